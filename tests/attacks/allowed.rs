//! What a page may contain, written down a second time and from the reader's
//! side, so that a slip in the sanitizer's own lists is seen.

use dom_query::{Document, NodeRef};

#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd",
    "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3",
    "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "picture", "pre",
    "q", "s", "samp", "section", "small", "source", "span", "strong", "sub", "summary", "sup",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var",
];

/// Attributes that mean nothing to a browser but words, looks and order.
const HARMLESS: &[&str] = &[
    "alt", "class", "colspan", "dir", "height", "lang", "rowspan", "scope", "start", "title",
    "width",
];

/// Everything on a page that must not be there.
pub(crate) fn wrong(body: &str) -> Vec<String> {
    let document = parsed(body);
    let main = document.select_single("main");
    let mut wrong = Vec::new();
    for node in main.nodes().iter().flat_map(NodeRef::descendants_it) {
        if node.is_element() {
            wrong.extend(wrong_element(&node));
        } else if !node.is_text() {
            wrong.push("a node that is neither element nor text".to_owned());
        }
    }
    if body.contains(['\u{202d}', '\u{202e}', '\u{2066}', '\u{2069}', '\0']) {
        wrong.push("a character that turns the text around".to_owned());
    }
    // Nothing may have left the page's own element.
    if document.select("body > *").length() != 1 || document.select("head > *").exists() {
        wrong.push("something outside the page".to_owned());
    }
    wrong
}

fn wrong_element(node: &NodeRef<'_>) -> Vec<String> {
    let name = node.node_name().unwrap_or_default().to_string();
    let mut wrong = Vec::new();
    if !ELEMENTS.contains(&name.as_str()) {
        wrong.push(format!("<{name}>"));
    }
    for attribute in node.attrs() {
        let (key, value) = (
            attribute.name.local.to_string(),
            attribute.value.to_string(),
        );
        if !is_harmless(&name, &key, &value) {
            wrong.push(format!("{key}={value:?} on <{name}>"));
        }
    }
    wrong
}

fn is_harmless(element: &str, key: &str, value: &str) -> bool {
    match (element, key) {
        (_, key) if HARMLESS.contains(&key) => true,
        (_, "id") => {
            !value.starts_with("app-")
                && !value.contains(|c: char| !c.is_alphanumeric() && c != '-' && c != '_')
        }
        ("a", "href") => stays_or_has_scheme(value, &["http", "https", "mailto", "tel"]),
        ("img", "src") => stays_or_has_scheme(value, &[]),
        ("source", "media") => value == "(prefers-color-scheme: dark)",
        ("source", "srcset") => is_one_drawing(value),
        ("a", "role") => value == "doc-noteref",
        ("div", "role") => value == "note" || value == "group",
        ("div", "tabindex") => value == "0",
        ("div" | "section", "aria-labelledby") => true,
        _ => false,
    }
}

/// Whether a set of sources is one drawing of the guide, in its dark colours.
fn is_one_drawing(sources: &str) -> bool {
    let name = sources
        .strip_prefix("../images/")
        .and_then(|rest| rest.strip_suffix(".svg?dark"));
    name.is_some_and(|name| {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        !name.contains("..") && name.chars().all(is_plain)
    })
}

/// Whether an address leads to this app or has one of these schemes, read as
/// browsers read it: without blanks and controls, `\` as `/`.
fn stays_or_has_scheme(address: &str, schemes: &[&str]) -> bool {
    let read: String = address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .map(|c| if c == '\\' { '/' } else { c })
        .collect();
    if read.starts_with("//") {
        return false;
    }
    // `https://bank.example@host` leads to host.
    let host = read
        .split(['?', '#'])
        .next()
        .unwrap_or("")
        .split('/')
        .find(|part| part.contains('.'));
    if read.to_ascii_lowercase().starts_with("http") && host.is_some_and(|host| host.contains('@'))
    {
        return false;
    }
    let is_of_scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    match read.split_once(':') {
        Some((scheme, _))
            if scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme.chars().all(is_of_scheme) =>
        {
            schemes.contains(&scheme.to_ascii_lowercase().as_str())
        }
        _ => true,
    }
}

/// The page after a browser has read it, written out again.
pub(crate) fn as_a_browser_reads(body: &str) -> String {
    parsed(body).select_single("main").inner_html().to_string()
}

/// The words of a page.
pub(crate) fn text(body: &str) -> String {
    parsed(body).select_single("main").text().to_string()
}

fn parsed(body: &str) -> Document {
    Document::from(format!(
        "<!doctype html><html><head></head><body><main>{body}</main></body></html>"
    ))
}

#[test]
fn each_kind_of_wrong_is_seen() {
    for html in [
        "<script>x</script>",
        "<b onclick=x>y</b>",
        "<a href=' java\nscript:x'>y</a>",
        "<a href='\\\\host'>y</a>",
        "<a href='https://bank.example@host.example/a'>y</a>",
        "<img src='https://x.example/a.png'>",
        "<p id='app-main'>x</p>",
        "<p style='x'>y</p>",
        "<!-- x -->",
        "</main><p>x</p>",
        "<svg></svg>",
        "<picture><source srcset='../images/a.svg?dark 2x, //x.example/a'></picture>",
        "<picture><source media='(min-width: 1px)'></picture>",
        "\u{202e}",
        "<div tabindex='5'></div>",
    ] {
        assert!(!wrong(html).is_empty(), "{html}");
    }
    for html in [
        "<p id=a class=x>y <a href='a#b:c'>z</a></p>",
        "<img src='../a.svg' alt=''>",
    ] {
        assert!(wrong(html).is_empty(), "{html}");
    }
}
