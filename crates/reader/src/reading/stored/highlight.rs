//! A highlight on disk. A colour that this version does not know falls back
//! to the first, so that it does not cost a person their note.

use guide::Passage;
use serde::{Deserialize, Serialize};

use crate::reading::{Colour, Highlight};

#[derive(Serialize, Deserialize)]
pub(super) struct StoredHighlight {
    id: String,
    chapter: String,
    language: String,
    passages: Vec<Passage>,
    #[serde(default)]
    colour: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    added: i64,
    #[serde(default)]
    edited: i64,
}

impl From<&Highlight> for StoredHighlight {
    fn from(highlight: &Highlight) -> Self {
        Self {
            id: highlight.id.clone(),
            chapter: highlight.chapter.clone(),
            language: highlight.language.clone(),
            passages: highlight.passages.clone(),
            colour: highlight.colour.word().to_owned(),
            note: highlight.note.clone(),
            added: highlight.added,
            edited: highlight.edited,
        }
    }
}

impl From<StoredHighlight> for Highlight {
    fn from(stored: StoredHighlight) -> Self {
        Self {
            id: stored.id,
            chapter: stored.chapter,
            language: stored.language,
            passages: stored.passages,
            colour: Colour::of(&stored.colour).unwrap_or_default(),
            note: stored.note,
            added: stored.added,
            edited: stored.edited,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::reading::stored::{read, write};
    use crate::reading::{Colour, Highlight, Reading};

    fn highlight() -> Highlight {
        let place = guide::Place {
            block: "p-1".into(),
            quote: "some words".into(),
            heading: Some("h".into()),
            through: 0.25,
        };
        let passage = guide::Passage {
            place,
            quote: "words".into(),
            prefix: "some ".into(),
            suffix: ".\nNext".into(),
            start: 5,
        };
        let mut highlight = Highlight::new("a", "en", vec![passage], Colour::Sky, 7);
        highlight.note = "<script>alert(1)</script>\n¡Sí! 🦊".into();
        highlight
    }

    #[test]
    fn a_highlight_is_read_back_with_its_note() {
        let mut reading = Reading::default();
        reading.highlight(highlight());
        assert_eq!(read(&write(&reading)), Ok(reading));
    }

    #[test]
    fn an_odd_colour_does_not_cost_the_note() {
        let mut reading = Reading::default();
        reading.highlight(highlight());
        let text = write(&reading).replace("\"sky\"", "\"mauve\"");
        let known = read(&text).unwrap().highlights.remove(0);
        assert_eq!(known.colour, Colour::Sun);
        assert_eq!(known.note, highlight().note);
    }

    #[test]
    fn a_file_from_before_there_were_highlights_is_read() {
        let reading = read("{\"version\":1,\"last_chapter\":\"a\"}").unwrap();
        assert!(reading.highlights.is_empty() && reading.questions.is_empty());
    }
}
