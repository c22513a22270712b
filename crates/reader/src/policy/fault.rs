//! What is wrong with a policy, and where. For administrators, and so in
//! English only, as what `guide check` says is.

use std::fmt;
use std::path::PathBuf;

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

/// Why a text is not TOML.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Slip {
    /// No value, or one that is none.
    #[error("expected a value; a text stands in quotation marks")]
    Value,
    /// A text that goes on beyond its line.
    #[error("expected the quotation mark that ends a text")]
    Text,
    /// Something that does not belong in a list.
    #[error("expected a comma, or the ] that ends a list, before this")]
    List,
    /// A table's name that goes on beyond its line.
    #[error("expected the ] that ends the name of a table")]
    Table,
    /// A setting without its value.
    #[error("expected an = and a value behind the name of a setting")]
    Setting,
    /// What was said before.
    #[error("expected each setting and table once, found this one again")]
    Again,
    /// As the parser calls it.
    #[error("{0}")]
    Other(String),
}

impl Slip {
    /// The parser's words for what a person may have done, known by one of
    /// them, in plainer ones.
    pub(super) fn of(message: &str) -> Self {
        let known = [
            ("array", Self::List),
            ("must", Self::Value),
            ("boolean", Self::Value),
            ("basic", Self::Text),
            ("unclosed", Self::Table),
            ("`=`", Self::Setting),
            ("duplicate", Self::Again),
        ];
        let found = known.into_iter().find(|(part, _)| message.contains(part));
        found.map_or_else(|| Self::Other(message.to_owned()), |(_, slip)| slip)
    }
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
    /// A text holds what is not seen.
    #[error(
        "{setting}: expected text that is shown as it is written, found a character that breaks \
         the line or turns its direction"
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
    /// The system would not read it.
    #[error("expected a file that this program may read, found that {0}")]
    Unreadable(String),
    /// The bytes are no text.
    #[error("expected UTF-8, found bytes that are none")]
    NotUtf8,
    /// Somebody else than the administrator could have written it.
    #[error(
        "expected that only the administrator can change {}, found that others can; \
         `chown root` and `chmod go-w` mend it",
        .0.display()
    )]
    Open(PathBuf),
}
