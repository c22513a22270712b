//! How written things are said: data of a language, and of a guide.

use std::collections::BTreeMap;

use serde::Deserialize;

/// How written things are said in a language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Lexicon {
    /// Words and phrases as written, and as said. Capitals count.
    words: BTreeMap<String, String>,
    /// What stands behind a number: how one of it is said, the number
    /// included, and how more are, without the number.
    pub(super) units: BTreeMap<String, [String; 2]>,
    /// Numbers that are said digit by digit.
    pub(super) digits: Vec<String>,
    /// Abbreviations, full stop included, that end no sentence.
    abbreviations: Vec<String>,
    /// What stands in and about numbers.
    pub(super) signs: BTreeMap<String, String>,
    /// Fractions: by themselves, and behind a whole number.
    pub(super) fractions: BTreeMap<String, [String; 2]>,
    /// Whether a fraction is said behind the unit: “una hora y media”.
    pub(super) fraction_follows_unit: bool,
}

const LANGUAGES: &[(&str, &str)] = &[
    ("en", include_str!("en.toml")),
    ("es", include_str!("es.toml")),
];

impl Lexicon {
    /// Reads a lexicon, such as a guide's `spoken.toml`.
    ///
    /// # Errors
    ///
    /// If it is not TOML of this shape; the error names line and column.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// The lexicon of a language by itself; an empty one, with which
    /// everything is said as it is written, if there is none.
    #[must_use]
    pub fn of(language: &str) -> Self {
        LANGUAGES
            .iter()
            .find(|(code, _)| *code == language)
            .and_then(|(_, text)| Self::read(text).ok())
            .unwrap_or_default()
    }

    /// This lexicon, and in front of it another.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.words.extend(other.words);
        self.units.extend(other.units);
        self.digits.extend(other.digits);
        self.abbreviations.extend(other.abbreviations);
        self.signs.extend(other.signs);
        self.fractions.extend(other.fractions);
        self.fraction_follows_unit |= other.fraction_follows_unit;
        self
    }

    pub(super) fn abbreviations(&self) -> &[String] {
        &self.abbreviations
    }

    /// A text with single spaces, as a person would say it.
    #[must_use]
    pub fn say(&self, text: &str) -> String {
        let mut said = self.say_numbers(text);
        // The longest first, or “US” would be found in “US FDA”.
        let mut words: Vec<_> = self.words.iter().collect();
        words.sort_by_key(|(written, _)| std::cmp::Reverse(written.len()));
        for (written, spoken) in words {
            if said.contains(written.as_str()) {
                said = replaced(&said, written, spoken);
            }
        }
        said
    }
}

/// Replaces a phrase where it stands as whole words.
fn replaced(text: &str, written: &str, spoken: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(written) {
        let (before, after) = (&rest[..at], &rest[at + written.len()..]);
        result.push_str(before);
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let written_ends_in_letter = is_letter(written.chars().next_back());
        let inside = is_letter(result.chars().next_back()) && is_letter(written.chars().next())
            || (written_ends_in_letter && is_letter(after.chars().next()));
        result.push_str(if inside { written } else { spoken });
        rest = after;
    }
    result + rest
}
