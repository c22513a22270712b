//! A short print of a text, by which it is known again without being kept.

use sha2::{Digest as _, Sha256};

use crate::page::Page;

/// The first four bytes of the SHA-256 of a text. Two texts share one in some
/// four billion: enough to tell what changed, not to prove who wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Print(pub u32);

impl Print {
    /// The print of some bytes.
    #[must_use]
    pub fn of(bytes: impl AsRef<[u8]>) -> Self {
        let digest = Sha256::digest(bytes.as_ref());
        Self(u32::from_be_bytes([
            digest[0], digest[1], digest[2], digest[3],
        ]))
    }
}

impl Page {
    /// The prints of its blocks' words, in reading order. Citations are no
    /// words, so their numbers may change.
    #[must_use]
    pub fn prints(&self) -> Vec<Print> {
        self.blocks
            .iter()
            .map(|block| Print::of(&block.text))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::page::Page;
    use crate::resolve::Surroundings;
    use crate::source::Source;
    use crate::sources::Sources;

    fn prints(body: &str) -> Vec<super::Print> {
        let sources = ["A-1", "B-2", "C-3"].map(|key| {
            format!("[{key}]\ntitle = \"T\"\npublisher = \"P\"\nyear = 2020\nkind = \"book\"\nconsulted = \"2026-11-24\"\n")
        });
        let sources = Sources::read(&sources.concat()).unwrap();
        let around = Surroundings {
            sources: Some(&sources),
            ..Surroundings::default()
        };
        let (source, _) = Source::read("a.md", body.as_bytes());
        Page::make(source, &around).0.prints()
    }

    #[test]
    fn a_citation_and_a_line_break_are_no_words_and_a_word_is() {
        let before = prints("## One {#a}\n\nSome words.[^A-1]");
        assert_eq!(before.len(), 2);
        assert_eq!(prints("## One {#b}\n\nSome\nwords.[^B-2][^C-3]"), before);
        let after = prints("## One {#a}\n\nSome other words.[^A-1]");
        assert_eq!((after[0], after[1] == before[1]), (before[0], false));
        assert_ne!(prints("## Two {#a}")[0], before[0]);
    }
}
