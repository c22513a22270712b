//! Hostile Markdown: whatever an author, or somebody who took an author's
//! place, writes into a page, a reader is shown text, tables, pictures and
//! links, and the author is told what was removed and where.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test")]

mod allowed;
mod app;
mod cases;
mod clinic;
mod limits;
mod mixes;
mod page;

use cases::{Case, all};
use page::Shown;

#[test]
fn no_case_brings_anything_onto_a_page_but_what_is_allowed() {
    for case in all() {
        let shown = Shown::of(case.markdown);
        let wrong = allowed::wrong(&shown.body);
        assert!(
            wrong.is_empty(),
            "{}: {wrong:?} in {}",
            case.name,
            shown.body
        );
    }
}

#[test]
fn a_browser_reads_each_page_as_it_was_cleaned() {
    for case in all() {
        let body = Shown::of(case.markdown).body;
        assert_eq!(allowed::as_a_browser_reads(&body), body, "{}", case.name);
    }
}

#[test]
fn what_is_not_an_attack_stays_readable() {
    for case in all().filter(|case| case.markdown.contains("kept")) {
        let body = Shown::of(case.markdown).body;
        // Words of a picture are words too.
        assert!(body.contains("kept"), "{}: {body}", case.name);
    }
}

#[test]
fn an_author_is_told_what_was_removed_on_its_line_and_what_to_do() {
    for Case {
        name,
        markdown,
        told,
    } in all()
    {
        let shown = Shown::of(markdown);
        assert_eq!(shown.told(), told.to_vec(), "{name}: {}", shown.body);
        for finding in &shown.findings {
            assert!(finding.hint.len() > 10, "{name}: {finding}");
        }
    }
}

#[test]
fn every_case_has_a_name_of_its_own() {
    let mut names: Vec<&str> = all().map(|case| case.name).collect();
    names.sort_unstable();
    for pair in names.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
}
