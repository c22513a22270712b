//! Lets Tauri read its configuration and, on Windows, embed the manifest and icon.

fn main() {
    tauri_build::build();
}
