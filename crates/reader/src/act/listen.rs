//! Listening: a chapter's sentences, the voices there are, and one sentence
//! spoken a request. The answer to a sentence is held until it has been
//! spoken, so that whoever asked knows when the next may follow.

use guide::aloud::{self, Sentence};

use super::Form;
use crate::Reader;
use crate::respond::rendered;
use crate::views;
use crate::voice::{NotSpoken, Utterance};

impl Reader {
    /// The sentences of a chapter, and the language they are in.
    fn sentences(&self, language: &str, form: &Form) -> Option<(Vec<Sentence>, String)> {
        if !self.policy.allows_speech() {
            return None;
        }
        let found = self.guide.page(language, form.get("chapter")).ok()?;
        let lexicon = self.guide.lexicon(&found.language);
        Some((aloud::sentences(&found.page, &lexicon), found.language))
    }

    pub(super) fn sentences_piece(&self, language: &'static str, form: &Form) -> Option<String> {
        let (sentences, _) = self.sentences(language, form)?;
        Some(rendered(&views::Sentences { sentences }))
    }

    /// The voices that could read a chapter, or why none could.
    pub(super) fn voices_piece(&self, language: &'static str, form: &Form) -> Option<String> {
        let (_, text_language) = self.sentences(language, form)?;
        let words = self.words(language);
        Some(match self.speaking.speakers(&text_language) {
            Ok(speakers) => {
                let chosen = &self.keeping.reading().settings.voices;
                let chosen = chosen.get(&text_language).map(String::as_str);
                rendered(&views::Voices::of(words, &text_language, &speakers, chosen))
            }
            Err(why) => rendered(&views::Trouble::of(words, Some(&why))),
        })
    }

    /// Speaks the sentence `n` of a chapter, counted from 0, as the request
    /// `count`.
    pub(super) fn speak(&self, language: &'static str, form: &Form) -> Option<String> {
        let (sentences, language_of_text) = self.sentences(language, form)?;
        let sentence = sentences.get(form.get("n").parse::<usize>().ok()?)?;
        let count = form.get("count").parse().ok()?;
        let settings = self.keeping.reading().settings;
        let utterance = Utterance {
            text: &sentence.said,
            language: &language_of_text,
            speaker: settings.voices.get(&language_of_text).map(String::as_str),
            rate: settings.speed.rate(),
        };
        let why: Option<NotSpoken> = self.speaking.speak(count, &utterance).err();
        let view = views::Trouble::of(self.words(language), why.as_ref());
        Some(rendered(&view))
    }

    /// What was asked for before the request `count` falls silent.
    pub(super) fn hush(&self, form: &Form) -> Option<String> {
        self.speaking.stop(form.get("count").parse().ok()?);
        Some(String::new())
    }
}
