//! Words of the guide that a person marked, and their note on them.

use guide::Passage;

use super::Reading;

/// The colour of a highlight. Each has a name, and a stroke of its own under
/// the words, so that it is known without its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colour {
    /// Yellow, over a line.
    #[default]
    Sun,
    /// Green, over dots.
    Leaf,
    /// Blue, over two lines.
    Sky,
    /// Pink, over dashes.
    Rose,
}

impl Colour {
    /// Every colour, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[Self::Sun, Self::Leaf, Self::Sky, Self::Rose];

    /// The word for it in forms, attributes and files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Sun => "sun",
            Self::Leaf => "leaf",
            Self::Sky => "sky",
            Self::Rose => "rose",
        }
    }

    /// The colour of this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|colour| colour.word() == word)
    }
}

/// Words of the guide that a person marked.
#[derive(Debug, Clone, PartialEq)]
pub struct Highlight {
    /// What it is known by, on every machine.
    pub id: String,
    /// The chapter.
    pub chapter: String,
    /// The language of the text that was marked.
    pub language: String,
    /// The words, one passage for each block, in reading order; never none.
    pub passages: Vec<Passage>,
    /// Its colour.
    pub colour: Colour,
    /// What the person wrote about it, in plain text; empty for nothing.
    pub note: String,
    /// When it was made, in seconds since 1970.
    pub added: i64,
    /// When its colour or note was last changed, in seconds since 1970.
    pub edited: i64,
}

impl Highlight {
    /// A highlight made now, with an id that no other machine makes.
    #[must_use]
    pub fn new(
        chapter: &str,
        language: &str,
        passages: Vec<Passage>,
        colour: Colour,
        now: i64,
    ) -> Self {
        Self {
            id: new_id(),
            chapter: chapter.to_owned(),
            language: language.to_owned(),
            passages,
            colour,
            note: String::new(),
            added: now,
            edited: now,
        }
    }

    /// Its words, one line for each block.
    #[must_use]
    pub fn quote(&self) -> String {
        let quotes: Vec<&str> = self.passages.iter().map(|p| p.quote.as_str()).collect();
        quotes.join("\n")
    }

    /// Whether two highlights are on the same words.
    #[must_use]
    pub fn marks_same(&self, other: &Self) -> bool {
        let spots = |highlight: &Self| -> Vec<(String, usize, String)> {
            let passages = highlight.passages.iter();
            passages
                .map(|p| (p.place.block.clone(), p.start, p.quote.clone()))
                .collect()
        };
        self.chapter == other.chapter
            && self.language == other.language
            && spots(self) == spots(other)
    }
}

/// A random id: two machines never make the same one.
pub(super) fn new_id() -> String {
    uuid::Uuid::new_v4().to_string()
}

impl Reading {
    /// The highlight of this id.
    #[must_use]
    pub fn highlight_of(&self, id: &str) -> Option<&Highlight> {
        self.highlights.iter().find(|known| known.id == id)
    }

    /// Marks words. If they are marked already, that highlight takes the
    /// colour. Answers the id of the highlight.
    pub fn highlight(&mut self, highlight: Highlight) -> String {
        let same = self
            .highlights
            .iter_mut()
            .find(|known| known.marks_same(&highlight));
        if let Some(same) = same {
            if same.colour != highlight.colour {
                same.colour = highlight.colour;
                same.edited = highlight.edited;
            }
            return same.id.clone();
        }
        let id = highlight.id.clone();
        self.highlights.push(highlight);
        id
    }

    /// Changes a highlight's colour or note. False if there is none of this
    /// id.
    pub fn change_highlight(
        &mut self,
        id: &str,
        colour: Option<Colour>,
        note: Option<String>,
        now: i64,
    ) -> bool {
        let Some(known) = self.highlights.iter_mut().find(|known| known.id == id) else {
            return false;
        };
        let (colour, note) = (
            colour.unwrap_or(known.colour),
            note.unwrap_or_else(|| known.note.clone()),
        );
        if (colour, &note) != (known.colour, &known.note) {
            (known.colour, known.note, known.edited) = (colour, note, now);
        }
        true
    }

    /// Takes a highlight away, with its note. Answers where it stood, and it.
    pub fn remove_highlight(&mut self, id: &str) -> Option<(usize, Highlight)> {
        let at = self.highlights.iter().position(|known| known.id == id)?;
        Some((at, self.highlights.remove(at)))
    }

    /// Puts a highlight that was taken away back where it stood.
    pub fn restore_highlight(&mut self, at: usize, highlight: Highlight) {
        if self.highlight_of(&highlight.id).is_none() {
            let at = at.min(self.highlights.len());
            self.highlights.insert(at, highlight);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use guide::Place;

    fn passage(block: &str, start: usize) -> Passage {
        Passage {
            place: Place {
                block: block.into(),
                quote: "some words".into(),
                heading: None,
                through: 0.0,
            },
            quote: "words".into(),
            prefix: String::new(),
            suffix: String::new(),
            start,
        }
    }

    fn highlight(start: usize, colour: Colour) -> Highlight {
        Highlight::new("a", "en", vec![passage("p-1", start)], colour, 1)
    }

    #[test]
    fn no_two_highlights_share_an_id() {
        let ids: std::collections::BTreeSet<_> = (0..1_000).map(|_| new_id()).collect();
        assert_eq!(ids.len(), 1_000);
    }

    #[test]
    fn marking_the_same_words_again_changes_their_colour_and_keeps_the_note() {
        let mut reading = Reading::default();
        let id = reading.highlight(highlight(0, Colour::Sun));
        reading.change_highlight(&id, None, Some("mine".into()), 2);
        let again = Highlight {
            edited: 3,
            ..highlight(0, Colour::Rose)
        };
        assert_eq!(reading.highlight(again), id);
        let known = reading.highlight_of(&id).unwrap();
        assert_eq!((known.colour, known.note.as_str()), (Colour::Rose, "mine"));
        assert_eq!((known.added, known.edited), (1, 3));
        reading.highlight(highlight(5, Colour::Rose));
        assert_eq!(reading.highlights.len(), 2);
    }

    #[test]
    fn what_is_taken_away_can_be_put_back_where_it_stood_once() {
        let mut reading = Reading::default();
        let ids: Vec<_> = (0..3)
            .map(|start| reading.highlight(highlight(start, Colour::Leaf)))
            .collect();
        let before = reading.clone();
        let (at, removed) = reading.remove_highlight(&ids[1]).unwrap();
        assert_eq!(reading.highlights.len(), 2);
        reading.restore_highlight(at, removed.clone());
        reading.restore_highlight(at, removed);
        assert_eq!(reading, before);
        assert!(reading.remove_highlight("none").is_none());
    }

    #[test]
    fn a_change_of_nothing_is_no_change() {
        let mut reading = Reading::default();
        let id = reading.highlight(highlight(0, Colour::Sun));
        assert!(reading.change_highlight(&id, Some(Colour::Sun), Some(String::new()), 9));
        assert_eq!(reading.highlights[0].edited, 1);
        assert!(!reading.change_highlight("none", None, None, 9));
    }

    #[test]
    fn every_colour_has_a_word_of_its_own() {
        for colour in Colour::ALL {
            assert_eq!(Colour::of(colour.word()), Some(*colour));
        }
        assert_eq!(Colour::of("mauve"), None);
    }
}
