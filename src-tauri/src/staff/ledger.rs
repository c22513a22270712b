//! A small text that has to be on the disk before anything else is done.

use std::fs;
use std::path::PathBuf;

use reader::ports::NotKept;
use reader::staff::Ledger;

use crate::saving::written;
use crate::shelf::make_private_folder;

/// The most that is read, in bytes.
const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// A file that is replaced as a whole.
pub(super) struct FileLedger(PathBuf);

impl FileLedger {
    /// A ledger in a file, which is made with its folder when it is written.
    pub(super) fn new(path: PathBuf) -> Self {
        Self(path)
    }
}

impl Ledger for FileLedger {
    fn read(&self) -> Option<String> {
        let about = fs::metadata(&self.0).ok()?;
        if about.len() > MOST_BYTES {
            return None;
        }
        fs::read_to_string(&self.0).ok()
    }

    fn write(&self, text: &str) -> Result<(), NotKept> {
        if let Some(folder) = self.0.parent() {
            make_private_folder(folder)?;
        }
        written::write(&self.0, text.as_bytes()).map_err(|why| NotKept::Store(why.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_what_is_not_there_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("staff/guesses.json");
        let ledger = FileLedger::new(path.clone());
        assert_eq!(ledger.read(), None);
        for text in ["one", "two"] {
            ledger.write(text).unwrap();
            assert_eq!(FileLedger::new(path.clone()).read().as_deref(), Some(text));
        }
    }

    #[test]
    fn a_place_that_takes_nothing_is_told_of() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        assert!(FileLedger::new(file.join("below")).write("x").is_err());
    }
}
