//! Screens that say one thing: help, keys, what went wrong.

use askama::Template;
use guide::manifest::HelpLine;

use super::Frame;
use crate::Reader;
use crate::keeping::Notice;
use crate::words::Words;

/// Help now: whom to call.
#[derive(Template)]
#[template(path = "help.html")]
pub(crate) struct Help<'a> {
    frame: &'a Frame<'a>,
    lines: Vec<&'a HelpLine>,
}

impl<'a> Help<'a> {
    pub(crate) fn of(frame: &'a Frame<'a>, reader: &'a Reader) -> Self {
        Self {
            lines: reader.policy.whom_to_call(&reader.guide).collect(),
            frame,
        }
    }
}

/// The keys.
#[derive(Template)]
#[template(path = "keys.html")]
pub(crate) struct Keys<'a> {
    frame: &'a Frame<'a>,
    keys: Vec<Key>,
}

/// Keys that are pressed together, and the id of what they do.
type Key = (&'static [&'static str], &'static str);

/// Those of a shared screen, which can speak.
const KEYS_OF_SPEECH: &[Key] = &[(&["F8"], "keys-voicing"), (&["F9"], "keys-volume")];

/// Keys and the id of what they do, in the order in which they are listed.
const KEYS: &[Key] = &[
    (&["Ctrl", "K"], "keys-search"),
    (&["Ctrl", "F"], "keys-find"),
    (&["Ctrl", "+"], "keys-larger"),
    (&["Ctrl", "-"], "keys-smaller"),
    (&["Ctrl", "0"], "keys-size"),
    (&["Ctrl", "D"], "keys-bookmark"),
    (&["Ctrl", "Shift", "L"], "keys-listen"),
    (&["Ctrl", "Shift", "B"], "keys-listen-back"),
    (&["Ctrl", "Shift", "N"], "keys-listen-forward"),
    (&["Ctrl", "Shift", "H"], "keys-highlight"),
    (&["Ctrl", "P"], "keys-print"),
    (&["Ctrl", "Page Down"], "keys-next"),
    (&["Ctrl", "Page Up"], "keys-previous"),
    (&["Alt", "←"], "keys-back"),
    (&["F1"], "keys-keys"),
    (&["Esc"], "keys-close"),
];

impl<'a> Keys<'a> {
    pub(crate) fn of(frame: &'a Frame<'a>) -> Self {
        let speaks = frame.session.is_some() && frame.policy.allows_speech();
        let more = if speaks { KEYS_OF_SPEECH } else { &[] };
        let policy = frame.policy;
        let does_something = |does: &str| match does {
            "keys-print" => policy.allows_print(),
            "keys-highlight" => policy.allows_notes(),
            "keys-listen" | "keys-listen-back" | "keys-listen-forward" => policy.allows_speech(),
            _ => true,
        };
        Self {
            frame,
            keys: KEYS
                .iter()
                .chain(more)
                .filter(|(_, does)| does_something(does))
                .copied()
                .collect(),
        }
    }
}

/// A page in place of one that could not be had.
#[derive(Template)]
#[template(path = "apology.html")]
pub(crate) struct Apology<'a> {
    frame: &'a Frame<'a>,
    title: String,
    text: String,
}

impl<'a> Apology<'a> {
    /// There is no such page.
    pub(crate) fn missing(frame: &'a Frame<'a>) -> Self {
        Self {
            title: frame.say("missing-title"),
            text: frame.say("missing-text"),
            frame,
        }
    }

    /// What was sent was not taken.
    pub(crate) fn refused(frame: &'a Frame<'a>) -> Self {
        Self {
            title: frame.say("refused-title"),
            text: frame.say("refused-text"),
            frame,
        }
    }

    /// The page is there, and the system would not read it.
    pub(crate) fn unreadable(frame: &'a Frame<'a>) -> Self {
        Self {
            title: frame.say("unreadable-title"),
            text: frame.say("unreadable-text"),
            frame,
        }
    }
}

/// The line that says what the person should know, alone.
#[derive(Template)]
#[template(path = "notice.html")]
pub(crate) struct NoticePiece<'a> {
    pub(crate) words: &'a Words,
    pub(crate) notice: Option<Notice>,
}
