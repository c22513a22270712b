//! The words of a guide, and the ways to find one by what was typed.

use std::collections::{BTreeMap, HashMap};
use std::ops::Bound;

use super::distance::{forgiven, slips};
use super::language::Language;
use super::units::number;
use super::words::folded;

/// The number of a word.
pub(super) type WordId = u32;

/// Every word of a guide in one language.
#[derive(Default)]
pub(super) struct Vocabulary {
    ids: BTreeMap<Box<str>, WordId>,
    entries: Vec<Entry>,
    stems: HashMap<String, u32>,
    /// The words of each stem.
    families: Vec<Vec<WordId>>,
    /// Words as they were met, so that each is folded and stemmed once.
    met: HashMap<String, WordId>,
}

struct Entry {
    shown: Box<str>,
    letters: Vec<char>,
    stems: Vec<u32>,
    sound: Option<String>,
    is_stop_word: bool,
}

impl Vocabulary {
    /// The number of a word, which is taken in if it is new.
    pub(super) fn take_in(&mut self, plain: &str, language: &Language) -> WordId {
        if let Some(&id) = self.met.get(plain) {
            return id;
        }
        let folded = folded(plain).into_boxed_str();
        let id = match self.ids.get(&folded) {
            Some(&id) => id,
            None => {
                let id = number(self.entries.len());
                self.entries.push(Entry {
                    shown: plain.into(),
                    letters: folded.chars().collect(),
                    stems: Vec::with_capacity(1),
                    sound: language.sound(&folded),
                    is_stop_word: language.is_stop_word(&folded),
                });
                self.ids.insert(folded, id);
                id
            }
        };
        // Two spellings may differ by an accent alone, and have two stems.
        let stem = language.stem(plain);
        let stem = *self.stems.entry(stem).or_insert_with(|| {
            self.families.push(Vec::with_capacity(1));
            number(self.families.len() - 1)
        });
        let stems = &mut self.entries[id as usize].stems;
        if !stems.contains(&stem) {
            stems.push(stem);
            self.families[stem as usize].push(id);
        }
        self.met.insert(plain.to_owned(), id);
        id
    }

    /// Ends the taking in.
    pub(super) fn close(&mut self) {
        self.met = HashMap::new();
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// A word as the guide spells it.
    pub(super) fn shown(&self, id: WordId) -> &str {
        &self.entries[id as usize].shown
    }

    /// The very word.
    pub(super) fn exact(&self, folded: &str) -> Option<WordId> {
        self.ids.get(folded).copied()
    }

    /// The words that share a stem with a typed one: with the guide's own
    /// spelling of it if there is one, since that has its accents.
    pub(super) fn kin(&self, plain: &str, folded: &str, language: &Language) -> Vec<WordId> {
        match self.exact(folded) {
            Some(id) => self.kin_of(id).collect(),
            None => {
                let stem = self.stems.get(&language.stem(plain));
                stem.map_or_else(Vec::new, |&stem| self.families[stem as usize].clone())
            }
        }
    }

    /// The words that share a stem with one that is here, and itself.
    pub(super) fn kin_of(&self, id: WordId) -> impl Iterator<Item = WordId> {
        let stems = self.entries[id as usize].stems.iter();
        stems.flat_map(|&stem| self.families[stem as usize].iter().copied())
    }

    /// Whether two words have a stem in common.
    pub(super) fn are_kin(&self, a: WordId, b: WordId) -> bool {
        let stems = &self.entries[b as usize].stems;
        a == b
            || self.entries[a as usize]
                .stems
                .iter()
                .any(|s| stems.contains(s))
    }

    /// The longer words that begin so.
    pub(super) fn beginning_with(&self, start: &str) -> impl Iterator<Item = WordId> {
        self.ids
            .range::<str, _>((Bound::Excluded(start), Bound::Unbounded))
            .take_while(move |(word, _)| word.starts_with(start))
            .map(|(_, &id)| id)
    }

    /// The words that were most likely meant by one that is not here, and how
    /// many slips off they are. The first letter is seldom wrong, and to
    /// hold on to it keeps "hover" from finding "over".
    pub(super) fn close_to(&self, folded: &str, language: &Language) -> (Vec<WordId>, usize) {
        let typed: Vec<char> = folded.chars().collect();
        let mut most = forgiven(typed.len());
        let mut close = Vec::new();
        if most == 0 {
            return (close, 0);
        }
        let sound = language.sound(folded);
        for (id, entry) in (0..).zip(&self.entries) {
            if entry.is_stop_word || entry.letters.len() < 4 {
                continue;
            }
            let off = if sound.is_some() && sound == entry.sound {
                Some(1)
            } else if begin_alike(&typed, &entry.letters) {
                slips(&typed, &entry.letters, most)
            } else {
                None
            };
            match off {
                Some(off) if off < most => {
                    most = off;
                    close = vec![id];
                }
                Some(off) if off == most => close.push(id),
                _ => {}
            }
        }
        (close, most)
    }
}

/// Whether two words begin with the same letter, or with the same two in the
/// other order.
fn begin_alike(a: &[char], b: &[char]) -> bool {
    match (a, b) {
        ([a, ..], [b, ..]) if a == b => true,
        ([a, b, ..], [c, d, ..]) => a == d && b == c,
        _ => false,
    }
}

/// The fewest letters of a word that is still being typed for which those that
/// begin so are looked up.
pub(super) const FEWEST_TYPED: usize = 2;
