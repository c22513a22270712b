//! WKWebView, on macOS.

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use tauri::{Builder, Manager as _, WebviewWindow, Wry};

use crate::deaths::{Deaths, LASTING_FAILURE};

pub(crate) fn prepare(builder: Builder<Wry>) -> Option<Builder<Wry>> {
    let deaths = Mutex::new(Deaths::default());
    Some(builder.on_web_content_process_terminate(move |webview| {
        let mut deaths = deaths.lock().unwrap_or_else(PoisonError::into_inner);
        if !deaths.may_reload(Instant::now()) || webview.reload().is_err() {
            webview.app_handle().exit(LASTING_FAILURE);
        }
    }))
}

/// Its menu has no switch: what it offers beyond copying is refused by the
/// navigation and download handlers.
pub(crate) fn tend(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
