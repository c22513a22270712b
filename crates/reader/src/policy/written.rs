//! The settings as they stand in the file. Each has been checked against the
//! schema before.

use std::collections::BTreeMap;
use std::path::PathBuf;

use guide::manifest::{HelpLine, Localized};
use serde::Deserialize;

use super::TrustedKey;
use crate::words::LANGUAGES;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    pub(super) mode: Mode,
    pub(super) languages: Option<Vec<String>>,
    pub(super) routes: Option<Vec<String>>,
    pub(super) clinic: Option<Clinic>,
    #[serde(default)]
    pub(super) help: Vec<Help>,
    #[serde(default)]
    pub(super) allow: Allow,
    #[serde(default)]
    pub(super) kiosk: Option<Kiosk>,
    #[serde(default)]
    pub(super) guides: Vec<PathBuf>,
    #[serde(default)]
    pub(super) trusted_key: Vec<TrustedKey>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Mode {
    Kiosk,
    Personal,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Clinic {
    pub(super) name: String,
    #[serde(default)]
    pub(super) phone: String,
    #[serde(default)]
    pub(super) hours: Said,
    #[serde(default)]
    pub(super) address: Said,
    pub(super) logo: Option<String>,
    pub(super) accent: Option<String>,
    pub(super) accent_dark: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Help {
    name: Said,
    call: String,
    purpose: Said,
    #[serde(default)]
    how: Said,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Allow {
    pub(super) print: Option<bool>,
    pub(super) notes: Option<bool>,
    pub(super) speech: Option<bool>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kiosk {
    pub(super) idle: Option<u32>,
    pub(super) countdown: Option<u32>,
    pub(super) staff_pin: Option<String>,
    pub(super) restart: Option<String>,
    pub(super) counts: Option<bool>,
    pub(super) volume: Option<u8>,
}

/// A line for all languages, or one for each.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Said {
    Once(String),
    Each(BTreeMap<String, String>),
}

impl Default for Said {
    fn default() -> Self {
        Self::Each(BTreeMap::new())
    }
}

impl From<Said> for Localized {
    fn from(said: Said) -> Self {
        match said {
            Said::Once(line) => LANGUAGES
                .iter()
                .map(|language| ((*language).to_owned(), line.clone()))
                .collect(),
            Said::Each(lines) => lines.into_iter().collect(),
        }
    }
}

impl From<Help> for HelpLine {
    fn from(help: Help) -> Self {
        Self {
            name: help.name.into(),
            purpose: help.purpose.into(),
            call: help.call,
            how: help.how.into(),
            source: String::new(),
        }
    }
}
