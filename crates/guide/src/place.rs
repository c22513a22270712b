//! A place in a page that is found again after the text has changed.
//!
//! It is held by several fields, tried from the surest to the roughest, as in
//! the selectors of the W3C Web Annotation Data Model (4.2): the block's own
//! id, which is made from its words; its first words; the heading above it;
//! and how far through the page it stood.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::page::{Block, Page};

/// How alike two texts must be to be taken for the same, from 0 to 1.
pub(crate) const ALIKE: f32 = 0.5;

/// How many characters of a block are kept to know it by.
const QUOTE: usize = 120;

/// A place in a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The id of the block.
    pub block: String,
    /// The first words of the block.
    pub quote: String,
    /// The id of the heading it stands under, if any.
    pub heading: Option<String>,
    /// How much of the page's words stand before it, from 0 to 1.
    pub through: f32,
}

impl Page {
    /// The place of a block that this page has.
    #[must_use]
    pub fn place_of(&self, block_id: &str) -> Option<Place> {
        let block = self.blocks.iter().find(|block| block.id == block_id)?;
        Some(Place {
            block: block.id.clone(),
            quote: quote_of(&block.text),
            heading: block.heading.clone(),
            through: self.through(block),
        })
    }

    /// The block that a place means now: the same one, else the one most like
    /// it, else its heading, else the one as far through the page. Nothing
    /// only if the page has no blocks.
    #[must_use]
    pub fn find(&self, place: &Place) -> Option<&Block> {
        if let Some(same) = self.blocks.iter().find(|block| block.id == place.block) {
            return Some(same);
        }
        let alike = self
            .blocks
            .iter()
            .map(|block| (likeness(&quote_of(&block.text), &place.quote), block))
            .filter(|(likeness, _)| *likeness >= ALIKE)
            .max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, block)) = alike {
            return Some(block);
        }
        let under = |block: &&Block| place.heading.is_some() && place.heading == block.heading;
        self.blocks.iter().find(under).or_else(|| {
            self.blocks
                .iter()
                .rev()
                .find(|block| self.through(block) <= place.through)
                .or(self.blocks.first())
        })
    }

    /// How much of the page's words stand before a block, from 0 to 1.
    #[must_use]
    pub fn through(&self, block: &Block) -> f32 {
        let all: usize = self.blocks.iter().map(|block| block.words).sum();
        block.before as f32 / all.max(1) as f32
    }
}

/// The words that a block is known by.
pub(crate) fn quote_of(text: &str) -> String {
    text.chars().take(QUOTE).collect()
}

/// The Dice coefficient of the pairs of letters of two texts.
pub(crate) fn likeness(a: &str, b: &str) -> f32 {
    let (a, b) = (pairs(a), pairs(b));
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    2.0 * a.intersection(&b).count() as f32 / (a.len() + b.len()) as f32
}

fn pairs(text: &str) -> BTreeSet<(char, char, char)> {
    let letters: Vec<char> = text.to_lowercase().chars().collect();
    letters.windows(3).map(|w| (w[0], w[1], w[2])).collect()
}

#[cfg(test)]
mod tests {
    use crate::page::Page;
    use crate::resolve::Surroundings;
    use crate::source::Source;

    fn page(body: &str) -> Page {
        let (source, _) = Source::read("a.md", body.as_bytes());
        Page::make(source, &Surroundings::default()).0
    }

    const BEFORE: &str = "## One\n\nThe first paragraph of the page.\n\n\
                          You do not drive until the next day.\n\n## Two\n\nAnother thought entirely.";

    fn place_of(page: &Page, words: &str) -> super::Place {
        let block = page.blocks.iter().find(|b| b.text.contains(words)).unwrap();
        page.place_of(&block.id).unwrap()
    }

    #[test]
    fn a_place_keeps_its_paragraph_when_one_is_put_above_it() {
        let place = place_of(&page(BEFORE), "drive");
        let after = page(&BEFORE.replace("The first", "Something new stands here.\n\nThe first"));
        assert_eq!(
            after.find(&place).unwrap().text,
            "You do not drive until the next day."
        );
    }

    #[test]
    fn a_place_keeps_its_paragraph_when_its_words_are_mended() {
        let place = place_of(&page(BEFORE), "drive");
        let after = page(&BEFORE.replace("the next day.", "the next morning, after sleep."));
        assert!(after.find(&place).unwrap().text.contains("next morning"));
    }

    #[test]
    fn a_place_whose_paragraph_is_gone_falls_back_to_its_heading() {
        let place = place_of(&page(BEFORE), "drive");
        let after = page("## Zero\n\nNot this.\n\n## One {#one}\n\nOnly this is left.\n");
        assert_eq!(after.find(&place).unwrap().text, "One");
    }

    #[test]
    fn a_place_whose_heading_is_gone_too_falls_back_to_how_far_it_was() {
        let place = place_of(&page(BEFORE), "Another");
        let after = page("aaaa aaaa aaaa aaaa\n\nbbbb bbbb bbbb bbbb\n\ncccc cccc cccc cccc");
        assert_eq!(after.find(&place).unwrap().text, "cccc cccc cccc cccc");
        assert!(page("").find(&place).is_none());
    }

    #[test]
    fn two_paragraphs_of_the_same_words_have_places_of_their_own() {
        let page = page("Ask your care team.\n\nx\n\nAsk your care team.");
        let ids: Vec<_> = page.blocks.iter().map(|b| b.id.as_str()).collect();
        assert_ne!(ids[0], ids[2]);
    }
}
