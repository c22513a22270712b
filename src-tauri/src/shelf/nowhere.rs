//! A shelf for a system that has no folder to keep anything in.

use reader::ports::{NotKept, Recalled, Shelf};
use reader::reading::stored::Unreadable;

/// Keeps nothing, and says why: the system has no folder for it.
pub(crate) struct Nowhere(pub(crate) String);

impl Shelf for Nowhere {
    fn recall(&self, _: &dyn Fn(&str) -> Result<(), Unreadable>) -> Recalled {
        Recalled::default()
    }

    fn keep(&self, _: &str) -> Result<(), NotKept> {
        Err(NotKept::Store(self.0.clone()))
    }

    fn forget(&self) -> Result<(), NotKept> {
        Ok(())
    }
}
