//! Counts without people: how often each page is opened on a day and for how
//! long, which knowledge checks are most missed, how often a session was
//! removed and the web process died.
//!
//! Nothing of a person is in them: no session, no order of pages, no time of
//! day, no words. What was counted fewer than [`FEWEST`] times is never shown
//! as a number, nor anything that it could be reckoned from: a question of a
//! knowledge check is told only if neither those who missed it nor those who
//! knew it are few ([`CheckCount::is_told`]).
//!
//! What is counted are opens and answers, not people, for no one is told from
//! another: five opens of a page may be one person's. So a count says that a
//! page was read, and never that five people read it.

mod csv;
mod duration;
mod stored;
mod tally;

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::Span;
use jiff::civil::Date;

pub use csv::csv;
pub(crate) use duration::Stays;
pub(crate) use tally::Tally;

/// Fewer than this are shown as fewer.
pub const FEWEST: u32 = 5;

/// Days that are kept. Older ones are dropped.
const MOST_DAYS: usize = 400;

/// The counts of all days that are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    days: BTreeMap<Date, Day>,
}

/// The counts of one day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Day {
    pub(crate) pages: BTreeMap<String, PageCount>,
    pub(crate) checks: BTreeMap<(String, usize), CheckCount>,
    pub(crate) resets: u32,
    pub(crate) crashes: u32,
}

/// The counts of one page on one day, or on several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PageCount {
    pub(crate) opens: u32,
    pub(crate) stays: Stays,
}

/// How a knowledge check's question was answered at first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct CheckCount {
    pub(crate) answered: u32,
    pub(crate) missed: u32,
}

impl CheckCount {
    /// Whether it may be shown. Of the answered, the missed and the right, any
    /// two give the third, so neither the missed nor the right may be few,
    /// unless there are none of the latter.
    pub(crate) fn is_told(&self) -> bool {
        let right = self.answered.saturating_sub(self.missed);
        shown(self.missed).is_some() && (right == 0 || shown(right).is_some())
    }
}

/// Something that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Event<'a> {
    /// A chapter was opened.
    Open(&'a str),
    /// A chapter was left, after so long.
    Stay(&'a str, Duration),
    /// A question of a chapter's knowledge check got its first answer.
    Answer {
        chapter: &'a str,
        question: usize,
        right: bool,
    },
    /// Everything of a reader was removed.
    Reset,
    /// The web process died.
    Crash,
}

impl Counts {
    /// Counts something, on a day.
    pub(crate) fn count(&mut self, day: Date, event: Event<'_>) {
        let counts = self.days.entry(day).or_default();
        match event {
            Event::Open(chapter) => {
                let page = counts.pages.entry(chapter.to_owned()).or_default();
                page.opens = page.opens.saturating_add(1);
            }
            Event::Stay(chapter, stay) => {
                let page = counts.pages.entry(chapter.to_owned()).or_default();
                page.stays.add(stay);
            }
            Event::Answer {
                chapter,
                question,
                right,
            } => {
                let check = counts
                    .checks
                    .entry((chapter.to_owned(), question))
                    .or_default();
                check.answered = check.answered.saturating_add(1);
                check.missed = check.missed.saturating_add(u32::from(!right));
            }
            Event::Reset => counts.resets = counts.resets.saturating_add(1),
            Event::Crash => counts.crashes = counts.crashes.saturating_add(1),
        }
        while self.days.len() > MOST_DAYS {
            self.days.pop_first();
        }
    }

    /// Each day that is kept, oldest first.
    pub(crate) fn days(&self) -> impl DoubleEndedIterator<Item = (Date, &Day)> {
        self.days.iter().map(|(date, day)| (*date, day))
    }

    /// The counts of the last days of the calendar, today included, put
    /// together. A page that was opened fewer than [`FEWEST`] times in all of
    /// them is still among them: whoever shows a number asks [`shown`].
    pub(crate) fn of_last(&self, today: Date, days: u16) -> Day {
        let mut all = Day::default();
        let before = today.saturating_sub(Span::new().days(days));
        let those = self.days.iter().rev();
        let those = those
            .skip_while(|(date, _)| **date > today)
            .take_while(|(date, _)| **date > before);
        for (_, day) in those {
            for (chapter, page) in &day.pages {
                let sum = all.pages.entry(chapter.clone()).or_default();
                sum.opens = sum.opens.saturating_add(page.opens);
                sum.stays.add_all(&page.stays);
            }
            for (question, check) in &day.checks {
                let sum = all.checks.entry(question.clone()).or_default();
                sum.answered = sum.answered.saturating_add(check.answered);
                sum.missed = sum.missed.saturating_add(check.missed);
            }
            all.resets = all.resets.saturating_add(day.resets);
            all.crashes = all.crashes.saturating_add(day.crashes);
        }
        all
    }
}

/// A count, if it is large enough to be shown.
pub(crate) fn shown(count: u32) -> Option<u32> {
    (count >= FEWEST).then_some(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_counted_apart_and_put_together() {
        let mut counts = Counts::default();
        for (day, times) in [(1, 3), (2, 4)] {
            for _ in 0..times {
                counts.count(date(2026, 11, day), Event::Open("history"));
            }
        }
        let page = |counts: Day| counts.pages["history"].opens;
        let today = date(2026, 11, 2);
        assert_eq!(page(counts.of_last(today, 1)), 4);
        assert_eq!(page(counts.of_last(today, 7)), 7);
    }

    #[test]
    fn a_question_counts_what_was_missed() {
        let mut counts = Counts::default();
        for right in [true, false, false] {
            let answer = Event::Answer {
                chapter: "history",
                question: 1,
                right,
            };
            counts.count(date(2026, 11, 1), answer);
        }
        let day = counts.of_last(date(2026, 11, 1), 1);
        let check = day.checks[&("history".to_owned(), 1)];
        assert_eq!((check.answered, check.missed), (3, 2));
    }

    #[test]
    fn days_are_those_of_the_calendar_and_not_those_that_have_counts() {
        let mut counts = Counts::default();
        for (month, day) in [(10, 26), (10, 27), (11, 25), (12, 1)] {
            counts.count(date(2026, month, day), Event::Reset);
        }
        let resets = |days| counts.of_last(date(2026, 11, 25), days).resets;
        // The first of December was counted by a clock that ran ahead.
        assert_eq!([0, 1, 29, 30, 31].map(resets), [0, 1, 1, 2, 3]);
    }

    #[test]
    fn a_question_is_told_only_if_neither_who_missed_it_nor_who_knew_it_are_few() {
        let told = |answered, missed| CheckCount { answered, missed }.is_told();
        assert!(told(5, 5) && told(10, 5) && told(40, 20));
        for (answered, missed) in [(0, 0), (5, 0), (5, 1), (9, 4), (9, 5), (6, 5)] {
            assert!(!told(answered, missed), "{missed} of {answered}");
        }
    }

    #[test]
    fn old_days_are_dropped() {
        let mut counts = Counts::default();
        let mut day = date(2020, 1, 1);
        for _ in 0..MOST_DAYS + 5 {
            counts.count(day, Event::Reset);
            day = day.tomorrow().unwrap();
        }
        assert_eq!(counts.days().count(), MOST_DAYS);
        assert_eq!(counts.days().next().unwrap().0, date(2020, 1, 6));
    }
}
