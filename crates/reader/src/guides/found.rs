//! The packs on drives that are plugged in.

use guide::pack::{About, Pack, Refused};

use super::choose::signer;
use super::digest;
use super::install::Named;
use crate::policy::Policy;
use crate::staff::{Computer, Drive, SOON};

/// What lies on the drives.
#[derive(Default)]
pub(crate) struct Looked {
    /// All files that are called packs.
    pub(crate) found: Vec<Found>,
    /// Whether a drive did not answer, so that more may lie there.
    pub(crate) is_silent: bool,
    /// The bytes of the file that was asked for, if it was found.
    pub(crate) bytes: Option<Vec<u8>>,
}

/// A file on a drive that is called a pack.
pub(crate) struct Found {
    pub(crate) drive: Drive,
    /// Its path on the drive.
    pub(crate) path: String,
    /// Its size in bytes; none if it could not be read.
    pub(crate) size: Option<u64>,
    /// Its SHA-256, so that what is installed is what was shown.
    pub(crate) digest: String,
    /// What it says of itself. None, with the reason, if it is damaged.
    pub(crate) about: Result<About, Option<Refused>>,
    /// Whose key signed it, if that is trusted.
    pub(crate) signer: Option<String>,
}

/// All packs on all drives. Reads each of them wholly, and keeps the bytes of
/// the one that is asked for. A drive that falls silent is not asked again.
pub(crate) fn look(policy: &Policy, computer: &Computer, wanted: Option<&Named<'_>>) -> Looked {
    let mut looked = Looked::default();
    let Some(drives) = computer.drives().wait(SOON) else {
        looked.is_silent = true;
        return looked;
    };
    for drive in drives {
        let Some(paths) = computer.packs(&drive) else {
            looked.is_silent = true;
            continue;
        };
        for path in paths {
            let Some(read) = computer.read(&drive, &path) else {
                looked.is_silent = true;
                break;
            };
            let bytes = read.ok();
            let is_wanted = wanted.is_some_and(|named| named.names(&drive, &path));
            looked
                .found
                .push(Found::of(policy, &drive, path, bytes.as_deref()));
            if is_wanted {
                looked.bytes = bytes;
            }
        }
    }
    looked
}

impl Found {
    fn of(policy: &Policy, drive: &Drive, path: String, bytes: Option<&[u8]>) -> Self {
        let pack = match bytes {
            Some(bytes) => Pack::open(bytes).map_err(Some),
            None => Err(None),
        };
        let signer = pack
            .as_ref()
            .ok()
            .and_then(|pack| signer(policy, pack.key()))
            .map(|key| key.name.clone());
        Self {
            drive: drive.clone(),
            size: bytes.map(|bytes| bytes.len() as u64),
            digest: bytes.map(digest).unwrap_or_default(),
            about: pack.and_then(|pack| pack.about().map_err(Some)),
            signer,
            path,
        }
    }
}
