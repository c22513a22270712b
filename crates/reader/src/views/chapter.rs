//! A chapter, to read.

use askama::Template;
use guide::glossary::Term;
use guide::page::{Heading, minutes};
use guide::{PageError, SafeHtml, sources};

use super::changes::Changes;
use super::contents::{ChapterLink, PartView, contents, read_of_all};
use super::{Frame, PageHighlights};
use crate::Reader;
use crate::reading::Reading;

/// A chapter.
#[derive(Template)]
#[template(path = "chapter.html")]
pub(crate) struct Chapter<'a> {
    frame: &'a Frame<'a>,
    name: String,
    title: String,
    /// The name in the contents, where it is another.
    short_title: String,
    part: String,
    body: SafeHtml,
    /// The language of the text, if it is not the one asked for.
    text_language: Option<String>,
    /// Who wrote it, if it was the clinic.
    written_by: Option<String>,
    outline: Vec<Heading>,
    marks: Vec<Mark>,
    changes: Changes,
    kept: PageHighlights<'a>,
    /// Ids of the blocks whose words are on the list of questions.
    asked: String,
    minutes: usize,
    checked: String,
    reviewer: &'a str,
    citations: Vec<Cited<'a>>,
    /// The terms that the text marks.
    terms: Vec<&'a Term>,
    parts: Vec<PartView>,
    read: usize,
    all: usize,
    /// The block at which the person was, if they have been here.
    left_at: Option<String>,
    /// Whether it leads to the plan of the day.
    plans_day: bool,
    /// Whether it has checklists, and the ids of the tasks that are ticked.
    has_tasks: bool,
    ticked: String,
    previous: Option<(String, String)>,
    next: Option<(String, String)>,
}

/// A heading, or the whole chapter, and whether it is marked.
pub(crate) struct Mark {
    /// The heading's id; empty for the chapter.
    heading: String,
    text: String,
    set: bool,
}

struct Cited<'a> {
    number: usize,
    key: String,
    source: Option<&'a sources::Source>,
}

/// The marks of a chapter, after one was set or taken away.
#[derive(Template)]
#[template(path = "bookmarks.html")]
pub(crate) struct BookmarkPiece<'a> {
    pub(crate) view: &'a Chapter<'a>,
}

impl<'a> Chapter<'a> {
    pub(crate) fn of(
        frame: &'a Frame<'a>,
        reader: &'a Reader,
        reading: &Reading,
        name: &str,
    ) -> Result<Self, PageError> {
        let language = frame.words.language();
        let found = reader.guide.page(language, name)?;
        let page = &found.page;
        let parts = contents(frame, reader, reading);
        let (read, all) = read_of_all(&parts);
        let part = parts
            .iter()
            .find(|part| part.chapters.iter().any(|chapter| chapter.name == name))
            .map_or_else(String::new, |part| part.title.clone());
        let (previous, next) = neighbours(&parts, name);
        let mark = |heading: &str, text: &str| Mark {
            heading: heading.to_owned(),
            text: text.to_owned(),
            set: reading.has_bookmark(name, Some(heading).filter(|h| !h.is_empty())),
        };
        let whole = std::iter::once(mark("", &page.title));
        let headings = page.outline.iter().filter(|heading| heading.level == 2);
        Ok(Self {
            marks: whole
                .chain(headings.map(|h| mark(&h.id, &h.text)))
                .collect(),
            kept: PageHighlights::of(frame, reading, page, &found.language, name),
            asked: asked(page, reading),
            changes: Changes::of(frame, reader, reading, name, page),
            name: name.to_owned(),
            title: page.title.clone(),
            short_title: Some(&page.front.short_title)
                .filter(|short| **short != page.title)
                .cloned()
                .unwrap_or_default(),
            part,
            body: page.body.clone(),
            written_by: reader.written_by(language, &found.language, name),
            text_language: Some(found.language.clone()).filter(|found| found != language),
            outline: page
                .outline
                .iter()
                .filter(|h| h.level == 2)
                .cloned()
                .collect(),
            minutes: minutes(page.words),
            checked: frame.words.month(&page.front.checked),
            reviewer: &reader.guide.manifest().review.reviewer,
            citations: page
                .citations
                .iter()
                .map(|citation| Cited {
                    number: citation.number,
                    key: citation.key.clone(),
                    source: reader.guide.sources().get(&citation.key),
                })
                .collect(),
            terms: page
                .terms
                .iter()
                .filter_map(|id| {
                    let glossary = reader.guide.glossary(&found.language);
                    glossary.terms.iter().find(|term| term.id == *id)
                })
                .collect(),
            left_at: left_at(page, reading, name),
            plans_day: reader
                .guide
                .day()
                .chapters
                .iter()
                .any(|known| known == name),
            has_tasks: page.checklist().next().is_some(),
            ticked: reading.ticked(&reader.guide, language, name).join(" "),
            parts,
            read,
            all,
            previous,
            next,
            frame,
        })
    }

    /// The mark of the whole chapter.
    fn whole(&self) -> &Mark {
        &self.marks[0]
    }

    /// The marks of its headings.
    fn headings(&self) -> &[Mark] {
        &self.marks[1..]
    }
}

/// The ids of the blocks whose words are on the list of questions.
fn asked(page: &guide::Page, reading: &Reading) -> String {
    let mut blocks = page.blocks.iter();
    let asked = blocks
        .by_ref()
        .filter(|block| reading.has_question(&block.text));
    let ids: Vec<&str> = asked.map(|block| block.id.as_str()).collect();
    ids.join(" ")
}

impl Reader {
    /// The line above a chapter that the clinic wrote.
    fn written_by(&self, language: &'static str, found: &str, name: &str) -> Option<String> {
        let words = self.words(language);
        let by = match self.policy.clinic() {
            Some(clinic) => words.name("clinic-wrote-chapter", &clinic.name),
            None => words.say("clinic-wrote-chapter-unnamed"),
        };
        self.guide.is_the_clinics(found, name).then_some(by)
    }
}

/// Where the person was, if that is not the top of the page.
fn left_at(page: &guide::Page, reading: &Reading, name: &str) -> Option<String> {
    let progress = reading.progress.get(name)?;
    let block = page.find(&progress.place)?;
    let is_top = page.blocks.first() == Some(block);
    (!is_top).then(|| block.id.clone())
}

type Neighbour = Option<(String, String)>;

/// Title and path of the chapters before and after.
fn neighbours(parts: &[PartView], name: &str) -> (Neighbour, Neighbour) {
    let all: Vec<&ChapterLink> = parts.iter().flat_map(|part| &part.chapters).collect();
    let link = |at: usize| all.get(at).map(|c| (c.title.clone(), c.path.clone()));
    match all.iter().position(|chapter| chapter.name == name) {
        Some(at) => (at.checked_sub(1).and_then(link), link(at + 1)),
        None => (None, None),
    }
}
