//! What each screen shows.

use crate::small_guide::SmallGuide;

const SCREENS: &[&str] = &[
    "home",
    "read/one",
    "search",
    "search?q=drive",
    "search?q=xyzzy",
    "mine",
    "visit",
    "codes",
    "print",
    "display",
    "help",
    "sources",
    "glossary",
    "about",
    "keys",
    "leave?to=https%3A%2F%2Fexample.org%2F",
];

#[test]
fn every_screen_is_a_whole_page_in_both_languages_under_the_one_policy() {
    let app = SmallGuide::default().open();
    for language in ["en", "es"] {
        for screen in SCREENS {
            let path = format!("/{language}/{screen}");
            let response = app.get(&path);
            assert_eq!(response.status(), 200, "{path}");
            assert_eq!(
                response.headers()["content-security-policy"],
                reader::POLICY
            );
            let page = String::from_utf8(response.into_body()).unwrap();
            assert!(
                page.contains(&format!("<html lang=\"{language}\"")),
                "{path}"
            );
            assert_eq!(page.matches("<h1").count(), 1, "{path}");
            assert_eq!(page.matches("<main").count(), 1, "{path}");
            assert!(
                page.contains(&format!("href=\"/{language}/help\"")),
                "{path} has no help"
            );
        }
    }
}

#[test]
fn no_phrase_is_missing_from_any_screen() {
    let app = SmallGuide::default().open();
    for language in ["en", "es"] {
        for screen in SCREENS {
            let page = app.page(&format!("/{language}/{screen}"));
            // A phrase that is not there shows its id, such as "notice-newer".
            for id in [
                "home-",
                "mine-",
                "keys-",
                "about-",
                "text-size-",
                "theme-",
                "month-",
            ] {
                let shown = format!(">{id}");
                assert!(!page.contains(&shown), "{language}/{screen} shows {id}…");
            }
        }
    }
}

#[test]
fn the_bare_address_shows_home() {
    let app = SmallGuide::default().open();
    assert!(app.page("/").contains("Welcome here"));
}

#[test]
fn home_names_the_parts_and_answers_what_people_ask() {
    let page = SmallGuide::default().open().page("/en/home");
    assert!(page.contains("href=\"/en/read/one#what\""));
    assert!(page.contains("First · Second"));
    assert!(!page.contains("Continue where you were"));
}

#[test]
fn a_chapter_shows_its_sections_its_source_and_the_next_chapter() {
    let page = SmallGuide::default().open().page("/en/read/one");
    assert!(page.contains("href=\"#then\""));
    assert!(page.contains("id=\"source-1\"") && page.contains("A book"));
    assert!(page.contains("href=\"/en/read/two\" rel=\"next\""));
    assert!(page.contains("Awaiting review by a clinician"));
}

#[test]
fn every_page_says_that_it_awaits_review_until_somebody_has_signed() {
    let unsigned = SmallGuide::default();
    let manifest = unsigned.text("guide.toml");
    let signed = format!("{manifest}[review]\nreviewer = \"A clinician\"\ndate = \"2027-01-31\"\n");
    let signed = unsigned.clone().with("guide.toml", &signed).open();
    let unsigned = unsigned.open();
    for screen in SCREENS {
        let path = format!("/en/{screen}");
        assert!(
            unsigned
                .page(&path)
                .contains("Awaiting review by a clinician"),
            "{path}"
        );
        let page = signed.page(&path);
        assert!(page.contains("Reviewed by A clinician"), "{path}");
        assert!(!page.contains("Awaiting review"), "{path}");
    }
    assert!(signed.page("/en/about").contains("January 31, 2027"));
}

#[test]
fn a_link_outside_leads_to_the_question_that_shows_its_address() {
    let app = SmallGuide::default().open();
    let page = app.page("/en/read/one");
    assert!(!page.contains("href=\"https:"));
    let at = page.find("../leave?to=").unwrap();
    let end = page[at..].find('"').unwrap();
    let question = app.page(&page[at..at + end].replace("..", "/en"));
    assert!(question.contains("<p class=\"address\">https://example.org/a?b=c</p>"));
}

