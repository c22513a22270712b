//! What a guide says of itself: `guide.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A text in several languages, by language code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Localized(BTreeMap<String, String>);

impl Localized {
    /// The text in a language, else in any other, else nothing.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        self.0
            .get(language)
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// The languages it is written in.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl FromIterator<(String, String)> for Localized {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(texts: T) -> Self {
        Self(texts.into_iter().collect())
    }
}

/// `guide.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Names the guide, the same through all its editions.
    pub id: String,
    /// Names this edition.
    pub edition: String,
    /// Languages that have chapters; the first stands in for a chapter that
    /// another lacks.
    pub languages: Vec<String>,
    /// The licence of the text.
    pub licence: String,
    /// The guide's name, short enough for a window's bar.
    pub title: Localized,
    /// What Home says first.
    pub heading: Localized,
    /// What it is for, in a sentence.
    pub summary: Localized,
    /// Who reviewed it.
    #[serde(default)]
    pub review: Review,
    /// What people ask first.
    #[serde(default, rename = "ask")]
    pub asks: Vec<Ask>,
    /// Whom to call.
    #[serde(default, rename = "help")]
    pub help: Vec<HelpLine>,
}

/// A clinician's review. Nobody has reviewed until a name stands here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Review {
    /// The clinician's name and title.
    pub reviewer: String,
    /// The day of the review, `YYYY-MM-DD`.
    pub date: String,
}

/// A question that Home answers with a link.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// The question.
    pub question: Localized,
    /// The chapter that answers it.
    pub chapter: String,
    /// The heading that answers it.
    pub heading: Option<String>,
}

/// Somebody to call in a crisis.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpLine {
    /// Who they are.
    pub name: Localized,
    /// What they are for.
    pub purpose: Localized,
    /// The number to call, as printed.
    pub call: String,
    /// How to get a person in this language, and by text or chat.
    #[serde(default)]
    pub how: Localized,
    /// Key of the source.
    #[serde(default)]
    pub source: String,
}

impl Manifest {
    /// Reads `guide.toml`.
    ///
    /// # Errors
    ///
    /// If it is not TOML of this shape; the error names line and column.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }
}
