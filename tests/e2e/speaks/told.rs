//! What is told of what one does: what is typed, chosen, and how it ended.

use std::thread::sleep;
use std::time::Duration;

use tests::harness::voices::Voices;

use super::{Listener, joined};
use crate::kiosk::kiosk;

#[test]
fn the_keyboard_says_that_it_is_there_what_it_types_and_how_it_stands() {
    let voices = Voices::of(&["en-US", "es-MX"]);
    voices.hurry();
    let (_data, window) = kiosk();
    window.go("/en/home");
    let mut ears = Listener::to(&window, &voices);
    ears.press("F8");
    ears.press_until("ArrowDown", "A keyboard is at the bottom of the screen.");
    let touch = |ears: &mut Listener<'_>, key: &str| {
        window.click_on(&format!("#app-keyboard {key}"));
        let first = joined(&ears.listen());
        window.click_on(&format!("#app-keyboard {key}"));
        (first, joined(&ears.listen()))
    };
    let (first, second) = touch(&mut ears, "[data-key=q]");
    assert!(first.contains("q, button | Touch it again"), "{first}");
    assert_eq!(second, "q");
    let (_, second) = touch(&mut ears, "[data-key=\".\"]");
    assert_eq!(second, "period");
    let (_, second) = touch(&mut ears, "[data-does=space]");
    assert_eq!(second, "Space");
    for deleted in ["Space, deleted", "period, deleted"] {
        let (_, second) = touch(&mut ears, "[data-does=back]");
        assert_eq!(second, deleted);
    }
    let (first, second) = touch(&mut ears, "[data-does=shift]");
    assert!(first.contains("Shift, button, off"), "{first}");
    assert_eq!(second, "Shift, button, on");
    let (_, second) = touch(&mut ears, "[data-key=n]");
    assert_eq!(second, "capital n | Shift, button, off");
    let (_, second) = touch(&mut ears, "[data-does=signs]");
    assert_eq!(second, "Symbols, button, on");
    let (_, second) = touch(&mut ears, "[data-does=hide]");
    assert_eq!(second, "The keyboard is hidden.");
    // What is typed on keys that can be felt is said, too.
    assert_eq!(joined(&ears.press("d")), "d");
    assert_eq!(joined(&ears.press("Backspace")), "d, deleted");
}

#[test]
fn how_something_ended_is_said_once_though_it_comes_with_all_that_is_around_it() {
    let voices = Voices::of(&["en-US", "es-MX"]);
    voices.hurry();
    let (_data, window) = kiosk();
    let mut ears = Listener::to(&window, &voices);
    window.go("/en/search");
    ears.press("F8");
    window
        .run("document.activeElement.blur(); document.querySelector('#app-search-words').focus()");
    ears.listen();
    let heard = joined(&ears.press("q"));
    let found = window.text("#app-results [role=status]");
    assert_eq!(heard, format!("q | {found}"));
    // What has the focus then is what is said.
    window.go("/en/day");
    ears.listen();
    window.run("document.querySelector('form.appointment [type=submit]').focus()");
    ears.listen();
    let heard = joined(&ears.press("Enter"));
    let told = heard.matches("Your day cannot be shown yet").count();
    assert_eq!(told, 1, "{heard}");
}

#[test]
fn what_is_chosen_is_said_by_its_question_and_its_own_name_alone() {
    let voices = Voices::of(&["en-US", "es-MX"]);
    voices.hurry();
    let (_data, window) = kiosk();
    let mut ears = Listener::to(&window, &voices);
    window.go("/en/day");
    ears.press("F8");
    window.run("document.querySelector('input[name=hour][value=\"9\"]').focus()");
    let heard = joined(&ears.listen());
    assert_eq!(heard, "What time is it? | 9 am, choice, not chosen");
    let heard = joined(&ears.press("ArrowDown"));
    assert_eq!(heard, "10 am, choice, not chosen");
    let heard = joined(&ears.press("Enter"));
    assert_eq!(heard, "10 am, choice, chosen");
    assert_eq!(
        window.run("return document.querySelector('.day-fault')"),
        serde_json::Value::Null,
        "nothing was sent"
    );
    let more = ears.press_until("ArrowDown", "Earlier or later in the day");
    assert_eq!(more, "Earlier or later in the day, button, closed");
    // The name of a field is what stands before it, not what stands in it.
    window.run(
        "const [label, field] = ['label', 'textarea'].map((name) => document.createElement(name));
         field.defaultValue = 'Why?';
         label.append('Your question ', field);
         document.querySelector('main').replaceChildren(label);
         field.focus()",
    );
    let heard = joined(&ears.listen());
    assert!(
        heard.starts_with("Your question, text field, Why?"),
        "{heard}"
    );
}

#[test]
fn the_digits_of_a_pin_are_counted_and_never_said() {
    let voices = Voices::of(&["en-US", "es-MX"]);
    voices.hurry();
    let folder = tempfile::tempdir().expect("a folder");
    let window = crate::staff::kiosk(folder.path());
    let mut ears = Listener::to(&window, &voices);
    window.go("/en/staff");
    ears.press("F8");
    window.run("document.querySelector('#app-pin').focus()");
    let heard = joined(&ears.listen());
    assert!(heard.contains("PIN, text field, empty"), "{heard}");
    let mut touch = |digit: &str| {
        window.click_on(&format!("[data-digit=\"{digit}\"]"));
        joined(&ears.listen())
    };
    assert_eq!(touch("7"), "1 digit");
    assert_eq!(touch("7"), "2 digits");
    assert_eq!(touch(""), "deleted, 1 digit");
    for many in ["2 digits", "3 digits", "4 digits", "5 digits"] {
        assert_eq!(touch("7"), many);
    }
    assert_eq!(joined(&ears.press("7")), "6 digits");
    window.run("document.activeElement.blur(); document.querySelector('#app-pin').focus()");
    let heard = joined(&ears.listen());
    assert!(heard.contains("PIN, text field, 6 digits"), "{heard}");
    let heard = joined(&ears.press("Enter"));
    let told = heard.matches("That PIN is not right").count();
    assert_eq!(told, 1, "{heard}");
    assert!(heard.contains("PIN, text field, empty"), "{heard}");
    let all = voices.spoken();
    let digits: Vec<_> = all.iter().filter(|one| one.text.contains('7')).collect();
    assert!(digits.is_empty(), "{digits:?}");
}

#[test]
fn a_voice_that_scrolls_the_page_is_no_hand() {
    let voices = Voices::of(&["en-US", "es-MX"]);
    let (_data, window) = kiosk();
    window.go("/en/read/is-it-safe");
    window.click_on("#app-listen-open");
    window.run(
        "window.saw = [];
         const send = window.fetch;
         window.fetch = (path, options) => {
           const saw = /still$/.test(path) && new URLSearchParams(options.body).get('saw');
           if (saw) window.saw.push([saw, scrollY]);
           return send(path, options);
         };",
    );
    window.wait_until(
        "the touch that began it was told of",
        "return window.saw.length > 2",
    );
    let has_scrolled =
        || window.run("return window.saw.at(-1)[1] > window.saw[2][1] + innerHeight") == true;
    for _ in 0..100 {
        if has_scrolled() {
            break;
        }
        voices.finish();
        sleep(Duration::from_millis(100));
    }
    assert!(has_scrolled());
    let hands = window.run("return window.saw.slice(2).filter(([saw]) => saw === 'hand').length");
    assert_eq!(hands, 0);
}
