//! How often a PIN may be guessed, whatever is done to the computer.
//!
//! Time is counted while the program runs, over all its starts, and never by
//! the computer's clock: a clock that is put forward grants nothing, and a
//! program that is started again goes on where it was. A guess is counted and
//! kept before it is checked. Where nothing is kept, or what is kept is
//! damaged, it is as if all guesses of an hour had just been made: whoever
//! removes the count waits longest. So a kiosk that has never run opens to its
//! staff after an hour of running.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// The most guesses that are checked within an hour of running.
pub(super) const MOST: usize = 10;

/// The time within which they are counted.
pub(super) const HOUR: Duration = Duration::from_secs(60 * 60);

/// Wrong guesses in a row that cost nothing.
const FREE: u32 = 3;

/// What the next one costs; it doubles with each.
const FIRST_DELAY: Duration = Duration::from_secs(30);

/// No program ran longer, over all its starts: a hundred years.
const LONGEST_RUN: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

/// The version written now.
const VERSION: u32 = 1;

/// The guesses of the last hour of running.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guesses {
    /// How long the program had run before this start.
    before: Duration,
    /// When each guess was made, in time of running, oldest first.
    made: Vec<Duration>,
    /// Wrong guesses in a row.
    wrong: u32,
}

impl Guesses {
    /// What is known where nothing is kept: an hour has to pass.
    #[must_use]
    pub fn unknown() -> Self {
        Self {
            before: Duration::ZERO,
            made: vec![Duration::ZERO; MOST],
            wrong: 0,
        }
    }

    /// Reads what [`Guesses::write`] wrote. Anything else is
    /// [`Guesses::unknown`].
    #[must_use]
    pub fn read(text: &str) -> Self {
        let Ok(kept) = serde_json::from_str::<Kept>(text) else {
            return Self::unknown();
        };
        let made: Vec<_> = kept.made.iter().copied().map(Duration::from_secs).collect();
        let before = Duration::from_secs(kept.ran);
        let is_whole = kept.version == VERSION
            && before <= LONGEST_RUN
            && made.len() <= MOST
            && made.is_sorted()
            && made.iter().all(|made| *made <= before);
        if !is_whole {
            return Self::unknown();
        }
        Self {
            before,
            made,
            wrong: kept.wrong,
        }
    }

    /// As text, for the next start. `running` is the time since this start.
    #[must_use]
    pub fn write(&self, running: Duration) -> String {
        let kept = Kept {
            version: VERSION,
            ran: (self.before + running).as_secs(),
            made: self.made.iter().map(Duration::as_secs).collect(),
            wrong: self.wrong,
        };
        // A struct of numbers always becomes JSON.
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// How long it takes until a guess is checked again; zero if it is now.
    #[must_use]
    pub fn wait(&self, running: Duration) -> Duration {
        let now = self.before + running;
        let until = |time: Duration| time.saturating_sub(now);
        let of_the_hour = match self.made.len().checked_sub(MOST) {
            Some(first) => until(self.made[first] + HOUR),
            None => Duration::ZERO,
        };
        let of_the_row = self
            .made
            .last()
            .map_or(Duration::ZERO, |last| until(*last + delay(self.wrong)));
        of_the_hour.max(of_the_row)
    }

    /// Counts a guess as wrong, before it is checked. Keep it, then check.
    pub fn make(&mut self, running: Duration) {
        // Whole seconds, as they are kept; a second early would be one more.
        let now = Duration::from_secs((self.before + running).as_secs());
        self.made.push(now);
        let most = self.made.len().saturating_sub(MOST);
        self.made.drain(..most);
        self.wrong = self.wrong.saturating_add(1);
    }

    /// The guess was right: nothing of it is held against anybody.
    pub fn was_right(&mut self) {
        self.made.clear();
        self.wrong = 0;
    }
}

/// What so many wrong guesses in a row cost.
fn delay(wrong: u32) -> Duration {
    match wrong.checked_sub(FREE + 1) {
        None => Duration::ZERO,
        Some(more) => FIRST_DELAY
            .saturating_mul(1_u32.checked_shl(more).unwrap_or(u32::MAX))
            .min(HOUR),
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    version: u32,
    /// Seconds that the program has run.
    ran: u64,
    made: Vec<u64>,
    wrong: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    /// Guesses of somebody who has just been right.
    fn fresh() -> Guesses {
        let mut guesses = Guesses::unknown();
        guesses.was_right();
        guesses
    }

    #[test]
    fn three_wrong_ones_cost_nothing_and_each_one_more_costs_double() {
        let mut guesses = fresh();
        let mut waits = Vec::new();
        for _ in 0..6 {
            guesses.make(SECOND);
            waits.push(guesses.wait(SECOND).as_secs());
        }
        assert_eq!(waits, [0, 0, 0, 30, 60, 120]);
        guesses.was_right();
        assert_eq!(guesses.wait(SECOND), Duration::ZERO);
    }

    #[test]
    fn a_delay_grows_to_an_hour_and_no_further() {
        assert_eq!(delay(100), HOUR);
        assert_eq!(delay(u32::MAX), HOUR);
    }

    #[test]
    fn nobody_is_let_try_more_than_ten_times_in_an_hour_of_running() {
        let mut guesses = fresh();
        let mut checked: Vec<u64> = Vec::new();
        for second in 0..20_000 {
            let running = Duration::from_secs(second);
            if guesses.wait(running).is_zero() {
                guesses.make(running);
                checked.push(second);
            }
        }
        let most = checked
            .iter()
            .map(|from| {
                checked
                    .iter()
                    .filter(|at| (*from..from + 3600).contains(at))
                    .count()
            })
            .max();
        assert!(most <= Some(MOST) && checked.len() > MOST, "{checked:?}");
    }

    #[test]
    fn a_start_goes_on_where_the_last_one_was() {
        let mut guesses = fresh();
        for _ in 0..4 {
            guesses.make(100 * SECOND);
        }
        let again = Guesses::read(&guesses.write(110 * SECOND));
        assert_eq!(again.wait(Duration::ZERO), 20 * SECOND);
    }

    #[test]
    fn what_is_missing_or_damaged_costs_an_hour() {
        let whole = fresh().write(Duration::ZERO);
        for text in [
            "",
            "{}",
            "null",
            &whole[1..],
            "{\"version\":2,\"ran\":0,\"made\":[],\"wrong\":0}",
            "{\"version\":1,\"ran\":0,\"made\":[7],\"wrong\":0}",
            "{\"version\":1,\"ran\":9,\"made\":[8,7],\"wrong\":0}",
            "{\"version\":1,\"ran\":-1,\"made\":[],\"wrong\":0}",
            "{\"version\":1,\"ran\":18446744073709551615,\"made\":[],\"wrong\":0}",
            "{\"version\":1,\"ran\":3200000000,\"made\":[],\"wrong\":0}",
        ] {
            assert_eq!(Guesses::read(text).wait(Duration::ZERO), HOUR, "{text}");
        }
        assert_eq!(Guesses::read(&whole).wait(Duration::ZERO), Duration::ZERO);
    }
}
