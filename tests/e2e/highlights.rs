//! Marking words, and notes on them: by mouse, by touch, by keyboard.

use serde_json::{Value, json};
use tests::harness::{Window, set};

const PAGE: &str = "/en/read/is-it-safe";

/// A sentence of the page, in a paragraph of its own.
const SENTENCE: &str = "Spravato raises it for about 4 hours, at every dose.";

/// Where that sentence stands.
const PARAGRAPH: &str = "#blood-pressure + p";

/// The words that a colour is painted over, one line for each range.
fn painted(window: &Window, colour: &str) -> String {
    let script =
        format!("return [...(CSS.highlights.get('mark-{colour}') ?? [])].map(String).join('\\n')");
    window.run(&script).as_str().unwrap_or_default().to_owned()
}

/// Waits until a colour is painted over words that begin so.
fn wait_for_paint(window: &Window, colour: &str, words: &str) {
    window.wait_until(
        &format!("{words} is painted in {colour}"),
        &format!(
            "return [...(CSS.highlights.get('mark-{colour}') ?? [])]
                .some((range) => String(range).startsWith({words:?}))"
        ),
    );
}

fn wait_for_focus(window: &Window, css: &str) {
    window.wait_until(
        &format!("the focus is on {css}"),
        &format!("return document.activeElement?.matches({css:?}) === true"),
    );
}

/// Presses Tab until the focus is on what a selector finds.
fn tab_to(window: &Window, css: &str) {
    for _ in 0..40 {
        if window.run(&format!("return document.activeElement.matches({css:?})")) == true {
            return;
        }
        window.press("Tab");
    }
    panic!("the keyboard does not reach {css}");
}

/// The words chosen, as a screen reader hears them.
fn said(window: &Window) -> String {
    let script = "return document.querySelector('#app-marking-words').textContent";
    window.run(script).as_str().unwrap_or_default().to_owned()
}

