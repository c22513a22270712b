//! The screen that speaks: a session without looking at it, with the keys of a
//! keypad.

mod told;

use std::thread::sleep;
use std::time::{Duration, Instant};

use tests::harness::Window;
use tests::harness::voices::{Spoken, Voices};

use crate::kiosk::kiosk;

/// Somebody who only hears.
struct Listener<'w> {
    window: &'w Window,
    voices: &'w Voices,
    heard: usize,
}

impl<'w> Listener<'w> {
    fn to(window: &'w Window, voices: &'w Voices) -> Self {
        Self {
            window,
            voices,
            heard: 0,
        }
    }

    /// Presses a key and listens until nothing more is said.
    fn press(&mut self, keys: &str) -> Vec<Spoken> {
        self.window.press(keys);
        self.listen()
    }

    fn listen(&mut self) -> Vec<Spoken> {
        let since = Instant::now();
        let mut last = self.voices.spoken().len();
        let mut quiet = Instant::now();
        while since.elapsed() < Duration::from_secs(15) {
            let now = self.voices.spoken().len();
            if now != last {
                (last, quiet) = (now, Instant::now());
            }
            let has_heard = last > self.heard;
            if quiet.elapsed() > Duration::from_millis(if has_heard { 250 } else { 3_000 }) {
                break;
            }
            sleep(Duration::from_millis(10));
        }
        let new = self.voices.spoken().split_off(self.heard);
        self.heard += new.len();
        new
    }

    /// Presses a key again and again until these words are heard.
    fn press_until(&mut self, keys: &str, words: &str) -> String {
        let mut all = Vec::new();
        for _ in 0..200 {
            let heard = joined(&self.press(keys));
            if heard.contains(words) {
                return heard;
            }
            all.push(heard);
        }
        panic!("“{words}” was never said:\n{}", all.join("\n"));
    }

    /// Chooses what was spoken last. It must be what the focus is on, and have
    /// been spoken with its name and role.
    fn choose(&mut self, name: &str, role: &str) -> String {
        let last = joined(&self.voices.spoken()[self.heard.saturating_sub(2)..self.heard]);
        assert!(
            last.contains(name) && last.contains(role),
            "{name}, {role}: {last}"
        );
        let focused = self
            .window
            .run("return document.activeElement.textContent.replace(/\\s+/g, ' ')");
        assert!(
            focused.as_str().unwrap_or("").contains(name),
            "{focused} is not {name}"
        );
        joined(&self.press("Enter"))
    }
}

fn joined(heard: &[Spoken]) -> String {
    let texts: Vec<&str> = heard.iter().map(|spoken| spoken.text.as_str()).collect();
    texts.join(" | ")
}

