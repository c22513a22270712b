//! Packs that somebody made to do harm. Each is made here, byte by byte where
//! no program would make it, and is refused with its exact error: nothing of
//! it becomes a folder, and so nothing is shown.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test")]

mod archives;
mod hostile;
mod raw;

use std::collections::BTreeSet;
use std::path::PathBuf;

use guide::pack::{Pack, PrivateKey, Refused};

use hostile::all;

/// A key that signs here.
fn key() -> PrivateKey {
    PrivateKey::new(&[7; 32])
}

#[test]
fn each_hostile_pack_is_refused_with_its_exact_error() {
    let mut names = BTreeSet::new();
    for (name, bytes, error) in all() {
        let refused = Pack::open(&bytes).expect_err(name);
        assert_eq!(refused, error, "{name}");
        // What is told of it is one line, whatever is written in it.
        assert!(!refused.to_string().contains(['\n', '\u{202e}']), "{name}");
        assert!(names.insert(name), "{name} stands here twice");
    }
    assert!(names.len() >= 40, "{} packs", names.len());
}

#[test]
fn nothing_is_written_while_they_are_opened() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("a/b");
    std::fs::create_dir_all(&inside).unwrap();
    let before = listed(&folder.path().to_owned());
    for (_, bytes, _) in all() {
        let file = inside.join("hostile.guide");
        std::fs::write(&file, &bytes).unwrap();
        assert!(Pack::open(&std::fs::read(&file).unwrap()).is_err());
        std::fs::remove_file(&file).unwrap();
    }
    assert_eq!(listed(&folder.path().to_owned()), before);
    for place in ["/tmp/owned.md", "../owned.md", "owned.md"] {
        assert!(!PathBuf::from(place).exists(), "{place}");
    }
}

fn listed(folder: &PathBuf) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(listed(&path));
        }
        all.push(path);
    }
    all.sort();
    all
}

#[test]
fn the_pack_that_they_were_made_from_is_good() {
    let bytes = archives::good().bytes();
    let pack = Pack::open(&bytes).unwrap();
    assert!(pack.clone().trusting([&key().public()]).is_ok());
    let stranger = PrivateKey::new(&[8; 32]).public();
    let refused = pack.trusting([&stranger]).err();
    assert_eq!(refused, Some(Refused::NotTrusted(key().public())));
}
