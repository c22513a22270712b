//! Step 3: what a page points to, and whether it is there.

use std::collections::BTreeSet;

use crate::dress::Dress;
use crate::folder::Folder;
use crate::glossary::Glossary;
use crate::image;
use crate::overrides::ClinicBox;
use crate::sanitize::{SCHEMES, names_a_user, relative_stays_here};
use crate::sources::Sources;

/// What a page can point to. With nothing known, as for a single file, links
/// and pictures are kept as written.
#[derive(Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// The bibliography; citations are footnotes that it defines.
    pub sources: Option<&'a Sources>,
    /// The names of the guide's chapters, without `.md`.
    pub chapters: Option<&'a BTreeSet<String>>,
    /// The guide's folder and the page's own folder in it, for pictures.
    pub folder: Option<(&'a dyn Folder, &'a str)>,
    /// The terms whose first use is marked.
    pub glossary: Option<&'a Glossary>,
    /// Words that the renderer writes.
    pub dress: Option<&'a Dress>,
    /// A clinic's boxes, each at the end of its section.
    pub boxes: &'a [ClinicBox],
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A chapter of the same guide and language, perhaps a heading on it.
    Chapter {
        /// The file's name without `.md`; empty for the page itself.
        name: String,
        /// A heading's id.
        heading: Option<String>,
    },
    /// Somewhere outside the guide.
    Outside(String),
    /// A relative address that is no chapter; kept as written.
    Other(String),
    /// A scheme, or a look-alike of a host, that a reader must not follow.
    Refused(String),
}

impl Target {
    /// Reads the address of a Markdown link.
    #[must_use]
    pub fn of(address: &str) -> Self {
        match address_scheme(address) {
            Some(scheme) if SCHEMES.contains(&scheme.as_str()) => {
                return if names_a_user(address) {
                    Self::Refused(format!("{scheme} with a user's name"))
                } else {
                    Self::Outside(address.to_owned())
                };
            }
            Some(scheme) => return Self::Refused(scheme),
            None if !relative_stays_here(address) => return Self::Refused("//".to_owned()),
            None => {}
        }
        let (path, heading) = match address.split_once('#') {
            Some((path, heading)) => (path, Some(heading.to_owned()).filter(|h| !h.is_empty())),
            None => (address, None),
        };
        let name = path.strip_prefix("./").unwrap_or(path);
        match name.strip_suffix(".md") {
            Some(name) if !name.contains('/') => Self::Chapter {
                name: name.to_owned(),
                heading,
            },
            None if path.is_empty() && heading.is_some() => Self::Chapter {
                name: String::new(),
                heading,
            },
            _ => Self::Other(address.to_owned()),
        }
    }
}

/// A picture on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Picture {
    /// It may be shown; its size in CSS pixels where known.
    Shown { size: Option<(u32, u32)> },
    /// It is not in the guide.
    Missing,
    /// It is not of this guide, or not a picture that we show.
    Refused,
}

impl Surroundings<'_> {
    pub(crate) fn knows_chapter(&self, name: &str) -> bool {
        self.chapters.is_none_or(|all| all.contains(name))
    }

    pub(crate) fn picture(&self, address: &str) -> Picture {
        if address_scheme(address).is_some() || !relative_stays_here(address) {
            return Picture::Refused;
        }
        let Some((folder, home)) = self.folder else {
            return Picture::Shown { size: None };
        };
        let Some(path) = join(home, address) else {
            return Picture::Refused;
        };
        if !path.starts_with("images/") || image::media_type(&path).is_none() {
            return Picture::Refused;
        }
        match folder.read(&path) {
            Ok(bytes) => Picture::Shown {
                size: image::size(&bytes),
            },
            Err(_) => Picture::Missing,
        }
    }
}

/// The scheme of an address, lower-cased, as a browser would read it: blanks
/// and control characters inside are passed over.
fn address_scheme(address: &str) -> Option<String> {
    let plain: String = address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    let (scheme, _) = plain.split_once(':')?;
    let mut letters = scheme.chars();
    let is_scheme = letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && letters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme.then(|| scheme.to_ascii_lowercase())
}

/// A relative path seen from a folder, or nothing if it leads out of the
/// guide.
fn join(home: &str, address: &str) -> Option<String> {
    let mut parts: Vec<&str> = home.split('/').filter(|part| !part.is_empty()).collect();
    for part in address.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_a_chapter_a_place_outside_or_refused() {
        let chapter = |name: &str, heading: Option<&str>| Target::Chapter {
            name: name.into(),
            heading: heading.map(Into::into),
        };
        assert_eq!(Target::of("history.md"), chapter("history", None));
        assert_eq!(
            Target::of("./history.md#early"),
            chapter("history", Some("early"))
        );
        assert_eq!(Target::of("#early"), chapter("", Some("early")));
        assert_eq!(Target::of("tel:988"), Target::Outside("tel:988".into()));
        assert_eq!(
            Target::of("JavaScript:x"),
            Target::Refused("javascript".into())
        );
        assert_eq!(
            Target::of("https://bank@host"),
            Target::Refused("https with a user's name".into())
        );
        assert_eq!(Target::of("//host/x"), Target::Refused("//".into()));
        assert_eq!(Target::of("/uri"), Target::Other("/uri".into()));
    }

    #[test]
    fn a_path_out_of_the_guide_leads_nowhere() {
        assert_eq!(
            join("en", "../images/a.svg").as_deref(),
            Some("images/a.svg")
        );
        assert_eq!(join("en", "../../x"), None);
    }
}
