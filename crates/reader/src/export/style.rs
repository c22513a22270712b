//! The style sheets of what is taken along.

use crate::assets;
use crate::picture::with_colours;
use crate::reading::Theme;

/// Style sheets of `ui/styles` one after the other, their colours written in:
/// many reading systems know no custom properties.
pub(super) fn settled(names: &[&str]) -> String {
    let sheets = names
        .iter()
        .map(|name| assets::text(&format!("styles/{name}.css")));
    with_colours(&sheets.collect::<String>(), Theme::Light)
}
