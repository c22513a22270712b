//! Whether a page and its translation are in step.

use std::collections::BTreeMap;

use super::pages::Checked;
use super::prose::{Kind, Piece};
use crate::finding::{Finding, Findings};

/// Tells of chapters that a language lacks, and of sections, citations and
/// questions in which it is out of step with the first.
pub(super) fn findings(first: &Checked, other: &Checked) -> Vec<Finding> {
    let mut all = Vec::new();
    for (name, page) in &first.pages {
        let file = format!("{}/{name}.md", other.language);
        let mut findings = Findings::of(&file);
        match other.pages.get(name) {
            None => findings.error(
                1,
                "missing-translation",
                format!("the chapter is not in {}", other.language),
                "Translate it; until then readers see it in the first language.",
            ),
            Some(translated) => compare(&page.pieces, &translated.pieces, &mut findings),
        }
        all.extend(findings.into_list());
    }
    all
}

fn compare(page: &[Piece], translated: &[Piece], findings: &mut Findings) {
    let (wanted, found) = (sections(page), sections(translated));
    let ids = |sections: &[Section<'_>]| -> Vec<String> {
        sections
            .iter()
            .map(|section| section.id.to_owned())
            .collect()
    };
    if ids(&wanted) != ids(&found) {
        findings.error(
            1,
            "out-of-step",
            format!(
                "its sections are {:?}, and the first language's {:?}",
                ids(&found),
                ids(&wanted)
            ),
            "Give both the same headings with the same ids, in the same order.",
        );
        return;
    }
    for (wanted, found) in wanted.iter().zip(&found) {
        for (what, count) in &wanted.counts {
            let has = found.counts.get(what).copied().unwrap_or(0);
            if has != *count {
                findings.warning(
                    found.line,
                    "out-of-step",
                    format!(
                        "#{} has {has} {what}, and the first language's {count}",
                        found.id
                    ),
                    "Bring the two in step: what one says and cites, the other does too.",
                );
            }
        }
    }
}

struct Section<'a> {
    id: &'a str,
    line: usize,
    counts: BTreeMap<&'static str, usize>,
}

fn sections(pieces: &[Piece]) -> Vec<Section<'_>> {
    let mut sections: Vec<Section<'_>> = Vec::new();
    for piece in pieces {
        if matches!(piece.kind, Kind::Heading(_)) {
            sections.push(Section {
                id: &piece.section,
                line: piece.line,
                counts: BTreeMap::new(),
            });
        }
        let Some(section) = sections.last_mut() else {
            continue;
        };
        let what = match piece.kind {
            Kind::Heading(_) => continue,
            Kind::Paragraph => "paragraphs",
            Kind::Item => "list items",
            Kind::Cell => "table cells",
        };
        *section.counts.entry(what).or_default() += 1;
        let cited = piece
            .sentences
            .iter()
            .filter(|sentence| sentence.cited)
            .count();
        *section.counts.entry("cited sentences").or_default() += cited;
        *section
            .counts
            .entry("questions to the care team")
            .or_default() += usize::from(piece.asks);
    }
    sections
}
