//! The timeline as the screen shows it.

use guide::day::Answer;
use guide::sources::Source;

use super::Choice;
use super::fields::today;
use crate::Reader;
use crate::reading::Day;
use crate::reading::day::Length;
use crate::timeline::{self, Row};
use crate::views::Frame;

/// The times that a clinic's answer can name, in minutes.
const LENGTHS: &[u16] = &[30, 60, 90, 120, 150, 180, 240, 300, 360, 480, 600, 720];

/// The plan, to be seen and written in.
pub(super) struct Plan<'a> {
    pub(super) title: String,
    pub(super) route: String,
    /// The chapter about the way.
    pub(super) chapter: String,
    pub(super) steps: Vec<Shown>,
    /// The sources, in the order of their numbers.
    pub(super) sources: Vec<Cited<'a>>,
    pub(super) passed: bool,
}

/// A row, and the fields for the clinic's answer.
pub(super) struct Shown {
    pub(super) row: Row,
    /// Numbers of its sources.
    pub(super) cites: Vec<usize>,
    pub(super) see: String,
    /// What asks for a length; empty if words alone are asked.
    pub(super) asks_length: &'static str,
    pub(super) lengths: Vec<Choice>,
    pub(super) words: String,
}

impl Shown {
    /// Whether no length is chosen.
    pub(super) fn is_length_open(&self) -> bool {
        !self.lengths.iter().any(|length| length.chosen)
    }
}

pub(super) struct Cited<'a> {
    pub(super) number: usize,
    /// The step that it is cited at first.
    pub(super) step: String,
    pub(super) source: &'a Source,
}

impl<'a> Plan<'a> {
    /// Nothing if this edition has no such way.
    pub(super) fn of(frame: &Frame<'_>, reader: &'a Reader, day: &Day, now: i64) -> Option<Self> {
        let route = reader.guide.day().route(&day.route)?;
        let mut plan = Self {
            title: timeline::title(day, frame.words),
            route: route.name.get(frame.words.language()).to_owned(),
            chapter: frame.to(&format!("read/{}", route.chapter)),
            steps: Vec::new(),
            sources: Vec::new(),
            passed: has_passed(day, now),
        };
        let mut keys: Vec<String> = Vec::new();
        for row in timeline::rows(route, day, frame.words) {
            let mut cites = Vec::new();
            for key in &row.sources {
                let Some(source) = reader.guide.sources().get(key) else {
                    continue;
                };
                let at = keys.iter().position(|known| known == key);
                let at = at.unwrap_or_else(|| {
                    keys.push(key.clone());
                    plan.sources.push(Cited {
                        number: keys.len(),
                        step: row.step.clone(),
                        source,
                    });
                    keys.len() - 1
                });
                cites.push(at + 1);
            }
            plan.steps.push(shown(frame, day, row, cites));
        }
        Some(plan)
    }
}

fn shown(frame: &Frame<'_>, day: &Day, row: Row, cites: Vec<usize>) -> Shown {
    let told = day.told(&row.step).cloned().unwrap_or_default();
    let chosen = told.length.map_or_else(String::new, Length::word);
    let choice = |length: Length, answer: Answer| {
        let text = timeline::length_words(length, answer, frame.words);
        Choice::new(length.word(), text, &chosen)
    };
    let lengths = match row.answer {
        Some(answer @ Answer::Before) => [Length::None, Length::Midnight]
            .into_iter()
            .chain(LENGTHS.iter().map(|minutes| Length::Minutes(*minutes)))
            .map(|length| choice(length, answer))
            .collect(),
        Some(answer @ Answer::After) => LENGTHS
            .iter()
            .map(|minutes| choice(Length::Minutes(*minutes), answer))
            .collect(),
        _ => Vec::new(),
    };
    Shown {
        cites,
        see: if row.see.is_empty() {
            String::new()
        } else {
            frame.to(&format!("read/{}", row.see))
        },
        asks_length: match row.answer {
            Some(Answer::Before) => "day-tell-before",
            Some(Answer::After) => "day-tell-after",
            _ => "",
        },
        lengths,
        words: told.words,
        row,
    }
}

/// Whether a day has passed wherever the person may be: where it is latest,
/// it is a day behind Greenwich.
pub(super) fn has_passed(day: &Day, now: i64) -> bool {
    today(now)
        .yesterday()
        .is_ok_and(|yesterday| day.date < yesterday)
}
