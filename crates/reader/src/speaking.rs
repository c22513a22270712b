//! Whose turn it is to speak.
//!
//! A sentence is asked for with one request and stopped with another, and
//! requests may overtake each other. So requests are counted where they are
//! made, each page beginning above the one before it, and only the one with
//! the highest count may speak. Whenever another page is shown, what was
//! asked for before falls silent.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use guide::aloud::Sentence;

use crate::voice::{NotSpoken, Outcome, Speaker, Utterance, Voice};

/// How often, and in what steps, it is looked whether a voice has fallen
/// silent: for 300 milliseconds in all.
const BEATS: usize = 30;
const BEAT: Duration = Duration::from_millis(10);

pub(crate) struct Speaking {
    voice: Box<dyn Voice>,
    turn: Mutex<Turn>,
    /// The chapter that was cut last: it is asked for sentence by sentence.
    last: Mutex<Option<Arc<Cut>>>,
}

/// A chapter, cut into sentences.
pub(crate) struct Cut {
    chapter: String,
    /// The language of the text.
    pub(crate) language: String,
    pub(crate) sentences: Vec<Sentence>,
}

#[derive(Default)]
struct Turn {
    /// The highest count so far.
    count: u64,
    /// How often pages were shown.
    shown: u64,
    /// How many requests wait until they have been spoken.
    spoken: usize,
}

impl Speaking {
    pub(crate) fn by(voice: Box<dyn Voice>) -> Self {
        Self {
            voice,
            turn: Mutex::default(),
            last: Mutex::default(),
        }
    }

    fn turn(&self) -> MutexGuard<'_, Turn> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A chapter's sentences, cut anew only if it is another chapter.
    pub(crate) fn cut(
        &self,
        chapter: &str,
        language: &str,
        cut: impl FnOnce() -> Vec<Sentence>,
    ) -> Arc<Cut> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = &*last
            && (known.chapter.as_str(), known.language.as_str()) == (chapter, language)
        {
            return Arc::clone(known);
        }
        let new = Arc::new(Cut {
            chapter: chapter.to_owned(),
            language: language.to_owned(),
            sentences: cut(),
        });
        *last = Some(Arc::clone(&new));
        new
    }

    /// The voices that speak a language, the nearest accent first.
    pub(crate) fn speakers(&self, language: &str) -> Result<Vec<Speaker>, NotSpoken> {
        let mut speakers = self.voice.speakers()?;
        speakers.retain(|speaker| speaker.speaks(language));
        speakers.sort_by_key(Speaker::distance);
        if speakers.is_empty() {
            return Err(NotSpoken::NoVoice(language.to_owned()));
        }
        Ok(speakers)
    }

    /// Speaks until the end, or until a higher count or another page comes.
    pub(crate) fn speak(
        &self,
        count: u64,
        utterance: &Utterance<'_>,
    ) -> Result<Outcome, NotSpoken> {
        let shown = {
            let mut turn = self.turn();
            if count < turn.count {
                return Ok(Outcome::Stopped);
            }
            turn.count = count;
            turn.spoken += 1;
            turn.shown
        };
        let wanted = || {
            let turn = self.turn();
            turn.count == count && turn.shown == shown
        };
        let _spoken = Spoken(self);
        self.voice.speak(utterance, &wanted)
    }

    /// The count of what is being spoken, if it was asked for.
    pub(crate) fn spoken(&self) -> Option<u64> {
        let turn = self.turn();
        (turn.spoken > 0).then_some(turn.count)
    }

    /// Says something that nobody asked for, as long as it is wanted.
    pub(crate) fn announce(
        &self,
        utterance: &Utterance<'_>,
        wanted: &dyn Fn() -> bool,
    ) -> Result<Outcome, NotSpoken> {
        self.voice.speak(utterance, wanted)
    }

    /// What was asked for under a lower count falls silent.
    pub(crate) fn stop(&self, count: u64) {
        let mut turn = self.turn();
        turn.count = turn.count.max(count);
    }

    /// What was asked for falls silent.
    pub(crate) fn page_is_shown(&self) {
        self.turn().shown += 1;
    }

    /// What was asked for falls silent. Returns when it has, or when the
    /// voice takes too long.
    pub(crate) fn fall_silent(&self) {
        self.page_is_shown();
        for _ in 0..BEATS {
            if self.spoken().is_none() {
                break;
            }
            std::thread::sleep(BEAT);
        }
    }
}

/// A request that waits until it has been spoken, or its engine gave up.
struct Spoken<'s>(&'s Speaking);

impl Drop for Spoken<'_> {
    fn drop(&mut self) {
        self.0.turn().spoken -= 1;
    }
}
