//! Highlights and notes: made, changed, found again, taken away.

use crate::keeps::Paper;
use crate::small_guide::{App, ONE, SmallGuide};

/// Acts, and answers the pieces.
fn act(app: &App, form: &str) -> String {
    let answer = app.post("/en/highlight", form);
    assert_eq!(answer.status(), 200, "{form}");
    String::from_utf8(answer.into_body()).unwrap()
}

/// Marks letters 4 to 13 of the paragraph "You do not drive …".
fn mark(app: &App) -> String {
    let block = app.block("/en/read/one", "You do not drive");
    let form = format!("do=add&chapter=one&first={block}&start=4&last={block}&end=16&colour=leaf");
    act(app, &form)
}

/// The id of the first highlight on a page.
fn id(page: &str) -> String {
    let at = page.find("data-highlight=\"").expect("a highlight") + 16;
    page[at..at + 36].to_owned()
}

#[test]
fn words_are_marked_listed_on_the_page_and_in_my_guide_and_counted() {
    let app = SmallGuide::default().open();
    let pieces = mark(&app);
    assert!(
        pieces.contains("Highlighted in Leaf. 1 highlight on this page"),
        "{pieces}"
    );
    assert!(pieces.contains("data-words=\"do not drive\""), "{pieces}");
    let page = app.page("/en/read/one");
    assert!(page.contains("Your highlights on this page"));
    assert!(page.contains("data-start=\"4\" data-words=\"do not drive\""));
    let mine = app.page("/en/mine");
    let block = app.block("/en/read/one", "You do not drive");
    assert!(
        mine.contains(&format!("href=\"/en/read/one#{block}\">do not drive</a>")),
        "{mine}"
    );
    assert!(!app.page("/en/read/two").contains("data-highlight="));
}

#[test]
fn a_passage_over_several_paragraphs_is_one_highlight_with_each_in_its_place() {
    let app = SmallGuide::default().open();
    let last = app.block("/en/read/one", "You do not drive");
    act(
        &app,
        &format!("do=add&chapter=one&first=what&start=5&last={last}&end=3&colour=sky"),
    );
    let page = app.page("/en/read/one");
    assert_eq!(page.matches("data-highlight=").count(), 1);
    for words in ["is it?", "The first paragraph says what it is.", "You"] {
        assert!(page.contains(&format!("data-words=\"{words}\"")), "{words}");
    }
}

#[test]
fn a_highlight_belongs_to_the_language_it_was_made_in() {
    let app = SmallGuide::default().open();
    mark(&app);
    assert!(!app.page("/es/read/one").contains("data-highlight="));
    let mine = app.page("/es/mine");
    assert!(mine.contains("<blockquote lang=\"en\"") && mine.contains("href=\"/en/read/one#"));
    // A chapter that is not translated is shown in the first language.
    act(&app, "do=add&chapter=two&first=end&colour=sun");
    assert!(app.page("/es/read/two").contains("data-words=\"The end\""));
}

#[test]
fn a_note_is_kept_with_its_lines_and_letters_and_never_runs() {
    let paper = Paper::default();
    let app = SmallGuide::default().open_on(paper.clone());
    let id = id(&mark(&app));
    let note = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%0D%0A%F0%9F%A6%8A+%C2%A1s%C3%AD!%00";
    let pieces = act(&app, &format!("do=change&id={id}&note={note}"));
    assert!(
        pieces.contains("Saved.") && !pieces.contains("<script>alert"),
        "{pieces}"
    );
    let again = SmallGuide::default().open_on(paper);
    for path in ["/en/read/one", "/en/mine"] {
        let page = again.page(path);
        assert!(!page.contains("<script>alert"), "{path}");
        assert!(page.contains("/script&#62;\n🦊 ¡sí!<"), "{path}: {page}");
    }
}

#[test]
fn a_note_that_is_too_long_is_refused_in_words_and_the_one_before_stays() {
    let app = SmallGuide::default().open();
    let id = id(&mark(&app));
    act(&app, &format!("do=change&id={id}&note=first"));
    let long = "a".repeat(10_000);
    let pieces = act(&app, &format!("do=change&id={id}&note={long}"));
    assert!(
        pieces.contains(&format!("id=\"app-fault-{id}\"")),
        "{pieces}"
    );
    assert!(
        pieces.contains("10000 characters, and 5000 are the most"),
        "{pieces}"
    );
    assert!(
        !pieces.contains("app-highlights"),
        "what was written would be replaced"
    );
    assert!(app.page("/en/mine").contains(">first<"));
}

