//! The running text of a page, as an author's second pair of eyes reads it:
//! sentence by sentence, with the line it stands on and whether it is cited.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use crate::markdown::parse;
use crate::render::with_citations_defined;
use crate::resolve::Surroundings;
use crate::source::Source;

/// What a piece of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Heading(u8),
    Paragraph,
    Item,
    Cell,
}

/// A paragraph, list item, heading or table cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    /// The line of the file it begins on.
    pub(super) line: usize,
    pub(super) sentences: Vec<Sentence>,
    /// The id of the heading it stands under, as written.
    pub(super) section: String,
    /// Whether it stands in a `[!TIP]`, a question for the care team.
    pub(super) asks: bool,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Sentence {
    pub(super) text: String,
    pub(super) cited: bool,
}

impl Sentence {
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.text
            .split(|c: char| c.is_whitespace() || matches!(c, '/' | '–' | '—'))
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
            .filter(|word| !word.is_empty())
    }
}

impl Piece {
    pub(super) fn is_cited(&self) -> bool {
        self.sentences.iter().any(|sentence| sentence.cited)
    }
}

/// The running text of a page. Fenced blocks, code and pictures are left out.
pub(super) fn pieces(source: &Source, around: &Surroundings<'_>) -> Vec<Piece> {
    let text = with_citations_defined(&source.body, around);
    let (events, _) = parse(&text);
    let mut walk = Walk::default();
    for (event, range) in events {
        // Behind the body stand only the definitions that were added.
        if range.start >= source.body.len() {
            break;
        }
        let line = source.body_line + text[..range.start].matches('\n').count();
        walk.step(&event, line);
    }
    walk.close();
    walk.pieces
}

#[derive(Default)]
struct Walk {
    pieces: Vec<Piece>,
    open: Option<(Kind, usize, Vec<Sentence>)>,
    section: String,
    /// How many code blocks or pictures are open.
    passed_over: usize,
    asks: bool,
}

impl Walk {
    fn step(&mut self, event: &Event<'_>, line: usize) {
        match event {
            Event::Start(tag) => self.start(tag, line),
            Event::End(tag) => self.end(*tag),
            Event::FootnoteReference(_) => self.cite(),
            Event::Text(text) | Event::Code(text) if self.passed_over == 0 => self.text(text),
            Event::SoftBreak | Event::HardBreak if self.passed_over == 0 => self.text(" "),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, line: usize) {
        let kind = match tag {
            Tag::Heading { level, id, .. } => {
                self.close();
                self.section = id.as_deref().unwrap_or_default().to_owned();
                Kind::Heading(*level as u8)
            }
            Tag::Paragraph if matches!(self.open, Some((Kind::Item, ..))) => return,
            Tag::Paragraph => Kind::Paragraph,
            Tag::Item | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => Kind::Item,
            Tag::TableCell => Kind::Cell,
            Tag::Image { .. }
            | Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => {
                self.passed_over += 1;
                return;
            }
            Tag::BlockQuote(kind) => {
                self.asks = *kind == Some(pulldown_cmark::BlockQuoteKind::Tip);
                return;
            }
            _ => return,
        };
        self.close();
        self.open = Some((kind, line, vec![Sentence::default()]));
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image | TagEnd::CodeBlock => self.passed_over -= 1,
            TagEnd::BlockQuote(_) => {
                self.close();
                self.asks = false;
            }
            TagEnd::Paragraph if matches!(self.open, Some((Kind::Item, ..))) => {}
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::TableCell => self.close(),
            _ => {}
        }
    }

    /// A citation belongs to the sentence that it follows.
    fn cite(&mut self) {
        let Some((_, _, sentences)) = &mut self.open else {
            return;
        };
        let before = if sentences.last().is_some_and(|s| s.text.trim().is_empty()) {
            sentences.len().saturating_sub(2)
        } else {
            sentences.len() - 1
        };
        sentences[before].cited = true;
    }

    fn text(&mut self, text: &str) {
        let Some((_, _, sentences)) = &mut self.open else {
            return;
        };
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            let Some(sentence) = sentences.last_mut() else {
                return;
            };
            sentence.text.push(letter);
            let ends = matches!(letter, '.' | '!' | '?' | '…')
                && letters.peek().is_none_or(|next| next.is_whitespace())
                && !sentence.text.trim().is_empty();
            if ends {
                sentences.push(Sentence::default());
            }
        }
    }

    fn close(&mut self) {
        let Some((kind, line, sentences)) = self.open.take() else {
            return;
        };
        let sentences: Vec<Sentence> = sentences
            .into_iter()
            .filter(|sentence| sentence.words().next().is_some())
            .map(|sentence| Sentence {
                text: sentence
                    .text
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" "),
                cited: sentence.cited,
            })
            .collect();
        if !sentences.is_empty() {
            self.pieces.push(Piece {
                kind,
                line,
                sentences,
                section: self.section.clone(),
                asks: self.asks,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::Sources;

    #[test]
    fn a_citation_belongs_to_the_sentence_before_it() {
        let body = "## A {#a}\n\nOne is. Two is.[^K] Three\nis.\n\n- four\n- five[^K]\n\n```check\nsix\n```\n";
        let (source, _) = Source::read("a.md", body.as_bytes());
        let sources = Sources::default();
        let around = Surroundings {
            sources: Some(&sources),
            ..Surroundings::default()
        };
        let seen: Vec<(usize, String, bool)> = pieces(&source, &around)
            .iter()
            .flat_map(|piece| {
                let sentences = piece.sentences.iter();
                sentences
                    .map(|s| (piece.line, s.text.clone(), s.cited))
                    .collect::<Vec<_>>()
            })
            .collect();
        let expected = [
            (1, "A", false),
            (3, "One is.", false),
            (3, "Two is.", true),
            (3, "Three is.", false),
            (6, "four", false),
            (7, "five", true),
        ];
        assert_eq!(seen, expected.map(|(l, t, c)| (l, t.to_owned(), c)));
    }
}
