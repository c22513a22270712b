//! The bytes of a policy's file.

use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use super::fault::Mistake;

/// The most that a policy may weigh, in bytes.
pub(super) const MOST_BYTES: u64 = 64 * 1024;

/// Reads a file, whatever stands in it.
///
/// # Errors
///
/// If it is not there, is no file, is too large, or the system would not give
/// it.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Mistake> {
    let unreadable = |why: std::io::Error| match why.kind() {
        ErrorKind::NotFound if path.is_symlink() => Mistake::LeadsNowhere,
        ErrorKind::NotFound => Mistake::NoFile,
        ErrorKind::PermissionDenied => Mistake::NotAllowed,
        kind => Mistake::Unreadable(kind.to_string()),
    };
    // Opening a pipe would wait for somebody who writes to it.
    if !path.metadata().map_err(unreadable)?.is_file() {
        return Err(Mistake::NotAFile);
    }
    let mut bytes = Vec::new();
    File::open(path)
        .map_err(unreadable)?
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Mistake::TooLarge { most: MOST_BYTES });
    }
    Ok(bytes)
}
