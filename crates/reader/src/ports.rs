//! What the app needs from where it runs. The shell fills these; tests and
//! the preview use [`Memory`] and [`Fixed`].

use std::sync::{Mutex, PoisonError};

use crate::reading::stored::Unreadable;

/// Keeps the reading state.
pub trait Shelf: Send + Sync {
    /// The newest kept text that `judge` finds good. What is not good is set
    /// aside, never overwritten, and told of.
    fn recall(&self, judge: &dyn Fn(&str) -> Result<(), Unreadable>) -> Recalled;

    /// Keeps a text. It has reached the disk when this returns.
    ///
    /// # Errors
    ///
    /// If it could not be kept; what was kept before still is.
    fn keep(&self, text: &str) -> Result<(), NotKept>;

    /// Removes all that was ever kept, what was set aside included.
    ///
    /// # Errors
    ///
    /// If something could not be removed.
    fn forget(&self) -> Result<(), NotKept>;
}

/// What a shelf found.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Recalled {
    /// The newest good text, if there is any.
    pub text: Option<String>,
    /// What had to be set aside.
    pub set_aside: Vec<SetAside>,
    /// Whether another copy of the app holds the shelf, so that this one
    /// keeps nothing.
    pub in_use: bool,
}

/// A kept file that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Why.
    pub why: Unreadable,
    /// The name under which it lies beside the others.
    pub kept_as: String,
}

/// A text that could not be kept.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// The disk refused.
    #[error("the disk did not take it: {0}")]
    Disk(#[from] std::io::Error),
    /// The store refused.
    #[error("the store did not take it: {0}")]
    Store(String),
    /// Another copy of the app holds the shelf.
    #[error("another window keeps the places")]
    InUse,
}

/// The desktop around the app.
pub trait Desktop: Send + Sync {
    /// Opens an address in the system's own program for it.
    ///
    /// # Errors
    ///
    /// If there is none, or it would not start.
    fn open_outside(&self, address: &str) -> Result<(), NotOpened>;
}

/// An address that no program opened.
#[derive(Debug, thiserror::Error)]
#[error("no program opened it: {0}")]
pub struct NotOpened(pub String);

/// The time.
pub trait Clock: Send + Sync {
    /// Seconds since 1970-01-01 00:00 UTC.
    fn now(&self) -> i64;
}

/// All ports of an app.
pub struct Ports {
    /// Keeps the reading state.
    pub shelf: Box<dyn Shelf>,
    /// The desktop around the app.
    pub desktop: Box<dyn Desktop>,
    /// The time.
    pub clock: Box<dyn Clock>,
}

/// A shelf that forgets everything with the process.
#[derive(Debug, Default)]
pub struct Memory(Mutex<Option<String>>);

impl Shelf for Memory {
    fn recall(&self, judge: &dyn Fn(&str) -> Result<(), Unreadable>) -> Recalled {
        let text = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        Recalled {
            text: text.filter(|text| judge(text).is_ok()),
            ..Recalled::default()
        }
    }

    fn keep(&self, text: &str) -> Result<(), NotKept> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(text.to_owned());
        Ok(())
    }

    fn forget(&self) -> Result<(), NotKept> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(())
    }
}

/// A clock that stands still.
#[derive(Debug, Clone, Copy)]
pub struct Fixed(pub i64);

impl Clock for Fixed {
    fn now(&self) -> i64 {
        self.0
    }
}

/// A desktop that opens nothing.
#[derive(Debug, Clone, Copy)]
pub struct NoDesktop;

impl Desktop for NoDesktop {
    fn open_outside(&self, address: &str) -> Result<(), NotOpened> {
        Err(NotOpened(address.to_owned()))
    }
}
