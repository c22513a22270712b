//! What each screen shows: one struct and one template a screen, built from
//! the guide and the reading state, never from a request.

mod attention;
mod carry;
mod changes;
mod chapter;
mod checklists;
mod codes;
mod contents;
mod day;
mod display;
mod guides;
mod health;
mod highlights;
mod home;
mod keyboard;
mod leave;
mod listen;
mod mine;
mod my_highlights;
mod my_questions;
mod paper;
mod plain;
mod said;
mod search;
mod session;
mod staff;
mod take;
mod trust;
mod usage;
mod visit;
mod welcome;
mod whole;

pub(crate) use carry::{Carry, CarrySaid, Found, NothingFound};
pub(crate) use changes::ChangesPiece;
pub(crate) use chapter::{BookmarkPiece, Chapter};
pub(crate) use checklists::{Checklists, ChecklistsPiece};
pub(crate) use codes::Codes;
pub(crate) use day::{Day, Draft};
pub(crate) use display::Display;
pub(crate) use guides::named as guide_named;
pub(crate) use highlights::{HighlightsPiece, HighlightsWayPiece, PageHighlights};
pub(crate) use home::Home;
pub(crate) use leave::{Leave, LeaveOutcome, outside_address};
pub(crate) use listen::{Sentences, Trouble, Voices};
pub(crate) use mine::{Mine, MinePiece};
pub(crate) use paper::Paper;
pub(crate) use plain::{Apology, Help, Keys, NoticePiece};
pub(crate) use said::{Fault, Said};
pub(crate) use search::{Results, Search};
pub(crate) use session::{Still, VoicingPiece, VoicingTrouble};
pub(crate) use staff::{Inside as StaffInside, Staff, StaffPiece, outcome as staff_outcome};
pub(crate) use take::TakePiece;
pub(crate) use trust::{About, Glossary, Sources};
pub(crate) use visit::Visit;
pub(crate) use welcome::Welcome;
pub(crate) use whole::whole;

use crate::keeping::Notice;
use crate::policy::Policy;
use crate::reading::Settings;
use crate::session::{Seen, least_text_size};
use crate::words::Words;

/// What stands around every screen.
pub(crate) struct Frame<'a> {
    pub(crate) words: &'a Words,
    /// The guide's name.
    pub(crate) title: &'a str,
    /// What is added on paper.
    pub(crate) paper: Paper<'a>,
    /// Who reviewed the guide; empty until somebody has.
    pub(crate) reviewer: &'a str,
    pub(crate) settings: &'a Settings,
    /// The screen's path under its language.
    pub(crate) path: String,
    pub(crate) notice: Option<Notice>,
    /// What is allowed on this computer, and whose it is.
    pub(crate) policy: &'a Policy,
    /// On a shared screen, what is to be seen of the session.
    pub(crate) session: Option<Seen>,
    /// The page's number, by which it asks for speech.
    pub(crate) page: u64,
    /// Whether a corner of the welcome leads to the staff's screen.
    pub(crate) staff: bool,
    /// Whether answers to knowledge checks are counted.
    pub(crate) counts: bool,
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

    /// The smallest text that may be chosen.
    fn least_text_size(&self) -> usize {
        least_text_size(self.session.is_some())
    }

    /// The keys of the keyboard on the screen, where there is one.
    fn keyboard(&self) -> Option<&'static keyboard::Keyboard> {
        keyboard::Keyboard::of(self.words.language())
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
