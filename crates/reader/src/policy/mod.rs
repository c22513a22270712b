//! What the administrator of a computer decides, in one file: `policy.toml`.
//!
//! It is read once, before the window opens, and never changes after. The code
//! asks what is allowed, never which mode it is.
//!
//! 1. `file`: the file is read, under a limit of size.
//! 2. `toml`, with recovery: all that is not TOML is told, and the rest read.
//! 3. `check`: each setting against `policy.schema.json`, which is also what
//!    editors complete from: one description for both.
//! 4. `written`: the settings as they stand in the file become a [`Policy`];
//!    what no schema can say (contrast, a logo that is there) is told here.
//!
//! A file with a mistake never makes a looser policy: it makes one that allows
//! nothing and shows what is wrong ([`Policy::attention`]). Only a file that is
//! not there means a personal computer.

mod accent;
mod attention;
mod check;
mod clinic;
mod fault;
mod file;
mod format;
mod read;
mod schema;
mod session;
mod slip;
mod unknown;
mod written;

use std::path::{Path, PathBuf};

use guide::Guide;
use guide::manifest::HelpLine;

pub use accent::Accent;
pub use attention::Attention;
pub use clinic::{Clinic, Logo};
pub use fault::{Fault, Mistake, Place};
pub use schema::SCHEMA;
pub use session::{Kiosk, Session};
pub use slip::Slip;

use crate::words::LANGUAGES;

/// What is allowed on this computer, and whose it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    kiosk: Option<Kiosk>,
    allows: Allows,
    clinic: Option<Clinic>,
    help: Vec<HelpLine>,
    languages: Vec<&'static str>,
    routes: Option<Vec<String>>,
    guides: Vec<PathBuf>,
    trusted_keys: Vec<TrustedKey>,
    attention: Option<Attention>,
    folder: Option<PathBuf>,
}

/// What a reader may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Allows {
    print: bool,
    notes: bool,
    speech: bool,
}

/// Whose guides may be installed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
pub struct TrustedKey {
    /// Whose key it is.
    pub name: String,
    /// The public key, in Base64.
    pub key: String,
}

impl Policy {
    /// A computer of one person: everything is allowed, everything is kept.
    #[must_use]
    pub fn personal() -> Self {
        Self {
            kiosk: None,
            allows: Allows {
                print: true,
                notes: true,
                speech: true,
            },
            clinic: None,
            help: Vec::new(),
            languages: LANGUAGES.to_vec(),
            routes: None,
            guides: Vec::new(),
            trusted_keys: Vec::new(),
            attention: None,
            folder: None,
        }
    }

    /// A kiosk as it is where nothing else is decided.
    #[must_use]
    pub fn kiosk() -> Self {
        Self::personal().as_kiosk()
    }

    /// The same as a kiosk, if it is none: what is allowed can only shrink.
    #[must_use]
    pub fn as_kiosk(mut self) -> Self {
        if self.kiosk.is_none() {
            self.kiosk = Some(Kiosk::default());
            self.allows.print = false;
            self.allows.notes = false;
        }
        self
    }

    /// What stands in place of a file that cannot be used: nothing is kept,
    /// nothing is allowed, the window is held, and the attention screen is all
    /// there is.
    #[must_use]
    pub fn unusable(attention: Attention) -> Self {
        Self {
            kiosk: Some(Kiosk::default()),
            allows: Allows {
                print: false,
                notes: false,
                speech: false,
            },
            attention: Some(attention),
            ..Self::personal()
        }
    }

    /// What is wrong with the file, if something is. Nothing but this is to be
    /// shown then.
    #[must_use]
    pub fn attention(&self) -> Option<&Attention> {
        self.attention.as_ref()
    }

    /// Whether what a person read and did is kept for the next start. If not,
    /// it lives in memory, for one session.
    #[must_use]
    pub fn keeps_reading_state(&self) -> bool {
        self.kiosk.is_none()
    }

    /// Whether the window is full screen, held there, and cannot be left but
    /// by staff.
    #[must_use]
    pub fn holds_the_window(&self) -> bool {
        self.kiosk.is_some()
    }

