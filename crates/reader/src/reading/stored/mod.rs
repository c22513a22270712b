//! How the reading state is written to disk: a versioned JSON, apart from the
//! values the app works with, so that each can change alone.

mod as_read;
mod day;
mod highlight;
mod question;

use std::collections::BTreeMap;

use guide::Place;
use serde::{Deserialize, Serialize};

use super::{AtTheEnd, Bookmark, Motion, Progress, Reading, Settings, Spacing, Speed};
use super::{TEXT_SIZES, Theme, Typeface};

/// The version written now. Version 1 is the first.
pub const VERSION: u32 = 1;

/// Why a stored text cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not what we write: truncated, empty, or something else.
    Damaged,
    /// A newer version of the app wrote it.
    Newer,
}

/// Writes the reading state.
#[must_use]
pub fn write(reading: &Reading) -> String {
    // A struct of strings and numbers always becomes JSON.
    serde_json::to_string(&Stored::from(reading)).unwrap_or_default()
}

pub(super) use day::written as day;

/// Reads what [`write`] wrote.
///
/// # Errors
///
/// [`Unreadable`], if it is something else.
pub fn read(text: &str) -> Result<Reading, Unreadable> {
    #[derive(Deserialize)]
    struct Version {
        version: u32,
    }
    let Version { version } = serde_json::from_str(text).map_err(|_| Unreadable::Damaged)?;
    if version > VERSION {
        return Err(Unreadable::Newer);
    }
    let stored: Stored = serde_json::from_str(text).map_err(|_| Unreadable::Damaged)?;
    Ok(stored.into())
}

#[derive(Serialize, Deserialize)]
struct Stored {
    version: u32,
    #[serde(default)]
    settings: StoredSettings,
    #[serde(default)]
    progress: BTreeMap<String, StoredProgress>,
    #[serde(default)]
    as_read: as_read::Chapters,
    #[serde(default)]
    bookmarks: Vec<StoredBookmark>,
    #[serde(default)]
    highlights: Vec<highlight::StoredHighlight>,
    #[serde(default)]
    questions: Vec<question::StoredQuestion>,
    #[serde(default)]
    day: Option<day::StoredDay>,
    #[serde(default)]
    ticks: Vec<day::StoredTick>,
    #[serde(default)]
    last_chapter: Option<String>,
    #[serde(default)]
    left_in_chapter: bool,
    #[serde(default)]
    window: Option<String>,
}

/// A choice that this version does not know falls back to its default, so
/// that one odd setting does not cost a person their places.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct StoredSettings {
    language: Option<String>,
    text_size: Option<usize>,
    spacing: String,
    typeface: String,
    theme: String,
    motion: String,
    speed: String,
    at_the_end: String,
    voices: BTreeMap<String, String>,
}

#[derive(Serialize, Deserialize)]
struct StoredProgress {
    place: Place,
    furthest: f32,
    finished: Option<i64>,
    at: i64,
}

#[derive(Serialize, Deserialize)]
struct StoredBookmark {
    chapter: String,
    place: Option<Place>,
    added: i64,
}

impl From<&Reading> for Stored {
    fn from(reading: &Reading) -> Self {
        let settings = &reading.settings;
        Self {
            version: VERSION,
            settings: StoredSettings {
                language: settings.language.clone(),
                text_size: Some(settings.text_size),
                spacing: settings.spacing.word().to_owned(),
                typeface: settings.typeface.word().to_owned(),
                theme: settings.theme.word().to_owned(),
                motion: settings.motion.word().to_owned(),
                speed: settings.speed.word().to_owned(),
                at_the_end: settings.at_the_end.word().to_owned(),
                voices: settings.voices.clone(),
            },
            progress: reading
                .progress
                .iter()
                .map(|(chapter, progress)| {
                    let stored = StoredProgress {
                        place: progress.place.clone(),
                        furthest: progress.furthest,
                        finished: progress.finished,
                        at: progress.at,
                    };
                    (chapter.clone(), stored)
                })
                .collect(),
            as_read: as_read::write(&reading.as_read),
            bookmarks: reading
                .bookmarks
                .iter()
                .map(|bookmark| StoredBookmark {
                    chapter: bookmark.chapter.clone(),
                    place: bookmark.place.clone(),
                    added: bookmark.added,
                })
                .collect(),
            highlights: reading.highlights.iter().map(Into::into).collect(),
            questions: reading.questions.iter().map(Into::into).collect(),
            day: reading.day.as_ref().map(Into::into),
            ticks: reading.ticks.iter().map(Into::into).collect(),
            last_chapter: reading.last_chapter.clone(),
            left_in_chapter: reading.left_in_chapter,
            window: reading.window.clone(),
        }
    }
}

