//! A mark on a chapter or on a heading in it.

use guide::Place;

/// A mark that a person set.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// The chapter.
    pub chapter: String,
    /// The place of the heading; none for the chapter as a whole.
    pub place: Option<Place>,
    /// When it was set, in seconds since 1970.
    pub added: i64,
}

impl Bookmark {
    /// A mark set now.
    #[must_use]
    pub fn new(chapter: &str, place: Option<Place>, now: i64) -> Self {
        Self {
            chapter: chapter.to_owned(),
            place,
            added: now,
        }
    }

    /// The id of the marked heading, as it was when the mark was set.
    #[must_use]
    pub fn heading(&self) -> Option<&str> {
        self.place.as_ref().map(|place| place.block.as_str())
    }

    /// Whether two marks are on the same thing.
    #[must_use]
    pub fn marks_same(&self, other: &Self) -> bool {
        self.chapter == other.chapter && self.heading() == other.heading()
    }
}
