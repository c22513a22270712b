//! Keeps the reading state on disk, through `tauri-plugin-store` from Rust.
//!
//! The plugin's own save writes in place, without a sync, and a file that it
//! cannot read loads as an empty store. So, here:
//!
//! 1. A save goes to a third file, which is synced and then takes the place
//!    of the older of two; then the folder is synced. Only then is it
//!    acknowledged. The newer of the two is never touched.
//! 2. Each file carries a generation and a checksum ([`sealed`]).
//! 3. A file that cannot be used is renamed and kept; the other one is used.
//! 4. No store stays open, so the plugin has nothing to rewrite at exit.
//! 5. One process at a time writes ([`hold`]).

mod aside;
mod disk;
mod file;
mod hold;
mod nowhere;
mod sealed;
mod slot;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use reader::ports::{NotKept, Recalled, SetAside, Shelf};
use reader::reading::stored::Unreadable;
use tauri::{AppHandle, Runtime};

pub(crate) use disk::{make_private_folder, sync_folder};
use file::Found;
use hold::Hold;
pub(crate) use nowhere::Nowhere;
use sealed::Sealed;
use slot::{SLOTS, Slot};

/// A folder in which the reading state is kept. Clones share it.
pub struct StoreShelf<R: Runtime>(Arc<Inner<R>>);

struct Inner<R: Runtime> {
    app: AppHandle<R>,
    folder: PathBuf,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// Who may write; unknown as long as the folder cannot be written to.
    hold: Option<Hold>,
    /// The highest generation that was ever tried.
    generation: u64,
    /// Which file holds the newest text.
    newest: Option<Slot>,
    /// Files that could neither be used nor moved. They are not written over.
    stuck: Vec<Slot>,
    closed: bool,
}

impl<R: Runtime> Clone for StoreShelf<R> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<R: Runtime> StoreShelf<R> {
    /// A shelf in a folder, given as an absolute path, which is made when it
    /// is first needed. The app must have the store plugin.
    #[must_use]
    pub fn new(app: AppHandle<R>, folder: PathBuf) -> Self {
        Self(Arc::new(Inner {
            app,
            folder,
            state: Mutex::default(),
        }))
    }

    /// Waits for the save that is being written, and refuses all further
    /// ones. To be called before the app exits: the plugin's exit hook and a
    /// store that is being closed would wait for each other.
    pub fn close(&self) {
        self.0.state().closed = true;
    }
}

impl<R: Runtime> Shelf for StoreShelf<R> {
    fn recall(&self, judge: &dyn Fn(&str) -> Result<(), Unreadable>) -> Recalled {
        self.0.recall(judge)
    }

    fn keep(&self, text: &str) -> Result<(), NotKept> {
        self.0.keep(text)
    }

    fn forget(&self) -> Result<(), NotKept> {
        self.0.forget()
    }
}

impl<R: Runtime> Inner<R> {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn path(&self, slot: Slot) -> PathBuf {
        self.folder.join(slot.file_name())
    }

    fn recall(&self, judge: &dyn Fn(&str) -> Result<(), Unreadable>) -> Recalled {
        let mut state = self.state();
        if state.hold.is_none() {
            state.hold = Hold::take(&self.folder).ok();
        }
        let mut recalled = Recalled {
            in_use: matches!(state.hold, Some(Hold::Theirs)),
            ..Recalled::default()
        };
        let mut newest: Option<Sealed> = None;
        for slot in SLOTS {
            let found = match file::read(&self.app, &self.path(slot)) {
                Found::Good(sealed) => judge(&sealed.text).map(|()| sealed),
                Found::Bad(why) => Err(why),
                Found::Nothing => continue,
                Found::OutOfReach => {
                    state.stuck.push(slot);
                    continue;
                }
            };
            match found {
                Ok(sealed) => {
                    if newest
                        .as_ref()
                        .is_none_or(|n| sealed.generation > n.generation)
                    {
                        state.newest = Some(slot);
                        newest = Some(sealed);
                    }
                }
                // The other copy of the app sees to it.
                Err(_) if recalled.in_use => {}
                Err(why) => recalled
                    .set_aside
                    .push(self.set_aside(&mut state, slot, why)),
            }
        }
        if let Some(sealed) = newest {
            state.generation = state.generation.max(sealed.generation);
            recalled.text = Some(sealed.text);
        }
        recalled
    }

