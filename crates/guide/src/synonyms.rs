//! Words as people say them, and the words that the guide uses for them:
//! `synonyms.toml`, one file a language.

use serde::Deserialize;

/// Some words for the same thing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synonym {
    /// What people say or type, in lower case.
    pub said: Vec<String>,
    /// What the chapters say.
    pub means: Vec<String>,
}

/// The synonyms of one language, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synonyms {
    /// The synonyms.
    #[serde(default, rename = "synonym")]
    pub list: Vec<Synonym>,
}

impl Synonyms {
    /// Reads `synonyms.toml`.
    ///
    /// # Errors
    ///
    /// If it is not TOML of this shape; the error names line and column.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }
}
