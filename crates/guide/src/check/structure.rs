//! The form of a page: its headings, its short version, its review.

use super::prose::{Kind, Piece};
use crate::finding::Findings;
use crate::source::FrontMatter;

/// How many years a page may go without being checked against its sources.
const YEARS: u16 = 1;

/// The most words of running text that a chapter should have: what a tired
/// person reads at a sitting.
const LONGEST: usize = 800;

/// Tells of a chapter that is too long. Tables and headings do not count.
pub(super) fn length(pieces: &[Piece], findings: &mut Findings) {
    let words: usize = pieces
        .iter()
        .filter(|piece| matches!(piece.kind, Kind::Paragraph | Kind::Item))
        .flat_map(|piece| &piece.sentences)
        .map(|sentence| sentence.words().count())
        .sum();
    if words > LONGEST {
        findings.warning(
            1,
            "long-chapter",
            format!("the chapter has {words} words; {LONGEST} are the most"),
            "Leave out what another chapter says, and link to it.",
        );
    }
}

/// Tells of heading levels that are skipped: a page's title is level 1.
pub(super) fn headings(pieces: &[Piece], findings: &mut Findings) {
    let mut above = 1;
    for piece in pieces {
        let Kind::Heading(level) = piece.kind else {
            continue;
        };
        if level > above + 1 {
            findings.error(
                piece.line,
                "heading-skipped",
                format!("a heading of level {level} stands below one of level {above}"),
                format!(
                    "Use level {}; a screen reader's user moves by levels.",
                    above + 1
                ),
            );
        }
        above = level;
    }
}

/// Tells of a page without its short version.
pub(super) fn in_short(pieces: &[Piece], findings: &mut Findings) {
    let points = pieces
        .iter()
        .filter(|piece| piece.kind == Kind::Item && piece.section == "in-short")
        .count();
    if !(2..=4).contains(&points) {
        findings.warning(
            1,
            "in-short",
            format!("the short version has {points} points"),
            "Begin the page with ## In short {#in-short} and 2 to 4 points.",
        );
    }
}

/// Tells of a page whose facts were checked too long ago.
pub(super) fn review(front: &FrontMatter, today: &str, findings: &mut Findings) {
    let Some((year, day)) = front
        .checked
        .split_once('-')
        .and_then(|(year, day)| Some((year.parse::<u16>().ok()?, day)))
        .filter(|(_, day)| day.len() == 5)
    else {
        findings.warning(
            1,
            "checked-date",
            format!(
                "{:?} is no day on which the page was checked",
                front.checked
            ),
            "Write checked = \"YYYY-MM-DD\" in the front matter.",
        );
        return;
    };
    // Days written so are in the order of time.
    let due = format!("{:04}-{day}", year.saturating_add(YEARS));
    if *due < *today {
        findings.warning(
            1,
            "review-due",
            format!(
                "the page was last checked against its sources on {}",
                front.checked
            ),
            "Check it again, then change the day.",
        );
    }
}
