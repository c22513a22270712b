//! What the app does for its staff, and what it counts for them.

use crate::Reader;
use crate::counts::{Event, Tally};
use crate::routes::Screen;
use crate::staff::{Desk, Ledger, Machine};

impl Reader {
    /// Gives a shared screen its staff: `guesses` keeps the count of guesses
    /// of the PIN, `counts` what is counted of reading. Does nothing on a
    /// computer of one person.
    #[must_use]
    pub fn staffed(
        mut self,
        guesses: Box<dyn Ledger>,
        counts: Box<dyn Ledger>,
        machine: Box<dyn Machine>,
    ) -> Self {
        if self.sessions.is_some() {
            self.desk = Some(Desk::new(guesses, machine));
            self.tally = self.policy.counts().then(|| Tally::new(counts));
        }
        self
    }

    /// Keeps what only changes with time. For about once a minute, and before
    /// the end.
    pub fn keep_time(&self) {
        if let Some(desk) = &self.desk {
            desk.gate().keep_time(self.clock.running());
        }
        if let Some(tally) = &self.tally {
            tally.keep();
        }
    }

    /// Counts that the web process died.
    pub fn count_crash(&self) {
        if let Some(tally) = &self.tally {
            tally.count(self.clock.today(), Event::Crash);
        }
    }

    pub(crate) fn count_reset(&self) {
        if let Some(tally) = &self.tally {
            tally.count(self.clock.today(), Event::Reset);
        }
    }

    pub(crate) fn count_page(&self, screen: Screen<'_>) {
        let Some(tally) = &self.tally else {
            return;
        };
        let name = match screen {
            Screen::Read(name) => Some(name),
            _ => None,
        };
        // Only what the guide has: an address can name anything.
        let first = self.guide.first_language();
        let is_there = |name: &&str| self.guide.language_of(first, name).is_ok();
        let (today, running) = (self.clock.today(), self.clock.running());
        tally.is_shown(name.filter(is_there), today, running);
    }
}
