//! What changed since it was read, in a new edition on the same shelf.

use crate::keeps::Paper;
use crate::small_guide::{App, ONE, SmallGuide};

/// Reads the first chapter to its end, in a language.
fn read(app: &App, language: &str) {
    app.page(&format!("/{language}/read/one"));
    let form = "chapter=one&first=then&last=then&end=true";
    assert_eq!(app.post(&format!("/{language}/place"), form).status(), 200);
}

/// The same shelf with another first chapter.
fn edition(paper: &Paper, one: &str) -> App {
    SmallGuide::default()
        .with("en/one.md", one)
        .open_on(paper.clone())
}

/// A shelf on which the first chapter was read.
fn read_once() -> Paper {
    let paper = Paper::default();
    read(&SmallGuide::default().open_on(paper.clone()), "en");
    paper
}

/// What a page lists as changed.
fn changed(app: &App, path: &str) -> Vec<String> {
    let page = app.page(path);
    let Some((_, rest)) = page.split_once("<section class=\"changes\"") else {
        return Vec::new();
    };
    let list = &rest[..rest.find("</ul>").unwrap()];
    let links = list.split("<a href=\"#").skip(1);
    links
        .map(|link| link[link.find('>').unwrap() + 1..link.find('<').unwrap()].to_owned())
        .collect()
}

#[test]
fn changed_and_new_paragraphs_are_listed_on_the_page_and_their_chapter_on_home() {
    let paper = read_once();
    let edited = ONE
        .replace("the next day", "the next morning")
        .replace("See [the", "A new paragraph.\n\nSee [the");
    let app = edition(&paper, &edited);
    assert_eq!(
        changed(&app, "/en/read/one"),
        [
            "You do not drive until the next morning.",
            "A new paragraph."
        ]
    );
    let page = app.page("/en/read/one");
    assert!(page.contains("2 parts of this page are new or changed"));
    assert!(page.contains("You read it in January 1970"));
    assert!(page.contains("<span class=\"changed\">Changed</span>"));
    assert!(
        app.page("/en/home")
            .contains("1 chapter changed since you read it")
    );
}

#[test]
fn the_marks_stay_while_one_reads_and_go_when_they_were_seen() {
    let paper = read_once();
    let edited = ONE.replace("the next day", "the next morning");
    let app = edition(&paper, &edited);
    read(&app, "en");
    assert_eq!(changed(&app, "/en/read/one").len(), 1);
    let pieces = app.post("/en/accept-changes", "chapter=one").into_body();
    assert!(
        String::from_utf8(pieces)
            .unwrap()
            .contains("The marks are gone")
    );
    assert!(changed(&app, "/en/read/one").is_empty());
    assert!(!app.page("/en/home").contains("changed since"));
    let again = edition(&paper, &edited);
    assert!(changed(&again, "/en/read/one").is_empty());
    // What changes back has changed again.
    assert_eq!(changed(&edition(&paper, ONE), "/en/read/one").len(), 1);
}

#[test]
fn what_moved_or_is_cited_otherwise_is_no_change() {
    let paper = read_once();
    let sentence = "You do not drive until the next day.\n\n";
    let moved = ONE
        .replace(sentence, "")
        .replace("## And then?", &format!("{sentence}## And then?"));
    let cited = moved.replace("until the next day.", "until the next day.[^BOOK-2020]");
    assert_ne!(cited, ONE);
    assert!(changed(&edition(&paper, &cited), "/en/read/one").is_empty());
}

#[test]
fn another_language_is_no_change_and_each_has_its_own() {
    let paper = read_once();
    let app = SmallGuide::default().open_on(paper.clone());
    assert!(changed(&app, "/es/read/one").is_empty());
    read(&app, "es");
    let spanish = SmallGuide::default()
        .text("es/one.md")
        .replace("Fin.", "Final.");
    let app = SmallGuide::default()
        .with("es/one.md", &spanish)
        .open_on(paper);
    assert_eq!(changed(&app, "/es/read/one"), ["Final."]);
    assert!(changed(&app, "/en/read/one").is_empty());
}

#[test]
fn what_was_never_read_and_what_was_read_before_prints_were_kept_shows_nothing() {
    let paper = read_once();
    let other = SmallGuide::default()
        .with(
            "en/two.md",
            "+++\ntitle = \"Second chapter\"\n+++\n\n## The end {#end}\n\nOther.\n",
        )
        .open_on(paper.clone());
    assert!(changed(&other, "/en/read/two").is_empty());

    let before: serde_json::Value = serde_json::from_str(&paper.kept()).unwrap();
    let mut old = before.clone();
    assert!(old.as_object_mut().unwrap().remove("as_read").is_some());
    paper.put(&old.to_string());
    let edited = ONE.replace("the next day", "the next morning");
    let app = edition(&paper, &edited);
    assert!(changed(&app, "/en/read/one").is_empty());
    assert!(!app.page("/en/home").contains("changed since"));
    // From the first look on there is something to compare, as far as they
    // had read.
    app.post(
        "/en/place",
        "chapter=one&first=in-short&last=in-short&end=false",
    );
    assert_eq!(changed(&edition(&paper, ONE), "/en/read/one").len(), 1);
}

#[test]
fn a_changed_chapter_that_cannot_be_found_any_more_takes_nothing_down() {
    let paper = read_once();
    let gone = SmallGuide::default().with("en/SUMMARY.md", "- [Second](two.md)\n");
    let app = gone.open_on(paper);
    assert!(!app.page("/en/home").contains("changed since"));
    assert_eq!(app.post("/en/accept-changes", "chapter=one").status(), 400);
}
