//! Ticks on checklists, kept through edits and across languages.

use crate::keeps::Paper;
use crate::small_guide::{App, SmallGuide};

const EN: &str = "+++\ntitle = \"First chapter\"\n+++\n\n## Bring {#bring}\n\n\
    - [ ] a list of your medicines;\n- [ ] soft clothes.\n";
const ES: &str = "+++\ntitle = \"Primer capítulo\"\n+++\n\n## Lleve {#bring}\n\n\
    - [ ] la lista de sus medicamentos;\n- [ ] ropa cómoda.\n";

fn guide() -> SmallGuide {
    SmallGuide::default()
        .with("en/one.md", EN)
        .with("es/one.md", ES)
}

/// Ticks, or takes a tick away.
fn tick(app: &App, language: &str, words: &str, on: bool) -> String {
    let task = app.block(&format!("/{language}/read/one"), words);
    let form = format!("do=set&chapter=one&task={task}&on={on}");
    let answer = app.post(&format!("/{language}/tick"), &form);
    assert_eq!(answer.status(), 200, "{form}");
    task
}

/// The ids of the tasks that a page says are ticked.
fn ticked(app: &App, language: &str) -> Vec<String> {
    let page = app.page(&format!("/{language}/read/one"));
    let (_, rest) = page.split_once("data-ticked=\"").expect("a checklist");
    let ids = rest.split('"').next().expect("its end");
    ids.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn a_tick_is_kept_taken_away_and_counted_in_my_guide() {
    let paper = Paper::default();
    let app = guide().open_on(paper.clone());
    assert!(app.page("/en/mine").contains("0 of 2 ticked"));
    let task = tick(&app, "en", "soft clothes", true);
    // Twice is once.
    tick(&app, "en", "soft clothes", true);
    let again = guide().open_on(paper);
    assert_eq!(ticked(&again, "en"), [task]);
    assert!(again.page("/en/mine").contains("1 of 2 ticked"));
    tick(&again, "en", "soft clothes", false);
    assert!(ticked(&again, "en").is_empty());
}

#[test]
fn a_tick_is_on_the_same_task_in_another_language_and_can_be_taken_away_there() {
    let app = guide().open();
    tick(&app, "en", "soft clothes", true);
    let clothes = app.block("/es/read/one", "ropa");
    assert_eq!(ticked(&app, "es"), [clothes]);
    tick(&app, "es", "ropa", false);
    assert!(ticked(&app, "en").is_empty());
    tick(&app, "es", "la lista", true);
    assert_eq!(ticked(&app, "en"), [app.block("/en/read/one", "medicines")]);
}

#[test]
fn where_two_languages_are_out_of_step_a_tick_stays_in_its_own() {
    let longer = format!("{ES}- [ ] agua.\n");
    let app = guide().with("es/one.md", &longer).open();
    let task = tick(&app, "en", "soft clothes", true);
    assert_eq!(ticked(&app, "en"), [task]);
    assert!(ticked(&app, "es").is_empty());
}

#[test]
fn a_tick_stays_on_its_task_when_the_text_is_edited_and_moves_to_no_other() {
    let paper = Paper::default();
    let app = guide().open_on(paper.clone());
    tick(&app, "en", "medicines", true);
    let edited = EN.replace(
        "- [ ] a list of your medicines;",
        "- [ ] your phone;\n- [ ] a list of all your medicines;",
    );
    let after = guide().with("en/one.md", &edited).open_on(paper.clone());
    assert_eq!(
        ticked(&after, "en"),
        [after.block("/en/read/one", "all your medicines")]
    );
    let without = EN.replace("- [ ] a list of your medicines;\n", "");
    let after = guide().with("en/one.md", &without).open_on(paper.clone());
    assert!(ticked(&after, "en").is_empty());
    // It was not lost meanwhile.
    assert_eq!(ticked(&guide().open_on(paper), "en").len(), 1);
}

#[test]
fn a_checklist_can_be_started_over() {
    let app = guide().open();
    tick(&app, "en", "soft clothes", true);
    tick(&app, "en", "medicines", true);
    let pieces = app.post("/en/tick", "do=clear&chapter=one").into_body();
    let pieces = String::from_utf8(pieces).expect("UTF-8");
    assert!(pieces.contains("0 of 2 ticked"), "{pieces}");
    assert!(ticked(&app, "en").is_empty());
}

#[test]
fn what_is_no_task_is_not_ticked() {
    let app = guide().open();
    for form in [
        "do=set&chapter=one&task=bring&on=true",
        "do=set&chapter=one&task=none&on=true",
        "do=set&chapter=none&task=x&on=true",
        "do=fly",
    ] {
        assert_eq!(app.post("/en/tick", form).status(), 400, "{form}");
    }
    assert!(ticked(&app, "en").is_empty());
    assert!(!app.page("/en/read/two").contains("app-task"));
}
