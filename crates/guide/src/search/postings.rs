//! Where each word stands, and how much it weighs there.

use super::units::{Kind, UnitId, Units, number};
use super::vocabulary::{Vocabulary, WordId};

/// A unit and the weight of what was found in it, from 0 to about 1.
pub(super) type Posting = (UnitId, f32);

/// The postings of every word.
pub(super) struct Postings {
    by_word: Vec<Vec<Posting>>,
    passages: usize,
    average: f32,
}

impl Postings {
    /// Of all units.
    pub(super) fn of(units: &Units, vocabulary: &Vocabulary) -> Self {
        let passages = || units.all.iter().filter(|u| u.kind == Kind::Passage);
        let words: usize = passages().map(|unit| unit.words.len()).sum();
        let count = passages().count().max(1);
        let mut postings = Self {
            by_word: vec![Vec::new(); vocabulary.len()],
            passages: count,
            average: float(words) / float(count),
        };
        for (id, unit) in units.all.iter().enumerate() {
            let mut sorted = unit.words.clone();
            sorted.sort_unstable();
            for same in sorted.chunk_by(|a, b| a == b) {
                let weight = postings.weight(unit.kind, same.len(), unit.words.len());
                postings.by_word[same[0] as usize].push((number(id), weight));
            }
        }
        postings
    }

    /// Where a word stands.
    pub(super) fn of_word(&self, word: WordId) -> &[Posting] {
        &self.by_word[word as usize]
    }

    /// The weight of something that stands so many times in a unit of so many
    /// words. As in BM25, often is better than once, but not by much, and a
    /// short text says it more plainly than a long one.
    pub(super) fn weight(&self, kind: Kind, times: usize, words: usize) -> f32 {
        let (average, share) = match kind {
            Kind::Passage => (self.average, 0.3),
            Kind::Heading | Kind::Title => (5.0, 0.5),
            Kind::Keyword => (1.5, 0.5),
            Kind::Description => (20.0, 0.3),
        };
        let length = 1.0 - share + share * float(words) / average.max(1.0);
        float(times) * 2.0 / (float(times) + length)
    }

    /// How much it tells that something stands in so many passages: what
    /// stands in few tells more.
    pub(super) fn rarity(&self, passages: usize) -> f32 {
        let (all, with) = (float(self.passages), float(passages.min(self.passages)));
        (1.0 + (all - with + 0.5) / (with + 0.5)).ln().max(0.2)
    }
}

/// A count as a number to reckon with.
#[allow(
    clippy::cast_precision_loss,
    reason = "counts here are far below two to the twenty-fourth"
)]
pub(super) fn float(count: usize) -> f32 {
    count as f32
}
