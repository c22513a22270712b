//! A small window to drag a file and an address from. It says `taken` or
//! `refused` when it was let go, and ends.

#[cfg(target_os = "linux")]
fn main() {
    use gtk::gdk::{DragAction, ModifierType};
    use gtk::glib::Propagation;
    use gtk::prelude::*;
    use gtk::{TargetEntry, TargetFlags};

    if gtk::init().is_err() {
        return;
    }
    let window = gtk::Window::new(gtk::WindowType::Popup);
    window.set_default_size(60, 60);
    let source = gtk::EventBox::new();
    let targets = ["text/uri-list", "text/plain", "text/html", "_NETSCAPE_URL"];
    let targets = targets.map(|kind| TargetEntry::new(kind, TargetFlags::OTHER_APP, 0));
    let button = ModifierType::BUTTON1_MASK;
    source.drag_source_set(button, &targets, DragAction::COPY | DragAction::LINK);
    source.connect_drag_data_get(|_, _, data, _, _| {
        data.set_uris(&["file:///etc/hostname", "https://example.org/"]);
    });
    let was_refused = std::rc::Rc::new(std::cell::Cell::new(false));
    let refused = std::rc::Rc::clone(&was_refused);
    source.connect_drag_failed(move |_, _, _| {
        refused.set(true);
        Propagation::Proceed
    });
    source.connect_drag_end(move |_, _| {
        println!(
            "{}",
            if was_refused.get() {
                "refused"
            } else {
                "taken"
            }
        );
        gtk::main_quit();
    });
    window.add(&source);
    window.show_all();
    window.move_(0, 0);
    gtk::main();
}

#[cfg(not(target_os = "linux"))]
fn main() {}
