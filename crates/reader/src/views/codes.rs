//! The questions and the plan as codes that a phone reads from the screen.

use askama::Template;

use super::Frame;
use crate::Reader;
use crate::code::{Code, codes};
use crate::reading::Reading;
use crate::timeline;

/// The codes.
#[derive(Template)]
#[template(path = "codes.html")]
pub(crate) struct Codes<'a> {
    frame: &'a Frame<'a>,
    texts: Vec<Coded>,
}

/// A text and the codes that hold it.
struct Coded {
    /// What it is, by the id of the phrase.
    phrase: &'static str,
    codes: Vec<Code>,
}

impl<'a> Codes<'a> {
    pub(crate) fn of(frame: &'a Frame<'a>, reader: &'a Reader, reading: &Reading) -> Self {
        let texts = [
            ("visit-questions", questions_in_words(frame, reading)),
            ("visit-plan", plan_in_words(frame, reader, reading)),
        ];
        Self {
            texts: texts
                .into_iter()
                .filter_map(|(phrase, text)| {
                    let codes = codes(&text?);
                    Some(Coded { phrase, codes })
                })
                .collect(),
            frame,
        }
    }
}

/// The list as a person would type it, what is asked already left out.
/// Nothing if nothing is left.
fn questions_in_words(frame: &Frame<'_>, reading: &Reading) -> Option<String> {
    let open = reading.questions.iter().filter(|question| !question.asked);
    let lines: String = open
        .enumerate()
        .map(|(at, question)| format!("{}. {}\n", at + 1, question.text))
        .collect();
    (!lines.is_empty()).then(|| format!("{}\n{lines}", frame.say("visit-questions")))
}

/// The plan as lines. Nothing if there is none, or none for a way that this
/// edition has.
fn plan_in_words(frame: &Frame<'_>, reader: &Reader, reading: &Reading) -> Option<String> {
    let day = reading.day.as_ref()?;
    let route = reader.guide.day().route(&day.route)?;
    Some(timeline::text(route, day, frame.words))
}
