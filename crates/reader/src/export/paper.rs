//! A guide as one page made for paper: in the app to be printed, or as a file
//! that any browser prints.

use askama::Template;
use dom_query::Document;

use super::leaf::{Group, Leaf, contents};
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
    // The page has no heading of its own above the guide's.
    page.select("section.title > h2").rename("h1");
    let style = [
        style::letters(),
        style::settled(&["book", "book-paper"]),
        running_head(book),
    ];
    page.select("head")
        .append_html(format!("<style>{}</style>", style.concat()));
    Ok(page.html().to_string())
}

/// What stands at the top of every page: the guide's name, its edition, and
/// whether it was reviewed.
fn running_head(book: &Book<'_>) -> String {
    let manifest = book.guide.manifest();
    let words = book.words;
    let review = if manifest.review.reviewer.is_empty() {
        words.say("awaits-review")
    } else {
        words.name("reviewed-by", &manifest.review.reviewer)
    };
    let edition = words.name("paper-edition", &manifest.edition);
    let left = style::quoted(&format!("{} · {edition}", book.title()));
    let right = style::quoted(&format!("{} · {review}", words.day(&book.day())));
    format!("@page{{@top-left{{content:{left}}}@top-right{{content:{right}}}}}")
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
    // The contents come behind the title.
    let (title, contents) = (
        page.select("section.title"),
        page.select("nav.whole-contents"),
    );
    if let (Some(title), Some(contents)) = (title.nodes().first(), contents.nodes().first()) {
        contents.insert_before(title);
    }
    let sections = page.select("section.leaf");
    for (section, leaf) in sections.iter().zip(leaves) {
        settle(&section, &leaf.path, &known, Layout::OnePage, pictures);
        section.set_attr("id", &anchor(&leaf.path));
        for (heading, lower) in DEMOTED {
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
