//! An author's second pair of eyes: everything that is wrong with a guide.

mod claims;
mod day;
mod overrides;
mod pages;
mod prose;
mod readability;
mod structure;
mod syllables;
mod synonyms;
#[cfg(test)]
mod tests;
mod translation;

use std::collections::BTreeMap;

pub use self::overrides::check_overrides;
pub use self::readability::Readability;
use crate::aloud::Lexicon;
use crate::day::Rules;
use crate::finding::{Finding, Findings};
use crate::folder::{Folder, FolderError};
use crate::glossary::Glossary;
use crate::guide::{Guide, OpenError};
use crate::manifest::Manifest;
use crate::sources::Sources;
use crate::synonyms::Synonyms;

/// Checks a guide. `folder` opens the guide's folder; it is asked for more
/// than once. `today` is the day, `YYYY-MM-DD`.
#[must_use]
pub fn check(folder: impl Fn() -> Box<dyn Folder>, today: &str) -> Vec<Finding> {
    let mut findings = data_files(&*folder());
    if !findings.is_empty() {
        return findings;
    }
    match Guide::open(folder(), BTreeMap::new()) {
        Ok(guide) => {
            let folder = folder();
            let languages = &guide.manifest().languages;
            let checked: Vec<pages::Checked> = languages
                .iter()
                .map(|language| pages::check(&guide, &*folder, language, today))
                .collect();
            if let Some((first, others)) = checked.split_first() {
                for other in others {
                    findings.extend(translation::findings(first, other));
                }
            }
            for checked in &checked {
                findings.extend(synonyms::findings(&*folder, checked));
            }
            findings.extend(checked.into_iter().flat_map(|checked| checked.findings));
            findings.extend(manifest_findings(&guide));
            findings.extend(day::findings(&guide, &*folder));
        }
        // What could be told of the data files was told above.
        Err(error) => findings.push(unopened("guide.toml", &error)),
    }
    findings.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    findings
}

/// How hard each chapter of a guide is to read, by language and name, in the
/// order of the contents; chapters that cannot be read are left out.
#[must_use]
pub fn readability(guide: &Guide, folder: &dyn Folder) -> Vec<(String, String, Readability)> {
    let mut all = Vec::new();
    for language in &guide.manifest().languages {
        let (parts, _) = guide.parts(language);
        for chapter in parts.iter().flat_map(|part| &part.chapters) {
            let Ok(bytes) = folder.read(&format!("{language}/{}.md", chapter.name)) else {
                continue;
            };
            let (source, _) = crate::source::Source::read(&chapter.name, &bytes);
            let pieces = prose::pieces(&source, &guide.surroundings(language));
            let measured = readability::measure(&pieces, language, guide.glossary(language));
            all.extend(measured.map(|m| (language.clone(), chapter.name.clone(), m)));
        }
    }
    all
}

/// Reads each data file by itself, so that all that are broken are named.
fn data_files(folder: &dyn Folder) -> Vec<Finding> {
    let mut findings = Vec::new();
    let manifest = crate::guide::parsed(folder, "guide.toml", Manifest::read);
    let languages = match manifest {
        Ok(manifest) => manifest.languages,
        Err(error) => {
            findings.push(unopened("guide.toml", &error));
            return findings;
        }
    };
    let sources = crate::guide::parsed(folder, "sources.toml", Sources::read).map(drop);
    findings.extend(broken("sources.toml", sources));
    let day = crate::guide::parsed(folder, "day.toml", Rules::read).map(drop);
    findings.extend(broken("day.toml", day));
    for language in languages {
        let file = format!("{language}/glossary.toml");
        let glossary = crate::guide::parsed(folder, &file, Glossary::read).map(drop);
        findings.extend(broken(&file, glossary));
        let file = format!("{language}/synonyms.toml");
        let synonyms = crate::guide::parsed(folder, &file, Synonyms::read).map(drop);
        findings.extend(broken(&file, synonyms));
        let file = format!("{language}/spoken.toml");
        let spoken = crate::guide::parsed(folder, &file, Lexicon::read).map(drop);
        findings.extend(broken(&file, spoken));
        let file = format!("{language}/SUMMARY.md");
        if let Err(error) = crate::guide::text(folder, &file) {
            findings.push(unopened(&file, &error));
        }
    }
    findings
}

fn broken(file: &str, read: Result<(), OpenError>) -> Option<Finding> {
    match read {
        Ok(()) | Err(OpenError::Folder(FolderError::Missing(_))) => None,
        Err(error) => Some(unopened(file, &error)),
    }
}

pub(crate) fn unopened(file: &str, error: &OpenError) -> Finding {
    let (line, message) = match error {
        OpenError::Data { cause, .. } => (line_of(&cause.to_string()), cause.message().to_owned()),
        other => (1, other.to_string()),
    };
    let mut findings = Findings::of(file);
    findings.error(
        line,
        "data-file",
        message,
        "Mend the file; ARCHITECTURE.md shows what a guide's folder holds.",
    );
    findings.into_list().remove(0)
}

/// The line in a TOML error's text ("TOML parse error at line 3, column 1").
fn line_of(message: &str) -> usize {
    message
        .split_once("line ")
        .and_then(|(_, rest)| rest.split(|c: char| !c.is_ascii_digit()).next())
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(1)
}

/// What the manifest and the glossaries point to.
fn manifest_findings(guide: &Guide) -> Vec<Finding> {
    let mut findings = Findings::of("guide.toml");
    let first = guide.first_language();
    for ask in &guide.manifest().asks {
        let question = ask.question.get(first);
        match (guide.page(first, &ask.chapter), &ask.heading) {
            (Err(_), _) => findings.error(
                1,
                "missing-page",
                format!("{question:?} leads to {}, which is not there", ask.chapter),
                "Lead to a chapter of the contents.",
            ),
            (Ok(found), Some(heading)) if !found.page.has_heading(heading) => findings.error(
                1,
                "missing-heading",
                format!(
                    "{question:?} leads to #{heading} on {}, which is not there",
                    ask.chapter
                ),
                "Lead to a heading of that chapter.",
            ),
            _ => {}
        }
    }
    for help in &guide.manifest().help {
        if !help.source.is_empty() && guide.sources().get(&help.source).is_none() {
            findings.error(
                1,
                "unknown-source",
                format!("there is no source {} in sources.toml", help.source),
                "Add the source, or mend its key.",
            );
        }
    }
    for language in guide.manifest().title.languages() {
        let mut of_glossary = Findings::of(&format!("{language}/glossary.toml"));
        for term in &guide.glossary(language).terms {
            for key in term
                .sources
                .iter()
                .filter(|key| guide.sources().get(key).is_none())
            {
                of_glossary.error(
                    1,
                    "unknown-source",
                    format!("{}: there is no source {key} in sources.toml", term.id),
                    "Add the source, or mend its key.",
                );
            }
            for name in term
                .see
                .iter()
                .filter(|name| guide.page(language, name).is_err())
            {
                of_glossary.error(
                    1,
                    "missing-page",
                    format!("{}: there is no chapter {name}.md", term.id),
                    "Write the chapter, or take it out.",
                );
            }
        }
        findings.extend(of_glossary.into_list());
    }
    findings.into_list()
}
