//! The words that the renderer itself writes on a page, and where it sends
//! links that lead outside.

use std::collections::BTreeMap;

/// The phrases that a renderer can write, by their ids.
pub const PHRASES: &[&str] = &[
    "alert-note",
    "alert-tip",
    "alert-important",
    "alert-warning",
    "alert-caution",
    "picture-in-words",
    "check-right",
    "check-other",
    "status-approved",
    "status-approved-meaning",
    "status-off-label",
    "status-off-label-meaning",
    "status-compounded",
    "status-compounded-meaning",
    "status-not-approved",
    "status-not-approved-meaning",
    "strength-good",
    "strength-good-meaning",
    "strength-moderate",
    "strength-moderate-meaning",
    "strength-limited",
    "strength-limited-meaning",
    "strength-very-limited",
    "strength-very-limited-meaning",
    "strength-mixed",
    "strength-mixed-meaning",
    "strength-none",
    "strength-none-meaning",
];

/// One language's phrases. Without one, a page shows its text alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dress {
    phrases: BTreeMap<&'static str, String>,
    /// What stands before an address outside, which follows percent-encoded;
    /// empty to leave such links as they are written.
    pub outside: String,
    /// What stands before a term's id in an address that shows its meaning;
    /// empty to leave terms unmarked.
    pub glossary: String,
    /// Who wrote what a clinic adds, as it is shown on each box.
    pub written_by: String,
    /// The name of the part that holds a clinic's own chapters.
    pub clinic_part: String,
    /// Whether `?dark` behind a drawing's address gives it in dark colours.
    pub draws_in_the_dark: bool,
}

impl Dress {
    /// All of [`PHRASES`], as `say` has them.
    #[must_use]
    pub fn of(say: impl Fn(&str) -> String) -> Self {
        Self {
            phrases: PHRASES.iter().map(|id| (*id, say(id))).collect(),
            ..Self::default()
        }
    }

    /// A phrase; nothing if there are no words.
    #[must_use]
    pub fn say(&self, id: &str) -> Option<&str> {
        self.phrases.get(id).map(String::as_str)
    }
}
