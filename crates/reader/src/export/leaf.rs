//! What a book is made of: its chapters, and what stands around them.

use askama::Template;
use guide::glossary::Term;
use guide::manifest::{HelpLine, Manifest};
use guide::{SafeHtml, sources};

use super::links::Layout;
use super::{Book, NotExported};
use crate::policy::Clinic;
use crate::respond::rendered;
use crate::words::Words;

/// A part of a book that is opened by itself.
#[derive(Debug, Clone)]
pub(crate) struct Leaf {
    /// Its path, as the app has it: `read/history`, `glossary`.
    pub(crate) path: String,
    pub(crate) title: String,
    /// The name in the contents.
    pub(crate) short_title: String,
    /// The part of the guide that it is in; none for what stands around.
    pub(crate) part: Option<String>,
    /// What it is to a reading system, in the words of EPUB's `epub:type`.
    pub(crate) kind: &'static str,
    /// One `section` with the addresses of the app.
    pub(crate) html: String,
}

/// The path of the leaf that comes first.
pub(crate) const FIRST: &str = "index";

/// Leaves side by side in the contents, of one part of the guide or of none.
pub(crate) struct Group {
    pub(crate) part: Option<String>,
    pub(crate) links: Vec<Link>,
}

/// A line of the contents.
pub(crate) struct Link {
    pub(crate) title: String,
    pub(crate) address: String,
}

/// The contents: all leaves but the first, with their addresses seen from it.
pub(crate) fn contents(leaves: &[Leaf], layout: Layout) -> Vec<Group> {
    leaves
        .get(1..)
        .unwrap_or_default()
        .chunk_by(|one, next| one.part == next.part)
        .map(|leaves| Group {
            part: leaves[0].part.clone(),
            links: leaves
                .iter()
                .map(|leaf| Link {
                    title: leaf.short_title.clone(),
                    address: layout.address(FIRST, &leaf.path, None),
                })
                .collect(),
        })
        .collect()
}

impl Book<'_> {
    /// All leaves in reading order.
    ///
    /// # Errors
    ///
    /// If a chapter cannot be had.
    pub(crate) fn leaves(&self) -> Result<Vec<Leaf>, NotExported> {
        let mut leaves = vec![self.title_leaf(), self.help_leaf()];
        for leaf in self.chapters() {
            leaves.push(leaf?);
        }
        leaves.extend(self.glossary_leaf());
        Ok(leaves)
    }

    /// All leaves that can be had, for a person who reads and mends nothing.
    pub(crate) fn leaves_there(&self) -> Vec<Leaf> {
        let mut leaves = vec![self.title_leaf(), self.help_leaf()];
        leaves.extend(self.chapters().flatten());
        leaves.extend(self.glossary_leaf());
        leaves
    }

    fn chapters(&self) -> impl Iterator<Item = Result<Leaf, NotExported>> {
        let (parts, _) = self.guide.parts(self.language);
        parts.iter().flat_map(move |part| {
            let named = if part.title.is_empty() {
                self.words.say("part-first")
            } else {
                part.title.clone()
            };
            part.chapters.iter().map(move |chapter| {
                let leaf = self.chapter_leaf(&chapter.name)?;
                Ok(Leaf {
                    short_title: chapter.title.clone(),
                    part: Some(named.clone()),
                    ..leaf
                })
            })
        })
    }

    fn title_leaf(&self) -> Leaf {
        let manifest = self.guide.manifest();
        let view = Title {
            words: self.words,
            language: self.language,
            manifest,
            checked: self.words.day(&self.day()),
        };
        leaf(FIRST, self.title(), "titlepage", &view)
    }

    fn help_leaf(&self) -> Leaf {
        let view = Help {
            words: self.words,
            language: self.language,
            lines: self.help(),
            clinic: self.policy.clinic(),
        };
        leaf("help", &self.words.say("help-now"), "chapter", &view)
    }

    fn chapter_leaf(&self, name: &str) -> Result<Leaf, NotExported> {
        let found = self
            .guide
            .page(self.language, name)
            .map_err(|cause| NotExported::Chapter {
                name: name.to_owned(),
                cause,
            })?;
        let page = &found.page;
        let dress = self.guide.surroundings(self.language).dress;
        let is_the_clinics = self.guide.is_the_clinics(&found.language, name);
        let view = Chapter {
            written_by: dress
                .filter(|_| is_the_clinics)
                .map(|dress| dress.written_by.as_str()),
            words: self.words,
            title: &page.title,
            checked: self.words.month(&page.front.checked),
            reviewer: &self.guide.manifest().review.reviewer,
            text_language: (found.language != self.language).then_some(&found.language),
            body: &page.body,
            citations: page
                .citations
                .iter()
                .map(|citation| Cited {
                    number: citation.number,
                    key: &citation.key,
                    source: self.guide.sources().get(&citation.key),
                })
                .collect(),
        };
        Ok(leaf(&format!("read/{name}"), &page.title, "chapter", &view))
    }

    /// Nothing if the guide explains no terms.
    fn glossary_leaf(&self) -> Option<Leaf> {
        let terms = &self.guide.glossary(self.language).terms;
        let view = Glossary {
            words: self.words,
            terms,
        };
        let title = self.words.say("glossary");
        (!terms.is_empty()).then(|| leaf("glossary", &title, "glossary", &view))
    }
}

fn leaf(path: &str, title: &str, kind: &'static str, view: &impl Template) -> Leaf {
    Leaf {
        path: path.to_owned(),
        title: title.to_owned(),
        short_title: title.to_owned(),
        part: None,
        kind,
        html: rendered(view),
    }
}

#[derive(Template)]
#[template(path = "leaf_title.html")]
struct Title<'a> {
    words: &'a Words,
    language: &'a str,
    manifest: &'a Manifest,
    checked: String,
}

#[derive(Template)]
#[template(path = "leaf_help.html")]
struct Help<'a> {
    words: &'a Words,
    language: &'a str,
    lines: Vec<&'a HelpLine>,
    clinic: Option<&'a Clinic>,
}

#[derive(Template)]
#[template(path = "leaf_chapter.html")]
struct Chapter<'a> {
    words: &'a Words,
    title: &'a str,
    checked: String,
    reviewer: &'a str,
    /// The line that says so, if the clinic wrote it.
    written_by: Option<&'a str>,
    /// The language of the text, if it is not the book's.
    text_language: Option<&'a String>,
    body: &'a SafeHtml,
    citations: Vec<Cited<'a>>,
}

struct Cited<'a> {
    number: usize,
    key: &'a str,
    source: Option<&'a sources::Source>,
}

#[derive(Template)]
#[template(path = "leaf_glossary.html")]
struct Glossary<'a> {
    words: &'a Words,
    terms: &'a [Term],
}
