//! A passage within a block, found again after the text has changed.
//!
//! It is held as in the W3C Web Annotation Data Model: the words themselves
//! with what stands about them (TextQuoteSelector, 4.2.4) and where they begin
//! (TextPositionSelector, 4.2.5), within the block that a [`Place`] means.
//!
//! It is looked for in this order, and the first that is found is taken:
//!
//! 1. the very words, where most of what stood about them still does, and of
//!    those the nearest to where they were;
//! 2. the words between what stood before and what stood after, in the block
//!    that has most of them;
//! 3. that block as a whole.

use serde::{Deserialize, Serialize};

use crate::page::{Block, Page};
use crate::place::{ALIKE, Place, likeness, quote_of};

/// How many characters are kept of what stands before and after.
const CONTEXT: usize = 32;

/// So many characters are seldom the same by chance.
const TELLING: usize = 20;

/// So many characters of context tell that short words are the same ones.
const ENOUGH_CONTEXT: usize = 8;

/// How alike words must be to be taken for the same ones mended, where what
/// stood before and after them still does.
const ALIKE_BETWEEN: f32 = 0.3;

/// What parts two blocks in the text of a page; no block has it.
const BETWEEN: char = '\n';

/// A passage of one block.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    /// The block it stands in.
    pub place: Place,
    /// Its words.
    pub quote: String,
    /// What stands before it on the page; blocks are parted by a line feed.
    #[serde(default)]
    pub prefix: String,
    /// What stands after it on the page.
    #[serde(default)]
    pub suffix: String,
    /// How many characters (Unicode scalar values) of the block stand before
    /// it.
    #[serde(default)]
    pub start: usize,
}

/// Where a passage stands in a page now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The block.
    pub block: &'a Block,
    /// How many characters of the block stand before it.
    pub start: usize,
    /// How many characters it has.
    pub length: usize,
    /// Whether its words are not what they were.
    pub is_changed: bool,
}

impl Standing<'_> {
    /// Its words now.
    #[must_use]
    pub fn words(&self) -> String {
        let letters = self.block.text.chars();
        letters.skip(self.start).take(self.length).collect()
    }
}

impl Page {
    /// The passage from one character of a block up to another, without the
    /// blanks at its ends; nothing if there is no such block, or no word.
    #[must_use]
    pub fn passage_of(&self, block_id: &str, start: usize, end: usize) -> Option<Passage> {
        let at = self.blocks.iter().position(|block| block.id == block_id)?;
        let letters: Vec<char> = self.blocks[at].text.chars().collect();
        let mut end = end.min(letters.len());
        let mut start = start.min(end);
        while start < end && letters[start].is_whitespace() {
            start += 1;
        }
        while start < end && letters[end - 1].is_whitespace() {
            end -= 1;
        }
        let quote: String = letters[start..end].iter().collect();
        if !quote.contains(char::is_alphanumeric) {
            return None;
        }
        let text = Text::of(self);
        let from = text.starts[at] + start;
        let to = text.starts[at] + end;
        Some(Passage {
            place: self.place_of(block_id)?,
            quote,
            prefix: text.letters[from.saturating_sub(CONTEXT)..from]
                .iter()
                .collect(),
            suffix: text.letters[to..(to + CONTEXT).min(text.letters.len())]
                .iter()
                .collect(),
            start,
        })
    }

