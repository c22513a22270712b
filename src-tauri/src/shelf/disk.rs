//! Folders and files that only their owner can read, and that stay.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

/// Makes a folder and those above it, if they are not there.
pub(crate) fn make_private_folder(folder: &Path) -> io::Result<()> {
    let missing: Vec<&Path> = folder
        .ancestors()
        .take_while(|path| !path.exists())
        .collect();
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)?;
    for parent in missing.iter().filter_map(|made| made.parent()) {
        // A folder that may be searched but not read cannot be synced.
        let _ = sync_folder(parent);
    }
    Ok(())
}

/// Makes an empty file, in place of one that may be there.
pub(super) fn create_private(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(why) if why.kind() != ErrorKind::NotFound => Err(why),
        _ => private(OpenOptions::new().write(true).create_new(true)).open(path),
    }
}

/// Sets the mode of a file that is to be made.
pub(super) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Waits until the names in a folder have reached the disk.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    // Windows has no such call; NTFS keeps names in its journal.
    if cfg!(windows) {
        return Ok(());
    }
    match File::open(folder)?.sync_all() {
        // Some file systems have nothing to sync in a folder.
        Err(why) if matches!(why.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => {
            Ok(())
        }
        outcome => outcome,
    }
}
