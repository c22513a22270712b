//! Everything of a person's own in one file, to take to another computer.
//!
//! A JSON text that can be read as it stands:
//!
//! ```json
//! {
//!   "what": "patient-guide",
//!   "version": 1,
//!   "saved": "2026-11-25",
//!   "guide": { "id": "ketamine-therapy", "edition": "2026.1" },
//!   "mine": { "version": 1, "bookmarks": [ … ], "progress": { … }, … },
//!   "checksum": "…"
//! }
//! ```
//!
//! `mine` is the reading state as it is [`stored`], without what belongs to
//! one computer, and with the settings only if they were asked for. Whatever
//! the state learns to keep is thereby in the file too.
//!
//! `checksum` is the SHA-256, in hexadecimal, of the text before its own key,
//! carriage returns left out, since mail adds them. It tells of damage; it
//! proves nothing, so what comes from a file is never trusted (see [`limits`]).

mod limits;
mod read;
#[cfg(test)]
mod tests;

use serde::Serialize;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use super::{Reading, Settings, stored};

pub use read::read;

/// The version written now. Version 1 is the first.
pub const VERSION: u64 = 1;

/// The most that a file may weigh, in bytes: a hundred times what a diligent
/// reader fills, and less than the shelf takes.
pub const MOST_BYTES: usize = 3 * 1024 * 1024;

/// How a file of ours says that it is one.
const WHAT: &str = "patient-guide";

/// What is of one computer or one moment, and stays there.
const STAYS: &[&str] = &["window", "left_in_chapter"];

/// The guide that was read, and the day on which this is written.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The guide's id.
    pub guide: &'a str,
    /// Its edition.
    pub edition: &'a str,
    /// The day, `YYYY-MM-DD`.
    pub day: &'a str,
}

/// What was found in a file. All of it is within the limits.
#[derive(Debug, Clone, PartialEq)]
pub struct Carried {
    /// What it brings.
    pub reading: Reading,
    /// The settings, if they are in it.
    pub settings: Option<Settings>,
    /// The day on which it was saved, `YYYY-MM-DD`; empty if it says none.
    pub saved: String,
    /// Whether it is as it was written. What is readable in it is here
    /// anyway: bringing it in overwrites nothing, so a wrong letter costs
    /// less than a lost note.
    pub whole: bool,
    /// How many entries could not be used, and are left out.
    pub left_out: usize,
}

/// Why there is nothing to bring in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotReadable {
    /// It is larger than [`MOST_BYTES`].
    #[error("the file is too large")]
    TooLarge,
    /// It was cut short, or is no file of ours.
    #[error("the file is damaged, or not one of ours")]
    NotOurs,
    /// A newer version of the app wrote it.
    #[error("a newer version wrote the file")]
    Newer,
}

#[derive(Serialize)]
struct File<'a> {
    what: &'static str,
    version: u64,
    saved: &'a str,
    guide: Guide<'a>,
    mine: Value,
    checksum: &'a str,
}

#[derive(Serialize)]
struct Guide<'a> {
    id: &'a str,
    edition: &'a str,
}

/// Writes everything of a person's own; their settings only if asked.
#[must_use]
pub fn write(reading: &Reading, with_settings: bool, about: About<'_>) -> String {
    // What the state is written as is always JSON.
    let mut mine: Map<String, Value> =
        serde_json::from_str(&stored::write(reading)).unwrap_or_default();
    mine.retain(|key, value| {
        let has_something = !matches!(value, Value::Null)
            && value.as_array().is_none_or(|all| !all.is_empty())
            && value.as_object().is_none_or(|all| !all.is_empty());
        let goes = !STAYS.contains(&key.as_str()) && (with_settings || key != "settings");
        has_something && goes
    });
    let file = File {
        what: WHAT,
        version: VERSION,
        saved: about.day,
        guide: Guide {
            id: about.guide,
            edition: about.edition,
        },
        mine: Value::Object(mine),
        checksum: "",
    };
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    let sum = checksum(&text);
    let end = text.rfind(r#""""#).map_or(text.len(), |at| at + 1);
    text.insert_str(end, &sum);
    text.push('\n');
    text
}

/// The sum of all that stands before the last key.
fn checksum(text: &str) -> String {
    let before = text.rfind(r#""checksum""#).map_or(text, |at| &text[..at]);
    let digest = Sha256::digest(before.replace('\r', ""));
    base16ct::lower::encode_string(&digest)
}
