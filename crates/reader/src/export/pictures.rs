//! The pictures that come along, each in the language of the book.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use guide::Guide;
use guide::image::media_type;

use super::links::relative;
use crate::picture;

/// How a page has its pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// As files beside it.
    Beside,
    /// Within it.
    Within,
    /// From the app, in the colours of paper.
    Served,
}

/// The pictures that the leaves show, taken along as they are asked for.
pub(crate) struct Pictures<'a> {
    guide: &'a Guide,
    language: &'a str,
    way: Way,
    taken: BTreeMap<String, Vec<u8>>,
}

impl<'a> Pictures<'a> {
    pub(crate) fn new(guide: &'a Guide, language: &'a str, way: Way) -> Self {
        Self {
            guide,
            language,
            way,
            taken: BTreeMap::new(),
        }
    }

    /// The address of a picture, by its path below `images`, seen from a
    /// leaf. Nothing if there is none of that name, or it is no picture that
    /// we show.
    pub(super) fn address(&mut self, leaf: &str, name: &str) -> Option<String> {
        let kind = media_type(name)?;
        if self.way == Way::Served {
            return Some(format!("/{}/images/{name}?light", self.language));
        }
        if !self.taken.contains_key(name) {
            let bytes = self.guide.image(name).ok()?;
            let bytes = if kind == "image/svg+xml" {
                picture::settled(&bytes, self.language)
            } else {
                bytes.into_owned()
            };
            self.taken.insert(name.to_owned(), bytes);
        }
        if self.way == Way::Within {
            let letters = STANDARD.encode(self.taken.get(name)?);
            return Some(format!("data:{kind};base64,{letters}"));
        }
        Some(relative(leaf, &format!("images/{name}")))
    }

    /// Path and bytes of all that was taken along.
    pub(super) fn into_files(self) -> impl Iterator<Item = (String, Vec<u8>)> {
        self.taken
            .into_iter()
            .map(|(name, bytes)| (format!("images/{name}"), bytes))
    }
}
