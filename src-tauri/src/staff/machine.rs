//! The computer, as its staff must know it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use reader::ports::NotKept;
use reader::staff::{Drive, Facts, Machine};
use sysinfo::Disks;
use tauri::{AppHandle, Manager as _, Wry};

use super::drives;
use crate::saving::written;
use crate::shelf::make_private_folder;
use crate::window;

/// The most copies of a file of one name on a drive.
const MOST_COPIES: usize = 100;

/// This computer.
pub(super) struct ThisMachine {
    app: AppHandle<Wry>,
    /// Where the app keeps files for staff.
    folder: PathBuf,
}

impl ThisMachine {
    pub(super) fn new(app: AppHandle<Wry>, folder: PathBuf) -> Self {
        Self { app, folder }
    }

    fn is_held(&self) -> Option<bool> {
        let window = self.app.get_webview_window(window::LABEL)?;
        crate::lock::fills_the_screen(&window)
    }
}

impl Machine for ThisMachine {
    fn facts(&self) -> Facts {
        // What a system does not tell is said to be unknown.
        let told = Facts {
            free: free(&self.folder),
            writable: Some(is_writable(&self.folder)),
            held: self.is_held(),
            memory: crate::upkeep::weight::of_this_program(),
            ..Facts::default()
        };
        #[cfg(target_os = "linux")]
        let told = Facts {
            printers: super::linux::printers(),
            touch: super::linux::touch(),
            alone: Some(super::linux::is_alone()),
            ..told
        };
        told
    }

    fn drives(&self) -> Vec<Drive> {
        drives::plugged_in(&self.folder)
    }

    fn write(&self, drive: &Drive, name: &str, bytes: &[u8]) -> Result<String, NotKept> {
        let free = free_name(&drive.folder, name)
            .ok_or_else(|| NotKept::Store("every name is taken".to_owned()))?;
        drives::writing(&drive.folder, || {
            written::write(&drive.folder.join(&free), bytes)
                .map_err(|why| NotKept::Store(why.to_string()))
        })?;
        Ok(free)
    }

    fn packs(&self, drive: &Drive) -> Vec<String> {
        super::packs::on(&drive.folder)
    }

    fn read(&self, drive: &Drive, path: &str) -> io::Result<Vec<u8>> {
        if !self.packs(drive).iter().any(|known| known == path) {
            return Err(io::ErrorKind::NotFound.into());
        }
        super::guides::read(&drive.folder.join(path))
    }
}

/// The name, or it with a number, whichever nothing has yet.
fn free_name(folder: &Path, name: &str) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    (1..=MOST_COPIES)
        .map(|copy| match copy {
            1 => name.to_owned(),
            copy => format!("{stem}-{copy}.{ending}"),
        })
        .find(|name| fs::symlink_metadata(folder.join(name)).is_err())
}

/// Bytes that are free on the disk of a folder.
fn free(folder: &Path) -> Option<u64> {
    let disks = Disks::new_with_refreshed_list();
    disks
        .iter()
        .filter(|disk| folder.starts_with(disk.mount_point()))
        .max_by_key(|disk| disk.mount_point().as_os_str().len())
        .map(sysinfo::Disk::available_space)
}

fn is_writable(folder: &Path) -> bool {
    make_private_folder(folder).is_ok() && tempfile::tempfile_in(folder).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_there_keeps_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let free = || free_name(folder.path(), "a.csv");
        assert_eq!(free().as_deref(), Some("a.csv"));
        fs::write(folder.path().join("a.csv"), "").unwrap();
        assert_eq!(free().as_deref(), Some("a-2.csv"));
    }

    #[test]
    fn a_folder_that_takes_nothing_is_not_writable() {
        let folder = tempfile::tempdir().unwrap();
        assert!(is_writable(folder.path()));
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        assert!(!is_writable(&file.join("below")));
    }
}
