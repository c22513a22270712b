//! What follows when the web engine's process has died.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use reader::Reader;
use reader::log::Event;
use tauri::Url;

use crate::deaths::Deaths;
use crate::log::Log;
use crate::scheme;

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Load the page again: the person goes on where they were.
    Reload,
    /// Show this page instead.
    Show(Url),
    /// Leave, with [`crate::deaths::LASTING_FAILURE`].
    Leave,
}

/// Decides it, each time.
pub(crate) struct Recovery {
    reader: Arc<Reader>,
    deaths: Mutex<Deaths>,
    log: Option<Arc<Log>>,
}

impl Recovery {
    /// For the window of a reader.
    pub(crate) fn new(reader: Arc<Reader>, log: Option<Arc<Log>>) -> Self {
        Self {
            reader,
            deaths: Mutex::default(),
            log,
        }
    }

    /// What follows a death at this time. On a shared screen nobody may find
    /// what the one before read, so it is the welcome, which ends a session.
    pub(crate) fn step(&self, now: Instant) -> Step {
        let mut deaths = self.deaths.lock().unwrap_or_else(PoisonError::into_inner);
        let may_go_on = deaths.may_reload(now);
        if let Some(log) = &self.log {
            log.note(if may_go_on {
                Event::PageDied
            } else {
                Event::PageKeptDying
            });
        }
        self.reader.count_crash();
        if !may_go_on {
            return Step::Leave;
        }
        if !self.reader.policy().holds_the_window() {
            return Step::Reload;
        }
        scheme::address(&self.first_path()).map_or(Step::Leave, Step::Show)
    }

    /// Whether the screen is one that many use.
    #[cfg(windows)]
    pub(crate) fn is_shared(&self) -> bool {
        self.reader.policy().session().is_some()
    }

    /// What a window shows that came to be empty.
    #[cfg(target_os = "linux")]
    pub(crate) fn first_page(&self) -> String {
        scheme::address(&self.first_path()).map_or_else(|_| String::new(), String::from)
    }

    fn first_path(&self) -> String {
        if self.reader.policy().holds_the_window() {
            self.reader.welcome()
        } else {
            self.reader.start()
        }
    }
}
