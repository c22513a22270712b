//! The files of the repository, as they stand in it.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that are made, not written.
const MADE: &[&str] = &["target", "node_modules", ".git", "gen"];

/// A file by its path inside the repository.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// The repository's own folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The text of a file that must be there.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Files below a folder with one of these endings, or all that are text if no
/// ending is given.
pub(crate) fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let (path, name) = (entry.path(), entry.file_name());
            if path.is_dir() {
                if !MADE.contains(&&*name.to_string_lossy()) {
                    folders.push(path);
                }
                continue;
            }
            let ending = path.extension().map(|e| e.to_string_lossy().into_owned());
            let wanted = endings.is_empty() || ending.is_some_and(|e| endings.contains(&&*e));
            if let (true, Ok(text)) = (wanted, fs::read_to_string(&path)) {
                let inside = path.strip_prefix(root()).unwrap_or(&path);
                let path = inside.to_string_lossy().replace('\\', "/");
                found.push(File { path, text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "no files in {folder}");
    found
}

/// The faults of all files, each with its path.
pub(crate) fn faults(files: &[File], rule: impl Fn(&File) -> Vec<String>) -> Vec<String> {
    files
        .iter()
        .flat_map(|file| {
            let faults = rule(file);
            faults
                .into_iter()
                .map(|fault| format!("{}: {fault}", file.path))
        })
        .collect()
}

/// A file that is not in the repository, to try a rule on.
pub(crate) fn made_up(path: &str, text: &str) -> File {
    File {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}
