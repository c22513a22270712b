//! The terms a guide explains: `glossary.toml`, one file a language.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Deserialize;

/// A term and its meaning.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The same in every language; lower case and hyphens.
    pub id: String,
    /// The term as shown.
    pub term: String,
    /// How it is spelled in running text.
    pub forms: Vec<String>,
    /// One or two sentences.
    pub meaning: String,
    /// Keys of the sources of its meaning.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Chapters that tell more.
    #[serde(default)]
    pub see: Vec<String>,
}

/// The terms of one language, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    /// The terms.
    #[serde(default, rename = "term")]
    pub terms: Vec<Term>,
    /// Made once, when a page first asks.
    #[serde(skip)]
    spellings: OnceLock<Spellings>,
}

/// How terms are spelled, by the first word of each spelling: its lower-case
/// words, the longest spelling first, and the term's place in the file.
pub(crate) type Spellings = HashMap<String, Vec<(Vec<String>, usize)>>;

impl Glossary {
    /// Reads `glossary.toml`.
    ///
    /// # Errors
    ///
    /// If it is not TOML of this shape; the error names line and column.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// How its terms are spelled.
    pub(crate) fn spellings(&self) -> &Spellings {
        self.spellings.get_or_init(|| {
            let mut all = Spellings::new();
            for (at, term) in self.terms.iter().enumerate() {
                for form in &term.forms {
                    let words: Vec<String> =
                        words(form).map(|(_, word)| word.to_lowercase()).collect();
                    let Some(first) = words.first() else { continue };
                    all.entry(first.clone()).or_default().push((words, at));
                }
            }
            for spellings in all.values_mut() {
                spellings.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
            }
            all
        })
    }
}

/// The words of a text and where they begin. A hyphen is part of a word.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(is_part)?;
        let rest = &text[start..];
        let end = start + rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        at = end;
        Some((start, &text[start..end]))
    })
}
