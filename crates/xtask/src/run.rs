//! `cargo xtask run`: from a fresh system with Rust to the open window.

use std::process::Command;

use crate::cargo::{self, cargo};
use crate::failure::Failure;
use crate::packages::{self, BUILD};
use crate::workspace::{binary, which};

/// Installs what is missing, builds, and opens the window with these
/// arguments.
pub(crate) fn run(args: &[&str]) -> Result<(), Failure> {
    if cfg!(target_os = "linux") && !has_display() {
        return Err(Failure::Missing(
            "This machine has no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no \
             window can open.\nRun this on a desktop; `cargo xtask test` brings a display of its \
             own."
                .to_owned(),
        ));
    }
    ready_to_build()?;
    cargo::run(&mut cargo([
        "build",
        "--workspace",
        "--bin",
        "patient-guide",
    ]))?;
    cargo::run(Command::new(binary("debug", "patient-guide")).args(args))
}

/// What building needs, on each system.
pub(crate) fn ready_to_build() -> Result<(), Failure> {
    match std::env::consts::OS {
        "linux" => packages::provide(&[BUILD]),
        "macos" if cargo::output("xcode-select", &["-p"]).is_none() => Err(Failure::Missing(
            "Apple's command line tools are missing. Install them with:\n\n  xcode-select --install"
                .to_owned(),
        )),
        "windows" if !has_webview2() => Err(Failure::Missing(
            "Microsoft Edge WebView2 is missing; Windows 11 and most of Windows 10 have it. \
             Install it with:\n\n  winget install Microsoft.EdgeWebView2Runtime"
                .to_owned(),
        )),
        _ => Ok(()),
    }
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Where Microsoft documents that the runtime leaves its version.
fn has_webview2() -> bool {
    const CLIENT: &str = r"Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    which("reg").is_none()
        || [
            r"HKLM\SOFTWARE\WOW6432Node",
            r"HKLM\SOFTWARE",
            r"HKCU\Software",
        ]
        .iter()
        .any(|hive| {
            let key = format!(r"{hive}\{CLIENT}");
            cargo::output("reg", &["query", &key, "/v", "pv"]).is_some()
        })
}
