//! How far a person is in a chapter.

use guide::Place;

/// How far a person is in a chapter.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// The block at the top of the screen.
    pub place: Place,
    /// How much of the chapter's words have been on the screen, from 0 to 1.
    pub furthest: f32,
    /// When its end was first reached, in seconds since 1970.
    pub finished: Option<i64>,
    /// When the place was last noted, in seconds since 1970.
    pub at: i64,
}

impl Progress {
    /// Nothing seen yet.
    #[must_use]
    pub fn at(place: Place, now: i64) -> Self {
        Self {
            place,
            furthest: 0.0,
            finished: None,
            at: now,
        }
    }

    /// Moves the place; what was seen stays seen.
    pub fn note(&mut self, place: Place, seen: f32, finished: bool, now: i64) {
        self.place = place;
        self.at = now;
        if seen.is_finite() {
            self.furthest = self.furthest.max(seen.clamp(0.0, 1.0));
        }
        if finished {
            self.furthest = 1.0;
            self.finished.get_or_insert(now);
        }
    }
}
