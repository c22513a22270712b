//! Looks for words in every file that may have been written since a moment.

use std::env;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Where a program leaves something: its own folders, and everybody's.
const FOLDERS: &[&str] = &[
    "XDG_DATA_HOME",
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
    "XDG_STATE_HOME",
    "XDG_RUNTIME_DIR",
    "TMPDIR",
    "HOME",
];
const EVERYBODYS: &[&str] = &["/tmp", "/var/tmp", "/dev/shm", "/run/user"];

/// Folders of a home that the app knows nothing of, and builds write to.
const NOT_OURS: &[&str] = &[".cargo", ".rustup", ".npm", "target"];

/// A disk's times may be a little behind the clock.
const COARSE: Duration = Duration::from_secs(1);

/// Read at once, in bytes.
const PIECE: usize = 1 << 20;

/// What was written since a moment.
pub(crate) struct Traces {
    since: SystemTime,
    roots: Vec<PathBuf>,
}

impl Traces {
    /// Looks below `data` and wherever else a program may write.
    pub(crate) fn since_now(data: &Path) -> Self {
        let own = FOLDERS.iter().filter_map(env::var_os).map(PathBuf::from);
        let mut roots: Vec<PathBuf> = own
            .chain(EVERYBODYS.iter().map(PathBuf::from))
            .chain([data.to_owned()])
            .filter_map(|folder| folder.canonicalize().ok())
            .collect();
        roots.sort();
        roots.dedup();
        // A folder in another one is looked into with it.
        let all = roots.clone();
        roots.retain(|one| {
            !all.iter()
                .any(|other| other != one && one.starts_with(other))
        });
        Self {
            #[expect(clippy::disallowed_methods, reason = "files have the system's time")]
            since: SystemTime::now() - COARSE,
            roots,
        }
    }

    /// Looks below one folder only.
    pub(crate) fn below(folder: &Path) -> Self {
        Self {
            since: SystemTime::UNIX_EPOCH,
            roots: vec![folder.to_owned()],
        }
    }

    /// The folders that are looked into.
    pub(crate) fn roots(&self) -> &[PathBuf] {
        &self.roots
    }

    /// The files in which one of these words stands, in UTF-8 or UTF-16.
    pub(crate) fn of(&self, words: &[String]) -> Vec<PathBuf> {
        let needles: Vec<Vec<u8>> = words
            .iter()
            .flat_map(|word| {
                let wide = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
                [word.clone().into_bytes(), wide]
            })
            .collect();
        let mut found = Vec::new();
        let mut folders = self.roots.clone();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
                let (path, Ok(kind)) = (entry.path(), entry.file_type()) else {
                    continue;
                };
                let is_not_ours = NOT_OURS.iter().any(|name| path.ends_with(name));
                if kind.is_dir() && !is_not_ours {
                    folders.push(path);
                } else if kind.is_file() && self.is_new(&path) && holds(&path, &needles) {
                    found.push(path);
                }
            }
        }
        found
    }

    fn is_new(&self, path: &Path) -> bool {
        let written = fs::metadata(path).and_then(|data| data.modified());
        written.is_ok_and(|written| written >= self.since)
    }
}

fn holds(path: &Path, needles: &[Vec<u8>]) -> bool {
    let Ok(mut file) = File::open(path) else {
        return false;
    };
    let longest = needles.iter().map(Vec::len).max().unwrap_or(0);
    let mut held: Vec<u8> = Vec::new();
    let mut piece = vec![0; PIECE];
    while let Ok(read @ 1..) = file.read(&mut piece) {
        held.extend_from_slice(&piece[..read]);
        if needles
            .iter()
            .any(|needle| held.windows(needle.len()).any(|part| part == needle))
        {
            return true;
        }
        // A word may lie over the edge of two pieces.
        held.drain(..held.len().saturating_sub(longest));
    }
    false
}
