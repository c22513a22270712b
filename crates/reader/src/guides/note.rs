//! The note of which installed guide is shown.

use serde::{Deserialize, Serialize};

/// The form that is written.
const VERSION: u32 = 1;

/// Which of the installed guides is shown, and which was before, by the names
/// of their files. None is the guide that was there from the first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Note {
    version: u32,
    pub(super) shown: Option<String>,
    pub(super) before: Option<String>,
}

impl Note {
    pub(super) fn new(shown: Option<String>, before: Option<String>) -> Self {
        Self {
            version: VERSION,
            // There is no way back to where one is.
            before: before.filter(|before| Some(before) != shown.as_ref()),
            shown,
        }
    }

    /// Reads a note. None if it is none of ours.
    pub(super) fn read(text: &str) -> Option<Self> {
        let note: Self = serde_json::from_str(text).ok()?;
        let names = [&note.shown, &note.before];
        let is_ours = names.into_iter().flatten().all(|name| is_name(name));
        (note.version == VERSION && is_ours).then_some(note)
    }

    pub(super) fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The name of the file of an installed pack.
pub(super) fn name(digest: &str) -> String {
    format!("{digest}.{}", guide::pack::ENDING)
}

/// Whether it is such a name, and so of a file in the collection's folder.
fn is_name(name: &str) -> bool {
    let digest = name
        .strip_suffix(guide::pack::ENDING)
        .and_then(|rest| rest.strip_suffix('.'));
    digest.is_some_and(|digest| {
        digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_read_as_it_was_written_and_names_no_other_place() {
        let pack = name(&"a".repeat(64));
        let note = Note::new(Some(pack.clone()), None);
        assert_eq!(Note::read(&note.write()), Some(note));
        for text in ["", "{}", "{\"version\":1,\"shown\":\"../x.guide\"}"] {
            assert_eq!(Note::read(text), None, "{text}");
        }
        assert_eq!(Note::new(Some(pack.clone()), Some(pack)).before, None);
    }
}
