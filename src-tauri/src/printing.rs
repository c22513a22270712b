//! Opens the system's dialog to print the page that is shown.

use std::sync::atomic::{AtomicBool, Ordering};

use reader::ports::NotPrinted;
use tauri::{AppHandle, Manager as _, Wry};

use crate::{engine, window};

/// Whether a dialog is open. A second press of the key while it is would open
/// another behind it.
static OPEN: AtomicBool = AtomicBool::new(false);

/// Asks for the dialog, and does not wait for the person's answer.
pub(crate) fn print(app: &AppHandle<Wry>) -> Result<(), NotPrinted> {
    let window = app.get_webview_window(window::LABEL);
    let window = window.ok_or_else(|| NotPrinted("there is no window".to_owned()))?;
    if OPEN.swap(true, Ordering::AcqRel) {
        return Ok(());
    }
    let asked = engine::print(&window, || OPEN.store(false, Ordering::Release));
    asked.map_err(|why| {
        OPEN.store(false, Ordering::Release);
        NotPrinted(why.to_string())
    })
}
