//! WebKitGTK, on Linux.

use std::cell::{Cell, RefCell};
use std::env;
use std::rc::Rc;
use std::time::{Duration, Instant};

use gtk::gdk;
use gtk::prelude::{Cast as _, CastNone as _, DialogExt as _, WidgetExt as _};
use tauri::{Builder, Manager as _, Url, WebviewWindow, Wry};
use webkit2gtk::glib::{self, ObjectExt as _};
use webkit2gtk::{
    LoadEvent, PrintOperation, PrintOperationExt as _, SettingsExt as _, WebView, WebViewExt,
    WebViewSessionState,
};

use crate::deaths::LASTING_FAILURE;
use crate::recovery::{Recovery, Step};
use crate::scheme;

/// Some drivers leave the window blank unless this is set, and a reader of text
/// starts in half the time without a GPU.
const NO_DMABUF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// How long a page may give no answer, beyond the three seconds after which
/// the engine says so. A slow computer takes its time over a long page.
const HUNG: Duration = Duration::from_secs(10);

/// The margin of a printed page, in millimetres.
const MARGIN: f64 = 17.0;

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

        let app = window_.app_handle().clone();
        view.connect_web_process_terminated(move |view, _why| {
            match app.state::<Recovery>().step(Instant::now()) {
                Step::Reload => view.reload(),
                Step::Show(page) => view.load_uri(page.as_str()),
                Step::Leave => app.exit(LASTING_FAILURE),
            }
        });

        // What is no address at all is asked about by nobody, and shows an
        // empty page.
        let app = window_.app_handle().clone();
        view.connect_load_changed(move |view, event| {
            let is_ours = view
                .uri()
                .and_then(|address| address.parse().ok())
                .is_some_and(|address| scheme::is_ours(&address));
            if event == LoadEvent::Committed && !is_ours {
                view.load_uri(&app.state::<Recovery>().first_page());
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

thread_local! {
    /// The history when it held the first page and nothing else. The engine
    /// has no other way to make it forget.
    static FIRST: RefCell<Option<WebViewSessionState>> = const { RefCell::new(None) };
}

/// Remembers the history as it is once the first page is there.
///
/// # Errors
///
/// If the window is gone.
pub(crate) fn remember_first_page(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(move |webview| {
        let view = webview.inner();
        view.connect_load_changed(|view, event| {
            if event != LoadEvent::Committed {
                return;
            }
            FIRST.with_borrow_mut(|first| {
                if first.is_none() {
                    *first = view.session_state();
                }
            });
            if view.uri().is_some_and(|uri| uri.ends_with("/welcome")) {
                keep_pages(view, true);
            }
        });
    })
}

/// Whether a page that is left is kept in memory, to go back to. Clearing the
/// engine's data removes those that are. (WebKitGTK 2.50 aborts now and then
/// when it collects what a page has left that was not kept, so they are kept
/// while somebody reads.)
fn keep_pages(view: &WebView, are_kept: bool) {
    if let Some(settings) = WebViewExt::settings(view) {
        settings.set_enable_page_cache(are_kept);
    }
}

/// Ends a page that has not answered for [`HUNG`], as if it had died.
///
/// # Errors
///
/// If the window is gone.
pub(crate) fn end_hung_pages(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        let view = webview.inner();
        // How often it has stopped or begun to answer.
        let turns = Rc::new(Cell::new(0_u64));
        view.connect_is_web_process_responsive_notify(move |view| {
            let turn = turns.get() + 1;
            turns.set(turn);
            if view.is_web_process_responsive() {
                return;
            }
            let (view, turns) = (view.clone(), Rc::clone(&turns));
            glib::timeout_add_local_once(HUNG, move || {
                if turns.get() == turn {
                    view.terminate_web_process();
                }
            });
        });
    })
}

/// Ends the process that shows the page; what follows is as if it had died.
/// Whether it could be told to.
pub(crate) fn end_page(window: &WebviewWindow) -> bool {
    let told = window.with_webview(|webview| webview.inner().terminate_web_process());
    told.is_ok()
}

/// Forgets the history and empties the clipboard, if the app filled it, and
/// shows an address of the app.
///
/// # Errors
///
/// If the window is gone.
pub(crate) fn begin_anew(window: &WebviewWindow, address: Url) -> tauri::Result<()> {
    window.with_webview(move |webview| {
        let view = webview.inner();
        for shown in gtk::Window::list_toplevels() {
            // A dialog of the one before would lie over the welcome.
            if let Ok(dialog) = shown.downcast::<gtk::Dialog>() {
                dialog.response(gtk::ResponseType::Cancel);
            }
        }
        // The page that is left now is the last reader's.
        keep_pages(&view, false);
        view.stop_loading();
        for selection in [&gdk::SELECTION_CLIPBOARD, &gdk::SELECTION_PRIMARY] {
            // Nothing happens to what another program put there.
            gtk::Clipboard::get(selection).clear();
        }
        FIRST.with_borrow(|first| {
            if let Some(first) = first {
                view.restore_session_state(first);
            }
        });
        view.load_uri(address.as_str());
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
            let operation = PrintOperation::new(&view);
            operation.set_page_setup(&paper());
            operation.run_dialog(parent.as_ref());
            closed();
        });
    })
}

/// The paper of the person's country. WebKitGTK passes over the margins of the
/// style sheet and would print to the edge.
fn paper() -> gtk::PageSetup {
    let paper = gtk::PageSetup::new();
    for set in [
        gtk::PageSetup::set_top_margin,
        gtk::PageSetup::set_bottom_margin,
        gtk::PageSetup::set_left_margin,
        gtk::PageSetup::set_right_margin,
    ] {
        set(&paper, MARGIN, gtk::Unit::Mm);
    }
    paper
}
