//! Plan my day.

use serde_json::json;
use tests::harness::{Window, set};

use crate::accessible::violations;
use crate::kiosk::kiosk;

/// Chooses one of those that share a name.
fn choose(window: &Window, name: &str, value: &str) {
    window.run(&format!(
        "document.querySelector('form.appointment input[name={name}][value=\"{value}\"]').click()"
    ));
}

/// One of those that share a name, as its field has it.
fn value(window: &Window, name: &str, at: usize) -> String {
    let value = window.run(&format!(
        "return document.querySelectorAll('form.appointment input[name={name}]')[{at}].value"
    ));
    value.as_str().expect("a value").to_owned()
}

fn plan(window: &Window, route: &str) {
    window.click("radio", route);
    choose(window, "date", "another");
    choose(window, "month", &value(window, "month", 3));
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
    window.run("document.querySelector('#app-step-eat input[value=\"720\"]').click()");
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
    // Each question is one stop, and the arrows choose. Behind the next days
    // is another one.
    let choose = |first: &str, downs: usize| {
        window.press("Tab");
        window.press(first);
        for _ in 0..downs {
            window.press("ArrowDown");
        }
    };
    choose("Space", 14);
    choose("Space", 2);
    choose("Space", 11);
    choose("Space", 2);
    // The other hours.
    window.press("Tab");
    choose("ArrowDown", 0);
    choose("ArrowDown", 4);
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
    window.wait_for_words("Choose the day of your appointment.");
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

/// What there is to touch, and how large its letters are.
const CHOICES: &str = "[...document.querySelectorAll('.appointment .choice span')]
    .filter((one) => one.checkVisibility())
    .map((one) => [one.getBoundingClientRect(), parseFloat(getComputedStyle(one).fontSize)])";

#[test]
fn on_a_shared_screen_nothing_opens_a_list_of_the_toolkits_and_all_is_fit_for_a_finger() {
    let (_data, window) = kiosk();
    window.go("/en/day");
    choose(&window, "date", "another");
    window.run("document.querySelector('.other-hours').open = true");
    let small = window.run(&format!(
        "return {CHOICES}.filter(([box, letters]) => box.width < 60 || box.height < 60 || letters < 24)"
    ));
    assert_eq!(small, json!([]));
    let all = window.run(&format!("return {CHOICES}.length"));
    assert!(all.as_u64() > Some(90), "{all}");
    window.click("radio", "Ketamine drip (IV)");
    choose(&window, "date", &value(&window, "date", 4));
    choose(&window, "hour", "20");
    window.click("button", "Show my day");
    window.wait_until(
        "the plan is there",
        "return /8:00\\spm/.test(document.querySelector('#app-day-said')?.textContent)",
    );
    window.click_on("#app-told-eat");
    let axe = std::fs::read_to_string(set("E2E_AXE")).expect("the script of axe");
    assert_eq!(violations(&window, &axe), json!([]));
    window.run("document.querySelector('.change').open = true");
    assert_eq!(
        window.run("return document.querySelector('.other-hours').open"),
        true,
        "what is chosen is in sight"
    );
    let lists = "return document.querySelectorAll('select').length";
    assert_eq!(window.run(lists), 0);
    window.go("/en/read/is-it-safe");
    window.click_on("#app-listen-open");
    window.wait_until(
        "it has answered which voices there are",
        "return document.querySelector('#app-listen-voices input, #app-listen-trouble p') !== null",
    );
    assert_eq!(window.run(lists), 0);
}
