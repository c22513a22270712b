//! Listening: the bar's choices, a chapter's sentences, and what went wrong.

use askama::Template;
use guide::aloud::Sentence;

use super::Frame;
use crate::reading::{AtTheEnd, Speed};
use crate::voice::{NotSpoken, Speaker};
use crate::words::Words;

impl Frame<'_> {
    /// How fast a voice may read, and whether it does.
    pub(super) fn speeds(&self) -> impl Iterator<Item = (&'static str, bool)> {
        let now = self.settings.speed;
        Speed::ALL.iter().map(move |s| (s.word(), *s == now))
    }

    /// What a voice may do at the end of a chapter, and whether it does.
    pub(super) fn ends(&self) -> impl Iterator<Item = (&'static str, bool)> {
        let now = self.settings.at_the_end;
        AtTheEnd::ALL.iter().map(move |e| (e.word(), *e == now))
    }
}

/// A chapter's sentences, for the script that marks them.
#[derive(Template)]
#[template(path = "listen_sentences.html")]
pub(crate) struct Sentences<'a> {
    pub(crate) sentences: &'a [Sentence],
}

/// The voices to choose from.
#[derive(Template)]
#[template(path = "listen_voices.html")]
pub(crate) struct Voices<'a> {
    words: &'a Words,
    language: &'a str,
    voices: Vec<Choice<'a>>,
    /// Whether the screen is for fingers: a list of the toolkit's is not.
    shared: bool,
}

/// How many voices a shared screen offers, the nearest accents first.
const MOST_SHARED: usize = 6;

struct Choice<'a> {
    id: &'a str,
    name: String,
    chosen: bool,
}

impl<'a> Voices<'a> {
    pub(crate) fn of(
        words: &'a Words,
        language: &'a str,
        speakers: &'a [Speaker],
        chosen: Option<&str>,
        shared: bool,
    ) -> Self {
        let most = if shared { MOST_SHARED } else { usize::MAX };
        // A list shows its first by itself.
        let nearest = speakers.first().filter(|_| shared);
        let chosen = chosen.or(nearest.map(|nearest| nearest.id.as_str()));
        let choice = |speaker: &'a Speaker| {
            let same = speakers.iter().filter(|other| other.name == speaker.name);
            let name = if same.count() > 1 {
                format!("{} ({})", speaker.name, speaker.language)
            } else {
                speaker.name.clone()
            };
            Choice {
                id: &speaker.id,
                name,
                chosen: chosen == Some(&speaker.id),
            }
        };
        Self {
            words,
            language,
            voices: speakers.iter().take(most).map(choice).collect(),
            shared,
        }
    }
}

/// Why nothing is heard, and what to do. Empty when nothing is wrong.
#[derive(Template)]
#[template(path = "listen_trouble.html")]
pub(crate) struct Trouble {
    lines: Vec<String>,
}

impl Trouble {
    /// On a screen that many share, it is the staff who can mend it.
    pub(crate) fn of(words: &Words, why: Option<&NotSpoken>, shared: bool) -> Self {
        let install = |what: &str| {
            let system = match std::env::consts::OS {
                system @ ("windows" | "macos") => system,
                _ => "linux",
            };
            words.say(&format!("listen-install-{what}-{system}"))
        };
        let lines = match why {
            None => Vec::new(),
            Some(_) if shared => vec![words.say("voicing-trouble")],
            Some(NotSpoken::NoEngine(_)) => {
                vec![words.say("listen-no-engine"), install("engine")]
            }
            Some(NotSpoken::NoVoice(language)) => {
                let name = words.say(&format!("listen-language-{language}"));
                let phrase = words.name("listen-no-voice", &name);
                vec![phrase, install("voice")]
            }
            Some(NotSpoken::BrokeOff(_)) => vec![words.say("listen-broke-off")],
        };
        Self { lines }
    }
}
