//! Sources, Glossary, About: what a reader can check.

use std::collections::BTreeMap;

use askama::Template;
use guide::glossary::Term;
use guide::manifest::Manifest;
use guide::sources::Source;

use super::Frame;
use crate::Reader;

/// Every source, and where it is cited.
#[derive(Template)]
#[template(path = "sources.html")]
pub(crate) struct Sources<'a> {
    frame: &'a Frame<'a>,
    sources: Vec<Entry<'a>>,
}

struct Entry<'a> {
    key: &'a str,
    source: &'a Source,
    consulted: String,
    cited_in: Vec<(String, String)>,
}

impl<'a> Sources<'a> {
    pub(crate) fn of(frame: &'a Frame<'a>, reader: &'a Reader) -> Self {
        let mut cited = citing_chapters(frame, reader);
        let entries = reader.guide.sources().iter().map(|(key, source)| Entry {
            cited_in: cited.remove(key).unwrap_or_default(),
            consulted: frame.words.day(&source.consulted),
            key,
            source,
        });
        Self {
            // What no chapter cites is of no use to a reader.
            sources: entries.filter(|entry| !entry.cited_in.is_empty()).collect(),
            frame,
        }
    }
}

/// Title and path of the chapters that cite a source, by its key.
fn citing_chapters(frame: &Frame<'_>, reader: &Reader) -> BTreeMap<String, Vec<(String, String)>> {
    let language = frame.words.language();
    let (parts, _) = reader.guide.parts(language);
    let mut cited: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for chapter in parts.iter().flat_map(|part| &part.chapters) {
        let Ok(found) = reader.guide.page(language, &chapter.name) else {
            continue;
        };
        for citation in &found.page.citations {
            let path = format!("read/{}#source-{}", chapter.name, citation.number);
            cited
                .entry(citation.key.clone())
                .or_default()
                .push((chapter.title.clone(), frame.to(&path)));
        }
    }
    cited
}

/// Every term.
#[derive(Template)]
#[template(path = "glossary.html")]
pub(crate) struct Glossary<'a> {
    frame: &'a Frame<'a>,
    terms: Vec<(&'a Term, Vec<(String, String)>)>,
}

impl<'a> Glossary<'a> {
    pub(crate) fn of(frame: &'a Frame<'a>, reader: &'a Reader) -> Self {
        let language = frame.words.language();
        let titles: BTreeMap<&str, &str> = reader
            .guide
            .parts(language)
            .0
            .iter()
            .flat_map(|part| &part.chapters)
            .map(|chapter| (chapter.name.as_str(), chapter.title.as_str()))
            .collect();
        let link = |name: &String| {
            let title = titles.get(name.as_str())?;
            Some(((*title).to_owned(), frame.to(&format!("read/{name}"))))
        };
        Self {
            terms: reader
                .guide
                .glossary(language)
                .terms
                .iter()
                .map(|term| (term, term.see.iter().filter_map(link).collect()))
                .collect(),
            frame,
        }
    }
}

/// What this is, who made sure of it, and under which licences.
#[derive(Template)]
#[template(path = "about.html")]
pub(crate) struct About<'a> {
    frame: &'a Frame<'a>,
    manifest: &'a Manifest,
    version: &'static str,
}

impl<'a> About<'a> {
    pub(crate) fn of(frame: &'a Frame<'a>, reader: &'a Reader) -> Self {
        Self {
            manifest: reader.guide.manifest(),
            version: env!("CARGO_PKG_VERSION"),
            frame,
        }
    }
}
