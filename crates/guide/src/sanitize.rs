//! Step 5: the only maker of [`SafeHtml`].
//!
//! Every list is written out: what is not named here does not reach a reader.
//! `svg`, `math` and `style` are never allowed, the table family is allowed
//! whole (half of it would make cleaning twice differ from cleaning once),
//! and an address is a plain relative one or `http`, `https`, `mailto`, `tel`.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use crate::bidi;

/// HTML that has passed the sanitizer. There is no other way to make one.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// The HTML, for printing without escaping.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SafeHtml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SafeHtml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// Elements that a page may contain.
pub(crate) const TAGS: &[&str] = &[
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
    "var",
];

/// Elements that vanish together with what they contain.
pub(crate) const TAGS_WITH_CONTENT: &[&str] = &[
    "applet", "audio", "canvas", "embed", "frameset", "iframe", "math", "noembed", "noframes",
    "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title",
    "video", "xmp",
];

/// Attributes of any element. `id` is checked by [`id_is_free`].
pub(crate) const ATTRIBUTES: &[&str] = &["id", "lang", "dir"];

/// Attributes of one element each.
pub(crate) const TAG_ATTRIBUTES: &[(&str, &[&str])] = &[
    ("a", &["href", "title", "role"]),
    ("abbr", &["title"]),
    ("div", &["role", "tabindex", "aria-labelledby"]),
    ("img", &["src", "alt", "title", "width", "height"]),
    ("ol", &["start"]),
    ("section", &["aria-labelledby"]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan", "scope"]),
];

/// Classes that the renderer writes, by element.
const CLASSES: &[(&str, &[&str])] = &[
    ("a", &["term"]),
    ("details", MARKS),
    (
        "div",
        &[
            "alert",
            "note",
            "tip",
            "important",
            "warning",
            "caution",
            "table",
            "footnote",
            "check",
            "evidence",
        ],
    ),
    ("li", &["task"]),
    ("p", MARKS),
    ("section", &["in-short"]),
    ("span", &["box", "missing-image"]),
    ("sup", &["cite"]),
    ("td", &["center", "end"]),
    ("th", &["center", "end"]),
];

/// Classes of a paragraph, or of what opens to show one.
const MARKS: &[&str] = &[
    "alert-label",
    "answer",
    "right",
    "other",
    "ask",
    "mark",
    "status",
    "approved",
    "off-label",
    "compounded",
    "not-approved",
    "strength",
    "good",
    "moderate",
    "limited",
    "very-limited",
    "mixed",
    "none",
];

/// Schemes that an address may have; a relative address has none.
pub const SCHEMES: &[&str] = &["http", "https", "mailto", "tel"];

/// Ids that begin so belong to the app and cannot be taken by a page.
pub(crate) const RESERVED_ID: &str = "app-";

/// Whether a page may use this id.
pub(crate) fn id_is_free(id: &str) -> bool {
    !id.is_empty()
        && !id.starts_with(RESERVED_ID)
        && id
            .chars()
            .all(|c| c.is_alphanumeric() || c == '-' || c == '_')
}

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
    let Some((scheme, rest)) = address.split_once(':') else {
        return false;
    };
    let host = rest.trim_start_matches(['/', '\\']);
    let host = host.split(['/', '\\', '?', '#']).next().unwrap_or("");
    scheme.trim().to_ascii_lowercase().starts_with("http") && host.contains('@')
}

fn kept_relative(address: &str) -> Option<Cow<'_, str>> {
    relative_stays_here(address).then_some(Cow::Borrowed(address))
}

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::default();
    cleaner
        .tags(TAGS.iter().copied().collect())
        .clean_content_tags(TAGS_WITH_CONTENT.iter().copied().collect())
        .generic_attributes(ATTRIBUTES.iter().copied().collect())
        .generic_attribute_prefixes(HashSet::new())
        .tag_attributes(by_tag(TAG_ATTRIBUTES))
        .tag_attribute_values(HashMap::new())
        .set_tag_attribute_values(HashMap::new())
        .allowed_classes(by_tag(CLASSES))
        .url_schemes(SCHEMES.iter().copied().collect())
        .url_relative(UrlRelative::Custom(Box::new(kept_relative)))
        .link_rel(None)
        .strip_comments(true)
        .id_prefix(None)
        .attribute_filter(|tag, attribute, value| {
            let keeps = match (tag, attribute) {
                (_, "id") => id_is_free(value),
                ("a", "href") => !names_a_user(value),
                // No picture comes from outside the guide.
                ("img", "src") => !value.contains(':') && relative_stays_here(value),
                ("a", "role") => value == "doc-noteref",
                ("div", "role") => matches!(value, "note" | "group"),
                ("div", "tabindex") => value == "0",
                _ => true,
            };
            keeps.then_some(Cow::Borrowed(value))
        });
    cleaner
});

