use super::{Lexicon, Sentence, passages, sentences};
use crate::page::Page;
use crate::resolve::Surroundings;
use crate::source::Source;

fn said(language: &str, cases: &[(&str, &str)]) {
    let lexicon = Lexicon::of(language);
    assert_ne!(lexicon, Lexicon::default(), "{language} can be read");
    for (written, spoken) in cases {
        assert_eq!(lexicon.say(written), *spoken, "{written}");
    }
}

#[test]
fn doses_and_numbers_are_said_in_english_as_a_person_would() {
    said(
        "en",
        &[
            (
                "A dose is 56 mg or 84 mg.",
                "A dose is 56 milligrams or 84 milligrams.",
            ),
            (
                "0.5 mg/kg over 40 min",
                "0 point 5 milligrams per kilogram over 40 minutes",
            ),
            ("1 mg, 1 mL, 1 h", "1 milligram, 1 milliliter, 1 hour"),
            (
                "2.5mg (28 mg each)",
                "2 point 5 milligrams (28 milligrams each)",
            ),
            ("a 28-mg device", "a 28 milligram device"),
            ("50–100 mcg", "50 to 100 micrograms"),
            ("Ages 19-24.", "Ages 19 to 24."),
            (
                "50%, 60 % and 30–40%",
                "50 percent, 60 percent and 30 to 40 percent",
            ),
            ("1½ hours, ½ hour", "1 and a half hours, half hour"),
            ("2¼ h", "2 and a quarter hours"),
            ("Call 911.", "Call 9 1 1."),
            ("Call or text 988, free", "Call or text 9 8 8, free"),
            ("“911?”", "“9 1 1?”"),
            ("988lifeline.org", "9 8 8 lifeline dot org"),
            ("(1-800-222-1222)", "(1, 8 0 0, 2 2 2, 1 2 2 2)"),
            (
                "555-1234 or 800-662-4357",
                "5 5 5, 1 2 3 4 or 8 0 0, 6 6 2, 4 3 5 7",
            ),
            ("Text 838255.", "Text 8 3 8 2 5 5."),
            (
                "The codes G2082 and G2083.",
                "The codes G 2 0 8 2 and G 2 0 8 3.",
            ),
            ("58,483 people in 2023", "58483 people in 2023"),
            ("868,000 sessions", "868000 sessions"),
            ("$1,500 or $1", "1500 dollars or 1 dollar"),
            ("<18 and ≥65", "less than 18 and at least 65"),
            ("65+", "65 or more"),
            ("below 140/90 mmHg", "below 140/90 mmHg"),
            (
                "10 mmHg, 101 °F",
                "10 millimeters of mercury, 101 degrees Fahrenheit",
            ),
            ("The FDA, the US agency", "The F D A, the U S agency"),
            ("by IV or IM", "by I V or I M"),
            (
                "Phase III vs. e.g. others",
                "Phase three versus for example others",
            ),
            ("Dr. Who and/or us", "Doctor Who and or us"),
            ("1 in 100", "1 in 100"),
            ("In 1970, 2 of 3.", "In 1970, 2 of 3."),
            ("on 2026-11-24", "on 2026-11-24"),
        ],
    );
}

#[test]
fn doses_and_numbers_are_said_in_spanish_as_a_person_would() {
    said(
        "es",
        &[
            (
                "Una dosis es de 56 mg u 84 mg.",
                "Una dosis es de 56 miligramos u 84 miligramos.",
            ),
            (
                "0.5 mg/kg en 40 min",
                "0 punto 5 miligramos por kilogramo en 40 minutos",
            ),
            ("1 mg y 1 ml", "un miligramo y un mililitro"),
            ("1 hora, 2 horas", "una hora, 2 horas"),
            ("1½ horas y 3½ horas", "una hora y media y 3 horas y media"),
            ("½ hora", "media hora"),
            ("de 19-24 años", "de 19 a 24 años"),
            (
                "50%, 60 % y 30–40 %",
                "50 por ciento, 60 por ciento y 30 a 40 por ciento",
            ),
            ("Llame al 911.", "Llame al 9 1 1."),
            ("¿988?", "¿9 8 8?"),
            ("988lifeline.org", "9 8 8 lifeline punto org"),
            ("1-800-222-1222.", "1, 8 0 0, 2 2 2, 1 2 2 2."),
            ("58,483 pacientes", "58483 pacientes"),
            ("$1,500 y $1", "1500 dólares y un dólar"),
            ("En EE. UU., la FDA", "En Estados Unidos, la F D A"),
            ("p. ej. por vía IV", "por ejemplo por vía I V"),
            ("la Dra. y/o el Sr.", "la Doctora y o el Señor"),
            ("fase III, ≥65", "fase tres, al menos 65"),
            ("1 vez, 1 semana, 1 dosis", "una vez, una semana, una dosis"),
            ("1 de cada 100", "1 de cada 100"),
        ],
    );
}

#[test]
fn a_word_inside_another_is_left_alone() {
    let lexicon = Lexicon::of("en");
    assert_eq!(lexicon.say("FDAs, BUS, MUS"), "FDAs, BUS, MUS");
    let guide = Lexicon::read("[words]\nREMS = \"rems\"\nUS = \"us\"\n").unwrap();
    assert_eq!(lexicon.with(guide).say("US REMS"), "us rems");
}

