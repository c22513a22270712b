//! What the app needs from where it runs. The shell fills these; tests and
//! the preview use [`Memory`] and [`Fixed`].

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::log::Entry;
use crate::reading::stored::Unreadable;
use crate::voice::Voice;

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

/// A shelf that outlives the app on it.
impl<T: Shelf> Shelf for Arc<T> {
    fn recall(&self, judge: &dyn Fn(&str) -> Result<(), Unreadable>) -> Recalled {
        T::recall(self, judge)
    }

    fn keep(&self, text: &str) -> Result<(), NotKept> {
        T::keep(self, text)
    }

    fn forget(&self) -> Result<(), NotKept> {
        T::forget(self)
    }
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
    /// The drive was taken away.
    #[error("the drive is not there")]
    NoDrive,
}

/// The desktop around the app.
pub trait Desktop: Send + Sync {
    /// Opens an address in the system's own program for it.
    ///
    /// # Errors
    ///
    /// If there is none, or it would not start.
    fn open_outside(&self, address: &str) -> Result<(), NotOpened>;

    /// Asks the person where a file shall go, puts it there, and reads it
    /// back. `name` is the file's name as proposed. Returns when the person
    /// has answered, so never call it where a page waits.
    ///
    /// # Errors
    ///
    /// If the person changed their mind, could not be asked, or the file is
    /// not there as it was given. A file of that name which was there before
    /// is then still there.
    fn save(&self, name: &str, bytes: &[u8]) -> Result<Saved, NotSaved>;

    /// Opens the system's dialog to print what the window shows. Returns once
    /// it has been asked for.
    ///
    /// # Errors
    ///
    /// If there is no such dialog; a browser has one of its own.
    fn print(&self) -> Result<(), NotPrinted>;

    /// Removes from the window and the desktop what a person left there
    /// (history, forms, caches, the clipboard, zoom), and shows a path of the
    /// app. Returns once it has been asked for. A desktop with no window of
    /// its own has nothing to remove.
    fn begin_anew(&self, _path: &str) {}

    /// Lets staff out of a kiosk: the program ends, and is not started again.
    /// A desktop that holds no window has nothing to be let out of.
    fn leave_kiosk(&self) {}

    /// Ends the program, to be started anew by what started it. A desktop that
    /// nobody watches over stays.
    fn start_anew(&self) {}

    /// What the program noted about itself, oldest first.
    fn log(&self) -> Vec<Entry> {
        Vec::new()
    }
}

/// A file that was saved, and read back the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Its place, as it is shown to the person.
    pub place: String,
}

/// A file that was not saved.
#[derive(Debug, thiserror::Error)]
pub enum NotSaved {
    /// The person changed their mind.
    #[error("the person chose no place")]
    Cancelled,
    /// Another dialog is still open.
    #[error("another dialog is still open")]
    AlreadyAsking,
    /// The desktop has no way to ask for a place.
    #[error("there is no dialog to ask for a place: {0}")]
    NoDialog(String),
    /// The disk refused.
    #[error("the disk did not take it: {0}")]
    Disk(#[from] std::io::Error),
    /// What was read back was not what had been written.
    #[error("the file read back differently")]
    ReadBackDifferently,
}

/// An address that no program opened.
#[derive(Debug, thiserror::Error)]
#[error("no program opened it: {0}")]
pub struct NotOpened(pub String);

/// A page that was not printed.
#[derive(Debug, thiserror::Error)]
#[error("there is no dialog to print with: {0}")]
pub struct NotPrinted(pub String);

/// The time.
pub trait Clock: Send + Sync {
    /// Seconds since 1970-01-01 00:00 UTC.
    fn now(&self) -> i64;

    /// The day on the calendar where the person is; in UTC unless the place
    /// is known. The first day of 1970 for a time outside the calendar.
    fn today(&self) -> Date {
        let now = Timestamp::from_second(self.now()).unwrap_or_default();
        TimeZone::UTC.to_datetime(now).date()
    }

    /// The time since some fixed moment of this run, by a clock that nobody
    /// sets and that never runs back.
    fn running(&self) -> Duration {
        Duration::from_secs(u64::try_from(self.now()).unwrap_or(0))
    }
}

/// All ports of an app.
pub struct Ports {
    /// Keeps the reading state.
    pub shelf: Box<dyn Shelf>,
    /// The desktop around the app.
    pub desktop: Box<dyn Desktop>,
    /// The time.
    pub clock: Box<dyn Clock>,
    /// The voices of the system.
    pub voice: Box<dyn Voice>,
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

    fn save(&self, _: &str, _: &[u8]) -> Result<Saved, NotSaved> {
        Err(NotSaved::NoDialog("none".to_owned()))
    }

    fn print(&self) -> Result<(), NotPrinted> {
        Err(NotPrinted("none".to_owned()))
    }
}

/// A desktop that opens nothing and keeps what is saved in memory. Its clones
/// share what they keep.
#[derive(Debug, Clone, Default)]
pub struct Drawer(Arc<Mutex<Vec<NamedFile>>>);

/// A file's name and what is in it.
type NamedFile = (String, Vec<u8>);

impl Drawer {
    /// The files saved so far, by name, oldest first.
    #[must_use]
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.clone()
    }
}

impl Desktop for Drawer {
    fn open_outside(&self, address: &str) -> Result<(), NotOpened> {
        NoDesktop.open_outside(address)
    }

    fn save(&self, name: &str, bytes: &[u8]) -> Result<Saved, NotSaved> {
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.push((name.to_owned(), bytes.to_vec()));
        Ok(Saved {
            place: name.to_owned(),
        })
    }

    fn print(&self) -> Result<(), NotPrinted> {
        NoDesktop.print()
    }
}
