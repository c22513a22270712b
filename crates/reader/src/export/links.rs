//! What a leaf points to, pointed at what comes along.
//!
//! A leaf is written with the addresses of the app: `history#early` and
//! `../glossary#term-placebo` from a chapter, `../leave?to=…` for what lies
//! outside. Here each becomes an address in the exported form; a link to what
//! does not come along keeps its words only, so that no link is dead.

use std::collections::{BTreeMap, BTreeSet};

use dom_query::{Document, NodeRef, Selection};
use percent_encoding::percent_decode_str;

use super::leaf::Leaf;
use super::pictures::Pictures;

/// Where a leaf is found: one file each, or all on one page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// Files with this ending, in the folders of the app's paths.
    Files(&'static str),
    /// Sections of one page, where every id is led by the leaf's own.
    OnePage,
}

/// The leaves that come along, by path.
pub(crate) struct Known(BTreeMap<String, Entry>);

struct Entry {
    title: String,
    short_title: String,
    ids: BTreeSet<String>,
}

impl Known {
    pub(crate) fn of(leaves: &[Leaf]) -> Self {
        let entry = |leaf: &Leaf| {
            let tree = Document::fragment(leaf.html.as_str());
            let ids = tree.select("[id]");
            let ids = ids.nodes().iter().filter_map(|node| node.attr("id"));
            let ids = ids.map(|id| id.to_string()).collect();
            let entry = Entry {
                title: leaf.title.clone(),
                short_title: leaf.short_title.clone(),
                ids,
            };
            (leaf.path.clone(), entry)
        };
        Self(leaves.iter().map(entry).collect())
    }
}

enum Target {
    Leaf { path: String, id: Option<String> },
    Outside(String),
}

/// Where an address on a leaf leads.
fn target(leaf: &str, address: &str) -> Option<Target> {
    if let guide::resolve::Target::Outside(address) = guide::resolve::Target::of(address) {
        return Some(Target::Outside(address));
    }
    let (path, id) = match address.split_once('#') {
        Some((path, id)) => (path, Some(id.to_owned()).filter(|id| !id.is_empty())),
        None => (address, None),
    };
    if path.is_empty() {
        return Some(Target::Leaf {
            path: leaf.to_owned(),
            id,
        });
    }
    let path = match path.strip_prefix("../") {
        Some(above) => above.to_owned(),
        None => match leaf.rsplit_once('/') {
            Some((folder, _)) => format!("{folder}/{path}"),
            None => path.to_owned(),
        },
    };
    if let Some(address) = path.strip_prefix("leave?to=") {
        let address = percent_decode_str(address).decode_utf8().ok()?;
        return Some(Target::Outside(address.into_owned()));
    }
    let path = percent_decode_str(&path).decode_utf8().ok()?.into_owned();
    Some(Target::Leaf { path, id })
}

impl Layout {
    /// The address of a leaf, seen from another.
    pub(crate) fn address(self, from: &str, to: &str, id: Option<&str>) -> String {
        match self {
            Self::OnePage => match id {
                Some(id) => format!("#{}", self.id(to, id)),
                None => format!("#{}", anchor(to)),
            },
            Self::Files(ending) => {
                let fragment = id
                    .map(|id| format!("#{}", self.id(to, id)))
                    .unwrap_or_default();
                if from == to && !fragment.is_empty() {
                    return fragment;
                }
                format!("{}.{ending}{fragment}", relative(from, to))
            }
        }
    }

    /// An id of a leaf as it stands in the exported form: a name in XML.
    pub(crate) fn id(self, leaf: &str, id: &str) -> String {
        match self {
            Self::OnePage => format!("{}--{id}", anchor(leaf)),
            Self::Files(_) if id.starts_with(|c: char| c.is_alphabetic() || c == '_') => {
                id.to_owned()
            }
            Self::Files(_) => format!("id-{id}"),
        }
    }
}

/// The id of a leaf that is a section of one page.
pub(crate) fn anchor(leaf: &str) -> String {
    leaf.replace('/', "-")
}

/// A path below the language's folder, seen from another that is at most one
/// folder deep.
pub(crate) fn relative(from: &str, to: &str) -> String {
    match (from.split_once('/'), to.split_once('/')) {
        (Some((here, _)), Some((there, name))) if here == there => name.to_owned(),
        (Some(_), _) => format!("../{to}"),
        (None, _) => to.to_owned(),
    }
}

/// Points everything in a leaf's section at what comes along.
pub(crate) fn settle(
    tree: &Selection<'_>,
    leaf: &str,
    known: &Known,
    layout: Layout,
    pictures: &mut Pictures<'_>,
) {
    for link in tree.select("a[href]").nodes() {
        let address = link.attr("href").unwrap_or_default();
        match target(leaf, &address) {
            Some(Target::Outside(address)) => link.set_attr("href", &address),
            Some(Target::Leaf { path, id }) => lead(link, leaf, known, layout, &path, id),
            None => keep_words(link),
        }
    }
    for node in tree.select("[id]").nodes() {
        let id = node.attr("id").unwrap_or_default();
        node.set_attr("id", &layout.id(leaf, &id));
    }
    for node in tree.select("[aria-labelledby]").nodes() {
        let ids = node.attr("aria-labelledby").unwrap_or_default();
        let ids: Vec<String> = ids
            .split_whitespace()
            .map(|id| layout.id(leaf, id))
            .collect();
        node.set_attr("aria-labelledby", &ids.join(" "));
    }
    settle_pictures(tree, leaf, pictures);
    // HTML has a caption first or last in its figure.
    for words in tree.select("figure > figcaption + details").nodes() {
        if let Some(caption) = words.prev_element_sibling() {
            caption.append_child(words);
        }
    }
}

fn lead(
    link: &NodeRef<'_>,
    leaf: &str,
    known: &Known,
    layout: Layout,
    path: &str,
    id: Option<String>,
) {
    let Some(there) = known.0.get(path) else {
        keep_words(link);
        return;
    };
    let id = id.filter(|id| there.ids.contains(id));
    link.set_attr("href", &layout.address(leaf, path, id.as_deref()));
    // On paper a link to another chapter is told by the chapter's name.
    let words = link.text();
    let says_it = [&there.title, &there.short_title]
        .iter()
        .any(|title| title.to_lowercase() == words.trim().to_lowercase());
    if path != leaf && !says_it && !link.has_class("term") {
        link.set_attr("data-leads", &there.title);
    }
}

fn settle_pictures(tree: &Selection<'_>, leaf: &str, pictures: &mut Pictures<'_>) {
    for picture in tree.select("img[src]").nodes() {
        let address = picture.attr("src").unwrap_or_default();
        let name = address
            .strip_prefix("../images/")
            .and_then(|name| percent_decode_str(name).decode_utf8().ok());
        match name.and_then(|name| pictures.address(leaf, &name)) {
            Some(address) => picture.set_attr("src", &address),
            // Its alternative says the same.
            None => {
                let words = picture.attr("alt").unwrap_or_default();
                let place = picture.tree.new_text(words);
                picture.insert_before(&place);
                picture.remove_from_parent();
            }
        }
    }
    for source in tree.select("picture > source").nodes() {
        source.remove_from_parent();
    }
    for picture in tree.select("picture").nodes() {
        keep_words(picture);
    }
}

/// Puts what an element holds in its place.
fn keep_words(element: &NodeRef<'_>) {
    match element.first_child() {
        // Named after the child: its parent is what goes.
        Some(child) => child.unwrap_node(),
        None => element.remove_from_parent(),
    }
}
