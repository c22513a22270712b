//! One page of Markdown as a reader and its author see it.

use guide::resolve::Surroundings;
use guide::source::Source;
use guide::{Finding, Page};

/// A page and what its author was told.
pub(crate) struct Shown {
    pub(crate) body: String,
    pub(crate) findings: Vec<Finding>,
}

impl Shown {
    pub(crate) fn of(markdown: &str) -> Self {
        let (source, mut findings) = Source::read("page.md", markdown.as_bytes());
        let (page, more) = Page::make(source, &Surroundings::default());
        findings.extend(more);
        Self {
            body: page.body.to_string(),
            findings,
        }
    }

    /// Line and message of each finding.
    pub(crate) fn told(&self) -> Vec<(usize, &str)> {
        let findings = self.findings.iter();
        findings.map(|f| (f.line, f.message.as_str())).collect()
    }
}
