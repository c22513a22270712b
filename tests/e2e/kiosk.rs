//! A shared screen: one person after another in the same window.

use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use serde_json::json;
use tempfile::TempDir;
use tests::harness::{Window, set};

use crate::accessible::violations;

/// A kiosk that asks as soon as a policy may let it.
const HASTY: &str = "mode = \"kiosk\"\n[kiosk]\nidle = 60\ncountdown = 20\n[allow]\nnotes = true\n";

/// A kiosk, and the folder that must outlive it.
pub(crate) fn kiosk() -> (TempDir, Window) {
    let data = tempfile::tempdir().expect("a folder");
    let window = Window::open_on(data.path(), &["--kiosk"]);
    window.wait_for_path("/en/welcome");
    (data, window)
}

fn hasty(folder: &Path) -> Window {
    let policy = folder.join("policy.toml");
    std::fs::write(&policy, HASTY).expect("a policy");
    let window = Window::open_on(folder, &["--policy", &policy.display().to_string()]);
    window.wait_for_path("/en/welcome");
    window
}

/// Waits until the app has cleared the window.
fn wait_until_cleared(window: &Window) {
    window.wait_for_path("/en/welcome");
}

/// Clears the session by its button, in English.
pub(crate) fn clear(window: &Window) {
    window.click("button", "Clear my session");
    window.click("button", "Clear it and leave");
    wait_until_cleared(window);
}

#[test]
fn a_session_begins_with_a_touch_and_leaves_a_clean_window() {
    let (_data, window) = kiosk();
    window.click("link", "Español");
    window.wait_for_path("/es/home");
    window.go("/es/display");
    window.click("radio", "Oscuro");
    window.go("/es/read/is-it-safe");
    window.click_on("#app-bookmark");
    window.wait_until(
        "it is bookmarked",
        "return document.querySelector('#app-bookmark').ariaPressed === 'true'",
    );
    window.go("/es/search?q=canario");
    window.copy_and_paste("canario");
    window.click("button", "Borrar mi sesión");
    window.wait_for_words("¿Desea borrar su sesión?");
    window.click("button", "Seguir leyendo");
    assert!(window.path().starts_with("/es/search"));
    window.click("button", "Borrar mi sesión");
    window.click("button", "Borrar y salir");
    wait_until_cleared(&window);

    assert_eq!(window.run("return sessionStorage.length"), 0);
    for way in ["back", "forward"] {
        for _ in 0..3 {
            window.run(&format!("history.{way}()"));
            sleep(Duration::from_millis(150));
            window.wait_for_path("/en/welcome");
        }
    }
    window.click("link", "English");
    window.wait_for_path("/en/home");
    let attributes = window.run(
        "const { theme, textSize } = document.documentElement.dataset; return [theme, textSize]",
    );
    assert_eq!(attributes, json!(["system", "2"]));
    assert!(!window.text("main").contains("Continue where"));
    window.go("/en/mine");
    window.wait_for_words("You have no bookmarks yet");
    window.go("/en/search");
    window.press("Control+v");
    sleep(Duration::from_millis(300));
    assert_eq!(
        window.run("return document.activeElement.value"),
        "",
        "the clipboard"
    );
}

#[test]
fn after_a_while_it_asks_is_put_off_by_any_key_or_touch_and_then_clears_the_window() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = hasty(folder.path());
    let wait_for_the_question = || {
        sleep(Duration::from_secs(58));
        window.wait_until(
            "it asks",
            "return document.querySelector('#app-still').open",
        );
        assert!(window.text("#app-still-left").contains("second"));
    };
    let is_put_off = "return !document.querySelector('#app-still').open";
    window.click("link", "English");
    window.wait_for_path("/en/home");
    wait_for_the_question();
    assert_eq!(
        window.run("return document.activeElement.id"),
        "app-still-here"
    );
    window.press("x");
    window.wait_until("a key puts it off", is_put_off);
    wait_for_the_question();
    window.click_on("#app-still");
    window.wait_until("a touch puts it off", is_put_off);
    assert_eq!(window.path(), "/en/home");
    wait_for_the_question();
    sleep(Duration::from_secs(18));
    wait_until_cleared(&window);
}

/// What is too small for a finger on the page that is shown. Links in running
/// text have the height of their line, as WCAG 2.2, 2.5.8, lets them.
const TOO_SMALL: &str = r#"
    const inText = (element) => element.matches('a') && element.closest('.term, p, li, dt, dd, td, th, figcaption')
        && getComputedStyle(element).display.startsWith('inline') && getComputedStyle(element).display !== 'inline-flex';
    return [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true })
            && !element.closest('.skip, .unseen') && !element.matches('.skip, [tabindex="-1"]:not([data-key])') && !inText(element))
        .map((element) => element.matches('.choice input') ? element.parentElement : element.labels?.[0]?.contains(element) ? element.labels[0] : element)
        .filter((element) => {
            const box = element.getBoundingClientRect();
            // The target of a card is all of it.
            const card = element.closest('.part')?.getBoundingClientRect();
            return Math.min(card?.height ?? box.height, 999) < 59.5 || box.width < 59.5;
        })
        .map((element) => `${element.outerHTML.slice(0, 90)} ${element.getBoundingClientRect().height}`)"#;

#[test]
fn every_target_is_large_enough_for_a_finger_and_text_is_24_px() {
    let (_data, window) = kiosk();
    let mut small = Vec::new();
    for path in [
        "/en/welcome",
        "/en/home",
        "/es/home",
        "/en/search?q=drive",
        "/en/mine",
        "/en/day",
        "/en/visit",
        "/en/display",
        "/en/help",
        "/en/sources",
        "/en/glossary",
        "/en/about",
        "/en/keys",
        "/en/read/is-it-safe",
        "/es/read/ways-it-is-given",
    ] {
        window.go(path);
        let found = window.run(TOO_SMALL);
        if found != json!([]) {
            small.push(format!("{path}: {found:#}"));
        }
        let size = window.run("return parseFloat(getComputedStyle(document.body).fontSize)");
        assert_eq!(size, 24.0, "{path}");
        let wide = window.run("return document.documentElement.scrollWidth > innerWidth + 1");
        assert_eq!(wide, false, "{path} scrolls sideways");
    }
    assert!(small.is_empty(), "{}", small.join("\n"));
}

#[test]
fn the_screens_of_a_kiosk_are_accessible() {
    let axe = std::fs::read_to_string(set("E2E_AXE")).expect("axe");
    let (_data, window) = kiosk();
    for path in ["/en/welcome", "/es/welcome", "/en/home"] {
        window.go(path);
        assert_eq!(violations(&window, &axe), json!([]), "{path}");
    }
    window.click("button", "Clear my session");
    assert_eq!(violations(&window, &axe), json!([]), "the question");
    window.click("button", "Keep reading");
    window.click_on("#app-ask");
    window.wait_until(
        "the keyboard is there",
        "return document.querySelector('#app-keyboard').matches(':popover-open')",
    );
    assert_eq!(violations(&window, &axe), json!([]), "the keyboard");
}
