//! The packs on drives that are plugged in.

use guide::pack::{About, Pack, Refused};

use super::choose::signer;
use super::digest;
use crate::policy::Policy;
use crate::staff::{Drive, Machine};

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

/// All packs on all drives. Reads each of them wholly.
pub(crate) fn found(policy: &Policy, machine: &dyn Machine) -> Vec<Found> {
    let mut all = Vec::new();
    for drive in machine.drives() {
        for path in machine.packs(&drive) {
            all.push(read(policy, machine, &drive, path));
        }
    }
    all
}

fn read(policy: &Policy, machine: &dyn Machine, drive: &Drive, path: String) -> Found {
    let bytes = machine.read(drive, &path).ok();
    let pack = match &bytes {
        Some(bytes) => Pack::open(bytes).map_err(Some),
        None => Err(None),
    };
    let signer = pack
        .as_ref()
        .ok()
        .and_then(|pack| signer(policy, pack.key()))
        .map(|key| key.name.clone());
    Found {
        drive: drive.clone(),
        size: bytes.as_ref().map(|bytes| bytes.len() as u64),
        digest: bytes.as_deref().map(digest).unwrap_or_default(),
        about: pack.and_then(|pack| pack.about().map_err(Some)),
        signer,
        path,
    }
}
