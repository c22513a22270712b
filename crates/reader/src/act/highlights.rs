//! Marking words of a chapter, and notes on them.

use guide::{Page, Passage};

use super::Form;
use crate::Reader;
use crate::reading::own_words;
use crate::reading::{Colour, Highlight, Reading, Removed};
use crate::respond::rendered;
use crate::routes::Screen;
use crate::views;

/// The passages that a form names: from character `start` of block `first` up
/// to character `end` of block `last`, with all that stands between; the
/// whole of the blocks without them.
pub(super) fn passages(page: &Page, form: &Form) -> Option<Vec<Passage>> {
    let position = |id| page.blocks.iter().position(|block| block.id == id);
    let first = position(form.get("first"))?;
    let last = match form.get("last") {
        "" => first,
        id => position(id)?,
    };
    let start = form.get("start").parse().unwrap_or(0);
    let end = form.get("end").parse().unwrap_or(usize::MAX);
    let blocks = page.blocks.get(first..=last)?;
    let found: Vec<Passage> = blocks
        .iter()
        .enumerate()
        .filter_map(|(at, block)| {
            let start = if at == 0 { start } else { 0 };
            let is_last = at + first == last;
            let end = if is_last { end } else { usize::MAX };
            page.passage_of(&block.id, start, end)
        })
        .collect();
    (!found.is_empty()).then_some(found)
}

impl Reader {
    pub(super) fn highlight(&self, language: &'static str, form: &Form) -> Option<String> {
        match form.get("do") {
            "add" => self.add_highlight(language, form),
            "change" => self.change_highlight(language, form),
            "remove" => self.remove_highlight(language, form),
            "restore" => self.restore_highlight(language, form),
            _ => None,
        }
    }

    fn add_highlight(&self, language: &'static str, form: &Form) -> Option<String> {
        let chapter = form.get("chapter");
        let colour = Colour::of(form.get("colour"))?;
        let found = self.guide.page(language, chapter).ok()?;
        let passages = passages(&found.page, form)?;
        let now = self.clock.now();
        let highlight = Highlight::new(chapter, &found.language, passages, colour, now);
        let id = self.keeping.change(|reading| reading.highlight(highlight));
        let reading = self.keeping.reading();
        let (pieces, count) = self.highlights_of(language, &reading, chapter, &id)?;
        let words = self.words(language);
        let colour = words.choice("colour", colour.word());
        let count = words.count("highlights-here", count);
        let said = words.with("highlighted", &[("colour", &colour), ("here", &count)]);
        Some(pieces + &self.said(language, said, None))
    }

    fn change_highlight(&self, language: &'static str, form: &Form) -> Option<String> {
        let id = form.get("id");
        let colour = match form.get("colour") {
            "" => None,
            word => Some(Colour::of(word)?),
        };
        let note = match form.0.get("note").map(|note| own_words::note(note)) {
            None => None,
            Some(Ok(note)) => Some(note),
            Some(Err(unfit)) => return Some(self.fault(language, id, unfit)),
        };
        let now = self.clock.now();
        self.keeping
            .change(|reading| reading.change_highlight(id, colour, note, now))
            .then_some(())?;
        let said = self.words(language).say("highlight-saved");
        self.after_highlight(language, form, id, None, said)
    }

    fn remove_highlight(&self, language: &'static str, form: &Form) -> Option<String> {
        let id = form.get("id");
        let was_empty = self.keeping.reading().is_empty();
        let (at, highlight) = self
            .keeping
            .change(|reading| reading.remove_highlight(id))?;
        let chapter = highlight.chapter.clone();
        let removed = Removed::Highlight(at, highlight);
        self.keeping.hold(removed.clone());
        let reading = self.keeping.reading();
        let said = self.words(language).say("highlight-removed");
        if form.get("from") == "mine" {
            let pieces = self.mine_pieces(language, &reading, was_empty, Some(&removed));
            return Some(pieces + &self.said(language, said, None));
        }
        let (pieces, _) = self.highlights_of(language, &reading, &chapter, "")?;
        Some(pieces + &self.said(language, said, Some(id)))
    }

    fn restore_highlight(&self, language: &'static str, form: &Form) -> Option<String> {
        let id = form.get("id");
        let Removed::Highlight(at, highlight) = self.keeping.take_back(id)? else {
            return None;
        };
        let was_empty = self.keeping.reading().is_empty();
        self.keeping
            .change(|reading| reading.restore_highlight(at, highlight));
        let said = self.words(language).say("highlight-restored");
        self.after_highlight(language, form, id, Some(was_empty), said)
    }

    /// The pieces to show after a highlight was changed or put back, where it
    /// was done. `was_empty` is whether nothing of the person's own was there
    /// before, if that can have changed.
    fn after_highlight(
        &self,
        language: &'static str,
        form: &Form,
        id: &str,
        was_empty: Option<bool>,
        said: String,
    ) -> Option<String> {
        let reading = self.keeping.reading();
        let pieces = if form.get("from") == "mine" {
            self.mine_pieces(language, &reading, was_empty.unwrap_or(false), None)
        } else {
            let chapter = &reading.highlight_of(id)?.chapter;
            self.highlights_of(language, &reading, chapter, "")?.0
        };
        Some(pieces + &self.said(language, said, None))
    }

    /// What a chapter's page shows of its highlights, and how many there are;
    /// `newest` is the id of the one just made, if one was.
    fn highlights_of(
        &self,
        language: &'static str,
        reading: &Reading,
        chapter: &str,
        newest: &str,
    ) -> Option<(String, usize)> {
        let found = self.guide.page(language, chapter).ok()?;
        let frame = self.frame(language, reading, Screen::Read(chapter));
        let mut view =
            views::PageHighlights::of(&frame, reading, &found.page, &found.language, chapter);
        newest.clone_into(&mut view.newest);
        let pieces = rendered(&views::HighlightsPiece { kept: &view })
            + &rendered(&views::HighlightsWayPiece { kept: &view });
        Some((pieces, view.marks.len()))
    }
}
