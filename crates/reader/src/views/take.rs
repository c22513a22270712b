//! Taking the guide along, from My guide.

use askama::Template;

/// What came of it.
#[derive(Template)]
#[template(path = "take_outcome.html")]
pub(crate) struct TakePiece {
    pub(crate) text: String,
}
