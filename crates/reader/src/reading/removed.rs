//! What a person just removed, and could want back.

use super::{Highlight, Question};

/// A thing that was removed, and where it stood among its kind.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Removed {
    Highlight(usize, Highlight),
    Question(usize, Question),
}

impl Removed {
    /// The id of what was removed.
    pub(crate) fn id(&self) -> &str {
        match self {
            Self::Highlight(_, highlight) => &highlight.id,
            Self::Question(_, question) => &question.id,
        }
    }
}
