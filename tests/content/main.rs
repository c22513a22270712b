//! The bundled guide: what it holds, and that it holds to its own rules.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test may panic anywhere"
)]

mod day;

use std::collections::BTreeSet;
use std::path::Path;

use guide::check::{Readability, check, readability};
use guide::{Disk, Folder, Guide};

/// The day on which the guide was last checked as a whole. Fixed, so that the
/// tests do not fail by themselves after a year; `guide check` uses today.
const CHECKED: &str = "2026-11-25";

/// Every chapter, in the order of the contents.
const CHAPTERS: &[&str] = &[
    "index",
    "what-is-ketamine-therapy",
    "history",
    "how-it-works",
    "conditions",
    "ways-it-is-given",
    "iv-infusion",
    "im-injection",
    "nasal-spray",
    "lozenges",
    "therapy",
    "is-it-safe",
    "side-effects",
    "who-should-not",
    "medicines",
    "long-term-use",
    "screening-and-consent",
    "before-your-session",
    "session-day",
    "what-it-feels-like",
    "first-24-hours",
    "integration",
    "next-sessions",
    "cost-and-insurance",
    "choosing-a-clinic",
    "questions-to-ask",
    "family-and-carers",
    "common-questions",
    "looking-ahead",
];

fn folder() -> Box<dyn Folder> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
    Box::new(Disk(path))
}

fn guide() -> Guide {
    Guide::open(folder(), reader::dress()).expect("the bundled guide opens")
}

#[test]
fn the_guide_has_no_error_and_no_warning() {
    let findings = check(folder, CHECKED);
    let told: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn every_chapter_is_there_in_both_languages_in_the_same_order() {
    let guide = guide();
    assert_eq!(guide.manifest().languages, ["en", "es"]);
    for language in ["en", "es"] {
        let (parts, found) = guide.parts(language);
        assert_eq!(found, language);
        let names: Vec<&str> = parts
            .iter()
            .flat_map(|part| &part.chapters)
            .map(|chapter| chapter.name.as_str())
            .collect();
        assert_eq!(names, CHAPTERS, "{language}");
    }
}

#[test]
fn every_chapter_has_its_short_version_its_next_step_and_a_bearable_length() {
    let guide = guide();
    for language in ["en", "es"] {
        for name in CHAPTERS {
            let page = guide.page(language, name).expect("a chapter").page;
            assert!(page.has_heading("in-short"), "{language}/{name}");
            assert!(page.has_heading("next"), "{language}/{name}");
            // The upper limit is a rule of the check.
            assert!(page.words >= 300, "{language}/{name}: {}", page.words);
            assert!(!page.front.description.is_empty() && page.front.keywords.len() >= 5);
            assert_eq!(page.front.review, "awaiting", "{language}/{name}");
        }
    }
}

#[test]
fn english_reads_at_grade_eight_or_lower_and_at_seven_on_average() {
    let grades: Vec<(String, f32)> = readability(&guide(), &*folder())
        .into_iter()
        .filter_map(|(_, name, measured)| match measured {
            Readability::Grade(grade) => Some((name, grade)),
            Readability::Inflesz(_) => None,
        })
        .collect();
    assert_eq!(grades.len(), CHAPTERS.len());
    let average = grades.iter().map(|(_, grade)| grade).sum::<f32>() / grades.len() as f32;
    println!("average grade {average:.1}");
    for (name, grade) in grades {
        assert!(grade <= 8.0, "{name}: grade {grade:.1}");
    }
    assert!(average <= 7.0, "average {average:.1}");
}

#[test]
fn spanish_has_an_inflesz_of_fifty_five_or_more_and_sixty_on_average() {
    let scores: Vec<(String, f32)> = readability(&guide(), &*folder())
        .into_iter()
        .filter_map(|(_, name, measured)| match measured {
            Readability::Inflesz(score) => Some((name, score)),
            Readability::Grade(_) => None,
        })
        .collect();
    assert_eq!(scores.len(), CHAPTERS.len());
    let average = scores.iter().map(|(_, score)| score).sum::<f32>() / scores.len() as f32;
    println!("average INFLESZ {average:.1}");
    for (name, score) in scores {
        assert!(score >= 55.0, "{name}: INFLESZ {score:.1}");
    }
    assert!(average >= 60.0, "average {average:.1}");
}

#[test]
fn the_glossary_has_sixty_terms_and_more_the_same_in_both_languages() {
    let guide = guide();
    let ids = |language: &str| -> BTreeSet<String> {
        let terms = &guide.glossary(language).terms;
        terms.iter().map(|term| term.id.clone()).collect()
    };
    assert!(ids("en").len() >= 60, "{}", ids("en").len());
    assert_eq!(ids("en"), ids("es"));
}

#[test]
fn every_citation_leads_to_its_source_and_every_source_says_when_it_was_consulted() {
    let guide = guide();
    for language in ["en", "es"] {
        for name in CHAPTERS {
            let page = guide.page(language, name).expect("a chapter").page;
            for citation in &page.citations {
                let source = guide.sources().get(&citation.key);
                let source = source.unwrap_or_else(|| panic!("{name} cites {}", citation.key));
                assert!(!source.title.is_empty() && !source.publisher.is_empty());
                assert_eq!(source.consulted.len(), 10, "{}", citation.key);
            }
        }
    }
}

#[test]
fn whom_to_call_is_said_in_both_languages() {
    let guide = guide();
    let lines = &guide.manifest().help;
    let called: Vec<&str> = lines.iter().map(|line| line.call.as_str()).collect();
    assert_eq!(called[..2], ["911", "988"]);
    for line in lines {
        for text in [&line.name, &line.purpose] {
            let languages: Vec<&str> = text.languages().collect();
            assert_eq!(languages, ["en", "es"], "{}", line.call);
        }
    }
    let how = lines[1].how.get("es");
    assert!(
        how.contains("oprima el 2") && how.contains("AYUDA"),
        "{how}"
    );
}

#[test]
fn the_safety_chapter_says_whom_to_call_in_both_languages() {
    let guide = guide();
    for language in ["en", "es"] {
        let page = guide.page(language, "is-it-safe").expect("a chapter").page;
        assert!(page.has_heading("get-help"));
        let body = page.body.as_str();
        let box_ = &body[body.find("alert caution").expect("a caution box")..];
        assert!(box_.contains("911") && box_.contains("988"), "{language}");
    }
}

#[test]
fn every_picture_is_used_and_has_its_labels_in_both_languages() {
    let images = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy/images");
    let guide = guide();
    for entry in std::fs::read_dir(images).expect("the pictures").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        for language in ["en", "es"] {
            let used = CHAPTERS.iter().any(|chapter| {
                let page = guide.page(language, chapter).expect("a chapter").page;
                page.body.as_str().contains(&format!("../images/{name}"))
            });
            assert!(used, "{name} is in no chapter of {language}");
        }
        let svg = std::fs::read_to_string(entry.path()).expect("a drawing");
        let labels = svg.matches("<switch>").count();
        assert!(
            labels > 0 && svg.matches("systemLanguage=\"es\"").count() >= labels,
            "{name}"
        );
    }
}
