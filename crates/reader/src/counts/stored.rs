//! How counts are written to disk: a versioned JSON.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::duration::{ENDS, Stays};
use super::{CheckCount, Counts, Day, PageCount};

/// The version written now.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Stored {
    version: u32,
    days: BTreeMap<String, StoredDay>,
}

#[derive(Serialize, Deserialize)]
struct StoredDay {
    pages: BTreeMap<String, (u32, [u32; ENDS.len() + 1])>,
    checks: Vec<(String, usize, u32, u32)>,
    removed: u32,
    crashed: u32,
}

impl Counts {
    /// As text, for the next start.
    #[must_use]
    pub fn write(&self) -> String {
        let days = self.days().map(|(date, day)| {
            let pages = day.pages.iter();
            let checks = day.checks.iter();
            let stored = StoredDay {
                pages: pages
                    .map(|(chapter, page)| (chapter.clone(), (page.opens, page.stays.0)))
                    .collect(),
                checks: checks
                    .map(|((chapter, at), check)| {
                        (chapter.clone(), *at, check.answered, check.missed)
                    })
                    .collect(),
                removed: day.resets,
                crashed: day.crashes,
            };
            (date.to_string(), stored)
        });
        let stored = Stored {
            version: VERSION,
            days: days.collect(),
        };
        // Strings and numbers always become JSON.
        serde_json::to_string(&stored).unwrap_or_default()
    }

    /// Reads what [`Counts::write`] wrote; nothing, if it is anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let stored: Stored = serde_json::from_str(text).ok()?;
        if stored.version != VERSION {
            return None;
        }
        let days = stored.days.into_iter().filter_map(|(date, day)| {
            let date: Date = date.parse().ok()?;
            let pages = day.pages.into_iter().map(|(chapter, (opens, stays))| {
                let stays = Stays(stays);
                (chapter, PageCount { opens, stays })
            });
            let checks = day
                .checks
                .into_iter()
                .map(|(chapter, at, answered, missed)| {
                    ((chapter, at), CheckCount { answered, missed })
                });
            let day = Day {
                pages: pages.collect(),
                checks: checks.collect(),
                resets: day.removed,
                crashes: day.crashed,
            };
            Some((date, day))
        });
        Some(Self {
            days: days.collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::Event;
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_is_written_is_read_back() {
        let mut counts = Counts::default();
        let day = date(2026, 11, 25);
        counts.count(day, Event::Open("history"));
        counts.count(day, Event::Stay("history", Duration::from_secs(100)));
        let answer = Event::Answer {
            chapter: "history",
            question: 0,
            right: false,
        };
        counts.count(day, answer);
        counts.count(day, Event::Reset);
        counts.count(day, Event::Crash);
        assert_eq!(Counts::read(&counts.write()), Some(counts));
    }

    #[test]
    fn anything_else_is_nothing() {
        for text in ["", "{}", "{\"version\":2,\"days\":{}}"] {
            assert_eq!(Counts::read(text), None, "{text}");
        }
    }
}
