//! The staff's screen, open for a while after the right PIN.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::computer::Computer;
use super::gate::{Gate, Ledger, Opening};
use super::machine::Machine;

/// How long the screen stays open to somebody who does nothing.
const UNUSED: Duration = Duration::from_secs(120);

/// What the staff have: the gate, and the computer behind it.
pub struct Desk {
    gate: Gate,
    computer: Computer,
    open: Mutex<Option<Open>>,
}

#[derive(Clone, Copy)]
struct Open {
    /// The session of the shared screen that it was opened in. The next
    /// reader's is another.
    session: u64,
    used: Duration,
}

impl Desk {
    /// A desk that is closed.
    #[must_use]
    pub fn new(ledger: Box<dyn Ledger>, machine: Box<dyn Machine>) -> Self {
        Self {
            gate: Gate::new(ledger),
            computer: Computer::new(machine),
            open: Mutex::new(None),
        }
    }

    fn state(&self) -> MutexGuard<'_, Option<Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The gate.
    pub(crate) fn gate(&self) -> &Gate {
        &self.gate
    }

    /// The computer.
    pub(crate) fn computer(&self) -> &Computer {
        &self.computer
    }

    /// Opens it, if the guess is right.
    pub(crate) fn guess(
        &self,
        guess: &str,
        hash: &str,
        session: u64,
        running: Duration,
    ) -> Opening {
        let opening = self.gate.guess(guess, hash, running);
        if opening == Opening::Open {
            *self.state() = Some(Open {
                session,
                used: running,
            });
        }
        opening
    }

    /// Whether it is open. To ask is to use it.
    pub(crate) fn is_open(&self, session: u64, running: Duration) -> bool {
        let mut open = self.state();
        *open = open
            .filter(|open| {
                // Of two requests at once the slower looked at the clock first.
                let unused = running.saturating_sub(open.used);
                open.session == session && unused < UNUSED
            })
            .map(|open| Open {
                used: running.max(open.used),
                ..open
            });
        open.is_some()
    }

    /// Closes it.
    pub(crate) fn close(&self) {
        *self.state() = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::NotKept;
    use crate::staff::{NoMachine, Pin};

    struct Paper;

    impl Ledger for Paper {
        fn read(&self) -> Option<String> {
            None
        }

        fn write(&self, _: &str) -> Result<(), NotKept> {
            Ok(())
        }
    }

    const HOUR: Duration = Duration::from_secs(3600);

    #[test]
    fn it_is_open_in_its_own_session_while_it_is_used_and_until_it_is_closed() {
        let hash = Pin::new("402917")
            .and_then(|pin| pin.hash(&[7; 16]))
            .unwrap();
        let desk = Desk::new(Box::new(Paper), Box::new(NoMachine));
        let second = |more: u64| HOUR + Duration::from_secs(more);
        assert!(!desk.is_open(1, HOUR));
        assert_eq!(desk.guess("402917", &hash, 1, HOUR), Opening::Open);
        assert!(desk.is_open(1, second(119)));
        assert!(desk.is_open(1, second(238)));
        assert!(
            !desk.is_open(1, second(358)),
            "nobody used it for two minutes"
        );
        assert_eq!(desk.guess("402917", &hash, 1, second(400)), Opening::Open);
        assert!(
            !desk.is_open(2, second(401)),
            "the next reader stands there"
        );
        assert!(!desk.is_open(1, second(402)));
        assert_eq!(desk.guess("402917", &hash, 3, second(500)), Opening::Open);
        // Of two requests at once the slower may have looked at the clock first.
        assert!(desk.is_open(3, second(510)));
        assert!(desk.is_open(3, second(505)));
        desk.close();
        assert!(!desk.is_open(3, second(511)));
    }
}