    /// Where a passage stands now; nothing if it is gone.
    #[must_use]
    pub fn find_passage(&self, passage: &Passage) -> Option<Standing<'_>> {
        self.same_words(passage)
            .or_else(|| self.mended_words(passage))
    }

    /// The very words.
    fn same_words(&self, passage: &Passage) -> Option<Standing<'_>> {
        let quote: Vec<char> = passage.quote.chars().collect();
        if quote.is_empty() {
            return None;
        }
        let text = Text::of(self);
        let prefix: Vec<char> = passage.prefix.chars().collect();
        let suffix: Vec<char> = passage.suffix.chars().collect();
        let mut best = None;
        for (at, _) in text
            .letters
            .windows(quote.len())
            .enumerate()
            .filter(|(_, window)| **window == *quote)
        {
            let number = text.block_at(at);
            let block = &self.blocks[number];
            let start = at - text.starts[number];
            let before = text.letters[..at].iter().rev();
            let after = text.letters[at + quote.len()..].iter();
            let context = common(before, prefix.iter().rev()) + common(after, suffix.iter());
            let is_alike = block.id == passage.place.block
                || likeness(&quote_of(&block.text), &passage.place.quote) >= ALIKE;
            if quote.len() < TELLING && context < ENOUGH_CONTEXT && !is_alike {
                continue;
            }
            let rank = (
                context,
                block.id == passage.place.block,
                block.heading == passage.place.heading,
                // Nearer is higher: in words of the page, then in characters.
                -((self.through(block) - passage.place.through).abs() * 1e6) as i64,
                -(start.abs_diff(passage.start) as i64),
            );
            if best.as_ref().is_none_or(|(known, _)| rank > *known) {
                let standing = Standing {
                    block,
                    start,
                    length: quote.len(),
                    is_changed: false,
                };
                best = Some((rank, standing));
            }
        }
        best.map(|(_, standing)| standing)
    }

    /// What the words have become, in the block that has most of them.
    fn mended_words(&self, passage: &Passage) -> Option<Standing<'_>> {
        let alike = |block: &Block| {
            let whole = likeness(&quote_of(&block.text), &passage.place.quote);
            whole.max(likeness(&block.text, &passage.quote))
        };
        let same = self.blocks.iter().find(|b| b.id == passage.place.block);
        // A heading keeps its id when it gets other words altogether.
        let same = same.filter(|block| alike(block) >= ALIKE);
        let block = same.or_else(|| {
            let all = self.blocks.iter().map(|block| (alike(block), block));
            all.filter(|(alike, _)| *alike >= ALIKE)
                .max_by(|a, b| a.0.total_cmp(&b.0))
                .map(|(_, block)| block)
        })?;
        let letters: Vec<char> = block.text.chars().collect();
        let (start, end) = between(&letters, passage)
            .filter(|(start, end)| {
                let words: String = letters[*start..*end].iter().collect();
                likeness(&words, &passage.quote) >= ALIKE_BETWEEN
            })
            .unwrap_or((0, letters.len()));
        Some(Standing {
            block,
            start,
            length: end - start,
            is_changed: true,
        })
    }
}

/// The text of a page, and where each block begins in it.
struct Text {
    letters: Vec<char>,
    starts: Vec<usize>,
}

impl Text {
    fn of(page: &Page) -> Self {
        let mut text = Self {
            letters: Vec::new(),
            starts: Vec::with_capacity(page.blocks.len()),
        };
        for block in &page.blocks {
            text.starts.push(text.letters.len());
            text.letters.extend(block.text.chars());
            text.letters.push(BETWEEN);
        }
        text
    }

    /// The number of the block that has a character.
    fn block_at(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at) - 1
    }
}

/// How many characters two texts have in common at their starts.
fn common<'a>(a: impl Iterator<Item = &'a char>, b: impl Iterator<Item = &'a char>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

/// Where the words between a passage's own context stand in a block.
fn between(letters: &[char], passage: &Passage) -> Option<(usize, usize)> {
    let prefix: Vec<char> = passage
        .prefix
        .rsplit(BETWEEN)
        .next()
        .unwrap_or("")
        .chars()
        .collect();
    let suffix: Vec<char> = passage
        .suffix
        .split(BETWEEN)
        .next()
        .unwrap_or("")
        .chars()
        .collect();
    let start = if prefix.is_empty() {
        0
    } else {
        position(
            letters,
            &prefix[prefix.len().saturating_sub(ENOUGH_CONTEXT)..],
        )? + prefix.len().min(ENOUGH_CONTEXT)
    };
    let end = if suffix.is_empty() {
        letters.len()
    } else {
        start
            + position(
                &letters[start..],
                &suffix[..suffix.len().min(ENOUGH_CONTEXT)],
            )?
    };
    let mut start = start;
    let mut end = end;
    while start < end && letters[start].is_whitespace() {
        start += 1;
    }
    while start < end && letters[end - 1].is_whitespace() {
        end -= 1;
    }
    (start < end).then_some((start, end))
}

