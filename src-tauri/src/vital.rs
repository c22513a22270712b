//! Threads that a kiosk cannot do without. One that panics would end unseen,
//! and nobody's session would be cleared any more; so the program ends with it,
//! and is started anew.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread::Builder;

use reader::log::Event;
use tauri::{AppHandle, Wry};

use crate::deaths::LASTING_FAILURE;
use crate::log;

/// Runs something to its end on a thread of its own.
///
/// # Errors
///
/// If the system gives no thread.
pub(crate) fn spawn(
    app: &AppHandle<Wry>,
    name: &str,
    body: impl FnOnce() + Send + 'static,
) -> io::Result<()> {
    let app = app.clone();
    let ended = move || {
        log::note(&app, Event::PartEnded);
        app.exit(LASTING_FAILURE);
    };
    Builder::new()
        .name(name.to_owned())
        .spawn(|| watched(body, ended))?;
    Ok(())
}

fn watched(body: impl FnOnce(), panicked: impl FnOnce()) {
    if catch_unwind(AssertUnwindSafe(body)).is_err() {
        panicked();
    }
}

#[cfg(test)]
mod tests {
    use super::watched;

    #[test]
    fn a_panic_is_told_of_and_an_end_is_not() {
        for (body, told) in [
            (Box::new(|| ()) as Box<dyn FnOnce()>, false),
            (Box::new(|| panic!("a bug")), true),
        ] {
            let mut is_told = false;
            watched(body, || is_told = true);
            assert_eq!(is_told, told);
        }
    }
}
