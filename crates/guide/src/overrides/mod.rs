//! A clinic's own words, laid over a guide: a folder beside the policy.
//!
//! ```text
//! en/parking.md          a chapter of its own, in a part of its own
//! en/session-day.md      a chapter in place of the guide's
//! en/boxes/meals.md      a box at the end of a section of a chapter
//! es/…                   the same in Spanish
//! images/…               pictures for them
//! day.toml               rules of the day of a session
//! ```
//!
//! All of it is read once, goes through the steps that every page goes
//! through, and is marked as the clinic's. What has an error is left out
//! whole, and told of: a patient never meets half of a rule.

mod clinic_box;
mod layered;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

pub use self::clinic_box::ClinicBox;
pub(crate) use self::layered::Layered;
use crate::day::ClinicRules;
use crate::finding::{Finding, Findings, Severity};
use crate::folder::{Folder, FolderError};
use crate::guide::{Guide, parsed};
use crate::page::Page;
use crate::source::Source;

/// The clinic's rules of the day.
const DAY: &str = "day.toml";

/// A chapter that a clinic wrote.
pub(crate) struct OwnChapter {
    pub(crate) name: String,
    /// Its name in the contents.
    pub(crate) title: String,
    pub(crate) bytes: Vec<u8>,
}

impl Guide {
    /// Lays a clinic's folder over the guide. Answers everything that was
    /// found in it; what had an error was left out, and is told of again by
    /// [`Guide::left_out`].
    pub fn lay_over(&mut self, clinic: Box<dyn Folder>) -> Vec<Finding> {
        let mut findings = Vec::new();
        let languages = self.manifest().languages.clone();
        let mut chapters = BTreeMap::new();
        for language in &languages {
            let read = read_chapters(&*clinic, language, &mut findings);
            chapters.insert(language.clone(), read);
        }
        self.take_over(clinic);
        for (language, own) in chapters {
            let own = self.judged(&language, own, &mut findings);
            self.take_in(&language, own);
        }
        for language in &languages {
            let boxes = self.read_boxes(language, &mut findings);
            self.take_boxes(language, boxes);
        }
        self.lay_day(&mut findings);
        for finding in &mut findings {
            finding.file = format!("overrides/{}", finding.file);
        }
        let left_out = findings.iter().filter(|f| f.severity == Severity::Error);
        let left_out: Vec<Finding> = left_out.cloned().collect();
        left_out
            .into_iter()
            .for_each(|finding| self.leave_out(finding));
        findings
    }

    /// Keeps the chapters without an error. A link to one that goes is an
    /// error too, so it is asked until nothing more goes.
    fn judged(
        &self,
        language: &str,
        mut own: Vec<OwnChapter>,
        findings: &mut Vec<Finding>,
    ) -> Vec<OwnChapter> {
        loop {
            let mut names: BTreeSet<String> = self.chapter_names(language).clone();
            names.extend(own.iter().map(|chapter| chapter.name.clone()));
            let mut around = self.surroundings(language);
            around.chapters = Some(&names);
            let mut told = Vec::new();
            let mut wrong = BTreeSet::new();
            for chapter in &own {
                let file = format!("{language}/{}.md", chapter.name);
                let (source, mut found) = Source::read(&file, &chapter.bytes);
                found.extend(Page::make(source, &around).1);
                if chapter.title.is_empty() {
                    let mut untitled = Findings::of(&file);
                    untitled.error(
                        1,
                        "no-title",
                        "the page has no title",
                        "Put title = \"…\" between +++ lines at its head.",
                    );
                    found.extend(untitled.into_list());
                }
                if found.iter().any(|f| f.severity == Severity::Error) {
                    wrong.insert(chapter.name.clone());
                    findings.extend(found);
                } else {
                    told.extend(found);
                }
            }
            if wrong.is_empty() {
                findings.extend(told);
                return own;
            }
            own.retain(|chapter| !wrong.contains(&chapter.name));
        }
    }

    fn read_boxes(&self, language: &str, findings: &mut Vec<Finding>) -> Vec<ClinicBox> {
        let around = self.surroundings(language);
        let Some((folder, _)) = around.folder else {
            return Vec::new();
        };
        let below = format!("{language}/boxes");
        let mut boxes = Vec::new();
        for name in pages_in(folder, &below, findings) {
            let file = format!("{below}/{name}.md");
            let Some(bytes) = given(folder, &file, findings) else {
                continue;
            };
            let (one, mut found) = ClinicBox::read(&file, &name, &bytes);
            found.extend(clinic_box::place(self, language, &one));
            found.extend(crate::render::judged(&one, &around).into_list());
            let wrong = found.iter().any(|f| f.severity == Severity::Error);
            findings.extend(found);
            if !wrong {
                boxes.push(one);
            }
        }
        boxes
    }

    fn lay_day(&mut self, findings: &mut Vec<Finding>) {
        let mut told = Findings::of(DAY);
        let hint = "Use the ids of the guide's day.toml; the guide's own rules hold meanwhile.";
        match parsed(self.clinic_folder(), DAY, ClinicRules::read) {
            Ok(rules) => {
                if let Err(why) = self.lay_clinic_day(&rules) {
                    told.error(1, "data-file", why.to_string(), hint);
                }
            }
            Err(crate::OpenError::Folder(FolderError::Missing(_))) => {}
            Err(why) => findings.push(crate::check::unopened(DAY, &why)),
        }
        findings.extend(told.into_list());
    }
}

/// Every chapter of a language, whatever stands in it.
fn read_chapters(
    clinic: &dyn Folder,
    language: &str,
    findings: &mut Vec<Finding>,
) -> Vec<OwnChapter> {
    let mut chapters = Vec::new();
    for name in pages_in(clinic, language, findings) {
        let Some(bytes) = given(clinic, &format!("{language}/{name}.md"), findings) else {
            continue;
        };
        let front = Source::read(&name, &bytes).0.front;
        let title = Some(front.short_title).filter(|short| !short.is_empty());
        chapters.push(OwnChapter {
            name,
            title: title.unwrap_or(front.title),
            bytes,
        });
    }
    chapters
}

/// The names of the pages in a folder, without `.md`. One that could not be a
/// chapter's is told of.
fn pages_in(folder: &dyn Folder, below: &str, findings: &mut Vec<Finding>) -> Vec<String> {
    let mut pages = Vec::new();
    for file in folder.names(below) {
        let mut told = Findings::of(&format!("{below}/{file}"));
        let name = file.strip_suffix(".md").unwrap_or_default();
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !name.is_empty() && name.chars().all(plain) {
            pages.push(name.to_owned());
        } else if !file.starts_with('.') {
            told.error(
                1,
                "file-name",
                "this is no name of a page",
                "Use small letters a to z, digits and hyphens, and end in .md: our-rooms.md.",
            );
        }
        findings.extend(told.into_list());
    }
    pages
}

/// The bytes of a file that was listed.
fn given(folder: &dyn Folder, file: &str, findings: &mut Vec<Finding>) -> Option<Vec<u8>> {
    match folder.read(file) {
        Ok(bytes) => Some(bytes.into_owned()),
        Err(why) => {
            let mut told = Findings::of(file);
            told.error(
                1,
                "unreadable",
                why.to_string(),
                "Let the program's account read it.",
            );
            findings.extend(told.into_list());
            None
        }
    }
}
