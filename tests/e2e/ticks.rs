//! Checklists that keep their ticks.

use serde_json::json;
use tests::harness::{Window, set};

use crate::accessible::violations;

const BRING: &str = "/en/read/before-your-session#bring";

/// Waits until so many tasks of the page are ticked.
fn wait_for_ticked(window: &Window, count: usize) {
    window.wait_until(
        &format!("{count} tasks are ticked"),
        &format!("return document.querySelectorAll('li.task input:checked').length === {count}"),
    );
}

#[test]
fn a_tick_is_kept_in_both_languages_after_a_restart_and_counted_in_my_guide() {
    let window = Window::open();
    window.go(BRING);
    window.click("checkbox", "comfortable clothes");
    wait_for_ticked(&window, 1);
    window.go("/es/read/before-your-session");
    wait_for_ticked(&window, 1);
    let label = window.text("li.task:has(:checked) label");
    assert!(label.contains("ropa cómoda"), "{label}");
    let window = window.restart();
    window.go("/en/mine");
    window.wait_for_words("1 of 7 ticked");
    window.click("link", "How do I get ready?");
    wait_for_ticked(&window, 1);
    window.click("checkbox", "comfortable clothes");
    wait_for_ticked(&window, 0);
    window.go("/en/mine");
    window.wait_for_words("0 of 7 ticked");
    window.quit();
}

#[test]
fn by_keyboard_a_task_is_ticked_and_a_checklist_started_over() {
    let window = Window::open();
    window.go(BRING);
    window.run("document.querySelector('li.task input').focus()");
    window.press("Space");
    window.press("Tab");
    window.press("Space");
    wait_for_ticked(&window, 2);
    window.go("/en/mine");
    window.wait_for_words("2 of 7 ticked");
    window.run("document.querySelector('#app-checklists button').focus()");
    window.press("Enter");
    window.wait_for_words("0 of 7 ticked");
    window.wait_until(
        "the focus is on the heading of the list",
        "return document.activeElement.id === 'app-checklists-title'",
    );
    window.quit();
}

#[test]
fn a_link_in_a_task_leads_on_and_ticks_nothing() {
    let window = Window::open();
    window.go(BRING);
    window.click_on("li.task label a[href*=questions-to-ask]");
    window.wait_for_path("/en/read/questions-to-ask#day");
    window.go(BRING);
    wait_for_ticked(&window, 0);
    window.quit();
}

#[test]
fn axe_finds_nothing_in_a_checklist_and_each_task_has_its_own_name_and_room() {
    let axe = std::fs::read_to_string(set("E2E_AXE")).expect("the script of axe");
    let window = Window::open();
    for page in ["/en/read/before-your-session", "/es/read/questions-to-ask"] {
        window.go(page);
        assert_eq!(violations(&window, &axe), json!([]), "{page}");
        let poor = window.run(
            "return [...document.querySelectorAll('li.task')]
                .filter((task) => !(task.querySelector('input')?.labels[0]?.innerText.trim())
                    || task.querySelector('label').getBoundingClientRect().height < 44)
                .map((task) => task.textContent)",
        );
        assert_eq!(poor, json!([]), "{page}");
    }
    window.quit();
}
