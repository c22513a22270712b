use serde_json::json;

use super::*;
use crate::reading::{Bookmark, Colour, Highlight, Question};

const NOW: i64 = 1_000_000;

const ABOUT: About<'_> = About {
    guide: "small",
    edition: "1",
    day: "2026-11-25",
};

fn place() -> guide::Place {
    guide::Place {
        block: "p-1".into(),
        quote: "some words".into(),
        heading: Some("h".into()),
        through: 0.1,
    }
}

/// Something of each kind.
fn full() -> Reading {
    let mut reading = Reading::default();
    reading.settings.set("theme", "sepia");
    reading.note_place("history", place(), 0.3, true, 7);
    reading.toggle_bookmark(Bookmark::new("history", Some(place()), 8));
    let passage = guide::Passage {
        place: place(),
        quote: "words".into(),
        prefix: "some ".into(),
        suffix: String::new(),
        start: 5,
    };
    let mut marked = Highlight::new("history", "en", vec![passage], Colour::Rose, 9);
    marked.note = "a note, \"quoted\"\nand \u{1f600}".into();
    reading.highlight(marked);
    reading.ask(Question::new("May I drive?".into(), None, 10));
    reading
}

fn written(with_settings: bool) -> String {
    written_of(full(), with_settings)
}

fn written_of(mut reading: Reading, with_settings: bool) -> String {
    reading.window = Some("{}".into());
    write(&reading, with_settings, ABOUT)
}

#[test]
fn what_is_written_is_read_back_on_another_machine() {
    let mut expected = full();
    let carried = read(&written_of(expected.clone(), true), NOW).unwrap();
    let settings = std::mem::take(&mut expected.settings);
    expected.left_in_chapter = false;
    assert_eq!(carried.reading, expected);
    assert_eq!(carried.settings, Some(settings));
    assert_eq!((carried.whole, carried.left_out), (true, 0));
    assert_eq!(carried.saved, "2026-11-25");
}

#[test]
fn settings_go_along_only_if_they_are_asked_for_and_the_window_never() {
    let text = written(false);
    assert!(
        !text.contains("sepia") && !text.contains("window"),
        "{text}"
    );
    assert_eq!(read(&text, NOW).unwrap().settings, None);
}

#[test]
fn mail_that_changes_line_ends_does_no_harm_and_a_letter_does() {
    let text = written(false);
    let mailed = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert!(read(&mailed, NOW).unwrap().whole);
    let changed = text.replace("May I drive", "May I fly");
    let carried = read(&changed, NOW).unwrap();
    assert!(!carried.whole && carried.reading.has_question("may i fly"));
}

#[test]
fn what_is_cut_short_or_anothers_is_told_apart_from_what_is_newer() {
    let text = written(true);
    let cuts = [0, 1, text.len() / 2, text.len() - 4];
    for cut in cuts.map(|at| text.get(..at).unwrap_or("")) {
        assert_eq!(read(cut, NOW), Err(NotReadable::NotOurs), "{cut}");
    }
    let deep = format!(
        "{{\"mine\":{}{}}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    for other in [
        "null",
        "[]",
        "{}",
        "\0\0",
        "{\"what\":\"x\",\"version\":1}",
        &deep,
    ] {
        assert_eq!(read(other, NOW), Err(NotReadable::NotOurs));
    }
    let newer = "{\"what\":\"patient-guide\",\"version\":2,\"mine\":7}";
    assert_eq!(read(newer, NOW), Err(NotReadable::Newer));
    let large = text + &" ".repeat(MOST_BYTES);
    assert_eq!(read(&large, NOW), Err(NotReadable::TooLarge));
}

/// A file that somebody wrote by hand.
fn made(mine: &Value) -> Carried {
    let text = json!({ "what": "patient-guide", "version": 1, "mine": mine }).to_string();
    read(&text, NOW).unwrap()
}

#[test]
fn one_bad_entry_does_not_cost_the_others() {
    let mark = |chapter: &str| json!({ "chapter": chapter, "place": null, "added": 1 });
    let carried = made(&json!({
        "bookmarks": [mark("a"), 7, mark(&"x".repeat(1_000)), { "chapter": "b" }, mark("c")],
        "progress": { "a": { "place": place(), "furthest": null, "finished": null, "at": 1 } },
        "questions": "none",
        "settings": [],
        "a-newer-kind": [1, 2],
        "version": "x",
    }));
    let chapters: Vec<_> = carried
        .reading
        .bookmarks
        .iter()
        .map(|it| it.chapter.as_str())
        .collect();
    assert_eq!(chapters, ["a", "c"]);
    assert_eq!(carried.left_out, 5);
    assert!(!carried.whole);
}

#[test]
fn more_than_anybody_has_is_left_out_and_times_that_cannot_be_win_nothing() {
    let mark =
        |number: i64| json!({ "chapter": format!("c{number}"), "place": null, "added": i64::MAX });
    let carried = made(&json!({ "bookmarks": (0..2_010).map(mark).collect::<Vec<_>>() }));
    assert_eq!(
        (carried.reading.bookmarks.len(), carried.left_out),
        (2_000, 10)
    );
    assert!(carried.reading.bookmarks.iter().all(|it| it.added == 0));
    let long = json!({ "id": "q", "text": "a ".repeat(9_000), "origin": null, "asked": false, "added": 1, "edited": 1 });
    let odd = json!({ "id": "\"><b>", "text": "a", "origin": null, "asked": false, "added": 1, "edited": 1 });
    let carried = made(&json!({ "questions": [long, odd] }));
    assert_eq!((carried.reading.questions.len(), carried.left_out), (0, 2));
}
