//! Plans made of a few rules, at awkward times.

use guide::day::{ClinicRules, Rules};
use jiff::civil::{date, time};

use super::*;

const RULES: &str = r#"
[[route]]
id = "spray"
chapter = "one"
name = { en = "Spray", es = "Aerosol" }

[[route.step]]
id = "eat"
when = { before = 120 }
answer = "before"
sources = ["K"]
status = "verified"
what = { en = "Stop eating", es = "Deje de comer" }
note = { en = "The label says so.", es = "Lo dice la etiqueta." }

[[route.step]]
id = "drink"
when = "ask"
answer = "before"
what = { en = "Stop drinking", es = "Deje de beber" }
ask = { en = "When should I stop drinking?", es = "¿Cuándo dejo de beber?" }

[[route.step]]
id = "leave"
when = "travel"
answer = "none"
what = { en = "Leave home", es = "Salga de casa" }

[[route.step]]
id = "arrive"
when = "appointment"
answer = "none"
what = { en = "Your appointment", es = "Su cita" }

[[route.step]]
id = "dose"
when = "then"
answer = "none"
what = { en = "The dose", es = "La dosis" }

[[route.step]]
id = "home"
when = { after = 120 }
answer = "after"
sources = ["K"]
status = "verified"
what = { en = "Home", es = "A casa" }

[[route.step]]
id = "drive"
when = "next-day"
answer = "words"
sources = ["K"]
status = "verified"
what = { en = "Drive", es = "Maneje" }
"#;

fn day(hour: i8, minute: i8) -> Day {
    Day::new(
        "spray",
        date(2026, 12, 1),
        time(hour, minute, 0, 0),
        Some(45),
        0,
    )
}

/// Step, time, bound and day of each row.
fn shown(rules: &Rules, day: &Day, language: &str) -> Vec<[String; 4]> {
    rows(&rules.routes[0], day, &Words::of(language))
        .into_iter()
        .map(|row| [row.step, plain(&row.time), row.bound, plain(&row.day)])
        .collect()
}

/// With blanks that break, for reading.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn rules() -> Rules {
    Rules::read(RULES).unwrap()
}

fn find(rows: &[[String; 4]], step: &str) -> [String; 3] {
    let row = rows.iter().find(|row| row[0] == step).unwrap();
    [row[1].clone(), row[2].clone(), row[3].clone()]
}

#[test]
fn a_plan_counts_from_the_appointment_and_asks_what_it_does_not_know() {
    let rows = shown(&rules(), &day(9, 0), "en");
    let expected = [
        ["drink", "", "", ""],
        ["eat", "7:00 am", "at the latest", ""],
        ["leave", "8:15 am", "at the latest", ""],
        ["arrive", "9:00 am", "", ""],
        ["dose", "", "after that", ""],
        ["home", "11:00 am", "at the earliest", ""],
        [
            "drive",
            "",
            "at the earliest",
            "The next day, Wednesday, December 2",
        ],
    ];
    assert_eq!(rows, expected.map(|row| row.map(str::to_owned)));
    let spanish = shown(&rules(), &day(13, 0), "es");
    assert_eq!(find(&spanish, "eat"), ["11:00 a. m.", "a más tardar", ""]);
    assert_eq!(find(&spanish, "arrive")[0], "1:00 p. m.");
    assert_eq!(
        find(&spanish, "drive")[2],
        "Al día siguiente, miércoles 2 de diciembre"
    );
}

#[test]
fn noon_and_midnight_have_their_names() {
    let rows = shown(&rules(), &day(14, 0), "en");
    assert_eq!(find(&rows, "eat")[0], "12 noon");
    let rows = shown(&rules(), &day(14, 30), "en");
    assert_eq!(find(&rows, "eat")[0], "12:30 pm");
    let rows = shown(&rules(), &day(22, 0), "en");
    let home = find(&rows, "home");
    assert_eq!(home[0], "12 midnight");
    assert_eq!(home[2], "The next day, Wednesday, December 2");
}

#[test]
fn what_falls_on_the_day_before_names_its_day() {
    let mut plan = day(7, 0);
    for (minutes, when, which) in [
        (600, "9:00 pm", "The evening before, Monday, November 30"),
        (900, "4:00 pm", "The day before, Monday, November 30"),
        (2_000, "9:40 pm", "Sunday, November 29"),
    ] {
        tell(&mut plan, "eat", Some(Length::Minutes(minutes)), "");
        let eat = find(&shown(&rules(), &plan, "en"), "eat");
        assert_eq!((&*eat[0], &*eat[2]), (when, which));
    }
    tell(&mut plan, "eat", Some(Length::Midnight), "");
    let rows = shown(&rules(), &plan, "en");
    assert_eq!(find(&rows, "eat"), ["12 midnight", "", "The night before"]);
}

