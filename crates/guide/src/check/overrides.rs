//! What a clinic lays over a guide.

use std::collections::{BTreeMap, BTreeSet};

use super::pages;
use super::prose::pieces;
use crate::finding::{Finding, Findings};
use crate::folder::Folder;
use crate::guide::{Guide, OpenError};
use crate::page::Page;
use crate::source::Source;

/// Checks a clinic's folder against the guide that it is to be laid over. What
/// has an error would be left out. `today` is the day, `YYYY-MM-DD`.
///
/// # Errors
///
/// If the guide cannot be opened.
pub fn check_overrides(
    guide: Box<dyn Folder>,
    clinic: &dyn Fn() -> Box<dyn Folder>,
    today: &str,
) -> Result<Vec<Finding>, OpenError> {
    let mut guide = Guide::open(guide, BTreeMap::new())?;
    let mut findings = guide.lay_over(clinic());
    let folder = clinic();
    let languages = guide.manifest().languages.clone();
    for language in &languages {
        for name in folder.names(language) {
            let Some(name) = name.strip_suffix(".md") else {
                continue;
            };
            let file = format!("{language}/{name}.md");
            if !guide.is_the_clinics(language, name) {
                continue;
            }
            if let Ok(bytes) = folder.read(&file) {
                let (source, _) = Source::read(&file, &bytes);
                let around = guide.surroundings(language);
                let pieces = pieces(&source, &around);
                let (page, _) = Page::make(source, &around);
                let file = format!("overrides/{file}");
                findings.extend(pages::text(&guide, language, &file, &page, &pieces, today));
            }
        }
    }
    for below in ["", "/boxes"] {
        findings.extend(untranslated(&*folder, &languages, below));
    }
    findings.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    Ok(findings)
}

/// Pages that one language has and another has not.
fn untranslated(folder: &dyn Folder, languages: &[String], below: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let names = |language: &String| -> BTreeSet<String> {
        let names = folder.names(&format!("{language}{below}"));
        names.into_iter().collect()
    };
    for language in languages {
        for other in languages.iter().filter(|other| *other != language) {
            for name in names(language).difference(&names(other)) {
                let mut told = Findings::of(&format!("overrides/{language}{below}/{name}"));
                told.warning(
                    1,
                    "untranslated",
                    format!("there is no {other}{below}/{name}"),
                    "Write it in every language, or its readers miss it.",
                );
                findings.extend(told.into_list());
            }
        }
    }
    findings
}
