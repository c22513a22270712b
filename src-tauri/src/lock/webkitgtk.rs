//! The lock on Linux, by the signals of GTK and WebKitGTK.
//!
//! GTK hands every event to the handlers of `event` first, and to nobody else
//! if one of them takes it: neither the window, nor the toolkit's own keys, nor
//! the web engine see what does not pass.

use gtk::gdk::{self, EventKey, EventTouch, EventType, ModifierType, WindowState};
use gtk::glib::Propagation;
use gtk::prelude::{Cast as _, GtkSettingsExt as _, GtkWindowExt as _, WidgetExt as _};
use tauri::WebviewWindow;
use webkit2gtk::{
    AuthenticationRequestExt as _, FileChooserRequestExt as _, SettingsExt as _, WebView,
    WebViewExt,
};

use super::{Allows, gestures, keys};

/// In milliseconds; the toolkit takes no longer time, which is 24 days.
const NEVER: u32 = i32::MAX.unsigned_abs();

/// How far a finger may move before it scrolls, in pixels: a third of the
/// smallest target.
const TREMOR: i32 = 20;

/// `lost` is called each time the window was no longer full screen.
pub(super) fn hold(
    window: &WebviewWindow,
    allows: Allows,
    lost: impl Fn() + Send + 'static,
) -> tauri::Result<()> {
    window.with_webview(move |webview| {
        let view = webview.inner();
        refuse_ways_out(&view, allows);
        let_fingers_rest();
        view.drag_dest_unset();
        view.connect_event(move |_, event| filtered(event, allows));
        let Some(window) = view
            .toplevel()
            .and_then(|top| top.downcast::<gtk::Window>().ok())
        else {
            return;
        };
        window.connect_event(move |_, event| filtered(event, allows));
        fill_the_screen(&window);
        // It may not be on a screen yet.
        window.connect_map(fill_the_screen);
        // What the app believes of its window is what it asked for, so the
        // system is listened to.
        window.connect_window_state_event(move |window, event| {
            let (changed, now) = (event.changed_mask(), event.new_window_state());
            if changed.contains(WindowState::FULLSCREEN) && !now.contains(WindowState::FULLSCREEN) {
                lost();
                window.fullscreen();
            }
            if now.contains(WindowState::ICONIFIED) {
                window.deiconify();
                window.present();
            }
            Propagation::Proceed
        });
    })
}

fn filtered(event: &gdk::Event, allows: Allows) -> Propagation {
    if may_pass(event, allows) {
        Propagation::Proceed
    } else {
        Propagation::Stop
    }
}

fn may_pass(event: &gdk::Event, allows: Allows) -> bool {
    match event.event_type() {
        EventType::KeyPress => event
            .downcast_ref::<EventKey>()
            .is_some_and(|key| keys::may_pass(key.keyval(), key.state(), allows.print)),
        kind => gestures::may_pass(
            kind,
            event.button(),
            event.state().unwrap_or(ModifierType::empty()),
            event
                .downcast_ref::<EventTouch>()
                .is_some_and(EventTouch::is_emulating_pointer),
        ),
    }
}

/// `true` says that the matter is dealt with, so that the engine opens
/// nothing. Its menu is refused on every computer.
fn refuse_ways_out(view: &WebView, allows: Allows) {
    if let Some(settings) = WebViewExt::settings(view) {
        settings.set_enable_developer_extras(false);
        settings.set_enable_fullscreen(false);
        settings.set_enable_caret_browsing(false);
        settings.set_enable_back_forward_navigation_gestures(false);
        settings.set_javascript_can_open_windows_automatically(false);
        settings.set_enable_webrtc(false);
        settings.set_enable_media_stream(false);
    }
    if !allows.print {
        view.connect_print(|_, _| true);
    }
    if !allows.files {
        view.connect_run_file_chooser(|_, request| {
            request.cancel();
            true
        });
    }
    view.connect_script_dialog(|_, _| true);
    view.connect_show_notification(|_, _| true);
    // The engine would make the window full screen, and afterwards undo it.
    view.connect_enter_fullscreen(|_| true);
    view.connect_leave_fullscreen(|_| true);
    view.connect_authenticate(|_, request| {
        request.cancel();
        true
    });
}

/// The engine takes a finger that rests for a right click, and for a drag once it
/// moves. Many people press slowly, or tremble: here that is a touch too.
fn let_fingers_rest() {
    if let Some(settings) = gtk::Settings::default() {
        settings.set_gtk_long_press_time(NEVER);
        settings.set_gtk_dnd_drag_threshold(TREMOR);
    }
}

/// Where nobody manages windows, a request to be full screen is heard by
/// nobody. One that is not maximised too is resized by its edges on Wayland,
/// where they are felt by Tauri instead of the page.
fn fill_the_screen(window: &gtk::Window) {
    window.maximize();
    window.fullscreen();
    let display = window.display();
    let monitor = window
        .window()
        .and_then(|own| display.monitor_at_window(&own));
    if let Some(monitor) = monitor {
        let area = gtk::gdk::prelude::MonitorExt::geometry(&monitor);
        window.move_(area.x(), area.y());
        window.resize(area.width(), area.height());
    }
}
