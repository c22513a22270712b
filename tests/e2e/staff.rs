//! The staff's part of a kiosk.

use std::fs;
use std::path::Path;

use serde_json::json;
use tests::harness::{Window, set};

use crate::accessible::violations;

const PIN: &str = "402917";

/// A kiosk with a PIN that counts pages, and on which no PIN was ever wrong.
pub(crate) fn kiosk(folder: &Path) -> Window {
    Window::open_staffed(folder, PIN, "mode = \"kiosk\"\n[kiosk]\ncounts = true\n")
}

pub(crate) fn type_pin(window: &Window, digits: &str) {
    for digit in digits.chars() {
        window.click_on(&format!("[data-digit=\"{digit}\"]"));
    }
    window.click("button", "Open");
}

#[test]
fn five_touches_and_a_pin_show_how_the_kiosk_is_and_let_staff_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = kiosk(folder.path());
    for _ in 0..4 {
        window.click_at(20, 20);
    }
    assert_eq!(window.path(), "/en/welcome");
    window.click_at(20, 20);
    window.wait_for_path("/en/staff");
    type_pin(&window, "111111");
    window.wait_for_words("That PIN is not right.");
    type_pin(&window, "222222");
    window.wait_until(
        "a second wrong PIN is taken from its field too",
        "return document.querySelector('#app-pin').value === ''",
    );
    window.wait_for_words("That PIN is not right.");
    type_pin(&window, PIN);
    window.wait_for_words("How this kiosk is");
    let axe = fs::read_to_string(set("E2E_AXE")).expect("the script of axe");
    assert_eq!(violations(&window, &axe), json!([]));
    window.wait_until(
        "the window is held, and that is said",
        "return [...document.querySelectorAll('.health li')].some((line) =>
           /is held/.test(line.innerText) && /Good/.test(line.innerText))",
    );
    let process = window.process().expect("the app runs");
    window.click("button", "Leave the kiosk");
    window.wait_for_words("Leave the kiosk?");
    window.run("document.querySelector('#app-leave-kiosk form').requestSubmit(); return true");
    let gone = || !Path::new(&format!("/proc/{process}")).exists();
    let since = std::time::Instant::now();
    while !gone() && since.elapsed() < tests::harness::PATIENCE {
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert!(gone(), "the program has ended");
}

#[test]
fn the_staffs_part_is_closed_to_the_next_reader_and_answers_are_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = kiosk(folder.path());
    window.go("/en/read/is-it-safe");
    window.click_on(".answer summary");
    window.go("/en/staff");
    type_pin(&window, PIN);
    window.wait_for_words("How this kiosk is");
    window.wait_for_words("fewer than 5");
    crate::kiosk::clear(&window);
    window.go("/en/staff");
    window.wait_for_words("This part is for the people who work here.");
    window.quit();
}
