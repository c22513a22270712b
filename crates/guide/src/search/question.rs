//! What was typed, as the search understands it.

use super::Index;
use super::thesaurus::Part;
use super::typed::{Typed, typed};
use super::vocabulary::WordId;

/// What a word that is a slip away counts, beside the very word.
const SLIP: [f32; 3] = [1.0, 0.5, 0.35];
/// What the same word bent otherwise counts.
const BENT: f32 = 0.7;
/// What a longer word that begins so counts.
const BEGUN: f32 = 0.5;

/// How a word of the guide came to be looked for, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    /// It was typed, or is a form of what was typed, or what that means.
    Sure,
    /// It begins with what was typed.
    Begun,
    /// It is a slip away from what was typed.
    Close,
}

/// A word of the guide that a typed word may stand for.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) word: WordId,
    pub(super) strength: f32,
    pub(super) way: Way,
}

/// A typed word that says something.
#[derive(Debug)]
pub(super) struct Slot {
    pub(super) candidates: Vec<Candidate>,
    pub(super) rarity: f32,
    /// Which of the typed words it is.
    pub(super) position: usize,
}

/// Words that belong together, since they are said for something.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) slots: Vec<Slot>,
    pub(super) meanings: Vec<u32>,
    /// How sure it is that this was said, at most 1.
    pub(super) strength: f32,
    pub(super) way: Way,
}

/// A query that was taken apart.
#[derive(Debug, Default)]
pub(super) struct Question {
    pub(super) groups: Vec<Group>,
    /// Each word as it was typed, stop words too, if the guide has it.
    pub(super) asked: Vec<Option<WordId>>,
    /// The query with close words in place of those that the guide lacks, if
    /// it has none of them.
    pub(super) did_you_mean: Option<String>,
}

impl Question {
    /// Takes a query apart.
    pub(super) fn read(query: &str, index: &Index) -> Self {
        let typed = typed(query, index);
        let parts: Vec<Part> = typed.iter().map(|word| word.part.clone()).collect();
        let exact = |word: &Typed| index.vocabulary.exact(&word.folded);
        let mut question = Self {
            asked: typed.iter().map(exact).collect(),
            ..Self::default()
        };
        let mut at = 0;
        while at < typed.len() {
            let said = index.thesaurus.longest_said(&parts[at..]);
            let (count, meanings) = said.unwrap_or((1, &[]));
            let words = &typed[at..at + count];
            let off = words.iter().map(|word| word.off).max().unwrap_or(0);
            let slots = words.iter().zip(at..);
            let group = Group {
                slots: slots
                    .filter_map(|(word, position)| index.slot(word, position))
                    .collect(),
                meanings: meanings.to_vec(),
                strength: SLIP[off.min(2)],
                way: if off > 0 { Way::Close } else { Way::Sure },
            };
            at += count;
            if !(group.slots.is_empty() && group.meanings.is_empty()) {
                question.groups.push(group);
            }
        }
        let is_found = question.groups.iter().any(Group::is_sure);
        if !is_found && typed.iter().any(|word| !word.close.is_empty()) {
            let words: Vec<String> = typed.iter().map(|word| word.as_meant(index)).collect();
            question.did_you_mean = Some(words.join(" "));
        }
        question
    }
}

impl Group {
    /// Whether any of it is in the guide as it was typed.
    fn is_sure(&self) -> bool {
        let mut candidates = self.slots.iter().flat_map(|slot| &slot.candidates);
        (!self.meanings.is_empty() && self.way < Way::Close)
            || candidates.any(|candidate| candidate.way < Way::Close)
    }
}

impl Index {
    /// The words of the guide that a typed word may stand for.
    fn slot(&self, typed: &Typed, position: usize) -> Option<Slot> {
        if !typed.says_something {
            return None;
        }
        let mut candidates = Vec::new();
        if let Some(word) = self.vocabulary.exact(&typed.folded) {
            push(&mut candidates, word, 1.0, Way::Sure);
        }
        for word in self
            .vocabulary
            .kin(&typed.plain, &typed.folded, &self.language)
        {
            push(&mut candidates, word, BENT, Way::Sure);
        }
        let sure = candidates.len();
        if typed.is_a_start() {
            for word in self.vocabulary.beginning_with(&typed.folded) {
                push(&mut candidates, word, BEGUN, Way::Begun);
            }
        }
        for &word in &typed.close {
            push(&mut candidates, word, SLIP[typed.off.min(2)], Way::Close);
        }
        // What is rare is judged by what was typed, if that is there.
        let judged = if sure > 0 {
            &candidates[..sure]
        } else {
            &candidates
        };
        let places = judged.iter().map(|c| self.postings.of_word(c.word).len());
        let rarity = self.postings.rarity(places.sum());
        (!candidates.is_empty()).then_some(Slot {
            candidates,
            rarity,
            position,
        })
    }
}

fn push(candidates: &mut Vec<Candidate>, word: WordId, strength: f32, way: Way) {
    if candidates.iter().all(|candidate| candidate.word != word) {
        candidates.push(Candidate {
            word,
            strength,
            way,
        });
    }
}

impl Question {
    /// How much there is to be found in all.
    pub(super) fn rarity(&self, index: &Index) -> f32 {
        self.groups.iter().map(|group| group.rarity(index)).sum()
    }
}

/// What a meaning counts, beside the very word.
pub(super) const MEANT: f32 = 0.65;

impl Group {
    /// How much there is to be found in it.
    pub(super) fn rarity(&self, index: &Index) -> f32 {
        let words: f32 = self.slots.iter().map(|slot| slot.rarity).sum();
        let meanings = self.meanings.iter();
        let meant = meanings
            .map(|&id| index.thesaurus.meaning(id).rarity * MEANT * self.strength)
            .fold(0.0, f32::max);
        words.max(meant)
    }
}
