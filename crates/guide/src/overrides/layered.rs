//! A clinic's folder over a guide's.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::folder::{Folder, FolderError};

/// A guide's folder, with some files of a clinic's in front of it.
pub(crate) struct Layered {
    pub(crate) guide: Box<dyn Folder>,
    pub(crate) clinic: Box<dyn Folder>,
    /// Pages of the clinic's, as they were when they were judged.
    pub(crate) pages: BTreeMap<String, Vec<u8>>,
}

impl Layered {
    /// A guide's folder with nothing in front of it.
    pub(crate) fn of(guide: Box<dyn Folder>) -> Self {
        Self {
            guide,
            clinic: Box::new(BTreeMap::<String, String>::new()),
            pages: BTreeMap::new(),
        }
    }
}

impl Folder for Layered {
    fn read(&self, path: &str) -> Result<Cow<'static, [u8]>, FolderError> {
        if let Some(page) = self.pages.get(path) {
            return Ok(Cow::Owned(page.clone()));
        }
        match self.guide.read(path) {
            // A picture of the guide's stays what its caption says of it.
            Err(FolderError::Missing(_)) if path.starts_with("images/") || is_box(path) => {
                self.clinic.read(path)
            }
            found => found,
        }
    }

    fn names(&self, folder: &str) -> Vec<String> {
        self.clinic.names(folder)
    }
}

fn is_box(path: &str) -> bool {
    path.split('/').nth(1) == Some("boxes")
}
