//! Whether the synonyms lead to words that the guide has.

use std::collections::BTreeSet;

use super::pages::Checked;
use crate::finding::{Finding, Findings};
use crate::folder::Folder;
use crate::guide::text;
use crate::synonyms::Synonyms;

/// Tells of words that no chapter uses, and of what is said twice.
pub(super) fn findings(folder: &dyn Folder, checked: &Checked) -> Vec<Finding> {
    let file = format!("{}/synonyms.toml", checked.language);
    // A missing file is no fault, and a broken one was told of before.
    let Ok(toml) = text(folder, &file) else {
        return Vec::new();
    };
    let Ok(synonyms) = Synonyms::read(&toml) else {
        return Vec::new();
    };
    let guide = checked.text().to_lowercase();
    let mut findings = Findings::of(&file);
    let mut said = BTreeSet::new();
    for synonym in &synonyms.list {
        for means in &synonym.means {
            if !guide.contains(&means.to_lowercase()) {
                findings.warning(
                    line_of(&toml, means),
                    "synonym-unused",
                    format!("no chapter says {means:?}"),
                    "Use a word that the chapters use, or take it out.",
                );
            }
        }
        for word in &synonym.said {
            if !said.insert(word.to_lowercase()) {
                findings.warning(
                    line_of(&toml, word),
                    "synonym-twice",
                    format!("{word:?} is said twice"),
                    "Put its meanings together.",
                );
            }
        }
    }
    findings.into_list()
}

fn line_of(toml: &str, word: &str) -> usize {
    let at = toml.find(&format!("\"{word}\"")).unwrap_or(0);
    1 + toml[..at].matches('\n').count()
}
