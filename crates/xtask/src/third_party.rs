//! The licences of what others wrote and the program is made of, which ask to
//! go wherever the program goes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cargo;
use crate::failure::Failure;
use crate::workspace::{root, target};

/// How the files begin in which a package carries its licence.
const BEGINNINGS: [&str; 6] = [
    "licence",
    "license",
    "copying",
    "copyright",
    "notice",
    "unlicense",
];

/// A package that goes into the program.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    /// Its name and version, as the folder of its source is called.
    folder: String,
    /// What its author says of its licence.
    licence: String,
}

/// Writes them into one file below the target folder, and answers where it is.
///
/// # Errors
///
/// If cargo does not tell what goes into the program, if the source of a
/// package is not there, if there is no text for its licence, or the file
/// cannot be written.
pub(crate) fn write() -> Result<PathBuf, Failure> {
    let tree = cargo::output("cargo", &TREE)
        .ok_or_else(|| Failure::Incomplete("cargo tree did not answer.".to_owned()))?;
    let packages = packages(&tree);
    let mut texts: BTreeMap<String, Vec<&Package>> = BTreeMap::new();
    let mut without = Vec::new();
    for package in &packages {
        let source = source(&package.folder).ok_or_else(|| {
            Failure::Incomplete(format!("The source of {} is not there.", package.folder))
        })?;
        let own = licences(&source)?;
        if own.is_empty() {
            without.push((package, authors(&source.join("Cargo.toml"))?));
        }
        for text in own {
            texts.entry(text).or_default().push(package);
        }
    }
    let ours = root().join("LICENSE");
    let mit = fs::read_to_string(&ours).map_err(Failure::file(&ours))?;
    for (package, authors) in without {
        let text = stand_in(package, &authors, &mit, &texts).ok_or_else(|| {
            Failure::Incomplete(format!(
                "{} carries no text of its licence, {}, and no other does.",
                package.folder, package.licence
            ))
        })?;
        texts.entry(text).or_default().push(package);
    }
    let path = target().join("third-party.txt");
    fs::write(&path, told(&packages, &texts)).map_err(Failure::file(&path))?;
    Ok(path)
}

const TREE: [&str; 9] = [
    "tree",
    "--locked",
    "--package",
    "patient-guide",
    "--edges",
    "normal",
    "--prefix=none",
    "--format",
    "{p}|{l}",
];

/// The packages of a tree as `cargo tree` tells it, without our own.
fn packages(tree: &str) -> BTreeSet<Package> {
    let package = |line: &str| {
        let (name, licence) = line.split_once('|')?;
        let mut words = name.split_whitespace();
        let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
        // Our own stand in a folder, which is told behind the version.
        let is_ours = words.any(|word| word.starts_with('(') && word.contains(['/', '\\']));
        let licence = licence.trim_end_matches("(*)").trim();
        (!is_ours).then(|| Package {
            folder: format!("{name}-{version}"),
            licence: licence.to_owned(),
        })
    };
    tree.lines().filter_map(package).collect()
}

/// Where cargo has put the source of a package.
fn source(folder: &str) -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")))?;
    let registries = fs::read_dir(home.join("registry/src")).ok()?;
    registries
        .flatten()
        .map(|registry| registry.path().join(folder))
        .find(|path| path.is_dir())
}

fn licences(source: &Path) -> Result<BTreeSet<String>, Failure> {
    let mut texts = BTreeSet::new();
    for entry in fs::read_dir(source)
        .map_err(Failure::file(source))?
        .flatten()
    {
        let name = entry.file_name().to_string_lossy().to_lowercase();
        let path = entry.path();
        if path.is_file() && BEGINNINGS.iter().any(|start| name.starts_with(start)) {
            let bytes = fs::read(&path).map_err(Failure::file(&path))?;
            let text = String::from_utf8_lossy(&bytes).replace('\r', "");
            texts.insert(text.trim().to_owned());
        }
    }
    Ok(texts)
}

/// The authors that a manifest names, as it writes them.
fn authors(manifest: &Path) -> Result<String, Failure> {
    let text = fs::read_to_string(manifest).map_err(Failure::file(manifest))?;
    let list = text
        .split_once("\nauthors = [")
        .and_then(|(_, rest)| rest.split_once(']'));
    let names = list
        .map_or("", |(names, _)| names)
        .split('"')
        .skip(1)
        .step_by(2);
    Ok(names.collect::<Vec<_>>().join(", "))
}

