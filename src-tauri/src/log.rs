//! The log on the disk: two files of bounded size in a folder of their own.
//! When the newer is full it takes the place of the older.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use reader::log::{Entry, Event};
use reader::ports::Clock as _;
use tauri::{AppHandle, Manager as _, Wry};

use crate::clock::SystemClock;

/// The most that one of the two files may weigh, in bytes: about 700 events.
const MOST_BYTES: u64 = 32 * 1024;

/// The log of a kiosk.
#[derive(Debug)]
pub(crate) struct Log {
    newer: PathBuf,
    older: PathBuf,
    turn: Mutex<()>,
}

/// Notes an event in the log of an app, if it keeps one.
pub(crate) fn note(app: &AppHandle<Wry>, event: Event) {
    if let Some(log) = app.try_state::<Arc<Log>>() {
        log.note(event);
    }
}

impl Log {
    /// The log in a folder, which is made when something is noted.
    pub(crate) fn within(folder: &Path) -> Self {
        Self {
            newer: folder.join("log/events.txt"),
            older: folder.join("log/events.old.txt"),
            turn: Mutex::new(()),
        }
    }

    /// Notes an event. Where the disk takes nothing, the program goes on
    /// without a log.
    pub(crate) fn note(&self, event: Event) {
        let at = SystemClock.now();
        let _ = self.append(&Entry { at, event });
    }

    /// What was noted, oldest first.
    pub(crate) fn entries(&self) -> Vec<Entry> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let files = [&self.older, &self.newer];
        let texts = files.map(|file| fs::read_to_string(file).unwrap_or_default());
        let lines = texts.iter().flat_map(|text| text.lines());
        lines.filter_map(Entry::read).collect()
    }

    fn append(&self, entry: &Entry) -> io::Result<()> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let line = format!("{}\n", entry.write());
        let length = fs::metadata(&self.newer).map_or(0, |data| data.len());
        if length + line.len() as u64 > MOST_BYTES {
            fs::rename(&self.newer, &self.older)?;
        }
        let mut file = self.open()?;
        if !ends_a_line(&mut file)? {
            file.write_all(b"\n")?;
        }
        file.write_all(line.as_bytes())
    }

    fn open(&self) -> io::Result<File> {
        if let Some(folder) = self.newer.parent() {
            crate::shelf::make_private_folder(folder)?;
        }
        OpenOptions::new()
            .create(true)
            .append(true)
            .read(true)
            .open(&self.newer)
    }
}

/// Whether nothing stands in the last line. The power may have failed there.
fn ends_a_line(file: &mut File) -> io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(true);
    }
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(at: i64) -> Entry {
        Entry {
            at,
            event: Event::PageDied,
        }
    }

    #[test]
    fn what_was_noted_is_there_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        Log::within(folder.path()).note(Event::Started);
        let log = Log::within(folder.path());
        log.note(Event::PageDied);
        let events: Vec<Event> = log.entries().iter().map(|entry| entry.event).collect();
        assert_eq!(events, [Event::Started, Event::PageDied]);
    }

    #[test]
    fn it_never_grows_beyond_its_bounds_and_keeps_the_newest() {
        let folder = tempfile::tempdir().unwrap();
        let log = Log::within(folder.path());
        for at in 0..3_000 {
            log.append(&entry(at)).unwrap();
        }
        let files = fs::read_dir(folder.path().join("log")).unwrap().flatten();
        let sizes: Vec<u64> = files.map(|file| file.metadata().unwrap().len()).collect();
        assert_eq!(sizes.len(), 2);
        assert!(sizes.iter().all(|size| *size <= MOST_BYTES), "{sizes:?}");
        let entries = log.entries();
        assert!(entries.len() > 900, "{}", entries.len());
        assert!(entries.is_sorted_by_key(|entry| entry.at));
        assert_eq!(entries.last(), Some(&entry(2_999)));
    }

    #[test]
    fn a_line_that_was_cut_off_costs_only_itself() {
        let folder = tempfile::tempdir().unwrap();
        let log = Log::within(folder.path());
        log.append(&entry(1)).unwrap();
        let whole = fs::read(&log.newer).unwrap();
        fs::write(&log.newer, [&whole, &whole[..9]].concat()).unwrap();
        log.append(&entry(2)).unwrap();
        assert_eq!(log.entries(), [entry(1), entry(2)]);
    }

    #[test]
    fn a_disk_that_takes_nothing_stops_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        let log = Log::within(&file);
        log.note(Event::Started);
        assert_eq!(log.entries(), []);
    }
}
