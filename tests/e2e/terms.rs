//! Terms show their meaning.

use tests::harness::Window;

const SHOWN: &str = "return [...document.querySelectorAll('.meaning')]
    .filter((meaning) => meaning.matches(':popover-open')).length";

#[test]
fn a_term_shows_its_meaning_on_a_click_and_esc_puts_it_away() {
    let window = Window::open();
    window.go("/en/read/is-it-safe");
    window.click_on("a.term");
    window.wait_until("one meaning is shown", &format!("{SHOWN} === 1"));
    assert_eq!(window.path(), "/en/read/is-it-safe", "the page was left");
    window.press("Escape");
    window.wait_until("it is gone", &format!("{SHOWN} === 0"));
    window.quit();
}

#[test]
fn a_term_shows_its_meaning_when_the_keyboard_reaches_it_and_hides_it_when_it_leaves() {
    let window = Window::open();
    window.go("/en/read/is-it-safe");
    window.run("document.querySelector('#app-bookmark').focus()");
    for _ in 0..12 {
        window.press("Tab");
        if window.run("return document.activeElement.matches('a.term')") == true {
            break;
        }
    }
    window.wait_until("one meaning is shown", &format!("{SHOWN} === 1"));
    let named = window.run(
        "return document.getElementById(document.activeElement.getAttribute('aria-describedby'))
            ?.textContent.trim().length > 10",
    );
    assert_eq!(named, true, "a screen reader is not told the meaning");
    window.run("document.querySelector('#app-bookmark').focus()");
    window.wait_until("it is gone", &format!("{SHOWN} === 0"));
    window.quit();
}
