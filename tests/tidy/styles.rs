//! Styles take their colours from the themes and never insist.

use crate::repository::{File, faults, files, made_up};

/// Functions and names that say a colour. Paper is black and white whatever
/// the theme, so the print sheet may.
const FUNCTIONS: &[&str] = &[
    "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color(",
];
const NAMES: &[&str] = &[
    "black", "white", "red", "green", "blue", "gray", "grey", "yellow", "orange", "purple", "pink",
    "brown", "teal", "navy", "silver", "gold", "beige", "ivory", "maroon", "olive", "aqua", "cyan",
    "magenta", "lime", "crimson",
];

/// Without its comments.
fn bare(css: &str) -> String {
    let mut bare = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, rest)| rest);
    }
    bare + rest
}

fn insists(file: &File) -> Vec<String> {
    let found = bare(&file.text).matches("!important").count();
    (0..found).map(|_| "!important".to_owned()).collect()
}

fn colours(file: &File) -> Vec<String> {
    let css = bare(&file.text);
    let mut found = Vec::new();
    for value in css
        .split([';', '{', '}'])
        .filter_map(|part| part.split_once(':'))
    {
        // `a:hover` before a block has no value that names a colour.
        let words = value
            .1
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')'));
        for word in words {
            let digits = word.strip_prefix('#').unwrap_or("");
            let is_hex = matches!(digits.len(), 3 | 4 | 6 | 8)
                && digits.chars().all(|c| c.is_ascii_hexdigit());
            if is_hex || NAMES.contains(&word.to_ascii_lowercase().as_str()) {
                found.push(word.to_owned());
            }
        }
        let before_function = |c: char| c.is_whitespace() || matches!(c, ',' | '(' | ':');
        for function in FUNCTIONS {
            let mut places = value.1.match_indices(function);
            if places.any(|(at, _)| {
                value.1[..at]
                    .chars()
                    .next_back()
                    .is_none_or(before_function)
            }) {
                found.push((*function).to_owned());
            }
        }
    }
    found
}

fn holds_colours(path: &str) -> bool {
    path.contains("/themes/") || path.ends_with("/tokens.css") || path.ends_with("/print.css")
}

#[test]
fn no_style_insists() {
    assert_eq!(faults(&files("ui", &["css"]), insists), [""; 0]);
    assert_eq!(
        insists(&made_up("a.css", "a { color: var(--ink) !important }")).len(),
        1
    );
    assert!(insists(&made_up("a.css", "/* never !important */")).is_empty());
}

#[test]
fn colours_come_from_the_themes() {
    let mut all = files("ui", &["css"]);
    all.retain(|file| !holds_colours(&file.path));
    assert_eq!(faults(&all, colours), [""; 0]);
    for bad in [
        "a { color: #1d2a30 }",
        "a { border: 1px solid red; }",
        "a { background: linear-gradient(#FFF, var(--ink)) }",
        "a { color: rgb(1 2 3) }",
        "a:hover { box-shadow: 0 0 1px oklch(1 2 3) }",
    ] {
        assert_eq!(colours(&made_up("a.css", bad)).len(), 1, "{bad}");
    }
    for good in [
        "a { color: color-mix(in srgb, var(--ink) 50%, transparent) }",
        "a { white-space: nowrap; color: currentColor }",
        "#app-red { color: CanvasText } /* red */",
    ] {
        assert!(colours(&made_up("a.css", good)).is_empty(), "{good}");
    }
}
