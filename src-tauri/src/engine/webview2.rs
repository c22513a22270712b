//! WebView2, on Windows.

use std::time::Instant;

use reader::log::Event;
use tauri::{Builder, Manager as _, Url, WebviewWindow, Wry};
use webview2_com::Microsoft::Web::WebView2::Win32::{
    COREWEBVIEW2_PROCESS_FAILED_KIND, COREWEBVIEW2_PROCESS_FAILED_KIND_BROWSER_PROCESS_EXITED,
    COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_EXITED,
    COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_UNRESPONSIVE,
};
use webview2_com::{
    CallDevToolsProtocolMethodCompletedHandler, CoTaskMemPWSTR, NavigationCompletedEventHandler,
    ProcessFailedEventHandler, take_pwstr,
};
use windows_core::PWSTR;

use crate::deaths::LASTING_FAILURE;
use crate::log;
use crate::recovery::{Recovery, Step};
use crate::scheme;

pub(crate) fn prepare(builder: Builder<Wry>) -> Option<Builder<Wry>> {
    Some(builder)
}

pub(crate) fn tend(window: &WebviewWindow) -> tauri::Result<()> {
    let app = window.app_handle().clone();
    let shown = window.clone();
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
            let step = match kind {
                COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_EXITED => {
                    app.state::<Recovery>().step(Instant::now())
                }
                // A page that hangs on a shared screen would stay there.
                COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_UNRESPONSIVE
                    if app.state::<Recovery>().is_shared() =>
                {
                    log::note(&app, Event::PageKeptDying);
                    Step::Leave
                }
                // The view died with it, and needs a process of its own.
                COREWEBVIEW2_PROCESS_FAILED_KIND_BROWSER_PROCESS_EXITED => Step::Leave,
                // WebView2 starts its other processes again by itself.
                _ => return Ok(()),
            };
            #[expect(unsafe_code, reason = "COM is called through pointers")]
            let goes_on = match step {
                // SAFETY: as above.
                Step::Reload => unsafe { view.Reload() }.is_ok(),
                Step::Show(page) => shown.navigate(scheme::as_shown(page)).is_ok(),
                Step::Leave => false,
            };
            if !goes_on {
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

/// From now on the history is forgotten whenever the welcome is shown.
///
/// # Errors
///
/// If the window is gone.
pub(crate) fn remember_first_page(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        let arrived = NavigationCompletedEventHandler::create(Box::new(|view, _| {
            let Some(view) = view else {
                return Ok(());
            };
            let mut source = PWSTR::null();
            #[expect(unsafe_code, reason = "COM is called through pointers")]
            // SAFETY: the view is alive during the call that gives it, and the
            // text is ours to free, which `take_pwstr` does.
            unsafe {
                view.Source(&raw mut source)?;
                if take_pwstr(source).ends_with("/welcome") {
                    let method = CoTaskMemPWSTR::from("Page.resetNavigationHistory");
                    let nothing = CoTaskMemPWSTR::from("{}");
                    let done =
                        CallDevToolsProtocolMethodCompletedHandler::create(Box::new(|_, _| Ok(())));
                    view.CallDevToolsProtocolMethod(
                        *method.as_ref().as_pcwstr(),
                        *nothing.as_ref().as_pcwstr(),
                        &done,
                    )?;
                }
            }
            Ok(())
        }));
        #[expect(unsafe_code, reason = "COM is called through pointers")]
        // SAFETY: the controller is alive during this call, and holds what it
        // is given as long as it needs it.
        unsafe {
            if let Ok(view) = webview.controller().CoreWebView2() {
                let _ = view.add_NavigationCompleted(&arrived, &mut 0);
            }
        }
    })
}

/// Shows an address of the app.
pub(crate) fn begin_anew(window: &WebviewWindow, address: Url) -> tauri::Result<()> {
    window.navigate(address)
}
