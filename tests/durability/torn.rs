//! Files that cannot be used, as the person who starts the app meets them.

use std::fs;
use std::path::{Path, PathBuf};

use guide::Guide;
use http::Request;
use reader::ports::{Fixed, NoDesktop, Ports};
use reader::voice::Silent;
use reader::{Reader, Words};
use serde_json::Value;
use tempfile::TempDir;

use crate::state::App;

/// Opens the app as a start does.
pub(crate) fn open(app: &App, folder: &Path) -> Reader {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
    let guide = Guide::open(Box::new(guide::Disk(content)), reader::dress()).unwrap();
    let ports = Ports {
        shelf: Box::new(app.shelf(folder)),
        desktop: Box::new(NoDesktop),
        clock: Box::new(Fixed(0)),
        voice: Box::new(Silent),
    };
    Reader::open(guide, ports, "en")
}

fn act(reader: &Reader, path: &str, form: &str) {
    let request = Request::post(path).body(form.as_bytes().to_vec()).unwrap();
    assert!(reader.respond(&request).status().is_success(), "{path}");
}

fn shows(reader: &Reader, notice: &str) -> bool {
    let request = Request::get("/en/home").body(Vec::new()).unwrap();
    let page = String::from_utf8(reader.respond(&request).into_body()).unwrap();
    page.contains(&Words::of("en").say(notice))
}

/// A folder in which two chapters were marked, one after the other, and the
/// file that holds the second mark.
fn read_a_while(app: &App) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let reader = open(app, folder.path());
    act(&reader, "/en/bookmark", "chapter=history");
    act(&reader, "/en/bookmark", "chapter=is-it-safe");
    let newest = folder.path().join("reading-b.json");
    assert!(fs::read_to_string(&newest).unwrap().contains("is-it-safe"));
    (folder, newest)
}

/// The file as a newer version of the app would have written it.
fn by_a_newer_version(bytes: &[u8]) -> Vec<u8> {
    let mut entries: Value = serde_json::from_slice(bytes).unwrap();
    entries["format"] = 99.into();
    entries.to_string().into_bytes()
}

fn kinds_of_damage(whole: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    let deep_text =
        String::from_utf8(whole.to_vec())
            .unwrap()
            .replacen(": 1", &format!(": {deep}"), 1);
    let mut flipped = whole.to_vec();
    let last = flipped.len() / 2;
    flipped[last] ^= 1;
    vec![
        ("truncated", whole[..whole.len() / 2].to_vec()),
        ("all but its last byte", whole[..whole.len() - 1].to_vec()),
        ("empty", Vec::new()),
        ("NUL-filled", vec![0; whole.len()]),
        ("200 deep", deep.into_bytes()),
        ("200 deep inside", deep_text.into_bytes()),
        ("one bit flipped", flipped),
        ("not UTF-8", vec![0xff; 64]),
        ("another program's", b"{\"text\":\"hello\"}".to_vec()),
    ]
}

#[test]
fn a_damaged_file_is_told_of_and_kept_and_the_older_one_is_used() {
    let app = App::new();
    let (_folder, newest) = read_a_while(&app);
    for (kind, bytes) in kinds_of_damage(&fs::read(&newest).unwrap()) {
        let (folder, newest) = read_a_while(&app);
        fs::write(&newest, &bytes).unwrap();
        let reader = open(&app, folder.path());
        assert!(shows(&reader, "notice-older-used"), "{kind}");
        let kept = fs::read(folder.path().join("reading-b.damaged-1.json")).unwrap();
        assert!(kept == bytes, "{kind}: the kept file was changed");
        // The mark before the last is there, and reading goes on.
        act(&reader, "/en/bookmark", "chapter=therapy");
        drop(reader);
        let again = open(&app, folder.path());
        assert!(!shows(&again, "notice-older-used"), "{kind}");
        let marks = fs::read_to_string(&newest).unwrap();
        assert!(
            marks.contains("history") && marks.contains("therapy"),
            "{kind}"
        );
        assert!(!marks.contains("is-it-safe"), "{kind}");
    }
}

#[test]
fn a_newer_versions_file_is_told_of_and_kept() {
    let app = App::new();
    let (folder, newest) = read_a_while(&app);
    let bytes = by_a_newer_version(&fs::read(&newest).unwrap());
    fs::write(&newest, &bytes).unwrap();
    let reader = open(&app, folder.path());
    assert!(shows(&reader, "notice-newer"));
    assert!(fs::read(folder.path().join("reading-b.newer-1.json")).unwrap() == bytes);
}

#[test]
fn two_damaged_files_are_both_kept_and_the_person_starts_anew() {
    let app = App::new();
    let (folder, newest) = read_a_while(&app);
    fs::write(&newest, "b").unwrap();
    fs::write(folder.path().join("reading-a.json"), "a").unwrap();
    let reader = open(&app, folder.path());
    assert!(shows(&reader, "notice-started-anew"));
    for (name, bytes) in [
        ("reading-a.damaged-1.json", "a"),
        ("reading-b.damaged-1.json", "b"),
    ] {
        assert_eq!(fs::read_to_string(folder.path().join(name)).unwrap(), bytes);
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_told_of_as_soon_as_something_should_be_kept() {
    let app = App::new();
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let reader = open(&app, &file.join("below"));
    act(&reader, "/en/bookmark", "chapter=history");
    assert!(shows(&reader, "notice-not-kept"));
}
