//! Taking the guide along: on paper, and as a book.

use guide::Guide;

use crate::Reader;
use crate::export::{Form, export};
use crate::policy::Policy;
use crate::ports::NotSaved;
use crate::respond::rendered;
use crate::views;

impl Reader {
    /// Opens the system's dialog to print the page. Nothing if there is none,
    /// and a browser then has to use its own.
    pub(super) fn print(&self) -> Option<String> {
        if !self.policy.allows_print() {
            return None;
        }
        self.desktop.print().ok().map(|()| String::new())
    }

    /// Saves the guide as an EPUB where the person says.
    pub(super) fn save_book(&self, language: &'static str) -> Option<String> {
        if !self.policy.allows_files() {
            return None;
        }
        let (outcome, place) = match book(&self.guide, &self.policy, language) {
            Some((name, bytes)) => match self.desktop.save(&name, &bytes) {
                Ok(saved) => ("book-saved", saved.place),
                Err(NotSaved::Cancelled) => ("book-not-chosen", String::new()),
                Err(NotSaved::AlreadyAsking) => ("book-asking", String::new()),
                Err(_) => ("book-not-saved", String::new()),
            },
            None => ("book-not-made", String::new()),
        };
        Some(rendered(&views::TakePiece {
            text: self.words(language).name(outcome, &place),
        }))
    }
}

/// The name and the bytes of the book.
fn book(guide: &Guide, policy: &Policy, language: &str) -> Option<(String, Vec<u8>)> {
    let files = export(guide, policy, &[language], Form::Epub).ok()?;
    let file = files.into_iter().next()?;
    Some((file.path, file.bytes))
}
