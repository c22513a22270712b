//! The welcome of a shared screen: whose it is, and which language.

use askama::Template;

use super::Frame;
use crate::Reader;
use crate::session::Seen;
use crate::words::Words;

/// The welcome.
#[derive(Template)]
#[template(path = "welcome.html")]
pub(crate) struct Welcome<'a> {
    frame: &'a Frame<'a>,
    seen: Seen,
    heading: &'a str,
    languages: Vec<Language<'a>>,
}

/// A language to choose.
struct Language<'a> {
    words: &'a Words,
    /// The guide's heading in it.
    heading: &'a str,
}

impl<'a> Welcome<'a> {
    /// None where there are no sessions.
    pub(crate) fn of(frame: &'a Frame<'a>, reader: &'a Reader) -> Option<Self> {
        let manifest = reader.guide.manifest();
        let language = |code: &&'static str| Language {
            words: reader.words(code),
            heading: manifest.heading.get(code),
        };
        Some(Self {
            seen: frame.session?,
            heading: manifest.heading.get(frame.words.language()),
            languages: reader.policy.languages().iter().map(language).collect(),
            frame,
        })
    }
}
