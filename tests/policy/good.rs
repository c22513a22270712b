//! What a policy decides.

use reader::policy::Policy;

use crate::app::{App, policy};

const EXAMPLE: &str = include_str!("../../src-tauri/policy.example.toml");

fn good(text: &str) -> Policy {
    let policy = policy(text);
    assert_eq!(policy.attention(), None, "{text}");
    policy
}

#[test]
fn the_example_is_a_good_one_and_all_that_it_leaves_out_can_be_put_in() {
    let policy = good(EXAMPLE);
    assert!(policy.holds_the_window());
    assert_eq!(policy.clinic().unwrap().name, "Example Clinic");
    let uncommented: String = EXAMPLE
        .lines()
        .map(|line| match line {
            "# logo = \"logo.svg\"" => String::new(),
            line if line.contains("…$…") => {
                "staff_pin = \"$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA\"\n".into()
            }
            line if line.contains("key = \"…\"") => {
                format!("key = \"{}\"\n", crate::broken::KEY)
            }
            line if line.starts_with("# routes")
                || line.starts_with("# guides")
                || line.starts_with("# [[")
                || line.starts_with("# name") =>
            {
                format!("{}\n", &line[2..])
            }
            line => format!("{line}\n"),
        })
        .collect();
    let policy = good(&uncommented);
    assert!(policy.staff_pin().is_some());
    assert_eq!((policy.guides().len(), policy.trusted_keys().len()), (1, 1));
    assert!(policy.offers_route("lozenges") && !policy.offers_route("therapy"));
}

#[test]
fn a_kiosk_is_as_it_is_by_default_where_nothing_else_is_said() {
    let policy = good("mode = \"kiosk\"\n");
    assert_eq!(crate::app::policy("mode = \"kiosk\""), Policy::kiosk());
    let session = policy.session().unwrap();
    assert_eq!((session.idle, session.countdown), (150, 30));
    assert_eq!(policy.restart(), Some((3, 30)));
    assert!(!policy.counts() && !policy.allows_print() && policy.allows_speech());
}

#[test]
fn a_personal_computer_with_a_policy_keeps_what_is_read_and_allows_all_but_what_is_said() {
    let policy = good("mode = \"personal\"\n[allow]\nprint = false\n");
    assert!(policy.keeps_reading_state() && policy.session().is_none());
    assert!(!policy.allows_print() && policy.allows_notes());
}

#[test]
fn asking_for_a_kiosk_only_takes_away() {
    let policy = good("mode = \"personal\"\n[allow]\nspeech = false\n").as_kiosk();
    assert!(policy.holds_the_window() && !policy.keeps_reading_state());
    assert!(!policy.allows_print() && !policy.allows_speech());
    let kiosk = good("mode = \"kiosk\"\n[kiosk]\nidle = 60\n");
    assert_eq!(kiosk.clone().as_kiosk(), kiosk);
}

#[test]
fn numbers_at_their_bounds_are_taken() {
    for (line, idle, countdown) in [
        ("idle = 60\ncountdown = 20", 60, 20),
        ("idle = 900\ncountdown = 120", 900, 120),
        ("idle = 0x5a", 90, 30),
        ("idle = 1_20", 120, 30),
    ] {
        let policy = good(&format!("mode = \"kiosk\"\n[kiosk]\n{line}\n"));
        let session = policy.session().unwrap();
        assert_eq!(
            (session.idle, session.countdown),
            (idle, countdown),
            "{line}"
        );
    }
}

#[test]
fn nothing_of_a_reader_comes_near_the_disk_of_a_kiosk() {
    let app = App::under(Policy::kiosk());
    app.page("/es/read/is-it-safe");
    assert_eq!(app.post("/en/bookmark", "chapter=is-it-safe").status(), 200);
    app.reader.keep_window("1".to_owned());
    assert!(app.shelf.0.lock().unwrap().is_empty());
    let personal = App::under(Policy::personal());
    personal.post("/en/bookmark", "chapter=is-it-safe");
    assert!(personal.shelf.0.lock().unwrap().len() > 1);
}

