//! Saves a file where the person says, and reads it back before it says that
//! it is saved.

#[cfg(target_os = "linux")]
#[path = "gtk_dialog.rs"]
mod dialog;
#[cfg(not(target_os = "linux"))]
#[path = "native_dialog.rs"]
mod dialog;
pub(crate) mod written;

use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::mpsc::{Sender, channel};

use reader::ports::{NotSaved, Saved};
use tauri::{AppHandle, Manager as _, WebviewWindow, Wry};

use crate::window;

/// One dialog at a time.
static ASKING: Mutex<()> = Mutex::new(());

/// What the person answered: a place, or none.
type Answer = Sender<Option<PathBuf>>;

/// Asks for a place and writes there. Returns when the person has answered,
/// so it is not for the interface's thread.
pub(crate) fn save(app: &AppHandle<Wry>, name: &str, bytes: &[u8]) -> Result<Saved, NotSaved> {
    // Whoever panicked while asking asks no longer.
    let _asking = match ASKING.try_lock() {
        Err(std::sync::TryLockError::WouldBlock) => return Err(NotSaved::AlreadyAsking),
        asking => asking,
    };
    let path = ask(app, name)?.ok_or(NotSaved::Cancelled)?;
    written::write(&path, bytes)?;
    Ok(Saved {
        place: path.display().to_string(),
    })
}

fn ask(app: &AppHandle<Wry>, name: &str) -> Result<Option<PathBuf>, NotSaved> {
    let window = app.get_webview_window(window::LABEL);
    let window = window.ok_or_else(|| NotSaved::NoDialog("there is no window".to_owned()))?;
    let (answer, answered) = channel();
    let name = name.to_owned();
    let shown = move |window: WebviewWindow| dialog::show(&window, &name, answer);
    app.run_on_main_thread(move || shown(window))
        .map_err(|why| NotSaved::NoDialog(why.to_string()))?;
    // The dialog drops its end if it cannot be shown.
    answered
        .recv()
        .map_err(|_| NotSaved::NoDialog("it could not be shown".to_owned()))
}
