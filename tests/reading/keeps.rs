//! What the app keeps of a person's reading, and how it finds it again.

use std::sync::{Arc, Mutex};

use reader::ports::{NotKept, Recalled, Shelf};
use reader::reading::stored::Unreadable;

use crate::small_guide::{ONE, SmallGuide};

/// A shelf that outlives the app, or whose disk is full.
#[derive(Clone, Default)]
pub(crate) struct Paper {
    text: Arc<Mutex<Option<String>>>,
    full: bool,
}

impl Paper {
    /// What is kept on it.
    pub(crate) fn kept(&self) -> String {
        self.text.lock().unwrap().clone().unwrap_or_default()
    }

    /// Puts on it what another version wrote.
    pub(crate) fn put(&self, text: &str) {
        *self.text.lock().unwrap() = Some(text.to_owned());
    }
}

impl Shelf for Paper {
    fn recall(&self, judge: &dyn Fn(&str) -> Result<(), Unreadable>) -> Recalled {
        let text = self.text.lock().unwrap().clone();
        Recalled {
            text: text.filter(|text| judge(text).is_ok()),
            ..Recalled::default()
        }
    }

    fn keep(&self, text: &str) -> Result<(), NotKept> {
        if self.full {
            return Err(NotKept::Store("no space".into()));
        }
        *self.text.lock().unwrap() = Some(text.to_owned());
        Ok(())
    }

    fn forget(&self) -> Result<(), NotKept> {
        *self.text.lock().unwrap() = None;
        Ok(())
    }
}

#[test]
fn a_new_reader_starts_at_home_and_a_returning_one_at_the_paragraph_they_left() {
    let paper = Paper::default();
    let app = SmallGuide::default().open_on(paper.clone());
    assert_eq!(app.0.start(), "/en/home");
    let block = app.block("/en/read/one", "You do not drive");
    app.post(
        "/en/place",
        &format!("chapter=one&first={block}&last={block}&end=false"),
    );
    let again = SmallGuide::default().open_on(paper);
    assert_eq!(again.0.start(), format!("/en/read/one#{block}"));
    assert!(again.page("/en/home").contains("Continue where you were"));
}

#[test]
fn a_place_and_a_bookmark_still_mean_their_paragraph_after_one_was_put_above() {
    let paper = Paper::default();
    let app = SmallGuide::default().open_on(paper.clone());
    let block = app.block("/en/read/one", "You do not drive");
    app.post(
        "/en/place",
        &format!("chapter=one&first={block}&last={block}&end=false"),
    );
    app.post("/en/bookmark", "chapter=one&heading=then");

    let edited = ONE.replace(
        "The first paragraph",
        "Something new.\n\nThe very first paragraph",
    );
    let again = SmallGuide::default()
        .with("en/one.md", &edited)
        .open_on(paper);
    let now = again.block("/en/read/one", "You do not drive");
    assert_eq!(again.0.start(), format!("/en/read/one#{now}"));
    assert!(
        again
            .page("/en/mine")
            .contains("href=\"/en/read/one#then\"")
    );
}

#[test]
fn the_place_is_the_same_section_in_another_language() {
    let app = SmallGuide::default().open();
    let block = app.block("/en/read/one", "You do not drive");
    app.post(
        "/en/place",
        &format!("chapter=one&first={block}&last={block}&end=false"),
    );
    app.page("/es/home");
    assert_eq!(app.0.start(), "/es/home");
    let home = app.page("/es/home");
    assert!(home.contains("href=\"/es/read/one#what\""), "{home}");
}

#[test]
fn the_language_that_was_last_read_is_the_one_at_the_next_start() {
    let paper = Paper::default();
    let app = SmallGuide::default().open_on(paper.clone());
    app.page("/es/read/one");
    assert_eq!(SmallGuide::default().open_on(paper).0.start(), "/es/home");
}

