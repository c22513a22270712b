//! The staff's screen: the gate, and what lies behind it.

use std::time::Duration;

use askama::Template;

use super::Frame;
use super::guides::Installable;
use super::health::{Health, State, Told, health};
use super::usage::Usage;
use crate::Reader;
use crate::guides::Looked;
use crate::log::Entry;
use crate::staff::{Drive, Opening};

/// How many lines of the log are shown.
const LINES: usize = 40;

/// The staff's screen.
#[derive(Template)]
#[template(path = "staff.html")]
pub(crate) struct Staff<'a> {
    frame: &'a Frame<'a>,
    inside: Inside<'a>,
}

/// The same after something was done.
#[derive(Template)]
#[template(path = "staff_piece.html")]
pub(crate) struct StaffPiece<'a> {
    pub(crate) view: Inside<'a>,
}

/// What is to be seen now.
pub(crate) struct Inside<'a> {
    frame: &'a Frame<'a>,
    /// The phrase for what was done, and a value in it.
    said: Option<(&'static str, String)>,
    /// Whether a PIN was set at all.
    has_pin: bool,
    /// How long until a PIN is looked at again.
    wait: Option<String>,
    behind: Option<Behind>,
}

/// What lies behind the gate.
struct Behind {
    health: Vec<Health>,
    /// None where nothing is counted.
    usage: Option<Usage>,
    drives: Vec<Drive>,
    /// None where nobody installs a guide.
    guides: Option<Installable>,
    log: Vec<Entry>,
}

impl<'a> Staff<'a> {
    /// None where there are no staff.
    pub(crate) fn of(frame: &'a Frame<'a>, reader: &Reader) -> Option<Self> {
        Some(Self {
            inside: Inside::of(frame, reader, None, None)?,
            frame,
        })
    }

    fn view(&self) -> &Inside<'a> {
        &self.inside
    }
}

impl<'a> Inside<'a> {
    pub(crate) fn of(
        frame: &'a Frame<'a>,
        reader: &Reader,
        said: Option<(&'static str, String)>,
        looked: Option<&Looked>,
    ) -> Option<Self> {
        let desk = reader.desk.as_ref()?;
        let running = reader.clock.running();
        let behind = reader.staff_is_in(frame).then(|| {
            let told = Told::by(reader, desk.computer());
            let mut log = reader.desktop.log();
            let health = health(frame, reader, &told, &log);
            log.reverse();
            log.truncate(LINES);
            Behind {
                health,
                usage: reader
                    .tally
                    .as_ref()
                    .map(|tally| Usage::of(frame, reader, &tally.counts())),
                drives: told.drives.unwrap_or_default(),
                guides: reader
                    .guides
                    .as_ref()
                    .map(|guides| Installable::of(frame, reader, guides, looked)),
                log,
            }
        });
        let wait = desk.gate().wait(running);
        Some(Self {
            said,
            has_pin: reader.policy.staff_pin().is_some(),
            wait: (!wait.is_zero()).then(|| span(frame, wait)),
            behind,
            frame,
        })
    }
}

impl Inside<'_> {
    /// What was done, unless it is said beside the guides.
    fn said_above(&self) -> Option<(&'static str, &str)> {
        self.said(false)
    }

    fn said_of_guides(&self) -> Option<(&'static str, &str)> {
        self.said(true)
    }

    fn said(&self, of_guides: bool) -> Option<(&'static str, &str)> {
        let said = self
            .said
            .as_ref()
            .map(|(phrase, value)| (*phrase, &**value));
        said.filter(|(phrase, _)| phrase.starts_with("guides-") == of_guides)
    }
}

/// A time to wait, in minutes, or in seconds if it is short.
pub(crate) fn span(frame: &Frame<'_>, time: Duration) -> String {
    let seconds = time.as_secs() + u64::from(time.subsec_nanos() > 0);
    // Times here are hours at most.
    if seconds < 60 {
        frame.words.count("seconds", seconds as usize)
    } else {
        frame.words.count("minutes", seconds.div_ceil(60) as usize)
    }
}

/// The phrase for what came of a guess, and the time in it.
pub(crate) fn outcome(frame: &Frame<'_>, opening: Opening) -> Option<(&'static str, String)> {
    match opening {
        Opening::Open => None,
        Opening::Wrong(wait) if wait.is_zero() => Some(("staff-wrong", String::new())),
        Opening::Wrong(wait) => Some(("staff-wrong-wait", span(frame, wait))),
        Opening::Wait(wait) => Some(("staff-wait", span(frame, wait))),
        Opening::NotCounted => Some(("staff-not-counted", String::new())),
    }
}