#[test]
fn only_the_languages_offered_can_be_reached() {
    let app = App::under(good("mode = \"personal\"\nlanguages = [\"es\"]\n"));
    assert_eq!(app.reader.start(), "/es/home");
    let home = app.page("/es/home");
    assert!(!home.contains("hreflang"), "{home}");
    assert_eq!(app.get("/en/home").status(), 404);
    assert_eq!(
        app.post("/en/setting", "name=theme&word=dark").status(),
        404
    );
    app.post("/es/setting", "name=language&word=en");
    assert!(app.page("/").contains("<html lang=\"es\""));
}

#[test]
fn the_clinics_lines_come_first_on_help_now_with_its_number() {
    let app = App::under(good(EXAMPLE));
    let page = app.page("/es/help");
    let at = |words: &str| {
        page.find(words)
            .unwrap_or_else(|| panic!("{words}: {page}"))
    };
    assert!(at("Enfermería de guardia") < at("911"));
    assert!(at("555-0101") < at("988"));
    assert!(at("Example Clinic") > at("Enfermería") && page.contains("555-0100"));
}

#[test]
fn a_clinics_colour_takes_the_place_of_the_themes_and_paper_stays_black_on_white() {
    let app = App::under(good(EXAMPLE));
    let style = app.page("/app.css");
    let personal = App::under(Policy::personal()).page("/app.css");
    assert!(style.contains("--accent:#5b3a8c") && style.contains("--accent:#cdb8f0"));
    assert!(!personal.contains("#5b3a8c"));
    let last = style.rfind("--accent:#5b3a8c").unwrap();
    assert!(last < style.find("@media print").unwrap());
    // The strongest contrast is nobody's to change.
    let contrast = &style[style.find("data-theme=\"contrast\"").unwrap()..];
    assert!(!contrast[..contrast.find('}').unwrap()].contains("#5b3a8c"));
    app.post("/en/setting", "name=theme&word=dark");
    let drawing = app.page("/en/images/what-to-bring.svg");
    assert!(drawing.contains("--accent:#cdb8f0"));
}

#[test]
fn about_says_whose_computer_it_is() {
    let page = App::under(good(EXAMPLE)).page("/en/about");
    for said in [
        "Example Clinic",
        "555-0100",
        "1 Example Street",
        "Monday to Friday",
    ] {
        assert!(page.contains(said), "{said}");
    }
}

#[test]
fn what_is_not_allowed_is_neither_offered_nor_done() {
    let chapter = "/en/read/before-your-session";
    let offered = |app: &App, part: &str| {
        let mine = app.page("/en/mine");
        let keys = app.page("/en/keys");
        (app.page(chapter) + &mine + &keys).contains(part)
    };
    let all = App::under(good("mode = \"personal\"\n"));
    let none = "mode = \"personal\"\n[allow]\nprint = false\nnotes = false\nspeech = false\n";
    let none = App::under(good(none));
    for part in [
        "id=\"app-print\"",
        "data-print=",
        "id=\"app-mark\"",
        "id=\"app-marking\"",
        "id=\"app-ask-line\"",
        "id=\"app-my-questions\"",
        "id=\"app-listen-open\"",
        "<kbd>P</kbd>",
        "<kbd>H</kbd>",
        "<kbd>L</kbd>",
    ] {
        assert!(offered(&all, part), "{part} is nowhere");
        assert!(!offered(&none, part), "{part}");
    }
    let question = "do=add&about=line&chapter=before-your-session";
    for path in ["/en/question", "/en/highlight", "/en/listen"] {
        assert_eq!(none.post(path, question).status(), 400, "{path}");
    }
}

#[test]
fn the_day_is_planned_for_the_routes_of_the_clinic_and_one_that_is_none_is_told_of() {
    let app = App::under(good(
        "mode = \"kiosk\"\nroutes = [\"lozenges\", \"moon\"]\n",
    ));
    let day = app.page("/en/day");
    assert!(day.contains("value=\"lozenges\"") && !day.contains("value=\"iv-infusion\""));
    let told = app.reader.left_out();
    assert_eq!(told.len(), 1);
    assert!(told[0].message.contains("moon") && told[0].hint.contains("iv-infusion"));
}
