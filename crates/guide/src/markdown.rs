//! Step 2: Markdown becomes events. Never fails.

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
    let mut labels = Vec::new();
    for (at, _) in text.match_indices("[^") {
        let rest = &text[at + 2..];
        let Some(end) = rest.find([']', '[', '\n']) else {
            continue;
        };
        let label = &rest[..end];
        if rest[end..].starts_with(']')
            && !label.is_empty()
            && !label.contains(char::is_whitespace)
            && !labels.contains(&label)
        {
            labels.push(label);
        }
    }
    labels
}

/// Whether a text defines a footnote of this label.
pub(crate) fn defines_footnote(text: &str, label: &str) -> bool {
    text.match_indices(&format!("[^{label}]:")).any(|(at, _)| {
        text[..at]
            .rsplit('\n')
            .next()
            .is_some_and(|before| before.chars().all(|c| c == ' ' || c == '>'))
    })
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
        assert!(events.iter().any(|(e, _)| matches!(e, Event::Text(t) if &**t == "deep")));
    }

    #[test]
    fn labels_are_found_once_each_and_in_order() {
        let text = "One.[^B] Two.[^A][^B] [^ no] [^\n]";
        assert_eq!(footnote_labels(text), ["B", "A"]);
        assert!(!defines_footnote(text, "A"));
        assert!(defines_footnote("x\n[^A]: note", "A"));
    }
}