#[test]
fn a_language_without_a_lexicon_is_said_as_it_is_written() {
    assert_eq!(Lexicon::of("de").say("5 mg, 50 %"), "5 mg, 50 %");
}

fn cut(language: &str, text: &str) -> Vec<String> {
    let lexicon = Lexicon::of(language);
    let cut = super::sentences::cut(text, lexicon.abbreviations());
    cut.into_iter().map(str::to_owned).collect()
}

#[test]
fn an_abbreviation_or_a_decimal_ends_no_sentence() {
    assert_eq!(
        cut(
            "en",
            "Ask Dr. Who. Take 2.5 mg at 9 a.m. with food, e.g. Bread. Is it safe? It is!"
        ),
        [
            "Ask Dr. Who.",
            "Take 2.5 mg at 9 a.m. with food, e.g. Bread.",
            "Is it safe?",
            "It is!"
        ]
    );
    assert_eq!(
        cut(
            "es",
            "En EE. UU. la Dra. Paz dice, p. ej. Algo. ¿Es seguro? ¡Sí! Son 2.5 mg."
        ),
        [
            "En EE. UU. la Dra. Paz dice, p. ej. Algo.",
            "¿Es seguro?",
            "¡Sí!",
            "Son 2.5 mg."
        ]
    );
    assert_eq!(
        cut("en", "J. B. Smith said “Stop.” Then he left."),
        ["J. B. Smith said “Stop.”", "Then he left."]
    );
}

fn page(markdown: &str) -> Vec<Sentence> {
    let source = Source::read(
        "a.md",
        format!("+++\ntitle = \"A title\"\n+++\n\n{markdown}").as_bytes(),
    );
    let dress = crate::Dress::of(|id| format!("({id})"));
    let sources = crate::sources::Sources::default();
    let around = Surroundings {
        dress: Some(&dress),
        sources: Some(&sources),
        ..Surroundings::default()
    };
    sentences(&Page::make(source.0, &around).0, &Lexicon::of("en"))
}

fn shown(markdown: &str) -> Vec<String> {
    page(markdown)
        .into_iter()
        .map(|sentence| sentence.shown)
        .collect()
}

#[test]
fn a_page_is_its_title_and_its_blocks_without_the_numbers_of_citations() {
    assert_eq!(
        shown("## One {#one}\n\nTwo.[^A] *Three*\nfour.\n\n- Five\n  - Six\n- [ ] Seven\n"),
        [
            "A title",
            "One",
            "Two.",
            "Three four.",
            "Five",
            "Six",
            "Seven"
        ]
    );
    let all = page("## One {#one}\n\nTwo.\n");
    assert_eq!((all[0].block.as_str(), all[1].block.as_str()), ("", "one"));
    assert!(all[2].block.starts_with("p-"));
}

#[test]
fn a_table_is_said_row_by_row_with_the_heading_of_each_column() {
    let all = page("| Trial | Spray |\n|---|---|\n| Short | 69 |\n| Long | 27 |\n");
    let said: Vec<&str> = all.iter().map(|sentence| sentence.said.as_str()).collect();
    assert_eq!(
        said,
        [
            "A title",
            "Trial",
            "Spray",
            "Short",
            "Spray: 69",
            "Long",
            "Spray: 27"
        ]
    );
    assert_eq!(all[4].shown, "69");
}

#[test]
fn alerts_checks_and_evidence_are_said_with_their_labels() {
    let check = "```check\n[[question]]\nask = \"Q?\"\n[[question.answer]]\ntext = \"A\"\nwhy = \"W.\"\nright = true\n```\n";
    assert_eq!(
        shown(&format!("> [!TIP]\n> Ask.\n\n{check}")),
        [
            "A title",
            "(alert-tip)",
            "Ask.",
            "Q?",
            "A",
            "(check-right) W."
        ]
    );
    let evidence =
        "```evidence\nstatus = \"approved\"\nstrength = \"good\"\nfor = \"Sleep\"\n```\n";
    assert_eq!(
        shown(evidence),
        [
            "A title",
            "Sleep",
            "(status-approved)",
            "(status-approved-meaning)",
            "(strength-good)",
            "(strength-good-meaning)"
        ]
    );
}

#[test]
fn what_a_picture_tells_is_said_once() {
    let html = "<p id=\"p\">See <img src=\"a\" alt=\"a curve\"> here.</p>\
         <figure id=\"f\"><img src=\"a\" alt=\"A map.\"><figcaption>Caption</figcaption></figure>\
         <figure id=\"g\"><img src=\"a\" alt=\"A bar.\"><details class=\"words\">\
         <summary>In words</summary><p>A bar.</p></details></figure>";
    let all: Vec<_> = passages::passages(html)
        .into_iter()
        .map(|passage| (passage.block, passage.lead + &passage.shown))
        .collect();
    let expected = [
        ("p", "See here."),
        ("p", "a curve"),
        ("f", "Caption"),
        ("f", "A map."),
        ("g", "In words"),
        ("g", "A bar."),
    ];
    assert_eq!(
        all,
        expected.map(|(id, text)| (id.to_owned(), text.to_owned()))
    );
}
