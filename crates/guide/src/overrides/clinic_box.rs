//! One box.

use serde::Deserialize;

use crate::bidi;
use crate::finding::{Finding, Findings};
use crate::guide::Guide;
use crate::source::Parts;

/// What stands between the `+++` lines of a box.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Front {
    title: String,
    chapter: String,
    after: String,
}

/// A clinic's box, at the end of a section of a chapter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClinicBox {
    /// Its file in the clinic's folder.
    pub file: String,
    /// The file's name without `.md`.
    pub name: String,
    /// The chapter that it stands in, by name.
    pub chapter: String,
    /// The id of the heading whose section it ends; empty for the chapter's
    /// end.
    pub after: String,
    /// Its title.
    pub title: String,
    /// Its Markdown.
    pub body: String,
    /// The line of the file on which the Markdown begins, from 1.
    pub body_line: usize,
}

impl ClinicBox {
    /// Reads a file. Never fails: what is wrong is among the findings.
    #[must_use]
    pub fn read(file: &str, name: &str, bytes: &[u8]) -> (Self, Vec<Finding>) {
        let (source, mut findings) = Parts::<Front>::read(file, bytes);
        let mut told = Findings::of(file);
        let front = &source.front;
        if front.title.is_empty() {
            told.error(
                1,
                "no-title",
                "the box has no title",
                "Put title = \"…\" between +++ lines at its head.",
            );
        }
        if source.body.trim().is_empty() {
            told.error(
                source.body_line,
                "empty",
                "the box says nothing",
                "Write its text below the +++ lines, or remove the file.",
            );
        }
        findings.extend(told.into_list());
        let own = Self {
            file: file.to_owned(),
            name: name.to_owned(),
            title: bidi::without(&source.front.title).into_owned(),
            chapter: source.front.chapter,
            after: source.front.after,
            body: source.body,
            body_line: source.body_line,
        };
        (own, findings)
    }
}

/// What is wrong with a box's place.
pub(super) fn place(guide: &Guide, language: &str, one: &ClinicBox) -> Vec<Finding> {
    let mut findings = Findings::of(&one.file);
    let found = guide.page(language, &one.chapter);
    match found {
        Err(_) => findings.error(
            1,
            "missing-page",
            format!("there is no chapter {:?}", one.chapter),
            "Put chapter = \"…\" between the +++ lines, such as \"before-your-session\".",
        ),
        Ok(found) if !one.after.is_empty() && !found.page.has_heading(&one.after) => {
            let ids: Vec<&str> = found.page.outline.iter().map(|h| h.id.as_str()).collect();
            findings.error(
                1,
                "missing-heading",
                format!("{} has no heading #{}", one.chapter, one.after),
                format!("Put after = \"…\" with one of: {}.", ids.join(", ")),
            );
        }
        Ok(_) => {}
    }
    findings.into_list()
}
