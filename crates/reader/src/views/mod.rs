//! What each screen shows: one struct and one template a screen, built from
//! the guide and the reading state, never from a request.

mod chapter;
mod contents;
mod display;
mod home;
mod leave;
mod mine;
mod plain;
mod search;
mod trust;

pub(crate) use chapter::{BookmarkPiece, Chapter};
pub(crate) use display::Display;
pub(crate) use home::Home;
pub(crate) use leave::{Leave, LeaveOutcome, outside_address};
pub(crate) use mine::{Mine, MinePiece};
pub(crate) use plain::{Apology, Help, Keys, NoticePiece};
pub(crate) use search::{Results, Search};
pub(crate) use trust::{About, Glossary, Sources};

use crate::keeping::Notice;
use crate::reading::Settings;
use crate::words::Words;

/// What stands around every screen.
pub(crate) struct Frame<'a> {
    pub(crate) words: &'a Words,
    /// The guide's name.
    pub(crate) title: &'a str,
    /// Who reviewed the guide; empty until somebody has.
    pub(crate) reviewer: &'a str,
    pub(crate) settings: &'a Settings,
    /// The screen's path under its language.
    pub(crate) path: String,
    pub(crate) notice: Option<Notice>,
    /// The words of the other languages.
    pub(crate) others: Vec<&'a Words>,
}

impl Frame<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    /// The path of another screen in the same language.
    fn to(&self, path: &str) -> String {
        format!("/{}/{path}", self.words.language())
    }

    /// Whether this is the screen of a path.
    fn is(&self, path: &str) -> bool {
        self.path == path
    }

    /// The question that comes before an address outside is opened.
    fn leave(&self, address: &str) -> String {
        let query: String = form_urlencoded::Serializer::new(String::new())
            .append_pair("to", address)
            .finish();
        format!("/{}/leave?{query}", self.words.language())
    }
}

impl Notice {
    /// The phrase for it, by its id.
    pub(crate) fn phrase(self) -> &'static str {
        match self {
            Self::OlderUsed => "notice-older-used",
            Self::StartedAnew => "notice-started-anew",
            Self::Newer => "notice-newer",
            Self::InUse => "notice-in-use",
            Self::NotKept => "notice-not-kept",
        }
    }

    /// Whether it can be put away, or stays true until something is done.
    pub(crate) fn can_be_dismissed(self) -> bool {
        !matches!(self, Self::InUse | Self::NotKept)
    }
}
