//! Characters that turn the direction of writing around. Left open or used in
//! bad faith they show a text other than it is stored ("20 mg" as "02"), so
//! none reaches a reader. Languages written from the right need none of them:
//! the browser sees their letters, and `dir` is an allowed attribute.

use std::borrow::Cow;

/// Whether a character embeds, overrides or isolates a direction.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text without such characters.
pub(crate) fn without(text: &str) -> Cow<'_, str> {
    if text.contains(turns) {
        Cow::Owned(text.chars().filter(|c| !turns(*c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// How a character is written by its number: what stands before the digits,
/// their base, and how many there may be.
const NUMBERS: &[(&str, u32, usize)] = &[
    ("&#", 10, usize::MAX),
    ("&#x", 16, usize::MAX),
    ("&#X", 16, usize::MAX),
    ("\\u", 16, 4),
    ("\\U", 16, 8),
];

/// Whether a text has such characters, written out or as numbers: `&#x202E;`
/// in Markdown, `\u202E` in TOML.
pub(crate) fn is_turned(text: &str) -> bool {
    text.contains(turns)
        || NUMBERS.iter().any(|(start, radix, most)| {
            text.match_indices(start)
                .any(|(at, _)| number(&text[at + start.len()..], *radix, *most).is_some_and(turns))
        })
}

/// The character that the digits at the start of a text mean.
fn number(text: &str, radix: u32, most: usize) -> Option<char> {
    let digits: String = text
        .chars()
        .take(most)
        .take_while(|c| c.is_digit(radix))
        .collect();
    char::from_u32(u32::from_str_radix(&digits, radix).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_found_written_out_and_as_numbers_and_marks_are_left() {
        for text in [
            "a\u{202e}b",
            "&#x202E;",
            "&#8238;",
            "&#X2066;",
            "\\u202e",
            "\\U0000202E",
        ] {
            assert!(is_turned(text), "{text}");
        }
        for text in ["\u{200f}", "&#65;", "&#x;", "\\u00e9", "&#99999999999;"] {
            assert!(!is_turned(text), "{text}");
        }
        assert_eq!(without("a\u{202e}b\u{2069}\u{200f}"), "ab\u{200f}");
    }
}
