//! Listening: a chapter's sentences, the voices there are, and one sentence
//! spoken a request. The answer to a sentence is held until it has been
//! spoken, so that whoever asked knows when the next may follow.

use std::sync::Arc;

use guide::aloud;

use super::Form;
use crate::Reader;
use crate::respond::rendered;
use crate::speaking::{Asked, Cut};
use crate::views;
use crate::voice::{NotSpoken, Utterance};

impl Reader {
    /// Whatever is read aloud falls silent, before the app leaves. Takes at
    /// most 300 milliseconds.
    pub fn fall_silent(&self) {
        self.speaking.fall_silent();
    }

    /// The sentences of a chapter, and the language they are in.
    fn sentences(&self, language: &str, form: &Form) -> Option<Arc<Cut>> {
        if !self.policy.allows_speech() {
            return None;
        }
        let chapter = form.get("chapter");
        let found = self.guide.page(language, chapter).ok()?;
        let page = form.get("page").parse().unwrap_or_default();
        let cut = self.speaking.cut(page, chapter, &found.language, || {
            let lexicon = self.guide.lexicon(&found.language);
            aloud::sentences(&found.page, &lexicon)
        });
        Some(cut)
    }

    pub(super) fn sentences_piece(&self, language: &'static str, form: &Form) -> Option<String> {
        let cut = self.sentences(language, form)?;
        let sentences = &cut.sentences;
        Some(rendered(&views::Sentences { sentences }))
    }

    /// The voices that could read a chapter, or why none could.
    pub(super) fn voices_piece(&self, language: &'static str, form: &Form) -> Option<String> {
        let cut = self.sentences(language, form)?;
        let text_language = cut.language.as_str();
        let words = self.words(language);
        Some(match self.speaking.speakers(text_language) {
            Ok(speakers) => {
                let chosen = &self.keeping.reading().settings.voices;
                let chosen = chosen.get(text_language).map(String::as_str);
                let shared = self.policy.session().is_some();
                let view = views::Voices::of(words, text_language, &speakers, chosen, shared);
                rendered(&view)
            }
            Err(why) => {
                let shared = self.policy.session().is_some();
                rendered(&views::Trouble::of(words, Some(&why), shared))
            }
        })
    }

    /// Speaks the sentence `n` of a chapter, counted from 0.
    pub(super) fn speak(&self, language: &'static str, form: &Form) -> Option<String> {
        let cut = self.sentences(language, form)?;
        let sentence = cut.sentences.get(form.get("n").parse::<usize>().ok()?)?;
        let asked = Asked::by(form)?;
        let settings = self.keeping.reading().settings;
        let utterance = Utterance {
            text: &sentence.said,
            language: &cut.language,
            speaker: settings.voices.get(&cut.language).map(String::as_str),
            rate: settings.speed.rate(),
            volume: self.volume(),
        };
        let why: Option<NotSpoken> = self.speaking.speak(asked, &utterance).err();
        let shared = self.policy.session().is_some();
        let view = views::Trouble::of(self.words(language), why.as_ref(), shared);
        Some(rendered(&view))
    }

    /// What the page asked for before this falls silent.
    pub(super) fn hush(&self, form: &Form) -> Option<String> {
        self.speaking.stop(Asked::by(form)?);
        Some(String::new())
    }
}

impl Asked {
    /// By the number of the page, which it was told, and its own `count`. A
    /// page that was told none asks in vain.
    pub(super) fn by(form: &Form) -> Option<Self> {
        Some(Self {
            page: form.get("page").parse().unwrap_or_default(),
            count: form.get("count").parse().ok()?,
        })
    }
}
