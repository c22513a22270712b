//! Plan my day.

use serde_json::json;
use tests::harness::{Window, set};

use crate::accessible::violations;

/// Chooses an entry of a list, as the list itself would report it.
fn choose(window: &Window, name: &str, value: &str) {
    window.run(&format!(
        "const list = document.querySelector('form.appointment select[name={name}]');
         list.value = '{value}';
         list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ));
}

/// A month that is on the list on any day, as the list has it.
fn a_month(window: &Window) -> String {
    let month = window.run("return document.querySelector('select[name=month]').options[3].value");
    month.as_str().expect("a month").to_owned()
}

fn plan(window: &Window, route: &str) {
    window.click("radio", route);
    let month = a_month(window);
    choose(window, "month", &month);
    choose(window, "day", "5");
    choose(window, "hour", "9");
    choose(window, "travel", "45");
    window.click("button", "Show my day");
    window.wait_until(
        "the plan is there and its heading has the focus",
        "return document.querySelector('.timeline') !== null
            && document.activeElement.id === 'app-day-said'",
    );
}

fn step(window: &Window, id: &str) -> String {
    window
        .text(&format!("#app-step-{id}"))
        .replace('\u{a0}', " ")
}

#[test]
fn a_day_is_planned_from_home_answered_and_there_again_after_a_restart() {
    let window = Window::open();
    window.go("/en/home");
    window.click("link", "Plan my day");
    window.wait_for_path("/en/day");
    plan(&window, "Nasal spray (Spravato)");
    assert!(step(&window, "eat").contains("7:00 am"));
    assert!(step(&window, "leave").contains("8:15 am"));
    assert!(step(&window, "drive").contains("The next day"));
    window.click_on("#app-told-home");
    window.click_on("#app-step-home input[name=words]");
    window.type_words("My sister waits");
    window.click("button", "Keep this");
    window.wait_for_words("Your clinic told you: My sister waits.");
    window.wait_until(
        "the focus is where the answer can be changed",
        "return document.activeElement.id === 'app-told-home'",
    );
    let window = window.restart();
    window.go("/es/day");
    assert!(step(&window, "eat").contains("7:00 a. m."));
    window.wait_for_words("Su clínica le dijo: My sister waits.");
    window.go("/es/mine");
    window.click("link", "Ver mi plan");
    window.wait_for_path("/es/day");
    window.quit();
}

#[test]
fn what_is_not_known_is_a_question_until_the_clinic_has_answered() {
    let window = Window::open();
    window.go("/en/day");
    plan(&window, "Ketamine drip (IV)");
    assert!(step(&window, "eat").contains("When should I stop eating?"));
    window.click_on("#app-told-eat");
    window.run("document.querySelector('#app-step-eat select').value = '720'");
    window.click("button", "Keep this");
    window.wait_for_words("Your clinic told you: 12 hours before.");
    let eat = step(&window, "eat");
    assert!(
        eat.contains("9:00 pm") && eat.contains("The evening before"),
        "{eat}"
    );
    window.quit();
}

#[test]
fn by_keyboard_alone_a_day_is_planned_changed_and_removed() {
    let window = Window::open();
    window.go("/en/day");
    window.run("document.querySelector('form.appointment input[type=radio]').focus()");
    window.press("Space");
    // A list takes the first letters of what is to be chosen.
    let month = window.run("return document.querySelector('select[name=month]').options[2].text");
    for words in [month.as_str().expect("a month"), "12", "9", "05", "30"] {
        window.press("Tab");
        window.type_words(words);
    }
    window.press("Tab");
    window.press("Enter");
    window.wait_until(
        "the plan is there",
        "return document.querySelector('.timeline') !== null",
    );
    let title = window.text("#app-day-said");
    assert!(title.contains(" 12, ") && title.contains("9:05"), "{title}");
    window.run("document.querySelector('.change > summary').focus()");
    window.press("Enter");
    window.wait_until(
        "the fields are open",
        "return document.querySelector('.change').open",
    );
    window.run("document.querySelector('#app-day-remove').focus()");
    window.press("Enter");
    window.wait_for_words("Remove this plan?");
    window.press("Escape");
    window.wait_until(
        "the focus is back on the button",
        "return document.activeElement.id === 'app-day-remove'",
    );
    window.press("Enter");
    window.press("Tab");
    window.press("Enter");
    window.wait_for_words("The plan was removed.");
    window.quit();
}

#[test]
fn what_is_missing_is_said_and_gets_the_focus() {
    let window = Window::open();
    window.go("/en/day");
    window.click("radio", "Nasal spray (Spravato)");
    window.click("button", "Show my day");
    window.wait_for_words("Choose the month and the day of your appointment.");
    window.wait_until(
        "the message has the focus, and the choice stays",
        "return document.activeElement.id === 'app-day-said'
            && document.querySelector('input[value=nasal-spray]').checked",
    );
    window.quit();
}

#[test]
fn axe_finds_nothing_in_a_plan_and_nothing_runs_out_of_the_page_in_any_theme_or_size() {
    let axe = std::fs::read_to_string(set("E2E_AXE")).expect("the script of axe");
    let window = Window::open();
    window.go("/en/day");
    assert_eq!(violations(&window, &axe), json!([]), "the fields");
    plan(&window, "Ketamine drip (IV)");
    window.click_on("#app-told-eat");
    window.resize(800, 600);
    for (theme, size) in [("light", 1), ("sepia", 4), ("dark", 1), ("contrast", 4)] {
        for language in ["en", "es"] {
            for (name, word) in [("theme", theme), ("text-size", &*size.to_string())] {
                window.run_async(
                    "const [name, word, done] = arguments;
                     fetch('/en/setting', { method: 'POST', body: new URLSearchParams({ name, word }) })
                       .then(() => done(true), () => done(false));",
                    &[json!(name), json!(word)],
                );
            }
            window.go(&format!("/{language}/day"));
            window.run("for (const one of document.querySelectorAll('details')) one.open = true");
            assert_eq!(
                violations(&window, &axe),
                json!([]),
                "{language} in {theme}"
            );
            let wide = window.run(
                "return [...document.querySelectorAll('main *')]
                    .filter((element) => element.checkVisibility() && !element.closest('.unseen')
                        && element.getBoundingClientRect().right > innerWidth + 1)
                    .map((element) => element.outerHTML.slice(0, 80))",
            );
            assert_eq!(wide, json!([]), "{language} at size {size}");
        }
    }
    window.quit();
}
