//! Why a file is not taken for a pack.

use super::{MOST_BYTES, MOST_FILE_BYTES, MOST_FILES, MOST_UNPACKED_BYTES, PublicKey};

/// Why a pack is refused. For those who make packs, and so in English only;
/// staff are told in their language that it is damaged, or not trusted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The file is above [`MOST_BYTES`].
    #[error("it has {0} bytes; a pack may have {MOST_BYTES}")]
    TooLarge(u64),
    /// It does not end as a ZIP archive does: cut off, something behind it, or
    /// something else altogether.
    #[error("it does not end where a ZIP archive ends: it was cut off, or is none")]
    NoEnd,
    /// It is in the form for archives above 4 GB, or in several parts.
    #[error("it is a ZIP archive of a kind that a pack never is")]
    OtherKind,
    /// The archive's own parts contradict each other.
    #[error("its parts do not fit together: {0}")]
    Broken(String),
    /// Bytes that belong to no file: before, between or behind them, a
    /// comment, an extra field; or bytes that belong to two.
    #[error("not every byte of it belongs to one file")]
    StrayBytes,
    /// More than [`MOST_FILES`].
    #[error("it has {0} files; a pack may have {MOST_FILES}")]
    TooMany(usize),
    /// All its files are above [`MOST_UNPACKED_BYTES`].
    #[error("its files have more than {MOST_UNPACKED_BYTES} bytes together")]
    TooMuch,
    /// A file is above [`MOST_FILE_BYTES`].
    #[error("{0} has more than {MOST_FILE_BYTES} bytes")]
    FileTooLarge(String),
    /// A file was packed so tightly that it must be made to fill memory.
    #[error("{0} grows too much when it is unpacked")]
    Ratio(String),
    /// A path that leads out, or that not every disk takes as it is written.
    #[error("{0:?} is no path for a file in a pack: use a–z, A–Z, 0–9, - and _, with one ending")]
    Path(String),
    /// Two paths that a disk could take for one.
    #[error("{0} and {1} are one file on some disks")]
    Twice(String, String),
    /// A kind of file that a guide is not made of.
    #[error("{0} is not of a kind that a guide is made of")]
    Kind(String),
    /// A link, a folder, or anything but a file.
    #[error("{0} is not a file")]
    NotAFile(String),
    /// An encrypted file.
    #[error("{0} is encrypted")]
    Encrypted(String),
    /// A file that is neither deflated nor stored as it is.
    #[error("{0} is compressed in a way that is not read")]
    Method(String),
    /// A file that does not unpack to what the archive says.
    #[error("{0} is damaged")]
    Damaged(String),
    /// There is no `PACK`.
    #[error("it has no list of its files, PACK; it was not made by `guide pack`")]
    NoList,
    /// `PACK` stands behind another file.
    #[error("PACK is not its first file; it was not made by `guide pack`")]
    ListNotFirst,
    /// `PACK` is not as we would write it, from this line on.
    #[error("PACK is not as `guide pack` writes it, in line {0}")]
    List(usize),
    /// A file that the list does not name.
    #[error("{0} is not in its list")]
    Unlisted(String),
    /// A file that is only in the list.
    #[error("{0} is in its list and is not there")]
    Missing(String),
    /// A file that is not what was listed.
    #[error("{0} is not the file that was signed")]
    Changed(String),
    /// The list is not what was signed.
    #[error("its signature does not fit")]
    Signature,
    /// What was signed is no guide that we read.
    #[error("what it carries is no guide: {0}")]
    NoGuide(String),
    /// None of the trusted keys signed it.
    #[error("it was signed with a key that is not trusted here, {0}")]
    NotTrusted(PublicKey),
}
