//! Lets Tauri read its configuration.

use tauri_build::Attributes;

fn main() {
    // Without a pattern the script watches a folder, and where that is missing
    // cargo builds everything anew each time.
    let attributes = Attributes::new().capabilities_path_pattern("capabilities/*.json");
    if let Err(why) = tauri_build::try_build(attributes) {
        println!("cargo::error={why:#}");
    }
}
