//! The dialog of Windows and of macOS.

use tauri::WebviewWindow;

use super::Answer;

/// Shows the dialog; to be called on the interface's thread, as macOS asks.
pub(super) fn show(window: &WebviewWindow, name: &str, answer: Answer) {
    let asked = rfd::AsyncFileDialog::new()
        .set_parent(window)
        .set_file_name(name)
        .save_file();
    tauri::async_runtime::spawn(async move {
        let chosen = asked.await.map(|file| file.path().to_owned());
        // Nobody waits any more if the app is closing.
        let _ = answer.send(chosen);
    });
}
