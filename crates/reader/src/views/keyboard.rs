//! The keyboard on the screen: which keys, by language, from `ui/keyboards`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::assets;
use crate::words::LANGUAGES;

/// A keyboard as it stands in its file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Layout {
    letters: Vec<String>,
    signs: Vec<String>,
    names: BTreeMap<String, String>,
}

/// The keys of a language, row by row.
pub(crate) struct Keyboard {
    pub(crate) letters: Vec<Vec<Key>>,
    pub(crate) signs: Vec<Vec<Key>>,
}

/// One key.
pub(crate) struct Key {
    pub(crate) letter: String,
    /// What it is called; empty if that is the letter itself.
    pub(crate) name: String,
}

static KEYBOARDS: LazyLock<BTreeMap<&'static str, Keyboard>> = LazyLock::new(|| {
    let keyboards = LANGUAGES.iter().map(|code| (*code, Keyboard::read(code)));
    keyboards.collect()
});

impl Keyboard {
    /// The keyboard of a language of ours.
    pub(crate) fn of(language: &str) -> Option<&'static Self> {
        KEYBOARDS.get(language)
    }

    fn read(language: &str) -> Self {
        let path = format!("keyboards/{language}.toml");
        let layout: Layout =
            toml::from_str(&assets::text(&path)).unwrap_or_else(|why| panic!("{path}: {why}"));
        let key = |letter: &str| Key {
            letter: letter.to_owned(),
            name: layout.names.get(letter).cloned().unwrap_or_default(),
        };
        let rows = |rows: &[String]| -> Vec<Vec<Key>> {
            let row = |row: &String| row.split(' ').map(key).collect();
            rows.iter().map(row).collect()
        };
        Self {
            letters: rows(&layout.letters),
            signs: rows(&layout.signs),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(language: &str) -> Vec<&'static str> {
        let keyboard = Keyboard::of(language).unwrap();
        let rows = keyboard.letters.iter().chain(&keyboard.signs);
        rows.flatten().map(|key| key.letter.as_str()).collect()
    }

    #[test]
    fn each_language_has_its_letters() {
        for letter in ('a'..='z').chain('0'..='9') {
            for language in LANGUAGES {
                assert!(letters(language).contains(&letter.to_string().as_str()));
            }
        }
        for letter in "ñáéíóúü¿¡".chars() {
            assert!(
                letters("es").contains(&letter.to_string().as_str()),
                "{letter}"
            );
        }
    }

    #[test]
    fn what_a_voice_would_pass_over_has_a_name() {
        for language in LANGUAGES {
            let keyboard = Keyboard::of(language).unwrap();
            for key in keyboard.letters.iter().chain(&keyboard.signs).flatten() {
                let is_sign = !key.letter.chars().all(char::is_alphanumeric);
                assert!(
                    !is_sign || !key.name.is_empty(),
                    "{language}: {}",
                    key.letter
                );
            }
        }
    }
}
