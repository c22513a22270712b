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
use quick_xml::events::{BytesStart, BytesText, Event};
use quick_xml::{Reader as XmlReader, Writer};

use crate::assets;
use crate::reading::Theme;
use crate::words::LANGUAGES;

/// No language at all, by RFC 5646: a label in it is passed over.
const NO_LANGUAGE: &str = "zxx";

/// The typeface of the interface. A picture may load nothing, so it brings
/// the letters along.
static LETTERS: LazyLock<String> = LazyLock::new(|| letters("normal"));

/// The typeface in one of its styles, `normal` or `italic`, as a rule of CSS
/// that needs nothing else.
pub(crate) fn letters(style: &str) -> String {
    let font = format!("fonts/atkinson-hyperlegible-next-latin-wght-{style}.woff2");
    let font = assets::get(&font).map_or_else(String::new, |(bytes, _)| STANDARD.encode(bytes));
    format!(
        "@font-face{{font-family:\"Atkinson Hyperlegible Next\";font-weight:200 800;\
         font-style:{style};src:url(data:font/woff2;base64,{font})}}"
    )
}

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

/// A dressed drawing with some colours in place of the theme's.
pub(crate) fn recoloured(mut drawing: Vec<u8>, tokens: &str) -> Vec<u8> {
    const END: &[u8] = b"</style></svg>";
    let at = drawing.windows(END.len()).rposition(|end| end == END);
    if let (false, Some(at)) = (tokens.is_empty(), at) {
        let rule = format!("svg{{{tokens}}}");
        drawing.splice(at..at, rule.into_bytes());
    }
    drawing
}

/// A drawing that stands by itself, in a language and on white paper: its
/// labels in the one language only, its colours and letters written in, so
/// that a viewer which knows neither `switch` nor custom properties shows it
/// as it is meant. What is no SVG comes back as it is.
pub(crate) fn settled(svg: &[u8], language: &str) -> Vec<u8> {
    let chosen = std::str::from_utf8(svg)
        .ok()
        .and_then(|text| in_one_language(text, language).ok());
    match chosen {
        Some(text) => with_colours(&text, Theme::Light).into_bytes(),
        None => svg.to_vec(),
    }
}

/// A drawing with the first fitting label of each `switch` in its place.
fn in_one_language(svg: &str, language: &str) -> quick_xml::Result<String> {
    let mut reader = XmlReader::from_str(svg);
    let mut writer = Writer::new(Vec::new());
    // How deep within a label that is left out, and for each `switch` that
    // is open whether its label has come.
    let mut left_out = 0_usize;
    let mut depth = 0_usize;
    let mut switches: Vec<(usize, bool)> = Vec::new();
    let mut has_letters = false;
    loop {
        let event = reader.read_event()?;
        match &event {
            Event::Eof => break,
            Event::Start(start)
                if left_out > 0 || !is_chosen(start, depth, &mut switches, language) =>
            {
                left_out += 1;
                continue;
            }
            Event::Empty(start)
                if left_out > 0 || !is_chosen(start, depth, &mut switches, language) =>
            {
                continue;
            }
            Event::End(_) if left_out > 0 => {
                left_out -= 1;
                continue;
            }
            _ if left_out > 0 => continue,
            Event::Start(start) if start.name().as_ref() == "switch" => {
                switches.push((depth, false));
                depth += 1;
                continue;
            }
            Event::End(end) if end.name().as_ref() == "switch" => {
                switches.pop();
                depth -= 1;
                continue;
            }
            Event::Start(start) => {
                depth += 1;
                let is_style = start.name().as_ref() == "style";
                writer.write_event(Event::Start(without_language(start)))?;
                if is_style && !has_letters {
                    has_letters = true;
                    writer.write_event(Event::Text(BytesText::new(&LETTERS)))?;
                }
                continue;
            }
            Event::Empty(start) => {
                writer.write_event(Event::Empty(without_language(start)))?;
                continue;
            }
            Event::End(_) => depth -= 1,
            _ => {}
        }
        writer.write_event(event)?;
    }
    Ok(String::from_utf8_lossy(&writer.into_inner()).into_owned())
}

/// Whether an element is shown: within a `switch`, the first whose language
/// fits.
fn is_chosen(
    start: &BytesStart<'_>,
    depth: usize,
    switches: &mut [(usize, bool)],
    language: &str,
) -> bool {
    let Some((at, has_come)) = switches.last_mut() else {
        return true;
    };
    if depth != *at + 1 {
        return true;
    }
    let fits = match start.try_get_attribute("systemLanguage") {
        Ok(Some(wanted)) => wanted.value.as_ref() == language,
        _ => true,
    };
    let is_chosen = fits && !*has_come;
    *has_come |= is_chosen;
    is_chosen
}

fn without_language<'a>(start: &BytesStart<'a>) -> BytesStart<'a> {
    let mut plain = start.to_owned();
    let others = start
        .attributes()
        .flatten()
        .filter(|attribute| attribute.key.as_ref() != "systemLanguage");
    plain.clear_attributes();
    plain.extend_attributes(others);
    plain
}

/// A style or a drawing with a theme's colours in place of their names.
pub(crate) fn with_colours(text: &str, theme: Theme) -> String {
    let colours = assets::colours(theme);
    let mut text = text.to_owned();
    for (name, colour) in colours.split(';').filter_map(|rule| rule.split_once(':')) {
        let (name, colour) = (name.trim(), colour.trim());
        text = text.replace(&format!("var({name})"), colour);
        // The drawing's own declaration is no longer needed, and not every
        // viewer can read it.
        while let Some(at) = text.find(&format!("{name}:")) {
            let end = text[at..].find(';').map_or(text.len(), |end| at + end + 1);
            text.replace_range(at..end, "");
        }
    }
    text
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
    fn a_drawing_to_take_along_holds_one_language_and_plain_colours() {
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><style>svg{--ink:#000000;--own:1}\
                    text{fill:var(--ink)}</style><switch><text systemLanguage=\"es\">A<tspan>s\
                    </tspan></text><text>B</text></switch><text>&lt;&amp;</text></svg>";
        let es = String::from_utf8(settled(svg, "es")).unwrap();
        assert!(
            es.contains("<text>A<tspan>s</tspan></text><text>&lt;&amp;</text>"),
            "{es}"
        );
        let en = String::from_utf8(settled(svg, "en")).unwrap();
        assert!(en.contains("</style><text>B</text><text>"), "{en}");
        assert!(!en.contains("--ink") && !en.contains("switch"), "{en}");
        assert!(
            en.contains("text{fill:#") && en.contains("@font-face"),
            "{en}"
        );
    }

    #[test]
    fn what_is_no_drawing_is_left_alone() {
        assert_eq!(dressed(b"GIF89a\xff", "en", Theme::Light), b"GIF89a\xff");
    }
}
