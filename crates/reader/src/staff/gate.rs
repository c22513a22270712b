//! The gate to the staff's screen: a guess is counted on the disk, and only
//! then checked.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::guesses::Guesses;
use super::pin;
use crate::ports::NotKept;

/// Keeps the count of guesses.
pub trait Ledger: Send + Sync {
    /// What was kept last, if anything can be read.
    fn read(&self) -> Option<String>;

    /// Keeps a text in place of the last. It has reached the disk when this
    /// returns.
    ///
    /// # Errors
    ///
    /// If it could not be kept.
    fn write(&self, text: &str) -> Result<(), NotKept>;
}

/// The gate to the staff's screen. Times are those since the program started,
/// by a clock that nobody can set.
pub struct Gate {
    ledger: Box<dyn Ledger>,
    guesses: Mutex<Guesses>,
}

/// What came of a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// It was right.
    Open,
    /// It was checked, and wrong. The next one is checked after this time.
    Wrong(Duration),
    /// It was not checked: this time has to pass first.
    Wait(Duration),
    /// It was not checked, because it could not be counted.
    NotCounted,
}

impl Gate {
    /// The gate, with the guesses of earlier starts.
    #[must_use]
    pub fn new(ledger: Box<dyn Ledger>) -> Self {
        let kept = ledger.read();
        let guesses = kept.map_or_else(Guesses::unknown, |text| Guesses::read(&text));
        Self {
            ledger,
            guesses: Mutex::new(guesses),
        }
    }

    /// Checks a guess against the hash of the PIN, if one may be made now.
    pub fn guess(&self, guess: &str, hash: &str, running: Duration) -> Opening {
        // Held throughout, so that guesses come one after another.
        let mut guesses = self.guesses.lock().unwrap_or_else(PoisonError::into_inner);
        let wait = guesses.wait(running);
        if !wait.is_zero() {
            return Opening::Wait(wait);
        }
        guesses.make(running);
        if self.ledger.write(&guesses.write(running)).is_err() {
            return Opening::NotCounted;
        }
        if !pin::fits(guess, hash) {
            return Opening::Wrong(guesses.wait(running));
        }
        guesses.was_right();
        // A count that stays on the disk only makes staff wait.
        let _ = self.ledger.write(&guesses.write(running));
        Opening::Open
    }

    /// How long until a guess is checked again.
    #[must_use]
    pub fn wait(&self, running: Duration) -> Duration {
        let guesses = self.guesses.lock().unwrap_or_else(PoisonError::into_inner);
        guesses.wait(running)
    }

    /// Keeps how long the program has run, if somebody waits for it: else a
    /// start would begin the wait anew. For about once a minute.
    pub fn keep_time(&self, running: Duration) {
        let guesses = self.guesses.lock().unwrap_or_else(PoisonError::into_inner);
        if !guesses.wait(running).is_zero() {
            // Unkept time only makes staff wait.
            let _ = self.ledger.write(&guesses.write(running));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;
    use crate::staff::Pin;

    #[derive(Default)]
    struct Disk {
        text: Mutex<Option<String>>,
        full: AtomicBool,
    }

    impl Ledger for Arc<Disk> {
        fn read(&self) -> Option<String> {
            self.text.lock().unwrap().clone()
        }

        fn write(&self, text: &str) -> Result<(), NotKept> {
            if self.full.load(Ordering::SeqCst) {
                return Err(NotKept::Store("full".into()));
            }
            *self.text.lock().unwrap() = Some(text.to_owned());
            Ok(())
        }
    }

    const PIN: &str = "402917";
    const HOUR: Duration = Duration::from_secs(3600);

    fn hash() -> String {
        Pin::new(PIN).and_then(|pin| pin.hash(&[7; 16])).unwrap()
    }

    /// A gate that has run for its first hour, at that time.
    fn ready(disk: &Arc<Disk>) -> Gate {
        Gate::new(Box::new(Arc::clone(disk)))
    }

    #[test]
    fn the_right_pin_opens_and_clears_what_was_wrong_before() {
        let (disk, hash) = (Arc::new(Disk::default()), hash());
        let gate = ready(&disk);
        for _ in 0..3 {
            assert!(matches!(
                gate.guess("111111", &hash, HOUR),
                Opening::Wrong(_)
            ));
        }
        assert_eq!(gate.guess(PIN, &hash, HOUR), Opening::Open);
        assert_eq!(gate.wait(HOUR), Duration::ZERO);
        assert_eq!(ready(&disk).wait(Duration::ZERO), Duration::ZERO);
    }

    #[test]
    fn a_guess_that_cannot_be_counted_is_not_checked_even_if_it_is_right() {
        let (disk, hash) = (Arc::new(Disk::default()), hash());
        let gate = ready(&disk);
        disk.full.store(true, Ordering::SeqCst);
        assert_eq!(gate.guess(PIN, &hash, HOUR), Opening::NotCounted);
        disk.full.store(false, Ordering::SeqCst);
        assert_eq!(gate.guess(PIN, &hash, HOUR), Opening::Open);
    }

    #[test]
    fn a_gate_that_has_never_run_opens_after_an_hour_also_over_several_starts() {
        let (disk, hash) = (Arc::new(Disk::default()), hash());
        let half = HOUR / 2;
        let gate = ready(&disk);
        assert_eq!(gate.guess(PIN, &hash, half), Opening::Wait(half));
        gate.keep_time(half);
        let gate = ready(&disk);
        assert!(matches!(
            gate.guess(PIN, &hash, Duration::ZERO),
            Opening::Wait(_)
        ));
        assert_eq!(gate.guess(PIN, &hash, half), Opening::Open);
    }

    #[test]
    fn a_thousand_guesses_over_restarts_and_removed_counts_are_never_more_than_ten_an_hour() {
        let (disk, no_hash) = (Arc::new(Disk::default()), "nothing fits it");
        let mut gate = ready(&disk);
        // True time, which the program cannot know, and when it started.
        let (mut now, mut started) = (0_u64, 0_u64);
        let mut checked = Vec::new();
        for guess in 0..1_000_u64 {
            now += 7 + guess * 31 % 60;
            match guess % 10 {
                3 => {
                    gate = ready(&disk);
                    started = now;
                }
                7 if guess % 50 == 7 => {
                    *disk.text.lock().unwrap() = None;
                    gate = ready(&disk);
                    started = now;
                }
                _ => {}
            }
            let running = Duration::from_secs(now - started);
            if matches!(gate.guess(PIN, no_hash, running), Opening::Wrong(_)) {
                checked.push(now);
            }
        }
        for from in &checked {
            let within = checked
                .iter()
                .filter(|at| (*from..from + 3600).contains(at));
            assert!(within.count() <= 10, "{checked:?}");
        }
        let running = Duration::from_secs(now - started) + 2 * HOUR;
        assert_eq!(gate.guess(PIN, &hash(), running), Opening::Open);
    }
}
