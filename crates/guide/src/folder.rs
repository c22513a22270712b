//! Where a guide's files come from: a disk, or what is built into the app.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::PathBuf;

/// A guide's folder, read only.
///
/// A path is relative to the folder, with `/` between its parts, whatever the
/// system; see [`is_inside`].
pub trait Folder: Send + Sync {
    /// The bytes of one file.
    ///
    /// # Errors
    ///
    /// [`FolderError::Missing`] if there is no such file (a path that leads
    /// out of the folder counts as missing), [`FolderError::Unreadable`] if
    /// the system would not give it.
    fn read(&self, path: &str) -> Result<Cow<'static, [u8]>, FolderError>;

    /// The names of the files right in a folder of it, in order. None if there
    /// is no such folder, or if its files are known by name only.
    fn names(&self, folder: &str) -> Vec<String> {
        let _ = folder;
        Vec::new()
    }
}

/// Why a file of a guide could not be read.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// There is no such file in the folder.
    #[error("there is no file {0}")]
    Missing(String),
    /// The system would not read it.
    #[error("{path} could not be read: {cause}")]
    Unreadable {
        /// The path inside the guide's folder.
        path: String,
        /// What the system said.
        cause: std::io::Error,
    },
}

/// A folder on disk.
#[derive(Debug, Clone)]
pub struct Disk(pub PathBuf);

/// The most that is read of any one file, in bytes. A page has its own,
/// smaller limit; this one keeps a device or a mistake from filling memory.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

impl Folder for Disk {
    fn read(&self, path: &str) -> Result<Cow<'static, [u8]>, FolderError> {
        let missing = || FolderError::Missing(path.to_owned());
        if !is_inside(path) {
            return Err(missing());
        }
        let unreadable = |cause: std::io::Error| match cause.kind() {
            std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => missing(),
            _ => FolderError::Unreadable {
                path: path.to_owned(),
                cause,
            },
        };
        let file = std::fs::File::open(self.0.join(path)).map_err(unreadable)?;
        let mut bytes = Vec::new();
        file.take(MOST_BYTES)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
        Ok(bytes.into())
    }

    fn names(&self, folder: &str) -> Vec<String> {
        if !is_inside(folder) {
            return Vec::new();
        }
        let entries = std::fs::read_dir(self.0.join(folder));
        let files = entries
            .into_iter()
            .flatten()
            .flatten()
            .filter(|entry| !entry.path().is_dir());
        let mut names: Vec<String> = files
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

/// Files in memory, by their paths. No path leads out of them, since a path is
/// only a name here.
impl<T: AsRef<[u8]> + Send + Sync> Folder for BTreeMap<String, T> {
    fn read(&self, path: &str) -> Result<Cow<'static, [u8]>, FolderError> {
        self.get(path)
            .map(|bytes| Cow::Owned(bytes.as_ref().to_vec()))
            .ok_or_else(|| FolderError::Missing(path.to_owned()))
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let inside = format!("{folder}/");
        let paths = self.keys().filter_map(|path| path.strip_prefix(&inside));
        paths
            .filter(|name| !name.contains('/'))
            .map(str::to_owned)
            .collect()
    }
}

/// Whether a path stays inside its folder: parts of plain names only, no
/// `..`, no root, no drive, no backslash.
#[must_use]
pub fn is_inside(path: &str) -> bool {
    !path.is_empty()
        && path.split('/').all(|part| {
            !part.is_empty()
                && part != "."
                && part != ".."
                && !part.contains(['\\', ':', '\0'])
                && !part.chars().any(char::is_control)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_leads_out_of_the_folder_is_missing() {
        let parent = tempfile::tempdir().unwrap();
        std::fs::write(parent.path().join("secret"), "x").unwrap();
        std::fs::create_dir(parent.path().join("guide")).unwrap();
        std::fs::write(parent.path().join("guide/page"), "y").unwrap();
        let disk = Disk(parent.path().join("guide"));
        for path in [
            "../secret",
            "a/../../secret",
            "/etc/passwd",
            "",
            "a//b",
            "C:\\x",
            "./page",
        ] {
            assert!(
                matches!(disk.read(path), Err(FolderError::Missing(_))),
                "{path} was read"
            );
        }
        assert_eq!(disk.read("page").unwrap().as_ref(), b"y");
    }
}
