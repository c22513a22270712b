//! EPUBCheck, the program of the W3C by which bookshops and libraries judge a
//! book, finds nothing wrong. `cargo xtask test` says through `EPUBCHECK`
//! where it is.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test")]

mod bundled;

use std::path::Path;
use std::process::Command;

use bundled::{BOOKS, LANGUAGES};

/// Debian ships the archive of Java itself; others a script that calls it.
fn epubcheck() -> Command {
    let program = std::env::var("EPUBCHECK")
        .expect("EPUBCHECK is not set: books are checked through `cargo xtask test`");
    let is_java = std::fs::read(&program).unwrap().starts_with(b"PK");
    if !is_java {
        return Command::new(program);
    }
    let mut java = Command::new("java");
    java.arg("-jar").arg(program);
    java
}

fn checked(book: &Path) -> (bool, String) {
    let output = epubcheck()
        .arg("--failonwarnings")
        .arg(book)
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

#[test]
fn epubcheck_finds_no_error_and_no_warning_in_either_language() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(BOOKS.len(), LANGUAGES.len());
    for file in BOOKS.iter() {
        let book = folder.path().join(&file.path);
        std::fs::write(&book, &file.bytes).unwrap();
        let (is_good, said) = checked(&book);
        assert!(is_good, "{}: {said}", file.path);
        assert!(said.contains("0 fatals / 0 errors / 0 warnings"), "{said}");
    }
}

#[test]
fn epubcheck_sees_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let book = folder.path().join("broken.epub");
    std::fs::write(&book, b"PK\x03\x04 and nothing more").unwrap();
    assert!(!checked(&book).0);
}
