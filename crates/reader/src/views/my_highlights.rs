//! The highlights and notes in My guide, chapter by chapter.

use askama::Template;

use super::Frame;
use super::contents::PartView;
use super::highlights::Marked;
use crate::Reader;
use crate::reading::{Highlight, Reading};

/// The highlights and notes in My guide.
pub(crate) struct MyHighlights<'a> {
    pub(super) frame: &'a Frame<'a>,
    pub(super) chapters: Vec<InChapter>,
    /// Chapters in the order of the guide.
    pub(super) order: Vec<String>,
}

/// The highlights of one chapter.
pub(super) struct InChapter {
    pub(super) name: String,
    pub(super) title: String,
    /// Whether the chapter is not in this edition.
    pub(super) gone: bool,
    pub(super) marks: Vec<(usize, Marked)>,
}

/// The highlights and notes in My guide, after one was changed.
#[derive(Template)]
#[template(path = "my_highlights.html")]
pub(crate) struct MyHighlightsPiece<'a> {
    pub(crate) marked: &'a MyHighlights<'a>,
}

impl<'a> MyHighlights<'a> {
    pub(crate) fn of(
        frame: &'a Frame<'a>,
        reader: &Reader,
        reading: &Reading,
        parts: &[PartView],
    ) -> Self {
        let chapters = parts.iter().flat_map(|part| &part.chapters);
        let mut view = Self {
            frame,
            chapters: Vec::new(),
            order: chapters.map(|chapter| chapter.name.clone()).collect(),
        };
        for highlight in &reading.highlights {
            view.add(reader, highlight, false);
        }
        view
    }

    /// Shows one that was just taken away in its place, with the way back.
    pub(super) fn show_removed(&mut self, reader: &Reader, highlight: &Highlight) {
        self.add(reader, highlight, true);
    }

    fn add(&mut self, reader: &Reader, highlight: &Highlight, is_removed: bool) {
        let own = reader.guide.page(&highlight.language, &highlight.chapter);
        // A language that has not this chapter shows that of another.
        let page = own
            .ok()
            .filter(|found| found.language == highlight.language)
            .map(|found| found.page);
        let mut mark = Marked::of(self.frame, highlight, page.as_deref());
        mark.is_removed = is_removed;
        let order = page.as_deref().map_or(usize::MAX, |page| mark.order(page));
        let chapter = self.chapter(reader, &highlight.chapter);
        let at = chapter.marks.partition_point(|(known, _)| *known <= order);
        chapter.marks.insert(at, (order, mark));
    }

    /// The chapter of this name, put in its place if it is not there yet.
    fn chapter(&mut self, reader: &Reader, name: &str) -> &mut InChapter {
        let place = |name: &str| {
            let known = self.order.iter().position(|known| known == name);
            (known.unwrap_or(usize::MAX), name.to_owned())
        };
        let wanted = place(name);
        let at = self
            .chapters
            .partition_point(|chapter| place(&chapter.name) < wanted);
        if self.chapters.get(at).is_none_or(|known| known.name != name) {
            let found = reader.guide.page(self.frame.words.language(), name);
            let chapter = InChapter {
                name: name.to_owned(),
                title: found
                    .as_ref()
                    .map_or_else(|_| name.to_owned(), |found| found.page.title.clone()),
                gone: found.is_err(),
                marks: Vec::new(),
            };
            self.chapters.insert(at, chapter);
        }
        &mut self.chapters[at]
    }
}