#[test]
fn a_session_from_the_welcome_to_a_chapters_end_can_be_held_without_the_screen() {
    let voices = Voices::of(&["en-US", "es-MX"]);
    voices.hurry();
    let (_data, window) = kiosk();
    let mut ears = Listener::to(&window, &voices);

    let intro = joined(&ears.press("F8"));
    assert!(
        intro.contains("The screen now speaks") && intro.contains("Your guide to ketamine therapy"),
        "{intro}"
    );

    // Another language's name is spoken by a voice that knows it.
    ears.press_until("Tab", "English");
    let spanish = ears.press("Tab");
    let name = spanish
        .iter()
        .find(|spoken| spoken.text.contains("Español"));
    assert_eq!(
        name.map(|spoken| spoken.language.as_str()),
        Some("es-MX"),
        "{spanish:?}"
    );
    ears.press("Shift+Tab");
    let home = ears.choose("English", "link");
    assert!(
        home.contains("Your guide to ketamine therapy, heading"),
        "{home}"
    );
    window.wait_for_path("/en/home");

    ears.press_until("ArrowDown", "Start reading, link");
    let chapter = ears.choose("Start reading", "link");
    assert!(chapter.contains(", heading"), "{chapter}");
    assert!(window.path().starts_with("/en/read/"));

    // Text and controls alike, in order, to the last link of the chapter.
    let mut texts = 0;
    let mut at_the_end = String::new();
    for _ in 0..300 {
        let heard = joined(&ears.press("ArrowDown"));
        assert!(!heard.is_empty(), "something is passed over in silence");
        texts += 1;
        if window.run("return document.activeElement.id") == "app-next" {
            at_the_end = heard;
            break;
        }
    }
    assert!(at_the_end.contains("link"), "{at_the_end}");
    assert!(texts > 20, "{texts}");
    let name =
        window.run("return document.querySelector('#app-next').lastChild.textContent.trim()");
    let name = name.as_str().unwrap_or_default();
    let next = ears.choose(name, "link");
    assert!(
        next.contains(&format!("{}, heading", window.text("h1"))),
        "{next}"
    );

    // Whatever the keys come to says what it is.
    for _ in 0..12 {
        let heard = joined(&ears.press("Tab"));
        let roles = [
            "link",
            "button",
            "text field",
            "answer",
            "choice",
            "checkbox",
        ];
        assert!(roles.iter().any(|role| heard.contains(role)), "{heard}");
    }
    ears.press_until("Tab", "Clear my session, button");
    let question = ears.choose("Clear my session", "button");
    assert!(
        question.contains("Clear your session?, question"),
        "{question}"
    );
    ears.press_until("Tab", "Clear it and leave, button");
    ears.choose("Clear it and leave", "button");
    window.wait_for_path("/en/welcome");
    assert_eq!(
        window.attribute("#app-speak", "aria-pressed").as_deref(),
        Some("false")
    );
    let before = voices.spoken().len();
    window.press("Tab");
    window.press("Tab");
    sleep(Duration::from_millis(500));
    assert_eq!(
        voices.spoken().len(),
        before,
        "it is off for whoever comes next"
    );
}

#[test]
fn states_answers_and_what_is_typed_are_spoken() {
    let voices = Voices::of(&["en-US", "es-MX"]);
    voices.hurry();
    let (_data, window) = kiosk();
    window.go("/en/read/is-it-safe");
    let mut ears = Listener::to(&window, &voices);
    ears.press("F8");
    ears.press_until("Tab", "Bookmark, button, off");
    let heard = joined(&ears.press("Enter"));
    assert!(heard.contains("Bookmarked, button, on"), "{heard}");
    assert!(joined(&ears.press("F9")).contains("Volume 100 percent"));
    assert!(joined(&ears.press("F9")).contains("Volume 20 percent"));

    window.run("document.querySelector('.check .answer.right summary').focus()");
    assert!(joined(&ears.listen()).contains(", answer, closed"));
    let heard = joined(&ears.press("Enter"));
    assert!(
        heard.contains(", answer, open") && heard.matches(" | ").count() >= 1,
        "{heard}"
    );

    window.go("/en/search");
    ears.listen();
    window
        .run("document.activeElement.blur(); document.querySelector('#app-search-words').focus()");
    assert!(joined(&ears.listen()).contains("text field, empty"));
    ears.press("Tab");
    let key = joined(&ears.press("Tab"));
    assert!(key.contains("Keyboard | q, button"), "{key}");
}

#[test]
fn a_first_touch_says_what_is_there_and_a_second_one_chooses_it() {
    let voices = Voices::of(&["en-US", "es-MX"]);
    voices.hurry();
    let (_data, window) = kiosk();
    window.go("/en/home");
    let mut ears = Listener::to(&window, &voices);
    window.click("button", "Speak the screen");
    ears.listen();
    window.click("link", "My guide");
    let heard = joined(&ears.listen());
    assert!(
        heard.contains("My guide, link") && heard.contains("Touch it again"),
        "{heard}"
    );
    assert_eq!(window.path(), "/en/home");
    window.click("link", "My guide");
    window.wait_for_path("/en/mine");
}

#[test]
fn without_a_voice_the_screen_says_so() {
    Voices::none();
    let (_data, window) = kiosk();
    window.click("button", "Speak the screen");
    window.wait_for_words("This screen cannot speak right now");
}
