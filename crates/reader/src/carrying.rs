//! What is on its way between a file and the state, while the app runs.

use crate::reading::Reading;
use crate::reading::portable::Carried;

/// What was found in a file, and what can be taken back.
#[derive(Debug, Default)]
pub(crate) struct Carrying {
    /// What was found, until the person decides.
    found: Option<(usize, Carried)>,
    /// How many files were looked at.
    count: usize,
    /// The state before the last bring-in, and after.
    before: Option<Box<(Reading, Reading)>>,
}

impl Carrying {
    /// Holds what was found, and answers the number by which it is asked for.
    pub(crate) fn find(&mut self, carried: Carried) -> usize {
        self.count += 1;
        self.found = Some((self.count, carried));
        self.count
    }

    /// Holds no more what was found.
    pub(crate) fn forget_found(&mut self) {
        self.found = None;
    }

    /// What was found under this number. It is held no more.
    pub(crate) fn take(&mut self, number: usize) -> Option<Carried> {
        let found = self.found.take_if(|(known, _)| *known == number)?;
        Some(found.1)
    }

    /// Holds the state before a bring-in and after it.
    pub(crate) fn hold(&mut self, before: Reading, after: Reading) {
        self.before = Some(Box::new((before, after)));
    }

    /// Whether there is something to take back.
    pub(crate) fn can_take_back(&self) -> bool {
        self.before.is_some()
    }

    /// The state before the last bring-in and after it. It is held no more.
    pub(crate) fn take_back(&mut self) -> Option<(Reading, Reading)> {
        self.before.take().map(|both| *both)
    }

    /// Forgets all that is of the person's own.
    pub(crate) fn forget(&mut self) {
        (self.found, self.before) = (None, None);
    }
}
