//! What is done between two people at a kiosk, so that the window and the
//! desktop hold nothing of the one before.
//!
//! | what | how |
//! |---|---|
//! | the page, its forms, undo, find, dialogs, scroll | another page is loaded, and this one is not kept |
//! | pages kept in memory to go back to | removed with the caches |
//! | a page that hangs | its process is ended, see [`crate::awaited`] |
//! | dialogs of the system | answered as if they were put away |
//! | history, back and forward | the engine's list is put back to the first welcome |
//! | storage, cookies, caches | never on a disk, and removed from memory |
//! | zoom | put back |
//! | the clipboard | emptied; on Linux only of what the app put there |
//!
//! The reading state, its settings and speech are the reader's to remove; it
//! calls this last.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use reader::Reader;
use reader::log::Event;
use tauri::{AppHandle, Manager as _, WebviewWindow, Wry};

use crate::awaited::{Awaited, Late};
use crate::deaths::LASTING_FAILURE;
use crate::{engine, log, scheme, vital, window};

/// Remote control of the window by tests, which a web engine on Linux refuses
/// when it is told to keep nothing. [`crate::lock`] removes it in a release.
const REMOTE_CONTROL: &str = "TAURI_WEBVIEW_AUTOMATION";

/// The least that is waited until the session is tended again.
const SOON: Duration = Duration::from_millis(5);

/// Whether the web engine is to keep all that it keeps in memory.
pub(crate) fn keeps_nothing(reader: &Reader) -> bool {
    // WebView2 would write a history of its own on every computer.
    let is_driven = cfg!(target_os = "linux") && std::env::var_os(REMOTE_CONTROL).is_some();
    let is_shared = reader.policy().session().is_some();
    (is_shared || cfg!(not(target_os = "linux"))) && !is_driven
}

/// Tends the sessions of a shared screen, on a thread of its own. Does nothing
/// on a computer of one person.
///
/// # Errors
///
/// If the window is gone, or the system gives no thread.
pub(crate) fn begin(window: &WebviewWindow, reader: &Arc<Reader>) -> tauri::Result<()> {
    if reader.policy().session().is_none() {
        return Ok(());
    }
    engine::remember_first_page(window)?;
    engine::end_hung_pages(window)?;
    let (reader, app) = (Arc::clone(reader), window.app_handle().clone());
    vital::spawn(window.app_handle(), "session", move || {
        while let Some(until) = reader.tend() {
            wait_for_welcome(&app);
            thread::sleep(until.max(SOON));
        }
    })?;
    Ok(())
}

fn wait_for_welcome(app: &AppHandle<Wry>) {
    let late = app.state::<Awaited>().late(Instant::now());
    let window = app.get_webview_window(window::LABEL);
    let has_ended = match (late, window) {
        (None, _) => return,
        (Some(Late::EndPage), Some(window)) => engine::end_page(&window),
        _ => false,
    };
    if !has_ended {
        log::note(app, Event::PageKeptDying);
        app.exit(LASTING_FAILURE);
    }
}

/// Removes what the window and the desktop hold, and shows a path of the app.
pub(crate) fn begin_anew(app: &AppHandle<Wry>, path: &str) {
    let window = app.get_webview_window(window::LABEL);
    let (Some(window), Ok(address)) = (window, scheme::address(path)) else {
        return;
    };
    app.state::<Awaited>().begin(Instant::now());
    // Each by itself: if one is refused, the next is done all the same.
    let _ = window.clear_all_browsing_data();
    let _ = window.set_zoom(1.0);
    #[cfg(not(target_os = "linux"))]
    empty_clipboard();
    let _ = engine::begin_anew(&window, address);
}

/// On Linux the engine's own file does it: who filled the clipboard is known
/// there, and to the toolkit only.
#[cfg(not(target_os = "linux"))]
fn empty_clipboard() {
    if let Ok(mut clipboard) = arboard::Clipboard::new() {
        let _ = clipboard.clear();
    }
}
