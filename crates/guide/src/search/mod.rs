//! Finds passages of a guide by the words that people type.
//!
//! Building an [`Index`]:
//!
//! 1. `words`: a text's words, lower case, without accents.
//! 2. `vocabulary`: each word once, with its stem by `language`.
//! 3. `units`: passages, and the headings, titles and keywords over them.
//! 4. `postings`: where each word stands, and how much it weighs there.
//! 5. `thesaurus`: `synonyms.toml`, each meaning looked up.
//!
//! Asking it:
//!
//! 1. `typed`, `question`: typed words become words of the guide: the very word, its
//!    other forms, what it means, what begins so, and, where there is none of
//!    these, what is a slip away (`distance`).
//! 2. `rank`: passages by how much of the question they answer, and by how
//!    nearly in its `wording`.
//! 3. `excerpt`: the part that is shown, and its marks.
//!
//! Why our own index and not tantivy's, measured in one go (release, 2 cores,
//! the bundled guide with 985 passages a language):
//!
//! | | here | tantivy 0.25, in memory, without its extras |
//! |---|---|---|
//! | ready to be asked | 24 to 41 ms, Markdown included | 23 to 48 ms, beside the Markdown |
//! | a query, 99th percentile | 0.6 to 0.9 ms | 0.3 ms, with slips 0.7 to 4.4 ms |
//! | crates more to build | 1 | 115 |
//!
//! Nor would it spare us much: what comes first by how it was found, what a
//! chapter's other passages tell, sayings, spelling by ear and the marks would
//! be ours all the same. It holds far larger texts than a guide can have.

mod distance;
mod excerpt;
mod language;
mod postings;
mod question;
mod rank;
mod thesaurus;
mod typed;
mod units;
mod vocabulary;
mod wording;
mod words;

#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::guide::{Guide, parsed};
use crate::render::render;
use crate::source::Source;
use crate::synonyms::Synonyms;

use self::excerpt::{Marked, excerpt};
use self::language::Language;
use self::postings::Postings;
use self::question::Question;
use self::thesaurus::Thesaurus;
use self::units::Units;
use self::vocabulary::Vocabulary;

/// The passages of a guide in one language, ready to be searched.
pub struct Index {
    language: Language,
    vocabulary: Vocabulary,
    units: Units,
    postings: Postings,
    thesaurus: Thesaurus,
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// The passages, the likeliest first.
    pub hits: Vec<Hit>,
    /// The words as the guide spells them, if none of those asked for is in
    /// it and close ones are.
    pub did_you_mean: Option<String>,
}

/// A passage that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The chapter: its file's name without `.md`.
    pub page: String,
    /// The chapter's title.
    pub title: String,
    /// The words of the heading it stands under; empty above the first.
    pub heading: String,
    /// The id of its block on the page.
    pub block: String,
    /// Its words, around those that were found if it is long.
    pub passage: String,
    /// The bytes of `passage` that were found, in order, never overlapping.
    pub marks: Vec<Range<usize>>,
    /// How well it answers: the more the better, and of no unit.
    pub score: f32,
}

impl Index {
    /// Reads every chapter of a language. Never fails: a chapter that cannot
    /// be read, or that is not written in the language, is left out, and so
    /// are synonyms that cannot be read.
    #[must_use]
    pub fn build(guide: &Guide, language: &str) -> Self {
        let knowledge = Language::of(language);
        let mut vocabulary = Vocabulary::default();
        let mut units = Units::default();
        let around = guide.surroundings(language);
        let (parts, written) = guide.parts(language);
        let chapters = parts.iter().flat_map(|part| &part.chapters);
        for chapter in chapters.filter(|_| written == language) {
            let file = format!("{language}/{}.md", chapter.name);
            let Some(Ok(bytes)) = around.folder.map(|(folder, _)| folder.read(&file)) else {
                continue;
            };
            // What is searched is never shown as HTML, so nothing is
            // sanitized, which is most of the work of a page.
            let source = Source::read(&file, &bytes).0;
            let rendered = render(&source, &around);
            let name = &chapter.name;
            units.take_in(name, &source.front, &rendered, &mut vocabulary, &knowledge);
        }
        vocabulary.close();
        let postings = Postings::of(&units, &vocabulary);
        let synonyms = synonyms(guide, language);
        let thesaurus = Thesaurus::of(&synonyms, &units, &vocabulary, &postings, &knowledge);
        Self {
            language: knowledge,
            vocabulary,
            units,
            postings,
            thesaurus,
        }
    }

    /// The passages that answer best, `limit` at most. Of a long query, the
    /// beginning is read.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Found {
        let question = Question::read(query, self);
        let marked = Marked::of(&question, self);
        let hits = rank::rank(self, &question, limit)
            .into_iter()
            .map(|ranked| {
                let passage = &self.units.passages[ranked.passage];
                let chapter = &self.units.chapters[passage.page as usize];
                let section = passage.section.map(|s| &self.units.sections[s as usize]);
                let (text, marks) = excerpt(&passage.text, &marked, self);
                Hit {
                    page: chapter.name.clone(),
                    title: chapter.title.clone(),
                    heading: section.map_or_else(String::new, |s| s.heading.clone()),
                    block: passage.block.clone(),
                    passage: text,
                    marks,
                    score: ranked.score,
                }
            })
            .collect();
        Found {
            hits,
            did_you_mean: question.did_you_mean,
        }
    }
}

fn synonyms(guide: &Guide, language: &str) -> Synonyms {
    let around = guide.surroundings(language);
    let read = |(folder, language): (&dyn crate::Folder, &str)| {
        parsed(folder, &format!("{language}/synonyms.toml"), Synonyms::read).ok()
    };
    around.folder.and_then(read).unwrap_or_default()
}
