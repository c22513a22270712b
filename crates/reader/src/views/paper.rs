//! What stands on every page that is printed, before and after what the
//! screen shows.

use guide::manifest::HelpLine;

use crate::Reader;
use crate::words::Words;

/// What paper needs to say for itself, away from the app.
pub(crate) struct Paper<'a> {
    pub(crate) edition: &'a str,
    /// The day on which it is printed.
    pub(crate) day: String,
    /// Whom to call.
    pub(crate) help: Vec<&'a HelpLine>,
}

impl<'a> Paper<'a> {
    pub(crate) fn of(reader: &'a Reader, words: &Words) -> Self {
        let manifest = reader.guide.manifest();
        Self {
            edition: &manifest.edition,
            day: words.day(&reader.clock.today().to_string()),
            help: reader.policy.whom_to_call(&reader.guide).collect(),
        }
    }
}
