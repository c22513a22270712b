//! What the app does about a session: asks, removes everything, refuses what
//! comes from one that has ended.

use std::sync::{Arc, PoisonError};
use std::thread;
use std::time::Duration;

use http::{Method, Request, StatusCode};

use super::{Due, During, Seen};
use crate::Reader;
use crate::answer::{self, Answer};
use crate::reading::{Reading, Settings};
use crate::respond::rendered;
use crate::routes::{Action, Get, Screen};
use crate::views;
use crate::voice::Utterance;

/// The longest until somebody looks again: speech that begins and ends is
/// seen by looking.
const BEAT: Duration = Duration::from_secs(1);

/// The header by which a page tells which session it belongs to.
const NUMBER: &str = "guide-session";

/// What stands in the address of a chapter that the voice goes on to by itself.
const GO_ON: (&str, &str) = ("listen", "alone");

/// The text size of a kiosk, a place in [`crate::reading::TEXT_SIZES`]: 24 px,
/// for eyes that are an arm's length away.
const TEXT_SIZE: usize = 2;

/// The smallest text that may be chosen, a place in
/// [`crate::reading::TEXT_SIZES`].
pub(crate) fn least_text_size(is_shared: bool) -> usize {
    if is_shared { TEXT_SIZE } else { 0 }
}

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
    pub(crate) fn during_session(&self, action: Option<Action>) -> During<'_> {
        let ends_or_lasts = matches!(
            action,
            Some(Action::EndSession | Action::Speak | Action::Utter | Action::Voices)
        );
        let sessions = self.sessions.as_ref().filter(|_| !ends_or_lasts)?;
        Some(sessions.during())
    }

    /// The refusal of what a page of an ended session sends, and of what
    /// names no session: nobody can tell whose it is.
    pub(crate) fn refusal(&self, request: &Request<Vec<u8>>) -> Option<Answer> {
        let now = self.seen()?.number.to_string();
        let named = request.headers().get(NUMBER);
        let is_of_now = named.is_some_and(|number| number.as_bytes() == now.as_bytes());
        if request.method() != Method::POST || is_of_now {
            return None;
        }
        if named.is_none() {
            // A form that our scripts did not send: the window shows the answer.
            self.speaking.page_is_shown();
        }
        Some(self.gone())
    }

    /// What is shown to a form that was sent without our scripts, so that
    /// nobody stands before an empty window.
    fn gone(&self) -> Answer {
        let reading = self.keeping.reading();
        let language = self.language(&reading);
        let page = if self.has_session() {
            let frame = self.frame(language, &reading, Screen::Home);
            Some(rendered(&views::Apology::refused(&frame)))
        } else {
            let frame = self.frame(language, &reading, Screen::Welcome);
            views::Welcome::of(&frame, self).map(|view| rendered(&view))
        };
        answer::page(StatusCode::GONE, page.unwrap_or_default())
    }

    /// Takes note of an action. What a page does by itself, and speech, which
    /// changes nothing, begins no session.
    pub(crate) fn is_acted(&self, action: Action) {
        let changes_nothing = matches!(
            action,
            Action::Still
                | Action::EndSession
                | Action::Hush
                | Action::Listen
                | Action::Speak
                | Action::Utter
                | Action::Voices
        );
        if let Some(sessions) = self.sessions.as_ref().filter(|_| !changes_nothing) {
            sessions.is_changed(self.clock.running());
        }
    }

    /// Whether a path is that of a page, and not of a part of one.
    #[must_use]
    pub fn is_page(path: &str) -> bool {
        matches!(Get::of(path), Get::Root | Get::Screen(..))
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

    /// Takes note of a page that is shown, by a hand or by the voice that goes
    /// on reading there.
    pub(crate) fn page_is_opened(&self, screen: Screen<'_>, query: &str) {
        let Some(sessions) = &self.sessions else {
            return;
        };
        let goes_on =
            form_urlencoded::parse(query.as_bytes()).any(|(name, how)| (&*name, &*how) == GO_ON);
        let now = self.clock.running();
        match screen {
            Screen::Welcome => {}
            Screen::Read(_) if goes_on => sessions.voice_goes_on(now),
            _ => sessions.page_is_opened(now),
        }
    }

    fn remove_everything(&self) {
        let Some(sessions) = &self.sessions else {
            return;
        };
        self.speaking.forget();
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
