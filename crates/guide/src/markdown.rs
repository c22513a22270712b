//! Step 2: Markdown becomes events. Never fails.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};

/// How deep blocks and spans may nest; what is deeper loses its wrapping and
/// keeps its words. The sanitizer's time grows with the square of the depth.
pub const DEEPEST: usize = 64;

/// CommonMark with GitHub's tables, footnotes, task lists, alerts and
/// strikethrough, definition lists, and explicit heading ids.
#[must_use]
pub fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// An event and the bytes of Markdown it came from.
pub(crate) type Located<'a> = (Event<'a>, Range<usize>);

/// The events of a text, with what nests deeper than [`DEEPEST`] flattened,
/// and the place of the first thing that was, if any.
pub(crate) fn parse(text: &str) -> (Vec<Located<'_>>, Option<usize>) {
    let mut events = Vec::new();
    let mut kept = Vec::new();
    let mut too_deep = None;
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        let keeps = match &event {
            Event::Start(_) => {
                let keeps = kept.len() < DEEPEST;
                if !keeps {
                    too_deep.get_or_insert(range.start);
                }
                kept.push(keeps);
                keeps
            }
            Event::End(_) => kept.pop().unwrap_or(true),
            _ => true,
        };
        if keeps {
            events.push((event, range));
        }
    }
    (events, too_deep)
}

/// Labels of `[^label]` in a text, in order, each once.
pub(crate) fn footnote_labels(text: &str) -> Vec<&str> {
    let mut known = HashSet::new();
    text.match_indices("[^")
        .filter_map(|(at, _)| label(&text[at + 2..]))
        .filter(|label| known.insert(*label))
        .collect()
}

/// Labels of the footnotes that a text defines, in lower case: CommonMark
/// matches labels without regard to it.
pub(crate) fn defined_footnotes(text: &str) -> HashSet<String> {
    text.lines()
        .filter_map(|line| {
            let rest = line.trim_start_matches([' ', '>']).strip_prefix("[^")?;
            let label = label(rest)?;
            let defines = rest[label.len() + 1..].starts_with(':');
            defines.then(|| label.to_lowercase())
        })
        .collect()
}

/// The label that ends at the first bracket of a text.
fn label(text: &str) -> Option<&str> {
    let end = text.find([']', '[', '\n'])?;
    let label = &text[..end];
    let is_label =
        text[end..].starts_with(']') && !label.is_empty() && !label.contains(char::is_whitespace);
    is_label.then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nests_too_deep_keeps_its_words() {
        let text = format!("{}deep", "> ".repeat(200));
        let (events, too_deep) = parse(&text);
        assert!(too_deep.is_some());
        let starts = events.iter().filter(|(e, _)| matches!(e, Event::Start(_)));
        assert_eq!(starts.count(), DEEPEST);
        assert!(
            events
                .iter()
                .any(|(e, _)| matches!(e, Event::Text(t) if &**t == "deep"))
        );
    }

    #[test]
    fn labels_are_found_once_each_and_in_order() {
        let text = "One.[^B] Two.[^A][^B] [^ no] [^\n]";
        assert_eq!(footnote_labels(text), ["B", "A"]);
        assert!(defined_footnotes(text).is_empty());
        assert!(defined_footnotes("x\n> [^A]: note").contains("a"));
    }
}
