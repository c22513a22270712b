//! What may reach a reader: elements, attributes, classes, schemes, ids.

/// Elements that a page may contain.
#[rustfmt::skip]
pub(crate) const TAGS: &[&str] = &[
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd",
    "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3",
    "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "picture", "pre", "q",
    "s", "samp", "section", "small", "source", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "u", "ul", "var",
];

/// Elements that vanish together with what they contain.
#[rustfmt::skip]
pub(super) const TAGS_WITH_CONTENT: &[&str] = &[
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
    ("source", &["media", "srcset"]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan", "scope"]),
];

/// Classes that the renderer writes, by element.
#[rustfmt::skip]
pub(super) const CLASSES: &[(&str, &[&str])] = &[
    ("a", &["term"]),
    ("details", MARKS),
    (
        "div",
        &[
            "alert", "note", "tip", "important", "warning", "caution",
            "table", "footnote", "check", "evidence",
        ],
    ),
    ("li", &["task"]),
    ("p", MARKS),
    ("section", &["in-short", "clinic-box"]),
    ("span", &["box", "column", "missing-image"]),
    ("sup", &["cite"]),
    ("td", &["center", "end"]),
    ("th", &["center", "end"]),
];

/// Classes of a paragraph, or of what opens to show one.
#[rustfmt::skip]
const MARKS: &[&str] = &[
    "alert-label", "answer", "right", "other", "ask", "mark", "status", "approved", "off-label",
    "compounded", "not-approved", "strength", "good", "moderate", "limited", "very-limited",
    "mixed", "none", "words", "written-by",
];

/// When the dark drawing is shown, and how it is asked for.
pub(crate) const IN_THE_DARK: &str = "(prefers-color-scheme: dark)";
pub(crate) const DARK: &str = "?dark";

/// Whether an address asks for the dark version of a drawing of the guide.
/// Nothing else may be a source: a `srcset` could name several addresses.
pub(crate) fn is_dark_drawing(address: &str) -> bool {
    let name = address
        .strip_prefix("../images/")
        .and_then(|name| name.strip_suffix(DARK));
    name.is_some_and(|name| {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        name.ends_with(".svg") && !name.contains("..") && name.chars().all(plain)
    })
}

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
