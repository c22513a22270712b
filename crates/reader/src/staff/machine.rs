//! What the staff's screen asks of the computer.

use std::io;
use std::path::PathBuf;

use crate::ports::NotKept;

/// The computer under the app, as far as its staff must know it. Whatever it
/// is asked may hang, so it is asked on threads that nobody waits for.
pub trait Machine: Send + Sync {
    /// How it is, now.
    fn facts(&self) -> Facts;

    /// The drives that are plugged in and can be taken away again.
    fn drives(&self) -> Vec<Drive>;

    /// Writes a file into the first folder of a drive, under a name that is
    /// free there, and reads it back. Answers the name.
    ///
    /// # Errors
    ///
    /// If the drive is gone or full, or the file is not there as it was given.
    fn write(&self, drive: &Drive, name: &str, bytes: &[u8]) -> Result<String, NotKept>;

    /// The packs on a drive ([`guide::pack::ENDING`]), in its first folder and
    /// in those right below, by their paths on it, in order. Never what a link
    /// leads to.
    fn packs(&self, drive: &Drive) -> Vec<String> {
        let _ = drive;
        Vec::new()
    }

    /// A file of a drive, by its path on it.
    ///
    /// # Errors
    ///
    /// If it is not there any more, is no file, or is larger than a pack may
    /// be ([`guide::pack::MOST_BYTES`]).
    fn read(&self, drive: &Drive, path: &str) -> io::Result<Vec<u8>> {
        let _ = (drive, path);
        Err(io::ErrorKind::NotFound.into())
    }
}

/// A drive that is plugged in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drive {
    /// Its name, as the system shows it.
    pub name: String,
    /// Where its files are.
    pub folder: PathBuf,
}

/// How a computer is. What it cannot tell is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// How many printers it knows.
    pub printers: Option<usize>,
    /// Whether it can be touched.
    pub touch: Option<bool>,
    /// Bytes that are free where the app keeps its files.
    pub free: Option<u64>,
    /// Whether a file can be kept there.
    pub writable: Option<bool>,
    /// Whether the window fills the screen and is held there.
    pub held: Option<bool>,
    /// Whether the system shows nothing but the app.
    pub alone: Option<bool>,
    /// Bytes of memory that the app and its web process take.
    pub memory: Option<u64>,
}

/// A computer that tells nothing, for tests and where there is no shell.
#[derive(Debug, Clone, Copy)]
pub struct NoMachine;

impl Machine for NoMachine {
    fn facts(&self) -> Facts {
        Facts::default()
    }

    fn drives(&self) -> Vec<Drive> {
        Vec::new()
    }

    fn write(&self, _: &Drive, _: &str, _: &[u8]) -> Result<String, NotKept> {
        Err(NotKept::NoDrive)
    }
}
