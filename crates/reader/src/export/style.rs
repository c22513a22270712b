//! The style sheets of what is taken along.

use crate::assets;
use crate::picture::{self, with_colours};
use crate::reading::Theme;

/// Style sheets of `ui/styles` one after the other, their colours written in:
/// many reading systems know no custom properties.
pub(super) fn settled(names: &[&str]) -> String {
    let sheets = names
        .iter()
        .map(|name| assets::text(&format!("styles/{name}.css")));
    with_colours(&sheets.collect::<String>(), Theme::Light)
}

/// The typeface of the interface, within the style sheet itself.
pub(super) fn letters() -> String {
    ["normal", "italic"]
        .iter()
        .map(|style| picture::letters(style))
        .collect()
}

/// A text as a string of CSS.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            // Written by their numbers, these can end neither the string nor
            // the style sheet.
            '"' | '\\' | '<' | '\n' | '\r' | '\u{c}' => {
                quoted.push_str(&format!("\\{:x} ", u32::from(c)));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_leave_its_string() {
        assert_eq!(quoted("a\"b</style>"), "\"a\\22 b\\3c /style>\"");
    }
}
