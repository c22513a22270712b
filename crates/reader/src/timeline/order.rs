//! The order of a plan's steps.
//!
//! What has a time stands by its time. What is still to be asked and comes
//! before the appointment stands first, where it cannot be overlooked; what
//! comes after it keeps its place in the guide's order.

use guide::day::{Route, Step, When};
use jiff::civil::Time;

use super::{Moment, moment};
use crate::reading::Day;

pub(super) fn of<'a>(route: &'a Route, day: &Day) -> Vec<(&'a Step, Moment)> {
    let appointment = route
        .steps
        .iter()
        .position(|step| step.when() == When::Appointment)
        .unwrap_or(0);
    let mut last = 0;
    let mut steps: Vec<(i64, &Step, Moment)> = Vec::new();
    for (at, step) in route.steps.iter().enumerate() {
        let moment = moment(step, day);
        let minutes = match minutes(moment, day) {
            Some(minutes) => minutes,
            // Leaving home is before the appointment, however long the way.
            None if step.when() == When::Travel => 0,
            None if at < appointment => i64::MIN,
            None => last,
        };
        if at >= appointment {
            last = last.max(minutes);
        }
        steps.push((minutes, step, moment));
    }
    // Steps of the same time stay in the guide's order.
    steps.sort_by_key(|(minutes, ..)| *minutes);
    steps
        .into_iter()
        .map(|(_, step, moment)| (step, moment))
        .collect()
}

/// How many minutes after the appointment a moment is.
fn minutes(moment: Moment, day: &Day) -> Option<i64> {
    let start = day.date.to_datetime(day.time);
    let at = match moment {
        Moment::At(at, _) => at,
        Moment::NextDay(next) => next.to_datetime(Time::MIN),
        Moment::Then | Moment::Ask | Moment::None => return None,
    };
    Some(at.duration_since(start).as_mins())
}
