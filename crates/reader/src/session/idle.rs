//! When a session on a shared screen ends: values and arithmetic, no clock.

use std::time::Duration;

use crate::policy;

/// How long a knowledge check that was begun counts as activity, from the last
/// touch on: long enough to think, and not for ever if its reader has left.
pub(crate) const TO_THINK: Duration = Duration::from_secs(5 * 60);

/// How long something that is read aloud counts as activity, from the last
/// touch on: a voice reads the whole guide to an empty chair.
pub(crate) const TO_LISTEN: Duration = Duration::from_secs(60 * 60);

/// What somebody does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Activity {
    /// A touch, a key, the wheel, the mouse, or a page that is opened.
    Hand,
    /// Something is read aloud, or just has been.
    Speech,
    /// A knowledge check was begun, is not answered, and is on the screen.
    Check,
}

/// What is to be done now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Due {
    /// Nothing, for this long unless something happens; none without a
    /// session.
    Nothing(Option<Duration>),
    /// Ask whether somebody is still there.
    Ask,
    /// Remove everything.
    End,
}

/// Whether somebody is there. Times are those since some fixed moment.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Idle {
    idle: Duration,
    countdown: Duration,
    stage: Stage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nobody has begun.
    Clean,
    /// Somebody reads.
    Open { last: Duration, hand: Duration },
    /// Nobody has done anything for a while.
    Asking { since: Duration },
}

impl Idle {
    pub(crate) fn new(rules: &policy::Session) -> Self {
        Self {
            idle: Duration::from_secs(rules.idle.into()),
            countdown: Duration::from_secs(rules.countdown.into()),
            stage: Stage::Clean,
        }
    }

    /// Whether nobody has begun.
    pub(crate) fn is_clean(&self) -> bool {
        self.stage == Stage::Clean
    }

    /// Somebody begins, or goes on.
    pub(crate) fn begin(&mut self, now: Duration) {
        self.stage = Stage::Open {
            last: now,
            hand: now,
        };
    }

    /// Takes note of an activity in a session that was begun.
    pub(crate) fn note(&mut self, activity: Activity, now: Duration) {
        match (&mut self.stage, activity) {
            (Stage::Clean, _) => {}
            (_, Activity::Hand) => self.begin(now),
            (Stage::Open { last, hand }, Activity::Speech) => {
                *last = now.min(*hand + TO_LISTEN).max(*last);
            }
            (Stage::Open { last, hand }, Activity::Check) => {
                *last = now.min(*hand + TO_THINK).max(*last);
            }
            // Once it is asked, only a hand answers: the question itself is
            // spoken, too.
            (Stage::Asking { .. }, _) => {}
        }
    }

    /// What is due at a time.
    pub(crate) fn tend(&mut self, now: Duration) -> Due {
        match self.stage {
            Stage::Clean => Due::Nothing(None),
            Stage::Open { last, .. } => {
                let since = last + self.idle;
                if now < since {
                    return Due::Nothing(Some(since - now));
                }
                // It counts from when it was due, however late we are.
                self.stage = Stage::Asking { since };
                Due::Ask
            }
            Stage::Asking { since } if now < since + self.countdown => {
                Due::Nothing(Some(since + self.countdown - now))
            }
            Stage::Asking { .. } => {
                self.stage = Stage::Clean;
                Due::End
            }
        }
    }

    /// Everything was removed.
    pub(crate) fn end(&mut self) {
        self.stage = Stage::Clean;
    }

