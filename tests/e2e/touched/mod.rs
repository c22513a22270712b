//! A kiosk under real fingers.

mod finger;
mod screen;

use std::thread::sleep;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use tests::harness::Window;

use finger::{Finger, Point};
use screen::Screen;

/// Twice as long as the toolkit lets a finger rest before it is a long press.
const LONG: Duration = Duration::from_secs(1);

/// How far the page glides on after a finger has left it.
const GLIDE: Duration = Duration::from_millis(900);

const MIDDLE: Point = (640.0, 450.0);

/// A window on a screen that can be touched. What is named first ends first.
struct Touched {
    window: Window,
    finger: Finger,
    _screen: Screen,
    _data: TempDir,
}

impl Touched {
    /// A kiosk whose reader has begun, at a chapter.
    fn reading() -> Self {
        let kiosk = Self::open(&["--kiosk"]);
        kiosk.window.wait_for_path("/en/welcome");
        kiosk.touch("a[href^='/en/']");
        kiosk.window.wait_for_path("/en/home");
        kiosk.window.go("/en/read/is-it-safe");
        kiosk
    }

    fn open(args: &[&str]) -> Self {
        let data = tempfile::tempdir().expect("a folder");
        let (screen, finger) = Screen::start();
        let window = Window::open_by(&screen.program(), data.path(), args);
        Self {
            window,
            finger,
            _screen: screen,
            _data: data,
        }
    }

    fn touch(&self, css: &str) {
        self.finger.touch(self.middle(css));
    }

    /// The middle of the first line of an element, once it is in view.
    fn middle(&self, css: &str) -> Point {
        let at = self.window.run(&format!(
            "const element = document.querySelector(`{css}`);
             element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
             const box = element.getClientRects()[0];
             return [box.left + box.width / 2, box.top + box.height / 2]"
        ));
        let number = |value: &Value| value.as_f64().expect("a place");
        (number(&at[0]), number(&at[1]))
    }

    /// How far the page was scrolled, once it rests.
    fn scrolled(&self) -> f64 {
        sleep(GLIDE);
        self.window.run("return scrollY").as_f64().expect("a place")
    }

    /// Records what the page is told of these kinds.
    fn listen(&self) {
        self.window.run(
            "window.told = [];
             for (const kind of ['contextmenu', 'dragstart', 'selectionchange']) {
               document.addEventListener(kind, () => {
                 if (kind !== 'selectionchange' || !getSelection().isCollapsed) window.told.push(kind);
               }, true);
             }",
        );
    }

    fn told(&self) -> Value {
        self.window.run("return window.told")
    }

    fn zoom(&self) -> Value {
        self.window
            .run("return [visualViewport.scale, devicePixelRatio]")
    }
}

#[test]
fn a_finger_opens_the_guide_and_scrolls_it() {
    let kiosk = Touched::reading();
    kiosk
        .finger
        .draw((700.0, 700.0), (700.0, 300.0), Duration::ZERO);
    let down = kiosk.scrolled();
    assert!(down > 300.0, "{down}");
    kiosk
        .finger
        .draw((700.0, 300.0), (700.0, 500.0), Duration::ZERO);
    let up = kiosk.scrolled();
    assert!(up < down - 100.0, "{up} after {down}");
    // From the very edges too.
    for from in [(1278.0, 700.0), (2.0, 700.0), (640.0, 898.0)] {
        kiosk
            .window
            .run("scrollTo({ top: 0, behavior: 'instant' })");
        kiosk.finger.draw(from, (from.0, 300.0), Duration::ZERO);
        assert!(kiosk.scrolled() > 300.0, "{from:?}");
    }
}

#[test]
fn two_fingers_do_not_zoom_and_no_swipe_turns_back() {
    let kiosk = Touched::reading();
    for (first, last) in [(120.0, 700.0), (700.0, 120.0)] {
        kiosk.finger.pinch(MIDDLE, first, last);
        sleep(GLIDE);
        assert_eq!(kiosk.zoom(), json!([1, 1]), "{first} to {last}");
    }
    for (from, to) in [(1.0, 1000.0), (1279.0, 200.0), (300.0, 1200.0)] {
        kiosk
            .finger
            .draw((from, 450.0), (to, 450.0), Duration::ZERO);
        sleep(GLIDE);
        assert_eq!(kiosk.window.path(), "/en/read/is-it-safe", "from {from}");
    }
}

/// So it is known that the fingers above would zoom.
#[test]
fn two_fingers_zoom_on_a_computer_of_ones_own() {
    let own = Touched::open(&[]);
    own.finger.pinch(MIDDLE, 120.0, 700.0);
    own.window
        .wait_until("it is larger", "return visualViewport.scale > 1.5");
}

#[test]
fn a_finger_that_rests_is_a_touch_and_nothing_else() {
    let kiosk = Touched::reading();
    kiosk.listen();
    kiosk.finger.rest(kiosk.middle("main p:not(.soft)"), LONG);
    let from = kiosk.middle("main p a:not(.term)");
    kiosk.finger.draw(from, (from.0, from.1 - 200.0), LONG);
    let from = kiosk.middle("main p:not(.soft)");
    kiosk.finger.draw(from, (from.0 + 200.0, from.1), LONG);
    sleep(GLIDE);
    assert_eq!(kiosk.told(), json!([]));
    // Who presses slowly is understood.
    kiosk.finger.rest(kiosk.middle("#app-next"), LONG);
    kiosk.window.wait_for_path("/en/read/side-effects");
}

#[test]
fn the_corner_opens_to_five_touches_at_its_very_edge() {
    let kiosk = Touched::open(&["--kiosk"]);
    kiosk.window.wait_for_path("/en/welcome");
    for _ in 0..5 {
        kiosk.finger.touch((1.0, 1.0));
    }
    kiosk.window.wait_for_path("/en/staff");
}

#[test]
fn the_keyboard_types_what_a_finger_touches_and_lets_the_answer_be_read() {
    let kiosk = Touched::reading();
    kiosk.window.go("/en/home");
    kiosk.touch("#app-ask");
    let is_open = "return document.querySelector('#app-keyboard').matches(':popover-open')";
    kiosk.window.wait_until("it is there", is_open);
    for letter in ["d", "r", "i", "v", "e", "e"] {
        kiosk.touch(&format!("#app-keyboard [data-key='{letter}']"));
    }
    kiosk.touch("#app-keyboard [data-does='back']");
    kiosk.window.wait_until(
        "it is typed",
        "return document.querySelector('#app-ask').value === 'drive'",
    );
    kiosk.touch("#app-keyboard [data-does='enter']");
    kiosk.window.wait_for_path("/en/search");
    kiosk.window.wait_until(
        "the first answer is in view",
        "const box = document.querySelector('#app-results mark').getBoundingClientRect();
         const there = document.elementFromPoint(box.left + 1, box.top + box.height / 2);
         return there?.closest('#app-results') !== null",
    );
    assert_eq!(kiosk.window.run(is_open), false);
    kiosk.touch("#app-search-words");
    kiosk.window.wait_until("a touch brings it back", is_open);
}

#[test]
fn a_link_to_a_source_shows_a_code() {
    let kiosk = Touched::reading();
    kiosk.touch("main a[href*='/leave?']");
    kiosk.window.wait_until(
        "a code is shown",
        "return location.pathname === '/en/leave' && Boolean(document.querySelector('main svg[role=img]'))",
    );
}
