//! The part of a passage that is shown, with what was found marked.

use std::collections::HashSet;
use std::ops::Range;

use super::Index;
use super::question::Question;
use super::vocabulary::WordId;
use super::words::{folded, words};

/// How long a passage is shown, in letters.
const MOST_LETTERS: usize = 220;
/// How many letters stand before the first mark.
const BEFORE: usize = 60;

/// What to mark.
pub(super) struct Marked {
    words: HashSet<WordId>,
    phrases: Vec<Vec<WordId>>,
}

impl Marked {
    /// What a question looks for.
    pub(super) fn of(question: &Question, index: &Index) -> Self {
        let groups = &question.groups;
        let slots = groups.iter().flat_map(|group| &group.slots);
        let meanings = groups.iter().flat_map(|group| &group.meanings);
        Self {
            words: slots
                .flat_map(|slot| &slot.candidates)
                .map(|candidate| candidate.word)
                .collect(),
            phrases: meanings
                .map(|&id| index.thesaurus.meaning(id).words.clone())
                .collect(),
        }
    }
}

/// What is shown of a text, and the bytes of it that are marked.
pub(super) fn excerpt(text: &str, marked: &Marked, index: &Index) -> (String, Vec<Range<usize>>) {
    let marks = marks(text, marked, index);
    let shown = window(text, marks.first());
    let mut excerpt = String::new();
    if shown.start > 0 {
        excerpt.push('…');
    }
    let before = excerpt.len();
    excerpt.push_str(&text[shown.clone()]);
    if shown.end < text.len() {
        excerpt.push('…');
    }
    let marks = marks
        .into_iter()
        .filter(|mark| mark.start >= shown.start && mark.end <= shown.end)
        .map(|mark| mark.start - shown.start + before..mark.end - shown.start + before)
        .collect();
    (excerpt, marks)
}

fn marks(text: &str, marked: &Marked, index: &Index) -> Vec<Range<usize>> {
    let words = words(text);
    let ids: Vec<Option<WordId>> = words
        .iter()
        .map(|word| index.vocabulary.exact(&folded(&word.plain)))
        .collect();
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let phrase = marked.phrases.iter().filter(|phrase| {
            let here = ids[at..].iter().zip(*phrase);
            here.len() == phrase.len()
                && here
                    .into_iter()
                    .all(|(a, &b)| a.is_some_and(|a| index.vocabulary.are_kin(a, b)))
        });
        let long = phrase.map(Vec::len).max().unwrap_or(0);
        let is_word = ids[at].is_some_and(|id| marked.words.contains(&id));
        let count = long.max(usize::from(is_word));
        if count > 0 {
            marks.push(words[at].at.start..words[at + count - 1].at.end);
        }
        at += count.max(1);
    }
    marks
}

/// The bytes to show, cut between words.
fn window(text: &str, first: Option<&Range<usize>>) -> Range<usize> {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    if ends.len() <= MOST_LETTERS {
        return 0..text.len();
    }
    let first = first.map_or(0, |mark| ends.partition_point(|&at| at < mark.start));
    // Near the end, more is shown of what stands before.
    let start = first.saturating_sub(BEFORE).min(ends.len() - MOST_LETTERS);
    let end = start + MOST_LETTERS;
    let start = match ends[start] {
        0 => 0,
        at => match text[at..].find(' ') {
            Some(blank) if at + blank < ends[first.max(start)] => at + blank + 1,
            _ => at,
        },
    };
    let end = match ends.get(end) {
        None => text.len(),
        Some(&at) => text[..at].rfind(' ').filter(|&b| b > start).unwrap_or(at),
    };
    start..end
}
