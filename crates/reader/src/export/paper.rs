//! A guide as one page made for paper: in the app to be printed, or as a file
//! that any browser prints.

use askama::Template;
use dom_query::Document;

use super::leaf::{FIRST, Group, Leaf, contents};
use super::links::{Known, Layout, anchor, settle};
use super::pictures::{Pictures, Way};
use super::{Book, NotExported, style};
use crate::respond::rendered;
use crate::words::Words;

/// Headings, and what they are called one level down.
const DEMOTED: &[(&str, &str)] = &[
    ("h5", "h6"),
    ("h4", "h5"),
    ("h3", "h4"),
    ("h2", "h3"),
    ("h1", "h2"),
];

/// Makes the file.
pub(super) fn paper(book: &Book<'_>) -> Result<String, NotExported> {
    let leaves = book.leaves()?;
    let page = Page {
        language: book.language,
        title: book.title(),
        words: book.words,
        groups: contents(&leaves, Layout::OnePage),
    };
    let mut pictures = Pictures::new(book.guide, book.language, Way::Within);
    let page = tree(&rendered(&page), &leaves, &mut pictures);
    let style = style::settled(&["book", "book-paper"]);
    page.select("head")
        .append_html(format!("<style>{style}</style>"));
    Ok(page.html().to_string())
}

/// A page of the app with all leaves in its element `app-whole`.
pub(crate) fn joined(book: &Book<'_>, page: &str, leaves: &[Leaf]) -> String {
    let mut pictures = Pictures::new(book.guide, book.language, Way::Served);
    tree(page, leaves, &mut pictures).html().to_string()
}

/// Every leaf becomes a section of the page, one level of headings below it.
fn tree(page: &str, leaves: &[Leaf], pictures: &mut Pictures<'_>) -> Document {
    let page = Document::from(page);
    let known = Known::of(leaves);
    let place = page.select("#app-whole");
    for leaf in leaves {
        place.append_html(leaf.html.as_str());
    }
    let sections = page.select("#app-whole > section");
    for (section, leaf) in sections.iter().zip(leaves) {
        settle(&section, &leaf.path, &known, Layout::OnePage, pictures);
        section.set_attr("id", &anchor(&leaf.path));
        for (heading, lower) in DEMOTED.iter().filter(|_| leaf.path != FIRST) {
            section.select(heading).rename(lower);
        }
        // What opens on a screen stands open on paper.
        section.select("details").set_attr("open", "");
    }
    page
}

#[derive(Template)]
#[template(path = "paper_page.html")]
struct Page<'a> {
    language: &'a str,
    title: &'a str,
    words: &'a Words,
    groups: Vec<Group>,
}
