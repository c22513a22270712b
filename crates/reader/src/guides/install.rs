//! Installs a guide from a drive, and goes back to another.

use std::sync::{Mutex, MutexGuard, PoisonError};

use guide::pack::{About, Refused};

use super::choose::{NotShown, Shown, opened};
use super::note::{Note, name};
use super::{Collection, Looked, digest};
use crate::Reader;
use crate::ports::NotKept;
use crate::staff::Drive;

/// The guides of a shared screen, as its staff see them.
pub(crate) struct Guides {
    collection: Box<dyn Collection>,
    pub(crate) shown: Shown,
    next: Mutex<Option<Next>>,
}

/// What is shown from the next start on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Next {
    /// The guide that was there from the first.
    First,
    Other(About),
}

/// Why a guide was not installed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NotInstalled {
    /// A drive does not answer.
    Silent,
    /// The drive, or the file on it, is not there any more.
    Gone,
    /// It is another file than the one that was shown.
    Changed,
    Damaged,
    NotTrusted,
    /// It is an earlier edition of the guide that is shown, or that waits to
    /// be, and nobody said that it may be.
    Earlier,
    NotKept,
}

/// A pack on a drive, as a form names it.
pub(crate) struct Named<'a> {
    pub(crate) drive: &'a str,
    pub(crate) path: &'a str,
    pub(crate) digest: &'a str,
    /// Whether an earlier edition may take the place of a later one.
    pub(crate) may_be_earlier: bool,
}

impl Named<'_> {
    pub(super) fn names(&self, drive: &Drive, path: &str) -> bool {
        drive.folder.as_os_str() == self.drive && path == self.path
    }
}

impl Guides {
    fn next_state(&self) -> MutexGuard<'_, Option<Next>> {
        self.next.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is shown from the next start on, if it is another.
    pub(crate) fn next(&self) -> Option<Next> {
        self.next_state().clone()
    }

    /// The edition that another would take the place of: the one that waits for
    /// the next start, else `now`, the one that is shown.
    pub(crate) fn latest(&self, now: About) -> About {
        match self.next() {
            Some(Next::Other(next)) => next,
            Some(Next::First) | None => now,
        }
    }

    /// The one before, if it can be gone back to.
    pub(crate) fn before(&self) -> Option<&About> {
        self.shown.before.as_ref().map(|(_, about)| about)
    }

    /// Notes which file is shown from the next start on.
    fn note(&self, file: Option<String>, next: Next) -> Result<(), NotKept> {
        // Held throughout, so that the last note is the last word.
        let mut state = self.next_state();
        let note = Note::new(file, self.shown.file.clone());
        self.collection.keep_note(&note.write())?;
        let before = self.shown.before.as_ref().map(|(name, _)| name);
        let needed = [note.shown.as_ref(), note.before.as_ref(), before];
        let needed: Vec<&str> = needed.into_iter().flatten().map(String::as_str).collect();
        self.collection.keep_only(&needed);
        *state = Some(next);
        Ok(())
    }

    /// Goes back to the guide that was there from the first.
    pub(crate) fn go_back_to_first(&self) -> Result<(), NotKept> {
        self.note(None, Next::First)
    }

    /// Goes back to the one before, if there is one.
    pub(crate) fn go_back(&self) -> Result<(), NotKept> {
        match &self.shown.before {
            Some((name, about)) => self.note(Some(name.clone()), Next::Other(about.clone())),
            None => self.go_back_to_first(),
        }
    }
}

impl Reader {
    /// Gives a shared screen its guides: `collection` keeps those that staff
    /// install, `shown` is where the guide is from that the reader was opened
    /// on. Does nothing on a computer of one person.
    #[must_use]
    pub fn collecting(mut self, collection: Box<dyn Collection>, shown: Shown) -> Self {
        if self.sessions.is_some() {
            self.guides = Some(Guides {
                collection,
                shown,
                next: Mutex::default(),
            });
        }
        self
    }

    /// Installs a pack from a drive. It is verified as it was read, and again
    /// as it was kept; only then is it noted.
    pub(crate) fn install(
        &self,
        guides: &Guides,
        looked: &Looked,
        named: &Named<'_>,
    ) -> Result<About, NotInstalled> {
        // Only from a drive that is there now, and a file that is listed.
        let bytes = looked.bytes.as_deref().ok_or(if looked.is_silent {
            NotInstalled::Silent
        } else {
            NotInstalled::Gone
        })?;
        let digest = digest(bytes);
        if digest != named.digest {
            return Err(NotInstalled::Changed);
        }
        let (guide, _) = opened(&self.policy, named.path, Ok(bytes.to_owned()))?;
        let about = About::of(guide.manifest());
        let latest = guides.latest(About::of(self.guide.manifest()));
        if about.is_earlier_than(&latest) && !named.may_be_earlier {
            return Err(NotInstalled::Earlier);
        }
        let file = name(&digest);
        guides.collection.keep(&file, bytes)?;
        opened(&self.policy, &file, guides.collection.read(&file))
            .map_err(|_| NotInstalled::NotKept)?;
        guides.note(Some(file), Next::Other(about.clone()))?;
        Ok(about)
    }
}

impl From<NotKept> for NotInstalled {
    fn from(_: NotKept) -> Self {
        Self::NotKept
    }
}

impl From<NotShown> for NotInstalled {
    fn from(why: NotShown) -> Self {
        match why {
            NotShown::Refused {
                cause: Refused::NotTrusted(_),
                ..
            } => Self::NotTrusted,
            _ => Self::Damaged,
        }
    }
}
