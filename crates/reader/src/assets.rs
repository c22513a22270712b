//! What ships in the binary besides the guide: styles, scripts, fonts, words.

use std::borrow::Cow;
use std::sync::LazyLock;

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../ui"]
#[include = "styles/*.css"]
#[include = "scripts/*.js"]
#[include = "fonts/*"]
#[include = "strings/*/*.ftl"]
#[include = "icons/*.svg"]
struct Ui;

/// The style sheets in the order in which they apply. They are served as one,
/// so that the first paint waits for one file only.
const STYLES: &[&str] = &[
    "tokens", "type", "base", "controls", "frame", "home", "reading", "text", "screens", "print",
];

static STYLE: LazyLock<String> = LazyLock::new(|| {
    STYLES
        .iter()
        .map(|name| text(&format!("styles/{name}.css")))
        .collect()
});

/// A file of the interface and its media type.
#[must_use]
pub fn get(path: &str) -> Option<(Cow<'static, [u8]>, &'static str)> {
    if path == "app.css" {
        return Some((Cow::Borrowed(STYLE.as_bytes()), "text/css; charset=utf-8"));
    }
    let media_type = match path.rsplit_once('.')?.1 {
        "js" => "text/javascript; charset=utf-8",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
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

/// Names of all files below a folder of the interface.
pub fn names() -> impl Iterator<Item = Cow<'static, str>> {
    Ui::iter()
}
