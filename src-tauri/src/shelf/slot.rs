//! The names of the files on the shelf.

use reader::reading::stored::Unreadable;

/// One of the two files used in turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    A,
    B,
}

/// Both, in the order in which they are looked at.
pub(super) const SLOTS: [Slot; 2] = [Slot::A, Slot::B];

/// Where a save is written before it takes the place of a slot. What is found
/// here was never acknowledged.
pub(super) const SCRATCH: &str = "reading-new.json";

impl Slot {
    pub(super) fn file_name(self) -> &'static str {
        match self {
            Self::A => "reading-a.json",
            Self::B => "reading-b.json",
        }
    }

    /// The name under which an unusable file is kept.
    pub(super) fn aside_name(self, why: Unreadable, number: u32) -> String {
        let stem = self.file_name().trim_end_matches(".json");
        let why = match why {
            Unreadable::Damaged => "damaged",
            Unreadable::Newer => "newer",
        };
        format!("{stem}.{why}-{number}.json")
    }
}

/// Whether a file of this name was put there by the shelf, and holds
/// something of a person's.
pub(super) fn is_ours(name: &str) -> bool {
    let aside = |slot: Slot| {
        let stem = slot.file_name().trim_end_matches(".json");
        let rest = name
            .strip_prefix(stem)
            .and_then(|rest| rest.strip_suffix(".json"));
        rest.is_some_and(|rest| rest.starts_with(".damaged-") || rest.starts_with(".newer-"))
    };
    name == SCRATCH
        || SLOTS.iter().any(|slot| name == slot.file_name())
        || SLOTS.into_iter().any(aside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_that_the_shelf_gives_is_known_as_its_own() {
        for slot in SLOTS {
            assert!(is_ours(slot.file_name()));
            assert!(is_ours(&slot.aside_name(Unreadable::Damaged, 1)));
            assert!(is_ours(&slot.aside_name(Unreadable::Newer, 12)));
        }
        assert!(is_ours(SCRATCH));
    }

    #[test]
    fn a_persons_own_files_beside_are_not_taken_for_the_shelfs() {
        for name in [
            "reading-list.json",
            "reading-a.txt",
            "reading-a.json.bak",
            "reading.lock",
            "",
        ] {
            assert!(!is_ours(name), "{name}");
        }
    }
}
