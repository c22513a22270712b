//! The list of questions to ask.

use crate::small_guide::{App, ONE, SmallGuide};

const TIP: &str = "\n> [!TIP]\n> When may I drive again?\n\n\
    ```check\n[[question]]\nask = \"May you drive home?\"\n\
    [[question.answer]]\ntext = \"Yes\"\nwhy = \"No.\"\n\
    [[question.answer]]\ntext = \"No\"\nwhy = \"Right.\"\nright = true\n```\n";

fn app() -> App {
    let with = format!("{ONE}{TIP}");
    SmallGuide::default().with("en/one.md", &with).open()
}

fn act(app: &App, form: &str) -> String {
    let answer = app.post("/en/question", form);
    assert_eq!(answer.status(), 200, "{form}");
    String::from_utf8(answer.into_body()).unwrap()
}

/// The ids of the questions in My guide, in their order.
fn ids(app: &App) -> Vec<String> {
    let page = app.page("/en/mine");
    let marks = page.split("id=\"app-question-tick-").skip(1);
    marks.map(|rest| rest[..36].to_owned()).collect()
}

/// The questions in My guide, in their order.
fn texts(app: &App) -> Vec<String> {
    let page = app.page("/en/mine");
    let list = page
        .split("<ol class=\"rows questions\">")
        .nth(1)
        .unwrap_or("");
    let rows = list.split("<p dir=\"auto\">").skip(1);
    rows.map(|row| row.split('<').next().unwrap_or("").trim().to_owned())
        .collect()
}

#[test]
fn a_line_for_the_care_team_becomes_a_question_with_the_way_back_to_it() {
    let app = app();
    let block = app.block("/en/read/one", "When may I drive again?");
    let form = format!("do=add&about=line&chapter=one&first={block}&last={block}");
    let pieces = act(&app, &form);
    assert!(
        pieces.contains("Added to your questions: 1 in all."),
        "{pieces}"
    );
    assert_eq!(texts(&app), ["When may I drive again?"]);
    let mine = app.page("/en/mine");
    assert!(
        mine.contains(&format!("href=\"/en/read/one#{block}\">First chapter")),
        "{mine}"
    );
    let page = app.page("/en/read/one");
    assert!(page.contains(&format!("data-asked=\"{block}\"")), "{page}");
    assert!(act(&app, &form).contains("This is on your list already."));
    assert_eq!(texts(&app).len(), 1);
}

#[test]
fn a_passage_a_check_and_a_highlight_become_questions_that_quote_them() {
    let app = app();
    let block = app.block("/en/read/one", "You do not drive");
    act(
        &app,
        &format!("do=add&about=passage&chapter=one&first={block}&start=0&last={block}&end=16"),
    );
    let check = app.block("/en/read/one", "May you drive home?");
    act(
        &app,
        &format!("do=add&about=check&chapter=one&first={check}"),
    );
    app.post("/en/highlight", "do=add&chapter=one&first=what&colour=sun");
    let page = app.page("/en/read/one");
    let at = page.find("data-highlight=\"").unwrap() + 16;
    let id = &page[at..at + 36];
    act(
        &app,
        &format!("do=add&about=passage&highlight={id}&from=mine"),
    );
    assert_eq!(
        texts(&app),
        [
            "What does this mean for me? “You do not drive”",
            "I was not sure about this: “May you drive home?”",
            "What does this mean for me? “What is it?”",
        ]
    );
}

#[test]
fn ones_own_words_are_added_ordered_changed_and_ticked_off() {
    let app = app();
    for text in ["One%3F", "Two%3F", "Three%3F"] {
        act(&app, &format!("do=add&from=mine&text={text}"));
    }
    let [one, _, three] = &ids(&app)[..] else {
        panic!("not three")
    };
    assert!(act(&app, &format!("do=up&id={three}")).contains("It is now number 2 of 3."));
    act(&app, &format!("do=down&id={one}"));
    assert_eq!(texts(&app), ["Three?", "One?", "Two?"]);
    act(&app, &format!("do=reword&id={one}&text=The+first%3F"));
    assert_eq!(texts(&app), ["Three?", "The first?", "Two?"]);
    let pieces = act(&app, &format!("do=reword&id={one}&text=two"));
    assert!(
        pieces.contains(&format!("id=\"app-fault-{one}\"")),
        "{pieces}"
    );
    assert!(act(&app, &format!("do=tick&id={one}")).contains("Marked as asked."));
    let mine = app.page("/en/mine");
    assert!(
        mine.contains(&format!(
            "id=\"app-question-tick-{one}\" aria-pressed=\"true\""
        )),
        "{mine}"
    );
}

#[test]
fn a_question_that_was_removed_is_put_back_where_it_stood() {
    let app = app();
    for text in ["One", "Two", "Three"] {
        act(&app, &format!("do=add&text={text}"));
    }
    let two = ids(&app)[1].clone();
    let pieces = act(&app, &format!("do=remove&id={two}"));
    assert!(pieces.contains("Removed: Two"), "{pieces}");
    assert_eq!(texts(&app), ["One", "Three"]);
    act(&app, &format!("do=restore&id={two}"));
    assert_eq!(texts(&app), ["One", "Two", "Three"]);
}

#[test]
fn an_empty_question_and_one_that_is_too_long_are_answered_plainly() {
    let app = app();
    for nothing in ["", "+", "%00%07", "%3F"] {
        let pieces = act(&app, &format!("do=add&from=mine&text={nothing}"));
        assert!(pieces.contains("id=\"app-fault-question\""), "{pieces}");
        assert!(pieces.contains("Nothing was written"), "{pieces}");
    }
    let pieces = act(&app, &format!("do=add&text={}", "a".repeat(1_001)));
    assert!(
        pieces.contains("1001 characters, and 1000 are the most"),
        "{pieces}"
    );
    assert!(texts(&app).is_empty());
}

#[test]
fn markup_in_a_question_is_words() {
    let app = app();
    let pieces = act(
        &app,
        "do=add&from=mine&text=%3Cimg+src%3Dx+onerror%3Dbad%3E+%3Cscript%3Ea",
    );
    for html in [pieces, app.page("/en/mine")] {
        assert!(
            html.contains("onerror=bad") && !html.contains("<img") && !html.contains("<script>a")
        );
    }
}

#[test]
fn the_same_question_in_two_languages_is_two_questions() {
    let app = app();
    act(&app, "do=add&text=May+I+drive%3F");
    act(&app, "do=add&text=%C2%BFPuedo+conducir%3F");
    assert_eq!(texts(&app), ["May I drive?", "¿Puedo conducir?"]);
    assert!(
        app.page("/es/mine")
            .contains("2 preguntas para su equipo médico")
    );
}

#[test]
fn a_question_that_makes_no_sense_is_refused_and_changes_nothing() {
    let app = app();
    let before = app.page("/en/mine");
    for form in [
        "do=add&about=line&chapter=none&first=what",
        "do=add&about=line&chapter=one&first=none",
        "do=add&about=nothing&chapter=one&first=what",
        "do=add&about=passage&highlight=none",
        "do=up&id=none",
        "do=tick&id=none",
        "do=reword&id=none&text=a",
        "do=remove&id=none",
        "do=restore&id=none",
        "",
    ] {
        assert_eq!(app.post("/en/question", form).status(), 400, "{form}");
    }
    assert_eq!(app.page("/en/mine"), before);
}