#[test]
fn marking_the_same_words_again_changes_the_colour() {
    let app = SmallGuide::default().open();
    mark(&app);
    let block = app.block("/en/read/one", "You do not drive");
    act(
        &app,
        &format!("do=add&chapter=one&first={block}&start=3&last={block}&end=16&colour=rose"),
    );
    let page = app.page("/en/read/one");
    assert_eq!(page.matches("data-highlight=").count(), 1);
    assert!(page.contains("data-colour=\"rose\""));
}

#[test]
fn a_highlight_is_found_again_after_the_chapter_was_edited() {
    let paper = Paper::default();
    mark(&SmallGuide::default().open_on(paper.clone()));
    let edited = ONE.replace(
        "You do not drive until",
        "New.\n\nFor now, you do not drive a car until",
    );
    let page = SmallGuide::default()
        .with("en/one.md", &edited)
        .open_on(paper.clone())
        .page("/en/read/one");
    assert!(
        page.contains("data-start=\"13\" data-words=\"do not drive\""),
        "{page}"
    );
    let mended = ONE.replace("do not drive", "must never drive");
    let page = SmallGuide::default()
        .with("en/one.md", &mended)
        .open_on(paper)
        .page("/en/read/one");
    assert!(page.contains("data-words=\"must never drive\""), "{page}");
    assert!(page.contains("has changed since you marked it"));
}

#[test]
fn a_highlight_whose_words_are_gone_is_kept_and_shown_as_such() {
    let paper = Paper::default();
    let app = SmallGuide::default().open_on(paper.clone());
    let id = id(&mark(&app));
    act(&app, &format!("do=change&id={id}&note=mine"));
    let other = "+++\ntitle = \"First chapter\"\n+++\n\nNothing is left.\n";
    let without = SmallGuide::default()
        .with("en/one.md", other)
        .open_on(paper.clone());
    for path in ["/en/mine", "/en/read/one"] {
        let page = without.page(path);
        assert!(
            page.contains("do not drive") && page.contains(">mine<"),
            "{path}"
        );
        assert!(
            page.contains("These words are no longer in the guide"),
            "{path}"
        );
    }
    let without = SmallGuide::default().with("en/SUMMARY.md", "- [Second](two.md)\n");
    let page = without.open_on(paper).page("/en/mine");
    assert!(
        page.contains("do not drive") && page.contains("not in this edition"),
        "{page}"
    );
}

#[test]
fn what_was_removed_can_be_put_back_and_only_once() {
    let app = SmallGuide::default().open();
    app.post("/en/bookmark", "chapter=one");
    let id = id(&mark(&app));
    let pieces = act(&app, &format!("do=remove&id={id}&from=mine"));
    assert!(
        pieces.contains("Removed: do not drive") && pieces.contains("Undo"),
        "{pieces}"
    );
    assert!(!app.page("/en/mine").contains("do not drive"));
    let restore = format!("do=restore&id={id}&from=mine");
    assert!(act(&app, &restore).contains("The highlight is back."));
    assert!(app.page("/en/mine").contains("do not drive"));
    assert_eq!(app.post("/en/highlight", &restore).status(), 400);
    act(&app, &format!("do=remove&id={id}"));
    app.post("/en/forget", "");
    assert_eq!(
        app.post("/en/highlight", &restore).status(),
        400,
        "it was held on to"
    );
}

#[test]
fn a_mark_that_makes_no_sense_is_refused_and_changes_nothing() {
    let app = SmallGuide::default().open();
    let block = app.block("/en/read/one", "You do not drive");
    let before = app.page("/en/mine");
    for form in [
        "do=add&chapter=none&first=what&colour=sun".to_owned(),
        "do=add&chapter=one&first=none&colour=sun".to_owned(),
        "do=add&chapter=one&first=what&colour=mauve".to_owned(),
        format!("do=add&chapter=one&first={block}&last=what&colour=sun"),
        format!("do=add&chapter=one&first={block}&start=9&end=3&colour=sun"),
        "do=change&id=none&note=a".to_owned(),
        "do=remove&id=none".to_owned(),
        "do=restore&id=none".to_owned(),
        "do=none".to_owned(),
        String::new(),
    ] {
        assert_eq!(app.post("/en/highlight", &form).status(), 400, "{form}");
    }
    assert_eq!(app.page("/en/mine"), before);
}

#[test]
fn removing_everything_removes_highlights_and_questions_too() {
    let paper = Paper::default();
    let app = SmallGuide::default().open_on(paper.clone());
    mark(&app);
    app.post("/en/question", "do=add&text=May+I+sing%3F");
    assert!(!app.page("/en/mine").contains("There is nothing to remove"));
    app.post("/en/forget", "");
    let kept = paper.kept();
    assert!(!kept.contains("drive") && !kept.contains("sing"), "{kept}");
}
