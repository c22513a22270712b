//! Brings what a file holds together with what is here, and takes it back.
//!
//! Nothing is ever overwritten silently. What only one side has is taken;
//! what both have is one where that loses nothing (a position), and is kept
//! twice where it would (two wordings of a question). Merging twice is
//! merging once, and the order of files does not matter but for the order of
//! a list.

mod meet;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::Reading;
use meet::{Entry, Meeting};

/// A kind of thing that a person has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Marked chapters and headings.
    Bookmarks,
    /// Marked words and the notes on them.
    Highlights,
    /// Questions for the care team.
    Questions,
    /// Their plan for the day of a session.
    Day,
    /// Ticked tasks.
    Ticks,
    /// How far they are.
    Progress,
}

/// What a merge does with the entries of a kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Entries that were not here.
    pub new: usize,
    /// Entries that bring nothing new.
    pub same: usize,
    /// Entries that were here and said something else.
    pub differing: usize,
}

/// Two states together.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// Both.
    pub reading: Reading,
    /// What the second brought, without kinds that it has nothing of.
    pub tallies: Vec<(Kind, Tally)>,
}

impl Reading {
    /// This and what another holds. Settings, window and screen stay those of
    /// this one.
    #[must_use]
    pub fn merged(&self, other: &Self) -> Merged {
        let mut reading = self.clone();
        let mut tallies = Vec::new();
        let mut add = |kind, tally: Tally| {
            if tally != Tally::default() {
                tallies.push((kind, tally));
            }
        };
        add(
            Kind::Progress,
            join_maps(&mut reading.progress, &other.progress),
        );
        add(
            Kind::Bookmarks,
            union(&mut reading.bookmarks, &other.bookmarks),
        );
        add(
            Kind::Highlights,
            union(&mut reading.highlights, &other.highlights),
        );
        add(
            Kind::Questions,
            union(&mut reading.questions, &other.questions),
        );
        add(Kind::Ticks, union(&mut reading.ticks, &other.ticks));
        add(Kind::Day, join_maybe(&mut reading.day, other.day.as_ref()));
        for (chapter, languages) in &other.as_read {
            let mine = reading.as_read.entry(chapter.clone()).or_default();
            join_maps(mine, languages);
        }
        if !other.progress.is_empty() {
            let all = reading.progress.iter();
            let latest = all.max_by_key(|(chapter, progress)| (progress.at, *chapter));
            reading.last_chapter = latest.map(|(chapter, _)| chapter.clone());
        }
        Merged { reading, tallies }
    }

    /// Takes back what came by a merge that made `after` of `before`. What
    /// was done since stays.
    pub fn take_back(&mut self, before: &Self, after: &Self) {
        undo_map(&mut self.progress, &before.progress, &after.progress);
        undo_map(&mut self.as_read, &before.as_read, &after.as_read);
        undo(&mut self.bookmarks, &before.bookmarks, &after.bookmarks);
        undo(&mut self.highlights, &before.highlights, &after.highlights);
        undo(&mut self.questions, &before.questions, &after.questions);
        undo(&mut self.ticks, &before.ticks, &after.ticks);
        if self.day == after.day {
            self.day.clone_from(&before.day);
        }
        if self.last_chapter == after.last_chapter {
            self.last_chapter.clone_from(&before.last_chapter);
        }
        if self.settings == after.settings {
            self.settings = before.settings.clone();
        }
    }
}

fn union<T: Entry>(mine: &mut Vec<T>, theirs: &[T]) -> Tally {
    let mut tally = Tally::default();
    for one in theirs {
        match insert(mine, one.clone()) {
            Outcome::New => tally.new += 1,
            Outcome::Same => tally.same += 1,
            Outcome::Differs => tally.differing += 1,
        }
    }
    T::put_in_order(mine);
    tally
}

enum Outcome {
    New,
    Same,
    Differs,
}

fn insert<T: Entry>(all: &mut Vec<T>, one: T) -> Outcome {
    let same = all.iter().position(|known| known.key() == one.key());
    let same = same.or_else(|| {
        all.iter()
            .position(|known| known.means_same(&one) && matches!(known.meet(&one), Meeting::One(_)))
    });
    let Some(at) = same else {
        let is_new = !all.iter().any(|known| known.was_same(&one));
        all.push(one);
        return if is_new {
            Outcome::New
        } else {
            Outcome::Differs
        };
    };
    match all[at].meet(&one) {
        Meeting::One(joined) if joined == all[at] => Outcome::Same,
        Meeting::One(joined) => {
            all[at] = joined;
            Outcome::Differs
        }
        Meeting::Two { stays, apart } => {
            let stayed = all[at] == stays;
            all[at] = stays;
            match insert(all, apart) {
                Outcome::Same if stayed => Outcome::Same,
                _ => Outcome::Differs,
            }
        }
    }
}

/// What is known by a key and joins without loss.
trait Joins: Clone + PartialEq {
    fn joined(&self, other: &Self) -> Self;
}

fn join_maybe<T: Joins>(mine: &mut Option<T>, theirs: Option<&T>) -> Tally {
    let mut tally = Tally::default();
    let Some(one) = theirs else {
        return tally;
    };
    let joined = mine.as_ref().map(|known| known.joined(one));
    match (&joined, &*mine) {
        (None, _) => tally.new = 1,
        (joined, known) if joined == known => tally.same = 1,
        _ => tally.differing = 1,
    }
    *mine = Some(joined.unwrap_or_else(|| one.clone()));
    tally
}

fn join_maps<T: Joins>(mine: &mut BTreeMap<String, T>, theirs: &BTreeMap<String, T>) -> Tally {
    let mut tally = Tally::default();
    for (key, one) in theirs {
        let Some(known) = mine.get_mut(key) else {
            mine.insert(key.clone(), one.clone());
            tally.new += 1;
            continue;
        };
        let joined = known.joined(one);
        if joined == *known {
            tally.same += 1;
        } else {
            tally.differing += 1;
            *known = joined;
        }
    }
    tally
}

fn undo<T: Entry>(now: &mut Vec<T>, before: &[T], after: &[T]) {
    let of = |all: &[T], key: &str| all.iter().find(|one| one.key() == key).cloned();
    now.retain_mut(|one| {
        if of(after, &one.key()).as_ref() != Some(one) {
            return true;
        }
        of(before, &one.key()).is_some_and(|was| {
            *one = was;
            true
        })
    });
    // What took another's key.
    for was in before {
        let is_gone = of(after, &was.key()).is_none() && of(now, &was.key()).is_none();
        if is_gone {
            now.push(was.clone());
        }
    }
}

fn undo_map<T: Clone + PartialEq>(
    now: &mut BTreeMap<String, T>,
    before: &BTreeMap<String, T>,
    after: &BTreeMap<String, T>,
) {
    now.retain(|key, one| {
        if after.get(key) != Some(one) {
            return true;
        }
        before.get(key).is_some_and(|was| {
            *one = was.clone();
            true
        })
    });
}
