//! The attacks, by what they try.

mod addresses;
mod attributes;
mod elements;
mod markdown;
mod mutations;

/// One attack. A page that says "kept" must still say it.
pub struct Case {
    pub name: &'static str,
    pub markdown: &'static str,
    /// Line and message of all that the author is told.
    pub told: &'static [(usize, &'static str)],
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
pub fn all() -> impl Iterator<Item = &'static Case> {
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
