//! The dialog on Linux: the desktop's own through its portal where there is
//! one, else GTK's.

use std::cell::RefCell;

use gtk::prelude::{FileChooserExt as _, NativeDialogExt as _};
use gtk::{FileChooserAction, FileChooserNative, ResponseType};
use tauri::WebviewWindow;

use super::Answer;

thread_local! {
    /// A dialog that nobody holds disappears.
    static SHOWN: RefCell<Option<FileChooserNative>> = const { RefCell::new(None) };
}

/// Shows the dialog; to be called on GTK's thread.
pub(super) fn show(window: &WebviewWindow, name: &str, answer: Answer) {
    let parent = window.gtk_window().ok();
    let title = window.title().ok();
    let dialog = FileChooserNative::new(
        title.as_deref(),
        parent.as_ref(),
        FileChooserAction::Save,
        None,
        None,
    );
    dialog.set_modal(true);
    dialog.set_current_name(name);
    dialog.set_do_overwrite_confirmation(true);
    dialog.connect_response(move |dialog, response| {
        let chosen = (response == ResponseType::Accept).then(|| dialog.filename());
        // Nobody waits any more if the app is closing.
        let _ = answer.send(chosen.flatten());
        SHOWN.take();
    });
    dialog.show();
    SHOWN.replace(Some(dialog));
}
