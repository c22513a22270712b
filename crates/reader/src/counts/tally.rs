//! Counting while the app runs.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::civil::Date;

use super::{Counts, Event};
use crate::staff::Ledger;

/// A stay that lasts longer was none: somebody left the screen as it was.
const LONGEST_STAY: Duration = Duration::from_secs(60 * 60);

/// The counts, and where they are kept.
pub(crate) struct Tally {
    ledger: Box<dyn Ledger>,
    state: Mutex<State>,
}

struct State {
    counts: Counts,
    /// The chapter that is open, and since when.
    open: Option<(String, Duration)>,
    changed: bool,
}

impl Tally {
    /// Goes on with what was kept. What cannot be read is left where it is
    /// until the next is kept in its place.
    pub(crate) fn new(ledger: Box<dyn Ledger>) -> Self {
        let kept = ledger.read().and_then(|text| Counts::read(&text));
        Self {
            ledger,
            state: Mutex::new(State {
                counts: kept.unwrap_or_default(),
                open: None,
                changed: false,
            }),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A screen is shown: a chapter, or another.
    pub(crate) fn is_shown(&self, chapter: Option<&str>, today: Date, running: Duration) {
        let mut state = self.state();
        if let Some((left, since)) = state.open.take() {
            // The same page again, as after a change of theme, is one stay.
            if chapter == Some(left.as_str()) {
                state.open = Some((left, since));
                return;
            }
            let stay = running.saturating_sub(since);
            if stay <= LONGEST_STAY {
                state.counts.count(today, Event::Stay(&left, stay));
                state.changed = true;
            }
        }
        if let Some(chapter) = chapter {
            state.counts.count(today, Event::Open(chapter));
            state.changed = true;
            state.open = Some((chapter.to_owned(), running));
        }
    }

    /// Counts something else. With everything of a reader goes the page they
    /// left open: nobody knows when they walked away from it.
    pub(crate) fn count(&self, today: Date, event: Event<'_>) {
        let mut state = self.state();
        if event == Event::Reset {
            state.open = None;
        }
        state.counts.count(today, event);
        state.changed = true;
    }

    /// The counts as they are.
    pub(crate) fn counts(&self) -> Counts {
        self.state().counts.clone()
    }

    /// Keeps what changed; for about once a minute, and before the end.
    pub(crate) fn keep(&self) {
        let text = {
            let mut state = self.state();
            if !std::mem::take(&mut state.changed) {
                return;
            }
            state.counts.write()
        };
        if self.ledger.write(&text).is_err() {
            self.state().changed = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::ports::NotKept;
    use jiff::civil::date;

    #[derive(Default)]
    struct Paper(Mutex<Option<String>>);

    impl Ledger for Arc<Paper> {
        fn read(&self) -> Option<String> {
            self.0.lock().unwrap().clone()
        }

        fn write(&self, text: &str) -> Result<(), NotKept> {
            *self.0.lock().unwrap() = Some(text.to_owned());
            Ok(())
        }
    }

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn a_page_is_counted_once_until_another_is_shown_and_its_stay_with_it() {
        let day = date(2026, 11, 25);
        let tally = Tally::new(Box::<Arc<Paper>>::default());
        tally.is_shown(Some("history"), day, SECOND);
        tally.is_shown(Some("history"), day, 20 * SECOND);
        tally.is_shown(None, day, 61 * SECOND);
        let page = &tally.counts().of_last(day, 1).pages["history"];
        assert_eq!((page.opens, page.stays.count()), (1, 1));
    }

    #[test]
    fn a_page_that_was_walked_away_from_has_no_stay() {
        let day = date(2026, 11, 25);
        let tally = Tally::new(Box::<Arc<Paper>>::default());
        tally.is_shown(Some("history"), day, SECOND);
        tally.count(day, Event::Reset);
        tally.is_shown(None, day, 61 * SECOND);
        assert_eq!(
            tally.counts().of_last(day, 1).pages["history"]
                .stays
                .count(),
            0
        );
    }

    #[test]
    fn what_is_kept_is_gone_on_with() {
        let (day, paper) = (date(2026, 11, 25), Arc::new(Paper::default()));
        let tally = Tally::new(Box::new(Arc::clone(&paper)));
        tally.count(day, Event::Crash);
        tally.keep();
        let again = Tally::new(Box::new(paper));
        assert_eq!(again.counts().of_last(day, 1).crashes, 1);
    }
}
