//! A guide as one page made for paper: in the app to be printed, or as a file
//! that any browser prints.

use askama::Template;
use dom_query::{Document, Selection};

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

/// The longest paragraph that belongs to the table or figure below it, in bytes.
const LEADS_IN: usize = 240;

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
        keep_together(&section);
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

/// A table or a figure, the line that leads into it and their heading go on one
/// page. Not every engine can be told so in a style sheet.
fn keep_together(section: &Selection<'_>) {
    for table in section.select(".text > .table, .text > figure").nodes() {
        let mut first = *table;
        while let Some(before) = first.prev_element_sibling() {
            let is_heading = before.is("h2, h3, h4, h5");
            let leads_in = before.has_name("p") && before.text().len() <= LEADS_IN;
            if is_heading || (leads_in && first.id == table.id) {
                first = before;
            }
            if !leads_in || first.id != before.id {
                break;
            }
        }
        if first.id == table.id {
            continue;
        }
        let together = table.tree.new_element("div");
        together.set_attr("class", "together");
        first.insert_before(&together);
        while let Some(next) = together.next_sibling() {
            together.append_child(&next);
            if next.id == table.id {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(html: &str) -> String {
        let page = Document::fragment(html);
        keep_together(&page.select("section"));
        page.select("section").inner_html().to_string()
    }

    #[test]
    fn a_table_keeps_its_heading_and_the_line_that_leads_into_it() {
        let table = "<div class=\"table\"></div>";
        let long = "x ".repeat(LEADS_IN);
        for (before, taken) in [
            ("<p>a</p>", "<h3>b</h3><p>c:</p>"),
            ("<p>a</p>", "<h3>b</h3>"),
            ("<h3>b</h3><p>c</p>", "<p>d:</p>"),
            ("", "<h3>b</h3>"),
        ] {
            let html = format!("<section><div class=text>{before}{taken}{table}<p>z</p></div>");
            let wanted = format!(
                "<div class=\"text\">{before}<div class=\"together\">{taken}{table}</div><p>z</p></div>"
            );
            assert_eq!(kept(&html), wanted);
        }
        let alone = format!("<div class=\"text\"><h3>b</h3><p>{long}</p>{table}</div>");
        assert_eq!(kept(&format!("<section>{alone}")), alone);
    }
}
