//! The bibliography: `sources.toml`, cited by key.

use std::collections::BTreeMap;

use serde::Deserialize;

/// One source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Who wrote it, where that is known.
    #[serde(default)]
    pub authors: String,
    /// Who published it, or the journal.
    pub publisher: String,
    /// The year of publication or of the edition.
    pub year: Option<u16>,
    /// A digital object identifier, without its resolver.
    #[serde(default)]
    pub doi: String,
    /// An address, where there is no DOI.
    #[serde(default)]
    pub url: String,
    /// What kind of text it is.
    pub kind: String,
    /// A limit that is worth knowing.
    #[serde(default)]
    pub note: String,
    /// The day it was consulted, `YYYY-MM-DD`.
    pub consulted: String,
}

impl Source {
    /// Where it can be read, if anywhere.
    #[must_use]
    pub fn address(&self) -> Option<String> {
        if !self.doi.is_empty() {
            return Some(format!("https://doi.org/{}", self.doi));
        }
        (!self.url.is_empty()).then(|| self.url.clone())
    }
}

/// All sources of a guide, by key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Sources(BTreeMap<String, Source>);

impl Sources {
    /// Reads `sources.toml`.
    ///
    /// # Errors
    ///
    /// If it is not TOML of this shape; the error names line and column.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// A source by its key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Source> {
        self.0.get(key)
    }

    /// All sources in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Source)> {
        self.0.iter().map(|(key, source)| (key.as_str(), source))
    }
}
