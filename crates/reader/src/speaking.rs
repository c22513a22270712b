//! Whose turn it is to speak.
//!
//! A sentence is asked for with one request and stopped with another, and
//! requests may overtake each other. So the page that makes them counts them,
//! and only the one with the highest count may speak. Every page is told its
//! own number when it is shown, and counts from nothing: what an earlier page
//! still asks for is not spoken, and no count outlives the page that sent it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use guide::aloud::Sentence;

use crate::voice::{NotSpoken, Outcome, Speaker, Utterance, Voice};

/// How often, and in what steps, it is looked whether a voice has fallen
/// silent: for 300 milliseconds in all.
const BEATS: usize = 30;
const BEAT: Duration = Duration::from_millis(10);

pub(crate) struct Speaking {
    voice: Arc<dyn Voice>,
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

/// Which request it is: the page that made it, and its place among those of
/// the page.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) page: u64,
    pub(crate) count: u64,
}

#[derive(Default)]
struct Turn {
    /// The page that is shown, and the highest count of its requests.
    asked: Asked,
    /// How many requests wait until they have been spoken.
    spoken: usize,
}

impl Speaking {
    pub(crate) fn by(voice: Box<dyn Voice>) -> Self {
        Self {
            voice: Arc::from(voice),
            turn: Mutex::default(),
            last: Mutex::default(),
        }
    }

    fn turn(&self) -> MutexGuard<'_, Turn> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A chapter's sentences, cut anew only if it is another chapter. They
    /// are kept only for the page that is shown.
    pub(crate) fn cut(
        &self,
        page: u64,
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
        if page == self.page() {
            *last = Some(Arc::clone(&new));
        }
        new
    }

    /// What speaks, for whoever cannot wait here until it answers.
    pub(crate) fn voice(&self) -> Arc<dyn Voice> {
        Arc::clone(&self.voice)
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
        asked: Asked,
        utterance: &Utterance<'_>,
    ) -> Result<Outcome, NotSpoken> {
        {
            let mut turn = self.turn();
            if !turn.takes(asked) {
                return Ok(Outcome::Stopped);
            }
            turn.spoken += 1;
        }
        let wanted = || self.turn().asked == asked;
        let _spoken = Spoken(self);
        self.voice.speak(utterance, &wanted)
    }

    /// What is being spoken, if it was asked for.
    pub(crate) fn spoken(&self) -> Option<Asked> {
        let turn = self.turn();
        (turn.spoken > 0).then_some(turn.asked)
    }

    /// Says something that nobody asked for, as long as it is wanted.
    pub(crate) fn announce(
        &self,
        utterance: &Utterance<'_>,
        wanted: &dyn Fn() -> bool,
    ) -> Result<Outcome, NotSpoken> {
        self.voice.speak(utterance, wanted)
    }

    /// What the same page asked for before falls silent.
    pub(crate) fn stop(&self, asked: Asked) {
        self.turn().takes(asked);
    }

    /// What was asked for falls silent.
    ///
    /// Returns the number of the page that is shown now.
    pub(crate) fn page_is_shown(&self) -> u64 {
        let mut turn = self.turn();
        turn.asked = Asked {
            page: turn.asked.page + 1,
            count: 0,
        };
        turn.asked.page
    }

    /// The number of the page that is shown.
    pub(crate) fn page(&self) -> u64 {
        self.turn().asked.page
    }

    /// Falls silent, and keeps nothing of what was read aloud.
    pub(crate) fn forget(&self) {
        // First, so that a request of the page before puts nothing back.
        self.page_is_shown();
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = None;
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

impl Turn {
    /// Lets a request have its turn, unless it is of another page or the page
    /// has asked for something since.
    fn takes(&mut self, asked: Asked) -> bool {
        let takes = asked.page == self.asked.page && asked.count >= self.asked.count;
        if takes {
            self.asked = asked;
        }
        takes
    }
}

/// A request that waits until it has been spoken, or its engine gave up.
struct Spoken<'s>(&'s Speaking);

impl Drop for Spoken<'_> {
    fn drop(&mut self) {
        self.0.turn().spoken -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::Recorder;

    fn speaking() -> (Speaking, Recorder) {
        let recorder = Recorder::of(&["en"]);
        (Speaking::by(Box::new(recorder.clone())), recorder)
    }

    /// Whether a request is spoken.
    fn is_spoken(speaking: &Speaking, page: u64, count: u64) -> bool {
        let utterance = Utterance {
            text: "a",
            language: "en",
            speaker: None,
            rate: 1.0,
            volume: None,
        };
        let outcome = speaking.speak(Asked { page, count }, &utterance);
        outcome.expect("there is a voice") == Outcome::Spoken
    }

    #[test]
    fn the_newest_request_of_the_page_that_is_shown_is_spoken_and_no_other() {
        let (speaking, recorder) = speaking();
        let page = speaking.page_is_shown();
        assert!(is_spoken(&speaking, page, 7));
        assert!(!is_spoken(&speaking, page, 6));
        let next = speaking.page_is_shown();
        assert!(!is_spoken(&speaking, page, 8), "it was left");
        assert!(!is_spoken(&speaking, next + 1, 8), "it is not there yet");
        assert!(is_spoken(&speaking, next, 1));
        assert_eq!(recorder.recorded().len(), 2);
    }

    #[test]
    fn no_count_silences_the_next_page() {
        let (speaking, _) = speaking();
        let page = speaking.page_is_shown();
        speaking.stop(Asked {
            page,
            count: u64::MAX,
        });
        assert!(!is_spoken(&speaking, page, 1));
        let next = speaking.page_is_shown();
        // What the page before still sends when it is left.
        speaking.stop(Asked {
            page,
            count: u64::MAX,
        });
        assert!(is_spoken(&speaking, next, 1));
    }

    #[test]
    fn the_last_chapter_is_cut_once_and_forgotten_with_its_reader() {
        let (speaking, _) = speaking();
        let page = speaking.page_is_shown();
        let is_cut = |page| {
            let mut is_cut = false;
            speaking.cut(page, "one", "en", || {
                is_cut = true;
                Vec::new()
            });
            is_cut
        };
        assert!(is_cut(page));
        assert!(!is_cut(page));
        speaking.forget();
        assert!(is_cut(page), "nothing is left of it");
        assert!(is_cut(page), "and a late request puts nothing back");
    }
}