/// What axe finds wrong with the page.
fn violations(window: &Window) -> Value {
    let axe = std::fs::read_to_string(set("E2E_AXE")).expect("the script of axe");
    window.run(&axe);
    window.run_async(
        "const done = arguments[0];
         axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
           .then(({ violations }) => done(violations.flatMap(({ id, nodes }) =>
             nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`))),
             (why) => done([String(why)]));",
        &[],
    )
}

#[test]
fn words_selected_with_the_mouse_are_marked_kept_and_opened_by_a_click() {
    let window = Window::open();
    window.go(PAGE);
    window.select(PARAGRAPH, SENTENCE);
    window.click("button", "Leaf");
    wait_for_paint(&window, "leaf", "Spravato raises it");
    window.wait_for_words("Highlighted in Leaf. 1 highlight on this page");
    let marked = painted(&window, "leaf");
    assert!(
        SENTENCE.starts_with(&marked) || marked == SENTENCE,
        "{marked}"
    );
    assert!(
        marked.ends_with("at every dose") || marked.ends_with("dose."),
        "{marked}"
    );
    window.wait_until(
        "the bar is gone",
        "return document.querySelector('#app-marking').hidden",
    );
    let window = window.restart();
    window.go(PAGE);
    assert_eq!(painted(&window, "leaf"), marked);
    window.click_words(PARAGRAPH, "about 4 hours");
    wait_for_focus(&window, ".change textarea");
    window.type_words("ask about this");
    window.click("button", "Save");
    window.wait_until(
        "the note is on the page",
        "return document.querySelector('#app-highlights .own-note')?.textContent.includes('ask about this')",
    );
    window.go("/en/mine");
    window.wait_for_words("ask about this");
    window.quit();
}

#[test]
fn the_keyboard_alone_marks_a_passage_over_two_paragraphs_and_writes_a_note() {
    let window = Window::open();
    window.go(PAGE);
    window.press("Tab");
    window.press("Enter");
    window.press("Control+Shift+h");
    wait_for_focus(&window, "#app-marking-next");
    let first = said(&window);
    assert!(!first.is_empty(), "the words at hand are not said");
    window.press("Down");
    let second = said(&window);
    assert_ne!(first, second);
    window.press("Shift+Down");
    window.press("Shift+Down");
    let longer = said(&window);
    assert!(
        longer.starts_with(&second) && longer.len() > second.len(),
        "{longer}"
    );
    tab_to(&window, "#app-mark-sky");
    window.press("Enter");
    wait_for_paint(&window, "sky", second.split(' ').next().unwrap());
    window.press("Escape");
    window.wait_until(
        "reading goes on where the words are",
        "return document.querySelector('#app-text').contains(document.activeElement)",
    );
    // The list below the text is the way to the note.
    window.run("document.querySelector('#app-highlights-title').focus()");
    tab_to(&window, "#app-highlights button[popovertarget]");
    window.press("Enter");
    tab_to(&window, ".change textarea");
    window.type_words("mine");
    tab_to(&window, ".change [type=submit]");
    window.press("Enter");
    window.wait_until(
        "the note is on the page and the focus on what opened it",
        "return document.querySelector('#app-highlights .own-note')?.textContent.includes('mine')
            && document.activeElement.matches('#app-highlights button[popovertarget]')",
    );
    let window = window.restart();
    window.go("/en/mine");
    window.wait_for_words("mine");
    assert!(window.text("#app-my-highlights").contains("Sky"));
    window.quit();
}

#[test]
fn a_finger_taps_sentences_one_after_the_other() {
    let window = Window::open();
    window.go(PAGE);
    window.click("button", "Highlight");
    window.click_words("#driving + p", "An adult should");
    window.click("button", "Rose");
    wait_for_paint(&window, "rose", "An adult should take you home.");
    window.click_words("#driving + p", "Many clinics");
    window.click("button", "Sun");
    wait_for_paint(&window, "sun", "Many clinics say the same");
    window.click("button", "Close");
    window.wait_until(
        "the bar is gone",
        "return document.querySelector('#app-marking').hidden",
    );
    assert_eq!(painted(&window, "sun").lines().count(), 1);
    window.quit();
}

#[test]
fn a_note_that_is_too_long_is_answered_beside_it_and_stays_in_its_field() {
    let window = Window::open();
    window.go(PAGE);
    window.select(PARAGRAPH, SENTENCE);
    window.click("button", "Add a note");
    wait_for_focus(&window, ".change textarea");
    window.run("document.querySelector('.change textarea').value = '🦊'.repeat(10000)");
    window.click("button", "Save");
    window.wait_for_words("This has 10000 characters, and 5000 are the most.");
    assert_eq!(
        window.run(
            "return [...document.querySelector('.change:popover-open textarea').value].length"
        ),
        json!(10_000)
    );
    window.quit();
}

#[test]
fn a_script_in_a_note_never_runs() {
    let window = Window::open();
    window.go(PAGE);
    window.select(PARAGRAPH, SENTENCE);
    window.click("button", "Add a note");
    wait_for_focus(&window, ".change textarea");
    window.run(
        "document.querySelector('.change textarea').value =
            '<img src=x onerror=\"window.ran = 1\"><script>window.ran = 1</script>'",
    );
    window.click("button", "Save");
    window.wait_for_words("onerror=");
    window.go("/en/mine");
    window.wait_for_words("onerror=");
    assert_eq!(window.run("return window.ran ?? null"), Value::Null);
    window.quit();
}

#[test]
fn what_was_removed_can_be_put_back_on_the_page_and_in_my_guide() {
    let window = Window::open();
    window.go(PAGE);
    window.select(PARAGRAPH, SENTENCE);
    window.click("button", "Sun");
    wait_for_paint(&window, "sun", "Spravato raises");
    window.click("button", "Note and color");
    window.click("button", "Remove");
    window.wait_for_words("The highlight was removed");
    assert_eq!(painted(&window, "sun"), "");
    window.click("button", "Undo");
    wait_for_paint(&window, "sun", "Spravato raises");
    window.go("/en/mine");
    window.click_on("details.change > summary");
    window.click("button", "Remove: Spravato raises");
    window.wait_until(
        "the focus is on the way back",
        "return document.activeElement?.textContent.includes('Undo') === true",
    );
    window.press("Enter");
    window.wait_for_words("The highlight is back.");
    assert!(
        window
            .text("#app-my-highlights")
            .contains("Spravato raises")
    );
    window.quit();
}

#[test]
fn the_stroke_of_a_colour_stays_under_its_words_when_the_text_grows() {
    let window = Window::open();
    window.go(PAGE);
    window.select(PARAGRAPH, SENTENCE);
    window.click("button", "Rose");
    wait_for_paint(&window, "rose", "Spravato raises");
    let under = "
        const [range] = CSS.highlights.get('mark-rose');
        const words = range.getClientRects()[0];
        const stroke = document.querySelector('.stroke.in-rose')?.getBoundingClientRect();
        return Boolean(stroke) && Math.abs(stroke.left - words.left) < 2
            && stroke.bottom > words.top + words.height / 2 && stroke.bottom < words.bottom + 6";
    window.wait_until("the stroke is under the words", under);
    let before =
        window.run("return document.querySelector('.stroke').getBoundingClientRect().width");
    window.press("Control++");
    window.press("Control++");
    window.wait_until(
        "the words have grown",
        "return getComputedStyle(document.documentElement).fontSize === '30px'",
    );
    window.wait_until("the stroke is under the words still", under);
    let after =
        window.run("return document.querySelector('.stroke').getBoundingClientRect().width");
    assert_ne!(before, after);
    window.quit();
}

#[test]
fn looking_for_words_leaves_the_highlights() {
    let window = Window::open();
    window.go(PAGE);
    window.select(PARAGRAPH, SENTENCE);
    window.click("button", "Sky");
    wait_for_paint(&window, "sky", "Spravato raises");
    window.press("Control+f");
    window.type_words("dose");
    window.press("Escape");
    assert!(painted(&window, "sky").starts_with("Spravato raises"));
    window.quit();
}

#[test]
fn axe_finds_nothing_in_the_bar_in_a_note_or_in_my_guide_in_any_theme() {
    let window = Window::open();
    window.go(PAGE);
    window.select(PARAGRAPH, SENTENCE);
    window.click("button", "Add a note");
    wait_for_focus(&window, ".change textarea");
    window.type_words("mine");
    window.click("button", "Save");
    window.wait_for_words("mine");
    for theme in ["light", "sepia", "dark", "contrast"] {
        let kept = window.run_async(
            "const [word, done] = arguments;
             fetch('/en/setting', { method: 'POST', body: new URLSearchParams({ name: 'theme', word }) })
               .then((response) => done(response.ok), () => done(false));",
            &[json!(theme)],
        );
        assert_eq!(kept, true);
        window.go(PAGE);
        window.press("Control+Shift+h");
        wait_for_focus(&window, "#app-marking-next");
        assert_eq!(violations(&window), json!([]), "the bar in {theme}");
        window.press("Escape");
        window.click("button", "Note and color");
        assert_eq!(violations(&window), json!([]), "the note in {theme}");
        window.go("/en/mine");
        window.click_on("details.change > summary");
        assert_eq!(violations(&window), json!([]), "My guide in {theme}");
    }
    window.quit();
}
