//! The texts of a guide that are searched, each by itself: passages, and the
//! headings, titles, keywords and descriptions that stand over them.

use crate::render::Rendered;
use crate::source::FrontMatter;

use super::language::Language;
use super::vocabulary::{Vocabulary, WordId};
use super::words::words;

/// The number of a unit, which stands in [`Units`] at this place.
pub(super) type UnitId = u32;

/// What a unit is, which says how much a word in it weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Running text.
    Passage,
    /// The heading of a section.
    Heading,
    /// A chapter's title, or its shorter one.
    Title,
    /// One of the words that its author would have people type.
    Keyword,
    /// The sentence that describes it.
    Description,
}

/// One searched text.
#[derive(Debug)]
pub(super) struct Unit {
    pub(super) kind: Kind,
    pub(super) page: u32,
    /// Its words, in order.
    pub(super) words: Vec<WordId>,
}

/// A block that can be shown as a hit.
#[derive(Debug)]
pub(super) struct Passage {
    /// Its own text.
    pub(super) unit: UnitId,
    pub(super) page: u32,
    /// The section it stands in.
    pub(super) section: Option<u32>,
    pub(super) block: String,
    pub(super) text: String,
    /// Whether it is an exercise, or leads on to another chapter: what it
    /// tells is told better elsewhere.
    pub(super) is_aside: bool,
    /// Whether it asks and does not tell.
    pub(super) is_question: bool,
}

/// A section of a chapter.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) heading: String,
    /// Its heading's words, and after it those of the section around it.
    pub(super) units: Vec<UnitId>,
}

/// A chapter.
#[derive(Debug)]
pub(super) struct Chapter {
    pub(super) name: String,
    pub(super) title: String,
    /// Its title, keywords and description.
    pub(super) units: Vec<UnitId>,
}

/// Everything that is searched.
#[derive(Default)]
pub(super) struct Units {
    pub(super) all: Vec<Unit>,
    pub(super) passages: Vec<Passage>,
    pub(super) sections: Vec<Section>,
    pub(super) chapters: Vec<Chapter>,
}

/// Ids of sections that every chapter ends in: an exercise, and the way on.
const ASIDES: [&str; 2] = ["check", "next"];

impl Units {
    /// Takes a chapter in.
    pub(super) fn take_in(
        &mut self,
        name: &str,
        front: &FrontMatter,
        rendered: &Rendered,
        vocabulary: &mut Vocabulary,
        language: &Language,
    ) {
        let number = number(self.chapters.len());
        let mut add = |kind, text: &str| {
            let words = words(text)
                .iter()
                .map(|word| vocabulary.take_in(&word.plain, language))
                .collect();
            let id = self::number(self.all.len());
            self.all.push(Unit {
                kind,
                page: number,
                words,
            });
            id
        };
        let title = if front.title.is_empty() {
            &rendered.first_heading
        } else {
            &front.title
        };
        let mut units = vec![
            add(Kind::Title, title),
            add(Kind::Title, &front.short_title),
            add(Kind::Description, &front.description),
        ];
        units.extend(front.keywords.iter().map(|word| add(Kind::Keyword, word)));
        let mut section = None;
        let mut is_aside = false;
        let mut around: Option<UnitId> = None;
        for block in &rendered.blocks {
            if block.heading.as_deref() == Some(&block.id) {
                let own = add(Kind::Heading, &block.text);
                let outlined = rendered
                    .outline
                    .iter()
                    .find(|heading| heading.id == block.id);
                let is_part = outlined.is_some_and(|heading| heading.level > 2);
                let mut units = vec![own];
                if is_part {
                    units.extend(around);
                } else {
                    around = Some(own);
                    is_aside = ASIDES.contains(&block.id.as_str());
                }
                section = Some(self::number(self.sections.len()));
                self.sections.push(Section {
                    heading: block.text.clone(),
                    units,
                });
            } else {
                self.passages.push(Passage {
                    unit: add(Kind::Passage, &block.text),
                    page: number,
                    section,
                    block: block.id.clone(),
                    text: block.text.clone(),
                    is_aside,
                    is_question: block.text.ends_with(['?', '؟', '？']),
                });
            }
        }
        self.chapters.push(Chapter {
            name: name.to_owned(),
            title: title.clone(),
            units,
        });
    }
}

/// A length as a number of ours. A guide's limits keep it far below the most.
pub(super) fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
