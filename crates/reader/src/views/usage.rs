//! What was counted in the last weeks, for people to look at.

use super::Frame;
use super::staff::span;
use crate::Reader;
use crate::counts::{Counts, FEWEST, shown};

/// The days that are put together.
const DAYS: u16 = 30;

/// Questions that are listed as most missed.
const MOST_MISSED: usize = 5;

/// What was counted.
pub(crate) struct Usage {
    pub(crate) days: usize,
    /// Each page that was opened, the most opened first.
    pub(crate) pages: Vec<Bar>,
    /// The questions that were most missed.
    pub(crate) missed: Vec<Missed>,
    pub(crate) removed: String,
    pub(crate) crashed: String,
}

/// A page, as a bar.
pub(crate) struct Bar {
    pub(crate) title: String,
    /// In words; few are not told.
    pub(crate) opens: String,
    /// The bar's length and the longest there is; nothing for few.
    pub(crate) length: u32,
    pub(crate) longest: u32,
    /// Half of all who opened it stayed as long at most.
    pub(crate) median: Option<String>,
}

/// A question of a knowledge check.
pub(crate) struct Missed {
    pub(crate) question: String,
    pub(crate) title: String,
    pub(crate) percent: usize,
}

impl Usage {
    pub(crate) fn of(frame: &Frame<'_>, reader: &Reader, counts: &Counts) -> Self {
        let all = counts.of_last(reader.clock.today(), DAYS);
        let number = |count: u32| match shown(count) {
            Some(count) => count.to_string(),
            None => frame.words.count("usage-few", FEWEST as usize),
        };
        let page = |chapter: &str| {
            let language = frame.words.language();
            reader.guide.page(language, chapter).ok()
        };
        let title = |chapter: &str| {
            page(chapter).map_or_else(|| chapter.to_owned(), |found| found.page.title.clone())
        };
        let longest = all.pages.values().map(|page| page.opens).max();
        let mut pages: Vec<_> = all.pages.iter().collect();
        pages.sort_by_key(|(_, page)| std::cmp::Reverse(shown(page.opens)));
        let mut missed: Vec<_> = all
            .checks
            .iter()
            .filter(|(_, check)| check.is_told())
            .map(|((chapter, question), check)| Missed {
                question: page(chapter)
                    .and_then(|found| found.page.checks.get(*question).cloned())
                    .unwrap_or_default(),
                title: title(chapter),
                percent: (check.missed as usize * 100) / check.answered as usize,
            })
            .collect();
        missed.sort_by_key(|missed| std::cmp::Reverse(missed.percent));
        missed.truncate(MOST_MISSED);
        Self {
            days: DAYS.into(),
            pages: pages
                .into_iter()
                .map(|(chapter, page)| Bar {
                    title: title(chapter),
                    opens: number(page.opens),
                    length: shown(page.opens).unwrap_or(0),
                    longest: longest.unwrap_or(1),
                    median: page.stays.median().map(|median| span(frame, median)),
                })
                .collect(),
            missed,
            removed: number(all.resets),
            crashed: number(all.crashes),
        }
    }
}
