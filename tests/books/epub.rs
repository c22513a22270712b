//! An EPUB is what its specification asks for, as far as it can be told
//! without EPUBCheck, and what its reader needs.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use dom_query::Document;
use quick_xml::Reader;
use quick_xml::events::Event;
use reader::export::Form;
use zip::{CompressionMethod, ZipArchive};

use crate::bundled::{BOOKS, LANGUAGES, files};

/// The files of an archive, by path, in their order.
fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn books() -> Vec<(&'static str, BTreeMap<String, String>)> {
    LANGUAGES
        .iter()
        .zip(BOOKS.iter())
        .map(|(language, file)| {
            let texts = unpacked(&file.bytes).into_iter();
            let texts = texts.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()));
            (*language, texts.collect())
        })
        .collect()
}

fn pages(book: &BTreeMap<String, String>) -> impl Iterator<Item = (&str, Document)> {
    book.iter()
        .filter(|(path, _)| path.ends_with(".xhtml"))
        .map(|(path, text)| (path.as_str(), Document::from(text.as_str())))
}

/// A path in the archive, from that of a page and an address on it.
fn joined(page: &str, address: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn attributes(tree: &Document, what: &str, name: &str) -> Vec<String> {
    let nodes = tree.select(what);
    nodes
        .iter()
        .filter_map(|node| node.attr(name))
        .map(|value| value.to_string())
        .collect()
}

#[test]
fn there_is_one_book_a_language_and_the_same_guide_gives_the_same_bytes() {
    let (once, again) = (&*BOOKS, &files(Form::Epub));
    let paths: Vec<&str> = once.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(
        paths,
        ["ketamine-therapy-en.epub", "ketamine-therapy-es.epub"]
    );
    assert!(once == again);
}

#[test]
fn the_archive_begins_with_its_kind_unpacked() {
    for file in BOOKS.iter() {
        let mut archive = ZipArchive::new(Cursor::new(&file.bytes)).unwrap();
        let first = archive.by_index(0).unwrap();
        assert_eq!(first.name().unwrap(), "mimetype");
        assert_eq!(first.compression(), CompressionMethod::Stored);
        drop(first);
        assert_eq!(unpacked(&file.bytes)[0].1, b"application/epub+zip");
        // Where it is looked for: 30 bytes of header, then the name.
        assert_eq!(&file.bytes[38..58], b"application/epub+zip");
    }
}

#[test]
fn every_file_is_well_formed() {
    for (language, book) in books() {
        for (path, text) in book.iter().filter(|(path, _)| !path.ends_with("css")) {
            if path == "mimetype" {
                continue;
            }
            let mut reader = Reader::from_str(text);
            let mut depth = 0_i32;
            loop {
                match reader.read_event() {
                    Ok(Event::Eof) => break,
                    Ok(Event::Start(_)) => depth += 1,
                    Ok(Event::End(_)) => depth -= 1,
                    Ok(_) => {}
                    Err(why) => panic!("{language} {path}: {why}"),
                }
            }
            assert_eq!(depth, 0, "{language} {path}");
        }
    }
}

#[test]
fn the_package_names_every_file_once_and_every_page_in_its_order() {
    for (language, book) in books() {
        let package = Document::from(book["EPUB/package.opf"].as_str());
        let named: BTreeSet<String> = attributes(&package, "item", "href")
            .into_iter()
            .map(|href| format!("EPUB/{href}"))
            .collect();
        let there: BTreeSet<String> = book
            .keys()
            .filter(|path| path.starts_with("EPUB/") && !path.ends_with("package.opf"))
            .cloned()
            .collect();
        assert_eq!(named, there, "{language}");
        assert_eq!(named.len(), attributes(&package, "item", "href").len());
        let ids: BTreeSet<String> = attributes(&package, "item", "id").into_iter().collect();
        let order = attributes(&package, "itemref", "idref");
        assert!(order.iter().all(|id| ids.contains(id)));
        assert_eq!(order.len(), pages(&book).count(), "{language}");
        assert_eq!(&order[..3], ["page-index", "nav", "page-help"]);
    }
}

#[test]
fn the_package_says_what_the_book_is_and_how_it_can_be_perceived() {
    let mut identifiers = BTreeSet::new();
    for (language, book) in books() {
        let package = &book["EPUB/package.opf"];
        let title = if language == "en" {
            "Ketamine therapy"
        } else {
            "Terapia con ketamina"
        };
        for there in [
            format!("<dc:title>{title}</dc:title>"),
            format!("<dc:language>{language}</dc:language>"),
            "<dc:rights>CC BY 4.0</dc:rights>".to_owned(),
            "<meta property=\"dcterms:modified\">2026-11-24T00:00:00Z</meta>".to_owned(),
            "\"schema:accessMode\">textual<".to_owned(),
            "\"schema:accessMode\">visual<".to_owned(),
            "\"schema:accessModeSufficient\">textual<".to_owned(),
            "\"schema:accessibilityFeature\">alternativeText<".to_owned(),
            "\"schema:accessibilityFeature\">tableOfContents<".to_owned(),
            "\"schema:accessibilityHazard\">none<".to_owned(),
            "\"schema:accessibilitySummary\">".to_owned(),
        ] {
            assert!(package.contains(&there), "{there} is missing in {package}");
        }
        let at = package.find("urn:uuid:").unwrap();
        identifiers.insert(package[at..at + 45].to_owned());
    }
    assert_eq!(identifiers.len(), LANGUAGES.len());
}

#[test]
fn every_link_leads_to_a_place_in_the_book_or_outside() {
    for (language, book) in books() {
        let ids: BTreeMap<&str, BTreeSet<String>> = pages(&book)
            .map(|(path, tree)| (path, attributes(&tree, "[id]", "id").into_iter().collect()))
            .collect();
        let mut within = 0;
        for (path, tree) in pages(&book) {
            for address in attributes(&tree, "a[href]", "href") {
                if ["https://", "http://", "tel:", "mailto:"]
                    .iter()
                    .any(|s| address.starts_with(s))
                {
                    continue;
                }
                within += 1;
                let (file, id) = address.split_once('#').unwrap_or((&address, ""));
                let file = if file.is_empty() {
                    path.to_owned()
                } else {
                    joined(path, file)
                };
                let there = ids.get(file.as_str());
                let there = there.unwrap_or_else(|| panic!("{language} {path}: no {address}"));
                assert!(
                    id.is_empty() || there.contains(id),
                    "{language} {path}: {address}"
                );
            }
        }
        assert!(within > 1_000, "{within}");
    }
}

#[test]
fn every_citation_has_its_note_and_every_note_leads_back() {
    for (language, book) in books() {
        let mut notes = 0;
        for (path, tree) in pages(&book) {
            let ids: BTreeSet<String> = attributes(&tree, "[id]", "id").into_iter().collect();
            for reference in tree.select("a[role=doc-noteref]").iter() {
                assert_eq!(&*reference.attr("epub:type").unwrap(), "noteref");
                let note = reference.attr("href").unwrap();
                assert!(ids.contains(&note[1..]), "{language} {path}: {note}");
            }
            for note in tree.select("section[role=doc-endnotes] li").iter() {
                let back = note.select("a[role=doc-backlink]").attr("href").unwrap();
                assert!(ids.contains(&back[1..]), "{language} {path}: {back}");
                notes += 1;
            }
        }
        assert!(notes > 100, "{notes}");
    }
}

#[test]
fn every_picture_is_there_in_the_books_language_and_has_its_words() {
    for (language, book) in books() {
        let mut shown = 0;
        for (path, tree) in pages(&book) {
            for picture in tree.select("img").iter() {
                let file = joined(path, &picture.attr("src").unwrap());
                let svg = &book[&file];
                assert!(
                    !svg.contains("var(--") && !svg.contains("systemLanguage"),
                    "{file}"
                );
                assert!(picture.attr("alt").unwrap().len() > 40, "{language} {path}");
                shown += 1;
            }
        }
        assert!(shown >= 10, "{shown}");
        let calendar = &book["EPUB/images/session-timeline.svg"];
        let (own, other) = if language == "en" {
            ("Arrive", "Llegada")
        } else {
            ("Llegada", "Arrive")
        };
        assert!(
            calendar.contains(own) && !calendar.contains(other),
            "{language}"
        );
    }
}

#[test]
fn the_numbers_to_call_and_the_missing_review_are_in_the_book() {
    for (language, book) in books() {
        let help = &book["EPUB/help.xhtml"];
        assert!(help.contains(">911<") && help.contains(">988<"));
        let awaits = if language == "en" {
            "Awaiting review"
        } else {
            "Pendiente de revisión"
        };
        for (path, text) in book.iter().filter(|(path, _)| path.contains("/read/")) {
            assert!(text.contains(awaits), "{language} {path}");
        }
        assert!(book["EPUB/nav.xhtml"].contains("epub:type=\"landmarks\""));
    }
}
