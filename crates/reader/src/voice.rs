//! The port through which the app speaks, and twins of it for tests and for
//! the preview.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The voices of the system.
///
/// One utterance is spoken at a time. Both calls may take long, so they are
/// for a thread that nothing waits for.
pub trait Voice: Send + Sync {
    /// The voices there are, in every language.
    ///
    /// # Errors
    ///
    /// [`NotSpoken::NoEngine`], if the system does not speak.
    fn speakers(&self) -> Result<Vec<Speaker>, NotSpoken>;

    /// Speaks. Returns when it has been spoken to its end, or has fallen
    /// silent because it is no longer wanted, which is asked again and again
    /// while it speaks; between the two lie at most 100 milliseconds. An
    /// utterance that is not wanted from the start is not begun.
    ///
    /// # Errors
    ///
    /// [`NotSpoken`], if it could not be begun, or broke off.
    fn speak(
        &self,
        utterance: &Utterance<'_>,
        wanted: &dyn Fn() -> bool,
    ) -> Result<Outcome, NotSpoken>;
}

/// Accents, the nearest first.
const NEAR: &[&str] = &["en-US", "es-US", "es-MX", "es-419", "en", "es"];

/// A voice of the system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The engine's own name for it.
    pub id: String,
    /// The name that people see.
    pub name: String,
    /// The language that it speaks, as a BCP 47 tag: `es-MX`.
    pub language: String,
}

impl Speaker {
    /// Whether it speaks a language, whatever its region.
    #[must_use]
    pub fn speaks(&self, language: &str) -> bool {
        let primary = |tag: &str| {
            let first = tag.split(['-', '_']).next().unwrap_or("");
            first.to_ascii_lowercase()
        };
        primary(&self.language) == primary(language)
    }

    /// How far its accent is from those that the guide's readers grew up
    /// with: American English, and the Spanish of the Americas.
    pub(crate) fn distance(&self) -> usize {
        let tag = self.language.replace('_', "-");
        let known = NEAR.iter().position(|near| near.eq_ignore_ascii_case(&tag));
        known.unwrap_or(NEAR.len())
    }
}

/// Something to say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Utterance<'a> {
    /// The words, as they are to be said.
    pub text: &'a str,
    /// The language they are in: `es`.
    pub language: &'a str,
    /// The id of the [`Speaker`] to say them; if there is none, or it speaks
    /// another language, one of the language is taken.
    pub speaker: Option<&'a str>,
    /// How fast, in parts of the engine's usual speed; 1 is usual.
    pub rate: f32,
    /// How loud, in percent of what the engine can do; none leaves it to the
    /// system.
    pub volume: Option<u8>,
}

impl Utterance<'_> {
    /// Who is to say it, among the voices there are.
    ///
    /// # Errors
    ///
    /// [`NotSpoken::NoVoice`], if none speaks the language.
    pub fn choose<'s>(&self, speakers: &'s [Speaker]) -> Result<&'s Speaker, NotSpoken> {
        let able = || speakers.iter().filter(|s| s.speaks(self.language));
        let asked = able().find(|speaker| Some(speaker.id.as_str()) == self.speaker);
        asked
            .or_else(|| able().min_by_key(|speaker| speaker.distance()))
            .ok_or_else(|| NotSpoken::NoVoice(self.language.to_owned()))
    }
}

/// How an utterance ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was spoken to its end.
    Spoken,
    /// It was no longer wanted.
    Stopped,
}

/// An utterance that was not spoken, or not to its end.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotSpoken {
    /// The system does not speak.
    #[error("there is no speech engine: {0}")]
    NoEngine(String),
    /// No voice speaks the language.
    #[error("no voice speaks {0}")]
    NoVoice(String),
    /// The engine died, or refused.
    #[error("the speech engine broke off: {0}")]
    BrokeOff(String),
}

/// A system that does not speak.
#[derive(Debug, Clone, Copy)]
pub struct Silent;

impl Voice for Silent {
    fn speakers(&self) -> Result<Vec<Speaker>, NotSpoken> {
        Err(NotSpoken::NoEngine("silent".to_owned()))
    }

    fn speak(&self, _: &Utterance<'_>, _: &dyn Fn() -> bool) -> Result<Outcome, NotSpoken> {
        Err(NotSpoken::NoEngine("silent".to_owned()))
    }
}

