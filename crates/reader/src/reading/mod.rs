//! What a person did: where they are, what they kept, how they like to read.
//!
//! Plain values; time is an argument. How they are written to disk is
//! [`stored`]'s business.

mod as_read;
mod bookmark;
pub mod day;
mod highlight;
pub mod merge;
pub mod own_words;
pub mod portable;
mod progress;
mod question;
mod removed;
mod settings;
pub mod stored;
mod tick;

use std::collections::BTreeMap;

pub use as_read::AsRead;
pub use bookmark::Bookmark;
pub use day::Day;
pub use highlight::{Colour, Highlight};
pub use progress::Progress;
pub use question::{Origin, Question, Way, Written};
pub(crate) use removed::Removed;
pub use settings::{AtTheEnd, Motion, Settings, Spacing, Speed, TEXT_SIZES, Theme, Typeface};
pub use tick::Tick;

/// All that is kept of one person's reading.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// How they like to read.
    pub settings: Settings,
    /// How far they are, by chapter.
    pub progress: BTreeMap<String, Progress>,
    /// What it said there when they read it, by chapter and language.
    pub as_read: BTreeMap<String, BTreeMap<String, AsRead>>,
    /// What they marked, oldest first.
    pub bookmarks: Vec<Bookmark>,
    /// The words they marked, oldest first.
    pub highlights: Vec<Highlight>,
    /// What they want to ask their care team, in their order.
    pub questions: Vec<Question>,
    /// Their plan for the day of a session.
    pub day: Option<Day>,
    /// The tasks they ticked, oldest first.
    pub ticks: Vec<Tick>,
    /// The chapter they read last.
    pub last_chapter: Option<String>,
    /// Whether that chapter, and not another screen, was the last they saw.
    pub left_in_chapter: bool,
    /// The window's size and place, as the shell wrote it.
    pub window: Option<String>,
}

impl Reading {
    /// Takes note of a place. `seen` is how much of the chapter's words have
    /// been on the screen, from 0 to 1; `finished` whether its end was.
    pub fn note_place(
        &mut self,
        chapter: &str,
        place: guide::Place,
        seen: f32,
        finished: bool,
        now: i64,
    ) {
        self.last_chapter = Some(chapter.to_owned());
        self.left_in_chapter = true;
        match self.progress.get_mut(chapter) {
            Some(progress) => progress.note(place, seen, finished, now),
            None => {
                let mut progress = Progress::at(place.clone(), now);
                progress.note(place, seen, finished, now);
                self.progress.insert(chapter.to_owned(), progress);
            }
        }
    }

    /// Marks a chapter or a heading in it, or takes the mark away.
    pub fn toggle_bookmark(&mut self, bookmark: Bookmark) {
        let before = self.bookmarks.len();
        self.bookmarks.retain(|known| !known.marks_same(&bookmark));
        if self.bookmarks.len() == before {
            self.bookmarks.push(bookmark);
        }
    }

    /// Whether a chapter (no heading) or a heading in it is marked.
    #[must_use]
    pub fn has_bookmark(&self, chapter: &str, heading: Option<&str>) -> bool {
        self.bookmarks
            .iter()
            .any(|known| known.chapter == chapter && known.heading() == heading)
    }

    /// Whether a chapter has been read to its end.
    #[must_use]
    pub fn is_read(&self, chapter: &str) -> bool {
        self.progress
            .get(chapter)
            .is_some_and(|progress| progress.finished.is_some())
    }

    /// Whether there is anything of the person's own to remove.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.progress.is_empty()
            && self.bookmarks.is_empty()
            && self.highlights.is_empty()
            && self.questions.is_empty()
            && self.day.is_none()
            && self.ticks.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(through: f32) -> guide::Place {
        guide::Place {
            block: "p-1".into(),
            quote: "words".into(),
            heading: None,
            through,
        }
    }

    #[test]
    fn progress_never_goes_back_but_the_place_does() {
        let mut reading = Reading::default();
        reading.note_place("a", place(0.5), 0.8, false, 1);
        reading.note_place("a", place(0.1), 0.3, false, 2);
        let progress = &reading.progress["a"];
        assert_eq!((progress.furthest, progress.place.through), (0.8, 0.1));
    }

    #[test]
    fn a_chapter_stays_read_when_it_is_opened_again() {
        let mut reading = Reading::default();
        reading.note_place("a", place(0.9), 1.0, true, 5);
        reading.note_place("a", place(0.0), 0.2, false, 9);
        assert_eq!(reading.progress["a"].finished, Some(5));
        assert!(reading.is_read("a") && !reading.is_read("b"));
    }

    #[test]
    fn marking_twice_takes_the_mark_away_and_a_heading_is_not_its_page() {
        let mut reading = Reading::default();
        let page = Bookmark::new("a", None, 1);
        let heading = Bookmark::new("a", Some(place(0.2)), 2);
        reading.toggle_bookmark(page.clone());
        reading.toggle_bookmark(heading);
        assert_eq!(reading.bookmarks.len(), 2);
        reading.toggle_bookmark(page);
        assert!(!reading.has_bookmark("a", None));
        assert!(reading.has_bookmark("a", Some("p-1")));
    }
}
