//! The app on a guide that is being written: opened again when a file has
//! changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use guide::{Disk, Guide, OpenError};
use http::{Request, Response, StatusCode};
use reader::Reader;
use reader::ports::{Clock, Memory, NoDesktop, Ports};
use reader::voice::Silent;

/// The app, and what it was opened on.
pub(crate) struct Shown {
    folder: PathBuf,
    stamp: Stamp,
    shelf: Arc<Memory>,
    app: Result<Reader, OpenError>,
}

/// Files below a folder, and when each was last changed.
#[derive(PartialEq, Eq)]
struct Stamp(Vec<(PathBuf, Option<SystemTime>)>);

impl Shown {
    /// Opens the app on the guide in a folder.
    ///
    /// # Errors
    ///
    /// If there is no guide in it that can be opened.
    pub(crate) fn open(folder: &Path) -> Result<Self, OpenError> {
        let shelf = Arc::new(Memory::default());
        Ok(Self {
            folder: folder.to_owned(),
            stamp: Stamp::of(folder),
            app: Ok(app(folder, &shelf)?),
            shelf,
        })
    }

    /// The app's answer; a page is read anew if any file has changed.
    pub(crate) fn respond(&mut self, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
        if request.method() == http::Method::GET {
            let stamp = Stamp::of(&self.folder);
            if stamp != self.stamp {
                self.stamp = stamp;
                self.app = app(&self.folder, &self.shelf);
            }
        }
        match &self.app {
            Ok(app) => app.respond(request),
            Err(error) => {
                let text = format!(
                    "The guide cannot be opened: {error}.\n\nMend it, then load this page again.\n"
                );
                let mut response = Response::new(text.into_bytes());
                *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
                response
            }
        }
    }
}

fn app(folder: &Path, shelf: &Arc<Memory>) -> Result<Reader, OpenError> {
    let guide = Guide::open(Box::new(Disk(folder.to_owned())), reader::dress())?;
    let ports = Ports {
        shelf: Box::new(Arc::clone(shelf)),
        desktop: Box::new(NoDesktop),
        clock: Box::new(Now),
        voice: Box::new(Silent),
    };
    let language = sys_locale::get_locale().unwrap_or_default();
    Ok(Reader::open(guide, ports, &language))
}

impl Stamp {
    fn of(folder: &Path) -> Self {
        let mut files = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            // What cannot be listed now shows as a change when it can.
            for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
                match entry.file_type() {
                    Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                    _ => {
                        let changed = entry.metadata().and_then(|data| data.modified());
                        files.push((entry.path(), changed.ok()));
                    }
                }
            }
        }
        files.sort();
        Self(files)
    }
}

/// The system's clock.
struct Now;

impl Clock for Now {
    fn now(&self) -> i64 {
        crate::clock::seconds()
    }
}