/// What a [`Recorder`] was told to say.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// The words.
    pub text: String,
    /// Their language.
    pub language: String,
    /// The id of the voice that was asked for.
    pub speaker: Option<String>,
    /// How fast.
    pub rate: f32,
    /// How loud, in percent, if it was said.
    pub volume: Option<u8>,
    /// How it ended; nothing while it is being said.
    pub outcome: Option<Result<Outcome, NotSpoken>>,
}

/// An engine that writes down what it is told to say. Its clones write into
/// the same book.
#[derive(Debug, Clone, Default)]
pub struct Recorder(Arc<Mutex<Book>>);

#[derive(Debug, Default)]
struct Book {
    languages: Vec<String>,
    recorded: Vec<Recorded>,
    /// Whether an utterance lasts until it is stopped.
    lasts: bool,
    dies: bool,
}

impl Recorder {
    /// One with a voice in each of these languages.
    #[must_use]
    pub fn of(languages: &[&str]) -> Self {
        let recorder = Self::default();
        recorder.with(|book| book.languages = languages.iter().map(|&l| l.to_owned()).collect());
        recorder
    }

    fn with<T>(&self, act: impl FnOnce(&mut Book) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// From now on an utterance lasts until it is stopped, or the engine dies.
    pub fn last(&self) {
        self.with(|book| book.lasts = true);
    }

    /// The engine dies, in the middle of what it is saying.
    pub fn die(&self) {
        self.with(|book| book.dies = true);
    }

    /// What it was told to say so far.
    #[must_use]
    pub fn recorded(&self) -> Vec<Recorded> {
        self.with(|book| book.recorded.clone())
    }
}

impl Voice for Recorder {
    fn speakers(&self) -> Result<Vec<Speaker>, NotSpoken> {
        self.with(|book| {
            if book.dies {
                return Err(NotSpoken::NoEngine("dead".to_owned()));
            }
            let speaker = |language: &String| Speaker {
                id: format!("{language}-voice"),
                name: language.clone(),
                language: language.clone(),
            };
            Ok(book.languages.iter().map(speaker).collect())
        })
    }

    fn speak(
        &self,
        utterance: &Utterance<'_>,
        wanted: &dyn Fn() -> bool,
    ) -> Result<Outcome, NotSpoken> {
        utterance.choose(&self.speakers()?)?;
        let number = self.with(|book| {
            book.recorded.push(Recorded {
                text: utterance.text.to_owned(),
                language: utterance.language.to_owned(),
                speaker: utterance.speaker.map(str::to_owned),
                rate: utterance.rate,
                volume: utterance.volume,
                outcome: None,
            });
            book.recorded.len() - 1
        });
        let outcome = loop {
            if !wanted() {
                break Ok(Outcome::Stopped);
            }
            let (lasts, dies) = self.with(|book| (book.lasts, book.dies));
            if dies {
                break Err(NotSpoken::BrokeOff("died".to_owned()));
            }
            if !lasts {
                break Ok(Outcome::Spoken);
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        self.with(|book| book.recorded[number].outcome = Some(outcome.clone()));
        outcome
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speaker(id: &str, language: &str) -> Speaker {
        Speaker {
            id: id.to_owned(),
            name: id.to_owned(),
            language: language.to_owned(),
        }
    }

    #[test]
    fn who_is_asked_for_speaks_if_they_know_the_language() {
        let speakers = [
            speaker("d", "en-029"),
            speaker("a", "en-us"),
            speaker("c", "es"),
            speaker("b", "es_MX"),
        ];
        let say = |speaker, language| {
            let utterance = Utterance {
                text: "x",
                language,
                speaker,
                rate: 1.0,
                volume: None,
            };
            utterance.choose(&speakers).map(|found| found.id.clone())
        };
        assert_eq!(say(Some("c"), "es").as_deref(), Ok("c"));
        assert_eq!(say(Some("a"), "es").as_deref(), Ok("b"));
        assert_eq!(say(None, "en").as_deref(), Ok("a"));
        assert_eq!(say(None, "e"), Err(NotSpoken::NoVoice("e".to_owned())));
    }
}
