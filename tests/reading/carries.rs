//! Everything of a person's own in one file, to another computer and back.

use reader::Reader;
use reader::policy::Policy;
use reader::ports::{Drawer, Fixed, Memory, Ports};
use reader::reading::portable::MOST_BYTES;
use reader::voice::Silent;

use crate::keeps::Paper;
use crate::small_guide::{App, SmallGuide};

/// The app on a desktop that keeps what is saved.
fn open(desktop: &Drawer) -> App {
    SmallGuide::default().open_at(Memory::default(), desktop.clone())
}

/// What an action answers.
fn answer(app: &App, path: &str, form: &str) -> String {
    let response = app.post(path, form);
    assert_eq!(response.status(), 200, "{path}");
    String::from_utf8(response.into_body()).unwrap()
}

/// Reads a little of the guide and keeps something of each kind.
fn read_a_while(app: &App) {
    app.post("/en/place", "chapter=one&first=then&last=then&end=true");
    app.post("/en/bookmark", "chapter=one&heading=then");
    app.post("/en/bookmark", "chapter=two");
}

/// What a computer saves on which somebody read a while.
fn saved() -> String {
    let desktop = Drawer::default();
    let app = open(&desktop);
    read_a_while(&app);
    answer(&app, "/en/carry", "");
    let (_, bytes) = desktop.files().remove(0);
    String::from_utf8(bytes).unwrap()
}

/// The number under which the app holds what it found.
fn found(shown: &str) -> &str {
    let rest = shown
        .split("name=\"found\" value=\"")
        .nth(1)
        .expect("what was found");
    &rest[..rest.find('"').unwrap()]
}

fn bring_in(app: &App, text: &str) -> String {
    let shown = answer(app, "/en/bring", text);
    answer(
        app,
        "/en/bring-in",
        &format!("found={}&do=bring", found(&shown)),
    )
}

#[test]
fn what_one_computer_saved_another_brings_in_once_it_was_shown() {
    let text = saved();
    let app = open(&Drawer::default());
    let before = app.page("/en/mine");
    let shown = answer(&app, "/en/bring", &text);
    assert!(shown.contains("Nothing has changed yet"), "{shown}");
    assert!(
        shown.contains("<p>Bookmarks</p>") && shown.contains("2 new"),
        "{shown}"
    );
    assert_eq!(app.page("/en/mine"), before);

    let form = format!("found={}&do=bring", found(&shown));
    let mine = answer(&app, "/en/bring-in", &form);
    assert!(mine.contains("What was in the file is here now"));
    assert!(mine.contains("And then?") && mine.contains("Second chapter"));
    assert!(app.page("/en/home").contains("href=\"/en/read/two\""));
    // Once more, and from the start of it.
    assert!(answer(&app, "/en/bring-in", &form).contains("left alone"));
    let again = answer(&app, "/en/bring", &text);
    assert!(again.contains("already here") && !again.contains("id=\"app-found-bring\""));
}

#[test]
fn what_is_left_changes_nothing() {
    let app = open(&Drawer::default());
    let before = app.page("/en/mine");
    let shown = answer(&app, "/en/bring", &saved());
    let form = format!("found={}&do=leave", found(&shown));
    assert!(answer(&app, "/en/bring-in", &form).contains("Nothing was changed"));
    assert!(answer(&app, "/en/bring-in", &form.replace("leave", "bring")).contains("left alone"));
    assert_eq!(app.page("/en/mine"), before);
}

#[test]
fn what_was_brought_in_can_be_undone_and_what_was_done_since_stays() {
    let app = open(&Drawer::default());
    app.post("/en/bookmark", "chapter=one");
    bring_in(&app, &saved());
    app.post("/en/bookmark", "chapter=one&heading=what");
    let mine = answer(&app, "/en/take-back", "");
    assert!(mine.contains("taken away again"));
    assert!(!mine.contains("And then?</a>") && !mine.contains("Second chapter</a><small>"));
    assert!(mine.contains("What is it?</a>") && mine.contains("First chapter</a>"));
    assert_eq!(app.post("/en/take-back", "").status(), 400);
}

