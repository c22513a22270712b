//! What a kiosk shows, and what a computer of one's own does not.

use std::path::Path;

use guide::{Disk, Guide};
use http::Request;
use reader::policy::Policy;

use super::{Kiosk, policy, unnumbered};
use crate::plans::{DAY, PLAN};
use crate::small_guide::SmallGuide;

#[test]
fn a_kiosk_opens_on_the_welcome_with_its_languages_and_no_history() {
    let kiosk = Kiosk::open();
    assert_eq!(kiosk.reader.start(), "/en/welcome");
    let page = kiosk.get("/en/welcome");
    for words in [
        "English",
        "Touch to begin",
        "Español",
        "Toque para empezar",
        "Help now",
    ] {
        assert!(page.contains(words), "{words}");
    }
    assert!(
        page.contains("Le damos la bienvenida"),
        "in the other language, too"
    );
    assert!(!page.contains("app-back") && !page.contains("My guide"));
    assert!(!kiosk.reader.has_session());
    assert_eq!(unnumbered(&kiosk.get("/")), unnumbered(&page));
}

#[test]
fn the_welcome_offers_the_languages_of_the_policy_and_the_clinics_name() {
    let policy = policy(
        "mode = \"kiosk\"\nlanguages = [\"es\"]\n[clinic]\nname = \"A clinic\"\nphone = \"555-0100\"\n",
    );
    let kiosk = Kiosk::under(policy);
    assert_eq!(kiosk.reader.start(), "/es/welcome");
    let page = kiosk.get("/es/welcome");
    assert!(page.contains("A clinic") && page.contains("Toque para empezar"));
    assert!(!page.contains("/en/home"));
}

#[test]
fn every_page_of_a_kiosk_can_be_cleared_and_every_field_has_a_keyboard_and_no_memory() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
    let guide = Guide::open(Box::new(Disk(folder)), reader::dress()).unwrap();
    let kiosk = Kiosk::on(guide, policy("mode = \"kiosk\"\n[allow]\nnotes = true\n"));
    let chapters = ["read/is-it-safe", "read/history"];
    let screens = [
        "home", "search", "mine", "day", "visit", "display", "help", "sources", "glossary",
        "about", "keys",
    ];
    for language in ["en", "es"] {
        for screen in screens.iter().chain(&chapters) {
            let page = kiosk.get(&format!("/{language}/{screen}"));
            assert!(page.contains("id=\"app-clear-now\""), "{screen}");
            assert!(page.contains("id=\"app-keyboard\""), "{screen}");
            let page = dom_query::Document::from(page);
            // It holds for all that is inside.
            assert_eq!(
                &*page.select("html").attr_or("spellcheck", ""),
                "false",
                "{screen}"
            );
            let fields =
                page.select("input[type=search], input[type=text], input:not([type]), textarea");
            for field in fields.iter() {
                let remembers = &*field.attr_or("autocomplete", "on") != "off";
                assert!(!remembers, "{screen}: {}", field.html());
            }
        }
    }
}

#[test]
fn on_a_computer_of_ones_own_none_of_this_is_in_the_way() {
    let kiosk = Kiosk::under(Policy::personal());
    assert_eq!(kiosk.reader.start(), "/en/home");
    assert_eq!(kiosk.reader.tend(), None);
    let home = kiosk.get("/en/home");
    for part in [
        "data-kiosk",
        "data-session",
        "app-clear",
        "app-keyboard",
        "app-speak",
        "app-still",
    ] {
        assert!(!home.contains(part), "{part}");
    }
    let missing = Request::get("/en/welcome").body(Vec::new()).unwrap();
    assert_eq!(kiosk.reader.respond(&missing).status(), 404);
    for path in ["/en/still", "/en/end-session", "/en/voicing", "/en/utter"] {
        let form = "saw=hand&do=on&text=a&count=1";
        assert_eq!(kiosk.post_from(1, path, form).status(), 400, "{path}");
    }
    kiosk.reader.end_session();
    assert_eq!(kiosk.shown_anew(), [""; 0]);
    assert!(!kiosk.reader.has_session());
}

#[test]
fn where_notes_are_not_allowed_the_plan_takes_no_words_of_ones_own() {
    for allowed in [false, true] {
        let guide = SmallGuide::default().with("day.toml", DAY).guide();
        let text = format!("mode = \"kiosk\"\n[allow]\nnotes = {allowed}\n");
        let kiosk = Kiosk::on(guide, policy(&text));
        kiosk.post("/en/day", PLAN);
        let told = kiosk.post("/en/day", "do=tell&step=eat&length=60&words=Canary");
        assert!(told.contains("1 hour"), "{told}");
        for page in [told, kiosk.get("/en/day")] {
            assert_eq!(page.contains("Canary"), allowed, "{page}");
            assert_eq!(page.contains("name=\"words\""), allowed, "{page}");
        }
    }
}
