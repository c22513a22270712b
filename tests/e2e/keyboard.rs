//! The keyboard on the screen.

use tests::harness::Window;

use crate::kiosk::kiosk;

const IS_OPEN: &str = "return document.querySelector('#app-keyboard').matches(':popover-open')";

fn key(window: &Window, key: &str) {
    window.click_on(&format!("#app-keyboard [data-key='{key}']"));
}

fn does(window: &Window, what: &str) {
    window.click_on(&format!("#app-keyboard [data-does='{what}']"));
}

fn typed(window: &Window) -> String {
    let value = window.run("return document.querySelector('main input[type=search]').value");
    value.as_str().unwrap_or_default().to_owned()
}

#[test]
fn it_comes_with_a_field_covers_nothing_and_types_what_is_touched() {
    let (_data, window) = kiosk();
    window.click("link", "Español");
    window.wait_for_path("/es/home");
    window.click_on("#app-ask");
    window.wait_until("it is there", IS_OPEN);
    window.wait_until(
        "the field is in view, above it, and has the focus",
        "const field = document.querySelector('#app-ask');
         const foot = document.querySelector('#app-keyboard').getBoundingClientRect().top;
         const { top, bottom } = field.getBoundingClientRect();
         return top > 0 && bottom < foot && document.activeElement === field",
    );
    does(&window, "shift");
    for letter in ["n", "i", "ñ", "ó"] {
        key(&window, letter);
    }
    assert_eq!(typed(&window), "Niñó");
    does(&window, "back");
    does(&window, "space");
    does(&window, "signs");
    key(&window, "@");
    does(&window, "signs");
    key(&window, "¿");
    assert_eq!(typed(&window), "Niñ @¿");
    assert_eq!(window.run("return document.activeElement.id"), "app-ask");
    does(&window, "hide");
    window.wait_until(
        "it is gone",
        "return !document.querySelector('#app-keyboard').matches(':popover-open')",
    );
    window.click("link", "Mi guía");
    window.wait_for_path("/es/mine");
}

#[test]
fn it_is_worked_with_keys_alone_and_searches() {
    let (_data, window) = kiosk();
    window.click("link", "English");
    window.wait_for_path("/en/home");
    window.click("link", "Search");
    window.wait_until("it is there", IS_OPEN);
    window.run("document.querySelector('#app-search-words').focus()");
    // Behind the field and the button that searches.
    window.press("Tab");
    window.press("Tab");
    let at = "return document.activeElement.dataset.key ?? document.activeElement.dataset.does ?? document.activeElement.id";
    assert_eq!(window.run(at), "q");
    for (press, stands) in [
        ("ArrowRight", "w"),
        ("ArrowDown", "s"),
        ("ArrowLeft", "a"),
        ("ArrowLeft", "'"),
        ("ArrowRight", "a"),
    ] {
        window.press(press);
        assert_eq!(window.run(at), stands, "{press}");
    }
    window.press("Enter");
    window.press("Escape");
    assert_eq!(window.run(at), "app-search-words");
    assert_eq!(typed(&window), "a");
    window.wait_until(
        "it is hidden",
        "return !document.querySelector('#app-keyboard').matches(':popover-open')",
    );
    window.click_on("#app-search-words");
    window.wait_until("a touch brings it back", IS_OPEN);
    does(&window, "back");
    assert_eq!(typed(&window), "");
    for letter in ["d", "r", "i", "v", "e"] {
        key(&window, letter);
    }
    window.wait_until(
        "results came as one typed",
        "return document.querySelector('#app-results mark')?.textContent.toLowerCase().startsWith('driv')",
    );
}
