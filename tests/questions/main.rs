//! Questions in patients' words, and whether the search answers them.
//!
//! They were written from what the chapters tell, before the search was tuned.
//! `synonyms.toml` is for words that many people say, never for one question.

#![allow(clippy::expect_used, reason = "a test")]

use std::path::Path;
use std::sync::OnceLock;

use guide::search::Index;
use guide::{Disk, Guide};
use serde::Deserialize;

/// How many hits a person looks at before giving up.
const LOOKED_AT: usize = 3;
/// The share of questions, of a hundred, that must be answered among them.
const LEAST: usize = 95;

#[derive(Deserialize)]
struct Questions {
    question: Vec<Question>,
}

#[derive(Deserialize)]
struct Question {
    ask: String,
    pages: Vec<String>,
}

fn guide() -> &'static Guide {
    static GUIDE: OnceLock<Guide> = OnceLock::new();
    GUIDE.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
        Guide::open(Box::new(Disk(folder)), reader::dress()).expect("the bundled guide opens")
    })
}

fn questions(language: &str) -> Vec<Question> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("questions/{language}.toml"));
    let text = std::fs::read_to_string(file).expect("the questions");
    toml::from_str::<Questions>(&text)
        .expect("questions")
        .question
}

/// How many of how many questions are answered, and what was found instead.
fn answered(language: &str) -> (usize, usize, Vec<String>) {
    let index = Index::build(guide(), language);
    let questions = questions(language);
    let mut missed = Vec::new();
    for question in &questions {
        let hits = index.search(&question.ask, LOOKED_AT).hits;
        if !hits.iter().any(|hit| question.pages.contains(&hit.page)) {
            let found: Vec<&str> = hits.iter().map(|hit| hit.page.as_str()).collect();
            missed.push(format!(
                "{:?} wants {:?}, finds {found:?}",
                question.ask, question.pages
            ));
        }
    }
    (questions.len() - missed.len(), questions.len(), missed)
}

#[test]
fn every_question_names_chapters_that_there_are() {
    for (language, count) in [("en", 80), ("es", 40)] {
        let questions = questions(language);
        assert_eq!(questions.len(), count);
        for question in questions {
            assert!(!question.pages.is_empty(), "{}", question.ask);
            for page in question.pages {
                let found = guide().page(language, &page);
                assert!(found.is_ok(), "{} wants {page}", question.ask);
            }
        }
    }
}

#[test]
fn the_right_chapter_is_among_the_first_three_hits() {
    let (mut right, mut all) = (0, 0);
    for language in ["en", "es"] {
        let (answered, asked, missed) = answered(language);
        println!("{language}: {answered} of {asked}");
        for question in missed {
            println!("  {question}");
        }
        right += answered;
        all += asked;
    }
    println!("{right} of {all} answered among the first {LOOKED_AT}");
    assert!(right * 100 >= all * LEAST, "{right} of {all}");
}
