//! What becomes of a thing that is both here and in a file.

use std::collections::BTreeSet;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::Joins;
use crate::reading::day::{MOST_WORDS, Told};
use crate::reading::own_words::LONGEST_NOTE;
use crate::reading::stored;
use crate::reading::{AsRead, Bookmark, Day, Highlight, Progress, Question, Tick};

/// What stands between two notes that became one.
const BETWEEN_NOTES: &str = "\n\n* * *\n\n";

/// What stands between two answers, on one line.
const BETWEEN_ANSWERS: &str = " / ";

/// Something in a list that both sides may have.
pub(super) trait Entry: Clone + PartialEq {
    /// What it is known by.
    fn key(&self) -> String;

    /// Whether an entry of another key is the same thing to a person.
    fn means_same(&self, other: &Self) -> bool;

    /// Whether one was made of the other, though it is no longer the same.
    fn was_same(&self, _: &Self) -> bool {
        false
    }

    /// What becomes of this and another that is the same thing. It may not
    /// matter which is asked.
    fn meet(&self, other: &Self) -> Meeting<Self>;

    /// Puts a list in its order, if it has one of its own.
    fn put_in_order(list: &mut [Self]);
}

/// What becomes of two entries that are the same thing.
pub(super) enum Meeting<T> {
    /// One that holds all of both.
    One(T),
    /// Two, the second under a key made from what it says.
    Two { stays: T, apart: T },
}

impl Entry for Bookmark {
    fn key(&self) -> String {
        format!("{}#{}", self.chapter, self.heading().unwrap_or_default())
    }

    fn means_same(&self, other: &Self) -> bool {
        self.marks_same(other)
    }

    fn meet(&self, other: &Self) -> Meeting<Self> {
        let rank = |mark: &Self| (mark.added, written(&mark.place));
        let (first, _) = in_order(self, other, rank);
        Meeting::One(first.clone())
    }

    fn put_in_order(list: &mut [Self]) {
        list.sort_by_key(|mark| (mark.added, mark.key()));
    }
}

impl Entry for Highlight {
    fn key(&self) -> String {
        self.id.clone()
    }

    fn means_same(&self, other: &Self) -> bool {
        self.marks_same(other)
    }

    fn meet(&self, other: &Self) -> Meeting<Self> {
        let rank = |it: &Self| (it.edited, it.colour.word(), it.note.clone(), it.id.clone());
        let (older, newer) = in_order(self, other, rank);
        let mut joined = newer.clone();
        joined.added = self.added.min(other.added);
        joined.id.clone_from((&self.id).min(&other.id));
        joined.note = both_words(&self.note, &other.note, BETWEEN_NOTES);
        if joined.note.chars().count() <= LONGEST_NOTE && self.marks_same(other) {
            return Meeting::One(joined);
        }
        let mut apart = older.clone();
        apart.id = derived(&older.id, &(&older.note, &older.passages));
        Meeting::Two {
            stays: newer.clone(),
            apart,
        }
    }

    fn put_in_order(list: &mut [Self]) {
        list.sort_by(|a, b| (a.added, &a.id).cmp(&(b.added, &b.id)));
    }
}

/// A question is known by its words: two wordings are two questions, even if
/// one was made of the other.
impl Entry for Question {
    fn key(&self) -> String {
        self.bare()
    }

    fn means_same(&self, other: &Self) -> bool {
        self.says(&other.text)
    }

    fn was_same(&self, other: &Self) -> bool {
        self.id == other.id
    }

    fn meet(&self, other: &Self) -> Meeting<Self> {
        let rank = |it: &Self| (it.edited, it.text.clone(), it.asked, it.id.clone());
        let (older, newer) = in_order(self, other, rank);
        let mut joined = newer.clone();
        joined.added = self.added.min(other.added);
        joined.id.clone_from((&self.id).min(&other.id));
        joined.origin = newer.origin.clone().or_else(|| older.origin.clone());
        Meeting::One(joined)
    }

    /// The order is the person's. Of those that share an id, the one changed
    /// last keeps it.
    fn put_in_order(list: &mut [Self]) {
        let rank = |it: &Self| (it.edited, it.text.clone());
        for at in 0..list.len() {
            let one = &list[at];
            let mut others = list.iter().filter(|other| other.id == one.id);
            if others.any(|other| rank(other) > rank(one)) {
                list[at].id = derived(&list[at].id, &list[at].text);
            }
        }
    }
}

impl Entry for Tick {
    fn key(&self) -> String {
        format!("{}/{}#{}", self.language, self.chapter, self.place.block)
    }

    fn means_same(&self, other: &Self) -> bool {
        self.key() == other.key()
    }

    fn meet(&self, other: &Self) -> Meeting<Self> {
        let rank = |tick: &Self| (tick.added, written(&tick.place));
        let (first, _) = in_order(self, other, rank);
        Meeting::One(first.clone())
    }

    fn put_in_order(list: &mut [Self]) {
        list.sort_by_key(|tick| (tick.added, tick.key()));
    }
}

impl Joins for Day {
    /// There is one day to plan: the plan that was changed later, with what
    /// the clinic told in either.
    fn joined(&self, other: &Self) -> Self {
        let rank = |it: &Self| (it.edited, stored::day(it));
        let (older, newer) = in_order(self, other, rank);
        let mut joined = newer.clone();
        joined.travel = newer.travel.or(older.travel);
        for (step, told) in &older.told {
            let known = joined.told.entry(step.clone()).or_default();
            *known = both_told(known, told);
        }
        joined
    }
}

/// What was told later, and the words of both where there is room.
fn both_told(newer: &Told, older: &Told) -> Told {
    let words = both_words(&newer.words, &older.words, BETWEEN_ANSWERS);
    Told {
        length: newer.length.or(older.length),
        words: if words.chars().count() <= MOST_WORDS {
            words
        } else {
            newer.words.clone()
        },
    }
}

impl Joins for Progress {
    /// The place of the later one; what was seen on either was seen.
    fn joined(&self, other: &Self) -> Self {
        let rank = |it: &Self| (it.at, written(&it.place));
        let (_, later) = in_order(self, other, rank);
        Self {
            place: later.place.clone(),
            furthest: self.furthest.max(other.furthest),
            finished: [self.finished, other.finished].into_iter().flatten().min(),
            at: later.at,
        }
    }
}

impl Joins for AsRead {
    fn joined(&self, other: &Self) -> Self {
        self.joined(other)
    }
}

/// What is said, as it is written to disk: that form is the same in every
/// version, which what a program would print is not.
fn written(says: &impl Serialize) -> String {
    // Texts and numbers always become JSON.
    serde_json::to_string(says).unwrap_or_default()
}

/// The lower of two in rank, and the higher.
fn in_order<'a, T, R: Ord>(one: &'a T, other: &'a T, rank: impl Fn(&'a T) -> R) -> (&'a T, &'a T) {
    if rank(one) <= rank(other) {
        (one, other)
    } else {
        (other, one)
    }
}

/// Each piece that either side has, once.
fn both_words(one: &str, other: &str, between: &str) -> String {
    if one == other || other.is_empty() {
        return one.to_owned();
    }
    let pieces: BTreeSet<&str> = one
        .split(between)
        .chain(other.split(between))
        .filter(|piece| !piece.is_empty())
        .collect();
    pieces.into_iter().collect::<Vec<_>>().join(between)
}

/// An id that every machine and every version makes alike of an id and of what
/// is said, as it stands on disk.
fn derived(id: &str, says: &impl Serialize) -> String {
    let digest = Sha256::digest(format!("{id}\n{}", written(says)));
    base16ct::lower::encode_string(&digest[..16])
}