/// The text of the licence of a package that comes without one: that of MIT with
/// its authors, else what another package under the same licence carries. None
/// if there is neither.
fn stand_in(
    package: &Package,
    authors: &str,
    mit: &str,
    texts: &BTreeMap<String, Vec<&Package>>,
) -> Option<String> {
    if package.licence.split(['/', ' ']).any(|name| name == "MIT") {
        let (head, rest) = mit.split_once("Copyright")?;
        let (_, rest) = rest.split_once('\n')?;
        // What follows on this is about our own files.
        let last = rest.find("THE SOFTWARE IS PROVIDED")?;
        let end = rest[last..].find("\n\n").map_or(rest.len(), |at| last + at);
        let whose = if authors.is_empty() {
            "its authors"
        } else {
            authors
        };
        let text = format!("{head}Copyright (c) {whose}\n{}", &rest[..end]);
        return Some(text.trim().to_owned());
    }
    let other = texts
        .iter()
        .find(|(_, whose)| whose.iter().any(|other| other.licence == package.licence));
    let notice = format!("{} is by {authors}, under these terms:", package.folder);
    other.map(|(text, _)| format!("{notice}\n\n{text}"))
}

fn told(packages: &BTreeSet<Package>, texts: &BTreeMap<String, Vec<&Package>>) -> String {
    let mut told = "Patient Guide is made with the work of others, listed here with their \
                    licences. Its own is in the file `copyright`.\n\n"
        .to_owned();
    for Package { folder, licence } in packages {
        // Writing to memory does not fail.
        let _ = writeln!(told, "{folder}: {licence}");
    }
    for (text, whose) in texts {
        let names: Vec<&str> = whose.iter().map(|package| &*package.folder).collect();
        let _ = write!(
            told,
            "\n{line}\n{names}\n{line}\n\n{text}\n",
            line = "-".repeat(78),
            names = names.join(", "),
        );
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_wrote_is_told_once_and_our_own_is_not() {
        let tree = "patient-guide v0.1.0 (/somewhere/src-tauri)|MIT\n\
                    reader v0.1.0 (C:\\somewhere\\crates\\reader)|MIT\n\
                    a-macro v1.0.2 (proc-macro)|MIT OR Apache-2.0\n\
                    b v2.0.0|MIT/BSD-3-Clause\n\
                    b v2.0.0|MIT/BSD-3-Clause (*)\n";
        let known: Vec<String> = packages(tree)
            .iter()
            .map(|package| format!("{} {}", package.folder, package.licence))
            .collect();
        assert_eq!(
            known,
            [
                "a-macro-1.0.2 MIT OR Apache-2.0",
                "b-2.0.0 MIT/BSD-3-Clause"
            ]
        );
    }

    #[test]
    fn a_package_without_a_text_gets_that_of_its_licence() {
        let package = |folder: &str, licence: &str| Package {
            folder: folder.to_owned(),
            licence: licence.to_owned(),
        };
        let mit = "MIT License\n\nCopyright (c) us\n\nPermission is granted\n\n\
                   THE SOFTWARE IS PROVIDED\nas it is.\n\nOur pictures are not.\n";
        let known = package("a-1", "MPL-2.0");
        let texts = BTreeMap::from([("Mozilla".to_owned(), vec![&known])]);
        let text = |licence: &str| stand_in(&package("b-1", licence), "Ann", mit, &texts);
        assert_eq!(
            text("Apache-2.0 OR MIT").unwrap(),
            "MIT License\n\nCopyright (c) Ann\n\nPermission is granted\n\n\
             THE SOFTWARE IS PROVIDED\nas it is."
        );
        assert_eq!(
            text("MPL-2.0").unwrap(),
            "b-1 is by Ann, under these terms:\n\nMozilla"
        );
        assert_eq!(text("BSD-3-Clause"), None);
    }

    #[test]
    fn a_text_that_two_share_is_told_once() {
        let [one, two] = ["a-1", "b-1"].map(|folder| Package {
            folder: folder.to_owned(),
            licence: "MIT".to_owned(),
        });
        let texts = BTreeMap::from([("Permission is granted".to_owned(), vec![&one, &two])]);
        let told = told(&BTreeSet::new(), &texts);
        assert_eq!(told.matches("Permission is granted").count(), 1);
        assert!(told.contains("\na-1, b-1\n"), "{told}");
    }
}
