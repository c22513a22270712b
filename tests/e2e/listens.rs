//! Listening, against a Speech Dispatcher that writes down what it is told.

use serde_json::json;
use tests::harness::voices::{End, Voices};
use tests::harness::{Window, set};

use crate::accessible::violations;

/// A chapter to listen to.
const CHAPTER: &str = "/en/read/is-it-safe";

/// The words that are marked as being read.
const MARKED: &str = "return [...(CSS.highlights.get('spoken') ?? [])].map(String).join('|')";

fn marked(window: &Window) -> String {
    let marked = window.run(MARKED);
    let words = marked.as_str().unwrap_or_default().split_whitespace();
    words.collect::<Vec<_>>().join(" ")
}

fn wait_until_marked(window: &Window, words: &str) {
    window.wait_until(
        &format!("“{words}” is marked and in view"),
        &format!(
            "const range = [...(CSS.highlights.get('spoken') ?? [])][0];
             if (!range || range.toString().replace(/\\s+/g, ' ') !== {words:?}) return false;
             const box = range.getBoundingClientRect();
             const bar = document.getElementById('app-listen').getBoundingClientRect();
             return box.height > 0 && box.top >= 0 && box.bottom <= bar.top"
        ),
    );
}

#[test]
fn a_chapter_is_read_sentence_by_sentence_and_each_is_marked() {
    let voices = Voices::of(&["en-US", "es-MX"]);
    let window = Window::open();
    window.go(CHAPTER);
    window.click("button", "Listen");
    let title = window.text("h1");
    let first = voices.wait_for(1);
    assert_eq!(
        (first.text.as_str(), first.language.as_str()),
        (title.as_str(), "en-US")
    );
    wait_until_marked(&window, &title);
    window.wait_until(
        "the keyboard is on the button that pauses",
        "return document.activeElement.id === 'app-listen-play'",
    );
    for number in 2..=12 {
        voices.finish();
        let spoken = voices.wait_for(number);
        assert_eq!(spoken.end, None, "{spoken:?}");
    }
    let before = voices.spoken().len();
    let words = marked(&window);
    assert!(!words.is_empty());
    wait_until_marked(&window, &words);
    assert_eq!(voices.spoken().len(), before, "it waits for the voice");
    window.quit();
    // A real server would speak on.
    voices.wait_for_end(before, End::Cancelled);
}

#[test]
fn pausing_stops_the_voice_and_playing_begins_the_sentence_again() {
    let voices = Voices::of(&["en"]);
    let window = Window::open();
    window.go(CHAPTER);
    window.press("Control+Shift+L");
    voices.wait_for(1);
    voices.finish();
    let second = voices.wait_for(2);
    window.click("button", "Pause");
    voices.wait_for_end(2, End::Cancelled);
    window.click("button", "Play");
    assert_eq!(voices.wait_for(3).text, second.text);
    window.press("Control+Shift+L");
    voices.wait_for_end(3, End::Cancelled);
    window.click("button", "Close");
    window.wait_until(
        "the bar is gone, nothing is marked, and the keyboard is where it began",
        "return document.getElementById('app-listen').hidden && !CSS.highlights.get('spoken').size
            && document.activeElement.id === 'app-listen-open'",
    );
    window.quit();
}

#[test]
fn one_goes_back_and_forward_by_sentence() {
    let voices = Voices::of(&["en"]);
    let window = Window::open();
    window.go(CHAPTER);
    window.click("button", "Listen");
    let first = voices.wait_for(1);
    window.press("Control+Shift+N");
    voices.wait_for_end(1, End::Cancelled);
    let second = voices.wait_for(2);
    assert_ne!(first.text, second.text);
    window.click("button", "Back one sentence");
    assert_eq!(voices.wait_for(3).text, first.text);
    window.click("button", "Forward one sentence");
    assert_eq!(voices.wait_for(4).text, second.text);
    window.press("Control+Shift+B");
    assert_eq!(voices.wait_for(5).text, first.text);
    window.quit();
}

#[test]
fn it_begins_with_the_first_sentence_in_view() {
    let voices = Voices::of(&["en"]);
    let window = Window::open();
    window.go(CHAPTER);
    window.run("document.querySelector('#app-text > h2:nth-of-type(2)').scrollIntoView()");
    let heading = window.text("#app-text > h2:nth-of-type(2)");
    window.press("Control+Shift+L");
    assert_eq!(voices.wait_for(1).text, heading);
    window.quit();
}

