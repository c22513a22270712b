//! A plan for the day: made, answered, kept, removed.

use crate::keeps::Paper;
use crate::small_guide::{App, SmallGuide};

pub(crate) const DAY: &str = r#"
chapters = ["one"]
[[route]]
id = "spray"
chapter = "one"
name = { en = "Nasal spray", es = "Aerosol nasal" }
[[route.step]]
id = "eat"
when = { before = 120 }
answer = "before"
sources = ["BOOK-2020"]
status = "verified"
see = "one#what"
what = { en = "Stop eating", es = "Deje de comer" }
note = { en = "The label says: 2 hours.", es = "La etiqueta dice: 2 horas." }
[[route.step]]
id = "drink"
when = { before = 30 }
answer = "before"
sources = ["BOOK-2020"]
status = "soft"
what = { en = "Stop drinking", es = "Deje de beber" }
ask = { en = "When should I stop drinking?", es = "¿Cuándo dejo de beber?" }
[[route.step]]
id = "arrive"
when = "appointment"
answer = "none"
what = { en = "Your appointment", es = "Su cita" }
[[route]]
id = "drip"
chapter = "two"
name = { en = "Drip", es = "Goteo" }
step = []
"#;

/// The seventeen minutes past 1970 of the tests' clock.
pub(crate) const PLAN: &str = "do=plan&route=spray&month=1970-01&day=2&hour=9&minute=00&travel=";

fn guide() -> SmallGuide {
    SmallGuide::default().with("day.toml", DAY)
}

fn pieces(app: &App, path: &str, form: &str) -> String {
    let answer = app.post(path, form);
    assert_eq!(answer.status(), 200, "{form}");
    String::from_utf8(answer.into_body())
        .expect("UTF-8")
        .replace('\u{a0}', " ")
}

#[test]
fn a_plan_is_made_of_the_guides_rules_each_with_its_source() {
    let app = guide().open();
    let day = pieces(&app, "/en/day", PLAN);
    assert!(day.contains("Friday, January 2, 1970, 9:00 am"), "{day}");
    assert!(day.contains("7:00 am") && day.contains("The label says: 2 hours."));
    assert!(day.contains("href=\"#source-1\"") && day.contains("id=\"source-1\""));
    assert!(day.contains("href=\"/en/read/one#what\""));
    assert!(day.contains("Your clinic’s own instructions come first."));
}

#[test]
fn a_rule_that_no_verified_source_bears_is_a_question_to_the_clinic() {
    let app = guide().open();
    let day = pieces(&app, "/en/day", PLAN);
    assert!(day.contains("When should I stop drinking?"));
    assert!(!day.contains("8:30"), "{day}");
}

#[test]
fn what_the_clinic_says_makes_the_plan_the_persons_own_and_is_kept() {
    let paper = Paper::default();
    let app = guide().open_on(paper.clone());
    pieces(&app, "/en/day", PLAN);
    let day = pieces(
        &app,
        "/en/day",
        "do=tell&step=drink&length=60&words=sips%0Aare+fine",
    );
    assert!(day.contains("8:00 am"), "{day}");
    assert!(day.contains("Your clinic told you: 1 hour before. sips are fine."));
    let again = guide().open_on(paper);
    let page = again.page("/es/day").replace('\u{a0}', " ");
    assert!(page.contains("viernes 2 de enero de 1970, 9:00 a. m."));
    assert!(page.contains("Su clínica le dijo: 1 hora antes. sips are fine."));
    // Another way and back: the answer is still there.
    pieces(&again, "/es/day", &PLAN.replace("spray", "drip"));
    assert!(!again.page("/es/day").contains("sips are fine"));
    pieces(&again, "/es/day", PLAN);
    assert!(again.page("/es/day").contains("sips are fine"));
    let day = pieces(&again, "/es/day", "do=tell&step=drink&length=&words=");
    assert!(day.contains("¿Cuándo dejo de beber?"));
}

