//! The questions to ask, in My guide.

use askama::Template;

use super::Frame;
use crate::Reader;
use crate::reading::own_words::LONGEST_QUESTION;
use crate::reading::{Question, Reading};

/// The questions to ask.
pub(crate) struct MyQuestions<'a> {
    pub(super) frame: &'a Frame<'a>,
    pub(super) rows: Vec<Row>,
    /// How many there are.
    pub(super) count: usize,
}

/// A question as the list shows it.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) asked: bool,
    /// Title and path of where it came from; empty for the person's own.
    pub(super) title: String,
    pub(super) path: String,
    /// Whether it was just taken off.
    pub(super) is_removed: bool,
}

/// The questions to ask, after one was changed.
#[derive(Template)]
#[template(path = "my_questions.html")]
pub(crate) struct MyQuestionsPiece<'a> {
    pub(crate) asking: &'a MyQuestions<'a>,
}

impl<'a> MyQuestions<'a> {
    pub(crate) fn of(frame: &'a Frame<'a>, reader: &Reader, reading: &Reading) -> Self {
        Self {
            rows: reading
                .questions
                .iter()
                .map(|question| row(frame, reader, question))
                .collect(),
            count: reading.questions.len(),
            frame,
        }
    }

    /// Shows one that was just taken off in its place, with the way back.
    pub(super) fn show_removed(&mut self, reader: &Reader, at: usize, question: &Question) {
        let mut row = row(self.frame, reader, question);
        row.is_removed = true;
        self.rows.insert(at.min(self.rows.len()), row);
    }

    /// The most characters that one can have.
    pub(super) fn longest(&self) -> usize {
        LONGEST_QUESTION
    }

    pub(super) fn longest_said(&self) -> String {
        LONGEST_QUESTION.to_string()
    }
}

fn row(frame: &Frame<'_>, reader: &Reader, question: &Question) -> Row {
    let (title, path) = question
        .origin
        .as_ref()
        .and_then(|origin| {
            let language = frame.words.language();
            let found = reader.guide.page(language, &origin.chapter).ok()?;
            let block = found.page.find(&origin.place);
            let fragment = block.map(|block| format!("#{}", block.id));
            let path = format!("read/{}{}", origin.chapter, fragment.unwrap_or_default());
            Some((found.page.title.clone(), frame.to(&path)))
        })
        .unwrap_or_default();
    Row {
        id: question.id.clone(),
        text: question.text.clone(),
        asked: question.asked,
        title,
        path,
        is_removed: false,
    }
}
