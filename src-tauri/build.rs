//! Lets Tauri read its configuration and, on Windows, embed the manifest and icon.

use tauri_build::Attributes;

fn main() {
    // Without a pattern the script watches a folder that is not there, since
    // nothing is granted to the webview, and cargo builds the app anew each
    // time.
    let attributes = Attributes::new().capabilities_path_pattern("capabilities/*.json");
    if let Err(why) = tauri_build::try_build(attributes) {
        println!("cargo::error={why:#}");
    }
}
