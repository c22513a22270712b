//! The plan of a day as rows, and as plain text that a phone or a paper can
//! hold.
//!
//! Times are those on the clinic's wall: an hour before nine is eight, also in
//! the night in which clocks are changed, since that is how a person counts
//! who lays out a morning.

mod order;
#[cfg(test)]
mod tests;
mod wall;

use guide::day::{Answer, Route, Step, When};
use jiff::SignedDuration;
use jiff::civil::{Date, DateTime};

pub use self::wall::{date, day_and_month, hour, month, time, weekday};
use crate::reading::Day;
use crate::reading::day::{Length, Told};
use crate::words::Words;

/// One row of the plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// The id of the step.
    pub step: String,
    /// The time, such as `9:00 am`; empty if it has none.
    pub time: String,
    /// Whether that is the latest or the earliest; empty if it is neither.
    pub bound: String,
    /// Which day it is, where it is not that of the appointment.
    pub day: String,
    /// What is done.
    pub what: String,
    /// What the source says of it. Where the clinic's answer has taken the
    /// rule's place, it still stands here.
    pub note: String,
    /// Keys of the sources.
    pub sources: Vec<String>,
    /// Where the guide says more, `chapter#heading`.
    pub see: String,
    /// What the clinic told the person, in words.
    pub told: String,
    /// The question to the clinic; empty unless it is still to be asked.
    pub ask: String,
    /// Whether the rule is the clinic's own.
    pub is_the_clinics: bool,
    /// What the clinic's answer can be.
    pub answer: Option<Answer>,
}

/// The rows of a plan, in the order of the day. The route must be the plan's.
#[must_use]
pub fn rows(route: &Route, day: &Day, words: &Words) -> Vec<Row> {
    order::of(route, day)
        .into_iter()
        .map(|(step, moment)| row(step, moment, day, words))
        .collect()
}

/// What a plan is called: the date and the time of the appointment.
#[must_use]
pub fn title(day: &Day, words: &Words) -> String {
    let (date, time) = (date(day.date, words), time(day.time, words));
    words.with("day-title", &[("date", &date), ("time", &time)])
}

/// A plan as plain text: a title, then a line for each row. Notes and sources
/// are left out, so that it stays short enough to be carried along.
#[must_use]
pub fn text(route: &Route, day: &Day, words: &Words) -> String {
    let mut lines = vec![
        title(day, words),
        route.name.get(words.language()).to_owned(),
        words.say("day-clinic-first"),
    ];
    for row in rows(route, day, words) {
        let when: Vec<&str> = [&*row.day, &*row.time, &*row.bound]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        let what = if row.ask.is_empty() {
            row.what
        } else {
            format!("{}. {} {}", row.what, words.say("day-ask-clinic"), row.ask)
        };
        let line = match (when.is_empty(), row.told.is_empty()) {
            (true, true) => what,
            (true, false) => format!("{what}. {}", row.told),
            (false, true) => format!("{}: {what}", when.join(", ")),
            (false, false) => format!("{}: {what}. {}", when.join(", "), row.told),
        };
        lines.push(format!("- {line}"));
    }
    lines.join("\n")
}

/// When a step is, on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Moment {
    /// At a time, and how that binds: the phrase for it, by its id.
    At(DateTime, Option<&'static str>),
    /// On the day after the appointment.
    NextDay(Date),
    /// After the step before.
    Then,
    /// The clinic says.
    Ask,
    /// Nothing more is known; the clinic's words, if any, say it.
    None,
}

fn moment(step: &Step, day: &Day) -> Moment {
    let start = day.date.to_datetime(day.time);
    let told = day.told(step.id.as_str());
    if let Some(length) = told.and_then(|told| told.length) {
        return match (length, step.answer) {
            (Length::Midnight, _) => Moment::At(day.date.to_datetime(jiff::civil::Time::MIN), None),
            (Length::Minutes(minutes), Answer::After) => shifted(start, i64::from(minutes), None),
            (Length::Minutes(minutes), _) => {
                shifted(start, -i64::from(minutes), Some("day-at-the-latest"))
            }
            (Length::None, _) => Moment::None,
        };
    }
    match step.when() {
        When::Before(minutes) => {
            shifted(start, -i64::from(minutes.get()), Some("day-at-the-latest"))
        }
        When::After(minutes) => {
            shifted(start, i64::from(minutes.get()), Some("day-at-the-earliest"))
        }
        When::Appointment => Moment::At(start, None),
        When::Travel => day.travel.map_or(Moment::None, |minutes| {
            shifted(start, -i64::from(minutes), Some("day-at-the-latest"))
        }),
        When::Then => Moment::Then,
        When::NextDay => day.date.tomorrow().map_or(Moment::None, Moment::NextDay),
        When::Ask if told.is_some() => Moment::None,
        When::Ask => Moment::Ask,
    }
}

fn shifted(start: DateTime, minutes: i64, bound: Option<&'static str>) -> Moment {
    // Beyond the calendar's end there is no time to name.
    start
        .checked_add(SignedDuration::from_mins(minutes))
        .map_or(Moment::None, |at| Moment::At(at, bound))
}

fn row(step: &Step, moment: Moment, day: &Day, words: &Words) -> Row {
    let language = words.language();
    let mut row = Row {
        step: step.id.clone(),
        what: step.what.get(language).to_owned(),
        note: step.note.get(language).to_owned(),
        sources: step.sources.clone(),
        see: step.see.clone(),
        told: day
            .told(&step.id)
            .map_or_else(String::new, |told| told_words(told, step.answer, words)),
        is_the_clinics: step.is_the_clinics(),
        answer: Some(step.answer).filter(|answer| *answer != Answer::None),
        ..Row::default()
    };
    match moment {
        Moment::At(at, bound) => {
            row.time = time(at.time(), words);
            row.bound = bound.map_or_else(String::new, |id| words.say(id));
            row.day = wall::other_day(at, day.date, words);
        }
        Moment::NextDay(next) => {
            row.day = wall::next_day(next, words);
            row.bound = words.say("day-at-the-earliest");
        }
        Moment::Then => row.bound = words.say("day-then"),
        Moment::Ask => {
            let own = step.ask.get(language);
            row.ask = if own.is_empty() {
                words.say("day-ask-this")
            } else {
                own.to_owned()
            };
        }
        Moment::None => {}
    }
    row
}

/// What the clinic told, as the person chose and wrote it.
fn told_words(told: &Told, answer: Answer, words: &Words) -> String {
    let chosen = told
        .length
        .map(|length| length_words(length, answer, words));
    let parts: Vec<&str> = chosen
        .iter()
        .map(String::as_str)
        .chain(Some(&*told.words).filter(|own| !own.is_empty()))
        .collect();
    words.name("day-told", parts.join(". ").trim_end_matches('.'))
}

/// How a length is said: `2 hours before`.
#[must_use]
pub fn length_words(length: Length, answer: Answer, words: &Words) -> String {
    match length {
        Length::None => words.say("day-no-need"),
        Length::Midnight => words.say("day-from-midnight"),
        Length::Minutes(minutes) => {
            let long = wall::duration(minutes, words);
            match answer {
                Answer::After => words.name("day-after", &long),
                _ => words.name("day-before", &long),
            }
        }
    }
}

/// How long something takes: `1 hour 30 minutes`.
#[must_use]
pub fn duration(minutes: u16, words: &Words) -> String {
    wall::duration(minutes, words)
}
