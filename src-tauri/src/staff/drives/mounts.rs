//! Which of the mounted disks are drives that can be taken out, on Linux.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use reader::staff::Drive;

use super::named;

/// Where drives are mounted, by the Filesystem Hierarchy Standard and by
/// desktops. A disk with anything mounted elsewhere is part of the computer.
const PLACES: [&str; 3] = ["/media", "/run/media", "/mnt"];

/// Where the system tells of its disks.
pub(super) struct System {
    /// What is mounted, as this program sees it: proc(5) has the form.
    mounts: PathBuf,
    sys: PathBuf,
    labels: PathBuf,
}

impl Default for System {
    fn default() -> Self {
        Self {
            mounts: "/proc/self/mountinfo".into(),
            sys: "/sys".into(),
            labels: "/dev/disk/by-label".into(),
        }
    }
}

/// A line of what is mounted.
struct Mount {
    /// The numbers of its device.
    device: String,
    /// What of the file system is mounted.
    root: String,
    folder: PathBuf,
    /// The device by name.
    source: String,
}

impl System {
    /// The drives, in the order of their folders.
    pub(super) fn drives(&self, data: &Path) -> Vec<Drive> {
        let lines = fs::read_to_string(&self.mounts).unwrap_or_default();
        let mut mounts: Vec<Mount> = lines.lines().filter_map(Mount::read).collect();
        mounts.sort_by(|a, b| a.folder.cmp(&b.folder));
        let holds_data = mounts
            .iter()
            .filter(|mount| data.starts_with(&mount.folder))
            .map(|mount| mount.folder.clone())
            .max_by_key(|folder| folder.as_os_str().len());
        let ours: HashSet<PathBuf> = mounts
            .iter()
            .filter(|mount| !mount.is_in_place() || Some(&mount.folder) == holds_data.as_ref())
            .flat_map(|mount| self.disks(mount))
            .collect();
        let labels = named::labels(&self.labels);
        let mut devices = HashSet::new();
        let mut found: Vec<(String, String, PathBuf)> = Vec::new();
        for mount in mounts {
            let disks = self.disks(&mount);
            let is_drive = mount.is_in_place()
                && mount.root == "/"
                && !disks.is_empty()
                && disks.iter().all(|disk| is_removable(disk))
                && disks.is_disjoint(&ours);
            let Some(device) = self.node(&mount).filter(|_| is_drive) else {
                continue;
            };
            if devices.insert(device.clone()) {
                let device = last(&device);
                let name = labels.get(&device).cloned();
                let name = name.or_else(|| disks.iter().find_map(|disk| named::make(disk)));
                found.push((name.unwrap_or_else(|| device.clone()), device, mount.folder));
            }
        }
        told_apart(found)
    }

    /// The folder in `/sys` of the device that is mounted. A file system that
    /// spans devices (btrfs) has numbers of its own.
    fn node(&self, mount: &Mount) -> Option<PathBuf> {
        let by_number = self.sys.join("dev/block").join(&mount.device);
        let by_name = || {
            let path = Path::new(&mount.source);
            let name = path.strip_prefix("/dev").ok()?.file_name()?;
            Some(self.sys.join("class/block").join(name))
        };
        fs::canonicalize(by_number)
            .ok()
            .or_else(|| fs::canonicalize(by_name()?).ok())
    }

    /// The folders in `/sys` of the whole disks on which a mount lies; none if
    /// it lies on no disk.
    fn disks(&self, mount: &Mount) -> HashSet<PathBuf> {
        let mut disks = HashSet::new();
        let mut nodes: Vec<PathBuf> = self.node(mount).into_iter().collect();
        while let Some(node) = nodes.pop() {
            // An encrypted disk, or a volume of several.
            let below: Vec<PathBuf> = fs::read_dir(node.join("slaves"))
                .into_iter()
                .flatten()
                .flatten()
                .filter_map(|below| fs::canonicalize(below.path()).ok())
                .collect();
            match node.parent() {
                _ if !below.is_empty() => nodes.extend(below),
                Some(disk) if node.join("partition").exists() => {
                    disks.insert(disk.to_owned());
                }
                _ => {
                    disks.insert(node);
                }
            }
        }
        disks
    }
}

impl Mount {
    fn read(line: &str) -> Option<Self> {
        let (place, kind) = line.split_once(" - ")?;
        let mut place = place.split(' ').skip(2);
        let source = kind.split(' ').nth(1)?;
        Some(Self {
            device: place.next()?.to_owned(),
            root: place.next()?.to_owned(),
            folder: unescaped(place.next()?).into(),
            source: unescaped(source),
        })
    }

    fn is_in_place(&self) -> bool {
        PLACES.iter().any(|place| self.folder.starts_with(place))
    }
}

/// Undoes the kernel's `\040` for what would end a word or a line.
fn unescaped(word: &str) -> String {
    [
        ("\\040", " "),
        ("\\011", "\t"),
        ("\\012", "\n"),
        ("\\134", "\\"),
    ]
    .iter()
    .fold(word.to_owned(), |word, (code, meant)| {
        word.replace(code, meant)
    })
}

/// Whether a disk hangs on USB, or says of itself that it can be taken out.
fn is_removable(disk: &Path) -> bool {
    let is_usb = disk.iter().any(|part| {
        let number = part.to_str().and_then(|part| part.strip_prefix("usb"));
        number.is_some_and(|number| number.parse::<u32>().is_ok())
    });
    is_usb || fs::read_to_string(disk.join("removable")).is_ok_and(|told| told.trim() == "1")
}

/// Names that staff can tell apart, whatever is written on the drives.
fn told_apart(found: Vec<(String, String, PathBuf)>) -> Vec<Drive> {
    let mut times: HashMap<String, usize> = HashMap::new();
    for (name, ..) in &found {
        *times.entry(name.clone()).or_default() += 1;
    }
    found
        .into_iter()
        .map(|(name, device, folder)| Drive {
            name: match times.get(&name) {
                Some(1) => name,
                _ => format!("{name} ({device})"),
            },
            folder,
        })
        .collect()
}

fn last(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
