//! Addresses that a reader may follow, and what an author is told of others.

use super::sanitize;

/// Whether an address without a scheme stays here: `//host` and its
/// look-alikes, which a browser would send elsewhere, do not. A browser
/// passes over blanks at its start.
pub(crate) fn relative_stays_here(address: &str) -> bool {
    !address.contains(|c: char| c == '\\' || c.is_control())
        && !address.trim_start().starts_with("//")
}

/// Whether an address names a user, as `https://bank.example@host` does to
/// look like another.
pub(crate) fn names_a_user(address: &str) -> bool {
    // A browser passes over blanks and controls in an address.
    let address: String = address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    let Some((scheme, rest)) = address.split_once(':') else {
        return false;
    };
    let host = rest.trim_start_matches(['/', '\\']);
    let host = host.split(['/', '\\', '?', '#']).next().unwrap_or("");
    scheme.to_ascii_lowercase().starts_with("http") && host.contains('@')
}

/// Whether an attribute of an allowed element would pass, asked of the
/// sanitizer itself.
pub(crate) fn keeps_attribute(tag: &str, attribute: &str, value: &str) -> bool {
    let around = match tag {
        "td" | "th" => "<table><tr>",
        "caption" | "col" | "colgroup" | "tbody" | "tfoot" | "thead" | "tr" => "<table>",
        _ => "",
    };
    let value = value.replace('"', "&quot;");
    let html = format!("{around}<{tag} {attribute}=\"{value}\">");
    let kept = sanitize(&html);
    // Of a class, the value goes and the attribute stays.
    let nothing = format!(" {attribute}=\"\"");
    kept.as_str().contains(&format!(" {attribute}=\""))
        && (value.is_empty() || !kept.as_str().contains(&nothing))
}

/// Whether a link to this address would keep it. The plain ones, nearly all,
/// are told at a glance.
pub(crate) fn keeps_address(address: &str) -> bool {
    let is_plain = |rest: &str| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        let ends_in_letter = host.ends_with(|c: char| c.is_ascii_alphabetic());
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        ends_in_letter && host.chars().all(is_name) && !host.contains("xn--")
    };
    address.strip_prefix("https://").is_some_and(is_plain) || keeps_attribute("a", "href", address)
}
