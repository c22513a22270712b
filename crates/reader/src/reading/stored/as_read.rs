//! What chapters said when they were read, as it is written to disk.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use guide::Print;
use serde::{Deserialize, Serialize};

use crate::reading::AsRead;

/// How prints are made. Others could not be compared, so they are left out,
/// and nothing is said to have changed.
const KIND: u8 = 1;

/// By chapter, then by language.
pub(super) type Chapters = BTreeMap<String, BTreeMap<String, StoredAsRead>>;

#[derive(Serialize, Deserialize)]
pub(super) struct StoredAsRead {
    kind: u8,
    at: i64,
    whole: bool,
    file: Option<u32>,
    /// The prints, four bytes each, as Base64.
    blocks: String,
}

impl From<&AsRead> for StoredAsRead {
    fn from(read: &AsRead) -> Self {
        let bytes = read.blocks.iter().flat_map(|print| print.0.to_be_bytes());
        Self {
            kind: KIND,
            at: read.at,
            whole: read.whole,
            file: read.file.map(|print| print.0),
            blocks: STANDARD_NO_PAD.encode(bytes.collect::<Vec<u8>>()),
        }
    }
}

impl StoredAsRead {
    fn read(&self) -> Option<AsRead> {
        let bytes = STANDARD_NO_PAD.decode(&self.blocks).ok()?;
        let prints = bytes.chunks_exact(4);
        let whole = prints.remainder().is_empty() && self.kind == KIND;
        whole.then(|| AsRead {
            blocks: prints
                .map(|b| Print(u32::from_be_bytes([b[0], b[1], b[2], b[3]])))
                .collect(),
            whole: self.whole,
            file: self.file.map(Print),
            at: self.at,
        })
    }
}

pub(super) fn write(chapters: &BTreeMap<String, BTreeMap<String, AsRead>>) -> Chapters {
    chapters
        .iter()
        .map(|(chapter, languages)| {
            let languages = languages.iter();
            let stored = languages.map(|(language, read)| (language.clone(), read.into()));
            (chapter.clone(), stored.collect())
        })
        .collect()
}

/// What cannot be compared is left out: it costs a mark, not a place.
pub(super) fn read(stored: &Chapters) -> BTreeMap<String, BTreeMap<String, AsRead>> {
    stored
        .iter()
        .map(|(chapter, languages)| {
            let languages = languages.iter();
            let read = languages.filter_map(|(language, it)| Some((language.clone(), it.read()?)));
            (chapter.clone(), read.collect())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one() -> AsRead {
        AsRead {
            blocks: [Print(7), Print(u32::MAX)].into(),
            whole: true,
            file: Some(Print(3)),
            at: 9,
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let all = [("a".to_owned(), [("en".to_owned(), one())].into())].into();
        assert_eq!(read(&write(&all)), all);
    }

    #[test]
    fn prints_of_another_kind_and_torn_ones_are_left_out() {
        for change in [
            |it: &mut StoredAsRead| it.kind = 2,
            |it: &mut StoredAsRead| it.blocks.truncate(7),
            |it: &mut StoredAsRead| it.blocks.push('!'),
        ] {
            let mut stored = StoredAsRead::from(&one());
            change(&mut stored);
            assert!(stored.read().is_none());
        }
    }
}
