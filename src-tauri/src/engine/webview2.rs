//! WebView2, on Windows.

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use tauri::{Builder, Manager as _, WebviewWindow, Wry};
use webview2_com::Microsoft::Web::WebView2::Win32::{
    COREWEBVIEW2_PROCESS_FAILED_KIND, COREWEBVIEW2_PROCESS_FAILED_KIND_BROWSER_PROCESS_EXITED,
    COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_EXITED,
};
use webview2_com::ProcessFailedEventHandler;

use crate::deaths::{Deaths, LASTING_FAILURE};

pub(crate) fn prepare(builder: Builder<Wry>) -> Option<Builder<Wry>> {
    Some(builder)
}

pub(crate) fn tend(window: &WebviewWindow) -> tauri::Result<()> {
    let app = window.app_handle().clone();
    let deaths = Mutex::new(Deaths::default());
    window.with_webview(move |webview| {
        let failed = ProcessFailedEventHandler::create(Box::new(move |view, what| {
            let (Some(view), Some(what)) = (view, what) else {
                return Ok(());
            };
            let mut kind = COREWEBVIEW2_PROCESS_FAILED_KIND::default();
            #[expect(unsafe_code, reason = "COM is called through pointers")]
            // SAFETY: both objects are alive during the call that gives them.
            unsafe {
                what.ProcessFailedKind(&raw mut kind)?;
            }
            let mut deaths = deaths.lock().unwrap_or_else(PoisonError::into_inner);
            let may_reload = match kind {
                COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_EXITED => {
                    deaths.may_reload(Instant::now())
                }
                // The view died with it, and needs a process of its own.
                COREWEBVIEW2_PROCESS_FAILED_KIND_BROWSER_PROCESS_EXITED => false,
                // WebView2 starts its other processes again by itself.
                _ => return Ok(()),
            };
            #[expect(unsafe_code, reason = "COM is called through pointers")]
            // SAFETY: as above.
            let reloaded = may_reload && unsafe { view.Reload() }.is_ok();
            if !reloaded {
                app.exit(LASTING_FAILURE);
            }
            Ok(())
        }));
        #[expect(unsafe_code, reason = "COM is called through pointers")]
        // SAFETY: the controller is alive during this call, and holds what it
        // is given as long as it needs it.
        unsafe {
            let Ok(view) = webview.controller().CoreWebView2() else {
                return;
            };
            // Without either the app works, only less well.
            if let Ok(settings) = view.Settings() {
                let _ = settings.SetAreDefaultContextMenusEnabled(false);
            }
            let _ = view.add_ProcessFailed(&failed, &mut 0);
        }
    })
}
