//! What was typed, as the search understands it.

use super::Index;
use super::distance::{forgiven, slips};
use super::thesaurus::Part;
use super::vocabulary::{FEWEST_TYPED, WordId};
use super::words::{folded, letters, words};

/// As much of a query as is read.
const MOST_LETTERS: usize = 400;
/// As many of its words as are looked for.
const MOST_WORDS: usize = 32;

/// What a word that is a slip away counts, beside the very word.
const SLIP: [f32; 3] = [1.0, 0.5, 0.35];
/// What the same word bent otherwise counts.
const BENT: f32 = 0.8;
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
#[derive(Debug, Default)]
pub(super) struct Group {
    pub(super) slots: Vec<Slot>,
    pub(super) meanings: Vec<u32>,
    /// How sure it is that this was said, at most 1.
    pub(super) strength: f32,
    pub(super) way: Option<Way>,
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

struct Typed {
    plain: String,
    folded: String,
    part: Part,
    says_something: bool,
    is_open: bool,
}

impl Question {
    /// Takes a query apart.
    pub(super) fn read(query: &str, index: &Index) -> Self {
        let end = query.char_indices().nth(MOST_LETTERS);
        let query = end.map_or(query, |(end, _)| &query[..end]);
        let typed = typed(query, index);
        let parts: Vec<Part> = typed.iter().map(|word| word.part.clone()).collect();
        let mut question = Self {
            asked: asked(&typed, index),
            ..Self::default()
        };
        let mut corrected: Vec<Option<String>> = Vec::new();
        let mut at = 0;
        while at < typed.len() {
            let said = index.thesaurus.longest_said(&parts[at..]);
            let (count, meanings) = said.unwrap_or((1, &[]));
            let mut group = Group {
                meanings: meanings.to_vec(),
                strength: 1.0,
                way: None,
                slots: Vec::new(),
            };
            for (position, word) in typed.iter().enumerate().skip(at).take(count) {
                let (slot, better) = index.slot(word, position, !meanings.is_empty());
                corrected.push(better);
                group.slots.extend(slot);
            }
            if let [word] = &typed[at..at + count]
                && group.slots.is_empty()
                && meanings.is_empty()
                && word.says_something
            {
                index.said_with_a_slip(word, &mut group);
            }
            at += count;
            if !(group.slots.is_empty() && group.meanings.is_empty()) {
                question.groups.push(group);
            }
        }
        let is_found = question.groups.iter().any(Group::is_sure);
        if !is_found && corrected.iter().any(Option::is_some) {
            let words = typed.iter().zip(corrected);
            let words: Vec<String> = words
                .map(|(typed, better)| better.unwrap_or_else(|| typed.plain.clone()))
                .collect();
            question.did_you_mean = Some(words.join(" "));
        }
        question
    }
}

impl Group {
    /// Whether any of it is in the guide as it was typed.
    fn is_sure(&self) -> bool {
        let mut candidates = self.slots.iter().flat_map(|slot| &slot.candidates);
        (!self.meanings.is_empty() && self.way.is_none())
            || candidates.any(|candidate| candidate.way < Way::Close)
    }
}

fn typed(query: &str, index: &Index) -> Vec<Typed> {
    let mut words = words(query);
    words.truncate(MOST_WORDS);
    let end = words.last().map(|word| word.at.end);
    let mut typed: Vec<Typed> = words
        .into_iter()
        .map(|word| {
            let folded = folded(&word.plain);
            Typed {
                part: Part {
                    stem: index.language.stem(&word.plain),
                    is_stop_word: index.language.is_stop_word(&folded),
                },
                says_something: !index.language.is_stop_word(&folded),
                is_open: Some(word.at.end) == end && word.at.end == query.len(),
                folded,
                plain: word.plain,
            }
        })
        .collect();
    // Who asks with stop words alone is taken at their word.
    if typed.iter().all(|word| !word.says_something) {
        for word in &mut typed {
            word.says_something = true;
        }
    }
    typed
}

/// The words that the guide has, as they follow each other.
fn asked(typed: &[Typed], index: &Index) -> Vec<Option<WordId>> {
    let exact = |word: &Typed| index.vocabulary.exact(&word.folded);
    typed.iter().map(exact).collect()
}

impl Index {
    /// The words of the guide that a typed word may stand for, and the
    /// likeliest spelling if it is not among them.
    fn slot(
        &self,
        typed: &Typed,
        position: usize,
        is_said: bool,
    ) -> (Option<Slot>, Option<String>) {
        if !typed.says_something {
            return (None, None);
        }
        let mut candidates: Vec<Candidate> = Vec::new();
        let exact = self.vocabulary.exact(&typed.folded);
        candidates.extend(exact.map(|word| Candidate {
            word,
            strength: 1.0,
            way: Way::Sure,
        }));
        let stems = self
            .vocabulary
            .stems(&typed.plain, &typed.folded, &self.language);
        for &word in stems.iter().flat_map(|stem| self.vocabulary.family(stem)) {
            push(&mut candidates, word, BENT, Way::Sure);
        }
        let mut passages: usize = self.passages_of(&candidates);
        if typed.is_open && letters(&typed.folded) >= FEWEST_TYPED {
            for word in self.vocabulary.beginning_with(&typed.folded) {
                push(&mut candidates, word, BEGUN, Way::Begun);
            }
        }
        let mut better = None;
        if candidates.is_empty() && !is_said {
            let (close, off) = self.vocabulary.close_to(&typed.folded, &self.language);
            let likeliest = close
                .iter()
                .copied()
                .max_by_key(|&word| self.postings.of_word(word).len());
            better = likeliest.map(|word| self.vocabulary.shown(word).to_owned());
            let said_closer = self
                .closest_said(&typed.folded)
                .is_some_and(|(_, o)| o < off);
            if said_closer {
                better = None;
            } else {
                for word in close {
                    push(&mut candidates, word, SLIP[off.min(2)], Way::Close);
                }
            }
        }
        if passages == 0 {
            passages = self.passages_of(&candidates);
        }
        let slot = (!candidates.is_empty()).then(|| Slot {
            candidates,
            rarity: self.postings.rarity(passages),
            position,
        });
        (slot, better)
    }

    fn passages_of(&self, candidates: &[Candidate]) -> usize {
        let postings = candidates.iter().map(|c| self.postings.of_word(c.word));
        postings.map(<[_]>::len).sum()
    }

    /// Takes a word for what is said, a slip away.
    fn said_with_a_slip(&self, typed: &Typed, group: &mut Group) {
        let Some((said, off)) = self.closest_said(&typed.folded) else {
            return;
        };
        let part = Part {
            stem: self.language.stem(said),
            is_stop_word: false,
        };
        if let Some((_, meanings)) = self.thesaurus.longest_said(&[part]) {
            group.meanings = meanings.to_vec();
            group.strength = SLIP[off.min(2)];
            group.way = Some(Way::Close);
        }
    }

    fn closest_said(&self, folded: &str) -> Option<(&str, usize)> {
        let letters: Vec<char> = folded.chars().collect();
        let most = forgiven(letters.len());
        if most == 0 {
            return None;
        }
        let same_start = |said: &&str| said.chars().next() == letters.first().copied();
        self.thesaurus
            .single()
            .filter(same_start)
            .filter_map(|said| {
                let other: Vec<char> = said.chars().collect();
                let off = (other.len() > 3).then(|| slips(&letters, &other, most))??;
                Some((said, off))
            })
            .min_by_key(|&(_, off)| off)
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
