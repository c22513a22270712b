//! The keyboard.

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;

use super::Window;

impl Window {
    /// Presses keys together, `press("Control+PageDown")`, where the focus is.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        self.wait_for_load();
        let keys: Vec<char> = keys.split_inclusive('+').map(key).collect();
        let mut actions = KeyActions::new("keyboard".to_owned());
        for &value in &keys {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        if let Err(why) = self
            .runtime
            .block_on(self.client().perform_actions(actions))
        {
            self.give_up(&format!("could not press the keys: {why}"));
        }
    }

    /// Copies the word in the field that has the focus, and shows that it can
    /// be pasted.
    #[track_caller]
    pub fn copy_and_paste(&self, word: &str) {
        for keys in ["Control+a", "Control+c", "End", "Control+v"] {
            self.press(keys);
        }
        self.wait_until(
            "it can be pasted",
            &format!("return document.activeElement.value === '{word}{word}'"),
        );
    }

    /// Types words, where the focus is.
    #[track_caller]
    pub fn type_words(&self, words: &str) {
        for value in words.chars() {
            let actions = KeyActions::new("keyboard".to_owned())
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
            if let Err(why) = self
                .runtime
                .block_on(self.client().perform_actions(actions))
            {
                self.give_up(&format!("could not type: {why}"));
            }
        }
    }
}

/// The character by which WebDriver knows a key, named as in the DOM; a
/// trailing `+` joins it to the next one.
fn key(name: &str) -> char {
    let name = match name.strip_suffix('+') {
        Some("") | None => name,
        Some(name) => name,
    };
    let known = match name {
        "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Space" => return ' ',
        "F1" => Key::F1,
        "F8" => Key::F8,
        "F9" => Key::F9,
        "Backspace" => Key::Backspace,
        "PageDown" => Key::PageDown,
        "PageUp" => Key::PageUp,
        "Home" => Key::Home,
        "End" => Key::End,
        "ArrowLeft" | "Left" => Key::Left,
        "ArrowRight" | "Right" => Key::Right,
        "ArrowUp" | "Up" => Key::Up,
        "ArrowDown" | "Down" => Key::Down,
        other => {
            let mut letters = other.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => panic!("no key is named {other}"),
            };
        }
    };
    char::from(known)
}
