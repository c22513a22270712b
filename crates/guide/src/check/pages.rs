//! The chapters of one language.

use std::collections::BTreeMap;

use super::prose::{Piece, pieces};
use super::{claims, readability, structure};
use crate::finding::{Finding, Findings};
use crate::folder::Folder;
use crate::guide::Guide;
use crate::page::Page;
use crate::resolve::Target;
use crate::source::Source;
use crate::summary::Chapter;

/// One language's chapters, and what was found.
pub(super) struct Checked {
    pub(super) language: String,
    pub(super) pages: BTreeMap<String, CheckedPage>,
    pub(super) findings: Vec<Finding>,
}

impl Checked {
    /// All that its chapters say, a line each sentence.
    pub(super) fn text(&self) -> String {
        let pieces = self.pages.values().flat_map(|page| &page.pieces);
        let sentences = pieces.flat_map(|piece| &piece.sentences);
        sentences
            .map(|sentence| sentence.text.as_str())
            .collect::<Vec<_>>()
            .join("\n")
    }
}

pub(super) struct CheckedPage {
    file: String,
    page: Page,
    pub(super) pieces: Vec<Piece>,
}

pub(super) fn check(guide: &Guide, folder: &dyn Folder, language: &str, today: &str) -> Checked {
    let (parts, _) = guide.parts(language);
    let mut findings = Findings::of(&format!("{language}/SUMMARY.md"));
    let mut pages = BTreeMap::new();
    for chapter in parts.iter().flat_map(|part| &part.chapters) {
        let file = format!("{language}/{}.md", chapter.name);
        let Ok(bytes) = folder.read(&file) else {
            findings.error(
                1,
                "missing-page",
                format!("the contents name {file}, which is not there"),
                "Write the chapter, or take it out of the contents.",
            );
            continue;
        };
        let (source, of_source) = Source::read(&file, &bytes);
        findings.extend(of_source);
        let around = guide.surroundings(language);
        let pieces = pieces(&source, &around);
        let (page, of_page) = Page::make(source, &around);
        findings.extend(of_page);
        let mut of_text = Findings::of(&file);
        titles(&page, chapter, &mut of_text);
        findings.extend(of_text.into_list());
        findings.extend(text(guide, language, &file, &page, &pieces, today));
        pages.insert(chapter.name.clone(), CheckedPage { file, page, pieces });
    }
    for checked in pages.values() {
        findings.extend(missing_headings(checked, &pages));
    }
    Checked {
        language: language.to_owned(),
        pages,
        findings: findings.into_list(),
    }
}

/// What is to be said of a page's text, as an editor would.
pub(super) fn text(
    guide: &Guide,
    language: &str,
    file: &str,
    page: &Page,
    pieces: &[Piece],
    today: &str,
) -> Vec<Finding> {
    let mut findings = Findings::of(file);
    structure::headings(pieces, &mut findings);
    structure::in_short(pieces, &mut findings);
    structure::length(pieces, &mut findings);
    structure::review(&page.front, today, &mut findings);
    claims::claims(pieces, language, &mut findings);
    claims::citations(pieces, &mut findings);
    let glossary = guide.glossary(language);
    readability::findings(file, pieces, language, glossary, &mut findings);
    findings.into_list()
}

fn titles(page: &Page, chapter: &Chapter, findings: &mut Findings) {
    let short_title = &page.front.short_title;
    if page.front.title.is_empty() {
        findings.error(
            1,
            "no-title",
            "the page has no title",
            "Put title = \"…\" between +++ lines at its head.",
        );
    } else if !short_title.is_empty() && *short_title != chapter.title {
        findings.warning(
            1,
            "short-title",
            format!(
                "its short title is not the one in the contents, {:?}",
                chapter.title
            ),
            "Make the two the same.",
        );
    }
}

/// Links to headings that the page they lead to does not have.
fn missing_headings(from: &CheckedPage, pages: &BTreeMap<String, CheckedPage>) -> Vec<Finding> {
    let mut findings = Findings::of(&from.file);
    for link in &from.page.links {
        let Target::Chapter {
            name,
            heading: Some(heading),
        } = &link.target
        else {
            continue;
        };
        let target = if name.is_empty() {
            Some(&from.page)
        } else {
            pages.get(name).map(|checked| &checked.page)
        };
        // A missing page has its own finding.
        if target.is_some_and(|page| !page.has_heading(heading)) {
            findings.error(
                link.line,
                "missing-heading",
                format!("there is no heading #{heading} on {name}"),
                "Link to a heading that is there; the reader gets the top of the page.",
            );
        }
    }
    findings.into_list()
}
