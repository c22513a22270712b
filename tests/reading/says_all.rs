//! What a voice says of the bundled guide, against an engine that writes it
//! down: the whole of what is shown, and nothing twice.

use std::path::Path;

use dom_query::Document;
use guide::{Disk, Guide};
use reader::Reader;
use reader::voice::{Outcome, Recorded, Recorder, Voice};

use crate::listens::ports;
use crate::small_guide::App;

/// The bundled guide, and the app opened on it.
fn bundled(voice: impl Voice + 'static) -> App {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
    let guide = Guide::open(Box::new(Disk(folder)), reader::dress()).expect("the guide opens");
    App(Reader::open(guide, ports(voice), "en"))
}

impl App {
    /// The words of each sentence, as the page is told them.
    fn sentences(&self, language: &str, chapter: &str) -> Vec<String> {
        let piece = self.answer(
            &format!("/{language}/listen"),
            &format!("chapter={chapter}"),
        );
        let piece = Document::from(piece);
        let items = piece.select("#app-listen-sentences > li");
        items.iter().map(|item| item.text().to_string()).collect()
    }
}

fn words(text: &str) -> Vec<String> {
    let has_letters = |word: &&str| word.contains(char::is_alphanumeric);
    text.split_whitespace()
        .filter(has_letters)
        .map(str::to_owned)
        .collect()
}

/// The words that a chapter's page shows, from its HTML alone.
fn visible(page: &str) -> Vec<String> {
    // Elements end words only where they are blocks.
    let mut html = page.to_owned();
    for block in [
        "p",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "td",
        "th",
        "dt",
        "dd",
        "summary",
        "figcaption",
        "div",
        "pre",
    ] {
        html = html.replace(&format!("</{block}>"), &format!(" </{block}>"));
    }
    let document = Document::from(html);
    document
        .select(".cite, .column, .box, .footnote > sup")
        .remove();
    let title = document.select("h1").text();
    let text = document.select("#app-text").text();
    words(&format!("{title} {text}"))
}

/// Plain words, which no lexicon says in another way; those behind a number
/// may be a unit.
fn plain(text: &str) -> Vec<String> {
    let all = words(text);
    let behind_number = |at: usize| at > 0 && all[at - 1].contains(|c: char| !c.is_alphabetic());
    let is_plain = |word: &str| {
        word.chars().count() > 3 && word.chars().all(|c| c.is_alphabetic() && c.is_lowercase())
    };
    let kept = (0..all.len()).filter(|at| is_plain(&all[*at]) && !behind_number(*at));
    kept.map(|at| all[at].clone()).collect()
}

fn holds_in_order(said: &str, shown: &str) -> bool {
    let said = words(said);
    let mut said = said
        .iter()
        .map(|word| word.trim_matches(|c: char| !c.is_alphabetic()));
    plain(shown)
        .iter()
        .all(|word| said.any(|other| other == word))
}

#[test]
fn every_visible_sentence_of_every_chapter_is_spoken_once_in_order_in_its_language() {
    let recorder = Recorder::of(&["en", "es"]);
    let app = bundled(recorder.clone());
    let mut count = 0;
    let mut chapters = 0;
    for language in ["en", "es"] {
        let guide_chapters = chapters_of(language);
        for chapter in &guide_chapters {
            let page = app.page(&format!("/{language}/read/{chapter}"));
            let shown = app.sentences(language, chapter);
            assert_eq!(
                words(&shown.join(" ")),
                visible(&page),
                "{language} {chapter}"
            );

            let before = recorder.recorded().len();
            for n in 0..shown.len() {
                count += 1;
                app.speak_on(chapters + 1, language, chapter, n, count);
            }
            let recorded = recorder.recorded().split_off(before);
            assert_eq!(recorded.len(), shown.len(), "{language} {chapter}");
            for (
                Recorded {
                    text,
                    language: spoken_in,
                    outcome,
                    ..
                },
                shown,
            ) in recorded.iter().zip(&shown)
            {
                assert_eq!(spoken_in, language, "{text}");
                assert_eq!(*outcome, Some(Ok(Outcome::Spoken)));
                assert!(holds_in_order(text, shown), "{shown:?} was said {text:?}");
                for sign in ["%", "½", "[", "mg", "EE. UU"] {
                    assert!(!text.contains(sign), "{sign} in {text:?}");
                }
            }
            chapters += 1;
        }
    }
    assert!(
        chapters > 50 && count > 5_000,
        "{chapters} chapters, {count} sentences"
    );
}

fn chapters_of(language: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
    let guide = Guide::open(Box::new(Disk(folder)), reader::dress()).expect("the guide opens");
    let (parts, found) = guide.parts(language);
    assert_eq!(found, language);
    let chapters = parts.iter().flat_map(|part| &part.chapters);
    chapters.map(|chapter| chapter.name.clone()).collect()
}
