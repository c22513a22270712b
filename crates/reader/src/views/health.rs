//! How a kiosk is, line by line, each with what mends it.

use jiff::Timestamp;

use super::Frame;
use super::guides::whose;
use crate::Reader;
use crate::log::{self, Entry};
use crate::staff::{Computer, Drive, Facts, SOON};

/// Fewer free bytes are told of.
const LITTLE_FREE: u64 = 200 * 1024 * 1024;

/// So many deaths of the web process in the log are told of.
const MANY_DEATHS: usize = 3;

/// One line.
pub(crate) struct Health {
    /// What it is about: `health-` before it is the phrase's id, and `-fix`
    /// behind that what mends it.
    pub(crate) about: &'static str,
    pub(crate) state: State,
    /// How it is, in words.
    pub(crate) value: String,
    /// Whether what mends it is told.
    pub(crate) needs_fix: bool,
}

/// What the computer told. What it did not answer in time is `None`.
pub(crate) struct Told {
    facts: Option<Facts>,
    pub(crate) drives: Option<Vec<Drive>>,
    /// Languages without a voice.
    silent: Option<Vec<&'static str>>,
}

impl Told {
    /// Asks all at once, so that the longest to wait for is the longest wait.
    pub(crate) fn by(reader: &Reader, computer: &Computer) -> Self {
        let facts = computer.facts();
        let drives = computer.drives();
        let languages = reader.policy.languages().to_vec();
        let speaks = reader.policy.allows_speech();
        let silent = speaks.then(|| computer.silent(reader.speaking.voice(), languages));
        let mut left = SOON;
        Self {
            facts: facts.wait_within(&mut left),
            drives: drives.wait_within(&mut left),
            silent: silent.and_then(|asked| asked.wait_within(&mut left)),
        }
    }
}

/// Whether a line is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Good,
    /// Something should be done.
    Bad,
    /// The computer does not say.
    Unknown,
}

impl State {
    fn of(good: Option<bool>) -> Self {
        match good {
            Some(true) => Self::Good,
            Some(false) => Self::Bad,
            None => Self::Unknown,
        }
    }

    /// The phrase for it, by its id.
    pub(crate) fn phrase(self) -> &'static str {
        match self {
            Self::Good => "health-good",
            Self::Bad => "health-bad",
            Self::Unknown => "health-unknown",
        }
    }
}

pub(crate) fn health(
    frame: &Frame<'_>,
    reader: &Reader,
    told: &Told,
    log: &[Entry],
) -> Vec<Health> {
    let nothing = Facts::default();
    let facts = told.facts.as_ref().unwrap_or(&nothing);
    let say = |id: &str| frame.say(id);
    let yes = |fact: Option<bool>| match fact {
        Some(true) => say("health-yes"),
        Some(false) => say("health-no"),
        None => say("health-unknown"),
    };
    let line = |about, good, value| Health {
        about,
        state: State::of(good),
        needs_fix: good == Some(false),
        value,
    };
    let hangs = |about, value: &str| Health {
        about,
        state: State::Unknown,
        needs_fix: true,
        value: say(value),
    };
    let manifest = reader.guide.manifest();
    // The last one, after which the program left, is one too.
    let died = [log::Event::PageDied, log::Event::PageKeptDying];
    let deaths = log.iter().filter(|entry| died.contains(&entry.event));
    let deaths = deaths.count();
    let mut lines = vec![
        line("version", Some(true), env!("CARGO_PKG_VERSION").to_owned()),
        line("edition", Some(true), manifest.edition.clone()),
        line(
            "review",
            Some(!manifest.review.reviewer.is_empty()),
            match manifest.review.reviewer.as_str() {
                "" => say("awaits-review"),
                reviewer => reviewer.to_owned(),
            },
        ),
    ];
    if let Some(guides) = &reader.guides {
        lines.insert(
            1,
            line(
                "guide",
                Some(guides.shown.passed_over.is_empty()),
                whose(frame, &guides.shown.whose),
            ),
        );
    }
    if reader.policy.folder().is_some() {
        let left_out = reader.left_out();
        lines.push(line(
            "own-words",
            Some(left_out.is_empty()),
            match left_out {
                [] => say("health-own-words-all"),
                left_out => listed(left_out),
            },
        ));
    }
    if reader.policy.allows_speech() {
        lines.push(match &told.silent {
            Some(silent) => line(
                "voice",
                Some(silent.is_empty()),
                voices(frame, reader, silent),
            ),
            None => hangs("speech", "health-speech-silent"),
        });
    }
    if reader.policy.allows_print() {
        lines.push(line(
            "printer",
            facts.printers.map(|printers| printers > 0),
            facts
                .printers
                .map_or_else(|| say("health-unknown"), |n| n.to_string()),
        ));
    }
    if told.drives.is_none() {
        lines.push(hangs("drives", "health-drives-silent"));
    }
    if told.facts.is_none() {
        lines.push(hangs("computer", "health-computer-silent"));
    }
    let room = facts.free.map(|free| free >= LITTLE_FREE);
    lines.extend([
        line("touch", facts.touch, yes(facts.touch)),
        line(
            "storage",
            facts
                .writable
                .map(|writable| writable && room != Some(false)),
            facts.free.map_or_else(|| yes(facts.writable), megabytes),
        ),
        line("lock", facts.held, yes(facts.held)),
        line("alone", facts.alone, yes(facts.alone)),
        line("deaths", Some(deaths < MANY_DEATHS), deaths.to_string()),
        line(
            "memory",
            facts.memory.map(|_| true),
            facts
                .memory
                .map_or_else(|| say("health-unknown"), megabytes),
        ),
        line(
            "removed",
            Some(true),
            reader
                .last_removed()
                .map_or_else(|| say("health-never"), moment),
        ),
    ]);
    lines
}

/// What was left out of the clinic's own words, each with its place.
fn listed(left_out: &[guide::Finding]) -> String {
    let each = left_out
        .iter()
        .map(|one| format!("{}:{}: {}", one.file, one.line, one.message));
    each.collect::<Vec<_>>().join("; ")
}

/// The languages with and without a voice, in words.
fn voices(frame: &Frame<'_>, reader: &Reader, silent: &[&'static str]) -> String {
    let languages = reader.policy.languages().iter();
    let all: Vec<String> = languages
        .map(|code| {
            let name = reader.words(code).say("language-name");
            let id = if silent.contains(code) {
                "health-no-voice"
            } else {
                "health-has-voice"
            };
            frame.words.name(id, &name)
        })
        .collect();
    all.join(" · ")
}

/// A moment, in the time of the log.
fn moment(at: i64) -> String {
    Timestamp::from_second(at).unwrap_or_default().to_string()
}

fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes / 1_000_000)
}