#[test]
fn the_end_of_a_chapter_marks_it_read_and_home_offers_the_next() {
    let app = SmallGuide::default().open();
    app.post("/en/place", "chapter=one&first=then&last=then&end=true");
    assert!(app.page("/en/read/two").contains("1 of 3 chapters read"));
    assert!(app.page("/en/home").contains("href=\"/en/read/two\""));
}

#[test]
fn a_bookmark_is_set_shown_and_taken_away() {
    let app = SmallGuide::default().open();
    let pieces = app.post("/en/bookmark", "chapter=one").into_body();
    assert!(
        String::from_utf8(pieces)
            .unwrap()
            .contains("aria-pressed=\"true\"")
    );
    assert!(app.page("/en/mine").contains("First chapter</a>"));
    let pieces = app
        .post("/en/bookmark", "chapter=one&from=mine")
        .into_body();
    assert!(
        String::from_utf8(pieces)
            .unwrap()
            .contains("You have no bookmarks yet")
    );
}

#[test]
fn a_bookmark_in_a_chapter_that_is_gone_is_kept_and_shown_as_such() {
    let paper = Paper::default();
    SmallGuide::default()
        .open_on(paper.clone())
        .post("/en/bookmark", "chapter=two&heading=end");
    let without = SmallGuide::default().with("en/SUMMARY.md", "- [First](one.md)\n");
    let page = without.open_on(paper).page("/en/mine");
    assert!(page.contains("The end") && page.contains("This chapter is not in this edition"));
}

#[test]
fn a_setting_is_on_every_page_from_then_on() {
    let app = SmallGuide::default().open();
    assert_eq!(
        app.post("/en/setting", "name=theme&word=dark").status(),
        200
    );
    assert!(app.page("/es/help").contains("data-theme=\"dark\""));
}

#[test]
fn what_makes_no_sense_is_refused_and_changes_nothing() {
    let app = SmallGuide::default().open();
    let before = app.page("/en/mine");
    for (path, form, status) in [
        ("/en/setting", "name=theme&word=pink", 400),
        ("/en/bookmark", "chapter=none", 400),
        ("/en/bookmark", "chapter=one&heading=none", 400),
        (
            "/en/place",
            "chapter=one&first=none&last=none&end=true",
            400,
        ),
        ("/en/open", "address=file%3A%2F%2F%2Fetc%2Fpasswd", 400),
        ("/en/none", "", 404),
        ("/home", "", 404),
    ] {
        assert_eq!(app.post(path, form).status(), status, "{path} {form}");
    }
    let large = format!("chapter=one&heading={}", "a".repeat(70_000));
    assert_eq!(app.post("/en/bookmark", &large).status(), 413);
    assert_eq!(app.page("/en/mine"), before);
}

#[test]
fn a_disk_that_takes_nothing_is_said_on_the_page_and_reading_goes_on() {
    let paper = Paper {
        full: true,
        ..Paper::default()
    };
    let app = SmallGuide::default().open_on(paper);
    assert!(!app.page("/en/home").contains("are not being kept"));
    let pieces = app.post("/en/bookmark", "chapter=one").into_body();
    assert!(
        String::from_utf8(pieces)
            .unwrap()
            .contains("are not being kept")
    );
    assert!(app.page("/en/read/two").contains("are not being kept"));
}

#[test]
fn removing_everything_leaves_nothing_on_the_shelf_but_the_comfort_settings() {
    let paper = Paper::default();
    let app = SmallGuide::default().open_on(paper.clone());
    app.post("/en/setting", "name=theme&word=sepia");
    app.post("/en/bookmark", "chapter=one");
    app.post("/en/place", "chapter=two&first=end&last=end&end=true");
    let pieces = app.post("/en/forget", "").into_body();
    assert!(
        String::from_utf8(pieces)
            .unwrap()
            .contains("Everything was removed")
    );
    let kept = paper.text.lock().unwrap().clone().unwrap();
    assert!(!kept.contains("one") && !kept.contains("two"), "{kept}");
    assert!(kept.contains("sepia"));
}
