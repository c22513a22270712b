//! What is left when a session has ended: nothing.

use http::Request;
use reader::policy::Policy;

use super::{Kiosk, policy, unnumbered};

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
        let session = format!("data-session=\"{}\"", kiosk.number());
        pages.map(|page| unnumbered(&page).replace(&session, ""))
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
        ("/en/speak", "chapter=one&n=0&page=1&count=9"),
        ("/en/end-session", ""),
    ] {
        assert_eq!(kiosk.post_from(number, path, form).status(), 410, "{path}");
    }
    assert!(!kiosk.reader.has_session());
    assert_eq!(kiosk.shown_anew().len(), 1);
    let home = kiosk.get("/en/home");
    assert!(home.contains("data-theme=\"system\"") && !home.contains("Continue where you were"));
}

#[test]
fn what_is_chosen_on_the_welcome_is_gone_for_the_next_reader() {
    for form in ["name=theme&word=dark", "name=text-size&word=4"] {
        let kiosk = Kiosk::open();
        kiosk.get("/en/welcome");
        kiosk.post("/en/setting", form);
        assert!(kiosk.reader.has_session(), "{form}");
        kiosk.wait(150.0);
        assert!(kiosk.asks(), "{form}");
        kiosk.wait(30.0);
        assert_eq!(kiosk.shown_anew(), ["/en/welcome"], "{form}");
        let home = kiosk.get("/en/home");
        assert!(home.contains("data-theme=\"system\""), "{form}");
        assert!(home.contains("data-text-size=\"2\""), "{form}");
    }
}

#[test]
fn what_a_page_does_by_itself_begins_no_session() {
    let kiosk = Kiosk::open();
    for (path, form) in [
        ("/en/still", "saw=hand"),
        ("/en/hush", "count=1"),
        ("/en/end-session", ""),
        ("/en/voices", "chapter=one"),
    ] {
        kiosk.post(path, form);
        assert!(!kiosk.reader.has_session(), "{path}");
    }
}

#[test]
fn text_on_a_kiosk_is_never_smaller_than_at_first() {
    let kiosk = Kiosk::open();
    for size in 0..5 {
        let form = format!("name=text-size&word={size}");
        let answer = kiosk.post_from(kiosk.number(), "/en/setting", &form);
        assert_eq!(answer.status() == 200, size >= 2, "{size}");
        let page = kiosk.get("/en/display");
        let shown = size.max(2);
        assert!(page.contains(&format!("data-text-size=\"{shown}\"")));
        assert!(page.contains("data-least-size=\"2\""));
        let offered = page.matches("name=\"text-size\"").count();
        assert_eq!(offered, 3, "sizes that are offered");
    }
    let personal = Kiosk::under(Policy::personal());
    let page = personal.get("/en/display");
    assert_eq!(page.matches("name=\"text-size\"").count(), 5);
    assert!(!page.contains("data-least-size"));
    personal.post("/en/setting", "name=text-size&word=0");
}

#[test]
fn what_names_no_session_or_another_is_refused_and_leads_somewhere() {
    let kiosk = Kiosk::under(policy("mode = \"kiosk\"\n[allow]\nnotes = true\n"));
    let send = |number: Option<&str>, path: &str, form: &str| {
        let request = Request::post(path);
        let request = match number {
            Some(number) => request.header("guide-session", number),
            None => request,
        };
        let request = request.body(form.as_bytes().to_vec()).unwrap();
        let answer = kiosk.reader.respond(&request);
        let status = answer.status();
        (status, String::from_utf8(answer.into_body()).unwrap())
    };
    let all = [
        ("/en/setting", "name=theme&word=dark"),
        ("/en/question", "do=add&about=own&text=Why"),
        ("/en/bookmark", "chapter=one"),
        ("/en/end-session", ""),
        ("/en/staff", "do=open&pin=1"),
        ("/en/speak", "chapter=one&n=0&count=1"),
        ("/en/still", "saw=hand"),
    ];
    for number in [None, Some(""), Some("0"), Some("2"), Some("1 "), Some("x")] {
        for (path, form) in all {
            let (status, page) = send(number, path, form);
            assert_eq!(status, 410, "{path} {number:?}");
            // A form that went out by itself must not end in an empty window.
            assert!(page.contains("app-welcome"), "{path}");
        }
        assert!(!kiosk.reader.has_session(), "{number:?}");
    }
    kiosk.get("/en/home");
    let (status, page) = send(None, "/en/setting", "name=theme&word=dark");
    assert_eq!(status, 410);
    assert!(page.contains("href=\"/en/home\"") && !page.contains("app-welcome"));
    assert!(kiosk.get("/en/mine").contains("data-theme=\"system\""));
    assert!(kiosk.reader.has_session());

    let personal = Kiosk::under(Policy::personal());
    let request = Request::post("/en/setting").body(b"name=theme&word=dark".to_vec());
    assert_eq!(personal.reader.respond(&request.unwrap()).status(), 200);
}
