//! The reading state in memory and on its shelf.
//!
//! A change is made in memory under one lock and written under another, so
//! that a page never waits for the disk; a save that comes while another is
//! being written is written with the newest state, once.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::ports::{NotKept, Recalled, Shelf};
use crate::reading::{
    Reading, Removed,
    stored::{self, Unreadable},
};

/// Something the person should know about what is kept of their reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Notice {
    /// A file was damaged; an older one is used.
    OlderUsed,
    /// A file was damaged, and there is no older one.
    StartedAnew,
    /// A newer version of the app wrote the file.
    Newer,
    /// Another window of the app keeps the places.
    InUse,
    /// The disk does not take what should be kept.
    NotKept,
}

/// The reading state and where it is kept.
pub(crate) struct Keeping {
    shelf: Box<dyn Shelf>,
    state: Mutex<State>,
    /// The number of the newest change that is on the shelf.
    written: Mutex<u64>,
}

struct State {
    reading: Reading,
    changes: u64,
    /// What was found when the app started, until it is dismissed.
    found: Option<Notice>,
    /// Whether the last save failed.
    failed: bool,
    /// What was removed last, while the app runs.
    removed: Option<Removed>,
}

impl Keeping {
    pub(crate) fn open(shelf: Box<dyn Shelf>) -> Self {
        let recalled = shelf.recall(&|text| stored::read(text).map(drop));
        let reading = recalled
            .text
            .as_deref()
            .and_then(|text| stored::read(text).ok())
            .unwrap_or_default();
        let state = State {
            found: notice(&recalled),
            reading,
            changes: 0,
            failed: false,
            removed: None,
        };
        Self {
            shelf,
            state: Mutex::new(state),
            written: Mutex::new(0),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The state as it is now.
    pub(crate) fn reading(&self) -> Reading {
        self.state().reading.clone()
    }

    /// What the person should know now. A disk that takes nothing comes
    /// before what was found at the start.
    pub(crate) fn notice(&self) -> Option<Notice> {
        let state = self.state();
        match state.found {
            Some(Notice::InUse) => Some(Notice::InUse),
            _ if state.failed => Some(Notice::NotKept),
            found => found,
        }
    }

    /// Takes away what was found at the start. A disk that takes nothing, or
    /// another window, stays said.
    pub(crate) fn dismiss(&self) {
        let mut state = self.state();
        if state.found != Some(Notice::InUse) {
            state.found = None;
        }
    }

    /// Makes a change and keeps it. When this returns the change has reached
    /// the disk, or [`Keeping::notice`] says that it has not.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut Reading) -> T) -> T {
        let (answer, number) = {
            let mut state = self.state();
            let before = state.reading.clone();
            let answer = change(&mut state.reading);
            if state.reading == before && !state.failed {
                return answer;
            }
            state.changes += 1;
            (answer, state.changes)
        };
        self.write(number);
        answer
    }

    fn write(&self, number: u64) {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        if *written >= number {
            return;
        }
        let (text, newest) = {
            let state = self.state();
            (stored::write(&state.reading), state.changes)
        };
        let kept = self.shelf.keep(&text);
        self.state().failed = kept.is_err();
        if kept.is_ok() {
            *written = newest;
        }
    }

    /// Holds what was removed last, so that it can be put back.
    pub(crate) fn hold(&self, removed: Removed) {
        self.state().removed = Some(removed);
    }

    /// What was removed last, if it has this id. It is held no more.
    pub(crate) fn take_back(&self, id: &str) -> Option<Removed> {
        self.state().removed.take_if(|removed| removed.id() == id)
    }

    /// Puts the state of somebody who has just come in place of what there is,
    /// and forgets that, settings included, in memory and on the shelf.
    pub(crate) fn begin_anew(&self, first: Reading) {
        let number = {
            let mut state = self.state();
            state.changes += 1;
            *state = State {
                reading: first,
                changes: state.changes,
                found: None,
                failed: false,
                removed: None,
            };
            state.changes
        };
        // What is written from now on is the new state.
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        let forgotten = self.shelf.forget();
        *written = number;
        self.state().failed = forgotten.is_err();
    }

    /// Removes everything of the person's own, from memory and shelf. Their
    /// comfort settings, which say nothing of what they read, stay.
    ///
    /// # Errors
    ///
    /// If something could not be removed from the shelf.
    pub(crate) fn forget(&self) -> Result<(), NotKept> {
        let number = {
            let mut state = self.state();
            let settings = state.reading.settings.clone();
            let window = state.reading.window.take();
            state.reading = Reading {
                settings,
                window,
                ..Reading::default()
            };
            state.removed = None;
            state.changes += 1;
            if state.found != Some(Notice::InUse) {
                state.found = None;
            }
            state.changes
        };
        // Held, so that no save of the state before slips in between.
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        *written = (*written).min(number - 1);
        let forgotten = self.shelf.forget();
        drop(written);
        self.write(number);
        forgotten
    }
}

fn notice(recalled: &Recalled) -> Option<Notice> {
    if recalled.in_use {
        return Some(Notice::InUse);
    }
    let newer = |aside: &crate::ports::SetAside| aside.why == Unreadable::Newer;
    if recalled.set_aside.iter().any(newer) {
        Some(Notice::Newer)
    } else if recalled.set_aside.is_empty() {
        None
    } else if recalled.text.is_some() {
        Some(Notice::OlderUsed)
    } else {
        Some(Notice::StartedAnew)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

    use super::*;
    use crate::ports::SetAside;

    #[derive(Default)]
    struct Disk {
        full: AtomicBool,
        saves: AtomicUsize,
        damaged: bool,
    }

    impl Shelf for &'static Disk {
        fn recall(&self, _: &dyn Fn(&str) -> Result<(), Unreadable>) -> Recalled {
            let aside = SetAside {
                why: Unreadable::Damaged,
                kept_as: "reading-a.damaged".into(),
            };
            Recalled {
                set_aside: self.damaged.then_some(aside).into_iter().collect(),
                ..Recalled::default()
            }
        }

        fn keep(&self, _: &str) -> Result<(), NotKept> {
            self.saves.fetch_add(1, Ordering::SeqCst);
            if self.full.load(Ordering::SeqCst) {
                return Err(NotKept::Store("full".into()));
            }
            Ok(())
        }

        fn forget(&self) -> Result<(), NotKept> {
            Ok(())
        }
    }

    fn disk(damaged: bool) -> &'static Disk {
        Box::leak(Box::new(Disk {
            damaged,
            ..Disk::default()
        }))
    }

