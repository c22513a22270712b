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

#[test]
fn a_term_shows_its_meaning_under_the_mouse_and_for_as_long_as_the_mouse_is_on_either() {
    let window = Window::open();
    window.go("/en/read/is-it-safe");
    let term = window.run("return document.querySelector('a.term').textContent");
    window.point_at_words("a.term", term.as_str().expect("its words"));
    window.wait_until("one meaning is shown", &format!("{SHOWN} === 1"));
    let middle = window.run(
        "const { left, top, width, height } =
             document.querySelector('.meaning:popover-open').getBoundingClientRect();
         return [left + width / 2, top + height / 2].map(Math.round)",
    );
    let at = |index: usize| middle[index].as_i64().expect("a number");
    window.point_at(at(0), at(1));
    window.run_async("setTimeout(arguments[0], 600)", &[]);
    assert_eq!(window.run(SHOWN), 1, "it went from under the mouse");
    window.point_at(4, 4);
    window.wait_until("it is gone", &format!("{SHOWN} === 0"));
    window.quit();
}
