//! When the night's restart is due.

use std::time::Duration;

use jiff::ToSpan as _;
use jiff::civil::{DateTime, Time};

/// Who has just started does not start anew, whatever the clock was set to.
const SETTLED: Duration = Duration::from_secs(60 * 60);

/// How long after its hour the restart may be made up for, if somebody was
/// there. Later it waits for the next night.
const HOURS: i64 = 4;

/// The hour of the restart, and when the program was started.
#[derive(Debug, Clone, Copy)]
pub(super) struct Night {
    at: Time,
    started: DateTime,
}

impl Night {
    /// `at` is hour and minute, `started` the time of the start, both by the
    /// clock on the wall.
    pub(super) fn new((hour, minute): (u8, u8), started: DateTime) -> Self {
        // The policy has checked both.
        let part = |number| i8::try_from(number).unwrap_or(0);
        let at = Time::new(part(hour), part(minute), 0, 0).unwrap_or_default();
        Self { at, started }
    }

    /// Whether it is due now, after running so long.
    pub(super) fn is_due(&self, now: DateTime, running: Duration) -> bool {
        let today = now.date().to_datetime(self.at);
        let last = if today > now {
            today.saturating_sub(1.day())
        } else {
            today
        };
        running >= SETTLED && self.started < last && now < last.saturating_add(HOURS.hours())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Duration = Duration::from_secs(24 * 60 * 60);

    fn is_due(started: &str, now: &str) -> bool {
        let night = Night::new((3, 30), started.parse().unwrap());
        night.is_due(now.parse().unwrap(), DAY)
    }

    #[test]
    fn it_is_due_from_its_minute_on_and_made_up_for_until_the_morning() {
        let started = "2026-03-01T09:00";
        for (now, due) in [
            ("2026-03-01T22:00", false),
            ("2026-03-02T03:29:59", false),
            ("2026-03-02T03:30:00", true),
            ("2026-03-02T07:29:59", true),
            ("2026-03-02T07:30:00", false),
            ("2026-03-02T12:00", false),
            ("2026-03-03T03:31", true),
        ] {
            assert_eq!(is_due(started, now), due, "{now}");
        }
    }

    #[test]
    fn who_started_after_its_minute_waits_for_the_next_night() {
        assert!(!is_due("2026-03-02T03:30:10", "2026-03-02T03:31"));
        assert!(is_due("2026-03-02T03:30:10", "2026-03-03T03:30"));
    }

    #[test]
    fn an_hour_before_midnight_is_made_up_for_after_it() {
        let started = "2026-03-01T09:00".parse().unwrap();
        let night = Night::new((23, 30), started);
        assert!(night.is_due("2026-03-02T00:30".parse().unwrap(), DAY));
        assert!(!night.is_due("2026-03-02T03:30".parse().unwrap(), DAY));
    }

    #[test]
    fn a_clock_that_is_set_starts_nothing_over_and_over() {
        let night = Night::new((3, 30), "1970-01-01T00:00".parse().unwrap());
        let now = "2026-03-02T03:31".parse().unwrap();
        assert!(!night.is_due(now, SETTLED - Duration::from_secs(1)));
        assert!(night.is_due(now, SETTLED));
    }
}
