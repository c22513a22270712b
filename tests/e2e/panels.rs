//! A kiosk on small panels and on upright ones, and with the largest letters.

use serde_json::json;
use tests::harness::Window;

use crate::kiosk::kiosk;
use crate::staff::{self, type_pin};

/// From the smallest panel that is met to one that stands upright.
const PANELS: [(u32, u32); 4] = [(800, 600), (1024, 768), (1280, 900), (1080, 1920)];

/// Which of these a finger cannot reach now: what lies outside of the window,
/// in part or wholly, or under something else.
const OUT_OF_REACH: &str = "
    const [css, done] = arguments;
    const found = [...document.querySelectorAll(css)].filter((one) => one.checkVisibility());
    if (!found.length) return done(['nothing is ' + css]);
    done(found.filter((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const edge = document.elementFromPoint((left + right) / 2, bottom - 4);
        return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight
            || !one.contains(at) || !one.contains(edge);
    }).map((one) => one.outerHTML.slice(0, 90)))";

#[track_caller]
fn all_in_reach(window: &Window, css: &str, about: &str) {
    let out = window.run_async(OUT_OF_REACH, &[json!(css)]);
    assert_eq!(out, json!([]), "{about}: out of reach");
}

#[track_caller]
fn nothing_sideways(window: &Window, about: &str) {
    let wide = window.run("return document.documentElement.scrollWidth > innerWidth + 1");
    assert_eq!(wide, false, "{about} scrolls sideways");
}

fn largest_letters(window: &Window) {
    window.go("/en/display");
    window.click("radio", "Largest");
    window.wait_until(
        "the letters are the largest",
        "return document.documentElement.dataset.textSize === '4'",
    );
}

#[test]
fn the_welcome_offers_all_of_it_without_scrolling() {
    let (_data, window) = kiosk();
    for (width, height) in PANELS {
        window.resize(width, height);
        for language in ["en", "es"] {
            window.go(&format!("/{language}/welcome"));
            let about = format!("{language} at {width}x{height}");
            all_in_reach(&window, ".languages a, .welcome-foot .btn", &about);
        }
    }
}

#[test]
fn every_key_of_the_pin_lies_within_the_window_also_after_a_wrong_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = staff::kiosk(folder.path());
    for (width, height) in PANELS {
        window.resize(width, height);
        for language in ["en", "es"] {
            window.go(&format!("/{language}/staff"));
            let about = format!("{language} at {width}x{height}");
            all_in_reach(&window, ".pad .btn, #app-pin", &about);
        }
    }
    window.resize(800, 600);
    window.go("/en/staff");
    type_pin(&window, "111111");
    window.wait_for_words("That PIN is not right.");
    window.run("scrollTo(0, 0)");
    all_in_reach(&window, ".pad .btn, #app-pin", "after a wrong PIN");
}

#[test]
fn help_and_the_end_of_the_session_are_in_reach_wherever_one_is_with_the_largest_letters_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = staff::kiosk(folder.path());
    window.go("/en/home");
    for letters in ["24 px", "the largest"] {
        for (width, height) in PANELS {
            window.resize(width, height);
            for path in ["en/home", "es/read/is-it-safe", "en/visit", "es/staff"] {
                window.go(&format!("/{path}"));
                let about = format!("{path} at {width}x{height}, letters {letters}");
                nothing_sideways(&window, &about);
                for place in ["0", "innerHeight", "document.body.scrollHeight"] {
                    window.run(&format!("scrollTo(0, {place})"));
                    all_in_reach(&window, ".kiosk-bar .btn", &about);
                }
                let height = window.run(
                    "return document.querySelector('.kiosk-bar').offsetHeight < innerHeight / 6",
                );
                assert_eq!(height, true, "{about}: the bar is one row");
            }
        }
        largest_letters(&window);
    }
}

#[test]
fn on_a_small_panel_the_field_stays_in_sight_above_the_keyboard() {
    let (_data, window) = kiosk();
    window.resize(800, 600);
    for path in ["/en/search", "/es/search", "/en/home"] {
        window.go(path);
        let field = "main input[type=search]";
        window.run(&format!(
            "document.activeElement.blur(); document.querySelector('{field}').focus()"
        ));
        window.wait_until(
            "the keyboard is there",
            "return document.querySelector('#app-keyboard').matches(':popover-open')",
        );
        all_in_reach(&window, field, path);
        all_in_reach(&window, "#app-keyboard button", path);
        all_in_reach(&window, ".kiosk-bar .btn", path);
        let cut = window.run(
            "return [...document.querySelectorAll('#app-keyboard button')]
               .filter((key) => key.checkVisibility() && (key.scrollWidth > key.clientWidth + 1 || key.offsetWidth < 60))
               .map((key) => key.textContent)",
        );
        assert_eq!(cut, json!([]), "{path}: keys that are cut or too small");
    }
}

#[test]
fn the_question_whether_one_is_there_is_seen_whole() {
    let (_data, window) = kiosk();
    window.go("/en/home");
    largest_letters(&window);
    for (width, height) in PANELS {
        window.resize(width, height);
        for (language, left) in [("en", "30 seconds"), ("es", "30 segundos")] {
            window.go(&format!("/{language}/home"));
            window.run(&format!(
                "document.querySelector('#app-still-left').textContent = '{left}';
                 document.querySelector('#app-still').showModal()"
            ));
            let about = format!("{language} at {width}x{height}");
            all_in_reach(&window, "#app-still > :not(.unseen, .rings)", &about);
        }
    }
}
