//! Opens addresses in the system's own programs.

use std::sync::Arc;

use reader::Reader;
use reader::log::Entry;
use reader::ports::{Desktop, NotOpened, NotPrinted, NotSaved, Saved};
use tauri::{AppHandle, Manager as _, Wry};

use crate::log::Log;

/// What may be opened. Anything else could start a program of this computer.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// The desktop that the window stands on.
#[derive(Debug, Clone)]
pub(crate) struct SystemDesktop(pub(crate) AppHandle<Wry>);

impl Desktop for SystemDesktop {
    fn open_outside(&self, address: &str) -> Result<(), NotOpened> {
        if holds(&self.0) {
            return Err(NotOpened("this window is held".to_owned()));
        }
        open(address)
    }

    fn save(&self, name: &str, bytes: &[u8]) -> Result<Saved, NotSaved> {
        crate::saving::save(&self.0, name, bytes)
    }

    fn print(&self) -> Result<(), NotPrinted> {
        crate::printing::print(&self.0)
    }

    fn begin_anew(&self, path: &str) {
        crate::wipe::begin_anew(&self.0, path);
    }

    fn leave_kiosk(&self) {
        crate::lock::leave(&self.0);
    }

    fn start_anew(&self) {
        crate::upkeep::start_anew(&self.0);
    }

    fn log(&self) -> Vec<Entry> {
        let log = self.0.try_state::<Arc<Log>>();
        log.map_or_else(Vec::new, |log| log.entries())
    }
}

/// A second lock on the door: the reader does not ask in a kiosk.
fn holds(app: &AppHandle<Wry>) -> bool {
    let reader = app.try_state::<Arc<Reader>>();
    reader.is_some_and(|reader| reader.policy().holds_the_window())
}

fn open(address: &str) -> Result<(), NotOpened> {
    if !may_open(address) {
        return Err(NotOpened("its kind of address is not opened".to_owned()));
    }
    opener::open(address).map_err(|why| NotOpened(why.to_string()))
}

fn may_open(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    let known = |scheme: &str| {
        SCHEMES
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known))
    };
    scheme.is_some_and(known) && !address.contains(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_pages_mail_and_telephone_may_be_opened() {
        for address in [
            "https://a.example/b?c#d",
            "HTTP://a.example",
            "mailto:a@b.example",
            "tel:988",
        ] {
            assert!(may_open(address), "{address}");
        }
    }

    #[test]
    fn what_could_start_a_program_here_may_not_be_opened() {
        for address in [
            "file:///etc/passwd",
            "/usr/bin/true",
            "true",
            "",
            "javascript:x",
            "ms-settings:x",
            "https",
            " https://a.example",
            "https://a.example/\n--flag",
        ] {
            assert!(!may_open(address), "{address}");
            assert!(open(address).is_err(), "{address}");
        }
    }
}
