//! One window for one folder: a second start brings the first window forward.
//!
//! The plugin knows a copy by the app's identifier: a name on the session bus
//! (Linux), a mutex (Windows), a socket (macOS). A copy that was given a
//! folder of its own gets an identifier of its own, so that copies with
//! different folders run side by side, and two with the same do not.
//!
//! Without a session bus the plugin finds nobody and the app starts; that two
//! copies never write to one folder is then the shelf's lock alone.

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Config, Manager as _, Runtime};

use crate::window;

/// Gives this copy an identifier of its own.
pub(crate) fn set_apart(config: &mut Config, ending: &str) {
    config.identifier.push_str(ending);
}

/// The plugin. It must be the first, so that a second copy does nothing else.
pub(crate) fn plugin<R: Runtime>() -> TauriPlugin<R> {
    tauri_plugin_single_instance::init(|app, _arguments, _folder| raise(app))
}

/// Only calls that do not wait for the interface's thread: the second copy
/// waits for us.
fn raise<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(window::LABEL) {
        // If one of them is refused, the next may still help.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
