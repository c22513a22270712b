//! Variables by which whoever starts the program could reach into it: an
//! inspector, remote control, other code. A kiosk takes none of them.
//!
//! The service that starts a kiosk hands on a short list and nothing else
//! (`kiosk/linux`); this is for a kiosk that was started in another way.
//!
//! A build for development keeps remote control (`TAURI_WEBVIEW_AUTOMATION`),
//! or no test could drive the real window of a kiosk. A release has no such
//! door, so it cannot be driven as a kiosk, by tests neither.

use std::env;
use std::ffi::OsStr;

use reader::policy::Policy;

/// What they begin with.
const REFUSED: &[&str] = &[
    "TAURI_",
    "WRY_",
    "WEBKIT_",
    "WEBVIEW2_",
    "JSC_",
    "GTK_",
    "GTK2_",
    "GTK3_",
    "GDK_",
    "GIO_",
    "G_",
    "GST_",
    "LIBGL_",
    "MESA_",
    "EGL_",
    "COREWEBVIEW2_",
];

/// Harmless, and needed where there is no GPU or more than one display.
const KEPT: &[&str] = &[
    "GDK_BACKEND",
    "GDK_SCALE",
    "GDK_DPI_SCALE",
    "GTK_THEME",
    "WEBKIT_DISABLE_DMABUF_RENDERER",
];

/// What a driver sets: that it may control the window, and where it listens.
const REMOTE_CONTROL: &[&str] = &["TAURI_WEBVIEW_AUTOMATION", "WEBKIT_INSPECTOR_SERVER"];

/// Removes them, if the window is to be held. To be called before anything
/// else is started, while there is one thread.
pub(crate) fn scrub(policy: &Policy) {
    if !policy.holds_the_window() {
        return;
    }
    for (name, _) in env::vars_os() {
        if is_refused(&name, cfg!(debug_assertions)) {
            #[expect(
                unsafe_code,
                reason = "sound: `run` calls this while there is one thread"
            )]
            // SAFETY: no other thread reads or writes the environment.
            unsafe {
                env::remove_var(name);
            }
        }
    }
}

fn is_refused(name: &OsStr, may_be_driven: bool) -> bool {
    // Windows knows names in either case.
    let name = name.to_string_lossy().to_ascii_uppercase();
    let is_kept = KEPT.contains(&&*name) || (may_be_driven && REMOTE_CONTROL.contains(&&*name));
    !is_kept && REFUSED.iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_can_be_driven_by_nobody_and_only_a_build_for_development_can() {
        for name in REMOTE_CONTROL {
            assert!(is_refused(name.as_ref(), false), "{name}");
            assert!(!is_refused(name.as_ref(), true), "{name}");
        }
    }

    #[test]
    fn no_inspector_and_no_other_code_comes_in() {
        for name in [
            "WEBKIT_INSPECTOR_HTTP_SERVER",
            "WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS",
            "webview2_browser_executable_folder",
            "GTK_MODULES",
            "GTK_DEBUG",
            "GTK_PATH",
            "GIO_EXTRA_MODULES",
            "JSC_useInspector",
        ] {
            assert!(is_refused(name.as_ref(), true), "{name}");
        }
    }

    #[test]
    fn what_the_window_needs_stays() {
        for name in [
            "PATH",
            "HOME",
            "DISPLAY",
            "WAYLAND_DISPLAY",
            "XDG_RUNTIME_DIR",
            "LANG",
            "GDK_BACKEND",
        ] {
            assert!(!is_refused(name.as_ref(), false), "{name}");
        }
    }
}
