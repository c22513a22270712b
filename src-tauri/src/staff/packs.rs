//! The guides on a drive. There is no dialog to choose a file with: it would
//! lead out of a kiosk.

use std::fs::{self, DirEntry};
use std::path::Path;

use guide::pack::ENDING;

/// The most entries of a folder that are looked at.
const MOST_ENTRIES: usize = 1_000;

/// The most guides that are listed of one drive: each is read wholly.
const MOST_PACKS: usize = 20;

/// The packs in the first folder of a drive and in those right below, by their
/// paths on it. What a link leads to may lie anywhere, and is passed over.
pub(super) fn on(drive: &Path) -> Vec<String> {
    let mut packs = Vec::new();
    let mut folders = Vec::new();
    for entry in entries(drive) {
        match kind(&entry) {
            Some((Kind::Pack, name)) => packs.push(name),
            Some((Kind::Folder, name)) => folders.push(name),
            None => {}
        }
    }
    for folder in folders {
        for entry in entries(&drive.join(&folder)) {
            if let Some((Kind::Pack, name)) = kind(&entry) {
                packs.push(format!("{folder}/{name}"));
            }
        }
    }
    packs.sort();
    packs.truncate(MOST_PACKS);
    packs
}

enum Kind {
    Pack,
    Folder,
}

fn entries(folder: &Path) -> impl Iterator<Item = DirEntry> {
    let all = fs::read_dir(folder).into_iter().flatten().flatten();
    all.take(MOST_ENTRIES)
}

/// What an entry is, if it is of use, and its name. The kind is the entry's
/// own, not that of what it leads to.
fn kind(entry: &DirEntry) -> Option<(Kind, String)> {
    let name = entry.file_name().into_string().ok()?;
    let kind = entry.file_type().ok()?;
    // Desktops keep what was thrown away, and their own notes, in such.
    if name.starts_with('.') {
        return None;
    }
    if kind.is_dir() {
        return Some((Kind::Folder, name));
    }
    let is_pack = name
        .rsplit_once('.')
        .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case(ENDING));
    (kind.is_file() && is_pack).then_some((Kind::Pack, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packs_are_listed_in_the_first_folder_and_one_below_and_no_link_is_followed() {
        let drive = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let put = |folder: &Path, path: &str| {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        };
        for path in [
            "b.guide",
            "A.GUIDE",
            "one/c.guide",
            "one/two/d.guide",
            ".t/e.guide",
        ] {
            put(drive.path(), path);
        }
        put(drive.path(), "guide");
        put(drive.path(), ".f.guide");
        put(elsewhere.path(), "secret.guide");
        #[cfg(unix)]
        {
            use std::os::unix::fs::symlink;
            let secret = elsewhere.path().join("secret.guide");
            symlink(secret, drive.path().join("link.guide")).unwrap();
            symlink(elsewhere.path(), drive.path().join("linked")).unwrap();
        }
        assert_eq!(on(drive.path()), ["A.GUIDE", "b.guide", "one/c.guide"]);
        assert_eq!(on(&drive.path().join("none")), [""; 0]);
    }
}
