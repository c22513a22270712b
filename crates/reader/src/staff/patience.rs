//! Asking the computer what may never be answered: of a program that hangs, of
//! a drive that was pulled out while it was read.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How long an answer is waited for.
pub(crate) const SOON: Duration = Duration::from_secs(3);

/// How long is waited until a whole file has gone over: time enough for the
/// largest guide on a slow drive.
pub(crate) const A_FILE: Duration = Duration::from_secs(10);

/// Asks one thing at a time, each on a thread of its own. While one hangs no
/// other is asked, so that no more than one thread is lost to it.
#[derive(Default)]
pub(crate) struct Patience {
    turn: Mutex<()>,
    hangs: Arc<AtomicBool>,
}

/// What was asked, until it is waited for.
pub(crate) struct Awaited<'a, T> {
    _turn: MutexGuard<'a, ()>,
    /// None if nobody was asked.
    answer: Option<Receiver<T>>,
    until: Instant,
}

impl Patience {
    /// Asks, without waiting.
    pub(crate) fn ask<T: Send + 'static>(
        &self,
        patience: Duration,
        question: impl FnOnce() -> T + Send + 'static,
    ) -> Awaited<'_, T> {
        let turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        Awaited {
            _turn: turn,
            answer: self.begin(question),
            until: Instant::now() + patience,
        }
    }

    fn begin<T: Send + 'static>(
        &self,
        question: impl FnOnce() -> T + Send + 'static,
    ) -> Option<Receiver<T>> {
        if self.hangs.swap(true, Ordering::SeqCst) {
            return None;
        }
        let hangs = Hangs(Arc::clone(&self.hangs));
        let (tell, answer) = sync_channel(1);
        let asked = move || {
            let said = question();
            drop(hangs);
            // Nobody may wait any more.
            let _ = tell.send(said);
        };
        // Without a thread what it holds is dropped, and nothing hangs.
        thread::Builder::new().spawn(asked).ok()?;
        Some(answer)
    }
}

impl<T> Awaited<'_, T> {
    /// The answer; none if it did not come in time.
    pub(crate) fn wait(self) -> Option<T> {
        let left = self.until.saturating_duration_since(Instant::now());
        self.answer?.recv_timeout(left).ok()
    }
}

/// Something that has not answered yet. It has when this goes, by a panic too.
struct Hangs(Arc<AtomicBool>);

impl Drop for Hangs {
    fn drop(&mut self) {
        self.0.store(false, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    #[test]
    fn an_answer_comes_and_the_next_question_is_asked() {
        let patience = Patience::default();
        assert_eq!(patience.ask(SOON, || 1).wait(), Some(1));
        assert_eq!(patience.ask(SOON, || 2).wait(), Some(2));
    }

    #[test]
    fn what_hangs_is_given_up_and_not_asked_again_until_it_answers() {
        let patience = Patience::default();
        let (let_go, held) = channel::<()>();
        let hangs = patience.ask(Duration::ZERO, move || held.recv().is_ok());
        assert_eq!(hangs.wait(), None);
        assert_eq!(patience.ask(SOON, || true).wait(), None);
        let_go.send(()).unwrap();
        while patience.hangs.load(Ordering::SeqCst) {
            thread::yield_now();
        }
        assert_eq!(patience.ask(SOON, || true).wait(), Some(true));
    }

    #[test]
    fn a_question_that_panics_is_not_answered_and_does_not_hang() {
        let patience = Patience::default();
        let asked = patience.ask(SOON, || panic!("a fault of the computer's"));
        assert_eq!(asked.wait(), None::<()>);
        assert_eq!(patience.ask(SOON, || 1).wait(), Some(1));
    }
}
