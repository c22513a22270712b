//! Footnotes and citations: one count, in the order of first use.

use std::fmt::Write as _;

use pulldown_cmark::CowStr;

use super::Renderer;
use super::text::after_end;
use crate::markdown::{Located, defined_footnotes, footnote_labels};
use crate::page::Citation;
use crate::resolve::Surroundings;

/// CommonMark's footnotes need a definition to be seen as footnotes; the
/// sources of a guide stand in `sources.toml`. So each label that the page
/// does not define gets an empty definition below the page.
pub(crate) fn with_citations_defined(body: &str, around: &Surroundings<'_>) -> String {
    let mut text = body.to_owned();
    if around.sources.is_some() {
        let own = defined_footnotes(body);
        for label in footnote_labels(body) {
            if !own.contains(&label.to_lowercase()) {
                // Writing to a String cannot fail.
                let _ = write!(text, "\n\n[^{label}]: {label}");
            }
        }
    }
    text
}

impl<'a> Renderer<'a> {
    pub(super) fn reference(&mut self, label: &CowStr<'a>, at: usize) {
        let number = self.footnote_number(label);
        let is_citation = !self.own_notes.contains(&label.to_lowercase());
        if is_citation
            && self
                .around
                .sources
                .is_some_and(|all| all.get(label).is_none())
        {
            let line = self.line(at);
            self.findings.error(
                line,
                "unknown-source",
                format!("there is no source {label} in sources.toml"),
                "Add the source, or mend its key.",
            );
        }
        let uses = self.references.entry(label.to_string()).or_default();
        *uses += 1;
        let id = if *uses == 1 {
            format!("cite-{number}")
        } else {
            format!("cite-{number}-{uses}")
        };
        let target = if is_citation { "source" } else { "note" };
        self.html(format!(
            "<sup class=\"cite\"><a href=\"#{target}-{number}\" id=\"{id}\" \
             role=\"doc-noteref\">{number}</a></sup>"
        ));
    }

    /// A note that the page itself defines. The definitions that stand in for
    /// sources lie below the page and are passed over.
    pub(super) fn start_footnote(
        &mut self,
        label: &str,
        rest: &[Located<'a>],
        at: usize,
    ) -> Option<usize> {
        if at >= self.body_length {
            return Some(after_end(rest));
        }
        let number = self.footnote_number(label);
        self.html(format!(
            "<div class=\"footnote\" id=\"note-{number}\"><sup>{number}</sup> "
        ));
        self.item_depth += 1;
        None
    }

    /// Citations and footnotes share one count, in the order of first use.
    pub(super) fn footnote_number(&mut self, label: &str) -> usize {
        if let Some(number) = self.footnote_numbers.get(label) {
            return *number;
        }
        self.footnotes.push(label.to_owned());
        let number = self.footnotes.len();
        self.footnote_numbers.insert(label.to_owned(), number);
        number
    }

    /// The footnotes that the page itself does not define.
    pub(super) fn citations(&self) -> Vec<Citation> {
        self.footnotes
            .iter()
            .enumerate()
            .filter(|(_, label)| !self.own_notes.contains(&label.to_lowercase()))
            .map(|(at, label)| Citation {
                number: at + 1,
                key: label.clone(),
            })
            .collect()
    }
}
