//! The welcome, which has to come when a session has ended. A web process that
//! hangs is told to show it and does not, and the page of the one before would
//! stay on the screen. Another page than the welcome shows as well that the
//! process is alive: somebody was quicker.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long the welcome may take to be asked for.
const PATIENCE: Duration = Duration::from_secs(5);

/// What is to be done because it has not come.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Late {
    /// End the web process; another shows the welcome.
    EndPage,
    /// Leave: another did not show it either.
    Leave,
}

/// Whether the welcome is waited for.
#[derive(Debug, Default)]
pub(crate) struct Awaited(Mutex<Option<Waiting>>);

#[derive(Debug)]
struct Waiting {
    since: Instant,
    has_ended_page: bool,
}

impl Awaited {
    /// The welcome is to be shown from now on.
    pub(crate) fn begin(&self, now: Instant) {
        *self.lock() = Some(Waiting {
            since: now,
            has_ended_page: false,
        });
    }

    /// The window has asked for it, or for another page.
    pub(crate) fn has_come(&self) {
        *self.lock() = None;
    }

    /// What is due; each thing once.
    pub(crate) fn late(&self, now: Instant) -> Option<Late> {
        let mut waiting = self.lock();
        let known = waiting.as_mut()?;
        if now.duration_since(known.since) < PATIENCE {
            return None;
        }
        if known.has_ended_page {
            *waiting = None;
            return Some(Late::Leave);
        }
        *known = Waiting {
            since: now,
            has_ended_page: true,
        };
        Some(Late::EndPage)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Waiting>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_welcome_that_does_not_come_ends_the_page_and_then_the_program() {
        let (awaited, start) = (Awaited::default(), Instant::now());
        let late = |seconds| awaited.late(start + Duration::from_secs(seconds));
        assert_eq!(late(100), None, "nothing is waited for");
        awaited.begin(start);
        assert_eq!([late(0), late(4)], [None, None]);
        assert_eq!(late(5), Some(Late::EndPage));
        assert_eq!(late(9), None);
        assert_eq!(late(10), Some(Late::Leave));
        assert_eq!(late(100), None);
    }

    #[test]
    fn a_welcome_that_came_is_waited_for_no_more() {
        let (awaited, start) = (Awaited::default(), Instant::now());
        awaited.begin(start);
        awaited.has_come();
        assert_eq!(awaited.late(start + PATIENCE * 2), None);
    }
}