/// Where one text first stands in another.
fn position(letters: &[char], wanted: &[char]) -> Option<usize> {
    letters
        .windows(wanted.len())
        .position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resolve::Surroundings;
    use crate::source::Source;

    fn page(body: &str) -> Page {
        let (source, _) = Source::read("a.md", body.as_bytes());
        Page::make(source, &Surroundings::default()).0
    }

    const BEFORE: &str = "## One\n\nThe first paragraph of the page.\n\n\
        You do not drive until the next day. A friend takes you home.\n\n\
        ## Two\n\nAnother thought entirely, and a friend with it.\n";

    /// The passage of the words between `[` and `]`, which are taken out.
    fn passage(body: &str) -> Passage {
        let page = page(&body.replace(['[', ']'], ""));
        let marked = self::page(&body.replace('[', "⟨").replace(']', "⟩"));
        let number = marked
            .blocks
            .iter()
            .position(|b| b.text.contains('⟨'))
            .unwrap();
        let text: Vec<char> = marked.blocks[number].text.chars().collect();
        let start = text.iter().position(|c| *c == '⟨').unwrap();
        let end = text.iter().position(|c| *c == '⟩').unwrap() - 1;
        page.passage_of(&page.blocks[number].id, start, end)
            .unwrap()
    }

    /// The words where it stands in another text, with their block in full.
    fn found(passage: &Passage, body: &str) -> Option<(String, String, bool)> {
        let page = page(body);
        let standing = page.find_passage(passage)?;
        Some((
            standing.words(),
            standing.block.text.clone(),
            standing.is_changed,
        ))
    }

    fn friend() -> Passage {
        passage(&BEFORE.replace("A friend takes", "[A friend] takes"))
    }

    #[test]
    fn a_passage_has_its_words_what_stands_about_them_and_where_they_begin() {
        let passage = friend();
        assert_eq!(passage.quote, "A friend");
        assert!(passage.prefix.ends_with("until the next day. "));
        assert!(passage.suffix.starts_with(" takes you home.\nTwo"));
        assert_eq!(passage.start, 37);
        assert_eq!(passage.place.heading.as_deref(), Some("one"));
    }

    #[test]
    fn blanks_at_the_ends_are_left_out_and_a_passage_without_a_word_is_none() {
        let page = page("One two. – Three.");
        let id = &page.blocks[0].id;
        assert_eq!(page.passage_of(id, 3, 9).unwrap().quote, "two.");
        assert_eq!(page.passage_of(id, 8, 11), None);
        assert_eq!(page.passage_of(id, 9, 4), None);
        assert_eq!(page.passage_of("none", 0, 4), None);
        assert_eq!(
            page.passage_of(id, 0, 999).unwrap().quote,
            "One two. – Three."
        );
    }

    #[test]
    fn a_paragraph_put_above_changes_nothing() {
        let after = BEFORE.replace("The first", "A friend came first.\n\nThe first");
        let (words, block, is_changed) = found(&friend(), &after).unwrap();
        assert_eq!((words.as_str(), is_changed), ("A friend", false));
        assert!(block.starts_with("You do not drive"));
    }

    #[test]
    fn words_put_before_it_in_its_paragraph_move_it_along() {
        let after = BEFORE.replace("You do", "A friend of mine said it well: you do");
        let page = page(&after);
        let standing = page.find_passage(&friend()).unwrap();
        assert_eq!(standing.words(), "A friend");
        assert!(standing.start > 37, "{standing:?}");
    }

    #[test]
    fn a_paragraph_that_is_moved_takes_it_along() {
        let after = "## One\n\nThe first paragraph of the page.\n\n## Two\n\n\
            Another thought entirely, and a friend with it.\n\n\
            You do not drive until the next day. A friend takes you home.\n";
        let (words, block, is_changed) = found(&friend(), after).unwrap();
        assert_eq!((words.as_str(), is_changed), ("A friend", false));
        assert!(block.starts_with("You do not drive"));
    }

    #[test]
    fn a_word_that_is_mended_in_it_leaves_it_where_it_was() {
        let passage = passage(&BEFORE.replace(
            "You do not drive until the next day. A",
            "[You do not drive until the next day.] A",
        ));
        let after = BEFORE.replace("do not drive until", "must not drive before");
        let (words, _, is_changed) = found(&passage, &after).unwrap();
        assert_eq!(words, "You must not drive before the next day.");
        assert!(is_changed);
    }

    #[test]
    fn when_only_its_paragraph_is_left_it_is_the_paragraph() {
        let passage =
            passage(&BEFORE.replace("A friend takes you home.", "[A friend takes you home.]"));
        let after = BEFORE.replace("A friend takes you home.", "Plan ahead.");
        let (words, block, is_changed) = found(&passage, &after).unwrap();
        assert_eq!(words, block);
        assert!(block.ends_with("Plan ahead.") && is_changed);
    }

    #[test]
    fn of_words_that_are_there_often_it_is_the_one_with_the_same_about_it() {
        let body = "Ask your team about sleep.\n\nAsk [your team] about driving.\n\n\
                    Ask your team about food.\n";
        let passage = passage(body);
        let without = body.replace(['[', ']'], "");
        assert_eq!(
            found(&passage, &without).unwrap().1,
            "Ask your team about driving."
        );
        let after = without.replace("Ask your team about sleep.\n\n", "");
        assert_eq!(
            found(&passage, &after).unwrap().1,
            "Ask your team about driving."
        );
        let after = format!("Ask your team about driving lessons.\n\n{without}");
        let page = page(&after);
        assert_eq!(page.find_passage(&passage).unwrap().block, &page.blocks[2]);
    }

    #[test]
    fn of_paragraphs_of_the_same_words_it_is_the_one_among_the_same_neighbours() {
        let body = "Sleep.\n\nAsk your care team.\n\nDriving.\n\n[Ask your care team.]\n\nFood.\n";
        let passage = passage(body);
        let without = body.replace(['[', ']'], "");
        let first_gone = without.replacen("Ask your care team.\n\n", "", 1);
        let page = page(&first_gone);
        let standing = page.find_passage(&passage).unwrap();
        assert_eq!(standing.block, &page.blocks[2]);
        let more = format!("Ask your care team.\n\n{without}");
        let page = self::page(&more);
        assert_eq!(page.find_passage(&passage).unwrap().block, &page.blocks[4]);
    }

    #[test]
    fn what_is_gone_is_not_found_and_a_short_word_elsewhere_is_not_it() {
        let other = "## Nine\n\nNothing of it is left here, and A friend is no passage.\n";
        assert_eq!(found(&friend(), other), None);
        assert_eq!(found(&friend(), ""), None);
    }

    #[test]
    fn a_heading_with_other_words_is_not_it() {
        let passage = passage("## [When may I drive?] {#driving}\n\nText.\n");
        assert_eq!(found(&passage, "## Pets {#driving}\n\nOther.\n"), None);
        let (words, _, is_changed) =
            found(&passage, "## When may I drive again? {#driving}\n\nText.\n").unwrap();
        assert_eq!(
            (words.as_str(), is_changed),
            ("When may I drive again?", true)
        );
    }

    #[test]
    fn letters_of_any_script_are_counted_one_by_one() {
        let passage = passage("¿Puedo 🚗 conducir [mañana]? Sí.\n");
        assert_eq!((passage.quote.as_str(), passage.start), ("mañana", 18));
        let after = "Nuevo.\n\n¿Puedo 🚗🚗 conducir mañana? Sí.\n";
        assert_eq!(found(&passage, after).unwrap().0, "mañana");
    }
}
