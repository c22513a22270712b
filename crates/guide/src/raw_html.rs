//! Looks at HTML that an author wrote into Markdown, so that a finding can
//! say what the sanitizer will remove and where. Nothing here makes a page
//! safe: that is [`crate::sanitize`], whatever this reader overlooks.

use crate::sanitize::{ATTRIBUTES, SCHEMES, TAG_ATTRIBUTES, TAGS};

/// Something in raw HTML that will not reach the reader.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Removed {
    /// Where it stands in the text looked at, in bytes.
    pub(crate) at: usize,
    /// What it is, such as `<script>` or `onclick on <b>`.
    pub(crate) what: String,
}

/// Elements that stand alone and so do not nest.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// How deep the elements in a text nest, at most: an opening tag counts until
/// a closing tag comes, whatever their names.
pub(crate) fn depth(html: &str) -> usize {
    let (mut now, mut most) = (0_usize, 0);
    for tag in tags(html) {
        if tag.closes {
            now = now.saturating_sub(1);
        } else if !VOID.contains(&tag.name.as_str()) {
            now += 1;
            most = most.max(now);
        }
    }
    most
}

/// What the sanitizer will take out of a piece of raw HTML.
pub(crate) fn removed(html: &str) -> Vec<Removed> {
    let mut found = Vec::new();
    for tag in tags(html).filter(|tag| !tag.closes) {
        let Tag { at, name, rest, .. } = tag;
        if !TAGS.contains(&name.as_str()) {
            found.push(Removed {
                at,
                what: format!("<{name}>"),
            });
            continue;
        }
        for (attribute, value) in attributes(rest) {
            if !keeps(&name, &attribute, &value) {
                found.push(Removed {
                    at,
                    what: format!("{attribute} on <{name}>"),
                });
            }
        }
    }
    found
}

fn keeps(tag: &str, attribute: &str, value: &str) -> bool {
    let known = attribute == "class"
        || ATTRIBUTES.contains(&attribute)
        || TAG_ATTRIBUTES
            .iter()
            .any(|(name, list)| *name == tag && list.contains(&attribute));
    let is_address = matches!(attribute, "href" | "src");
    known && (!is_address || address_scheme(value).is_none_or(|s| SCHEMES.contains(&s.as_str())))
}

/// The scheme of an address, lower-cased, as a browser would read it: blanks
/// and control characters inside are passed over.
pub(crate) fn address_scheme(address: &str) -> Option<String> {
    let plain: String = address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    let (scheme, _) = plain.split_once(':')?;
    let mut letters = scheme.chars();
    let is_scheme = letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && letters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme.then(|| scheme.to_ascii_lowercase())
}

struct Tag<'a> {
    at: usize,
    name: String,
    closes: bool,
    rest: &'a str,
}

fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + html[from..].find('<')?;
            from = at + 1;
            let inside = &html[from..];
            let (closes, inside) = match inside.strip_prefix('/') {
                Some(after) => (true, after),
                None => (false, inside),
            };
            if !inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
                continue;
            }
            let name_end = inside
                .find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'))
                .unwrap_or(inside.len());
            let rest = &inside[name_end..];
            return Some(Tag {
                at,
                name: inside[..name_end].to_ascii_lowercase(),
                closes,
                rest: &rest[..end_of_tag(rest)],
            });
        }
    })
}

/// Where a tag ends: its first `>` outside quotes.
fn end_of_tag(rest: &str) -> usize {
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    rest.len()
}

fn attributes(mut rest: &str) -> impl Iterator<Item = (String, String)> {
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let name_end = rest
            .char_indices()
            .skip(1)
            .find(|(_, c)| c.is_whitespace() || matches!(c, '=' | '/'))
            .map_or(rest.len(), |(at, _)| at);
        let name = rest[..name_end].to_ascii_lowercase();
        rest = rest[name_end..].trim_start();
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let (text, remaining) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    let inside = &after[1..];
                    let end = inside.find(quote).unwrap_or(inside.len());
                    (&inside[..end], inside.get(end + 1..).unwrap_or(""))
                }
                _ => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
            };
            text.clone_into(&mut value);
            rest = remaining;
        }
        Some((name, value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn what(html: &str) -> Vec<String> {
        removed(html).into_iter().map(|r| r.what).collect()
    }

    #[test]
    fn what_is_allowed_is_not_reported() {
        assert_eq!(what("<b>x</b> <a href=\"a.md\" title='y'>z</a><br/>"), Vec::<String>::new());
    }

    #[test]
    fn what_goes_is_named() {
        assert_eq!(what("<SCRIPT src=x>"), ["<script>"]);
        assert_eq!(what("<b onclick='a > b' class=x>"), ["onclick on <b>"]);
        assert_eq!(what("<a href=\" java\nscript:x\">"), ["href on <a>"]);
        assert_eq!(what("<p style=color:red>"), ["style on <p>"]);
        assert_eq!(what("<svg/onload=x>"), ["<svg>"]);
    }

    #[test]
    fn depth_counts_what_is_open() {
        assert_eq!(depth("<div><p>a</p><p>b<br>c</p></div>"), 2);
        assert_eq!(depth(&"<b>".repeat(70)), 70);
    }
}
