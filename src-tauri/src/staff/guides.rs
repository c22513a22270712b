//! The guides that staff installed: a folder with a file of each, and a note of
//! which is shown.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use guide::pack::MOST_BYTES;
use reader::guides::Collection;
use reader::ports::NotKept;

use crate::saving::written;
use crate::shelf::make_private_folder;

const NOTE: &str = "shown.json";

/// A folder of guides, which is made when one is installed.
pub(crate) struct FileCollection(PathBuf);

impl FileCollection {
    /// The guides of a data folder.
    pub(crate) fn within(data: &Path) -> Self {
        Self(data.join("guides"))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), NotKept> {
        make_private_folder(&self.0)?;
        written::write(&self.0.join(name), bytes).map_err(|why| NotKept::Store(why.to_string()))
    }
}

impl Collection for FileCollection {
    fn note(&self) -> io::Result<Option<String>> {
        match read(&self.0.join(NOTE)) {
            Ok(bytes) => String::from_utf8(bytes)
                .map(Some)
                .map_err(|_| ErrorKind::InvalidData.into()),
            Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
            Err(why) => Err(why),
        }
    }

    fn keep_note(&self, text: &str) -> Result<(), NotKept> {
        self.write(NOTE, text.as_bytes())
    }

    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        read(&self.0.join(name))
    }

    fn keep(&self, name: &str, bytes: &[u8]) -> Result<(), NotKept> {
        self.write(name, bytes)
    }

    fn keep_only(&self, names: &[&str]) {
        let entries = fs::read_dir(&self.0).into_iter().flatten().flatten();
        for entry in entries {
            let name = entry.file_name();
            let is_kept = name == NOTE || names.iter().any(|kept| name == *kept);
            if !is_kept {
                // What stays only takes room.
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn listed(&self, path: &Path) -> io::Result<Vec<u8>> {
        read(path)
    }
}

/// A file, no larger than a pack may be.
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let about = file.metadata()?;
    if !about.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    if about.len() > MOST_BYTES {
        return Err(ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_and_only_what_is_needed_stays() {
        let data = tempfile::tempdir().unwrap();
        let guides = FileCollection::within(data.path());
        assert_eq!(guides.note().unwrap(), None);
        for name in ["a.guide", "b.guide", "c.guide"] {
            guides.keep(name, name.as_bytes()).unwrap();
        }
        guides.keep_note("{}").unwrap();
        guides.keep_only(&["b.guide"]);
        assert_eq!(guides.read("b.guide").unwrap(), b"b.guide");
        assert!(guides.read("a.guide").is_err() && guides.read("c.guide").is_err());
        assert_eq!(guides.note().unwrap().as_deref(), Some("{}"));
    }

    #[test]
    fn a_note_that_cannot_be_read_is_not_taken_for_none() {
        let data = tempfile::tempdir().unwrap();
        let guides = FileCollection::within(data.path());
        fs::create_dir_all(data.path().join("guides").join(NOTE)).unwrap();
        assert!(guides.note().is_err());
    }

    #[test]
    fn a_place_that_takes_nothing_is_told_of() {
        let data = tempfile::tempdir().unwrap();
        let file = data.path().join("file");
        fs::write(&file, "").unwrap();
        assert!(FileCollection::within(&file).keep("a.guide", b"x").is_err());
    }

    #[test]
    fn a_folder_or_a_file_that_is_too_large_is_not_read() {
        let data = tempfile::tempdir().unwrap();
        assert!(read(data.path()).is_err());
        let large = data.path().join("large");
        File::create(&large)
            .unwrap()
            .set_len(MOST_BYTES + 1)
            .unwrap();
        assert_eq!(read(&large).unwrap_err().kind(), ErrorKind::FileTooLarge);
    }
}
