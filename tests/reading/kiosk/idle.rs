//! When it asks, when it ends, and what puts that off.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use reader::voice::Outcome;

use super::{Kiosk, policy, post};

#[test]
fn a_touch_on_a_language_begins_a_session_and_the_welcome_does_not() {
    let kiosk = Kiosk::open();
    kiosk.wait(10_000.0);
    kiosk.get("/es/welcome");
    assert!(!kiosk.reader.has_session());
    assert_eq!(
        kiosk.shown_anew(),
        [""; 0],
        "a clean welcome is not shown again"
    );
    kiosk.get("/es/home");
    assert!(kiosk.reader.has_session());
}

#[test]
fn it_asks_after_150_seconds_and_removes_everything_after_180() {
    let kiosk = Kiosk::open();
    kiosk.get("/es/home");
    kiosk.wait(149.999);
    assert!(!kiosk.asks());
    kiosk.wait(0.001);
    assert!(kiosk.asks());
    let asked = kiosk.wait_for_speech("¿Sigue ahí?");
    assert_eq!((asked.language.as_str(), asked.volume), ("es", Some(80)));
    kiosk.wait(29.999);
    assert_eq!(kiosk.shown_anew(), [""; 0]);
    kiosk.wait(0.001);
    assert_eq!(kiosk.shown_anew(), ["/en/welcome"]);
    assert!(!kiosk.reader.has_session());
    assert_eq!(kiosk.reader.last_removed(), Some(1_000));
}

#[test]
fn the_times_are_those_of_the_policy() {
    let policy = policy("mode = \"kiosk\"\n[kiosk]\nidle = 60\ncountdown = 20\n");
    let kiosk = Kiosk::under(policy);
    kiosk.get("/en/home");
    kiosk.wait(60.0);
    assert!(kiosk.still("nothing").contains("20 seconds"));
    kiosk.wait(19.0);
    assert!(kiosk.still("nothing").contains("1 second<"));
    kiosk.wait(1.0);
    assert_eq!(kiosk.shown_anew().len(), 1);
}

#[test]
fn each_kind_of_activity_puts_the_question_off() {
    let kiosk = Kiosk::open();
    kiosk.get("/en/home");
    for activity in ["saw=hand", "saw=check"] {
        kiosk.wait(149.0);
        kiosk.post("/en/still", activity);
        kiosk.wait(149.0);
        assert!(!kiosk.asks(), "{activity}");
        kiosk.post("/en/still", "saw=hand");
    }
    kiosk.wait(149.0);
    kiosk.get("/en/read/one");
    kiosk.wait(149.0);
    assert!(!kiosk.asks(), "a page");
    kiosk.wait(1.0);
    assert!(kiosk.asks());
}

#[test]
fn reading_aloud_counts_until_it_ends() {
    let kiosk = Kiosk::open();
    kiosk.get("/en/read/one");
    kiosk.voice.last();
    // Each sentence lasts 100 seconds: 1,000 in all.
    for n in 0..10 {
        let reader = Arc::clone(&kiosk.reader);
        let speaking = thread::spawn(move || {
            let form = format!("chapter=one&n={}&page=1&count={}", n % 2, 2 * n);
            reader.respond(&post(1, "/en/speak", &form)).status()
        });
        let since = Instant::now();
        while kiosk.voice.recorded().len() <= n {
            assert!(since.elapsed() < Duration::from_secs(10));
            thread::sleep(Duration::from_millis(2));
        }
        kiosk.wait(100.0);
        kiosk.post("/en/hush", &format!("page=1&count={}", 2 * n + 1));
        assert_eq!(speaking.join().unwrap(), 200);
    }
    assert!(!kiosk.asks());
    kiosk.wait(149.0);
    assert!(!kiosk.asks());
    kiosk.wait(1.0);
    assert!(kiosk.asks());
}

#[test]
fn a_voice_that_turns_the_pages_by_itself_is_asked_about_an_hour_after_the_last_touch() {
    let kiosk = Kiosk::open();
    kiosk.get("/en/read/one");
    for page in 0..35 {
        kiosk.wait(100.0);
        assert!(!kiosk.asks(), "page {page}");
        kiosk.get("/en/read/one?listen=alone");
    }
    // A touch gives another hour.
    kiosk.still("hand");
    for page in 0..37 {
        kiosk.wait(100.0);
        assert!(!kiosk.asks(), "page {page} after the touch");
        kiosk.get("/en/read/one?listen=alone");
    }
    kiosk.wait(50.0);
    kiosk.get("/en/read/one?listen=alone");
    assert!(kiosk.asks());
    kiosk.wait(30.0);
    assert_eq!(kiosk.shown_anew().len(), 1);
}

#[test]
fn one_touch_answers_and_so_it_goes_on_as_often_as_one_likes() {
    let kiosk = Kiosk::open();
    kiosk.get("/en/home");
    kiosk.post("/en/setting", "name=theme&word=dark");
    for time in 0..12 {
        kiosk.wait(179.0);
        assert!(kiosk.asks(), "time {time}");
        assert!(!kiosk.still("hand").contains("second"), "time {time}");
    }
    assert!(kiosk.get("/en/mine").contains("data-theme=\"dark\""));
    kiosk.wait(150.0);
    // Only a hand answers.
    kiosk.still("check");
    kiosk.wait(30.0);
    assert_eq!(kiosk.shown_anew().len(), 1);
}

#[test]
fn the_question_falls_silent_when_it_is_answered() {
    let kiosk = Kiosk::open();
    kiosk.get("/en/home");
    kiosk.voice.last();
    kiosk.wait(150.0);
    kiosk.wait_for_speech("Are you still there?");
    kiosk.still("hand");
    let since = Instant::now();
    while kiosk.voice.recorded()[0].outcome != Some(Ok(Outcome::Stopped)) {
        assert!(since.elapsed() < Duration::from_secs(10));
        thread::sleep(Duration::from_millis(5));
    }
}
