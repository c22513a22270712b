//! Step 5: the only maker of [`SafeHtml`].
//!
//! Every list is written out: what is not named here does not reach a reader.
//! `svg`, `math` and `style` are never allowed, the table family is allowed
//! whole (half of it would make cleaning twice differ from cleaning once),
//! and an address is a plain relative one or `http`, `https`, `mailto`, `tel`.

mod addresses;
mod lists;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

pub(crate) use self::addresses::{
    keeps_address, keeps_attribute, names_a_user, relative_stays_here,
};
pub use self::lists::SCHEMES;
pub(crate) use self::lists::{
    ATTRIBUTES, DARK, IN_THE_DARK, RESERVED_ID, TAG_ATTRIBUTES, TAGS, id_is_free, is_dark_drawing,
};
use self::lists::{CLASSES, TAGS_WITH_CONTENT};
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
                ("source", "media") => value == IN_THE_DARK,
                ("source", "srcset") => is_dark_drawing(value),
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
