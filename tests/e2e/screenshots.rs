//! Pictures of the real window: `cargo xtask screenshots`.

#![allow(clippy::expect_used, reason = "it may stop with a panic anywhere")]

use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use serde_json::json;
use tests::harness::Window;

const SIZES: [(u32, u32); 2] = [(1280, 900), (800, 600)];
const SCREENS: [(&str, &str); 5] = [
    ("home", "home"),
    ("chapter", "read/ways-it-is-given"),
    ("display", "display"),
    ("my-guide", "mine"),
    ("help-now", "help"),
];

/// What a kiosk shows once somebody has used it for a while.
const KIOSK: [(&str, &str); 4] = [
    ("kiosk-chapter-light-en-1280", "en/read/before-your-session"),
    ("kiosk-search-light-es-1280", "es/search"),
    ("kiosk-visit-light-en-1280", "en/visit"),
    ("kiosk-codes-light-en-1280", "en/codes"),
];

const STILL: Duration = Duration::from_secs(2);

fn main() {
    let window = Window::open();
    read_a_little(&window);
    let mut taken = 0;
    for (width, height) in SIZES {
        window.resize(width, height);
        for theme in ["light", "dark"] {
            choose(&window, "theme", theme);
            for language in ["en", "es"] {
                for (name, path) in SCREENS {
                    window.go(&format!("/{language}/{path}"));
                    window.screenshot(&format!("{name}-{theme}-{language}-{width}"));
                    taken += 1;
                }
            }
        }
    }
    window.quit();
    taken += kiosk();
    println!("{taken} pictures taken");
}

/// So that there is a place to continue at, and something to show.
fn read_a_little(window: &Window) {
    for chapter in ["how-it-works", "ways-it-is-given"] {
        window.go(&format!("/en/read/{chapter}"));
        window.click_on("#app-bookmark");
        window.run("scrollTo(0, innerHeight)");
        // The place is kept once the page has stood still.
        sleep(STILL);
    }
    window.go("/en/home");
    assert!(
        window.run("return document.querySelector('.continue') !== null") == true,
        "Home offers no place to continue at"
    );
}

/// Chooses on the Display screen, and waits until it is kept.
fn choose(window: &Window, setting: &str, word: &str) {
    window.go("/en/display");
    let kept = window.run_async(
        "const [name, word, done] = arguments;
         fetch('/en/setting', { method: 'POST', body: new URLSearchParams({ name, word }) })
           .then((response) => done(response.ok), () => done(false));",
        &[json!(setting), json!(word)],
    );
    assert!(kept == true, "{setting} could not be set to {word}");
}

/// A kiosk of a clinic, with the staff's part and the welcome; how many pictures
/// were taken.
fn kiosk() -> usize {
    const PIN: &str = "402917";
    let folder = tempfile::tempdir().expect("a folder");
    let window = open_kiosk(folder.path(), PIN);
    let mut taken = 0;
    window.resize(1280, 900);
    window.go("/en/read/before-your-session");
    window.click("button", "Add to my questions");
    sleep(STILL);
    for (name, path) in KIOSK {
        window.go(&format!("/{path}"));
        if path.ends_with("search") {
            window.click_on("#app-search-words");
        }
        picture(&window, name);
        taken += 1;
    }
    window.go("/en/staff");
    picture(&window, "kiosk-pin-light-en-1280");
    for digit in PIN.chars() {
        window.click_on(&format!("[data-digit=\"{digit}\"]"));
    }
    window.click("button", "Open");
    window.wait_for_words("How this kiosk is");
    picture(&window, "kiosk-staff-light-en-1280");
    for (width, height) in [(1280, 900), (800, 600), (1080, 1920)] {
        window.resize(width, height);
        for language in ["en", "es"] {
            window.go(&format!("/{language}/welcome"));
            picture(&window, &format!("kiosk-welcome-light-{language}-{width}"));
            taken += 1;
        }
    }
    taken + 2
}

/// The driver waits for the window's next frame, and a page on which nothing
/// moves may have none.
fn picture(window: &Window, name: &str) {
    window.run(
        "let frame = 0;
         setInterval(() => { document.body.style.opacity = frame++ % 2 ? '0.999' : ''; }, 100)",
    );
    window.screenshot(name);
}

fn open_kiosk(folder: &Path, pin: &str) -> Window {
    let policy = "mode = \"kiosk\"\n[clinic]\nname = \"Example Clinic\"\nphone = \"555-0100\"\n\
                  [allow]\nnotes = true\n[kiosk]\n";
    Window::open_staffed(folder, pin, policy)
}