#[test]
fn what_is_missing_is_told_and_what_was_chosen_stays_chosen() {
    let app = guide().open();
    let day = pieces(&app, "/en/day", "do=plan&route=&month=1970-02&day=30&hour=");
    for told in [
        "Choose how you get the medicine.",
        "That month has no such day.",
        "Choose the hour of your appointment.",
    ] {
        assert!(day.contains(told), "{told}: {day}");
    }
    assert!(day.contains("name=\"day\" value=\"30\" checked>"));
    assert!(day.contains("name=\"month\" value=\"1970-02\" checked>"));
    assert!(day.contains("name=\"date\" value=\"another\" checked>"));
    assert!(!app.page("/en/home").contains("See my plan"));
}

#[test]
fn one_of_the_next_days_is_chosen_with_one_touch_whatever_else_stands_there() {
    let app = guide().open();
    let near = "do=plan&route=spray&date=1970-01-05&month=1970-03&day=31&hour=9&minute=00";
    let day = pieces(&app, "/en/day", near);
    assert!(day.contains("Monday, January 5, 1970, 9:00 am"), "{day}");
    assert!(day.contains("name=\"date\" value=\"1970-01-05\" checked>"));
    let day = pieces(&app, "/en/day", "do=plan&route=spray&date=&hour=9");
    assert!(day.contains("Choose the day of your appointment."), "{day}");
}

#[test]
fn a_mistake_does_not_cost_the_plan_that_was_there() {
    let app = guide().open();
    pieces(&app, "/en/day", PLAN);
    let day = pieces(&app, "/en/day", &PLAN.replace("day=2", "day="));
    assert!(day.contains("Choose the month and the day of your appointment."));
    assert!(app.page("/en/day").contains("Friday, January 2, 1970"));
}

#[test]
fn home_and_my_guide_lead_to_the_plan_and_so_do_the_chapters_that_say_so() {
    let app = guide().open();
    for path in ["/en/home", "/en/mine", "/en/read/one"] {
        assert!(app.page(path).contains("href=\"/en/day\""), "{path}");
    }
    assert!(!app.page("/en/read/two").contains("href=\"/en/day\""));
    pieces(&app, "/en/day", PLAN);
    for path in ["/en/home", "/en/mine"] {
        assert!(app.page(path).contains("Friday, January 2, 1970"), "{path}");
    }
    // A guide without rules offers no plan.
    let without = SmallGuide::default().open();
    assert!(!without.page("/en/home").contains("href=\"/en/day\""));
}

#[test]
fn a_plan_is_removed_alone_and_with_everything() {
    let app = guide().open();
    pieces(&app, "/en/day", PLAN);
    let day = pieces(&app, "/en/day", "do=remove");
    assert!(day.contains("The plan was removed.") && !day.contains("7:00 am"));
    pieces(&app, "/en/day", PLAN);
    pieces(&app, "/en/forget", "");
    assert!(!app.page("/en/day").contains("January 2, 1970, 9"));
}

#[test]
fn a_plan_for_a_way_that_is_gone_is_kept_and_told_of() {
    let paper = Paper::default();
    pieces(&guide().open_on(paper.clone()), "/en/day", PLAN);
    let without = guide().with("day.toml", &DAY.replace("id = \"spray\"", "id = \"mist\""));
    let page = without.open_on(paper.clone()).page("/en/day");
    assert!(page.contains("is not in this edition"), "{page}");
    let back = guide().open_on(paper).page("/en/day");
    assert!(back.contains("Friday, January 2, 1970"));
}

#[test]
fn what_makes_no_sense_is_refused_and_changes_nothing() {
    let app = guide().open();
    pieces(&app, "/en/day", PLAN);
    let before = app.page("/en/day");
    let long = format!("do=tell&step=eat&words={}", "a".repeat(301));
    for form in [
        "",
        "do=fly",
        "do=tell&step=none&words=x",
        "do=tell&step=eat&length=-5",
        "do=tell&step=eat&length=99999",
        &long,
    ] {
        assert_eq!(app.post("/en/day", form).status(), 400, "{form}");
    }
    assert_eq!(app.page("/en/day"), before);
}

#[test]
fn script_in_an_answer_is_only_words() {
    let app = guide().open();
    pieces(&app, "/en/day", PLAN);
    let evil = "do=tell&step=eat&words=%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    let day = pieces(&app, "/en/day", evil);
    assert!(
        !day.contains("<script>") && day.contains("&#60;script&#62;"),
        "{day}"
    );
}
