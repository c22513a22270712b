//! What a page of a shared screen tells and asks: whether somebody is there,
//! that they leave, and that the screen be spoken.

use super::Form;
use crate::Reader;
use crate::respond::rendered;
use crate::session::Activity;
use crate::speaking::Asked;
use crate::views;
use crate::voice::Utterance;
use crate::words::ours;

/// The most that is spoken at once, in bytes.
const MOST_SPOKEN: usize = 8 * 1024;

impl Reader {
    /// Takes note of what the page saw, and answers whether it is asked if
    /// somebody is still there.
    pub(super) fn still(&self, language: &'static str, form: &Form) -> Option<String> {
        let sessions = self.sessions.as_ref()?;
        let now = self.clock.running();
        match form.get("saw") {
            "hand" => sessions.note(Activity::Hand, now),
            "check" => sessions.note(Activity::Check, now),
            "nothing" => {}
            _ => return None,
        }
        let left = sessions.seen(now).left;
        Some(rendered(&views::Still::of(self.words(language), left)))
    }

    /// Ends the session; the desktop shows the welcome.
    pub(super) fn leave_session(&self) -> Option<String> {
        self.sessions.as_ref()?;
        self.end_session();
        Some(String::new())
    }

    /// Turns the spoken screen on and off, and makes it louder or quieter.
    pub(super) fn voicing(&self, language: &'static str, form: &Form) -> Option<String> {
        let sessions = self.sessions.as_ref()?;
        if !self.policy.allows_speech() {
            return None;
        }
        let mut is_wish = false;
        let change = |voicing: &mut crate::session::Voicing| is_wish = voicing.wish(form.get("do"));
        sessions.change_voicing(self.clock.running(), change);
        let view = views::VoicingPiece {
            words: self.words(language),
            voicing: self.seen()?.voicing,
        };
        is_wish.then(|| rendered(&view))
    }

    /// Speaks a text of the page, in its own language.
    pub(super) fn utter(&self, language: &'static str, form: &Form) -> Option<String> {
        let seen = self.seen()?;
        let (text, asked) = (form.get("text"), Asked::by(form)?);
        if !seen.voicing.on || text.len() > MOST_SPOKEN {
            return None;
        }
        let language = ours(form.get("lang")).unwrap_or(language);
        let settings = self.keeping.reading().settings;
        let text = &self.guide.lexicon(language).say(text);
        let utterance = Utterance {
            text,
            language,
            speaker: settings.voices.get(language).map(String::as_str),
            rate: settings.speed.rate(),
            volume: Some(seen.voicing.volume),
        };
        let spoken = self.speaking.speak(asked, &utterance);
        let why = spoken.err();
        let view = views::VoicingTrouble::of(self.words(language), why.as_ref());
        Some(rendered(&view))
    }
}
