//! Highlights: in the chapter that they stand in, and in My guide.

use askama::Template;
use guide::Page;

use super::Frame;
use crate::reading::own_words::LONGEST_NOTE;
use crate::reading::{Colour, Highlight, Reading};

/// A highlight as it is shown.
pub(crate) struct Marked {
    pub(super) id: String,
    pub(super) colour: Colour,
    /// Its words as they were when they were marked.
    pub(super) quote: String,
    pub(super) note: String,
    /// Where its words stand now; none if they are gone.
    pub(super) spans: Vec<Span>,
    /// What became of its words since, by the id of the phrase.
    pub(super) became: Option<&'static str>,
    /// Its language, if it is not the page's.
    pub(super) language: Option<String>,
    /// Where it leads in the guide; empty if it leads nowhere.
    pub(super) path: String,
    /// Whether it was just taken away.
    pub(super) is_removed: bool,
}

/// Words of one block.
pub(super) struct Span {
    pub(super) block: String,
    pub(super) start: usize,
    pub(super) words: String,
}

/// The highlights of a chapter.
pub(crate) struct PageHighlights<'a> {
    pub(super) frame: &'a Frame<'a>,
    pub(crate) marks: Vec<Marked>,
    /// The id of the one that was just made.
    pub(crate) newest: String,
}

/// What a chapter shows of its highlights.
#[derive(Template)]
#[template(path = "highlights.html")]
pub(crate) struct HighlightsPiece<'a> {
    pub(crate) kept: &'a PageHighlights<'a>,
}

/// The way from a chapter's top to them.
#[derive(Template)]
#[template(path = "highlights_way.html")]
pub(crate) struct HighlightsWayPiece<'a> {
    pub(crate) kept: &'a PageHighlights<'a>,
}

impl<'a> PageHighlights<'a> {
    pub(crate) fn of(
        frame: &'a Frame<'a>,
        reading: &Reading,
        page: &Page,
        language: &str,
        chapter: &str,
    ) -> Self {
        let mut marks: Vec<(usize, Marked)> = reading
            .highlights
            .iter()
            .filter(|known| known.chapter == chapter && known.language == language)
            .map(|known| {
                let marked = Marked::of(frame, known, Some(page));
                (marked.order(page), marked)
            })
            .collect();
        marks.sort_by_key(|(order, _)| *order);
        Self {
            marks: marks.into_iter().map(|(_, marked)| marked).collect(),
            newest: String::new(),
            frame,
        }
    }

    /// Every colour that words can be marked in.
    pub(crate) fn colours(&self) -> &'static [Colour] {
        Colour::ALL
    }
}

impl Marked {
    pub(super) fn of(frame: &Frame<'_>, known: &Highlight, page: Option<&Page>) -> Self {
        let standings: Vec<_> = known
            .passages
            .iter()
            .filter_map(|passage| page?.find_passage(passage))
            .collect();
        let is_whole = standings.len() == known.passages.len();
        let became = if standings.is_empty() {
            Some("highlight-gone")
        } else if !is_whole || standings.iter().any(|standing| standing.is_changed) {
            Some("highlight-changed")
        } else {
            None
        };
        let fragment = standings.first().map(|standing| standing.block.id.as_str());
        let path = match (page, fragment) {
            (Some(_), Some(fragment)) => {
                format!("/{}/read/{}#{fragment}", known.language, known.chapter)
            }
            (Some(_), None) => format!("/{}/read/{}", known.language, known.chapter),
            (None, _) => String::new(),
        };
        Self {
            id: known.id.clone(),
            colour: known.colour,
            quote: known.quote(),
            note: known.note.clone(),
            spans: standings
                .iter()
                .map(|standing| Span {
                    block: standing.block.id.clone(),
                    start: standing.start,
                    words: standing.words(),
                })
                .collect(),
            became,
            language: Some(known.language.clone())
                .filter(|language| language != frame.words.language()),
            path,
            is_removed: false,
        }
    }

    /// Every colour that it can have.
    pub(super) fn colours(&self) -> &'static [Colour] {
        Colour::ALL
    }

    /// The most characters that its note can have.
    pub(super) fn longest_note(&self) -> usize {
        LONGEST_NOTE
    }

    pub(super) fn longest_note_said(&self) -> String {
        LONGEST_NOTE.to_string()
    }

    /// The line by which it is known in a list: its first words.
    pub(super) fn short(&self) -> String {
        const SHORT: usize = 60;
        let line = self.quote.replace('\n', " ");
        if line.chars().count() <= SHORT {
            return line;
        }
        let cut: String = line.chars().take(SHORT).collect();
        let whole = cut
            .rsplit_once(' ')
            .map_or(cut.as_str(), |(whole, _)| whole);
        format!("{whole} …")
    }

    /// Where it stands in a page, for putting several in order.
    pub(super) fn order(&self, page: &Page) -> usize {
        let first = self.spans.first();
        first.map_or(usize::MAX, |span| {
            let block = page.blocks.iter().find(|block| block.id == span.block);
            block.map_or(0, |block| block.before * 10_000) + span.start
        })
    }
}
