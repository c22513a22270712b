//! What a chapter said when a person read it, so that a later edition's
//! changes can be shown.

use std::collections::BTreeSet;

use guide::Print;

/// What a chapter said, in one language, as far as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AsRead {
    /// The prints of the blocks that were on the screen.
    pub blocks: BTreeSet<Print>,
    /// Whether the end was, so that whatever is new is a change.
    pub whole: bool,
    /// The print of the chapter's file when nothing in it was a change.
    pub file: Option<Print>,
    /// When that was, in seconds since 1970.
    pub at: i64,
}

impl AsRead {
    /// Takes note that a page's blocks up to `last`, counted from 0, have
    /// been on the screen. What changed before them stays a change.
    pub fn note(&mut self, page: &[Print], last: usize, whole: bool, file: Print, now: i64) {
        let known = self.reach(page);
        let reach = if whole { page.len() } else { last + 1 };
        let unchanged = page[..known].iter().all(|it| self.blocks.contains(it));
        if let Some(new) = page.get(known..reach.min(page.len())) {
            self.blocks.extend(new);
        }
        self.whole |= whole;
        if unchanged {
            self.settle(&page[..known.max(reach.min(page.len()))], file, now);
        }
    }

    /// The places, counted from 0, of the blocks that are new or other than
    /// they were read. What stands behind all that was read is not a change
    /// but something still to read.
    #[must_use]
    pub fn changed(&self, page: &[Print]) -> Vec<usize> {
        (0..self.reach(page))
            .filter(|at| !self.blocks.contains(&page[*at]))
            .collect()
    }

    /// Takes the changes as read.
    pub fn accept(&mut self, page: &[Print], file: Print, now: i64) {
        let reach = self.reach(page);
        self.settle(&page[..reach], file, now);
    }

    /// Forgets what the page says no more.
    fn settle(&mut self, read: &[Print], file: Print, now: i64) {
        self.blocks = read.iter().copied().collect();
        self.file = Some(file);
        self.at = now;
    }

    /// How many of a page's blocks lie within what was read.
    fn reach(&self, page: &[Print]) -> usize {
        if self.whole {
            return page.len();
        }
        let last = page.iter().rposition(|it| self.blocks.contains(it));
        last.map_or(0, |at| at + 1)
    }

    /// Both together: what was read here or there.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        Self {
            blocks: self.blocks.union(&other.blocks).copied().collect(),
            whole: self.whole || other.whole,
            // Two editions together are neither.
            file: self.file.filter(|file| other.file == Some(*file)),
            at: self.at.max(other.at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: Print = Print(0);
    const NONE: [usize; 0] = [];

    fn page(words: &str) -> Vec<Print> {
        words.split(' ').map(Print::of).collect()
    }

    fn read(words: &str, last: usize, whole: bool) -> AsRead {
        let mut read = AsRead::default();
        read.note(&page(words), last, whole, FILE, 1);
        read
    }

    #[test]
    fn what_was_read_and_is_other_or_new_is_a_change() {
        let read = read("a b c d", 3, true);
        assert_eq!(read.changed(&page("a b c d")), NONE);
        assert_eq!(read.changed(&page("a B c new d end")), [1, 3, 5]);
    }

    #[test]
    fn what_moved_or_went_is_no_change() {
        let read = read("a b c d", 3, true);
        assert_eq!(read.changed(&page("d a b c")), NONE);
        assert_eq!(read.changed(&page("a d")), NONE);
    }

    #[test]
    fn what_was_not_reached_is_no_change() {
        let read = read("a b c d", 1, false);
        assert_eq!(read.changed(&page("A b C D new")), [0]);
        assert_eq!(AsRead::default().changed(&page("a b")), NONE);
    }

    #[test]
    fn a_change_stays_one_while_the_page_is_read_on_and_until_it_is_accepted() {
        let mut read = read("a b c d", 1, false);
        let edited = page("A b C d");
        read.note(&edited, 3, true, Print(9), 5);
        assert_eq!((read.changed(&edited), read.at), (vec![0], 1));
        assert_eq!(read.file, Some(FILE));
        read.accept(&edited, Print(9), 6);
        assert_eq!((read.changed(&edited), read.at), (vec![], 6));
        assert_eq!(read.blocks.len(), 4);
        assert_eq!(read.changed(&page("a b c d")), [0, 2]);
    }

    #[test]
    fn joining_needs_no_order_and_twice_is_once() {
        let (one, other) = (read("a b", 1, false), read("b c d", 2, true));
        let joined = one.joined(&other);
        assert_eq!(joined, other.joined(&one));
        assert_eq!(joined, joined.joined(&one));
        assert_eq!(joined.changed(&page("a b c d e")), [4]);
    }
}
