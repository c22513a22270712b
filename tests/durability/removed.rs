//! Removing everything leaves nothing of it in any file.

use std::fs;
use std::path::{Path, PathBuf};

use http::Request;
use jiff::civil::{date, time};
use reader::Reader;
use reader::reading::day::Told;
use reader::reading::portable::{self, About};
use reader::reading::{Bookmark, Colour, Day, Highlight, Question, Reading, Tick};
use tempfile::TempDir;

use crate::state::App;
use crate::torn::open;

/// A word that stands in no file but what was made here.
const CANARY: &str = "canary";

fn place() -> guide::Place {
    guide::Place {
        block: format!("{CANARY}-block"),
        quote: format!("{CANARY} words"),
        heading: Some(CANARY.to_owned()),
        through: 0.5,
    }
}

/// Something of every kind, with the word in each.
fn everything() -> Reading {
    let mut reading = Reading::default();
    reading.note_place(CANARY, place(), 0.5, true, 1);
    let read = reading.as_read.entry(CANARY.to_owned()).or_default();
    read.insert(CANARY.to_owned(), reader::reading::AsRead::default());
    reading.toggle_bookmark(Bookmark::new(CANARY, Some(place()), 1));
    let passage = guide::Passage {
        place: place(),
        quote: CANARY.to_owned(),
        prefix: String::new(),
        suffix: String::new(),
        start: 0,
    };
    let mut marked = Highlight::new(CANARY, "en", vec![passage], Colour::Sky, 1);
    marked.note = format!("a note with a {CANARY}");
    reading.highlight(marked);
    reading.ask(Question::new(format!("Where is the {CANARY}?"), None, 1));
    let mut day = Day::new(CANARY, date(2026, 12, 1), time(9, 0, 0, 0), None, 1);
    let words = format!("a {CANARY} said so");
    day.tell(
        CANARY,
        Told {
            length: None,
            words,
        },
        1,
    );
    reading.day = Some(day);
    reading.ticks.push(Tick {
        chapter: CANARY.to_owned(),
        language: "en".to_owned(),
        place: place(),
        added: 1,
    });
    reading
}

fn answer(reader: &Reader, path: &str, body: &str) -> String {
    let request = Request::post(path).body(body.as_bytes().to_vec()).unwrap();
    let response = reader.respond(&request);
    assert!(response.status().is_success(), "{path}");
    String::from_utf8(response.into_body()).unwrap()
}

/// The files below a folder in which the word stands, in any letters.
fn holding(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(holding(&path));
        } else if String::from_utf8_lossy(&fs::read(&path).unwrap())
            .to_lowercase()
            .contains(CANARY)
        {
            found.push(path);
        }
    }
    found
}

#[test]
fn nothing_of_any_kind_is_left_in_any_file_and_nothing_can_be_taken_back() {
    let app = App::new();
    let folder = TempDir::new().unwrap();
    let about = About {
        guide: "g",
        edition: "1",
        day: "2026-11-25",
    };
    let file = portable::write(&everything(), false, about);
    for kind in [
        "progress",
        "as_read",
        "bookmarks",
        "highlights",
        "questions",
        "day",
        "ticks",
    ] {
        assert!(file.contains(&format!("\"{kind}\"")), "{kind} is not in it");
    }
    let reader = open(&app, folder.path());
    let shown = answer(&reader, "/en/bring", &file);
    assert!(shown.contains("id=\"app-found-bring\""), "{shown}");
    answer(&reader, "/en/bring-in", "found=1&do=bring");
    answer(&reader, "/en/bookmark", "chapter=history");
    assert_eq!(holding(folder.path()).len(), 2);
    drop(reader);

    // One file is torn, and so set aside; the other is used.
    let newest = folder.path().join("reading-b.json");
    let whole = fs::read(&newest).unwrap();
    fs::write(&newest, &whole[..whole.len() - 9]).unwrap();
    let reader = open(&app, folder.path());
    let aside = folder.path().join("reading-b.damaged-1.json");
    assert!(holding(folder.path()).contains(&aside));
    answer(&reader, "/en/bring", &file);
    answer(&reader, "/en/bring-in", "found=1&do=bring");

    answer(&reader, "/en/forget", "");
    assert_eq!(holding(folder.path()), [""; 0].map(PathBuf::from));
    let back = Request::post("/en/take-back").body(Vec::new()).unwrap();
    assert_eq!(reader.respond(&back).status(), 400);
    drop(reader);
    let again = open(&app, folder.path());
    let mine = Request::get("/en/mine").body(Vec::new()).unwrap();
    let mine = String::from_utf8(again.respond(&mine).into_body()).unwrap();
    assert!(!mine.contains(CANARY) && mine.contains("There is nothing to remove"));
}
