//! Pictures of the real window: `cargo xtask screenshots`.

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
