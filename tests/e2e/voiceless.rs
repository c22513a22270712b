//! Listening where the voices fail: a server that dies, that is not there, or
//! that does not know the language.

use tests::harness::Window;
use tests::harness::voices::{Spoken, Voices};

/// A chapter to listen to.
const CHAPTER: &str = "/en/read/is-it-safe";

fn shows_trouble(window: &Window, words: &str) {
    window.wait_for_words(words);
    window.wait_until(
        "it is said in a live region, and Play is offered again",
        "return document.querySelector('#app-listen-trouble').role === 'status'
            && document.querySelector('#app-listen-trouble').textContent.trim() !== ''
            && document.querySelector('#app-listen').dataset.state === 'silent'",
    );
}

#[test]
fn a_server_that_dies_in_the_middle_is_said_and_one_can_go_on_when_it_is_back() {
    let voices = Voices::of(&["en"]);
    let window = Window::open();
    window.go(CHAPTER);
    window.click("button", "Listen");
    voices.wait_for(1);
    voices.finish();
    let second: Spoken = voices.wait_for(2);
    voices.die();
    shows_trouble(&window, "The voice stopped in the middle of a sentence.");
    window.click("button", "Play");
    shows_trouble(
        &window,
        "install the packages speech-dispatcher and espeak-ng",
    );
    let voices = Voices::of(&["en"]);
    window.click("button", "Play");
    assert_eq!(voices.wait_for(1).text, second.text);
    window.wait_until(
        "nothing is wrong any more",
        "return document.querySelector('#app-listen-trouble').textContent.trim() === ''",
    );
    window.quit();
}

#[test]
fn without_a_server_the_page_says_what_to_install_and_can_be_read() {
    Voices::none();
    let window = Window::open();
    window.go(CHAPTER);
    window.click("button", "Listen");
    shows_trouble(&window, "nothing that can read aloud");
    window.wait_for_words("install the packages speech-dispatcher and espeak-ng");
    window.press("Control+PageDown");
    window.wait_until(
        "the pages turn",
        "return !location.pathname.endsWith('is-it-safe')",
    );
    window.quit();
}

#[test]
fn without_a_spanish_voice_it_says_so_in_spanish() {
    let voices = Voices::of(&["en-US", "de"]);
    let window = Window::open();
    window.go("/es/read/is-it-safe");
    window.click("button", "Escuchar");
    shows_trouble(&window, "no tiene una voz en español");
    assert!(voices.spoken().is_empty());
    window.quit();
}
