//! Words that a person wrote: notes and questions.

/// The most characters (Unicode scalar values) that a note may have.
pub const LONGEST_NOTE: usize = 5_000;

/// The most characters that a question may have.
pub const LONGEST_QUESTION: usize = 1_000;

/// Why a person's words could not be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// There is no word in them.
    #[error("there is nothing in it")]
    Empty,
    /// There are too many of them.
    #[error("it has {length} characters, and {most} are the most")]
    TooLong {
        /// How many characters there are.
        length: usize,
        /// How many there may be.
        most: usize,
    },
}

/// A note as it is kept; it may be empty.
///
/// # Errors
///
/// [`Unfit::TooLong`] above [`LONGEST_NOTE`] characters.
pub fn note(text: &str) -> Result<String, Unfit> {
    within(plain(text), LONGEST_NOTE)
}

/// A question as it is kept: on one line.
///
/// # Errors
///
/// [`Unfit::Empty`] without a word, [`Unfit::TooLong`] above
/// [`LONGEST_QUESTION`] characters.
pub fn question(text: &str) -> Result<String, Unfit> {
    let plain = plain(text);
    let words: Vec<&str> = plain.split_whitespace().collect();
    let line = words.join(" ");
    if !line.contains(char::is_alphanumeric) {
        return Err(Unfit::Empty);
    }
    within(line, LONGEST_QUESTION)
}

fn within(text: String, most: usize) -> Result<String, Unfit> {
    let length = text.chars().count();
    if length > most {
        return Err(Unfit::TooLong { length, most });
    }
    Ok(text)
}

/// A text without control characters but tabs and line feeds, which nobody
/// types and no file shows, and without blanks at its ends.
fn plain(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = lines.chars();
    let kept: String = kept
        .filter(|c| matches!(c, '\n' | '\t') || !c.is_control())
        .collect();
    kept.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_keeps_its_lines_and_loses_what_nobody_types() {
        assert_eq!(
            note(" a\r\n\tb\0\u{1b}[2J\u{7f}\u{85}\r\u{1f600} \n"),
            Ok("a\n\tb[2J\n\u{1f600}".to_owned())
        );
        assert_eq!(note("\0 \n"), Ok(String::new()));
    }

    #[test]
    fn a_note_may_be_long_and_not_too_long_whatever_its_letters() {
        for letter in ["a", "ñ", "🦊"] {
            assert!(note(&letter.repeat(LONGEST_NOTE)).is_ok());
            let longer = note(&letter.repeat(10_000));
            let length = 10_000;
            assert_eq!(
                longer,
                Err(Unfit::TooLong {
                    length,
                    most: LONGEST_NOTE
                })
            );
        }
    }

    #[test]
    fn a_question_is_a_line_with_a_word_in_it() {
        assert_eq!(question("  May I\n drive? "), Ok("May I drive?".to_owned()));
        for nothing in ["", " \n", "\0", "?!"] {
            assert_eq!(question(nothing), Err(Unfit::Empty), "{nothing:?}");
        }
        assert!(question(&"a".repeat(LONGEST_QUESTION)).is_ok());
        assert!(question(&"a".repeat(LONGEST_QUESTION + 1)).is_err());
    }
}
