//! `guide export` as an author runs it.

#![allow(clippy::unwrap_used, reason = "a test")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A guide of one page in two languages, and a place to write to.
struct Shelf(TempDir);

impl Shelf {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let guide = folder.path().join("guide");
        for (name, text) in [
            (
                "guide.toml",
                "id = \"small\"\nedition = \"2026.1\"\nlanguages = [\"en\", \"es\"]\n\
                 licence = \"CC BY 4.0\"\ntitle = { en = \"Small & good\", es = \"Pequeña\" }\n\
                 heading = { en = \"Hello\" }\nsummary = { en = \"A guide.\" }\n",
            ),
            ("en/SUMMARY.md", "# Summary\n\n- [One](one.md)\n"),
            ("es/SUMMARY.md", "# Summary\n\n- [Uno](one.md)\n"),
            ("en/one.md", "+++\ntitle = \"One\"\n+++\n\nWords.\n"),
            ("es/one.md", "+++\ntitle = \"Uno\"\n+++\n\nPalabras.\n"),
        ] {
            let file = guide.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn export(&self, args: &[&str], out: &Path) -> Output {
        Command::new(env!("CARGO_BIN_EXE_guide"))
            .arg("export")
            .arg(self.path("guide"))
            .args(args)
            .arg(out)
            .output()
            .unwrap()
    }
}

fn told(output: &Output) -> String {
    let all = [&output.stdout[..], &output.stderr].concat();
    String::from_utf8(all).unwrap()
}

/// Names of what lies in a folder.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn each_form_is_written_to_a_new_folder_and_said() {
    let shelf = Shelf::new();
    for (form, there, first) in [
        (
            "epub",
            &["small-en.epub", "small-es.epub"][..],
            "small-en.epub",
        ),
        (
            "web",
            &["en", "es", "index.html", "style.css"][..],
            "index.html",
        ),
        (
            "print",
            &["small-en.html", "small-es.html"][..],
            "small-en.html",
        ),
    ] {
        let out = shelf.path("deep/down").join(form);
        let output = shelf.export(&["--to", form], &out);
        assert_eq!(output.status.code(), Some(0), "{}", told(&output));
        assert_eq!(names(&out), there);
        let path = out.join(first).display().to_string();
        assert!(told(&output).starts_with(&path), "{}", told(&output));
    }
}

#[test]
fn one_language_alone_is_written_when_it_is_named() {
    let shelf = Shelf::new();
    let out = shelf.path("out");
    shelf.export(&["--to", "epub", "--lang", "es"], &out);
    assert_eq!(names(&out), ["small-es.epub"]);
    let output = shelf.export(&["--to", "epub", "--lang", "fr"], &shelf.path("other"));
    assert_eq!(output.status.code(), Some(2));
    assert!(told(&output).contains("The guide has no language fr. It has: en, es."));
}

#[test]
fn nothing_is_written_over() {
    let shelf = Shelf::new();
    let out = shelf.path("out");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("mine.txt"), "mine").unwrap();
    let output = shelf.export(&["--to", "web"], &out);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        told(&output).contains("nothing is written over"),
        "{}",
        told(&output)
    );
    assert_eq!(names(&out), ["mine.txt"]);
    // An empty folder is as good as none.
    fs::remove_file(out.join("mine.txt")).unwrap();
    assert_eq!(shelf.export(&["--to", "web"], &out).status.code(), Some(0));
}

#[test]
fn what_cannot_be_done_is_said_with_what_to_do() {
    let shelf = Shelf::new();
    let out = shelf.path("out");
    fs::write(shelf.path("file"), "").unwrap();
    for (args, out, wanted) in [
        (
            &["--to", "pdf"][..],
            out.clone(),
            "--to takes one of: epub, web, print.",
        ),
        (
            &[][..],
            out.clone(),
            "guide export needs --to and one of: epub, web, print.",
        ),
        (
            &["--to", "epub"][..],
            shelf.path("file"),
            "cannot be written",
        ),
        (
            &["--to", "epub"][..],
            shelf.path("file/below"),
            "cannot be written",
        ),
    ] {
        let output = shelf.export(args, &out);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(told(&output).contains(wanted), "{}", told(&output));
    }
    let output = Command::new(env!("CARGO_BIN_EXE_guide"))
        .args(["export", "--to", "epub"])
        .arg(shelf.path("guide"))
        .output()
        .unwrap();
    assert!(told(&output).contains("guide export needs a folder to write to."));
    assert!(!out.exists());
}

#[test]
fn a_chapter_that_is_not_there_is_named_and_nothing_is_written() {
    let shelf = Shelf::new();
    fs::remove_file(shelf.path("guide/en/one.md")).unwrap();
    let out = shelf.path("out");
    let output = shelf.export(&["--to", "epub"], &out);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        told(&output).contains("the chapter one cannot be had"),
        "{}",
        told(&output)
    );
    assert!(!out.exists());
}
