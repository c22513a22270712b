//! What each system's web engine has to be told besides what Tauri can tell
//! it: no menu of its own, and what follows when its process dies.

#[cfg(target_os = "linux")]
mod webkitgtk;
#[cfg(windows)]
mod webview2;

#[cfg(target_os = "linux")]
pub(crate) use webkitgtk::{begin_anew, prepare, print, remember_first_page, tend};
#[cfg(windows)]
pub(crate) use webview2::{begin_anew, prepare, remember_first_page, tend};

#[cfg(target_os = "macos")]
mod wkwebview;
#[cfg(target_os = "macos")]
pub(crate) use wkwebview::{begin_anew, prepare, tend};

/// Its history cannot be put back.
///
/// # Errors
///
/// None.
#[cfg(target_os = "macos")]
pub(crate) fn remember_first_page(_window: &tauri::WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Opens the system's dialog to print the page. `closed` is called when
/// another may be opened.
///
/// # Errors
///
/// If the window is gone.
#[cfg(not(target_os = "linux"))]
pub(crate) fn print(window: &tauri::WebviewWindow, closed: impl FnOnce()) -> tauri::Result<()> {
    window.print()?;
    closed();
    Ok(())
}
