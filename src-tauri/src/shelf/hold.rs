//! Which process may write to the folder.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::disk;

/// The file whose lock says who writes. It stays empty, and stays.
const FILE: &str = "reading.lock";

/// How long a process that is just ending is waited for.
const PATIENCE: Duration = Duration::from_millis(500);

/// Who may write.
pub(super) enum Hold {
    /// This process, as long as the file is open.
    Ours(#[expect(dead_code, reason = "held, not read")] File),
    /// Another one.
    Theirs,
}

impl Hold {
    /// Makes the folder if need be, and takes hold of it.
    pub(super) fn take(folder: &Path) -> io::Result<Self> {
        disk::make_private_folder(folder)?;
        let file = disk::private(OpenOptions::new().write(true).create(true).truncate(false))
            .open(folder.join(FILE))?;
        let since = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self::Ours(file)),
                Err(TryLockError::WouldBlock) if since.elapsed() < PATIENCE => {
                    sleep(Duration::from_millis(20));
                }
                Err(TryLockError::WouldBlock) => return Ok(Self::Theirs),
                // A file system without locks must not cost a person their
                // places; a second start is still turned away elsewhere.
                Err(TryLockError::Error(why)) if why.kind() == ErrorKind::Unsupported => {
                    return Ok(Self::Ours(file));
                }
                Err(TryLockError::Error(why)) => return Err(why),
            }
        }
    }
}
