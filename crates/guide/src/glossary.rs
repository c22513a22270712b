//! The terms a guide explains: `glossary.toml`, one file a language.

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
}

impl Glossary {
    /// Reads `glossary.toml`.
    ///
    /// # Errors
    ///
    /// If it is not TOML of this shape; the error names line and column.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }
}
