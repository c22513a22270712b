//! How often the web engine's process may die before the app gives up.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// The process's answer when the page kept failing or hung, or a part of the
/// program ended that it cannot do without: a service manager may
/// start the app again, and a person sees that it did not simply close.
pub(crate) const LASTING_FAILURE: i32 = 70;

/// More reloads than this within [`SPAN`] would be a loop.
const MOST: usize = 3;
const SPAN: Duration = Duration::from_secs(60);

/// The reloads of the last while.
#[derive(Debug, Default)]
pub(crate) struct Deaths(VecDeque<Instant>);

impl Deaths {
    /// Notes a death, and says whether the page may be loaded again.
    pub(crate) fn may_reload(&mut self, now: Instant) -> bool {
        self.0.retain(|then| now.duration_since(*then) < SPAN);
        self.0.push_back(now);
        self.0.len() <= MOST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_deaths_in_a_minute_are_reloaded_and_the_fourth_is_not() {
        let mut deaths = Deaths::default();
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let reloads: Vec<bool> = [0, 10, 20, 30].map(|s| deaths.may_reload(at(s))).into();
        assert_eq!(reloads, [true, true, true, false]);
    }

    #[test]
    fn deaths_that_lie_a_minute_apart_are_always_reloaded() {
        let mut deaths = Deaths::default();
        let start = Instant::now();
        for minute in 0..10 {
            assert!(deaths.may_reload(start + SPAN * minute));
        }
    }
}