#[test]
fn the_night_in_which_clocks_change_is_counted_on_the_wall() {
    // In New York, 2026-03-08 has no 2:30 am; the plan is of no time zone.
    let mut plan = day(6, 0);
    plan.date = date(2026, 3, 8);
    tell(&mut plan, "eat", Some(Length::Minutes(600)), "");
    let eat = find(&shown(&rules(), &plan, "en"), "eat");
    assert_eq!(eat[0], "8:00 pm");
}

fn tell(day: &mut Day, step: &str, length: Option<Length>, words: &str) {
    let words = words.to_owned();
    day.tell(step, Told { length, words }, 1);
}

#[test]
fn the_clinics_answer_takes_the_place_of_the_rule_and_of_the_question() {
    let mut plan = day(9, 0);
    tell(
        &mut plan,
        "eat",
        Some(Length::Minutes(240)),
        "Toast is fine.",
    );
    tell(&mut plan, "drink", None, "sips of water");
    tell(&mut plan, "home", Some(Length::Minutes(180)), "");
    let rows = rows(&rules().routes[0], &plan, &Words::of("en"));
    let row = |step: &str| rows.iter().find(|row| row.step == step).unwrap();
    let eat = row("eat");
    assert_eq!(eat.time.replace('\u{a0}', " "), "5:00 am");
    assert_eq!(
        eat.told,
        "Your clinic told you: 4 hours before. Toast is fine."
    );
    assert_eq!(eat.note, "The label says so.");
    let drink = row("drink");
    assert_eq!((&*drink.ask, &*drink.time), ("", ""));
    assert_eq!(drink.told, "Your clinic told you: sips of water.");
    assert_eq!(row("home").time.replace('\u{a0}', " "), "12 noon");
    tell(&mut plan, "eat", Some(Length::None), "");
    let none = super::rows(&rules().routes[0], &plan, &Words::of("es"));
    let eat = none.iter().find(|row| row.step == "eat").unwrap();
    assert_eq!(
        (&*eat.time, &*eat.told),
        ("", "Su clínica le dijo: no hace falta.")
    );
}

#[test]
fn a_clinics_rule_makes_a_time_of_a_question() {
    let clinic = ClinicRules::read(
        "[[route]]\nid = \"spray\"\n[[route.step]]\nid = \"drink\"\nwhen = { before = 60 }\n",
    )
    .unwrap();
    let laid = rules().laid_over(&clinic).unwrap();
    let rows = rows(&laid.routes[0], &day(9, 0), &Words::of("en"));
    let drink = rows.iter().find(|row| row.step == "drink").unwrap();
    assert_eq!(drink.time.replace('\u{a0}', " "), "8:00 am");
    assert!(drink.is_the_clinics && drink.ask.is_empty());
}

#[test]
fn without_a_way_there_the_time_to_leave_stays_open() {
    let mut plan = day(9, 0);
    plan.travel = None;
    let rows = shown(&rules(), &plan, "en");
    assert_eq!(find(&rows, "leave")[0], "");
    let order: Vec<&str> = rows.iter().map(|row| &*row[0]).collect();
    assert_eq!(
        order,
        ["drink", "eat", "leave", "arrive", "dose", "home", "drive"]
    );
}

#[test]
fn as_plain_text_a_plan_holds_every_row_on_a_line() {
    let mut plan = day(9, 0);
    tell(&mut plan, "home", None, "Your ride waits outside");
    let text = text(&rules().routes[0], &plan, &Words::of("en")).replace('\u{a0}', " ");
    assert_eq!(
        text,
        "Tuesday, December 1, 2026, 9:00 am\nSpray\nYour clinic’s own instructions come first.\n\
         - Stop drinking. Ask your clinic: When should I stop drinking?\n\
         - 7:00 am, at the latest: Stop eating\n\
         - 8:15 am, at the latest: Leave home\n\
         - 9:00 am: Your appointment\n\
         - after that: The dose\n\
         - 11:00 am, at the earliest: Home. Your clinic told you: Your ride waits outside.\n\
         - The next day, Wednesday, December 2, at the earliest: Drive"
    );
}
