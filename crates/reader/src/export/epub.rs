//! An EPUB 3.3 of a guide in one language, with the metadata of EPUB
//! Accessibility 1.1. Nothing in it needs a script, a font or the network.

use std::io::{Cursor, Write as _};

use askama::Template;
use dom_query::Document;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::identifier::identifier;
use super::leaf::{Group, Leaf, contents};
use super::links::{Known, Layout, anchor, relative, settle};
use super::pictures::{Pictures, Way};
use super::{Book, NotExported, style, xhtml};
use crate::respond::rendered;
use crate::words::Words;

/// The folder of the book in the archive.
const HOME: &str = "EPUB";

const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\">\
<rootfiles><rootfile full-path=\"EPUB/package.opf\" \
media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n";

/// Pages keep their folders, so that what they point to stays in its place.
const LAYOUT: Layout = Layout::Files("xhtml");

/// Makes the book.
pub(super) fn epub(book: &Book<'_>) -> Result<Vec<u8>, NotExported> {
    let leaves = book.leaves()?;
    let known = Known::of(&leaves);
    let mut pictures = Pictures::new(book.guide, book.language, Way::Beside);
    let pages: Vec<(String, String)> = leaves
        .iter()
        .map(|leaf| {
            let path = format!("{}.xhtml", leaf.path);
            (path, page(book, leaf, &known, &mut pictures))
        })
        .collect();
    let pictures: Vec<(String, Vec<u8>)> = pictures.into_files().collect();

    let mut archive = Archive::new();
    // First, and as it is, so that the file is known by its first bytes.
    archive.put("mimetype", b"application/epub+zip", false)?;
    archive.put("META-INF/container.xml", CONTAINER.as_bytes(), true)?;
    let package = package(book, &leaves, &pictures);
    archive.put_home("package.opf", package.as_bytes())?;
    archive.put_home("nav.xhtml", nav(book, &leaves).as_bytes())?;
    archive.put_home("style.css", style::settled(&["book"]).as_bytes())?;
    for (path, text) in &pages {
        archive.put_home(path, text.as_bytes())?;
    }
    for (path, bytes) in &pictures {
        archive.put_home(path, bytes)?;
    }
    archive.finish()
}

/// A leaf as a page of its own.
fn page(book: &Book<'_>, leaf: &Leaf, known: &Known, pictures: &mut Pictures<'_>) -> String {
    let page = Document::from(rendered(&Page {
        language: book.language,
        title: &leaf.title,
        style: relative(&leaf.path, "style.css"),
    }));
    page.select("body").append_html(leaf.html.as_str());
    let section = page.select("body > section");
    section.set_attr("epub:type", leaf.kind);
    for (what, kind) in [
        ("a[role=doc-noteref]", "noteref"),
        ("a[role=doc-backlink]", "backlink"),
        ("section[role=doc-endnotes]", "endnotes"),
        ("dfn", "glossterm"),
    ] {
        section.select(what).set_attr("epub:type", kind);
    }
    settle(&section, &leaf.path, known, LAYOUT, pictures);
    xhtml::written(&page)
}

/// The contents, for the reading system.
fn nav(book: &Book<'_>, leaves: &[Leaf]) -> String {
    let address = |is_it: &dyn Fn(&Leaf) -> bool| {
        let leaf = leaves.iter().find(|leaf| is_it(leaf))?;
        Some(LAYOUT.address("nav", &leaf.path, None))
    };
    let view = Nav {
        language: book.language,
        words: book.words,
        title: book.title(),
        groups: contents(leaves, LAYOUT),
        first: address(&|leaf| leaf.part.is_some()),
        glossary: address(&|leaf| leaf.kind == "glossary"),
    };
    xhtml::written(&Document::from(rendered(&view)))
}

fn package(book: &Book<'_>, leaves: &[Leaf], pictures: &[(String, Vec<u8>)]) -> String {
    let manifest = book.guide.manifest();
    let picture = |(path, _): &(String, Vec<u8>)| Item {
        id: anchor(path).replace('.', "-"),
        media_type: guide::image::media_type(path).unwrap_or_default(),
        path: path.clone(),
    };
    rendered(&Package {
        language: book.language,
        words: book.words,
        identifier: identifier(book.guide, book.language),
        title: book.title(),
        summary: manifest.summary.get(book.language),
        edition: &manifest.edition,
        licence: &manifest.licence,
        day: book.day(),
        pages: leaves
            .iter()
            .map(|leaf| Item {
                id: format!("page-{}", anchor(&leaf.path)),
                media_type: "application/xhtml+xml",
                path: format!("{}.xhtml", leaf.path),
            })
            .collect(),
        pictures: pictures.iter().map(picture).collect(),
    })
}

/// A file of the book, as the package names it.
struct Item {
    id: String,
    path: String,
    media_type: &'static str,
}

#[derive(Template)]
#[template(path = "epub_page.html")]
struct Page<'a> {
    language: &'a str,
    title: &'a str,
    style: String,
}

#[derive(Template)]
#[template(path = "epub_nav.html")]
struct Nav<'a> {
    language: &'a str,
    words: &'a Words,
    title: &'a str,
    groups: Vec<Group>,
    first: Option<String>,
    glossary: Option<String>,
}

#[derive(Template)]
#[template(path = "epub_package.xml")]
struct Package<'a> {
    language: &'a str,
    words: &'a Words,
    identifier: String,
    title: &'a str,
    summary: &'a str,
    edition: &'a str,
    licence: &'a str,
    day: String,
    pages: Vec<Item>,
    pictures: Vec<Item>,
}

impl Package<'_> {
    /// How its pages can be perceived, said in a sentence.
    fn accessibility(&self) -> String {
        self.words.say("book-accessibility")
    }
}

/// A ZIP archive whose bytes depend on nothing but what is put into it.
struct Archive(ZipWriter<Cursor<Vec<u8>>>);

impl Archive {
    fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    fn put(&mut self, path: &str, bytes: &[u8], pack: bool) -> Result<(), NotExported> {
        let method = if pack {
            CompressionMethod::Deflated
        } else {
            CompressionMethod::Stored
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        self.0.start_file(path, options)?;
        self.0
            .write_all(bytes)
            .map_err(zip::result::ZipError::from)?;
        Ok(())
    }

    fn put_home(&mut self, path: &str, bytes: &[u8]) -> Result<(), NotExported> {
        self.put(&format!("{HOME}/{path}"), bytes, true)
    }

    fn finish(self) -> Result<Vec<u8>, NotExported> {
        Ok(self.0.finish()?.into_inner())
    }
}
