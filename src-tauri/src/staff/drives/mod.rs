//! The drives that are plugged in, and writing to one.

#[cfg(target_os = "linux")]
mod mounts;
#[cfg(target_os = "linux")]
mod named;
#[cfg(target_os = "linux")]
mod writing;

use std::path::Path;

use reader::ports::NotKept;
use reader::staff::Drive;

/// The drives whose files can be seen and that can be taken out: never the
/// disk that the computer started from, nor the one where the app keeps its
/// files (`data`).
#[cfg(target_os = "linux")]
pub(super) fn plugged_in(data: &Path) -> Vec<Drive> {
    let data = std::fs::canonicalize(data).unwrap_or_else(|_| data.to_owned());
    mounts::System::default().drives(&data)
}

/// The same, as far as other systems tell.
#[cfg(not(target_os = "linux"))]
pub(super) fn plugged_in(data: &Path) -> Vec<Drive> {
    let disks = sysinfo::Disks::new_with_refreshed_list();
    let ours = |place: &Path| place == Path::new("/") || data.starts_with(place);
    disks
        .iter()
        .filter(|disk| disk.is_removable() && !ours(disk.mount_point()))
        .map(|disk| {
            let folder = disk.mount_point();
            let name = folder.file_name().unwrap_or(folder.as_os_str());
            Drive {
                name: name.to_string_lossy().into_owned(),
                folder: folder.to_owned(),
            }
        })
        .collect()
}

/// Writes to a drive, which can be taken out when this has answered.
///
/// # Errors
///
/// What `write` answered, or if the drive cannot be written to, or is not left
/// whole.
pub(super) fn writing<T>(
    folder: &Path,
    write: impl FnOnce() -> Result<T, NotKept>,
) -> Result<T, NotKept> {
    #[cfg(target_os = "linux")]
    if let Some(name) = writing::held(folder) {
        return writing::through(Path::new(writing::DOOR), name, write);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = folder;
    write()
}
