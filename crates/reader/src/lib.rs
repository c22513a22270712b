//! The whole app behind one function, [`Reader::respond`]: a request comes
//! in, a page or the result of an action goes out.
//!
//! `GET` shows a page: a whole document, so that history, back, find and a
//! screen reader's page announcement are the browser's own. `POST` acts, and
//! answers with pieces of HTML that replace the elements of the same id.
//!
//! No window here, no Markdown and no clock: the shell fills the [`ports`],
//! and tests fill them with twins in memory.

mod act;
mod answer;
pub mod assets;
mod carrying;
mod changes;
mod code;
pub mod counts;
pub mod export;
pub mod guides;
mod keeping;
pub mod log;
mod picture;
pub mod policy;
pub mod ports;
pub mod reading;
mod respond;
mod routes;
mod session;
mod speaking;
pub mod staff;
pub mod timeline;
mod views;
pub mod voice;
mod words;

pub use answer::POLICY;
pub use respond::Reader;
pub use words::{LANGUAGES, Words};

/// The words that a guide's renderer writes, in every language of the app;
/// for [`guide::Guide::open`].
#[must_use]
pub fn dress() -> std::collections::BTreeMap<String, guide::Dress> {
    dress_for(&policy::Policy::personal())
}

/// As [`dress`], where a clinic has words of its own.
#[must_use]
pub fn dress_for(policy: &policy::Policy) -> std::collections::BTreeMap<String, guide::Dress> {
    LANGUAGES
        .iter()
        .map(|language| {
            let words = Words::of(language);
            let mut dress = guide::Dress::of(|id| words.say(id));
            "../leave?to=".clone_into(&mut dress.outside);
            "../glossary#term-".clone_into(&mut dress.glossary);
            dress.draws_in_the_dark = true;
            dress.written_by = match policy.clinic() {
                Some(clinic) => words.name("clinic-wrote", &clinic.name),
                None => words.say("clinic-wrote-unnamed"),
            };
            dress.clinic_part = words.say("clinic-part");
            ((*language).to_owned(), dress)
        })
        .collect()
}