impl From<Stored> for Reading {
    fn from(stored: Stored) -> Self {
        let defaults = Settings::default();
        let settings = stored.settings;
        Self {
            settings: Settings {
                language: settings.language,
                text_size: settings
                    .text_size
                    .filter(|size| *size < TEXT_SIZES.len())
                    .unwrap_or(defaults.text_size),
                spacing: Spacing::of(&settings.spacing).unwrap_or_default(),
                typeface: Typeface::of(&settings.typeface).unwrap_or_default(),
                theme: Theme::of(&settings.theme).unwrap_or_default(),
                motion: Motion::of(&settings.motion).unwrap_or_default(),
                speed: Speed::of(&settings.speed).unwrap_or_default(),
                at_the_end: AtTheEnd::of(&settings.at_the_end).unwrap_or_default(),
                voices: settings.voices,
            },
            progress: stored
                .progress
                .into_iter()
                .map(|(chapter, stored)| {
                    let progress = Progress {
                        place: stored.place,
                        furthest: stored.furthest.clamp(0.0, 1.0),
                        finished: stored.finished,
                        at: stored.at,
                    };
                    (chapter, progress)
                })
                .collect(),
            as_read: as_read::read(&stored.as_read),
            bookmarks: stored
                .bookmarks
                .into_iter()
                .map(|stored| Bookmark {
                    chapter: stored.chapter,
                    place: stored.place,
                    added: stored.added,
                })
                .collect(),
            highlights: stored.highlights.into_iter().map(Into::into).collect(),
            questions: stored.questions.into_iter().map(Into::into).collect(),
            day: stored.day.and_then(day::StoredDay::read),
            ticks: stored.ticks.into_iter().map(Into::into).collect(),
            last_chapter: stored.last_chapter,
            left_in_chapter: stored.left_in_chapter,
            window: stored.window,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let mut reading = Reading::default();
        reading.settings.set("theme", "sepia");
        reading.settings.set("voice-en", "A voice");
        let place = Place {
            block: "p-1".into(),
            quote: "words".into(),
            heading: Some("h".into()),
            through: 0.25,
        };
        reading.note_place("history", place.clone(), 0.5, true, 7);
        reading.toggle_bookmark(Bookmark::new("history", Some(place), 8));
        reading.window = Some("{}".into());
        assert_eq!(read(&write(&reading)), Ok(reading));
    }

    #[test]
    fn what_a_newer_version_wrote_is_known_as_such() {
        assert_eq!(
            read("{\"version\":2,\"settings\":7}"),
            Err(Unreadable::Newer)
        );
    }

    #[test]
    fn what_is_damaged_is_known_as_such() {
        let whole = write(&Reading::default());
        let deep = format!(
            "{{\"version\":1,\"settings\":{}1{}}}",
            "[".repeat(200),
            "]".repeat(200)
        );
        for text in ["", "\0\0\0\0", "{}", "[]", &whole[..whole.len() / 2], &deep] {
            assert_eq!(read(text), Err(Unreadable::Damaged), "{text}");
        }
    }

    #[test]
    fn an_odd_setting_does_not_cost_the_places() {
        let reading = read(
            "{\"version\":1,\"settings\":{\"theme\":\"pink\",\"text_size\":99},\
             \"last_chapter\":\"history\"}",
        )
        .unwrap();
        assert_eq!(reading.settings, Settings::default());
        assert_eq!(reading.last_chapter.as_deref(), Some("history"));
    }
}
