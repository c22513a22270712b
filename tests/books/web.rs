//! A folder of pages works from a disk.

use std::collections::{BTreeMap, BTreeSet};

use dom_query::Document;
use reader::export::Form;

use crate::bundled::files;

#[test]
fn every_address_is_relative_and_leads_to_a_file_and_a_place_in_the_folder() {
    let made = files(Form::Web);
    let paths: BTreeSet<&str> = made.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths.len(), made.len());
    let pages: BTreeMap<&str, Document> = made
        .iter()
        .filter(|file| file.path.ends_with(".html"))
        .map(|file| {
            (
                file.path.as_str(),
                Document::from(std::str::from_utf8(&file.bytes).unwrap()),
            )
        })
        .collect();
    assert!(pages.len() > 60, "{}", pages.len());
    for (path, page) in &pages {
        assert_eq!(page.select("script").length(), 0, "{path}");
        let addresses = page.select("a[href], link[href], img[src]");
        for node in addresses.iter() {
            let address = node.attr("href").or_else(|| node.attr("src")).unwrap();
            if address.starts_with("https://") || address.starts_with("http://") {
                assert!(node.is("a"), "{path} loads {address}");
                continue;
            }
            let (file, id) = address.split_once('#').unwrap_or((&address, ""));
            let file = if file.is_empty() {
                (*path).to_owned()
            } else {
                joined(path, file)
            };
            assert!(paths.contains(file.as_str()), "{path}: no {address}");
            let place = format!("[id='{id}']");
            let has_place = id.is_empty() || pages[file.as_str()].select(&place).exists();
            assert!(has_place, "{path}: no place {address}");
        }
    }
}

fn joined(page: &str, address: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

#[test]
fn a_page_leads_to_its_neighbours_to_help_and_to_itself_in_the_other_language() {
    let made = files(Form::Web);
    let page = made
        .iter()
        .find(|file| file.path == "es/read/history.html")
        .unwrap();
    let page = Document::from(std::str::from_utf8(&page.bytes).unwrap());
    let to = |what: &str| page.select(what).attr("href").map(|href| href.to_string());
    assert_eq!(
        to("a[hreflang=en]").as_deref(),
        Some("../../en/read/history.html")
    );
    assert_eq!(to(".helping").as_deref(), Some("../help.html"));
    assert!(to("a[rel=prev]").is_some() && to("a[rel=next]").is_some());
}
