//! What is left when a session has ended: nothing.

use super::Kiosk;

/// What a session leaves in the state, and a way to see it.
fn leave_traces(kiosk: &Kiosk) {
    kiosk.get("/es/home");
    kiosk.get("/es/read/one");
    for form in [
        "theme&word=contrast",
        "text-size&word=4",
        "typeface&word=serif",
        "speed&word=fast",
    ] {
        kiosk.post("/es/setting", &format!("name={form}"));
    }
    kiosk.post("/es/bookmark", "chapter=one");
    kiosk.post("/es/place", "chapter=one&first=then&last=then&end=true");
    kiosk.post("/es/voicing", "do=on");
    kiosk.post("/es/voicing", "do=louder");
}

/// A way in which a session ends.
type Way = fn(&Kiosk);

#[test]
fn nothing_of_a_session_is_left_however_it_ends() {
    let fresh = |kiosk: &Kiosk| {
        let pages =
            ["/en/home", "/en/mine", "/en/display", "/en/read/one"].map(|path| kiosk.get(path));
        pages.map(|page| page.replace(&format!("data-session=\"{}\"", kiosk.number()), ""))
    };
    let first = fresh(&Kiosk::open());
    assert!(first[0].contains("data-text-size=\"2\""), "24 px");
    let ways: [(&str, Way); 4] = [
        ("idle", |kiosk| kiosk.wait(180.0)),
        ("the button", |kiosk| {
            drop(kiosk.post("/es/end-session", ""));
        }),
        ("the welcome", |kiosk| drop(kiosk.get("/en/welcome"))),
        ("the shell", |kiosk| kiosk.reader.end_session()),
    ];
    for (way, end) in ways {
        let kiosk = Kiosk::open();
        leave_traces(&kiosk);
        end(&kiosk);
        assert_eq!(kiosk.shown_anew(), ["/en/welcome"], "{way}");
        assert!(fresh(&kiosk) == first, "{way}");
    }
}

#[test]
fn what_a_page_of_an_ended_session_still_sends_is_refused_and_begins_nothing() {
    let kiosk = Kiosk::open();
    kiosk.get("/en/read/one");
    let number = kiosk.number();
    kiosk.wait(180.0);
    for (path, form) in [
        ("/en/place", "chapter=one&first=then&last=then&end=true"),
        ("/en/bookmark", "chapter=one"),
        ("/en/setting", "name=theme&word=dark"),
        ("/en/still", "saw=hand"),
        ("/en/speak", "chapter=one&n=0&count=9"),
        ("/en/end-session", ""),
    ] {
        assert_eq!(kiosk.post_from(number, path, form).status(), 410, "{path}");
    }
    assert!(!kiosk.reader.has_session());
    assert_eq!(kiosk.shown_anew().len(), 1);
    let home = kiosk.get("/en/home");
    assert!(home.contains("data-theme=\"system\"") && !home.contains("Continue where you were"));
}
