//! WKWebView, on macOS.

use std::time::Instant;

use tauri::{Builder, Manager as _, Url, WebviewWindow, Wry};

use crate::deaths::LASTING_FAILURE;
use crate::recovery::{Recovery, Step};

pub(crate) fn prepare(builder: Builder<Wry>) -> Option<Builder<Wry>> {
    Some(builder.on_web_content_process_terminate(|webview| {
        let goes_on = match webview.state::<Recovery>().step(Instant::now()) {
            Step::Reload => webview.reload().is_ok(),
            Step::Show(page) => webview.navigate(page).is_ok(),
            Step::Leave => false,
        };
        if !goes_on {
            webview.app_handle().exit(LASTING_FAILURE);
        }
    }))
}

/// Its menu has no switch. What it offers is for a computer of one person; on
/// a shared screen the page refuses it.
pub(crate) fn tend(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Shows an address of the app. The history's own list cannot be emptied; the
/// welcome goes back to nothing, whatever is asked of it (`ui/scripts/back.js`).
pub(crate) fn begin_anew(window: &WebviewWindow, address: Url) -> tauri::Result<()> {
    window.navigate(address)
}
