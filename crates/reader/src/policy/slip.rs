//! Why a text is not TOML, in words for somebody who has never heard of it.

/// Why a text is not TOML.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Slip {
    /// No value, or one that is none.
    #[error("expected a text in quotation marks, a number, true or false; a comment begins with #")]
    Value,
    /// A text that goes on beyond its line.
    #[error("expected the quotation mark that ends a text")]
    Text,
    /// What a word processor makes of a quotation mark.
    #[error("expected a straight quotation mark, found the curly one {0}")]
    Curly(char),
    /// A blank that is none, and other things that are not seen.
    #[error("found a character that cannot be seen (U+{code:04X}); delete it, or type the line again", code = u32::from(*.0))]
    Unseen(char),
    /// Something behind a value.
    #[error(
        "expected the end of the line, found more; a quotation mark within a text is written \\\""
    )]
    Behind,
    /// A \ that stands for itself.
    #[error("expected each \\ in a text to be written twice")]
    Backslash,
    /// Lines that end as nobody's do any more.
    #[error("expected lines that end as Linux or Windows ends them")]
    Return,
    /// Something that does not belong in a list.
    #[error("expected a comma, or the ] that ends a list, before this")]
    List,
    /// Something that does not belong between braces.
    #[error("expected a comma, or the }} that ends what {{ began, before this")]
    Braces,
    /// A table's name that goes on beyond its line.
    #[error("expected the ] that ends the name of a table")]
    Table,
    /// A line that begins with no setting.
    #[error("expected the name of a setting, an = and its value; a comment begins with #")]
    Name,
    /// A setting without its value.
    #[error("expected an = and a value behind the name of a setting")]
    Setting,
    /// What was said before.
    #[error("expected each setting and table once, found this one again")]
    Again,
    /// As the parser calls it.
    #[error("{0}")]
    Other(String),
}

/// Parts of the parser's messages, and what a person may have done. The first
/// that fits holds.
const KNOWN: &[(&str, Slip)] = &[
    ("carriage", Slip::Return),
    ("escape", Slip::Backslash),
    ("unicode", Slip::Backslash),
    ("inline", Slip::Braces),
    ("table", Slip::Table),
    ("array", Slip::List),
    ("comma", Slip::Braces),
    ("must", Slip::Value),
    ("boolean", Slip::Value),
    ("opening", Slip::Value),
    ("date", Slip::Value),
    ("time", Slip::Value),
    ("zero", Slip::Value),
    ("basic", Slip::Text),
    ("unclosed", Slip::Table),
    ("duplicate", Slip::Again),
    ("unexpected", Slip::Behind),
    ("`=`", Slip::Setting),
    ("key", Slip::Name),
];

impl Slip {
    /// What the parser calls `message` at a byte of a text.
    pub(super) fn at(text: &str, byte: usize, message: &str) -> Self {
        let (before, behind) = text.split_at_checked(byte).unwrap_or((text, ""));
        match behind.chars().next() {
            Some(c) if is_curly(c) => return Self::Curly(c),
            Some(c) if is_unseen(c) => return Self::Unseen(c),
            _ => {}
        }
        let found = KNOWN.iter().find(|(part, _)| message.contains(part));
        let slip = found.map_or_else(|| Self::Other(message.to_owned()), |(_, slip)| slip.clone());
        // A text that began with a straight one and ends with another.
        let last = before
            .trim_end_matches([' ', ',', ']', '}'])
            .chars()
            .next_back();
        match last {
            Some(c) if slip == Self::Text && is_curly(c) => Self::Curly(c),
            _ => slip,
        }
    }

    /// Whether it may only be what follows from one before it on its line.
    pub(super) fn may_follow(&self) -> bool {
        matches!(
            self,
            Self::Name
                | Self::Setting
                | Self::Behind
                | Self::Braces
                | Self::Return
                | Self::Other(_)
        )
    }
}

fn is_curly(c: char) -> bool {
    matches!(c, '\u{2018}'..='\u{201f}' | '«' | '»')
}

/// Blanks that TOML does not know, and what has no width.
fn is_unseen(c: char) -> bool {
    let has_no_width = matches!(
        c,
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
    );
    has_no_width || (c.is_whitespace() && !c.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_word_processor_writes_is_named() {
        let text = "mode = “kiosk”";
        assert_eq!(Slip::at(text, 7, "must be quoted"), Slip::Curly('“'));
        let text = "mode = \"kiosk”\n";
        let end = text.len() - 1;
        assert_eq!(
            Slip::at(text, end, "invalid basic string"),
            Slip::Curly('”')
        );
        assert_eq!(Slip::at("a\u{a0}= 1", 1, "x"), Slip::Unseen('\u{a0}'));
    }

    #[test]
    fn a_place_beyond_the_text_or_within_a_letter_is_no_bug() {
        for byte in [1, 2, 99] {
            assert_eq!(Slip::at("é", byte, "must"), Slip::Value);
        }
    }
}
