//! Blocks that can be a reading place, and the ids they get from their words.

use sha2::{Digest as _, Sha256};

use super::Renderer;
use crate::page::Block;

impl<'a> Renderer<'a> {
    /// Takes note of a block and answers its id.
    pub(super) fn block(&mut self, text: &str) -> String {
        let digest = Sha256::digest(text.as_bytes());
        let short = base16ct::lower::encode_string(&digest[..4]);
        let id = self.unique(&format!("p-{short}"));
        self.add_block(id.clone(), text);
        id
    }

    /// Takes note of a block that has an id.
    pub(super) fn add_block(&mut self, id: String, text: &str) {
        let words = crate::page::words_in(text);
        self.blocks.push(Block {
            id,
            text: text.to_owned(),
            heading: self.heading.clone(),
            words,
            before: self.words,
        });
        self.words += words;
    }

    /// The id, with a number if the page has it already.
    pub(super) fn unique(&mut self, id: &str) -> String {
        let mut candidate = id.to_owned();
        loop {
            let uses = self.ids.entry(candidate.clone()).or_default();
            *uses += 1;
            if *uses == 1 {
                return candidate;
            }
            candidate = format!("{id}-{uses}");
        }
    }
}
