//! What is wrong with a policy, and where. For administrators, and so in
//! English only, as what `guide check` says is.

use std::fmt;
use std::path::PathBuf;

use guide::pack::NotAKey;

use super::slip::Slip;

/// One thing that is wrong, and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Line and column in the file, each from 1; a column counts characters.
    /// None if it is the file as a whole.
    pub at: Option<(usize, usize)>,
    /// What is wrong.
    pub what: Mistake,
}

impl Fault {
    /// A fault of the file as a whole.
    #[must_use]
    pub fn of_file(what: Mistake) -> Self {
        Self { at: None, what }
    }

    /// A fault at a byte of the text.
    pub(super) fn at_byte(text: &str, byte: usize, what: Mistake) -> Self {
        let before = text.get(..byte.min(text.len())).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = 1 + before.matches('\n').count();
        let column = 1 + before[line_start..].chars().count();
        Self {
            at: Some((line, column)),
            what,
        }
    }
}

/// `3:8: clinic.accent: expected …`, to stand behind the file's name and a
/// colon.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.at {
            Some((line, column)) => write!(f, "{line}:{column}: {}", self.what),
            None => write!(f, " {}", self.what),
        }
    }
}

/// Where a setting belongs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Place {
    /// To the file as a whole.
    #[error("above the first line in [brackets]")]
    Above,
    /// In a table.
    #[error("below the line [{0}]")]
    Below(String),
    /// In each table of a list.
    #[error("below the line [[{0}]]")]
    BelowEach(String),
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Mistake {
    /// The text is not TOML here.
    #[error("this is not TOML: {0}")]
    NotToml(Slip),
    /// A setting has a value that it cannot have.
    #[error("{setting}: expected {expected}, found {found}")]
    Unexpected {
        /// The setting, with its tables.
        setting: String,
        /// What it can have.
        expected: String,
        /// What it has.
        found: String,
    },
    /// A setting that must be there is not.
    #[error("{setting} is missing: expected {expected}")]
    Missing {
        /// The setting, with its tables.
        setting: String,
        /// What it can have.
        expected: String,
    },
    /// There is no such setting.
    #[error("{setting}: there is no such setting; expected one of {known}")]
    Unknown {
        /// The setting, with its tables.
        setting: String,
        /// Those that there are beside it.
        known: String,
    },
    /// The name of a setting is written in another way.
    #[error("{setting}: there is no such setting; write {name}")]
    Spelt {
        /// The setting, with its tables.
        setting: String,
        /// How its name is written.
        name: String,
    },
    /// A setting stands where it does not belong.
    #[error("{setting}: there is no such setting here; it belongs {place}")]
    Misplaced {
        /// The setting, with its tables.
        setting: String,
        /// Where it belongs.
        place: Place,
    },
    /// A text holds what is not seen.
    #[error(
        "{setting}: expected text that is shown as it is written, found a tab, a line break or \
         a character that turns the direction"
    )]
    NotPlain {
        /// The setting, with its tables.
        setting: String,
    },
    /// A list names something twice.
    #[error("{setting}: expected each once, found {item} twice")]
    Twice {
        /// The setting, with its tables.
        setting: String,
        /// What it names twice.
        item: String,
    },
    /// The settings of a kiosk stand where there is none.
    #[error("kiosk: expected only with mode = \"kiosk\", found with mode = \"personal\"")]
    NoKiosk,
    /// A colour that cannot be read well.
    #[error(
        "{setting}: expected a contrast of at least 4.5 to 1 with {other} {color} of the {theme} \
         theme, found {found} to 1"
    )]
    Faint {
        /// The setting, with its tables.
        setting: String,
        /// The token of the other colour.
        other: &'static str,
        /// The other colour.
        color: String,
        /// The theme.
        theme: &'static str,
        /// The contrast, rounded down to two places.
        found: String,
    },
    /// A key whose signatures prove nothing.
    #[error(
        "trusted_key.key: expected a public key as `guide pack --new-key` prints it, found that {0}"
    )]
    NotAKey(NotAKey),
    /// The clinic's picture cannot be shown.
    #[error("clinic.logo: expected a picture beside the policy, found that {0}")]
    NoLogo(String),
    /// The file is not there.
    #[error("there is no such file")]
    NoFile,
    /// A link that leads to no file.
    #[error("expected a file, found a link that leads nowhere")]
    LeadsNowhere,
    /// Something else than a file.
    #[error("expected a file, found a folder or a device")]
    NotAFile,
    /// The file is too large to be a policy.
    #[error("expected at most {most} bytes, found more")]
    TooLarge {
        /// The most.
        most: u64,
    },
    /// It is not this program's to read.
    #[error(
        "expected a file that this program may read, found one that it may not; \
         `chmod a+r` on it and `chmod a+rx` on its folder mend it"
    )]
    NotAllowed,
    /// The system would not read it.
    #[error("expected a file that this program may read, found that {0}")]
    Unreadable(String),
    /// The bytes are no text.
    #[error("expected UTF-8, found a character in another encoding; save the file as UTF-8")]
    NotUtf8,
    /// It is text of two bytes a character, or no text at all.
    #[error(
        "expected UTF-8, found a file that is damaged or saved as UTF-16 (\"Unicode\"); \
         save it as UTF-8"
    )]
    NotText,
    /// Somebody else than the administrator could have written it.
    #[error(
        "expected that only the administrator can change {}, found that others can; \
         `chown root` and `chmod go-w` mend it",
        .0.display()
    )]
    Open(PathBuf),
}
