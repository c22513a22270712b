//! Each rule of the search, on guides of a few lines.

mod finds;
mod ranks;
mod shows;

use std::collections::BTreeMap;

use super::{Found, Index};
use crate::guide::Guide;

/// A guide of these files; the chapters of English and Spanish are those that
/// there are.
fn guide(files: &[(&str, &str)]) -> Guide {
    let mut all: BTreeMap<String, String> = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    for language in ["en", "es"] {
        let start = format!("{language}/");
        let names = all.keys().filter_map(|path| path.strip_prefix(&start));
        let chapters = names.filter(|name| name.ends_with(".md"));
        let summary: String = chapters.map(|name| format!("- [x]({name})\n")).collect();
        all.insert(format!("{language}/SUMMARY.md"), summary);
    }
    let manifest = "id = \"g\"\nedition = \"1\"\nlanguages = [\"en\", \"es\"]\nlicence = \"x\"\n\
                    title = { en = \"G\" }\nheading = { en = \"G\" }\nsummary = { en = \"S\" }\n";
    all.insert("guide.toml".to_owned(), manifest.to_owned());
    Guide::open(Box::new(all), BTreeMap::new()).unwrap()
}

/// An English guide with these pages, and what a query finds in it.
fn search(pages: &[(&str, &str)], query: &str) -> Found {
    let files: Vec<(String, &str)> = pages
        .iter()
        .map(|(name, text)| (format!("en/{name}"), *text))
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), *t)).collect();
    Index::build(&guide(&files), "en").search(query, 20)
}

fn pages(found: &Found) -> Vec<&str> {
    found.hits.iter().map(|hit| hit.page.as_str()).collect()
}

fn marked(found: &Found) -> Vec<Vec<&str>> {
    let marks = |hit: &super::Hit| -> Vec<std::ops::Range<usize>> { hit.marks.clone() };
    let of = |hit| -> Vec<&str> {
        let hit: &super::Hit = hit;
        marks(hit).into_iter().map(|m| &hit.passage[m]).collect()
    };
    found.hits.iter().map(of).collect()
}
