//! WebKitGTK, on Linux.

use std::env;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use tauri::{Builder, Manager as _, WebviewWindow, Wry};
use gtk::prelude::{CastNone as _, WidgetExt as _};
use webkit2gtk::glib::{self, ObjectExt as _};
use webkit2gtk::{PrintOperation, PrintOperationExt as _, SettingsExt as _, WebViewExt};

use crate::deaths::{Deaths, LASTING_FAILURE};

/// Some drivers leave the window blank unless this is set, and a reader of text
/// starts in half the time without a GPU.
const NO_DMABUF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// To be called before anything of GTK, while there is one thread. Nothing if
/// there is no display, which Tauri would panic on.
pub(crate) fn prepare(builder: Builder<Wry>) -> Option<Builder<Wry>> {
    if env::var_os(NO_DMABUF).is_none() {
        #[expect(
            unsafe_code,
            reason = "sound: `run` calls this while there is one thread"
        )]
        // SAFETY: no other thread reads or writes the environment.
        unsafe {
            env::set_var(NO_DMABUF, "1");
        }
    }
    gtk::init().is_ok().then_some(builder)
}

pub(crate) fn tend(window: &WebviewWindow) -> tauri::Result<()> {
    let window_ = window.clone();
    window.with_webview(move |webview| {
        let view = webview.inner();
        if let Some(settings) = WebViewExt::settings(&view) {
            // What a page complains of is seen in the terminal.
            settings.set_enable_write_console_messages_to_stdout(cfg!(debug_assertions));
        }
        // Its menu offers to reload, go back and open elsewhere.
        view.connect_context_menu(|_, _, _, _| true);

        let deaths = Mutex::new(Deaths::default());
        let app = window_.app_handle().clone();
        view.connect_web_process_terminated(move |view, _why| {
            let mut deaths = deaths.lock().unwrap_or_else(PoisonError::into_inner);
            if deaths.may_reload(Instant::now()) {
                view.reload();
            } else {
                app.exit(LASTING_FAILURE);
            }
        });

        // A page that closes itself would leave an empty window. (When the
        // view is told to close, Tauri's handler takes it away before ours
        // would be called.)
        view.connect_local("destroy", false, move |_| {
            // It is closing already if this is refused.
            let _ = window_.close();
            None
        });
    })
}

/// Opens the system's dialog to print the page, in front of the window; Tauri
/// would open it behind. `closed` is called when the person is done with it.
///
/// # Errors
///
/// If the window is gone.
pub(crate) fn print(
    window: &WebviewWindow,
    closed: impl FnOnce() + Send + 'static,
) -> tauri::Result<()> {
    window.with_webview(move |webview| {
        let view = webview.inner();
        // The dialog waits in a loop of its own, which must not stand in that
        // of the window.
        glib::idle_add_local_once(move || {
            let parent = view.toplevel().and_downcast::<gtk::Window>();
            PrintOperation::new(&view).run_dialog(parent.as_ref());
            closed();
        });
    })
}
