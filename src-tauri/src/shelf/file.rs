//! One file, written and read through the store plugin.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use reader::ports::NotKept;
use reader::reading::stored::Unreadable;
use tauri::{AppHandle, Runtime};
use tauri_plugin_store::{Store, StoreBuilder};

use super::disk;
use super::sealed::Sealed;

/// The most that is read, in bytes. A reading state has some tens of
/// thousands; this keeps a mistake from filling memory.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// What stands at a path.
#[derive(Debug)]
pub(super) enum Found {
    Nothing,
    Good(Sealed),
    Bad(Unreadable),
    /// There is something, but nothing can be said of it.
    OutOfReach,
}

/// Writes a file that is not there yet. It has reached the disk when this
/// returns; its name may not have.
pub(super) fn write<R: Runtime>(
    app: &AppHandle<R>,
    path: &Path,
    sealed: &Sealed,
) -> Result<(), NotKept> {
    if sealed.text.len() as u64 > MOST_BYTES / 4 {
        return Err(NotKept::Store("it is too large".to_owned()));
    }
    // The plugin keeps the mode of a file that is there.
    disk::create_private(path)?;
    // As defaults, because setting a value tells every window of it.
    let store = StoreBuilder::new(app, path)
        .create_new()
        .disable_auto_save()
        .defaults(sealed.entries())
        .build()
        .map_err(refused)?;
    let saved = store.save();
    close(&store);
    saved.map_err(refused)?;
    Ok(File::options().write(true).open(path)?.sync_all()?)
}

/// Reads a file.
pub(super) fn read<R: Runtime>(app: &AppHandle<R>, path: &Path) -> Found {
    match fs::metadata(path) {
        Ok(about) if about.is_file() && about.len() <= MOST_BYTES => {}
        Ok(_) => return Found::Bad(Unreadable::Damaged),
        Err(why) if matches!(why.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Found::Nothing;
        }
        Err(_) => return Found::OutOfReach,
    }
    // Not loaded while it is built: that swallows errors.
    let store = StoreBuilder::new(app, path)
        .create_new()
        .disable_auto_save()
        .build();
    let Ok(store) = store else {
        return Found::OutOfReach;
    };
    let loaded = store.reload_ignore_defaults();
    let sealed = loaded
        .map_err(|_| Unreadable::Damaged)
        .and_then(|()| Sealed::of(|key| store.get(key)));
    close(&store);
    match sealed {
        Ok(sealed) => Found::Good(sealed),
        Err(why) => Found::Bad(why),
    }
}

/// Takes a store from the plugin's list, or it would be written again at exit.
fn close<R: Runtime>(store: &Arc<Store<R>>) {
    store.close_resource();
}

fn refused(why: tauri_plugin_store::Error) -> NotKept {
    match why {
        tauri_plugin_store::Error::Io(why) => NotKept::Disk(why),
        other => NotKept::Store(other.to_string()),
    }
}
