//! My guide: what is mine.

use askama::Template;

use super::Frame;
use super::contents::{PartView, contents, read_of_all};
use crate::Reader;
use crate::reading::{Bookmark, Reading};

/// My guide.
#[derive(Template)]
#[template(path = "mine.html")]
pub(crate) struct Mine<'a> {
    frame: &'a Frame<'a>,
    bookmarks: Vec<Marked>,
    parts: Vec<PartView>,
    read: usize,
    all: usize,
    is_empty: bool,
    /// The phrase for what came of removing everything, by its id.
    pub(crate) outcome: Option<&'static str>,
}

/// A bookmark as the list shows it.
struct Marked {
    chapter: String,
    /// The id under which it was set; empty for the whole chapter.
    heading: String,
    title: String,
    /// The words of the heading now.
    section: Option<String>,
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
            parts,
            read,
            all,
            is_empty: reading.is_empty(),
            outcome: None,
            frame,
        }
    }

    fn view(&self) -> &Self {
        self
    }
}

fn marked(frame: &Frame<'_>, reader: &Reader, bookmark: &Bookmark) -> Marked {
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
