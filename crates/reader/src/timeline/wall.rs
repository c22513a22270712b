//! How a clock on a wall and a calendar are read aloud in a language.

use jiff::civil::{Date, DateTime, Time};

use crate::words::Words;

/// From this hour on, a day's end is its evening.
const EVENING: i8 = 18;

/// A time: `9:05 am`, and noon and midnight by their names, since few people
/// are sure which of them is 12 am.
#[must_use]
pub fn time(time: Time, words: &Words) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match (hour, minute) {
        (0, 0) => return words.say("clock-midnight"),
        (12, 0) => return words.say("clock-noon"),
        _ => {}
    }
    let of_twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
    let (hour_words, minute_words) = (of_twelve.to_string(), format!("{minute:02}"));
    let values = [("hour", &*hour_words), ("minute", &*minute_words)];
    if hour < 12 {
        words.with("clock-am", &values)
    } else {
        words.with("clock-pm", &values)
    }
}

/// An hour of a list: `9 am`.
#[must_use]
pub fn hour(at: Time, words: &Words) -> String {
    let hour = at.hour();
    match hour {
        0 => words.say("clock-midnight"),
        12 => words.say("clock-noon"),
        1..12 => words.name("clock-hour-am", &hour.to_string()),
        _ => words.name("clock-hour-pm", &(hour - 12).to_string()),
    }
}

/// A date in full, with the day of the week.
#[must_use]
pub fn date(date: Date, words: &Words) -> String {
    let weekday = weekday(date, words);
    let day = words.day(&date.to_string());
    words.with("weekday-and-day", &[("weekday", &weekday), ("day", &day)])
}

/// A date near the appointment, whose year goes without saying.
fn near(date: Date, words: &Words) -> String {
    let (weekday, day) = (weekday(date, words), day_and_month(date, words));
    words.with(
        "weekday-day-and-month",
        &[("weekday", &weekday), ("day", &day)],
    )
}

/// A day of a month, without its year.
#[must_use]
pub fn day_and_month(date: Date, words: &Words) -> String {
    let month = words.say(&format!("month-{:02}", date.month()));
    let day = date.day().to_string();
    words.with("day-and-month", &[("month", &month), ("day", &day)])
}

/// A day of the week.
#[must_use]
pub fn weekday(date: Date, words: &Words) -> String {
    words.say(&format!(
        "weekday-{}",
        date.weekday().to_monday_one_offset()
    ))
}

/// A month and its year.
#[must_use]
pub fn month(date: Date, words: &Words) -> String {
    words.month(&date.to_string())
}

/// Which day a moment is on, if it is not that of the appointment.
pub(super) fn other_day(at: DateTime, appointment: Date, words: &Words) -> String {
    let name = near(at.date(), words);
    if at.date() == appointment {
        return if at.time() == Time::MIN {
            words.say("day-the-night-before")
        } else {
            String::new()
        };
    }
    if appointment.yesterday().is_ok_and(|day| day == at.date()) {
        return if at.hour() >= EVENING {
            words.name("day-the-evening-before", &name)
        } else {
            words.name("day-the-day-before", &name)
        };
    }
    if appointment.tomorrow().is_ok_and(|day| day == at.date()) {
        return next_day(at.date(), words);
    }
    name
}

/// The day after the appointment.
pub(super) fn next_day(next: Date, words: &Words) -> String {
    words.name("day-the-next-day", &near(next, words))
}

/// How long: `1 hour 30 minutes`.
pub(super) fn duration(minutes: u16, words: &Words) -> String {
    let (hours, rest) = (usize::from(minutes / 60), usize::from(minutes % 60));
    match (hours, rest) {
        (0, rest) => words.count("minutes", rest),
        (hours, 0) => words.count("hours", hours),
        (hours, rest) => format!(
            "{} {}",
            words.count("hours", hours),
            words.count("minutes", rest)
        ),
    }
}
