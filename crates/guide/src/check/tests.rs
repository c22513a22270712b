//! Every rule, with a page that breaks it.

use std::collections::BTreeMap;

use super::check;

const GOOD: &str = "+++\ntitle = \"T\"\nshort_title = \"One\"\nchecked = \"2026-11-24\"\n+++\n\n\
    ## In short {#in-short}\n\n- A point.[^K]\n- Another.\n\n## What? {#what}\n\nIt is so.[^K]\n";

/// A guide whose first chapter is as given, and the rules that it breaks.
pub(super) fn rules_of(files: &[(&str, &str)]) -> Vec<(String, usize, &'static str)> {
    let mut all: BTreeMap<String, String> = [
        (
            "guide.toml",
            "id = \"g\"\nedition = \"1\"\nlanguages = [\"en\", \"es\"]\nlicence = \"x\"\n\
             [title]\nen = \"G\"\n[heading]\nen = \"G\"\n[summary]\nen = \"S\"\n",
        ),
        (
            "sources.toml",
            "[K]\ntitle = \"B\"\npublisher = \"P\"\nkind = \"book\"\nconsulted = \"2026-11-24\"\n",
        ),
        ("en/SUMMARY.md", "- [One](one.md)\n"),
        ("es/SUMMARY.md", "- [One](one.md)\n"),
        ("en/one.md", GOOD),
        ("es/one.md", GOOD),
    ]
    .map(|(path, text)| (path.to_owned(), text.to_owned()))
    .into();
    for (path, text) in files {
        all.insert((*path).to_owned(), (*text).to_owned());
    }
    let findings = check(|| Box::new(all.clone()), "2026-11-25");
    findings
        .into_iter()
        .map(|f| (f.file, f.line, f.rule))
        .collect()
}

/// The rules that both languages break if their chapter is this one.
fn rules_of_page(page: &str) -> Vec<&'static str> {
    let found = rules_of(&[("en/one.md", page), ("es/one.md", page)]);
    let english = found.iter().filter(|(file, ..)| file.starts_with("en"));
    english.map(|(.., rule)| *rule).collect()
}

/// The good chapter with more at its end.
fn with(more: &str) -> String {
    format!("{GOOD}\n{more}\n")
}

#[test]
fn a_good_guide_has_no_findings() {
    assert_eq!(rules_of(&[]), []);
}

#[test]
fn a_missing_translation_is_an_error() {
    let two = GOOD.replace("\"One\"", "\"Two\"");
    let both = "- [One](one.md)\n- [Two](two.md)\n";
    let found = rules_of(&[("en/SUMMARY.md", both), ("en/two.md", &two)]);
    assert_eq!(found, [("es/two.md".to_owned(), 1, "missing-translation")]);
}

#[test]
fn a_section_that_the_translation_lacks_is_an_error() {
    let found = rules_of(&[("en/one.md", &with("## More {#more}\n\nMore.[^K]"))]);
    assert_eq!(found, [("es/one.md".to_owned(), 1, "out-of-step")]);
}

#[test]
fn a_citation_that_the_translation_lacks_is_a_warning_on_its_section() {
    let found = rules_of(&[("es/one.md", &GOOD.replace("It is so.[^K]", "Así es."))]);
    assert_eq!(found, [("es/one.md".to_owned(), 12, "out-of-step")]);
}

#[test]
fn a_key_that_is_no_source_is_an_error() {
    assert_eq!(rules_of_page(&with("More.[^NONE]")), ["unknown-source"]);
}

#[test]
fn a_page_that_cites_nothing_is_an_error() {
    assert_eq!(rules_of_page(&GOOD.replace("[^K]", "")), ["no-citation"]);
}

