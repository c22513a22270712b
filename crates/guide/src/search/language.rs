//! What the search knows of a language: how its words bend, which of them
//! say nothing, and which letters sound alike.

use std::collections::HashSet;

use rust_stemmers::{Algorithm, Stemmer};

use super::words::folded;

/// One language. Of a language that is not known here, words are compared as
/// they are spelled.
pub(super) struct Language {
    stemmer: Option<Stemmer>,
    stop_words: HashSet<&'static str>,
    is_spanish: bool,
}

impl Language {
    /// The language of a tag such as `es` or `es-MX`.
    pub(super) fn of(tag: &str) -> Self {
        let name = tag.split(['-', '_']).next().unwrap_or(tag);
        let stop_words = match name {
            "en" => include_str!("stop-words/en.txt"),
            "es" => include_str!("stop-words/es.txt"),
            _ => "",
        };
        Self {
            stemmer: algorithm(name).map(Stemmer::create),
            stop_words: stop_words.split_whitespace().collect(),
            is_spanish: name == "es",
        }
    }

    /// What the forms of a word have in common, without accents.
    pub(super) fn stem(&self, plain: &str) -> String {
        let Some(stemmer) = &self.stemmer else {
            return folded(plain);
        };
        // The stemmer knows this ending by its accent, and people leave
        // accents out.
        let accented = plain
            .strip_suffix("ion")
            .filter(|start| self.is_spanish && start.ends_with(['c', 's']));
        match accented {
            Some(start) => folded(&stemmer.stem(&format!("{start}ión"))),
            None => folded(&stemmer.stem(plain)),
        }
    }

    /// Whether a folded word says nothing of what is asked.
    pub(super) fn is_stop_word(&self, folded: &str) -> bool {
        self.stop_words.contains(folded)
    }

    /// A folded word as it sounds, where spelling by ear is the common slip.
    pub(super) fn sound(&self, folded: &str) -> Option<String> {
        if !self.is_spanish {
            return None;
        }
        let mut sound = String::with_capacity(folded.len());
        let mut letters = folded.chars().peekable();
        while let Some(letter) = letters.next() {
            let next = letters.peek().copied();
            let is_soft = matches!(next, Some('e' | 'i'));
            match letter {
                'v' => sound.push('b'),
                'z' => sound.push('s'),
                'c' if is_soft => sound.push('s'),
                'c' if next == Some('h') => {
                    letters.next();
                    sound.push_str("ch");
                }
                'c' => sound.push('k'),
                'q' => {
                    letters.next_if_eq(&'u');
                    sound.push('k');
                }
                'g' if is_soft => sound.push('j'),
                'l' if next == Some('l') => {
                    letters.next();
                    sound.push('y');
                }
                'h' => {}
                letter => sound.push(letter),
            }
        }
        Some(sound)
    }
}

fn algorithm(name: &str) -> Option<Algorithm> {
    Some(match name {
        "ar" => Algorithm::Arabic,
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "el" => Algorithm::Greek,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "hu" => Algorithm::Hungarian,
        "it" => Algorithm::Italian,
        "nb" | "nn" | "no" => Algorithm::Norwegian,
        "nl" => Algorithm::Dutch,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "ru" => Algorithm::Russian,
        "sv" => Algorithm::Swedish,
        "ta" => Algorithm::Tamil,
        "tr" => Algorithm::Turkish,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem_by_the_rules_of_their_language() {
        let english = Language::of("en-US");
        assert_eq!(english.stem("sessions"), english.stem("session"));
        assert_eq!(english.stem("driving"), english.stem("drive"));
        let spanish = Language::of("es");
        assert_eq!(spanish.stem("sesiones"), spanish.stem("sesión"));
        assert_eq!(spanish.stem("medicaciones"), spanish.stem("medicacion"));
        assert_eq!(spanish.stem("manejaba"), spanish.stem("manejar"));
        assert_ne!(english.stem("manejaba"), english.stem("manejar"));
        assert_eq!(Language::of("xx").stem("sessions"), "sessions");
    }

    #[test]
    fn stop_words_are_those_of_the_language() {
        assert!(Language::of("en").is_stop_word("the"));
        assert!(!Language::of("es").is_stop_word("the"));
        assert!(Language::of("es-MX").is_stop_word("despues"));
        assert!(!Language::of("fr").is_stop_word("the"));
    }

    #[test]
    fn spanish_spelled_by_ear_sounds_alike() {
        let spanish = Language::of("es");
        for (heard, right) in [
            ("bejiga", "vejiga"),
            ("ospital", "hospital"),
            ("embarasada", "embarazada"),
            ("yamar", "llamar"),
            ("hueco", "ueko"),
        ] {
            assert_eq!(spanish.sound(heard), spanish.sound(right), "{heard}");
        }
        assert_ne!(spanish.sound("gato"), spanish.sound("jato"));
        assert_eq!(Language::of("en").sound("bejiga"), None);
    }
}
