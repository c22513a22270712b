//! The words of a query, each known for what it is.

use super::Index;
use super::thesaurus::Part;
use super::vocabulary::{FEWEST_TYPED, WordId};
use super::words::{folded, letters, words};

/// As much of a query as is read.
const MOST_LETTERS: usize = 400;
/// As many of its words as are looked for.
const MOST_WORDS: usize = 32;

/// A typed word.
pub(super) struct Typed {
    pub(super) plain: String,
    pub(super) folded: String,
    pub(super) part: Part,
    pub(super) says_something: bool,
    /// Whether it may go on: it ends the query.
    pub(super) is_open: bool,
    /// How many slips off it is from what it is taken for.
    pub(super) off: usize,
    /// What it is taken for, if that is in the guide.
    pub(super) close: Vec<WordId>,
}

/// The words of a query, as far as it is read.
pub(super) fn typed(query: &str, index: &Index) -> Vec<Typed> {
    let end = query.char_indices().nth(MOST_LETTERS);
    let query = end.map_or(query, |(end, _)| &query[..end]);
    let mut words = words(query);
    words.truncate(MOST_WORDS);
    let mut typed: Vec<Typed> = words
        .into_iter()
        .map(|word| {
            let part = Part::of(&word.plain, &index.language);
            Typed {
                folded: folded(&word.plain),
                plain: word.plain,
                says_something: !part.is_stop_word,
                part,
                is_open: word.at.end == query.len(),
                off: 0,
                close: Vec::new(),
            }
        })
        .collect();
    // Who asks with stop words alone is taken at their word.
    if typed.iter().all(|word| !word.says_something) {
        for word in &mut typed {
            word.says_something = true;
        }
    }
    for word in typed.iter_mut().filter(|word| word.says_something) {
        if !index.thesaurus.has(&word.part.stem) && !word.is_in_the_guide(index) {
            word.correct(index);
        }
    }
    typed
}

impl Typed {
    /// Whether it may go on, and enough of it is there to look for how.
    pub(super) fn is_a_start(&self) -> bool {
        self.is_open && letters(&self.folded) >= FEWEST_TYPED
    }

    fn is_in_the_guide(&self, index: &Index) -> bool {
        let vocabulary = &index.vocabulary;
        !vocabulary
            .kin(&self.plain, &self.folded, &index.language)
            .is_empty()
            || (self.is_a_start() && vocabulary.beginning_with(&self.folded).next().is_some())
    }

    /// Takes it for the closest word that the guide or its synonyms have.
    pub(super) fn correct(&mut self, index: &Index) {
        let (close, off) = index.vocabulary.close_to(&self.folded, &index.language);
        let said = index.thesaurus.close_to(&self.folded);
        match said {
            Some((stem, said_off)) if close.is_empty() || said_off < off => {
                stem.clone_into(&mut self.part.stem);
                self.off = said_off;
            }
            _ => {
                if let Some(likeliest) = index.likeliest(&close) {
                    let shown = index.vocabulary.shown(likeliest);
                    self.part.stem = index.language.stem(shown);
                    self.off = off;
                    self.close = close;
                }
            }
        }
    }

    /// It, or what it is taken for.
    pub(super) fn as_meant(&self, index: &Index) -> String {
        let likeliest = index.likeliest(&self.close);
        let shown = likeliest.map(|word| index.vocabulary.shown(word));
        shown.unwrap_or(&self.plain).to_owned()
    }
}

impl Index {
    /// The word of these that stands in most places.
    fn likeliest(&self, words: &[WordId]) -> Option<WordId> {
        let count = |word: &WordId| self.postings.of_word(*word).len();
        words.iter().copied().max_by_key(count)
    }
}