    fn mark(reading: &mut Reading, chapter: &str) {
        reading.toggle_bookmark(crate::reading::Bookmark::new(chapter, None, 1));
    }

    #[test]
    fn a_full_disk_is_said_until_a_save_succeeds_and_nothing_in_memory_is_lost() {
        let disk = disk(false);
        let keeping = Keeping::open(Box::new(disk));
        disk.full.store(true, Ordering::SeqCst);
        keeping.change(|reading| mark(reading, "a"));
        assert_eq!(keeping.notice(), Some(Notice::NotKept));
        assert!(keeping.reading().has_bookmark("a", None));
        disk.full.store(false, Ordering::SeqCst);
        keeping.change(|reading| mark(reading, "b"));
        assert_eq!(keeping.notice(), None);
        assert!(keeping.reading().has_bookmark("a", None));
    }

    #[test]
    fn what_does_not_change_is_not_written() {
        let disk = disk(false);
        let keeping = Keeping::open(Box::new(disk));
        keeping.change(|reading| mark(reading, "a"));
        keeping.change(|_| ());
        assert_eq!(disk.saves.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn a_damaged_file_is_told_of_until_it_is_dismissed() {
        let keeping = Keeping::open(Box::new(disk(true)));
        assert_eq!(keeping.notice(), Some(Notice::StartedAnew));
        keeping.dismiss();
        assert_eq!(keeping.notice(), None);
    }

    #[test]
    fn forgetting_keeps_the_comfort_settings_and_nothing_else() {
        let keeping = Keeping::open(Box::new(disk(false)));
        keeping.change(|reading| {
            mark(reading, "a");
            reading.settings.set("theme", "dark");
        });
        assert!(keeping.forget().is_ok());
        let reading = keeping.reading();
        assert!(reading.is_empty());
        assert_eq!(reading.settings.theme, crate::reading::Theme::Dark);
    }
}
