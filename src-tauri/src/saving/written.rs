//! A file that is whole or not there.

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use reader::ports::NotSaved;
use tempfile::NamedTempFile;

use crate::shelf::sync_folder;

/// Writes beside the place, syncs, reads back, and only then takes the place;
/// then reads there once more. What was there before stays until what
/// replaces it has been read back the same.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), NotSaved> {
    let folder = path.parent().ok_or(ErrorKind::NotFound).map_err(io)?;
    let mut scratch = NamedTempFile::new_in(folder)?;
    scratch.write_all(bytes)?;
    scratch.as_file().sync_all()?;
    compare(scratch.path(), bytes)?;
    scratch.persist(path).map_err(|failed| failed.error)?;
    sync_folder(folder)?;
    compare(path, bytes)
}

fn compare(path: &Path, bytes: &[u8]) -> Result<(), NotSaved> {
    if fs::read(path)? == bytes {
        Ok(())
    } else {
        Err(NotSaved::ReadBackDifferently)
    }
}

fn io(kind: ErrorKind) -> NotSaved {
    NotSaved::Disk(kind.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().flatten();
        entries
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn a_file_takes_the_place_of_the_one_before_and_nothing_else_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a b.patientguide");
        write(&path, b"first").unwrap();
        write(&path, b"second, and longer").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second, and longer");
        assert_eq!(names(folder.path()), ["a b.patientguide"]);
    }

    #[test]
    fn what_reads_back_differently_is_not_taken_for_saved() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        fs::write(&path, "one byte les").unwrap();
        let differs = compare(&path, b"one byte less");
        assert!(matches!(differs, Err(NotSaved::ReadBackDifferently)));
    }

    #[test]
    fn a_place_that_takes_nothing_is_told_of_and_left_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("taken");
        fs::create_dir(&taken).unwrap();
        fs::write(taken.join("inside"), "kept").unwrap();
        assert!(matches!(write(&taken, b"x"), Err(NotSaved::Disk(_))));
        assert_eq!(fs::read(taken.join("inside")).unwrap(), b"kept");
        let nowhere = folder.path().join("none").join("a");
        assert!(matches!(write(&nowhere, b"x"), Err(NotSaved::Disk(_))));
        assert_eq!(names(folder.path()), ["taken"]);
    }
}
