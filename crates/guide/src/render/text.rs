//! The words of an element that was just opened.

use pulldown_cmark::{Event, Tag};

use crate::bidi;
use crate::markdown::Located;

/// How many events there are up to and with the end of the element that was
/// just opened.
pub(super) fn after_end(rest: &[Located<'_>]) -> usize {
    let mut depth = 1;
    for (at, (event, _)) in rest.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    rest.len()
}

/// The text of a code block that was just opened, letter for letter.
pub(super) fn raw_text(rest: &[Located<'_>]) -> String {
    let texts = rest.iter().map_while(|(event, _)| match event {
        Event::Text(text) => Some(&**text),
        _ => None,
    });
    texts.collect()
}

/// The words of the element that was just opened, with single spaces; those
/// of a list inside it belong to that list's items.
pub(super) fn own_text(rest: &[Located<'_>]) -> String {
    let mut text = String::new();
    let mut depth = 1;
    for (event, _) in rest {
        match event {
            Event::Start(Tag::List(_)) if text.contains(char::is_alphanumeric) => break,
            Event::Start(Tag::TableCell | Tag::TableRow | Tag::Paragraph) => {
                depth += 1;
                text.push(' ');
            }
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Text(words) | Event::Code(words) => text.push_str(words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    bidi::without(&words.join(" ")).into_owned()
}

pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
    html
}
