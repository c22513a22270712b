//! Why a command could not do its work.

use std::io;
use std::path::PathBuf;

/// What the person at the keyboard is told.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The command line means nothing.
    #[error("{0}\nguide --help says what there is.")]
    Usage(String),
    /// There is no such guide.
    #[error("There is no folder {}. Give the folder that holds guide.toml.", .0.display())]
    NoFolder(PathBuf),
    /// There is no such file.
    #[error("There is no file {}.", .0.display())]
    NoFile(PathBuf),
    /// The guide is not written in that language.
    #[error("The guide has no language {asked}. It has: {known}.")]
    NoLanguage {
        /// What was asked for.
        asked: String,
        /// What there is.
        known: String,
    },
    /// The guide cannot be shown at all.
    #[error("The guide cannot be opened: {0}.\nguide check says all that is wrong with it.")]
    NotOpened(#[from] guide::OpenError),
    /// A page cannot be read.
    #[error("{} cannot be read: {cause}.", .file.display())]
    Unreadable {
        /// The file, or `-`.
        file: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// There is something in the folder that is to be written to.
    #[error("There is something in {} already, and nothing is written over. Give an empty folder, or one that is not there yet.", .0.display())]
    NotEmpty(PathBuf),
    /// A file is there already.
    #[error("There is a file {} already, and nothing is written over. Give another name.", .0.display())]
    IsThere(PathBuf),
    /// What was given as a key is none.
    #[error("{key} is no key: {cause}.")]
    NotAKey {
        /// The key, or the file that should hold it.
        key: String,
        /// What is wrong with it.
        cause: guide::pack::NotAKey,
    },
    /// The guide has errors, and so does not travel.
    #[error("{0}\nThe guide is not packed while it has errors.")]
    HasErrors(String),
    /// The guide could not be made into a pack.
    #[error("The guide cannot be packed: {0}.")]
    NotPacked(#[from] guide::pack::Refused),
    /// The system gave nothing to make a key of.
    #[error("This computer gave no random numbers: {0}.")]
    NoRandom(getrandom::Error),
    /// The guide could not be made into files.
    #[error("The guide cannot be exported: {0}.\nguide check says all that is wrong with it.")]
    NotExported(#[from] reader::export::NotExported),
    /// A file cannot be written.
    #[error("{} cannot be written: {cause}. Give another folder.", .file.display())]
    NotWritten {
        /// The file or folder.
        file: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// The answer cannot be written.
    #[error("The answer cannot be written: {0}.")]
    Unwritten(io::Error),
    /// Another program listens there.
    #[error(
        "Port {0} is taken by another program. \
         Give another with --port, or --port 0 for any that is free."
    )]
    PortTaken(u16),
    /// The system does not let us listen.
    #[error("Nothing can be served on port {port}: {cause}. Give another with --port.")]
    NotServed {
        /// The port that was wanted.
        port: u16,
        /// What the system said.
        cause: String,
    },
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(format!("{error}."))
    }
}
