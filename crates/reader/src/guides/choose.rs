//! Chooses the guide that is shown, at the start.

use std::io;

use guide::pack::{About, Pack, PublicKey, Refused};
use guide::{Guide, OpenError};

use super::Collection;
use super::note::Note;
use crate::policy::{Policy, TrustedKey};

/// The guide that is shown.
pub struct Chosen {
    /// The guide, without the clinic's own words.
    pub guide: Guide,
    /// Where it is from.
    pub shown: Shown,
}

/// Where the guide that is shown is from.
#[derive(Debug, Default)]
pub struct Shown {
    /// Whose it is.
    pub whose: Whose,
    /// What should have been shown instead, and why it is not.
    pub passed_over: Vec<NotShown>,
    /// The name of its file, if it was installed.
    pub(super) file: Option<String>,
    /// The one before, if it can still be shown.
    pub(super) before: Option<(String, About)>,
}

/// Whose guide is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Whose {
    /// The program's own.
    #[default]
    Own,
    /// One that the policy names, signed by this name.
    Listed(String),
    /// One that staff installed, signed by this name.
    Installed(String),
}

/// Why a guide is not shown.
#[derive(Debug, thiserror::Error)]
pub enum NotShown {
    /// Which one it is cannot be told.
    #[error("the note of which installed guide is shown cannot be read")]
    Note,
    /// The system would not read it.
    #[error("{file} cannot be read: {cause}")]
    Unreadable {
        /// Its file.
        file: String,
        /// What the system said.
        cause: io::Error,
    },
    /// It is damaged, or not trusted.
    #[error("{file}: {cause}")]
    Refused {
        /// Its file.
        file: String,
        /// Why.
        cause: Refused,
    },
    /// It is what was signed, and no guide that we can show.
    #[error("{file}: {cause}")]
    NotOpened {
        /// Its file.
        file: String,
        /// Why.
        cause: Box<OpenError>,
    },
    /// None of its pages can be shown.
    #[error("{0} has no page that can be shown")]
    NoPage(String),
}

/// The first of these that can be shown: the one that staff installed, on a
/// shared screen; one that the policy names; `own`.
#[must_use]
pub fn choose(policy: &Policy, collection: &dyn Collection, own: Guide) -> Chosen {
    let mut shown = Shown::default();
    if policy.attention().is_some() {
        // Nothing of it is shown.
        return Chosen { guide: own, shown };
    }
    let note = if policy.session().is_some() {
        noted(collection, &mut shown.passed_over)
    } else {
        Note::default()
    };
    let read = |name: &str| opened(policy, name, collection.read(name));
    // Only one that could be shown is offered to go back to.
    shown.before = note.before.and_then(|name| {
        let (guide, _) = read(&name).ok()?;
        Some((name, About::of(guide.manifest())))
    });
    if let Some(name) = note.shown {
        match read(&name) {
            Ok((guide, signer)) => {
                shown.whose = Whose::Installed(signer);
                shown.file = Some(name);
                return Chosen { guide, shown };
            }
            Err(why) => shown.passed_over.push(why),
        }
    }
    for path in policy.guides() {
        let folder = policy.folder().unwrap_or(path);
        let path = folder.join(path);
        let name = path.display().to_string();
        match opened(policy, &name, collection.listed(&path)) {
            Ok((guide, signer)) => {
                shown.whose = Whose::Listed(signer);
                return Chosen { guide, shown };
            }
            Err(why) => shown.passed_over.push(why),
        }
    }
    Chosen { guide: own, shown }
}

fn noted(collection: &dyn Collection, passed_over: &mut Vec<NotShown>) -> Note {
    let note = match collection.note() {
        Ok(None) => return Note::default(),
        Ok(Some(text)) => Note::read(&text),
        Err(_) => None,
    };
    note.unwrap_or_else(|| {
        passed_over.push(NotShown::Note);
        Note::default()
    })
}

/// The guide in a pack's file, and the name of whoever signed it.
pub(super) fn opened(
    policy: &Policy,
    file: &str,
    bytes: io::Result<Vec<u8>>,
) -> Result<(Guide, String), NotShown> {
    let refused = |cause| NotShown::Refused {
        file: file.to_owned(),
        cause,
    };
    let bytes = bytes.map_err(|cause| NotShown::Unreadable {
        file: file.to_owned(),
        cause,
    })?;
    let pack = Pack::open(&bytes).map_err(refused)?;
    let signer = signer(policy, pack.key()).map(|key| key.name.clone());
    let keys: Vec<PublicKey> = keys(policy).map(|(_, key)| key).collect();
    let folder = pack.trusting(&keys).map_err(refused)?;
    let guide = Guide::open(Box::new(folder), crate::dress_for(policy)).map_err(|cause| {
        NotShown::NotOpened {
            file: file.to_owned(),
            cause: Box::new(cause),
        }
    })?;
    let (parts, language) = guide.parts(guide.first_language());
    let first = parts.iter().flat_map(|part| &part.chapters).next();
    if first.is_none_or(|first| guide.page(language, &first.name).is_err()) {
        return Err(NotShown::NoPage(file.to_owned()));
    }
    Ok((guide, signer.unwrap_or_default()))
}

/// The keys that a policy trusts. What is no key trusts nobody.
fn keys(policy: &Policy) -> impl Iterator<Item = (&TrustedKey, PublicKey)> {
    let keys = policy.trusted_keys().iter();
    keys.filter_map(|trusted| Some((trusted, PublicKey::read(&trusted.key).ok()?)))
}

/// Whose key it is, if it is trusted.
pub(super) fn signer<'a>(policy: &'a Policy, key: &PublicKey) -> Option<&'a TrustedKey> {
    let mut known = keys(policy);
    known
        .find(|(_, trusted)| trusted == key)
        .map(|(trusted, _)| trusted)
}
