//! The attacks, by what they try.

mod addresses;
mod attributes;
mod elements;
mod markdown;
mod mutations;

/// One attack. A page that says "kept" must still say it.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) markdown: &'static str,
    /// Line and message of all that the author is told.
    pub(crate) told: &'static [(usize, &'static str)],
}

const fn case(
    name: &'static str,
    markdown: &'static str,
    told: &'static [(usize, &'static str)],
) -> Case {
    Case {
        name,
        markdown,
        told,
    }
}

/// All attacks.
pub(crate) fn all() -> impl Iterator<Item = &'static Case> {
    [
        elements::CASES,
        attributes::CASES,
        addresses::CASES,
        mutations::CASES,
        markdown::CASES,
    ]
    .into_iter()
    .flatten()
}
