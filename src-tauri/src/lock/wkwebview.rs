//! The lock on macOS, by the presentation options of AppKit.
//!
//! The engine's gestures are off unless they are asked for. Its menu, which
//! leads to other programs, cannot be switched off from here: the page itself
//! refuses it (`ui/scripts/menu.js`).

use objc2::MainThreadMarker;
use objc2_app_kit::{NSApplication, NSApplicationPresentationOptions as Options};
use tauri::WebviewWindow;

use super::Allows;

/// Whether the window is full screen is seen from its events
/// ([`super::hold`]), so `_lost` is not called.
pub(super) fn hold(
    window: &WebviewWindow,
    _allows: Allows,
    _lost: impl Fn() + Send + 'static,
) -> tauri::Result<()> {
    window.run_on_main_thread(|| {
        let Some(main) = MainThreadMarker::new() else {
            return;
        };
        // One of the combinations that AppKit takes: switching can only be
        // refused where the dock is hidden.
        let held = Options::HideDock
            | Options::HideMenuBar
            | Options::DisableAppleMenu
            | Options::DisableProcessSwitching
            | Options::DisableForceQuit
            | Options::DisableSessionTermination
            | Options::DisableHideApplication
            | Options::DisableMenuBarTransparency;
        NSApplication::sharedApplication(main).setPresentationOptions(held);
    })
}
