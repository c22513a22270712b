//! Every screen by keyboard and by screen reader.

use serde_json::{Value, json};
use tests::harness::{Window, set};

/// A page of every kind, below its language.
pub(crate) const SCREENS: &[&str] = &[
    "home",
    "read/is-it-safe",
    "read/ways-it-is-given",
    "search?q=drive+home",
    "search?q=xyzzy",
    "mine",
    "display",
    "help",
    "sources",
    "glossary",
    "about",
    "keys",
    "visit",
    "codes",
    "leave?to=https%3A%2F%2Fexample.org%2F",
    "read/none",
];

/// What axe is asked of the first theme.
const ALL: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

/// And of the others, which differ in nothing but their colours.
const COLOURS: &str = "['color-contrast', 'link-in-text-block']";

const THEMES: &[(&str, &str)] = &[
    ("light", ALL),
    ("sepia", COLOURS),
    ("dark", COLOURS),
    ("contrast", COLOURS),
];

fn choose(window: &Window, setting: &str, word: &str) {
    let kept = window.run_async(
        "const [name, word, done] = arguments;
         fetch('/en/setting', { method: 'POST', body: new URLSearchParams({ name, word }) })
           .then((response) => done(response.ok), () => done(false));",
        &[json!(setting), json!(word)],
    );
    assert_eq!(kept, true, "{setting} could not be set to {word}");
}

/// What axe finds wrong with the page, a line each.
pub(crate) fn violations(window: &Window, axe: &str) -> Value {
    violations_of(window, axe, ALL)
}

/// What axe finds wrong by these rules or kinds of rules.
fn violations_of(window: &Window, axe: &str, rules: &str) -> Value {
    window.run(axe);
    let asked = "const done = arguments[0];
         axe.run(document, { runOnly: RULES })
           .then(({ violations }) => done(violations.flatMap(({ id, nodes }) =>
             nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`))),
             (why) => done([String(why)]));";
    window.run_async(&asked.replace("RULES", rules), &[])
}

#[test]
fn axe_finds_nothing_on_any_screen_in_any_language_or_theme() {
    let axe = std::fs::read_to_string(set("E2E_AXE")).expect("the script of axe");
    let window = Window::open();
    // So that lists and bars have something to show.
    window.go("/en/read/is-it-safe");
    window.click_on("#app-bookmark");
    window.wait_for_words("Bookmarked");
    for (theme, rules) in THEMES {
        choose(&window, "theme", theme);
        for language in ["en", "es"] {
            for screen in SCREENS {
                window.go(&format!("/{language}/{screen}"));
                let found = violations_of(&window, &axe, rules);
                assert_eq!(found, json!([]), "{language}/{screen} in {theme}");
            }
        }
    }
    window.quit();
}

#[test]
fn axe_finds_nothing_in_what_opens_over_a_page() {
    let axe = std::fs::read_to_string(set("E2E_AXE")).expect("the script of axe");
    let window = Window::open();
    window.go("/en/read/is-it-safe");
    window.press("Control+f");
    window.type_words("Spravato");
    assert_eq!(violations(&window, &axe), json!([]), "the find bar");
    window.press("Escape");
    window.click("button", "Bookmark a section");
    assert_eq!(violations(&window, &axe), json!([]), "the sections");
    window.click_on("#app-bookmark-driving");
    window.go("/en/mine");
    window.click_on("#app-remove-open");
    assert_eq!(violations(&window, &axe), json!([]), "the question");
    window.press("Escape");
    window.resize(800, 600);
    window.go("/en/read/is-it-safe");
    window.click("button", "Contents");
    assert_eq!(violations(&window, &axe), json!([]), "the contents");
    window.quit();
}

/// Moves the focus on and answers what has it, and whether that can be seen.
const FOCUSED: &str = "
    const element = document.activeElement;
    const mark = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const near = [element, element.nextElementSibling].filter(Boolean);
    const shown = near.some((one) => mark(getComputedStyle(one)))
        || mark(getComputedStyle(element, '::after'));
    return [element.tagName + '#' + element.id + ' ' + (element.getAttribute('href') ?? '')
        + ' ' + (element.name ?? '') + ' ' + element.textContent.trim().slice(0, 40), shown]";

#[test]
fn the_keyboard_reaches_everything_and_the_focus_is_always_seen() {
    let window = Window::open();
    for screen in ["home", "read/is-it-safe", "mine", "display", "help"] {
        window.go(&format!("/en/{screen}"));
        let wanted = window.run(
            "return [...document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]')]
                .filter((element) => element.checkVisibility({ visibilityProperty: true })).length",
        );
        let wanted = usize::try_from(wanted.as_u64().unwrap_or_default()).unwrap_or_default();
        let mut reached = std::collections::BTreeSet::new();
        for _ in 0..wanted + 20 {
            window.press("Tab");
            let focused = window.run(FOCUSED);
            let name = focused[0].as_str().unwrap_or_default().to_owned();
            if name.starts_with("BODY") {
                break;
            }
            assert_eq!(
                focused[1], true,
                "no focus to be seen on {name} of {screen}"
            );
            reached.insert(name);
        }
        assert!(
            wanted > 5 && reached.len() + 3 >= wanted,
            "{screen}: {} of {wanted}",
            reached.len()
        );
    }
    window.quit();
}

#[test]
fn the_first_tab_leads_past_the_bar_to_the_text() {
    let window = Window::open();
    window.go("/en/read/is-it-safe");
    window.press("Tab");
    assert_eq!(window.text(":focus"), "Skip to the text");
    window.press("Enter");
    window.wait_until(
        "the text has the focus",
        "return document.activeElement.id === 'app-main'",
    );
    window.quit();
}

#[test]
fn no_bare_letter_or_arrow_does_anything_but_scroll() {
    let window = Window::open();
    window.go("/en/read/is-it-safe");
    for keys in ["n", "p", "d", "f", "Left", "Right"] {
        window.press(keys);
    }
    assert_eq!(window.path(), "/en/read/is-it-safe");
    assert_eq!(
        window.run("return document.querySelector('#app-find').hidden"),
        true
    );
    window.quit();
}

#[test]
fn every_target_is_large_enough_for_a_finger() {
    let window = Window::open();
    for screen in ["home", "read/is-it-safe", "mine", "display", "help"] {
        window.go(&format!("/en/{screen}"));
        // Links within a sentence are excepted, as in WCAG 2.2, 2.5.8.
        let small = window.run(
            "return [...document.querySelectorAll('.btn, .asks a, .choice, .foot a, summary, .turn a')]
                .filter((element) => element.checkVisibility())
                .filter((element) => element.getBoundingClientRect().height < 44)
                .map((element) => element.textContent.trim())",
        );
        assert_eq!(small, json!([]), "{screen}");
    }
    window.quit();
}
