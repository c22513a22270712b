//! A page as it is read aloud: its sentences in reading order, and how a
//! person would say them.
//!
//! 1. `passages`: what is shown, block by block, from the page's safe HTML.
//! 2. `sentences`: each passage is cut where a voice may pause for long.
//! 3. `lexicon`: doses, numbers and abbreviations become words (`numbers`
//!    knows the digits), by data of the language and of the guide.

mod lexicon;
mod numbers;
mod passages;
mod sentences;
#[cfg(test)]
mod tests;

pub use lexicon::Lexicon;

use crate::guide::parsed;
use crate::page::Page;
use crate::{Guide, OpenError};

/// One sentence of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The id of the block that it stands in, or of one around it; empty for
    /// the page's title.
    pub block: String,
    /// Its words as they are shown, with single spaces. Empty where a picture
    /// has words that are not shown.
    pub shown: String,
    /// Its words as they are said.
    pub said: String,
}

/// The sentences of a page, its title first.
#[must_use]
pub fn sentences(page: &Page, lexicon: &Lexicon) -> Vec<Sentence> {
    let title = passages::Passage {
        shown: page.title.clone(),
        ..Default::default()
    };
    let passages = passages::passages(page.body.as_str());
    let mut all = Vec::new();
    for passage in std::iter::once(title).chain(passages) {
        if passage.shown.is_empty() {
            let said = lexicon.say(&passage.lead);
            all.push(Sentence {
                block: passage.block,
                shown: String::new(),
                said,
            });
            continue;
        }
        let mut lead = passage.lead.as_str();
        for shown in sentences::cut(&passage.shown, lexicon.abbreviations()) {
            all.push(Sentence {
                block: passage.block.clone(),
                said: lexicon.say(&format!("{lead}{shown}")),
                shown: shown.to_owned(),
            });
            lead = "";
        }
    }
    all
}

impl Guide {
    /// How the guide is said in a language: the language's own lexicon, and
    /// what the guide's `spoken.toml` adds, if there is one that can be read.
    #[must_use]
    pub fn lexicon(&self, language: &str) -> Lexicon {
        let own = self.surroundings(language).folder.and_then(|(folder, _)| {
            let file = format!("{language}/spoken.toml");
            let read: Result<_, OpenError> = parsed(folder, &file, Lexicon::read);
            read.ok()
        });
        Lexicon::of(language).with(own.unwrap_or_default())
    }
}
