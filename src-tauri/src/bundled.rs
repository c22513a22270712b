//! The guide that ships in the binary.

use std::borrow::Cow;

use guide::{Folder, FolderError};
use rust_embed::RustEmbed;

/// The folder of the bundled guide, read at build time.
#[derive(Debug, Clone, Copy, RustEmbed)]
#[folder = "../content/ketamine-therapy"]
pub(crate) struct Bundled;

impl Folder for Bundled {
    fn read(&self, path: &str) -> Result<Cow<'static, [u8]>, FolderError> {
        // Its files are known by name, so no path leads out of it.
        let file = <Self as RustEmbed>::get(path);
        file.map(|file| file.data)
            .ok_or_else(|| FolderError::Missing(path.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_guide_opens_and_its_first_page_can_be_read() {
        let guide = guide::Guide::open(Box::new(Bundled), reader::dress()).unwrap();
        let first = &guide.parts("en").0[0].chapters[0].name;
        assert!(guide.page("en", first).is_ok());
    }

    #[test]
    fn a_path_that_leads_out_of_the_guide_is_missing() {
        for path in [
            "",
            "../Cargo.toml",
            "en/../guide.toml",
            "/etc/passwd",
            "nothing",
        ] {
            let read = Folder::read(&Bundled, path);
            assert!(matches!(read, Err(FolderError::Missing(_))), "{path}");
        }
    }
}
