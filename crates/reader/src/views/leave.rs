//! The question before an address outside is opened.

use askama::Template;

use super::Frame;
use crate::code::{Code, codes};
use crate::words::Words;

/// The question, with the address in full. Where nothing is opened, the
/// address to take along.
#[derive(Template)]
#[template(path = "leave.html")]
pub(crate) struct Leave<'a> {
    frame: &'a Frame<'a>,
    address: String,
    /// For a phone, where the address is not opened here. None for an address
    /// that is too long for one code.
    code: Option<Code>,
    outcome: &'static str,
}

impl<'a> Leave<'a> {
    /// Nothing if the query names no address that may be opened.
    pub(crate) fn of(frame: &'a Frame<'a>, query: &str) -> Option<Self> {
        let (_, address) =
            form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "to")?;
        let address = outside_address(&address)?;
        let is_taken_along = !frame.policy.opens_addresses();
        let codes = is_taken_along.then(|| codes(&address));
        Some(Self {
            code: codes
                .and_then(|codes| <[Code; 1]>::try_from(codes).ok())
                .map(|[code]| code),
            address,
            outcome: "",
            frame,
        })
    }
}

/// What came of opening it.
#[derive(Template)]
#[template(path = "leave_outcome.html")]
pub(crate) struct LeaveOutcome<'a> {
    pub(crate) words: &'a Words,
    pub(crate) outcome: &'static str,
}

/// An address that may be opened outside: of a scheme that a page may link
/// to, with nothing in it that could hide where it leads.
pub(crate) fn outside_address(address: &str) -> Option<String> {
    let plain = address
        .chars()
        .all(|c| !c.is_control() && !c.is_whitespace());
    let is_outside = matches!(
        guide::resolve::Target::of(address),
        guide::resolve::Target::Outside(_)
    );
    (plain && is_outside && address.len() <= 2048).then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_addresses_of_known_schemes_are_opened() {
        assert!(outside_address("https://doi.org/10.1000/1").is_some());
        assert!(outside_address("tel:988").is_some());
        for address in [
            "javascript:x",
            "file:///etc/passwd",
            "//host",
            "history",
            "https://a b",
            "https://a\nb",
            "",
        ] {
            assert_eq!(outside_address(address), None, "{address}");
        }
    }
}
