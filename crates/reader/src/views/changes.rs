//! What changed on a page since it was read.

use askama::Template;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Frame;
use crate::Reader;
use crate::reading::Reading;
use crate::words::Words;

/// How many characters of a block are shown to know it by.
const FIRST_WORDS: usize = 70;

/// What changed on a page.
#[derive(Default)]
pub(crate) struct Changes {
    /// New and changed blocks, in reading order.
    pub(crate) blocks: Vec<ChangedBlock>,
    /// The month in which the page was read.
    pub(crate) month: String,
}

/// A block that is new or changed.
pub(crate) struct ChangedBlock {
    pub(crate) id: String,
    /// Its first words.
    pub(crate) words: String,
}

/// The line about changes, after they were seen.
#[derive(Template)]
#[template(path = "changes_seen.html")]
pub(crate) struct ChangesPiece<'a> {
    pub(crate) words: &'a Words,
    pub(crate) chapter: String,
}

impl Changes {
    pub(crate) fn of(
        frame: &Frame<'_>,
        reader: &Reader,
        reading: &Reading,
        name: &str,
        page: &guide::Page,
    ) -> Self {
        let changes = reader.changes(frame.words.language(), name, reading);
        let Some((places, at)) = changes else {
            return Self::default();
        };
        let blocks = places.iter().filter_map(|at| page.blocks.get(*at));
        Self {
            blocks: blocks
                .map(|block| ChangedBlock {
                    id: block.id.clone(),
                    words: first_words(&block.text),
                })
                .collect(),
            month: frame.words.month(&day_of(at)),
        }
    }
}

/// The day of a time, in seconds since 1970. A month is all that is said of
/// it, so the time zone is left out of account.
fn day_of(seconds: i64) -> String {
    let at = Timestamp::from_second(seconds).unwrap_or_default();
    TimeZone::UTC.to_datetime(at).date().to_string()
}

/// The first words of a text, and a sign that it goes on.
fn first_words(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(FIRST_WORDS) else {
        return text.to_owned();
    };
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", text[..cut].trim_end_matches([',', ';', ':', '.']))
}

#[cfg(test)]
mod tests {
    use super::first_words;

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(first_words("short"), "short");
        assert_eq!(
            first_words(&"word ".repeat(40)),
            format!("{}…", "word ".repeat(14).trim())
        );
        assert_eq!(first_words(&"ñ".repeat(90)), format!("{}…", "ñ".repeat(70)));
    }
}
