//! A guide as a folder of plain pages, which work from a disk, without a
//! script and without a server: a folder a language, one style sheet.

use std::collections::BTreeSet;

use askama::Template;
use dom_query::Document;

use super::leaf::{FIRST, Group, Leaf, contents};
use super::links::{Known, Layout, settle};
use super::pictures::{Pictures, Way};
use super::{Book, File, NotExported, style};
use crate::respond::rendered;
use crate::words::Words;

const LAYOUT: Layout = Layout::Files("html");

/// Makes the pages.
pub(super) fn web(books: &[Book<'_>]) -> Result<Vec<File>, NotExported> {
    let volumes: Vec<Vec<Leaf>> = books.iter().map(Book::leaves).collect::<Result<_, _>>()?;
    let paths: Vec<BTreeSet<&str>> = volumes
        .iter()
        .map(|leaves| leaves.iter().map(|leaf| leaf.path.as_str()).collect())
        .collect();
    let mut files = vec![
        File {
            path: "index.html".to_owned(),
            bytes: rendered(&Languages { books }).into_bytes(),
        },
        File {
            path: "style.css".to_owned(),
            bytes: style::settled(&["book", "book-web"]).into_bytes(),
        },
    ];
    for (book, leaves) in books.iter().zip(&volumes) {
        let known = Known::of(leaves);
        let mut pictures = Pictures::new(book.guide, book.language, Way::Beside);
        for (at, leaf) in leaves.iter().enumerate() {
            let others = books.iter().zip(&paths);
            let others = others.filter(|(other, paths)| {
                other.language != book.language && paths.contains(leaf.path.as_str())
            });
            let view = Page {
                language: book.language,
                words: book.words,
                book,
                leaf,
                groups: contents(leaves, LAYOUT),
                previous: at.checked_sub(1).and_then(|at| leaves.get(at)),
                next: leaves.get(at + 1),
                others: others.map(|(other, _)| other).collect(),
            };
            let page = Document::from(rendered(&view));
            page.select("main").prepend_html(leaf.html.as_str());
            let section = page.select("main > section");
            settle(&section, &leaf.path, &known, LAYOUT, &mut pictures);
            files.push(File {
                path: format!("{}/{}.html", book.language, leaf.path),
                bytes: page.html().as_bytes().to_vec(),
            });
        }
        files.extend(pictures.into_files().map(|(path, bytes)| File {
            path: format!("{}/{path}", book.language),
            bytes,
        }));
    }
    Ok(files)
}

/// The page that is opened first: which language.
#[derive(Template)]
#[template(path = "web_languages.html")]
struct Languages<'a> {
    books: &'a [Book<'a>],
}

#[derive(Template)]
#[template(path = "web_page.html")]
struct Page<'a> {
    language: &'a str,
    words: &'a Words,
    book: &'a Book<'a>,
    leaf: &'a Leaf,
    groups: Vec<Group>,
    previous: Option<&'a Leaf>,
    next: Option<&'a Leaf>,
    others: Vec<&'a Book<'a>>,
}

impl Page<'_> {
    /// What leads from the page up to the folder of all languages.
    fn up(&self) -> &'static str {
        if self.leaf.path.contains('/') {
            "../../"
        } else {
            "../"
        }
    }

    /// The address of another leaf.
    fn to(&self, path: &str) -> String {
        LAYOUT.address(&self.leaf.path, path, None)
    }

    fn is_first(&self) -> bool {
        self.leaf.path == FIRST
    }
}
