//! Why a command stopped, in words that say what to do.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a command stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line made no sense.
    Usage(String),
    /// Something is missing that only the person can bring.
    Missing(String),
    /// A program ran and failed.
    Program {
        /// Its command line.
        line: String,
        /// Its exit status.
        status: std::process::ExitStatus,
    },
    /// A program could not be started.
    NotStarted {
        /// Its command line.
        line: String,
        /// What the system said.
        cause: io::Error,
    },
    /// A program of the stage did not come up.
    NotReady(String),
    /// A file or folder could not be used.
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// A package lacks what it should hold.
    Incomplete(String),
}

impl Failure {
    /// For `map_err`: names the file that an error is about.
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |cause| Self::File { path, cause }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) | Self::Missing(text) | Self::Incomplete(text) => f.write_str(text),
            Self::Program { line, status } => write!(f, "Failed ({status}): {line}"),
            Self::NotStarted { line, cause } => write!(f, "Could not start: {line}\n{cause}"),
            Self::NotReady(what) => write!(f, "{what} did not come up in time."),
            Self::File { path, cause } => write!(f, "{}: {cause}", path.display()),
        }
    }
}
