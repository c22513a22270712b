//! The screen that speaks.

use std::sync::Arc;
use std::thread;

use reader::voice::Outcome;

use super::{Kiosk, policy, post};

#[test]
fn speech_that_was_begun_stops_with_the_session() {
    let kiosk = Kiosk::open();
    kiosk.get("/en/home");
    kiosk.post("/en/voicing", "do=on");
    kiosk.voice.last();
    let reader = Arc::clone(&kiosk.reader);
    let speaking = thread::spawn(move || {
        reader.respond(&post(1, "/en/utter", "text=a&lang=en&page=1&count=1"))
    });
    kiosk.wait_for_speech("a");
    kiosk.reader.end_session();
    speaking.join().unwrap();
    let recorded = kiosk.voice.recorded();
    assert_eq!(recorded[0].outcome, Some(Ok(Outcome::Stopped)));
}

#[test]
fn the_screen_speaks_in_the_texts_language_at_its_own_volume_and_only_when_it_is_on() {
    let kiosk = Kiosk::open();
    kiosk.get("/en/home");
    let number = kiosk.number();
    let utter = |text: &str| {
        kiosk.post_from(
            number,
            "/en/utter",
            &format!("text={text}&lang=es&page=1&count=1"),
        )
    };
    assert_eq!(utter("nada").status(), 400);
    kiosk.post("/en/voicing", "do=on");
    kiosk.post("/en/voicing", "do=quieter");
    assert_eq!(utter("hola").status(), 200);
    let said = kiosk.wait_for_speech("hola");
    assert_eq!((said.language.as_str(), said.volume), ("es", Some(60)));
    kiosk.post("/en/voicing", "do=off");
    assert_eq!(utter("nada").status(), 400);
    assert_eq!(kiosk.voice.recorded().len(), 1);
}

#[test]
fn numbers_and_abbreviations_are_said_as_a_person_would_say_them() {
    let kiosk = Kiosk::open();
    kiosk.get("/es/home");
    kiosk.post("/en/voicing", "do=on");
    kiosk.post("/es/utter", "text=Falta+1+hora&lang=es&page=1&count=1");
    kiosk.wait_for_speech("Falta una hora");
}

#[test]
fn a_page_that_was_left_is_silent_and_silences_nothing() {
    let kiosk = Kiosk::open();
    kiosk.get("/en/home");
    kiosk.post("/en/voicing", "do=on");
    let last = u64::MAX;
    kiosk.post("/en/hush", &format!("page=1&count={last}"));
    let page = kiosk.get("/en/help");
    assert!(page.contains("data-page=\"2\""));
    kiosk.post("/en/hush", &format!("page=1&count={last}"));
    let utter = |text: &str, asked: &str| {
        kiosk.post("/en/utter", &format!("text={text}&lang=en&{asked}"));
    };
    utter("left", &format!("page=1&count={last}"));
    utter("forged", "page=3&count=1");
    utter("unnumbered", "count=1");
    utter("here", "page=2&count=1");
    let said: Vec<String> = kiosk
        .voice
        .recorded()
        .into_iter()
        .map(|said| said.text)
        .collect();
    assert_eq!(said, ["here"]);
}

#[test]
fn where_speech_is_not_allowed_nothing_speaks() {
    let kiosk = Kiosk::under(policy("mode = \"kiosk\"\n[allow]\nspeech = false\n"));
    assert!(!kiosk.get("/en/welcome").contains("app-speak"));
    assert!(!kiosk.get("/en/home").contains("app-speak"));
    let number = kiosk.number();
    assert_eq!(
        kiosk.post_from(number, "/en/voicing", "do=on").status(),
        400
    );
    kiosk.wait(150.0);
    assert!(kiosk.asks());
    kiosk.wait(30.0);
    assert_eq!(kiosk.voice.recorded(), []);
}