    fn set_aside(&self, state: &mut State, slot: Slot, why: Unreadable) -> SetAside {
        let moved = match state.hold {
            Some(Hold::Ours(_)) => aside::move_aside(&self.folder, slot, why).ok(),
            _ => None,
        };
        if moved.is_none() {
            state.stuck.push(slot);
        }
        SetAside {
            why,
            kept_as: moved.unwrap_or_else(|| slot.file_name().to_owned()),
        }
    }

    fn keep(&self, text: &str) -> Result<(), NotKept> {
        let mut state = self.state();
        self.hold(&mut state)?;
        let target = state.target().ok_or_else(|| {
            NotKept::Store("its files can neither be read nor moved aside".to_owned())
        })?;
        state.generation += 1;
        let sealed = Sealed {
            generation: state.generation,
            text: text.to_owned(),
        };
        let scratch = self.folder.join(slot::SCRATCH);
        let written = file::write(&self.app, &scratch, &sealed).and_then(|()| {
            std::fs::rename(&scratch, self.path(target))?;
            Ok(disk::sync_folder(&self.folder)?)
        });
        if let Err(why) = written {
            // A full disk needs every byte back.
            let _ = std::fs::remove_file(&scratch);
            return Err(why);
        }
        state.newest = Some(target);
        Ok(())
    }

    /// Sees to it that this process, and no other, writes.
    fn hold(&self, state: &mut State) -> Result<(), NotKept> {
        if state.closed {
            return Err(NotKept::Store("the app is closing".to_owned()));
        }
        match state.hold {
            Some(Hold::Ours(_)) => Ok(()),
            Some(Hold::Theirs) => Err(NotKept::InUse),
            None => {
                let hold = state.hold.insert(Hold::take(&self.folder)?);
                if matches!(hold, Hold::Theirs) {
                    return Err(NotKept::InUse);
                }
                self.survey(state);
                Ok(())
            }
        }
    }

    /// Another process may have written since the files were recalled.
    fn survey(&self, state: &mut State) {
        for slot in SLOTS {
            match file::read(&self.app, &self.path(slot)) {
                Found::Good(sealed) if sealed.generation > state.generation => {
                    state.generation = sealed.generation;
                    state.newest = Some(slot);
                }
                Found::Bad(_) | Found::OutOfReach => state.stuck.push(slot),
                Found::Good(_) | Found::Nothing => {}
            }
        }
    }

    fn forget(&self) -> Result<(), NotKept> {
        let mut state = self.state();
        self.hold(&mut state)?;
        let removed = remove_all(&self.folder);
        // What could not be removed must not be taken for the newest.
        state.newest = None;
        state.stuck.clear();
        Ok(removed?)
    }
}

impl State {
    /// The file that the next save replaces: not the newest, if there is a
    /// choice, and none that is stuck.
    fn target(&self) -> Option<Slot> {
        let free = || SLOTS.into_iter().filter(|slot| !self.stuck.contains(slot));
        free()
            .find(|slot| Some(*slot) != self.newest)
            .or_else(|| free().next())
    }
}

/// Removes every file of ours, and tells of the first that would not go.
fn remove_all(folder: &Path) -> std::io::Result<()> {
    let mut outcome = Ok(());
    for entry in std::fs::read_dir(folder)?.flatten() {
        if entry.file_name().to_str().is_some_and(slot::is_ours) {
            outcome = outcome.and(std::fs::remove_file(entry.path()));
        }
    }
    outcome.and(disk::sync_folder(folder))
}

#[cfg(test)]
mod tests;
