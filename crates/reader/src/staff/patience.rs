//! Asking the computer what may never be answered: of a program that hangs, of
//! a drive that was pulled out while it was read.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

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
}

impl Patience {
    /// Asks, without waiting.
    pub(crate) fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce() -> T + Send + 'static,
    ) -> Awaited<'_, T> {
        let turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        Awaited {
            _turn: turn,
            answer: self.begin(question),
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
    pub(crate) fn wait(self, patience: Duration) -> Option<T> {
        self.wait_within(&mut { patience })
    }

    /// As [`Awaited::wait`], for one of several that were asked at once: when
    /// the time is over nothing is left of it for the others, which have had
    /// as long.
    pub(crate) fn wait_within(self, left: &mut Duration) -> Option<T> {
        let answer = self.answer?.recv_timeout(*left);
        if matches!(answer, Err(RecvTimeoutError::Timeout)) {
            *left = Duration::ZERO;
        }
        answer.ok()
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
        assert_eq!(patience.ask(|| 1).wait(SOON), Some(1));
        assert_eq!(patience.ask(|| 2).wait(SOON), Some(2));
    }

    #[test]
    fn what_hangs_is_given_up_and_not_asked_again_until_it_answers() {
        let patience = Patience::default();
        let (let_go, held) = channel::<()>();
        let hangs = patience.ask(move || held.recv().is_ok());
        assert_eq!(hangs.wait(Duration::ZERO), None);
        assert_eq!(patience.ask(|| true).wait(SOON), None);
        let_go.send(()).unwrap();
        while patience.hangs.load(Ordering::SeqCst) {
            thread::yield_now();
        }
        assert_eq!(patience.ask(|| true).wait(SOON), Some(true));
    }

    #[test]
    fn of_several_that_are_asked_at_once_one_that_hangs_costs_the_time_of_all() {
        let (one, other, third) = <(Patience, Patience, Patience)>::default();
        let (_held, never) = channel::<()>();
        let hangs = one.ask(move || never.recv().is_ok());
        let mut left = Duration::from_millis(1);
        assert_eq!(hangs.wait_within(&mut left), None);
        assert_eq!(left, Duration::ZERO);
        // What hung before was not asked, and costs the others nothing.
        let mut left = SOON;
        assert_eq!(one.ask(|| true).wait_within(&mut left), None);
        assert_eq!(other.ask(|| 1).wait_within(&mut left), Some(1));
        assert_eq!(third.ask(|| 2).wait_within(&mut left), Some(2));
        assert_eq!(left, SOON);
    }

    #[test]
    fn a_question_that_panics_is_not_answered_and_does_not_hang() {
        let patience = Patience::default();
        let asked = patience.ask(|| panic!("a fault of the computer's"));
        assert_eq!(asked.wait(SOON), None::<()>);
        assert_eq!(patience.ask(|| 1).wait(SOON), Some(1));
    }
}
