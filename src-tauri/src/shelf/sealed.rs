//! A text with its generation and a checksum over both, as a store's entries.

use std::collections::HashMap;

use reader::reading::stored::Unreadable;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The version of these entries, apart from that of the text.
const FORMAT: u64 = 1;

/// No shelf gets this far by counting saves, so a higher one is damage; it
/// leaves room to count on.
const LAST_GENERATION: u64 = 1 << 53;

/// A text as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sealed {
    /// Counts the saves; the higher one is the newer one.
    pub(super) generation: u64,
    pub(super) text: String,
}

impl Sealed {
    pub(super) fn entries(&self) -> HashMap<String, Value> {
        [
            ("format", Value::from(FORMAT)),
            ("generation", self.generation.into()),
            ("checksum", checksum(self.generation, &self.text).into()),
            ("text", self.text.clone().into()),
        ]
        .map(|(key, value)| (key.to_owned(), value))
        .into()
    }

    /// What [`Sealed::entries`] gave, if it is whole.
    pub(super) fn of(entry: impl Fn(&str) -> Option<Value>) -> Result<Self, Unreadable> {
        let number = |key| {
            entry(key)
                .and_then(|value| value.as_u64())
                .ok_or(Unreadable::Damaged)
        };
        if number("format")? > FORMAT {
            return Err(Unreadable::Newer);
        }
        let generation = number("generation")?;
        match (entry("text"), entry("checksum")) {
            (Some(Value::String(text)), Some(Value::String(sum)))
                if generation < LAST_GENERATION && sum == checksum(generation, &text) =>
            {
                Ok(Self { generation, text })
            }
            _ => Err(Unreadable::Damaged),
        }
    }
}

fn checksum(generation: u64, text: &str) -> String {
    let digest = Sha256::digest(format!("{generation}\n{text}"));
    base16ct::lower::encode_string(&digest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed() -> Sealed {
        Sealed {
            generation: 7,
            text: "{\"version\":1}".into(),
        }
    }

    fn read(entries: &HashMap<String, Value>) -> Result<Sealed, Unreadable> {
        Sealed::of(|key| entries.get(key).cloned())
    }

    #[test]
    fn what_is_sealed_is_read_back() {
        assert_eq!(read(&sealed().entries()), Ok(sealed()));
    }

    #[test]
    fn a_change_to_any_entry_breaks_the_seal() {
        let changes: [(&str, Value); 5] = [
            ("text", "{\"version\":2}".into()),
            ("generation", 8.into()),
            ("generation", (-1).into()),
            ("checksum", "".into()),
            ("format", "1".into()),
        ];
        for (key, value) in changes {
            let mut entries = sealed().entries();
            entries.insert(key.into(), value);
            assert_eq!(read(&entries), Err(Unreadable::Damaged), "{key}");
            entries.remove(key);
            assert_eq!(read(&entries), Err(Unreadable::Damaged), "no {key}");
        }
    }

    #[test]
    fn a_generation_that_leaves_no_room_to_count_on_is_damage() {
        let last = Sealed {
            generation: u64::MAX,
            ..sealed()
        };
        assert_eq!(read(&last.entries()), Err(Unreadable::Damaged));
    }

    #[test]
    fn the_format_of_a_newer_version_is_known_as_such() {
        let mut entries = sealed().entries();
        entries.insert("format".into(), 2.into());
        entries.insert("checksum".into(), "other".into());
        assert_eq!(read(&entries), Err(Unreadable::Newer));
    }
}
