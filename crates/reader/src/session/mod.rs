//! One person's time at a shared screen, from the first touch until nothing of
//! them is left.
//!
//! The app keeps the time, not the page: a page that hangs or dies only stops
//! telling of activity, and the session ends all the sooner. The page tells
//! what hands do, at most once a second; the shell calls [`Reader::tend`] when
//! it asks to be called.
//!
//! | what happens | what it does |
//! |---|---|
//! | a page other than the welcome is opened, or the welcome is made to speak | begins a session |
//! | anything is changed, on the welcome too, such as the size of the text | begins a session |
//! | a touch, a key, the wheel, scrolling; the mouse moved by 10 px within a second | activity |
//! | a page is opened | activity |
//! | something is read aloud | activity until it ends, a single utterance for 2 minutes at most, all of it until an hour after the last touch |
//! | the voice goes on to the next chapter by itself | the same: it has no hands |
//! | a knowledge check that was begun, is not answered and is on the screen | activity, until 5 minutes after the last touch |
//! | no activity for `idle` (150 s) | asks, on the screen and aloud |
//! | a touch, a key or a page while it asks | the session goes on, however often |
//! | speech or a check while it asks | nothing: the question is spoken itself |
//! | no answer for `countdown` (30 s) | everything is removed |
//! | "Clear my session", confirmed | everything is removed |
//! | the welcome is opened during a session | everything is removed |
//! | the welcome, where nobody has begun | nothing, for ever |
//!
//! Removed is the state and its settings, what was taken away and could be
//! put back, speech, and, by [`Desktop::begin_anew`], what the window and the
//! desktop hold. A request that a page of an ended session still sends is
//! refused by its number, and so is one that names none. No request waits for
//! a program or a drive while it keeps everything from being removed.
//!
//! [`Desktop::begin_anew`]: crate::ports::Desktop::begin_anew

mod idle;
mod tend;
mod voicing;

use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

pub(crate) use idle::{Activity, Due};
pub(crate) use tend::least_text_size;
pub(crate) use voicing::Voicing;

use idle::Idle;

use crate::policy::Policy;
use crate::speaking::Asked;

/// The sessions of a shared screen, one after another.
pub(crate) struct Sessions {
    state: Mutex<State>,
    /// Read while a request is answered, written while everything is removed:
    /// so nothing of the one before is left by a request that came late.
    door: RwLock<()>,
    first_volume: u8,
}

/// Held while a request is answered; none where there are no sessions, and
/// for what may last.
pub(crate) type During<'a> = Option<RwLockReadGuard<'a, ()>>;

/// How long one utterance counts as activity. An engine that hangs in it must
/// not keep a session open.
const LONGEST_UTTERANCE: Duration = Duration::from_secs(120);

struct State {
    idle: Idle,
    /// What is being spoken, and since when.
    spoken: Option<(Asked, Duration)>,
    /// Counts sessions.
    number: u64,
    voicing: Voicing,
    /// When the last one was removed.
    removed: Option<i64>,
}

/// What a page shows of the session that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seen {
    /// The session's number.
    pub(crate) number: u64,
    /// Whether the screen is spoken, and how loud.
    pub(crate) voicing: Voicing,
    /// Seconds until everything is removed, while it asks.
    pub(crate) left: Option<u64>,
}

impl Sessions {
    /// Those of a policy; none where one person reads on and on.
    pub(crate) fn under(policy: &Policy) -> Option<Self> {
        let rules = policy.session()?;
        let first_volume = policy.self_voicing_volume().unwrap_or(100);
        let state = State {
            idle: Idle::new(rules),
            spoken: None,
            number: 1,
            voicing: Voicing::new(first_volume),
            removed: None,
        };
        Some(Self {
            state: Mutex::new(state),
            door: RwLock::default(),
            first_volume,
        })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Held while a request is answered.
    pub(crate) fn during(&self) -> RwLockReadGuard<'_, ()> {
        self.door.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Held while everything is removed.
    fn between(&self) -> RwLockWriteGuard<'_, ()> {
        self.door.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Somebody opened a page, so somebody is there.
    pub(crate) fn page_is_opened(&self, now: Duration) {
        self.state().idle.begin(now);
    }

    /// The voice opened the next chapter. Where nobody has begun, somebody
    /// did.
    pub(crate) fn voice_goes_on(&self, now: Duration) {
        let idle = &mut self.state().idle;
        if idle.is_clean() {
            idle.begin(now);
        } else {
            idle.note(Activity::Speech, now);
        }
    }

    /// Somebody changed something. Whoever is there already does not become
    /// active by it: the page may have done so by itself.
    fn is_changed(&self, now: Duration) {
        let idle = &mut self.state().idle;
        if idle.is_clean() {
            idle.begin(now);
        }
    }

    pub(crate) fn note(&self, activity: Activity, now: Duration) {
        self.state().idle.note(activity, now);
    }

    /// Takes note of what is being spoken.
    fn listen(&self, spoken: Option<Asked>, now: Duration) {
        let mut state = self.state();
        let known = state.spoken.filter(|(asked, _)| Some(*asked) == spoken);
        state.spoken = spoken.map(|asked| known.unwrap_or((asked, now)));
        let goes_on = |(_, since): (Asked, Duration)| now.saturating_sub(since) < LONGEST_UTTERANCE;
        if state.spoken.is_some_and(goes_on) {
            state.idle.note(Activity::Speech, now);
        }
    }

    pub(crate) fn is_clean(&self) -> bool {
        self.state().idle.is_clean()
    }

    pub(crate) fn seen(&self, now: Duration) -> Seen {
        let state = self.state();
        Seen {
            number: state.number,
            voicing: state.voicing,
            left: state.idle.left(now),
        }
    }

    /// Changes how the screen is spoken. Who does is there.
    pub(crate) fn change_voicing(&self, now: Duration, change: impl FnOnce(&mut Voicing)) {
        let mut state = self.state();
        state.idle.begin(now);
        change(&mut state.voicing);
    }

    fn due(&self, now: Duration) -> Due {
        self.state().idle.tend(now)
    }

    /// The next session, which nobody has begun.
    fn next(&self, time: i64) {
        let mut state = self.state();
        state.idle.end();
        state.number += 1;
        state.voicing = Voicing::new(self.first_volume);
        state.removed = Some(time);
    }

    fn removed(&self) -> Option<i64> {
        self.state().removed
    }
}