#[test]
fn a_figure_needs_a_source_in_its_paragraph_or_its_list_s_section() {
    assert_eq!(
        rules_of_page(&with("About 4 in 10 people felt it.")),
        ["figure-without-source"]
    );
    assert_eq!(
        rules_of_page(&with("About 4 in 10 people felt it.[^K]")),
        [""; 0]
    );
    assert_eq!(
        rules_of_page(&with("## More {#more}\n\n- 4 hours")),
        ["figure-without-source"]
    );
    assert_eq!(
        rules_of_page(&with("Call 911 or 988, or 1-800-222-1222.")),
        [""; 0]
    );
}

#[test]
fn a_claim_needs_care_unless_it_is_sourced_denied_or_asked() {
    assert_eq!(rules_of_page(&with("It cures you.")), ["claim"]);
    for fine in ["It cures you.[^K]", "It does not cure you.", "Is it safe?"] {
        assert_eq!(rules_of_page(&with(fine)), [""; 0], "{fine}");
    }
    let spanish = GOOD.replace("It is so.[^K]", "Es seguro. Así es.[^K]");
    assert_eq!(
        rules_of(&[("es/one.md", &spanish)]),
        [("es/one.md".to_owned(), 14, "claim")]
    );
}

#[test]
fn a_picture_needs_an_alternative() {
    let page = with("![](../images/a.svg \"Caption.\")");
    let found = rules_of(&[
        ("en/one.md", &page),
        ("es/one.md", &page),
        ("images/a.svg", "<svg viewBox=\"0 0 9 9\"></svg>"),
    ]);
    assert!(
        found.contains(&("en/one.md".to_owned(), 16, "no-alternative")),
        "{found:?}"
    );
}

#[test]
fn a_picture_a_page_and_a_heading_that_are_not_there_are_errors() {
    assert_eq!(
        rules_of_page(&with("![A.](../images/none.svg)")),
        ["missing-image"]
    );
    assert_eq!(rules_of_page(&with("[A](none.md)")), ["missing-page"]);
    assert_eq!(
        rules_of_page(&with("[A](one.md#none)")),
        ["missing-heading"]
    );
    let found = rules_of(&[("en/SUMMARY.md", "- [One](one.md)\n- [Two](two.md)\n")]);
    assert!(
        found.contains(&("en/SUMMARY.md".to_owned(), 1, "missing-page")),
        "{found:?}"
    );
}

#[test]
fn a_heading_level_may_not_be_skipped() {
    assert_eq!(
        rules_of_page(&with("#### Deep {#deep}\n\nMore.")),
        ["heading-skipped"]
    );
}

#[test]
fn a_sentence_has_thirty_words_at_most() {
    let words = |n: usize| format!("{}.", vec!["a"; n].join(" "));
    assert_eq!(rules_of_page(&with(&words(31))), ["long-sentence"]);
    assert_eq!(rules_of_page(&with(&words(30))), [""; 0]);
}

#[test]
fn a_page_that_is_hard_to_read_is_told_of_in_each_language_by_its_own_measure() {
    let hard = "Pharmacological neuroplasticity facilitates multidimensional psychotherapeutic \
                reconceptualization. "
        .repeat(8);
    assert_eq!(rules_of_page(&with(&hard)), ["hard-to-read"]);
    let difícil = "La administración intravenosa supervisada institucionalmente posibilita \
                   consideraciones farmacoterapéuticas individualizadas. "
        .repeat(8);
    let found = rules_of(&[
        ("es/one.md", &with(&difícil)),
        ("en/one.md", &with("Yes. Go. ")),
    ]);
    assert!(
        found.contains(&("es/one.md".to_owned(), 1, "hard-to-read")),
        "{found:?}"
    );
}

#[test]
fn a_term_of_the_glossary_does_not_count_against_the_author() {
    let hard =
        "Multidimensional reconceptualization is multidimensional reconceptualization. ".repeat(8);
    let glossary = "[[term]]\nid = \"m\"\nterm = \"M\"\nmeaning = \"x\"\n\
                    forms = [\"multidimensional reconceptualization\"]\n";
    let found = rules_of(&[
        ("en/one.md", &with(&hard)),
        ("es/one.md", &with(&hard)),
        ("en/glossary.toml", glossary),
    ]);
    assert!(
        !found.contains(&("en/one.md".to_owned(), 1, "hard-to-read")),
        "{found:?}"
    );
}

