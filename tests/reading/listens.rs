//! Listening, against an engine that writes down what it is told to say.

use std::path::Path;
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use dom_query::Document;
use guide::{Disk, Guide};
use reader::Reader;
use reader::ports::{Fixed, Memory, NoDesktop, Ports};
use reader::voice::{Outcome, Recorded, Recorder, Silent, Voice};

use crate::small_guide::{App, SmallGuide};

/// The longest that a voice may go on once it was told to stop.
const STOPPED_WITHIN: Duration = Duration::from_millis(300);

fn ports(voice: impl Voice + 'static) -> Ports {
    Ports {
        shelf: Box::new(Memory::default()),
        desktop: Box::new(NoDesktop),
        clock: Box::new(Fixed(1_000)),
        voice: Box::new(voice),
    }
}

/// The bundled guide, and the app opened on it.
fn bundled(voice: impl Voice + 'static) -> App {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
    let guide = Guide::open(Box::new(Disk(folder)), reader::dress()).expect("the guide opens");
    App(Reader::open(guide, ports(voice), "en"))
}

fn small(voice: impl Voice + 'static) -> App {
    let guide = Guide::open(Box::new(SmallGuide::default()), reader::dress()).expect("it opens");
    App(Reader::open(guide, ports(voice), "en"))
}

impl App {
    fn answer(&self, path: &str, form: &str) -> String {
        let response = self.post(path, form);
        assert_eq!(response.status(), 200, "{path} {form}");
        String::from_utf8(response.into_body()).expect("UTF-8")
    }

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

    fn speak(&self, language: &str, chapter: &str, n: usize, count: usize) -> String {
        let form = format!("chapter={chapter}&n={n}&count={count}");
        self.answer(&format!("/{language}/speak"), &form)
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
                app.speak(language, chapter, n, count);
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

#[test]
fn a_chapter_that_is_not_translated_is_spoken_in_the_language_it_is_in() {
    let recorder = Recorder::of(&["en", "es"]);
    let app = small(recorder.clone());
    app.speak("es", "two", 0, 1);
    assert_eq!(recorder.recorded()[0].language, "en");
}

#[test]
fn a_stop_takes_effect_within_300_milliseconds() {
    let recorder = Recorder::of(&["en"]);
    recorder.last();
    let app = small(recorder.clone());
    thread::scope(|scope| {
        let (done, ended) = channel();
        scope.spawn(|| {
            app.speak("en", "one", 0, 1);
            done.send(Instant::now()).unwrap();
            drop(done);
        });
        while recorder.recorded().is_empty() {
            thread::yield_now();
        }
        let stopped = Instant::now();
        app.answer("/en/hush", "count=2");
        let ended = ended.recv().unwrap();
        assert!(ended.duration_since(stopped) < STOPPED_WITHIN);
    });
    assert_eq!(recorder.recorded()[0].outcome, Some(Ok(Outcome::Stopped)));
}

#[test]
fn a_sentence_that_was_stopped_before_it_arrived_is_not_begun() {
    let recorder = Recorder::of(&["en"]);
    let app = small(recorder.clone());
    app.answer("/en/hush", "count=8");
    app.speak("en", "one", 0, 7);
    assert!(recorder.recorded().is_empty());
    app.speak("en", "one", 0, 9);
    assert_eq!(recorder.recorded().len(), 1);
}

#[test]
fn another_sentence_another_page_or_the_end_silences_the_one_before() {
    for other in ["sentence", "page", "the end"] {
        let recorder = Recorder::of(&["en"]);
        recorder.last();
        let app = small(recorder.clone());
        thread::scope(|scope| {
            let first = scope.spawn(|| app.speak("en", "one", 0, 1));
            while recorder.recorded().is_empty() {
                thread::yield_now();
            }
            if other == "page" {
                app.page("/en/home");
                first.join().unwrap();
            } else if other == "the end" {
                app.0.fall_silent();
                assert!(recorder.recorded()[0].outcome.is_some());
            } else {
                let second = scope.spawn(|| app.speak("en", "one", 1, 2));
                first.join().unwrap();
                app.answer("/en/hush", "count=3");
                second.join().unwrap();
            }
        });
        let first = &recorder.recorded()[0];
        assert_eq!(first.outcome, Some(Ok(Outcome::Stopped)), "{other}");
    }
}

#[test]
fn an_engine_that_dies_in_the_middle_is_said_and_the_page_stays_usable() {
    let recorder = Recorder::of(&["en"]);
    recorder.last();
    let app = small(recorder.clone());
    let piece = thread::scope(|scope| {
        let speaking = scope.spawn(|| app.speak("en", "one", 0, 1));
        while recorder.recorded().is_empty() {
            thread::yield_now();
        }
        recorder.die();
        speaking.join().unwrap()
    });
    assert!(
        piece.contains("The voice stopped in the middle of a sentence"),
        "{piece}"
    );
    let piece = app.speak("en", "one", 0, 2);
    assert!(piece.contains("nothing that can read aloud"), "{piece}");
    assert!(piece.contains("install"), "{piece}");
    assert!(app.page("/en/read/one").contains("The first paragraph"));
}

#[test]
fn no_engine_and_no_voice_are_said_plainly_with_what_to_install() {
    let piece = small(Silent).answer("/en/voices", "chapter=one");
    assert!(piece.contains("nothing that can read aloud"), "{piece}");
    let app = small(Recorder::of(&["en", "de"]));
    let piece = app.answer("/en/voices", "chapter=one");
    assert!(
        piece.contains("<option value=\"en-voice\">en</option>"),
        "{piece}"
    );
    assert!(!piece.contains("de-voice"), "{piece}");
    let piece = app.answer("/es/voices", "chapter=one");
    assert!(piece.contains("no tiene una voz en español"), "{piece}");
    assert!(piece.contains("instale"), "{piece}");
    assert!(
        app.speak("es", "one", 0, 1)
            .contains("no tiene una voz en español")
    );
}

#[test]
fn the_speed_and_the_voice_that_were_chosen_are_used_and_kept() {
    let recorder = Recorder::of(&["en", "es"]);
    let app = small(recorder.clone());
    for form in ["name=speed&word=faster", "name=voice-es&word=es-voice"] {
        app.answer("/es/setting", form);
    }
    app.speak("es", "one", 0, 1);
    let said = &recorder.recorded()[0];
    assert_eq!(
        (said.rate, said.speaker.as_deref()),
        (1.5, Some("es-voice"))
    );
    let page = app.page("/es/read/one");
    assert!(page.contains("value=\"faster\" checked"));
}

#[test]
fn what_is_asked_for_wrongly_is_refused() {
    let app = small(Recorder::of(&["en"]));
    for (path, form) in [
        ("/en/listen", "chapter=none"),
        ("/en/speak", "chapter=one&n=999&count=1"),
        ("/en/speak", "chapter=one&n=x&count=1"),
        ("/en/speak", "chapter=one&n=0"),
        ("/en/hush", "count=-1"),
    ] {
        assert_eq!(app.post(path, form).status(), 400, "{path} {form}");
    }
}
