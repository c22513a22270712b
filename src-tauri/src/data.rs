//! Where the reading state lies.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use sha2::{Digest as _, Sha256};
use tauri::{AppHandle, Manager as _, Runtime};
use tempfile::TempDir;

/// A folder named with `--data`, as an absolute path. One that does not exist
/// is made; where that fails the words go to standard error, and the path is
/// returned all the same: the app starts, and says that it keeps no places.
pub(crate) fn given(folder: &Path) -> PathBuf {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    if let Err(why) = crate::shelf::make_private_folder(&absolute) {
        eprintln!(
            "patient-guide: {} cannot be used as a folder ({why}), so no places are kept.\n\
             Name a folder that you may write to: --data DIR",
            absolute.display()
        );
    }
    // So that two ways to one folder are one folder.
    absolute.canonicalize().unwrap_or(absolute)
}

/// The folder that the system has for this app.
///
/// # Errors
///
/// If the system knows of no home folder.
pub(crate) fn usual<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<PathBuf> {
    app.path().app_data_dir()
}

/// A folder for what is kept where the system knows of no home; [`end_run`]
/// removes it. It is new and ours alone: what another account put into a
/// folder that all share would be taken for our own.
///
/// # Errors
///
/// If none can be made.
pub(crate) fn for_this_run<R: Runtime>(app: &AppHandle<R>) -> std::io::Result<PathBuf> {
    let folder = tempfile::Builder::new()
        .prefix("patient-guide-")
        .tempdir()?;
    let path = folder.path().to_owned();
    app.manage(ThisRun(Mutex::new(Some(folder))));
    Ok(path)
}

/// Removes the folder of this run, if there is one.
pub(crate) fn end_run<R: Runtime>(app: &AppHandle<R>) {
    if let Some(ThisRun(folder)) = app.try_state::<ThisRun>().as_deref() {
        folder.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

struct ThisRun(Mutex<Option<TempDir>>);

/// A folder for what the web engine writes, which is nothing of a person's. It
/// is there when this returns, or there would be no window: below the folder
/// given with `--data` or the system's, else, on a disk that takes nothing,
/// the temporary one.
pub(crate) fn for_engine<R: Runtime>(app: &AppHandle<R>, given: Option<&Path>) -> PathBuf {
    let below = given
        .map(Path::to_owned)
        .or_else(|| app.path().app_local_data_dir().ok());
    below
        .map(|folder| folder.join("engine"))
        .filter(|folder| crate::shelf::make_private_folder(folder).is_ok())
        .unwrap_or_else(std::env::temp_dir)
}

/// What tells a copy of the app with a folder of its own from all others: an
/// ending for its identifier.
pub(crate) fn ending(folder: &Path) -> String {
    let digest = Sha256::digest(folder.as_os_str().as_encoded_bytes());
    // A part of a D-Bus name does not begin with a digit.
    format!(".d{}", base16ct::lower::encode_string(&digest[..8]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_ways_to_a_folder_are_one_folder_and_two_folders_are_not() {
        let parent = tempfile::tempdir().unwrap();
        let one = given(&parent.path().join("one"));
        let again = given(&parent.path().join("two/../one"));
        let two = given(&parent.path().join("two"));
        assert_eq!(ending(&one), ending(&again));
        assert_ne!(ending(&one), ending(&two));
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_returned_all_the_same() {
        let parent = tempfile::tempdir().unwrap();
        let file = parent.path().join("file");
        std::fs::write(&file, "").unwrap();
        let inside = file.join("folder");
        assert_eq!(given(&inside), inside);
    }
}
