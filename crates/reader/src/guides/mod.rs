//! Which guide is shown: one that staff installed from a drive, one that the
//! policy names, or the program's own.
//!
//! 1. `choose`: at the start, the first of these that is whole, signed with a
//!    key that the policy trusts, and opens. What was passed over is told of.
//! 2. `found`: the packs on drives that are plugged in, each with what it says
//!    of itself and whether it is trusted.
//! 3. `install`: one of them is copied here, read back and verified again, and
//!    only then noted as the one to show from the next start on. The one
//!    before stays, to go back to.
//!
//! A guide is a signed pack ([`guide::pack`]) all the way: it is verified from
//! its first byte at every start, so that neither a failing disk nor a key
//! that was withdrawn goes unseen.

mod choose;
mod found;
mod install;
mod note;

use std::io;
use std::path::Path;

use sha2::{Digest as _, Sha256};

pub use choose::{Chosen, NotShown, Shown, Whose, choose};
pub(crate) use found::{Found, Looked, look};
pub(crate) use install::{Guides, Named, Next, NotInstalled};

use crate::ports::NotKept;

/// Keeps the guides that were installed, each as a file of its own, and a note
/// of which is shown.
pub trait Collection: Send + Sync {
    /// The note, if there is one.
    ///
    /// # Errors
    ///
    /// If there is one, and it cannot be read.
    fn note(&self) -> io::Result<Option<String>>;

    /// Keeps a note in place of the last. It has reached the disk when this
    /// returns.
    ///
    /// # Errors
    ///
    /// If it could not be kept; the last one still is.
    fn keep_note(&self, text: &str) -> Result<(), NotKept>;

    /// A file that was kept, by its name.
    ///
    /// # Errors
    ///
    /// If it is not there or cannot be read.
    fn read(&self, name: &str) -> io::Result<Vec<u8>>;

    /// Keeps a file under a name. It has reached the disk, and was read back
    /// the same, when this returns.
    ///
    /// # Errors
    ///
    /// If it could not be kept.
    fn keep(&self, name: &str, bytes: &[u8]) -> Result<(), NotKept>;

    /// Removes the files of all other names, as far as that can be done.
    fn keep_only(&self, names: &[&str]);

    /// A file that the policy names, by its path.
    ///
    /// # Errors
    ///
    /// If it is not there or cannot be read.
    fn listed(&self, path: &Path) -> io::Result<Vec<u8>>;
}

/// What tells a pack from every other: the SHA-256 of its file.
pub(crate) fn digest(bytes: &[u8]) -> String {
    base16ct::lower::encode_string(&Sha256::digest(bytes))
}