fn by_tag(
    table: &[(&'static str, &'static [&'static str])],
) -> HashMap<&'static str, HashSet<&'static str>> {
    table
        .iter()
        .map(|(tag, names)| (*tag, names.iter().copied().collect()))
        .collect()
}

/// Makes any HTML safe to show.
///
/// The time taken is quadratic in the depth of nesting, so the renderer keeps
/// that under [`crate::markdown::DEEPEST`] before it calls this.
pub(crate) fn sanitize(html: &str) -> SafeHtml {
    let clean = CLEANER.clean(html).to_string();
    SafeHtml(bidi::without(&clean).into_owned())
}

/// How often HTML is cleaned again until cleaning changes nothing.
const MOST_PASSES: usize = 8;

/// Makes any HTML safe to show, and such that a browser reads it as it was
/// cleaned. Authors' HTML needs it: an element that goes may have held apart
/// two that cannot stand in each other (a paragraph in a button in a
/// paragraph), and a browser would take the rest apart once more.
pub(crate) fn sanitize_settled(html: &str) -> SafeHtml {
    let mut clean = sanitize(html);
    for _ in 1..MOST_PASSES {
        let again = sanitize(&clean.0);
        if again == clean {
            break;
        }
        clean = again;
    }
    clean
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

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(html: &str) -> String {
        sanitize(html).to_string()
    }

    #[test]
    fn an_address_without_a_scheme_that_leads_elsewhere_is_dropped() {
        for address in [
            "//host/x",
            "/\\host/x",
            "\\\\host\\x",
            "/\thost",
            "///host",
            " //host",
        ] {
            let html = clean(&format!("<a href=\"{address}\">x</a>"));
            assert_eq!(html, "<a>x</a>", "{address}");
        }
        assert_eq!(
            clean("<a href=\"history#x\">x</a>"),
            "<a href=\"history#x\">x</a>"
        );
    }

    #[test]
    fn only_four_schemes_pass() {
        for scheme in [
            "javascript",
            "data",
            "vbscript",
            "file",
            "blob",
            "ftp",
            "magnet",
            "guide",
        ] {
            assert_eq!(clean(&format!("<a href=\"{scheme}:x\">x</a>")), "<a>x</a>");
        }
        for scheme in SCHEMES {
            let link = format!("<a href=\"{scheme}:x\">x</a>");
            assert_eq!(clean(&link), link);
        }
    }

    #[test]
    fn an_address_names_no_user() {
        for address in ["https://a@host/", "HTTP:a:b@host", "https:\\\\a@host"] {
            assert_eq!(
                clean(&format!("<a href=\"{address}\">x</a>")),
                "<a>x</a>",
                "{address}"
            );
        }
        for address in ["https://host/@a", "https://host?a@b", "mailto:a@host"] {
            let link = format!("<a href=\"{address}\">x</a>");
            assert_eq!(clean(&link), link);
        }
    }

    #[test]
    fn a_picture_comes_from_the_guide_or_not_at_all() {
        assert_eq!(
            clean("<img src=\"https://x.example/a.png\" alt=\"A\">"),
            "<img alt=\"A\">"
        );
        let ours = "<img src=\"../images/a.svg\" alt=\"A\">";
        assert_eq!(clean(ours), ours);
    }

    #[test]
    fn the_ids_of_the_app_cannot_be_taken() {
        assert_eq!(clean("<p id=\"app-main\">x</p>"), "<p>x</p>");
        assert_eq!(clean("<p id=\"a b\">x</p>"), "<p>x</p>");
        assert_eq!(
            clean("<p id=\"dosis-única\">x</p>"),
            "<p id=\"dosis-única\">x</p>"
        );
    }

    #[test]
    fn nothing_turns_the_direction_of_writing() {
        assert_eq!(clean("a\u{202e}b &#x202e;c &#8295;d"), "ab c d");
    }

    #[test]
    fn what_has_settled_is_cleaned_once_and_for_all() {
        for html in [
            "<p>a<button><p>b</button>c",
            "<pre>\n\n<script>x</script>\ny</pre>",
            "<table><mtext><p><table><tr><td><b>x",
            "<a href=a><svg><foreignObject><a href=b>x</a></svg>",
            "<li><option><li><select><td></li></table><dd><form><dt>",
        ] {
            let settled = sanitize_settled(html);
            assert_eq!(sanitize(settled.as_str()), settled, "{html}");
        }
        let unsettled = sanitize("<p>a<button><p>b</button>c");
        assert_ne!(sanitize(unsettled.as_str()), unsettled);
    }

    #[test]
    fn cleaning_twice_is_cleaning_once() {
        let html = "<table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody><tr><td>b</td>\
                    </tr></tbody></table><p id=\"x\"><b>c</b> &amp; <i>d</i></p>";
        assert_eq!(clean(&clean(html)), clean(html));
    }
}
