//! Reading: into a chapter, along it, on to the next, and back.

use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

use tests::harness::{PATIENCE, Window};

/// The first block that the top bar leaves in sight.
const AT_TOP: &str = "return [...document.querySelectorAll('#app-text [id]:not(a, section, sup)')]
    .find((block) => block.getBoundingClientRect().bottom
        > document.querySelector('.top').getBoundingClientRect().bottom).id";

/// Reads on to a section and stays there until its place is kept.
fn read_to(window: &Window, section: &str) -> String {
    window.run(&format!(
        "document.getElementById('{section}').scrollIntoView()"
    ));
    let at = window.run(AT_TOP).as_str().unwrap_or_default().to_owned();
    wait_until_kept(window, &at);
    at
}

/// Waits until some words stand in the reading state on the disk.
fn wait_until_kept(window: &Window, words: &str) {
    let since = Instant::now();
    while !is_kept(window, words) {
        assert!(since.elapsed() < PATIENCE, "{words} was never kept");
        sleep(Duration::from_millis(50));
    }
}

/// What is still being written is not kept yet.
fn is_kept(window: &Window, words: &str) -> bool {
    ["reading-a.json", "reading-b.json"].iter().any(|name| {
        fs::read_to_string(window.data().join(name)).is_ok_and(|text| text.contains(words))
    })
}

#[test]
fn two_clicks_lead_from_home_into_a_chapter() {
    let window = Window::open();
    window.click("link", "Safety");
    window.wait_for_path("/en/read/is-it-safe");
    assert!(window.text(".in-short").contains("In short"));
    window.quit();
}

#[test]
fn a_chapter_turns_to_the_next_and_back_to_the_place() {
    let window = Window::open();
    window.go("/en/read/ways-it-is-given");
    window.run("scrollTo(0, 700)");
    window.press("Control+PageDown");
    window.wait_for_path("/en/read/iv-infusion");
    window.click("button", "Back");
    window.wait_for_path("/en/read/ways-it-is-given");
    window.wait_until(
        "the page is where it was",
        "return Math.abs(scrollY - 700) < 40",
    );
    window.click_on("#app-next");
    window.wait_for_path("/en/read/iv-infusion");
    window.press("Control+PageUp");
    window.wait_for_path("/en/read/ways-it-is-given");
    window.quit();
}

#[test]
fn opening_again_opens_at_the_paragraph_that_was_left() {
    let window = Window::open();
    window.go("/en/read/is-it-safe");
    let at = read_to(&window, "driving");
    let window = window.restart();
    assert!(
        window.path().starts_with("/en/read/is-it-safe#"),
        "{}",
        window.path()
    );
    let now = window.run(AT_TOP);
    assert_eq!(now, at.as_str());
    window.click("link", "Ketamine therapy");
    window.wait_for_path("/en/home");
    window.click("link", "Continue");
    window.wait_until(
        "the chapter is open again",
        "return location.pathname === '/en/read/is-it-safe'",
    );
    window.quit();
}

#[test]
fn a_power_cut_costs_no_place_that_was_kept() {
    let window = Window::open();
    window.go("/en/read/is-it-safe");
    read_to(&window, "driving");
    let window = window.kill_and_restart();
    assert!(
        window.path().starts_with("/en/read/is-it-safe#"),
        "{}",
        window.path()
    );
    window.quit();
}

#[test]
fn a_chapter_read_to_its_end_gets_its_tick() {
    let window = Window::open();
    window.go("/en/read/therapy");
    window.run("document.querySelector('.turn').scrollIntoView()");
    wait_until_kept(&window, "\\\"finished\\\":1");
    window.go("/en/read/is-it-safe");
    assert!(
        window
            .text(".contents .done + span")
            .contains("Talking therapy")
    );
    window.quit();
}

#[test]
fn another_language_shows_the_same_chapter_and_stays_chosen() {
    let window = Window::open();
    window.go("/en/read/is-it-safe");
    window.click("link", "Español");
    window.wait_for_path("/es/read/is-it-safe");
    window.wait_for_words("Ayuda ahora");
    let window = window.restart();
    assert!(window.path().starts_with("/es/"), "{}", window.path());
    window.quit();
}
