//! Synonyms as the search uses them: what people say leads to where the guide
//! says it.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::synonyms::Synonyms;

use super::distance::{forgiven, slips};
use super::language::Language;
use super::postings::{Posting, Postings};
use super::units::{Kind, Units, number};
use super::vocabulary::{Vocabulary, WordId};
use super::words::{folded, words};

/// What something said means.
pub(super) struct Meaning {
    /// Its words, any of which may be bent otherwise.
    pub(super) words: Vec<WordId>,
    /// Where it stands.
    pub(super) postings: Vec<Posting>,
    /// How much it tells.
    pub(super) rarity: f32,
}

/// The synonyms of one language.
#[derive(Default)]
pub(super) struct Thesaurus {
    /// Meanings by the stems of what is said.
    said: HashMap<String, Vec<u32>>,
    /// Every word that is said, without accents, and its stem.
    words: HashMap<String, String>,
    stems: HashSet<String>,
    longest: usize,
    meanings: Vec<Meaning>,
}

impl Thesaurus {
    /// Looks every meaning up. One that stands nowhere is left out.
    pub(super) fn of(
        synonyms: &Synonyms,
        units: &Units,
        vocabulary: &Vocabulary,
        postings: &Postings,
        language: &Language,
    ) -> Self {
        let mut thesaurus = Self::default();
        for synonym in &synonyms.list {
            let mut meant = Vec::new();
            for text in &synonym.means {
                if let Some(meaning) = find(text, units, vocabulary, postings, language) {
                    meant.push(number(thesaurus.meanings.len()));
                    thesaurus.meanings.push(meaning);
                }
            }
            for text in &synonym.said {
                let words = words(text);
                thesaurus.longest = thesaurus.longest.max(words.len());
                let parts: Vec<Part> = words.iter().map(|w| Part::of(&w.plain, language)).collect();
                for (word, part) in words.iter().zip(&parts) {
                    if !part.is_stop_word {
                        thesaurus.stems.insert(part.stem.clone());
                        let folded = folded(&word.plain);
                        thesaurus.words.insert(folded, part.stem.clone());
                    }
                }
                let key = key(&parts);
                let known = thesaurus.said.entry(key).or_default();
                known.extend(&meant);
            }
        }
        thesaurus
    }

    /// A meaning by its number.
    pub(super) fn meaning(&self, id: u32) -> &Meaning {
        &self.meanings[id as usize]
    }

    /// How many of the first words are said for something, as many as can be,
    /// and what is meant.
    pub(super) fn longest_said(&self, parts: &[Part]) -> Option<(usize, &[u32])> {
        (1..=self.longest.min(parts.len())).rev().find_map(|count| {
            let meanings = self.said.get(&key(&parts[..count]))?;
            Some((count, meanings.as_slice()))
        })
    }

    /// Whether anything that is said has a word of this stem.
    pub(super) fn has(&self, stem: &str) -> bool {
        self.stems.contains(stem)
    }

    /// The stem of the word that was most likely meant by one that nobody
    /// says, and how many slips off it is.
    pub(super) fn close_to(&self, folded: &str) -> Option<(&str, usize)> {
        let typed: Vec<char> = folded.chars().collect();
        let most = forgiven(typed.len());
        let words = self.words.iter().filter(|(word, _)| {
            most > 0 && word.len() > 3 && word.chars().next() == typed.first().copied()
        });
        words
            .filter_map(|(word, stem)| {
                let said: Vec<char> = word.chars().collect();
                let off = slips(&typed, &said, most)?;
                Some((stem.as_str(), off, word))
            })
            .min_by_key(|&(_, off, word)| (off, word))
            .map(|(stem, off, _)| (stem, off))
    }
}

/// A word of what is said.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) stem: String,
    pub(super) is_stop_word: bool,
}

impl Part {
    /// A word in lower case.
    pub(super) fn of(plain: &str, language: &Language) -> Self {
        Self {
            stem: language.stem(plain),
            is_stop_word: language.is_stop_word(&folded(plain)),
        }
    }
}

/// Under what a saying is kept: its stems, without the stop words if two
/// others are left, so that "nursing a baby" is "nursing my baby".
fn key(parts: &[Part]) -> String {
    let telling = parts.iter().filter(|part| !part.is_stop_word).count();
    let stems = parts.iter().filter(|p| telling < 2 || !p.is_stop_word);
    let stems: Vec<&str> = stems.map(|part| part.stem.as_str()).collect();
    stems.join(" ")
}

/// Where a meaning stands, in any bending of its words, side by side.
fn find(
    text: &str,
    units: &Units,
    vocabulary: &Vocabulary,
    postings: &Postings,
    language: &Language,
) -> Option<Meaning> {
    let mut ids = Vec::new();
    for word in words(text) {
        let folded = folded(&word.plain);
        let kin = vocabulary.kin(&word.plain, &folded, language);
        ids.push(vocabulary.exact(&folded).or(kin.first().copied())?);
    }
    let count = |id: WordId| -> usize {
        let kin = vocabulary.kin_of(id);
        kin.map(|kin| postings.of_word(kin).len()).sum()
    };
    let rarest = ids.iter().copied().min_by_key(|&id| count(id))?;
    let places: BTreeSet<u32> = vocabulary
        .kin_of(rarest)
        .flat_map(|kin| postings.of_word(kin))
        .map(|&(unit, _)| unit)
        .collect();
    let mut found = Vec::new();
    let mut passages = 0;
    for place in places {
        let unit = &units.all[place as usize];
        let times = unit
            .words
            .windows(ids.len())
            .filter(|window| {
                let mut pairs = window.iter().zip(&ids);
                pairs.all(|(&a, &b)| vocabulary.are_kin(a, b))
            })
            .count();
        if times > 0 {
            passages += usize::from(unit.kind == Kind::Passage);
            found.push((place, postings.weight(unit.kind, times, unit.words.len())));
        }
    }
    (!found.is_empty()).then(|| Meaning {
        words: ids,
        postings: found,
        rarity: postings.rarity(passages),
    })
}