#[test]
fn a_page_is_to_be_checked_again_after_a_year() {
    let checked = |day: &str| GOOD.replace("2026-11-24", day);
    assert_eq!(rules_of_page(&checked("2025-11-24")), ["review-due"]);
    assert_eq!(rules_of_page(&checked("2025-11-25")), [""; 0]);
    assert_eq!(rules_of_page(&checked("soon")), ["checked-date"]);
}

#[test]
fn a_page_begins_with_two_to_four_points() {
    assert_eq!(
        rules_of_page(&GOOD.replace("- Another.\n", "")),
        ["in-short"]
    );
}

#[test]
fn a_chapter_has_eight_hundred_words_at_most_besides_its_tables() {
    let words = |n: usize| with(&"One more word here. ".repeat(n / 4));
    assert_eq!(rules_of_page(&words(700)), [""; 0]);
    assert_eq!(rules_of_page(&words(804)), ["long-chapter"]);
    let row = format!("| {} | x |\n", "word ".repeat(25));
    let table = format!("| A | B |\n|---|---|\n{}", row.repeat(40));
    assert_eq!(rules_of_page(&with(&table)), [""; 0]);
}

#[test]
fn a_title_is_needed_and_the_short_one_is_that_of_the_contents() {
    assert_eq!(
        rules_of_page(&GOOD.replace("title = \"T\"\n", "")),
        ["no-title"]
    );
    assert_eq!(
        rules_of_page(&GOOD.replace("\"One\"", "\"Two\"")),
        ["short-title"]
    );
}

#[test]
fn a_knowledge_check_has_one_right_answer_and_explains_every_one() {
    let check = |answers: &str| {
        with(&format!(
            "```check\n[[question]]\nask = \"Why?\"\n{answers}```"
        ))
    };
    let right = "[[question.answer]]\ntext = \"So\"\nright = true\nwhy = \"It is.\"\n";
    assert_eq!(rules_of_page(&check(right)), [""; 0]);
    assert_eq!(
        rules_of_page(&check(&right.replace("It is.", " "))),
        ["check-without-why"]
    );
    assert_eq!(
        rules_of_page(&check(&right.replace("why", "cause"))),
        ["fence-invalid"]
    );
    assert_eq!(rules_of_page(&check(&right.repeat(2))), ["check-answers"]);
}

#[test]
fn the_status_of_evidence_is_one_of_the_known_ones() {
    let evidence = |status: &str| {
        with(&format!(
            "```evidence\nstatus = \"{status}\"\nstrength = \"limited\"\nfor = \"x\"\n```"
        ))
    };
    assert_eq!(rules_of_page(&evidence("approved")), [""; 0]);
    assert_eq!(rules_of_page(&evidence("wonderful")), ["fence-invalid"]);
}

#[test]
fn a_synonym_leads_to_words_of_the_guide_and_is_said_once() {
    let synonyms = "[[synonym]]\nsaid = [\"a thing\"]\nmeans = [\"a POINT\"]\n";
    assert_eq!(rules_of(&[("en/synonyms.toml", synonyms)]), []);
    let unused = synonyms.replace("POINT", "dot");
    assert_eq!(
        rules_of(&[("en/synonyms.toml", &unused)]),
        [("en/synonyms.toml".to_owned(), 3, "synonym-unused")]
    );
    assert_eq!(
        rules_of(&[("en/synonyms.toml", &synonyms.repeat(2))]),
        [("en/synonyms.toml".to_owned(), 2, "synonym-twice")]
    );
}

#[test]
fn a_broken_data_file_is_told_of_with_its_line() {
    let found = rules_of(&[("sources.toml", "[K]\ntitle = 7\n")]);
    assert_eq!(found, [("sources.toml".to_owned(), 2, "data-file")]);
}
