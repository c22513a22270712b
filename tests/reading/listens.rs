//! Listening, against an engine that writes down what it is told to say.

use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use reader::Reader;
use reader::ports::{Fixed, Memory, NoDesktop, Ports};
use reader::voice::{Outcome, Recorder, Silent, Voice};

use crate::small_guide::{App, SmallGuide};

/// The longest that a voice may go on once it was told to stop.
const STOPPED_WITHIN: Duration = Duration::from_millis(300);

pub(crate) fn ports(voice: impl Voice + 'static) -> Ports {
    Ports {
        shelf: Box::new(Memory::default()),
        desktop: Box::new(NoDesktop),
        clock: Box::new(Fixed(1_000)),
        voice: Box::new(voice),
    }
}

fn small(voice: impl Voice + 'static) -> App {
    let guide = SmallGuide::default().guide();
    App(Reader::open(guide, ports(voice), "en"))
}

impl App {
    pub(crate) fn answer(&self, path: &str, form: &str) -> String {
        let response = self.post(path, form);
        assert_eq!(response.status(), 200, "{path} {form}");
        String::from_utf8(response.into_body()).expect("UTF-8")
    }

    pub(crate) fn speak(&self, language: &str, chapter: &str, n: usize, count: usize) -> String {
        self.speak_on(0, language, chapter, n, count)
    }

    /// As the page of a number asks; before the first it is 0.
    pub(crate) fn speak_on(
        &self,
        page: usize,
        language: &str,
        chapter: &str,
        n: usize,
        count: usize,
    ) -> String {
        let form = format!("chapter={chapter}&n={n}&page={page}&count={count}");
        self.answer(&format!("/{language}/speak"), &form)
    }
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
