//! A drawing of the guide in the colours and the language of the moment.
//!
//! A drawing names its colours by the tokens of the interface and carries its
//! labels in both languages, told apart by SVG's own `switch` and
//! `systemLanguage` (SVG 2, 5.10); so it can be opened by itself in any
//! viewer. Shown as `<img>` it knows neither the page's theme, letters nor
//! language, so all three are written into it here.

use std::fmt::Write as _;
use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::assets;
use crate::reading::Theme;
use crate::words::LANGUAGES;

/// No language at all, by RFC 5646: a label in it is passed over.
const NO_LANGUAGE: &str = "zxx";

/// The typeface of the interface. A picture may load nothing, so it brings
/// the letters along.
static LETTERS: LazyLock<String> = LazyLock::new(|| {
    let font = assets::get("fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2");
    let font = font.map_or_else(String::new, |(bytes, _)| STANDARD.encode(bytes));
    format!(
        "@font-face{{font-family:\"Atkinson Hyperlegible Next\";font-weight:200 800;\
         src:url(data:font/woff2;base64,{font})}}"
    )
});

/// A drawing for a language and a theme. What is no SVG comes back as it is.
pub(crate) fn dressed(svg: &[u8], language: &str, theme: Theme) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(svg) else {
        return svg.to_vec();
    };
    let mut text = text.to_owned();
    for other in LANGUAGES {
        let label = format!(" systemLanguage=\"{other}\"");
        // A label without a condition is shown if it comes first.
        let instead = if *other == language {
            String::new()
        } else {
            format!(" systemLanguage=\"{NO_LANGUAGE}\"")
        };
        text = text.replace(&label, &instead);
    }
    let Some(end) = text.rfind("</svg>") else {
        return svg.to_vec();
    };
    let mut style = String::from("<style>");
    style.push_str(&LETTERS);
    // Writing to a String cannot fail.
    let _ = write!(style, "svg{{{}}}", assets::colours(theme));
    style.push_str("</style>");
    text.insert_str(end, &style);
    text.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &[u8] = b"<svg><switch><text systemLanguage=\"es\">Antes</text>\
                         <text>Before</text></switch></svg>";

    fn drawn(language: &str, theme: Theme) -> String {
        String::from_utf8(dressed(SVG, language, theme)).unwrap()
    }

    #[test]
    fn the_label_of_the_language_comes_first_and_the_other_is_passed_over() {
        assert!(drawn("es", Theme::Light).contains("<switch><text>Antes"));
        assert!(drawn("en", Theme::Light).contains("systemLanguage=\"zxx\">Antes"));
    }

    #[test]
    fn the_colours_are_those_of_the_theme() {
        assert_ne!(drawn("en", Theme::Light), drawn("en", Theme::Sepia));
        assert!(drawn("en", Theme::Dark).contains("--paper:"));
    }

    #[test]
    fn what_is_no_drawing_is_left_alone() {
        assert_eq!(dressed(b"GIF89a\xff", "en", Theme::Light), b"GIF89a\xff");
    }
}
