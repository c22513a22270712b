//! What a page shows, block by block.
//!
//! The page's HTML has passed the sanitizer, so it is well nested, and a
//! tokenizer is enough to walk it.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// The words of one block, or of a part of one that stands by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Passage {
    /// The id of the block.
    pub(super) block: String,
    /// What is said before the words and not shown with them: the heading of
    /// a table's column, or what a picture tells.
    pub(super) lead: String,
    /// The words as shown, with single spaces.
    pub(super) shown: String,
}

/// Elements that stand in a line of text; every other one ends a passage.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "picture",
    "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var",
];

/// Elements without an end.
const VOID: &[&str] = &["br", "col", "hr", "img", "source"];

/// The passages of a page's body, in reading order.
pub(super) fn passages(html: &str) -> Vec<Passage> {
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut walk = tokenizer.sink.0.into_inner();
    walk.flush();
    walk.passages
}

#[derive(Default)]
struct Sink(RefCell<Walk>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut walk = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => walk.open(&tag),
            Token::TagToken(tag) => walk.close(&tag.name),
            Token::CharacterTokens(text) => walk.text(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// How the words inside an element are taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Voice {
    Shown,
    /// Said and not shown.
    Lead,
    /// Neither: numbers of citations, boxes to tick.
    Silent,
}

struct Open {
    name: String,
    id: Option<String>,
    class: String,
    voice: Voice,
    /// How many passages there were before it.
    before: usize,
}

#[derive(Default)]
struct Walk {
    open: Vec<Open>,
    now: Passage,
    /// What the pictures tell that have not been said yet.
    pictures: Vec<String>,
    passages: Vec<Passage>,
}

impl Walk {
    fn open(&mut self, tag: &Tag) {
        let attribute = |name: &str| {
            let found = tag.attrs.iter().find(|attr| *attr.name.local == *name);
            found.map(|attr| attr.value.to_string())
        };
        let name = &*tag.name;
        if name == "img" {
            self.pictures.extend(attribute("alt"));
        }
        if name == "br" {
            self.text(" ");
        }
        if VOID.contains(&name) {
            return;
        }
        if !INLINE.contains(&name) {
            self.flush();
        }
        let class = attribute("class").unwrap_or_default();
        self.open.push(Open {
            voice: self.voice_of(name, &class),
            id: attribute("id"),
            name: name.to_owned(),
            class,
            before: self.passages.len(),
        });
    }

    fn voice_of(&self, name: &str, class: &str) -> Voice {
        let inside = self.open.last();
        let in_footnote = inside.is_some_and(|open| open.class == "footnote");
        match (name, class) {
            _ if inside.is_some_and(|open| open.voice != Voice::Shown) => self.voice(),
            ("sup", "cite") | ("span", "box") => Voice::Silent,
            ("sup", _) if in_footnote => Voice::Silent,
            ("span", "column") => Voice::Lead,
            _ => Voice::Shown,
        }
    }

    fn voice(&self) -> Voice {
        self.open.last().map_or(Voice::Shown, |open| open.voice)
    }

    fn text(&mut self, text: &str) {
        match self.voice() {
            Voice::Shown => self.now.shown.push_str(text),
            Voice::Lead => self.now.lead.push_str(text),
            Voice::Silent => {}
        }
    }

    fn close(&mut self, name: &str) {
        if !INLINE.contains(&name) {
            self.flush();
        }
        while let Some(open) = self.open.pop() {
            if open.name == "figure" {
                self.tell_pictures(open.before, open.id);
            }
            if open.name == *name {
                break;
            }
        }
    }

    /// Ends the passage, if it has words.
    fn flush(&mut self) {
        let mut passage = std::mem::take(&mut self.now);
        passage.shown = single_spaced(&passage.shown);
        passage.block = self.block();
        if passage.shown.contains(char::is_alphanumeric) {
            self.passages.push(passage);
        }
        let in_figure = self.open.iter().any(|open| open.name == "figure");
        if !in_figure && !self.pictures.is_empty() {
            self.tell_pictures(self.passages.len(), None);
        }
    }

    /// Says what pictures tell, unless a passage since then has said it.
    fn tell_pictures(&mut self, since: usize, block: Option<String>) {
        let block = block.unwrap_or_else(|| self.block());
        for alternative in std::mem::take(&mut self.pictures) {
            let alternative = single_spaced(&alternative);
            let said = self.passages[since..]
                .iter()
                .any(|passage| passage.shown == alternative);
            if !said && !alternative.is_empty() {
                self.passages.push(Passage {
                    block: block.clone(),
                    lead: alternative,
                    shown: String::new(),
                });
            }
        }
    }

    /// The id of the innermost element that has one.
    fn block(&self) -> String {
        let ids = self.open.iter().rev().filter(|open| open.name != "a");
        ids.filter_map(|open| open.id.clone())
            .next()
            .unwrap_or_default()
    }
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
