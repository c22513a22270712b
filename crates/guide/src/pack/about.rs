//! What a pack says of itself, before anybody trusts it.

use super::Refused;
use crate::bidi;
use crate::manifest::{Localized, Manifest};

/// The most of a text that is shown, in characters.
const MOST_CHARS: usize = 120;

/// What is shown of a pack. Whoever made it may have written anything here,
/// so each text is one short line that turns no other around.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Names the guide, the same through all its editions.
    pub id: String,
    /// Names this edition.
    pub edition: String,
    /// The guide's name.
    pub title: Localized,
    /// Languages that have chapters.
    pub languages: Vec<String>,
}

impl About {
    pub(super) fn read(manifest: Option<&[u8]>) -> Result<Self, Refused> {
        let none = |why: &str| Refused::NoGuide(why.to_owned());
        let bytes = manifest.ok_or_else(|| none("there is no guide.toml"))?;
        let text = std::str::from_utf8(bytes).map_err(|_| none("guide.toml is not UTF-8"))?;
        let manifest = Manifest::read(text)
            .map_err(|why| Refused::NoGuide(format!("guide.toml: {}", why.message())))?;
        Ok(Self::of(&manifest))
    }

    /// What an open guide says of itself, in the same form.
    #[must_use]
    pub fn of(manifest: &Manifest) -> Self {
        let titles = manifest.title.languages();
        Self {
            id: line(&manifest.id),
            edition: line(&manifest.edition),
            title: titles
                .map(|code| (line(code), line(manifest.title.get(code))))
                .collect(),
            languages: manifest.languages.iter().map(|code| line(code)).collect(),
        }
    }

    /// Whether it is an earlier edition of the same guide. Numbers in an
    /// edition's name count as numbers: `2026.9` is earlier than `2026.10`.
    #[must_use]
    pub fn is_earlier_than(&self, other: &Self) -> bool {
        self.id == other.id && order(&self.edition) < order(&other.edition)
    }
}

/// A text in one short line.
fn line(text: &str) -> String {
    let text = bidi::without(text);
    let plain = text.chars().filter(|c| !c.is_control());
    plain.take(MOST_CHARS).collect()
}

/// A part of an edition's name. Words come before numbers: `2026-draft` is
/// earlier than `2026-1`.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Word(String),
    /// By its count of digits, then by them: as a number, however long.
    Number(usize, String),
}

fn order(edition: &str) -> Vec<Step> {
    let lower = edition.to_lowercase();
    let mut steps: Vec<Step> = Vec::new();
    for run in lower.split(|c: char| !c.is_alphanumeric()) {
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let is_number = first.is_ascii_digit();
            let end = rest
                .find(|c: char| c.is_ascii_digit() != is_number)
                .unwrap_or(rest.len());
            let (step, after) = rest.split_at(end);
            steps.push(if is_number {
                let digits = step.trim_start_matches('0');
                Step::Number(digits.len(), digits.to_owned())
            } else {
                Step::Word(step.to_owned())
            });
            rest = after;
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(id: &str, edition: &str) -> About {
        About {
            id: id.to_owned(),
            edition: edition.to_owned(),
            title: Localized::default(),
            languages: Vec::new(),
        }
    }

    #[test]
    fn editions_are_told_apart_by_their_numbers() {
        let editions = [
            "2025.12",
            "2026-draft",
            "2026.1",
            "2026.2",
            "2026.9",
            "2026.010",
            "2027",
        ];
        for (at, earlier) in editions.iter().enumerate() {
            let earlier = about("a", earlier);
            assert!(!earlier.is_earlier_than(&earlier));
            for later in &editions[at + 1..] {
                let later = about("a", later);
                assert!(earlier.is_earlier_than(&later), "{earlier:?} {later:?}");
                assert!(!later.is_earlier_than(&earlier), "{earlier:?} {later:?}");
            }
        }
        assert!(!about("a", "1").is_earlier_than(&about("b", "2")));
    }

    #[test]
    fn what_a_stranger_wrote_is_one_short_line() {
        let long = format!("a\u{202e}b\nc{}", "d".repeat(500));
        let shown = line(&long);
        assert!(shown.starts_with("abc") && shown.chars().count() == MOST_CHARS);
    }
}