    /// Whole seconds until everything is removed, begun ones included; none
    /// unless it is asked.
    pub(crate) fn left(&self, now: Duration) -> Option<u64> {
        let Stage::Asking { since } = self.stage else {
            return None;
        };
        let left = (since + self.countdown).saturating_sub(now);
        Some(left.as_millis().div_ceil(1000) as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: f64) -> Duration {
        Duration::from_secs_f64(seconds)
    }

    /// A session that was begun at 1,000 seconds.
    fn begun() -> Idle {
        let mut idle = Idle::new(&policy::Session::default());
        idle.begin(at(1000.0));
        idle
    }

    #[test]
    fn it_asks_at_150_seconds_and_ends_at_180_and_not_a_moment_before() {
        let mut idle = begun();
        assert_eq!(idle.tend(at(1149.999)), Due::Nothing(Some(at(0.001))));
        assert_eq!(idle.tend(at(1150.0)), Due::Ask);
        assert_eq!(idle.tend(at(1179.999)), Due::Nothing(Some(at(0.001))));
        assert_eq!(idle.tend(at(1180.0)), Due::End);
        assert!(idle.is_clean());
    }

    #[test]
    fn who_looks_late_gives_no_more_time() {
        let mut idle = begun();
        assert_eq!(idle.tend(at(1160.5)), Due::Ask);
        assert_eq!(idle.left(at(1160.5)), Some(20));
        assert_eq!(idle.tend(at(1180.0)), Due::End);
    }

    #[test]
    fn each_kind_of_activity_puts_the_question_off() {
        for activity in [Activity::Hand, Activity::Speech, Activity::Check] {
            let mut idle = begun();
            idle.note(activity, at(1149.0));
            assert_eq!(
                idle.tend(at(1298.9)),
                Due::Nothing(Some(at(1299.0) - at(1298.9)))
            );
            assert_eq!(idle.tend(at(1299.0)), Due::Ask, "{activity:?}");
        }
    }

    #[test]
    fn one_touch_answers_the_question_again_and_again() {
        let mut idle = begun();
        let mut now = 1000.0;
        for time in 0..25 {
            now += 179.9;
            assert_eq!(idle.tend(at(now)), Due::Ask, "time {time}");
            assert!(idle.left(at(now)).is_some());
            idle.note(Activity::Hand, at(now));
            assert_eq!(idle.left(at(now)), None);
            assert_eq!(idle.tend(at(now)), Due::Nothing(Some(at(150.0))));
        }
        assert_eq!(idle.tend(at(now + 150.0)), Due::Ask);
        assert_eq!(idle.tend(at(now + 180.0)), Due::End);
    }

    #[test]
    fn speech_puts_off_the_question_for_as_long_as_it_lasts_and_does_not_answer_it() {
        let mut idle = begun();
        for second in 1000..3000 {
            idle.note(Activity::Speech, at(second.into()));
            assert!(matches!(
                idle.tend(at(second.into())),
                Due::Nothing(Some(_))
            ));
        }
        assert_eq!(idle.tend(at(2999.0 + 150.0)), Due::Ask);
        idle.note(Activity::Speech, at(3150.0));
        assert_eq!(idle.tend(at(2999.0 + 180.0)), Due::End);
    }

    #[test]
    fn a_voice_that_reads_on_and_on_is_asked_about_an_hour_after_the_last_touch() {
        let mut idle = begun();
        for second in 1000..10_000 {
            idle.note(Activity::Speech, at(second.into()));
        }
        let last = at(1000.0) + TO_LISTEN;
        assert_eq!(idle.tend(last + at(149.0)), Due::Nothing(Some(at(1.0))));
        assert_eq!(idle.tend(last + at(150.0)), Due::Ask);
        assert_eq!(idle.tend(last + at(180.0)), Due::End);
    }

    #[test]
    fn a_check_gives_time_to_think_and_not_for_ever() {
        let mut idle = begun();
        for second in 1000..2000 {
            idle.note(Activity::Check, at(second.into()));
        }
        let last = at(1000.0) + TO_THINK;
        assert_eq!(idle.tend(last + at(149.0)), Due::Nothing(Some(at(1.0))));
        assert_eq!(idle.tend(last + at(150.0)), Due::Ask);
        idle.note(Activity::Check, last + at(160.0));
        assert_eq!(idle.tend(last + at(180.0)), Due::End);
    }

    #[test]
    fn where_nobody_has_begun_nothing_ends_and_nothing_begins_by_itself() {
        let mut idle = Idle::new(&policy::Session::default());
        idle.note(Activity::Speech, at(1.0));
        idle.note(Activity::Hand, at(1.0));
        assert_eq!(idle.tend(at(100_000.0)), Due::Nothing(None));
        assert!(idle.is_clean());
    }

    #[test]
    fn the_seconds_left_count_down_from_thirty_to_one() {
        let mut idle = begun();
        assert_eq!(idle.tend(at(1150.0)), Due::Ask);
        assert_eq!(idle.left(at(1150.0)), Some(30));
        assert_eq!(idle.left(at(1150.1)), Some(30));
        assert_eq!(idle.left(at(1179.5)), Some(1));
    }
}
