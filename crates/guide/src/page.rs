//! Step 6: a page as the app shows it.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::finding::Finding;
use crate::markdown::parse;
use crate::render::render;
use crate::resolve::{Surroundings, Target};
use crate::sanitize::{SafeHtml, sanitize, sanitize_settled};
use crate::source::{FrontMatter, Source};

/// Words that a reader takes in, in a minute. Slower than the 238 that
/// Brysbaert (2019, doi:10.1016/j.jml.2019.104047) finds for English prose:
/// our readers are tired, and the matter is new to them.
pub const WORDS_PER_MINUTE: usize = 150;

/// A page: everything a view needs, and nothing of how it was written.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// What its author said of it.
    pub front: FrontMatter,
    /// Its title: the front matter's, else its first heading's.
    pub title: String,
    /// Its sections.
    pub outline: Vec<Heading>,
    /// Its text.
    pub body: SafeHtml,
    /// Every block of text that can be a place, in reading order.
    pub blocks: Vec<Block>,
    /// Ids of the blocks that are tasks of a checklist, in reading order.
    pub tasks: Vec<String>,
    /// What it cites, by number.
    pub citations: Vec<Citation>,
    /// Ids of the glossary's terms that it uses, in the order of first use.
    pub terms: Vec<String>,
    /// Where it leads.
    pub links: Vec<Link>,
    /// The questions of its knowledge checks, in reading order.
    pub checks: Vec<String>,
    /// How many words it has.
    pub words: usize,
}

/// A section of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 for a section, 3 for a part of one.
    pub level: u8,
    /// Its id, the same in every language where the author gave one.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// A paragraph, heading, list item, table, picture or definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its id on the page: a heading's own, else made from its words.
    pub id: String,
    /// Its words, with single spaces.
    pub text: String,
    /// The heading it stands under, or is.
    pub heading: Option<String>,
    /// How many words it has.
    pub words: usize,
    /// How many words of blocks stand before it.
    pub before: usize,
}

/// A source cited on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The number shown, from 1.
    pub number: usize,
    /// The source's key in `sources.toml`; it may be missing there.
    pub key: String,
}

/// A link on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The line of the file it stands on.
    pub line: usize,
    /// Where it leads.
    pub target: Target,
}

impl Page {
    /// Makes a page from its source. Never fails: what is wrong is among the
    /// findings.
    #[must_use]
    pub fn make(source: Source, around: &Surroundings<'_>) -> (Self, Vec<Finding>) {
        let rendered = render(&source, around);
        let title = if source.front.title.is_empty() {
            rendered.first_heading
        } else {
            source.front.title.clone()
        };
        let body = if rendered.has_raw_html {
            sanitize_settled(&rendered.html)
        } else {
            sanitize(&rendered.html)
        };
        let page = Self {
            title,
            outline: rendered.outline,
            body,
            blocks: rendered.blocks,
            tasks: rendered.tasks,
            citations: rendered.citations,
            terms: rendered.terms,
            links: rendered.links,
            checks: rendered.checks,
            words: rendered.words,
            front: source.front,
        };
        (page, rendered.findings)
    }

    /// Whether a heading of this id, of any level, is on the page.
    #[must_use]
    pub fn has_heading(&self, id: &str) -> bool {
        let is_heading = |block: &&Block| block.heading.as_deref() == Some(&block.id);
        self.blocks
            .iter()
            .filter(is_heading)
            .any(|block| block.id == id)
    }

    /// How long it takes to read, in minutes, at least one.
    #[must_use]
    pub fn minutes(&self) -> usize {
        minutes(self.words)
    }
}

/// How long so many words take to read, in minutes, at least one.
#[must_use]
pub fn minutes(words: usize) -> usize {
    words.div_ceil(WORDS_PER_MINUTE).max(1)
}

/// The words of a Markdown text that a reader reads: not those of addresses,
/// of fenced blocks, or of what stands for a picture.
#[must_use]
pub fn words(markdown: &str) -> usize {
    words_of(parse(markdown).0.iter().map(|(event, _)| event))
}

/// As [`words`], of what was parsed.
pub(crate) fn words_of<'a>(events: impl Iterator<Item = &'a Event<'a>>) -> usize {
    let mut text = String::new();
    let mut passed_over = 0;
    for event in events {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::Image { .. }) => passed_over += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::Image) => passed_over -= 1,
            Event::Text(words) | Event::Code(words) if passed_over == 0 => text.push_str(words),
            Event::End(end) if !is_inline(*end) => text.push(' '),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    words_in(&text)
}

/// Whether the end of an element does not end a word.
fn is_inline(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link
    )
}

/// The words of a plain text: what stands between blanks and has a letter or
/// digit in it.
pub(crate) fn words_in(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_time_is_rounded_up_and_never_nothing() {
        assert_eq!(minutes(0), 1);
        assert_eq!(minutes(WORDS_PER_MINUTE), 1);
        assert_eq!(minutes(WORDS_PER_MINUTE + 1), 2);
        assert_eq!(
            words("one [two](a-b.md)\n![x y](z.svg)\n\n```check\nx\n```\n\nthree.[^K]"),
            3
        );
        assert_eq!(words("| a | b |\n|---|---|\n- one *two* — three"), 5);
    }
}
