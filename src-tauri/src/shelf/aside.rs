//! What cannot be used is kept beside, under another name.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use reader::reading::stored::Unreadable;

use super::disk;
use super::slot::Slot;

/// Renames a slot's file to a name that is free, and says which.
pub(super) fn move_aside(folder: &Path, slot: Slot, why: Unreadable) -> io::Result<String> {
    for number in 1..=u32::MAX {
        let name = slot.aside_name(why, number);
        let to = folder.join(&name);
        if fs::symlink_metadata(&to).is_err_and(|why| why.kind() == ErrorKind::NotFound) {
            fs::rename(folder.join(slot.file_name()), to)?;
            disk::sync_folder(folder)?;
            return Ok(name);
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}