#[test]
fn a_search_leads_to_the_paragraph_and_says_how_many_there_are() {
    let app = SmallGuide::default().open();
    let block = app.block("/en/read/one", "You do not drive");
    let page = app.page("/en/search?q=drive");
    assert!(page.contains(" result"), "{page}");
    assert!(page.contains(&format!("#{block}\"")) && page.contains("<mark>drive</mark>"));
    let pieces = app.post("/en/search", "q=drive").into_body();
    assert!(
        String::from_utf8(pieces)
            .unwrap()
            .contains("<mark>drive</mark>")
    );
}

#[test]
fn a_search_in_vain_offers_what_people_ask_and_help() {
    let page = SmallGuide::default().open().page("/en/search?q=xyzzy");
    assert!(page.contains("No results") && page.contains("/en/read/one#what"));
    assert!(page.matches("/en/help").count() >= 2);
}

#[test]
fn markup_that_is_searched_for_is_words() {
    let page = SmallGuide::default()
        .open()
        .page("/en/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
    assert!(!page.contains("<script>alert"));
}

#[test]
fn a_page_that_is_not_there_says_so_and_leads_home() {
    let app = SmallGuide::default().open();
    for path in [
        "/en/read/none",
        "/en/none",
        "/none",
        "/en/read/three",
        "/en/read/../one",
    ] {
        let response = app.get(path);
        assert_eq!(response.status(), 404, "{path}");
        let page = String::from_utf8(response.into_body()).unwrap();
        assert!(page.contains("This page is not here") && page.contains("/en/home"));
    }
}

#[test]
fn a_source_that_is_not_in_the_bibliography_is_named_as_missing() {
    let guide = SmallGuide::default().with("en/one.md", "Text.[^NOWHERE-1999]");
    let page = guide.open().page("/en/read/one");
    assert!(page.contains("This source is missing: NOWHERE-1999"));
}

#[test]
fn a_picture_that_is_not_there_leaves_its_alternative() {
    let guide = SmallGuide::default().with("en/one.md", "![A curve.](../images/none.svg)");
    assert!(guide.open().page("/en/read/one").contains("A curve."));
}

#[test]
fn a_drawing_has_the_colours_of_the_theme_and_of_the_system_where_the_theme_is_its() {
    let svg = "<svg viewBox=\"0 0 9 9\"><circle r=\"4\"/></svg>";
    let app = SmallGuide::default()
        .with("images/a.svg", svg)
        .with("en/one.md", "![A.](../images/a.svg \"Caption.\")")
        .open();
    assert!(
        app.page("/en/read/one")
            .contains("srcset=\"../images/a.svg?dark\"")
    );
    let (light, dark) = (
        app.page("/en/images/a.svg"),
        app.page("/en/images/a.svg?dark"),
    );
    assert_ne!(light, dark);
    app.post("/en/setting", "name=theme&word=light");
    assert_eq!(app.page("/en/images/a.svg?dark"), light);
    app.post("/en/setting", "name=theme&word=dark");
    assert_eq!(app.page("/en/images/a.svg"), dark);
}

#[test]
fn a_chapter_that_is_not_translated_is_shown_in_the_first_language_and_says_so() {
    let page = SmallGuide::default().open().page("/es/read/two");
    assert!(page.contains("Este capítulo todavía no está en español"));
    assert!(page.contains("lang=\"en\">Second chapter</h1>"));
}

#[test]
fn what_a_page_needs_from_elsewhere_is_refused_by_the_policy() {
    for word in [
        "unsafe-inline",
        "unsafe-eval",
        "http:",
        "https:",
        "data:",
        "*",
    ] {
        assert!(!reader::POLICY.contains(word), "{word}");
    }
    assert!(reader::POLICY.contains("require-trusted-types-for 'script'"));
}
