//! Numbered reading states, and the shelf that they are kept on.

use std::path::Path;

use patient_guide::StoreShelf;
use reader::reading::{Reading, stored};
use tauri::test::{MockRuntime, mock_builder, mock_context, noop_assets};

/// An app without a window, for the store plugin.
pub(crate) struct App(tauri::App<MockRuntime>);

impl App {
    pub(crate) fn new() -> Self {
        let app = mock_builder()
            .plugin(tauri_plugin_store::Builder::default().build())
            .build(mock_context(noop_assets()));
        Self(app.unwrap_or_else(|why| panic!("no app: {why}")))
    }

    pub(crate) fn handle(&self) -> &tauri::AppHandle<MockRuntime> {
        self.0.handle()
    }

    pub(crate) fn shelf(&self, folder: &Path) -> StoreShelf<MockRuntime> {
        StoreShelf::new(self.handle().clone(), folder.to_owned())
    }
}

/// A reading state that holds a number, and up to 60,000 bytes more.
pub(crate) fn text_of(number: u64) -> String {
    let more = usize::try_from(number * 7919 % 60_000).unwrap_or(0);
    stored::write(&Reading {
        window: Some(format!("{number} {}", "x".repeat(more))),
        ..Reading::default()
    })
}

/// The number in a reading state, if it is whole.
pub(crate) fn number_in(text: &str) -> Option<u64> {
    let window = stored::read(text).ok()?.window?;
    let number = window.split(' ').next()?.parse().ok()?;
    (text == text_of(number)).then_some(number)
}
