//! My guide: what is mine.

use askama::Template;

use super::checklists::Checklists;
use super::contents::{PartView, contents, read_of_all};
use super::day::Planned;
use super::my_highlights::{MyHighlights, MyHighlightsPiece};
use super::my_questions::{MyQuestions, MyQuestionsPiece};
use super::{Carry, Frame};
use crate::Reader;
use crate::reading::{Bookmark, Reading, Removed};
use crate::respond::rendered;

/// My guide.
#[derive(Template)]
#[template(path = "mine.html")]
pub(crate) struct Mine<'a> {
    frame: &'a Frame<'a>,
    bookmarks: Vec<Marked>,
    highlights: MyHighlights<'a>,
    questions: MyQuestions<'a>,
    /// Whether the guide has rules for a plan of the day.
    plans_day: bool,
    planned: Option<Planned>,
    checklists: Checklists<'a>,
    parts: Vec<PartView>,
    read: usize,
    all: usize,
    is_empty: bool,
    carry: Carry,
    /// The phrase for what came of removing everything, by its id.
    pub(crate) outcome: Option<&'static str>,
}

/// A bookmark as the list shows it.
pub(super) struct Marked {
    chapter: String,
    /// The id under which it was set; empty for the whole chapter.
    heading: String,
    pub(super) title: String,
    /// The words of the heading now.
    pub(super) section: Option<String>,
    path: String,
    /// Whether the chapter is not in this edition.
    gone: bool,
}

/// The body of My guide, after something was removed.
#[derive(Template)]
#[template(path = "mine_body.html")]
pub(crate) struct MinePiece<'a>(pub(crate) Mine<'a>);

impl<'a> MinePiece<'a> {
    fn view(&self) -> &Mine<'a> {
        &self.0
    }
}

impl<'a> Mine<'a> {
    pub(crate) fn of(frame: &'a Frame<'a>, reader: &Reader, reading: &Reading) -> Self {
        let parts = contents(frame, reader, reading);
        let (read, all) = read_of_all(&parts);
        Self {
            bookmarks: reading
                .bookmarks
                .iter()
                .rev()
                .map(|bookmark| marked(frame, reader, bookmark))
                .collect(),
            highlights: MyHighlights::of(frame, reader, reading, &parts),
            questions: MyQuestions::of(frame, reader, reading),
            plans_day: !reader.guide.day().routes.is_empty(),
            planned: Planned::of(frame, reader, reading),
            checklists: Checklists::of(frame, reader, reading),
            parts,
            read,
            all,
            is_empty: reading.is_empty(),
            carry: Carry::of(reader, reading),
            outcome: None,
            frame,
        }
    }

    fn view(&self) -> &Self {
        self
    }

    fn carry(&self) -> &Carry {
        &self.carry
    }

    fn highlights(&self) -> &MyHighlights<'a> {
        &self.highlights
    }

    fn questions(&self) -> &MyQuestions<'a> {
        &self.questions
    }

    /// Shows what was just removed where it stood, with the way back.
    pub(crate) fn show_removed(&mut self, reader: &Reader, removed: &Removed) {
        match removed {
            Removed::Highlight(_, highlight) => self.highlights.show_removed(reader, highlight),
            Removed::Question(at, question) => {
                self.questions.show_removed(reader, *at, question);
            }
        }
    }

    /// Highlights and questions alone, so that nothing else that is open or
    /// half written on the page is lost.
    pub(crate) fn own_pieces(&self) -> String {
        let marked = &self.highlights;
        let asking = &self.questions;
        rendered(&MyHighlightsPiece { marked }) + &rendered(&MyQuestionsPiece { asking })
    }
}

pub(super) fn marked(frame: &Frame<'_>, reader: &Reader, bookmark: &Bookmark) -> Marked {
    let chapter = bookmark.chapter.clone();
    let heading = bookmark.heading().unwrap_or_default().to_owned();
    let quote = bookmark.place.as_ref().map(|place| place.quote.clone());
    let Ok(found) = reader.guide.page(frame.words.language(), &chapter) else {
        return Marked {
            title: quote.unwrap_or_else(|| chapter.clone()),
            section: None,
            path: String::new(),
            gone: true,
            chapter,
            heading,
        };
    };
    let block = bookmark
        .place
        .as_ref()
        .and_then(|place| found.page.find(place));
    let fragment = block
        .map(|block| format!("#{}", block.id))
        .unwrap_or_default();
    Marked {
        title: found.page.title.clone(),
        section: block.map(|block| block.text.clone()),
        path: frame.to(&format!("read/{chapter}{fragment}")),
        gone: false,
        chapter,
        heading,
    }
}