#[test]
fn leaving_the_page_stops_the_voice_and_it_stays_silent() {
    let voices = Voices::of(&["en"]);
    let window = Window::open();
    window.go(CHAPTER);
    window.click("button", "Listen");
    voices.wait_for(1);
    window.press("Control+PageDown");
    voices.wait_for_end(1, End::Cancelled);
    window.wait_until(
        "the next chapter is there, and nothing speaks",
        "return !location.pathname.endsWith('is-it-safe')
            && document.getElementById('app-listen').hidden",
    );
    assert_eq!(voices.spoken().len(), 1);
    window.quit();
}

#[test]
fn it_goes_on_with_the_next_chapter_if_asked_and_remembers_that() {
    let voices = Voices::of(&["en"]);
    let window = Window::open();
    window.go("/en/read/next-sessions");
    window.click("button", "Listen");
    voices.wait_for(1);
    window.click("button", "Voice and speed");
    window.click("radio", "Go on with the next chapter");
    window.press("Escape");
    voices.hurry();
    voices.finish();
    window.wait_until(
        "a later chapter is read",
        "return !location.pathname.endsWith('next-sessions') && !location.search
            && document.getElementById('app-listen')?.dataset.state === 'speaking'",
    );
    let window = window.restart();
    window.go(CHAPTER);
    window.wait_until(
        "the choice was kept",
        "return document.querySelector('input[name=at-the-end][value=next]').checked",
    );
    window.quit();
}

#[test]
fn another_speed_is_used_from_the_sentence_that_is_being_read() {
    let voices = Voices::of(&["en"]);
    let window = Window::open();
    window.go(CHAPTER);
    window.click("button", "Listen");
    let first = voices.wait_for(1);
    window.click("button", "Voice and speed");
    assert!(window.text("#app-listen-voices").contains("Voice of en"));
    window.click("radio", "Faster");
    assert_eq!(voices.wait_for(2).text, first.text);
    window.quit();
}

#[test]
fn axe_finds_nothing_in_the_bar_in_any_theme() {
    let axe = std::fs::read_to_string(set("E2E_AXE")).expect("the script of axe");
    let voices = Voices::of(&["en"]);
    let window = Window::open();
    window.go(CHAPTER);
    window.click("button", "Listen");
    voices.wait_for(1);
    for theme in ["light", "sepia", "dark", "contrast"] {
        window.run(&format!(
            "document.documentElement.dataset.theme = {theme:?}"
        ));
        assert_eq!(violations(&window, &axe), json!([]), "{theme}");
        window.click("button", "Voice and speed");
        assert_eq!(violations(&window, &axe), json!([]), "the sheet in {theme}");
        window.press("Escape");
    }
    window.quit();
}

#[test]
fn the_bar_fits_narrow_windows_and_large_text() {
    let voices = Voices::of(&["en", "es"]);
    let window = Window::open();
    window.resize(800, 600);
    for size in 0..5 {
        window.go("/es/read/is-it-safe");
        window.run(&format!(
            "document.documentElement.dataset.textSize = '{size}'"
        ));
        window.click("button", "Escuchar");
        voices.wait_for(size + 1);
        window.wait_until(
            "every button can be hit, and most of the page and all of help are free",
            "const bar = document.getElementById('app-listen').getBoundingClientRect();
             const help = [...document.querySelectorAll('.help')]
               .filter((link) => link.checkVisibility())
               .map((link) => link.getBoundingClientRect());
             const free = (box) => box.bottom <= bar.top || box.top >= bar.bottom - 1;
             return bar.height < innerHeight / 2 && help.some(free)
               && [...document.querySelectorAll('.strip .btn')].every((button) => {
                 const box = button.getBoundingClientRect();
                 return box.width >= 44 && box.height >= 44 && box.left >= 0
                   && box.right <= innerWidth && box.bottom <= innerHeight;
               })",
        );
    }
    window.quit();
}

#[test]
fn the_page_can_be_used_while_it_is_read() {
    let voices = Voices::of(&["en"]);
    let window = Window::open();
    window.go(CHAPTER);
    window.click("button", "Listen");
    voices.wait_for(1);
    window.press("Control+d");
    window.wait_for_words("Bookmarked");
    window.press("Control+f");
    window.type_words("Spravato");
    window.wait_until(
        "words are found",
        "return document.querySelector('#app-find-count').textContent.startsWith('1 of ')",
    );
    assert_eq!(voices.spoken().len(), 1);
    assert_eq!(voices.spoken()[0].end, None);
    window.quit();
}

#[test]
fn a_spanish_chapter_is_read_by_a_spanish_voice() {
    let voices = Voices::of(&["en-US", "es-ES", "es-MX"]);
    let window = Window::open();
    window.go("/es/read/is-it-safe");
    window.click("button", "Escuchar");
    assert_eq!(voices.wait_for(1).language, "es-MX");
    window.quit();
}
