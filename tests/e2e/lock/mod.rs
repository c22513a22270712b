//! The lock of a kiosk, tried by real keys and a real pointer. What must hold
//! in all of it: the page is never left, nothing that is not ours is started,
//! no window but ours is there.

mod chords;
mod links;
mod sizes;
mod watch;

use tests::harness::Window;
use watch::{Kiosk, hands};

#[test]
fn no_key_leads_out_of_a_kiosk_or_is_seen_by_its_page() {
    let kiosk = Kiosk::open();
    kiosk.window.run(
        "window.seen = [];
         addEventListener('keydown', (event) => {
           if (!['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) {
             window.seen.push(event.code || event.key);
           }
         }, true)",
    );
    assert!(chords::FOREIGN.len() >= 150, "{}", chords::FOREIGN.len());
    for some in chords::FOREIGN.chunks(60) {
        hands(&[&["key", "--delay", "4"], some].concat());
        kiosk.is_as_it_was("after keys");
    }
    let seen = kiosk.window.run("return window.seen");
    assert_eq!(seen, serde_json::json!([]), "these keys came through");
    // So that it is known that keys do arrive.
    hands(&["key", "Tab", "a", "Page_Down"]);
    let seen = kiosk.window.run("return window.seen");
    assert_eq!(seen, serde_json::json!(["Tab", "KeyA", "PageDown"]));
    kiosk.is_as_it_was("after the keys of a reader");
}

#[test]
fn no_pointer_leads_out_of_a_kiosk() {
    let kiosk = Kiosk::open();
    kiosk.window.run(
        "window.seen = [];
         for (const kind of ['mousedown', 'contextmenu', 'auxclick', 'drop', 'dragover', 'wheel']) {
           addEventListener(kind, (event) => window.seen.push(`${kind} ${event.button ?? ''}`), true);
         }",
    );
    let middle = ["mousemove", "640", "450"];
    for button in ["2", "3", "8", "9"] {
        hands(&[&middle[..], &["click", button]].concat());
    }
    kiosk.is_as_it_was("after other buttons");
    // The wheel with Control would zoom.
    hands(&[
        "keydown", "ctrl", "click", "4", "click", "4", "click", "5", "keyup", "ctrl",
    ]);
    assert_eq!(
        kiosk.window.run("return window.seen"),
        serde_json::json!([])
    );

    // Whatever is read of a word, no menu comes.
    hands(
        &[
            &middle[..],
            &["mousedown", "1", "sleep", "1.2", "mouseup", "1"],
        ]
        .concat(),
    );
    kiosk.is_as_it_was("after a long press");
    assert_eq!(
        kiosk.window.run("return window.seen"),
        serde_json::json!(["mousedown 0"])
    );
    let scale = kiosk
        .window
        .run("return [visualViewport.scale, devicePixelRatio]");
    assert_eq!(scale, serde_json::json!([1, 1]));
}

#[test]
fn a_kiosk_is_not_made_smaller_by_its_edges() {
    let kiosk = Kiosk::open();
    let size = || kiosk.window.run("return [innerWidth, innerHeight]");
    let full = size();
    for (edge, inside) in [
        (["1278", "450"], ["700", "450"]),
        (["640", "898"], ["640", "500"]),
        (["1278", "898"], ["700", "500"]),
        (["1", "450"], ["500", "450"]),
    ] {
        hands(
            &[
                &["mousemove"][..],
                &edge,
                &[
                    "sleep",
                    "0.1",
                    "mousedown",
                    "1",
                    "sleep",
                    "0.1",
                    "mousemove",
                ],
                &inside,
                &["sleep", "0.2", "mouseup", "1", "sleep", "0.2"],
            ]
            .concat(),
        );
        assert_eq!(size(), full, "drawn from {edge:?}");
    }
    kiosk.is_as_it_was("after its edges were drawn");
}

#[test]
fn what_is_dropped_on_a_kiosk_is_not_taken() {
    let kiosk = Kiosk::open();
    assert_eq!(watch::drop_on_it(), "refused");
    kiosk.is_as_it_was("after a drop");
}

#[test]
fn the_engine_takes_no_full_screen_and_the_app_opens_no_dialog() {
    let kiosk = Kiosk::open();
    // The engine would leave the window's own full screen after it.
    let can = kiosk
        .window
        .run("return 'requestFullscreen' in document.documentElement");
    assert_eq!(can, false);
    for (action, field) in [
        ("open", "address"),
        ("print", "x"),
        ("book", "x"),
        ("bring", "x"),
    ] {
        let status = kiosk.window.run_async(
            "const [action, field, done] = arguments;
             const body = new URLSearchParams({ [field]: 'https://example.org/' });
             const headers = { 'guide-session': document.documentElement.dataset.session };
             fetch(`/en/${action}`, { method: 'POST', body, headers }).then((answer) => done(answer.status))",
            &[action.into(), field.into()],
        );
        kiosk.is_as_it_was(action);
        assert!(status == 400 || action != "open", "{status}");
    }
}

#[test]
fn no_link_leads_out_of_a_kiosk_whatever_sets_it_off() {
    let kiosk = Kiosk::open();
    links::lay_out(&kiosk.window);
    let count = links::count(&kiosk.window);
    assert!(count >= 40, "{count}");
    for (trigger, presses) in [
        ("click", links::clicks(&kiosk.window, "1")),
        ("the middle button", links::clicks(&kiosk.window, "2")),
        ("Enter", links::enters(count)),
    ] {
        hands(&presses.iter().map(String::as_str).collect::<Vec<_>>());
        kiosk.is_as_it_was(trigger);
        let clicked = links::clicked(&kiosk.window);
        let expected = if trigger == "the middle button" {
            0
        } else {
            count
        };
        assert_eq!(clicked, expected, "links that {trigger} reached");
    }
    for trigger in links::BY_SCRIPT {
        links::set_off_each(&kiosk.window, trigger);
        kiosk.is_as_it_was(trigger);
    }
}

#[test]
fn a_kiosk_fills_the_screen() {
    let kiosk = Kiosk::open();
    let size = kiosk
        .window
        .run("return [innerWidth, innerHeight, screen.width, screen.height]");
    assert_eq!((&size[0], &size[1]), (&size[2], &size[3]));
}

#[test]
fn on_a_computer_of_one_person_none_of_this_is_in_the_way() {
    let kiosk = Kiosk::open_personal();
    kiosk.window.go("/en/leave?to=https%3A%2F%2Fexample.org%2F");
    kiosk.window.click("button", "Open in the browser");
    kiosk.window.wait_for_words("handed to your browser");
    assert_eq!(kiosk.started(), ["xdg-open https://example.org/"]);
    kiosk.window.go("/en/help");
    hands(&["key", "alt+Left"]);
    kiosk.window.wait_for_path("/en/leave");
    kiosk.window.quit();
}

/// The address of a source, which a reader can only take along.
#[test]
fn an_address_outside_is_shown_as_a_code_to_take_along() {
    let kiosk = Kiosk::open();
    let window: &Window = &kiosk.window;
    window.go("/en/leave?to=https%3A%2F%2Fexample.org%2F");
    assert_eq!(window.text(".address"), "https://example.org/");
    assert!(window.attribute("figure.code svg", "aria-label").is_some());
    assert!(!window.sees("button", "Open in the browser"));
}
