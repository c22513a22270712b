//! What ships in the binary besides the guide: styles, scripts, fonts, words.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::LazyLock;

use rust_embed::RustEmbed;

use crate::reading::Theme;

#[derive(RustEmbed)]
#[folder = "../../ui"]
#[include = "styles/*.css"]
#[include = "styles/themes/*.css"]
#[include = "scripts/*.js"]
#[include = "fonts/*"]
#[include = "strings/*/*.ftl"]
#[include = "keyboards/*.toml"]
struct Ui;

/// The style sheets in the order in which they apply. They are served as one,
/// so that the first paint waits for one file only.
const STYLES: &[&str] = &[
    "type",
    "base",
    "controls",
    "frame",
    "home",
    "reading",
    "text",
    "screens",
    "day",
    "tick",
    "highlights",
    "carry",
    "changes",
    "clinic",
    "listen",
    "kiosk",
    "keyboard",
    "staff",
    "take",
    "print",
];

static STYLE: LazyLock<String> = LazyLock::new(|| style(|_| String::new()));

/// All style sheets as one, where a theme's tokens may be followed by others
/// in their place.
pub(crate) fn style(instead: impl Fn(Theme) -> String) -> String {
    let mut all = themes(|theme| colours(theme) + &instead(theme));
    for name in STYLES {
        all.push_str(&text(&format!("styles/{name}.css")));
    }
    all
}

/// One rule a theme, from the files below `styles/themes`, each of which holds
/// one rule: so a theme's colours stand once, for pages and drawings alike.
fn themes(colours: impl Fn(Theme) -> String) -> String {
    let mut all = String::new();
    let light = colours(Theme::Light);
    let dark = colours(Theme::Dark);
    // Writing to a String cannot fail.
    let _ = write!(
        all,
        ":root{{{light}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    );
    for theme in Theme::ALL.iter().filter(|theme| **theme != Theme::System) {
        let _ = write!(
            all,
            ":root[data-theme=\"{}\"]{{{}}}",
            theme.word(),
            colours(*theme)
        );
    }
    all
}

/// The declarations of a theme's colour tokens; for `System`, the light ones.
pub(crate) fn colours(theme: Theme) -> String {
    let name = match theme {
        Theme::System => Theme::Light.word(),
        theme => theme.word(),
    };
    let rule = text(&format!("styles/themes/{name}.css"));
    let inside = rule
        .split_once('{')
        .and_then(|(_, rest)| rest.rsplit_once('}'));
    inside
        .map_or("", |(declarations, _)| declarations.trim())
        .to_owned()
}

/// A file of the interface and its media type.
#[must_use]
pub fn get(path: &str) -> Option<(Cow<'static, [u8]>, &'static str)> {
    if path == "app.css" {
        return Some((Cow::Borrowed(STYLE.as_bytes()), "text/css; charset=utf-8"));
    }
    let media_type = match path.rsplit_once('.')?.1 {
        "js" => "text/javascript; charset=utf-8",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => return None,
    };
    Some((Ui::get(path)?.data, media_type))
}

/// A text that ships in the binary.
///
/// # Panics
///
/// If it does not.
#[must_use]
pub(crate) fn text(path: &str) -> String {
    let file = Ui::get(path).unwrap_or_else(|| panic!("{path} is not in the binary"));
    String::from_utf8_lossy(&file.data).into_owned()
}

/// Path and text of all that ships below a folder.
pub(crate) fn texts(folder: &str) -> Vec<(String, String)> {
    let mut paths: Vec<_> = Ui::iter().filter(|path| path.starts_with(folder)).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| (path.to_string(), text(path)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_names_the_same_tokens() {
        let tokens = |theme| -> Vec<String> {
            colours(theme)
                .split(';')
                .filter_map(|declaration| declaration.split_once(':'))
                .map(|(name, _)| name.trim().to_owned())
                .collect()
        };
        let light = tokens(Theme::Light);
        assert!(light.len() > 10);
        for theme in Theme::ALL {
            assert_eq!(tokens(*theme), light, "{theme:?}");
        }
    }

    #[test]
    fn the_style_is_served_and_the_words_are_not() {
        assert!(get("app.css").is_some());
        assert!(get("strings/en/app.ftl").is_none());
        assert!(get("../Cargo.toml").is_none());
    }
}
