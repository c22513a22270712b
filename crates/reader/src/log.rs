//! What the program notes about itself: events from a fixed list, with their
//! times. There is no free text, so not a word of what anyone read or typed can
//! get into it.
//!
//! One event is one line, the time in UTC and the event's word:
//! `2026-03-01T03:30:04Z restarted-at-night`.

use jiff::Timestamp;

/// Something that happened to the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// The program was started.
    Started,
    /// The web engine's process died, and the page was loaded again.
    PageDied,
    /// It died too often, so the program left.
    PageKeptDying,
    /// A part of the program that it cannot do without had ended, so the program
    /// left.
    PartEnded,
    /// The window was no longer full screen, and was made so again.
    FullScreenLost,
    /// Too much memory was held while nobody was there, so the program left
    /// to be started anew.
    MuchMemory,
    /// So much memory was held that the program left at once.
    FarTooMuchMemory,
    /// The program left at night, to be started anew.
    RestartedAtNight,
    /// Staff had the program started anew.
    RestartedByStaff,
    /// A guide that should have been shown was damaged or not trusted.
    GuidePassedOver,
    /// Staff left the kiosk.
    LeftByStaff,
}

const WORDS: &[(Event, &str)] = &[
    (Event::Started, "started"),
    (Event::PageDied, "page-died"),
    (Event::PageKeptDying, "page-kept-dying"),
    (Event::PartEnded, "part-ended"),
    (Event::FullScreenLost, "full-screen-lost"),
    (Event::MuchMemory, "much-memory"),
    (Event::FarTooMuchMemory, "far-too-much-memory"),
    (Event::RestartedAtNight, "restarted-at-night"),
    (Event::RestartedByStaff, "restarted-by-staff"),
    (Event::GuidePassedOver, "guide-passed-over"),
    (Event::LeftByStaff, "left-by-staff"),
];

impl Event {
    /// The event's word in a log, the same in every language.
    #[must_use]
    pub fn word(self) -> &'static str {
        let known = WORDS.iter().find(|(event, _)| *event == self);
        known.map_or("", |(_, word)| word)
    }
}

/// An event and its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Seconds since 1970-01-01 00:00 UTC.
    pub at: i64,
    /// What happened.
    pub event: Event,
}

impl Entry {
    /// The entry as a line, without its end.
    #[must_use]
    pub fn write(&self) -> String {
        let at = Timestamp::from_second(self.at).unwrap_or_default();
        format!("{at} {}", self.event.word())
    }

    /// Reads a line. None if it is not one that [`Entry::write`] makes: the
    /// power may have failed while it was written.
    #[must_use]
    pub fn read(line: &str) -> Option<Self> {
        let (at, word) = line.split_once(' ')?;
        let (event, _) = WORDS.iter().find(|(_, known)| *known == word)?;
        let at = at.parse::<Timestamp>().ok()?.as_second();
        Some(Self { at, event: *event })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_is_read_as_it_was_written() {
        for (event, _) in WORDS {
            let entry = Entry {
                at: 1_772_335_804,
                event: *event,
            };
            assert!(!event.word().is_empty());
            assert_eq!(Entry::read(&entry.write()), Some(entry));
        }
    }

    #[test]
    fn a_line_says_when_in_a_form_that_people_can_read() {
        let entry = Entry {
            at: 1_772_335_804,
            event: Event::RestartedAtNight,
        };
        assert_eq!(entry.write(), "2026-03-01T03:30:04Z restarted-at-night");
    }

    #[test]
    fn what_was_not_written_to_its_end_is_no_entry() {
        for line in [
            "",
            "2026-03-01T03:30:04Z",
            "2026-03-01T03:30:04Z restar",
            "now started",
        ] {
            assert_eq!(Entry::read(line), None, "{line}");
        }
    }
}
