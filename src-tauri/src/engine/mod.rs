//! What each system's web engine has to be told besides what Tauri can tell
//! it: no menu of its own, and what follows when its process dies.

#[cfg(target_os = "linux")]
mod webkitgtk;
#[cfg(windows)]
mod webview2;

#[cfg(target_os = "linux")]
pub(crate) use webkitgtk::{
    begin_anew, end_hung_pages, end_page, prepare, print, remember_first_page, tend,
};
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

/// WebView2 tells of a hung page where it tells of a dead one, and WKWebView of
/// none, so there is nothing to be done.
///
/// # Errors
///
/// None.
#[cfg(not(target_os = "linux"))]
pub(crate) fn end_hung_pages(_window: &tauri::WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Ends the process that shows the page, if that can be done: only WebKitGTK
/// lets an app do so.
#[cfg(not(target_os = "linux"))]
pub(crate) fn end_page(_window: &tauri::WebviewWindow) -> bool {
    false
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
