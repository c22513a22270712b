//! Whose computer this is.

use guide::manifest::Localized;

use super::Accent;

/// A clinic, as its administrator describes it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Clinic {
    /// Its name.
    pub name: String,
    /// The number to call, as it is shown; empty if none is given.
    pub phone: String,
    /// When somebody answers.
    pub hours: Localized,
    /// Where it is.
    pub address: Localized,
    /// Its picture.
    pub logo: Option<Logo>,
    /// Its colours.
    pub accent: Accent,
}

/// A clinic's picture, read with the policy.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    /// The picture.
    pub bytes: Vec<u8>,
    /// What kind it is.
    pub media_type: &'static str,
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({} bytes)", self.media_type, self.bytes.len())
    }
}
