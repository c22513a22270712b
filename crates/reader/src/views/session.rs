//! What a shared screen shows of the session: whether somebody is still there,
//! and the screen that speaks.

use askama::Template;

use crate::session::Voicing;
use crate::voice::NotSpoken;
use crate::words::Words;

/// The seconds left until everything is removed, from which on a person who
/// hears the screen is told once more.
const SAID_AGAIN: u64 = 10;

/// Whether somebody is asked if they are still there.
#[derive(Template)]
#[template(path = "still_left.html")]
pub(crate) struct Still {
    left: String,
    said: String,
}

impl Still {
    pub(crate) fn of(words: &Words, left: Option<u64>) -> Self {
        let left = left.unwrap_or(0);
        let phrase = |is_due: bool, id, n| {
            let phrase = is_due.then(|| words.count(id, n as usize));
            phrase.unwrap_or_default()
        };
        let said = (1..=SAID_AGAIN).contains(&left);
        Self {
            left: phrase(left > 0, "still-left", left),
            said: phrase(said, "still-said", SAID_AGAIN),
        }
    }
}

/// The buttons of the screen that speaks, alone.
#[derive(Template)]
#[template(path = "voicing.html")]
pub(crate) struct VoicingPiece<'a> {
    pub(crate) words: &'a Words,
    pub(crate) voicing: Voicing,
}

/// Why the screen is not heard. Empty when nothing is wrong.
#[derive(Template)]
#[template(path = "voicing_trouble.html")]
pub(crate) struct VoicingTrouble {
    trouble: String,
}

impl VoicingTrouble {
    pub(crate) fn of(words: &Words, why: Option<&NotSpoken>) -> Self {
        Self {
            trouble: why
                .map(|_| words.say("voicing-trouble"))
                .unwrap_or_default(),
        }
    }
}
