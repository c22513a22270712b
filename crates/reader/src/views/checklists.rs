//! The checklists of the guide, and how much of each is ticked.

use askama::Template;

use super::Frame;
use crate::Reader;
use crate::reading::Reading;

/// All checklists, as My guide lists them.
pub(crate) struct Checklists<'a> {
    pub(crate) frame: &'a Frame<'a>,
    pub(crate) list: Vec<Checklist>,
}

/// The checklists of one chapter.
pub(crate) struct Checklist {
    pub(super) chapter: String,
    pub(super) title: String,
    /// The path of the first task.
    pub(super) path: String,
    pub(super) ticked: usize,
    pub(super) all: usize,
}

/// The list alone, after ticks were taken away.
#[derive(Template)]
#[template(path = "checklists.html")]
pub(crate) struct ChecklistsPiece<'a> {
    pub(crate) checklists: Checklists<'a>,
}

impl<'a> Checklists<'a> {
    pub(crate) fn of(frame: &'a Frame<'a>, reader: &Reader, reading: &Reading) -> Self {
        let language = frame.words.language();
        let (parts, _) = reader.guide.parts(language);
        let list = parts
            .iter()
            .flat_map(|part| &part.chapters)
            .filter_map(|chapter| {
                let found = reader.guide.page(language, &chapter.name).ok()?;
                let first = found.page.checklist().next()?;
                let ticked = reading.ticked(&reader.guide, language, &chapter.name);
                Some(Checklist {
                    path: frame.to(&format!("read/{}#{}", chapter.name, first.id)),
                    title: found.page.title.clone(),
                    ticked: ticked.len(),
                    all: found.page.checklist().count(),
                    chapter: chapter.name.clone(),
                })
            });
        Self {
            list: list.collect(),
            frame,
        }
    }
}