#[test]
fn settings_come_along_only_if_both_sides_were_asked() {
    let desktop = Drawer::default();
    let app = open(&desktop);
    app.post("/en/setting", "name=theme&word=sepia");
    read_a_while(&app);
    answer(&app, "/en/carry", "");
    answer(&app, "/en/carry", "settings=yes");
    let texts = desktop.files().into_iter();
    let texts: Vec<_> = texts
        .map(|(_, it)| String::from_utf8(it).unwrap())
        .collect();
    assert!(!texts[0].contains("sepia") && texts[1].contains("sepia"));

    let other = open(&Drawer::default());
    bring_in(&other, &texts[1]);
    assert!(!other.page("/en/home").contains("data-theme=\"sepia\""));
    let shown = answer(&other, "/en/bring", &texts[1]);
    let form = format!("found={}&do=bring&settings=yes", found(&shown));
    answer(&other, "/en/bring-in", &form);
    assert!(other.page("/en/home").contains("data-theme=\"sepia\""));
}

#[test]
fn a_file_that_cannot_be_used_is_told_of_and_changes_nothing() {
    let app = open(&Drawer::default());
    let before = app.page("/en/mine");
    let text = saved();
    let too_large = " ".repeat(50 * 1024 * 1024);
    let newer = text.replace("\"version\": 1", "\"version\": 9");
    for (file, words) in [
        (&text[..text.len() / 2], "not a file that the guide saved"),
        ("", "not a file that the guide saved"),
        (
            "<script>alert(1)</script>",
            "not a file that the guide saved",
        ),
        (&newer, "Update this program first"),
        (&too_large, "far too large"),
        (&" ".repeat(MOST_BYTES + 1), "far too large"),
    ] {
        let said = answer(&app, "/en/bring", file);
        assert!(
            said.contains(words) && !said.contains("name=\"found\""),
            "{said}"
        );
        assert!(!said.contains("<script>"));
    }
    let binary = http::Request::post("/en/bring")
        .body(vec![0xff; 64])
        .unwrap();
    let said = String::from_utf8(app.0.respond(&binary).into_body()).unwrap();
    assert!(said.contains("not a file that the guide saved"));
    assert_eq!(app.page("/en/mine"), before);
}

#[test]
fn a_file_that_was_changed_says_so_and_what_is_readable_can_be_brought_in() {
    let text = saved().replace("\"chapter\": \"two\"", "\"chapter\": \"three-hundred\"");
    let app = open(&Drawer::default());
    let shown = answer(&app, "/en/bring", &text);
    assert!(shown.contains("changed or damaged after it was saved"));
    assert!(shown.contains("1 chapter in the file is not in this edition"));
    let mine = bring_in(&app, &text);
    assert!(mine.contains("This chapter is not in this edition"));
}

#[test]
fn markup_in_a_file_is_shown_as_text() {
    let text = saved().replace("And then?", "<img src=x onerror=alert(1)>");
    // In a chapter that is not here the words themselves are shown.
    let text = text.replace("\"chapter\": \"one\"", "\"chapter\": \"<b>gone\"");
    let app = open(&Drawer::default());
    let mine = bring_in(&app, &text);
    assert!(
        mine.contains("&#60;img src=x") || mine.contains("&lt;img src=x"),
        "{mine}"
    );
    assert!(!mine.contains("<img src=x") && !mine.contains("<b>gone"));
}

#[test]
fn a_save_that_fails_says_why_and_what_to_do() {
    let app = SmallGuide::default().open();
    read_a_while(&app);
    let said = answer(&app, "/en/carry", "");
    assert!(said.contains("could not ask where to save") && said.contains("nothing is lost"));
}

#[test]
fn where_files_are_not_allowed_there_is_no_way_to_save_or_bring_one() {
    let guide = SmallGuide::default().guide();
    let drawer = Drawer::default();
    let ports = Ports {
        shelf: Box::new(Memory::default()),
        desktop: Box::new(drawer.clone()),
        clock: Box::new(Fixed(1_000)),
        voice: Box::new(Silent),
    };
    let app = App(Reader::open_under(Policy::kiosk(), guide, ports, "en"));
    read_a_while(&app);
    assert!(!app.page("/en/mine").contains("app-carry"));
    assert!(!app.post("/en/carry", "").status().is_success());
    assert!(!app.post("/en/bring", &saved()).status().is_success());
    assert!(drawer.files().is_empty());
}

#[test]
fn removing_everything_takes_what_was_found_and_the_way_back_too() {
    let paper = Paper::default();
    let app = SmallGuide::default().open_at(paper.clone(), Drawer::default());
    bring_in(&app, &saved());
    let shown = answer(&app, "/en/bring", &saved());
    answer(&app, "/en/forget", "");
    assert_eq!(app.post("/en/take-back", "").status(), 400);
    let form = format!("found={}&do=bring", found(&shown));
    assert!(answer(&app, "/en/bring-in", &form).contains("left alone"));
    let kept = paper.kept();
    assert!(!kept.contains("one") && !kept.contains("two"), "{kept}");
}