    /// How a session begins and ends; none where one person reads on and on,
    /// or where there is nothing to read.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        let kiosk = self.kiosk.as_ref().filter(|_| self.attention.is_none());
        kiosk.map(|kiosk| &kiosk.session)
    }

    /// Whether pages may be printed.
    #[must_use]
    pub fn allows_print(&self) -> bool {
        self.allows.print
    }

    /// Whether a reader may write notes and questions of their own.
    #[must_use]
    pub fn allows_notes(&self) -> bool {
        self.allows.notes
    }

    /// Whether the guide may be read aloud.
    #[must_use]
    pub fn allows_speech(&self) -> bool {
        self.allows.speech
    }

    /// Whether an address outside is handed to the system's browser. Where it
    /// is not, it is shown to be taken along.
    #[must_use]
    pub fn opens_addresses(&self) -> bool {
        self.kiosk.is_none()
    }

    /// Whether files may be written where a reader chooses, and read from
    /// there. The system's dialogs are a way out of a kiosk.
    #[must_use]
    pub fn allows_files(&self) -> bool {
        self.kiosk.is_none()
    }

    /// Whether pages are counted, without anything of a person.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.kiosk.as_ref().is_some_and(|kiosk| kiosk.counts)
    }

    /// The hash of the staff's PIN, as `patient-guide --set-pin` prints it.
    /// Without one the staff's screen cannot be opened.
    #[must_use]
    pub fn staff_pin(&self) -> Option<&str> {
        self.kiosk.as_ref()?.staff_pin.as_deref()
    }

    /// When the program starts anew each night, while idle: hour and minute by
    /// the computer's clock.
    #[must_use]
    pub fn restart(&self) -> Option<(u8, u8)> {
        self.kiosk.as_ref().map(|kiosk| kiosk.restart)
    }

    /// How loud the kiosk speaks at first to those who do not see the screen,
    /// in percent; none where it does not speak by itself.
    #[must_use]
    pub fn self_voicing_volume(&self) -> Option<u8> {
        self.kiosk.as_ref().map(|kiosk| kiosk.volume)
    }

    /// Whose computer this is.
    #[must_use]
    pub fn clinic(&self) -> Option<&Clinic> {
        self.clinic.as_ref()
    }

    /// Whom to call: first those of the clinic, which knows its patients, then
    /// those of the guide.
    pub fn whom_to_call<'a>(&'a self, guide: &'a Guide) -> impl Iterator<Item = &'a HelpLine> {
        self.help.iter().chain(&guide.manifest().help)
    }

    /// The languages offered, at least one; the first stands until somebody
    /// chooses, if the system's is not among them.
    #[must_use]
    pub fn languages(&self) -> &[&'static str] {
        &self.languages
    }

    /// Whether a language of the interface is offered.
    #[must_use]
    pub fn offers_language(&self, code: &str) -> bool {
        self.languages.contains(&code)
    }

    /// Whether a way of giving the medicine, by the name of its chapter, is
    /// one of this clinic's.
    #[must_use]
    pub fn offers_route(&self, name: &str) -> bool {
        self.routes
            .as_ref()
            .is_none_or(|offered| offered.iter().any(|route| route == name))
    }

    /// The routes that the file names; none if it leaves them open.
    #[must_use]
    pub fn routes(&self) -> Option<&[String]> {
        self.routes.as_deref()
    }

    /// Guides on this computer, by the paths of their files.
    #[must_use]
    pub fn guides(&self) -> &[PathBuf] {
        &self.guides
    }

    /// Whose guides may be installed.
    #[must_use]
    pub fn trusted_keys(&self) -> &[TrustedKey] {
        &self.trusted_keys
    }

    /// The folder with the clinic's own words, beside the file. It need not be
    /// there.
    #[must_use]
    pub fn overrides(&self) -> Option<PathBuf> {
        let folder = self.folder.as_deref().filter(|_| self.attention.is_none());
        folder.map(|folder| folder.join("overrides"))
    }

    /// The folder that the file lies in, if there is a file.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self::personal()
    }
}
