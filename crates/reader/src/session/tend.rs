//! What the app does about a session: asks, removes everything, refuses what
//! comes from one that has ended.

use std::sync::{Arc, PoisonError, RwLockReadGuard};
use std::thread;
use std::time::Duration;

use http::{Method, Request, StatusCode};

use super::{Due, Seen};
use crate::Reader;
use crate::answer::{self, Answer};
use crate::reading::{Reading, Settings};
use crate::routes::{Action, Get, Screen};
use crate::voice::Utterance;

/// The longest until somebody looks again: speech that begins and ends is
/// seen by looking.
const BEAT: Duration = Duration::from_secs(1);

/// The header by which a page tells which session it belongs to.
const NUMBER: &str = "guide-session";

/// The text size of a kiosk, a place in [`crate::reading::TEXT_SIZES`]: 24 px,
/// for eyes that are an arm's length away.
const TEXT_SIZE: usize = 2;

impl Reader {
    /// Does what is due about the session, and answers when to call again;
    /// none where there are no sessions. It never waits for a voice.
    pub fn tend(self: &Arc<Self>) -> Option<Duration> {
        let sessions = self.sessions.as_ref()?;
        let now = self.clock.running();
        sessions.listen(self.speaking.spoken(), now);
        let until = match sessions.due(now) {
            Due::Nothing(until) => until,
            Due::Ask => {
                let asking = Arc::clone(self);
                thread::spawn(move || asking.ask_aloud());
                None
            }
            Due::End => {
                self.remove_everything();
                None
            }
        };
        Some(until.map_or(BEAT, |until| until.min(BEAT)))
    }

    /// Ends the session now, as if it had been left: everything of the reader
    /// is removed and the welcome is shown. Does nothing where nobody has
    /// begun, or where there are no sessions.
    pub fn end_session(&self) {
        if self.has_session() {
            self.remove_everything();
        }
    }

    /// Whether somebody has begun a session on a shared screen.
    #[must_use]
    pub fn has_session(&self) -> bool {
        self.sessions.as_ref().is_some_and(|all| !all.is_clean())
    }

    /// When everything of the last reader was removed, in seconds since 1970;
    /// none before the first time.
    #[must_use]
    pub fn last_removed(&self) -> Option<i64> {
        self.sessions.as_ref()?.removed()
    }

    /// The path that a kiosk shows to whoever comes next.
    #[must_use]
    pub fn welcome(&self) -> String {
        let language = self.language(&self.at_first());
        format!("/{language}/{}", Screen::Welcome.path())
    }

    /// The state of somebody who has just come.
    pub(crate) fn at_first(&self) -> Reading {
        let mut reading = Reading::default();
        if self.policy.session().is_some() {
            reading.settings = Settings {
                text_size: TEXT_SIZE,
                ..Settings::default()
            };
        }
        reading
    }

    /// What a page shows of its session; none where there are no sessions.
    pub(crate) fn seen(&self) -> Option<Seen> {
        let sessions = self.sessions.as_ref()?;
        Some(sessions.seen(self.clock.running()))
    }

    /// How loud to speak, in percent; none leaves it to the engine.
    pub(crate) fn volume(&self) -> Option<u8> {
        self.seen().map(|seen| seen.voicing.volume)
    }

    /// Held while a request changes or shows the state. Speech changes
    /// nothing and may last, so it is not waited for.
    pub(crate) fn during_session(&self, action: Option<Action>) -> Option<RwLockReadGuard<'_, ()>> {
        let ends_or_lasts = matches!(
            action,
            Some(Action::EndSession | Action::Speak | Action::Utter | Action::Voices)
        );
        let sessions = self.sessions.as_ref().filter(|_| !ends_or_lasts)?;
        Some(sessions.during())
    }

    /// The refusal of a request that a page of an ended session sends.
    pub(crate) fn too_late(&self, request: &Request<Vec<u8>>) -> Option<Answer> {
        let number = request.headers().get(NUMBER)?.to_str().ok()?;
        let is_past = number != self.seen()?.number.to_string();
        (is_past && request.method() == Method::POST).then(|| answer::nothing(StatusCode::GONE))
    }

    /// The welcome during a session ends it: whoever stands before it must
    /// find nothing.
    pub(crate) fn end_at_the_welcome(&self, method: &Method, path: &str) {
        let is_welcome = match Get::of(path) {
            Get::Root => true,
            Get::Screen(_, screen) => screen == Screen::Welcome,
            _ => false,
        };
        if is_welcome && method == Method::GET {
            self.end_session();
        }
    }

    /// Takes note of a page that is shown.
    pub(crate) fn page_is_opened(&self, screen: Screen<'_>) {
        let Some(sessions) = &self.sessions else {
            return;
        };
        if screen != Screen::Welcome {
            sessions.page_is_opened(self.clock.running());
        }
    }

    fn remove_everything(&self) {
        let Some(sessions) = &self.sessions else {
            return;
        };
        self.speaking.page_is_shown();
        {
            let _nobody_else = sessions.between();
            sessions.next(self.clock.now());
            self.keeping.begin_anew(self.at_first());
            let carrying = self.carrying.lock();
            carrying.unwrap_or_else(PoisonError::into_inner).forget();
        }
        self.desktop.begin_anew(&self.welcome());
        self.count_reset();
    }

    /// "Are you still there?", until somebody is, or not.
    fn ask_aloud(&self) {
        if !self.policy.allows_speech() {
            return;
        }
        let reading = self.keeping.reading();
        let language = self.language(&reading);
        let seconds = self.seen().and_then(|seen| seen.left).unwrap_or(0);
        let text = self.words(language).count("still-aloud", seconds as usize);
        let speaker = reading.settings.voices.get(language);
        let utterance = Utterance {
            text: &text,
            language,
            speaker: speaker.map(String::as_str),
            rate: reading.settings.speed.rate(),
            volume: self.volume(),
        };
        let is_asked = || self.seen().is_some_and(|seen| seen.left.is_some());
        // Who does not hear it sees it.
        let _ = self.speaking.announce(&utterance, &is_asked);
    }
}
