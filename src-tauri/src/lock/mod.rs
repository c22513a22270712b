//! The lock of a kiosk: full screen, held there, and no way out but by staff.
//!
//! | way out | closed by |
//! |---|---|
//! | closing, Alt+F4 | close requests are refused ([`hold`]) |
//! | a smaller window, a minimised one | undone as soon as it is seen |
//! | keys of the browser and of the toolkit | a list of keys that may pass ([`keys`]), before the web engine sees them |
//! | right click, long press, other mouse buttons, pinch, drop | never reach the web engine, or it or the page opens nothing |
//! | printing, choosing files, dialogs of scripts, full screen of an element | refused, unless the policy allows them |
//! | addresses that are not the guide's, new windows, downloads | refused on every computer ([`crate::window`]) |
//! | an inspector, remote control | refused, and their variables removed ([`environment`]) |
//!
//! What no program can hold is the system's: other keys of the system, the
//! power button, a second screen. `kiosk/` beside the sources sets that up.
//! On a computer of one person nothing of this is done.

pub(crate) mod environment;
#[cfg(target_os = "linux")]
mod gestures;
#[cfg(target_os = "linux")]
mod keys;
#[cfg(target_os = "linux")]
mod webkitgtk;
#[cfg(windows)]
mod webview2;
#[cfg(target_os = "macos")]
mod wkwebview;

use std::sync::atomic::{AtomicBool, Ordering};

use reader::log::Event;
use reader::policy::Policy;
use tauri::{AppHandle, Manager, WebviewWindow, WebviewWindowBuilder, WindowEvent, Wry};

#[cfg(target_os = "linux")]
use webkitgtk as system;
#[cfg(windows)]
use webview2 as system;
#[cfg(target_os = "macos")]
use wkwebview as system;

use crate::deaths::LASTING_FAILURE;
use crate::log::note;

/// The process's answer when staff left the kiosk: what starts the program
/// again must then not do so.
pub(crate) const LEFT: i32 = 10;

/// Whether staff are being let out.
static LEAVING: AtomicBool = AtomicBool::new(false);

/// The window of a kiosk, before it is there.
pub(crate) fn prepare<M: Manager<Wry>>(
    builder: WebviewWindowBuilder<'_, Wry, M>,
) -> WebviewWindowBuilder<'_, Wry, M> {
    builder
        // On macOS that would be a space of its own, which can be swiped away from.
        .fullscreen(cfg!(not(target_os = "macos")))
        // A full screen shows none. On X11, Tauri lets a window without them be
        // resized by its edges, full screen or not.
        .decorations(cfg!(target_os = "linux"))
        .minimizable(false)
        .maximizable(false)
        .closable(false)
        .always_on_top(true)
        .skip_taskbar(true)
        .devtools(false)
}

/// Holds the window, which must be shown.
///
/// # Errors
///
/// If the window is gone.
pub(crate) fn hold(window: &WebviewWindow, policy: &Policy) -> tauri::Result<()> {
    // What the configuration asked for may have been passed over.
    fill(window)?;
    window.set_focus()?;
    let held = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => api.prevent_close(),
        WindowEvent::Resized(_) | WindowEvent::Moved(_) | WindowEvent::Focused(false) => {
            put_back(&held);
        }
        WindowEvent::Destroyed if !LEAVING.load(Ordering::Acquire) => {
            // Nothing would be left on the screen.
            held.app_handle().exit(LASTING_FAILURE);
        }
        _ => {}
    });
    let allows = Allows {
        print: policy.allows_print(),
        files: policy.allows_files(),
    };
    let app = window.app_handle().clone();
    system::hold(window, allows, move || note(&app, Event::FullScreenLost))
}

/// What the policy leaves open.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "only WebKitGTK asks before it opens a dialog")
)]
struct Allows {
    print: bool,
    files: bool,
}

/// If one of them is refused, the next may still help.
fn put_back(window: &WebviewWindow) {
    if window.is_minimized().unwrap_or(false) {
        let _ = window.unminimize();
    }
    if fills_the_screen(window) == Some(false) {
        let _ = fill(window);
    }
}

#[cfg(not(target_os = "macos"))]
fn fill(window: &WebviewWindow) -> tauri::Result<()> {
    window.set_fullscreen(true)
}

#[cfg(target_os = "macos")]
fn fill(window: &WebviewWindow) -> tauri::Result<()> {
    window.set_simple_fullscreen(true)
}

/// Whether the window covers the screen it is on, if that can be told. It is
/// measured: what the window was asked to be is not what it is.
pub(crate) fn fills_the_screen(window: &WebviewWindow) -> Option<bool> {
    let screen = window.current_monitor().ok()??;
    let size = window.inner_size().ok()?;
    Some(size.width >= screen.size().width && size.height >= screen.size().height)
}

/// Lets staff out: ends the program with [`LEFT`].
pub(crate) fn leave(app: &AppHandle<Wry>) {
    LEAVING.store(true, Ordering::Release);
    note(app, Event::LeftByStaff);
    app.exit(LEFT);
}

#[cfg(test)]
mod tests {
    use super::LEFT;

    #[test]
    fn what_starts_a_kiosk_again_does_not_once_staff_have_left_it() {
        let linux = include_str!("../../kiosk/linux/patient-guide-kiosk.service");
        assert!(linux.contains(&format!("\nRestartPreventExitStatus={LEFT}\n")));
        assert!(linux.contains("\nRestart=always\n"));
        let windows = include_str!("../../kiosk/windows/shell-launcher.xml");
        assert!(windows.contains(&format!("ReturnCode=\"{LEFT}\" Action=\"DoNothing\"")));
        let macos = include_str!("../../kiosk/macos/app.patientguide.kiosk.plist");
        assert!(macos.contains(&format!("= {LEFT} ] &amp;&amp; exit 0")));
    }
}
