//! A pack: a guide's folder as one signed file, `NAME.guide`, to carry to a
//! computer that has no network. Markdown travels, never HTML, so that all
//! that is shown has passed the sanitizer of the computer that shows it.
//!
//! A pack is a ZIP archive, which any such program opens. Its first entry,
//! `PACK`, lists all others in the order of their paths, and is signed by its
//! last line (Ed25519, RFC 8032), over every byte above that line:
//!
//! ```text
//! patient-guide pack 1
//! <SHA-256, 64 hexadecimal digits> <length in bytes> en/SUMMARY.md
//! …
//! signed <public key, Base64> <signature, Base64>
//! ```
//!
//! [`Pack::open`] reads a file as if somebody had made it to do harm:
//!
//! 1. `archive`: the ZIP, under limits of size, number and ratio. Every byte
//!    of the file belongs to one entry or to the directory at its end: nothing
//!    before, between or behind, no comment, no extra field, no link, no
//!    folder, nothing encrypted.
//! 2. `names`: plain ASCII paths that stay inside, of kinds that a guide is
//!    made of, no two that a disk could take for one.
//! 3. `list`: `PACK`, byte for byte as we would write it, with one line for
//!    each entry and one entry for each line.
//! 4. `keys`: the signature, strictly.
//!
//! What comes out is whole and unchanged, and still nobody's: a [`Pack`] tells
//! what it says of itself, and is no [`Folder`]. [`Pack::trusting`] makes a
//! [`Trusted`] of it, which is, if a trusted key signed it. Nothing is ever
//! unpacked to a disk.

mod about;
mod archive;
mod keys;
mod list;
mod names;
mod refused;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use crate::folder::{Folder, FolderError};

pub use about::About;
pub use keys::{NotAKey, PrivateKey, PublicKey};
pub use names::is_carried;
pub use refused::Refused;

/// The most a pack may weigh, in bytes.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// The most files that may be in one, its list included.
pub const MOST_FILES: usize = 2_000;

/// The most that one file of it may weigh, unpacked, in bytes.
pub const MOST_FILE_BYTES: u64 = 16 * 1024 * 1024;

/// The most that all its files may weigh together, unpacked, in bytes.
pub const MOST_UNPACKED_BYTES: u64 = 128 * 1024 * 1024;

/// The ending of a pack's name, without the dot.
pub const ENDING: &str = "guide";

/// The files of a pack, by their paths.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A pack that is whole, and as whoever holds its key signed it.
#[derive(Clone)]
pub struct Pack {
    files: Files,
    key: PublicKey,
}

impl Pack {
    /// Reads a pack, wholly: there is no pack until all of it was found to be
    /// as it was signed.
    ///
    /// # Errors
    ///
    /// [`Refused`], for the first thing that is wrong.
    pub fn open(bytes: &[u8]) -> Result<Self, Refused> {
        let mut files = archive::read(bytes)?;
        let list = files.remove(list::NAME).ok_or(Refused::NoList)?;
        names::check(files.keys())?;
        let key = list::check(&list, &files)?;
        Ok(Self { files, key })
    }

    /// Makes a pack. The same files and key make the same bytes.
    ///
    /// # Errors
    ///
    /// [`Refused`], if [`Pack::open`] would refuse what was made.
    pub fn make(files: &Files, key: &PrivateKey) -> Result<Vec<u8>, Refused> {
        names::check(files.keys())?;
        let list = list::write(files, key);
        let bytes = archive::write(list.as_bytes(), files)?;
        // Whoever packs learns of a limit, not whoever installs.
        Self::open(&bytes)?;
        Ok(bytes)
    }

    /// The key that it was signed with.
    #[must_use]
    pub fn key(&self) -> &PublicKey {
        &self.key
    }

    /// What it says of itself, to be shown before it is trusted.
    ///
    /// # Errors
    ///
    /// [`Refused::NoGuide`], if what it carries says nothing that we read.
    pub fn about(&self) -> Result<About, Refused> {
        About::read(self.files.get("guide.toml").map(Vec::as_slice))
    }

    /// The guide's folder, if one of these keys signed it.
    ///
    /// # Errors
    ///
    /// [`Refused::NotTrusted`], if none of them did.
    pub fn trusting<'a>(
        self,
        keys: impl IntoIterator<Item = &'a PublicKey>,
    ) -> Result<Trusted, Refused> {
        if keys.into_iter().any(|key| *key == self.key) {
            Ok(Trusted(self.files))
        } else {
            Err(Refused::NotTrusted(self.key))
        }
    }
}

impl fmt::Debug for Pack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pack({} files, {})", self.files.len(), self.key)
    }
}

/// The folder of a guide that a trusted key signed, in memory.
pub struct Trusted(Files);

impl Folder for Trusted {
    fn read(&self, path: &str) -> Result<Cow<'static, [u8]>, FolderError> {
        self.0.read(path)
    }

    fn names(&self, folder: &str) -> Vec<String> {
        self.0.names(folder)
    }
}
