//! What anyone gets who starts with Tauri and changes nothing: its default
//! window on a page of plain text.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!())
}
