//! Whether words stand as they were asked: next to each other, in that order.

use super::Index;
use super::question::Question;
use super::units::Unit;

/// What two words count that were asked one after the other, stop words left
/// out, and that stand at most two words apart.
const NEAR: f32 = 0.35;
/// What two words count that stand exactly as they were asked, stop words too.
const VERBATIM: f32 = 0.4;

/// The order of a question's words. A bit stands for a word's place in it, so
/// that a whole guide is gone through in one pass.
pub(super) struct Wording {
    /// The places of each word of the guide among the words that tell.
    telling: Vec<u32>,
    /// Its places among all that was typed.
    typed: Vec<u32>,
    /// What a pair counts that begins at a place.
    near: Vec<f32>,
    verbatim: Vec<f32>,
}

impl Wording {
    /// The order of a question's words.
    pub(super) fn of(question: &Question, index: &Index) -> Self {
        let count = index.vocabulary.len();
        let mut wording = Self {
            telling: vec![0; count],
            typed: vec![0; count],
            near: Vec::new(),
            verbatim: Vec::new(),
        };
        let tells = |word: &Option<_>| {
            let places = word.map(|word| index.postings.of_word(word).len());
            places.map_or(0.0, |places| index.postings.rarity(places))
        };
        let mut tells: Vec<f32> = question.asked.iter().map(tells).collect();
        let slots = question.groups.iter().flat_map(|group| &group.slots);
        let mut rarities = Vec::new();
        for (place, slot) in slots.enumerate() {
            rarities.push(slot.rarity);
            tells[slot.position] = slot.rarity;
            for candidate in &slot.candidates {
                wording.telling[candidate.word as usize] |= bit(place);
                wording.typed[candidate.word as usize] |= bit(slot.position);
            }
        }
        for (place, word) in question.asked.iter().enumerate() {
            if let Some(word) = word {
                wording.typed[*word as usize] |= bit(place);
            }
        }
        let pairs = |of: &[f32], share: f32| -> Vec<f32> {
            let pairs = of.windows(2);
            pairs
                .map(|pair| share * (pair[0] + pair[1]) / 2.0)
                .collect()
        };
        wording.near = pairs(&rarities, NEAR);
        wording.verbatim = pairs(&tells, VERBATIM);
        wording
    }

    /// How nearly a text has the words as they were asked.
    pub(super) fn agreement(&self, unit: &Unit) -> f32 {
        let (mut near, mut verbatim) = (0_u32, 0_u32);
        let mut before = [0_u32; 3];
        let mut last = 0_u32;
        for &word in &unit.words {
            let (telling, typed) = (self.telling[word as usize], self.typed[word as usize]);
            near |= ((before[0] | before[1] | before[2]) << 1) & telling;
            verbatim |= (last << 1) & typed;
            before = [telling, before[0], before[1]];
            last = typed;
        }
        sum(near, &self.near) + sum(verbatim, &self.verbatim)
    }
}

fn bit(place: usize) -> u32 {
    1_u32
        .checked_shl(u32::try_from(place).unwrap_or(u32::MAX))
        .unwrap_or(0)
}

/// Adds up what the pairs count whose second words have these places.
fn sum(seconds: u32, counts: &[f32]) -> f32 {
    let pairs = counts.iter().enumerate();
    pairs
        .filter(|(place, _)| seconds & bit(place + 1) != 0)
        .map(|(_, count)| count)
        .sum()
}
