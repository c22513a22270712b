//! What an action says.

use askama::Template;

use crate::words::Words;

/// What was done, in the live region of a page.
#[derive(Template)]
#[template(path = "said.html")]
pub(crate) struct Said<'a> {
    pub(crate) words: &'a Words,
    pub(crate) text: String,
    /// The id of the highlight that can be put back; empty for none.
    pub(crate) undo: String,
    pub(crate) leads_to_questions: bool,
}

/// Why the words of a field were not taken, beside it.
#[derive(Template)]
#[template(path = "fault.html")]
pub(crate) struct Fault {
    /// What the field belongs to.
    pub(crate) id: String,
    pub(crate) text: String,
}
