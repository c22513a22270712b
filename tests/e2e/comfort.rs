//! Text size, theme and letters.

use tests::harness::Window;

use crate::accessible::SCREENS;

#[test]
fn size_and_theme_change_at_once_and_stay_after_a_restart() {
    let window = Window::open();
    window.go("/en/display");
    window.click("radio", "Larger");
    window.click("radio", "Dark");
    window.wait_until(
        "the page is large and dark",
        "return getComputedStyle(document.documentElement).fontSize === '30px'
            && getComputedStyle(document.body).backgroundColor === 'rgb(17, 25, 29)'",
    );
    let window = window.restart();
    window.wait_until(
        "it still is",
        "return document.documentElement.dataset.theme === 'dark'
            && getComputedStyle(document.documentElement).fontSize === '30px'",
    );
    window.press("Control+0");
    window.wait_until(
        "the size is the medium one",
        "return getComputedStyle(document.documentElement).fontSize === '20px'",
    );
    window.press("Control+-");
    window.wait_until(
        "the size is the small one",
        "return getComputedStyle(document.documentElement).fontSize === '18px'",
    );
    window.quit();
}

#[test]
fn nothing_runs_out_of_the_page_at_the_largest_size_in_a_small_window() {
    let window = Window::open();
    window.resize(800, 600);
    window.go("/en/display");
    window.click("radio", "Largest");
    for language in ["en", "es"] {
        for screen in SCREENS {
            window.go(&format!("/{language}/{screen}"));
            let wide = window.run(
                "return [...document.querySelectorAll('body *')]
                    .filter((element) => element.checkVisibility()
                        && !element.closest('.table, .unseen, .skip, .contents')
                        && element.getBoundingClientRect().right > innerWidth + 1)
                    .map((element) => element.outerHTML.slice(0, 80))",
            );
            assert_eq!(wide, serde_json::json!([]), "{language}/{screen}");
            let scrolls =
                window.run("return document.documentElement.scrollWidth > innerWidth + 1");
            assert_eq!(scrolls, false, "{language}/{screen} scrolls sideways");
        }
    }
    window.quit();
}

#[test]
fn the_dyslexic_typeface_and_wide_spacing_reach_the_text() {
    let window = Window::open();
    window.go("/en/display");
    window.click("radio", "For dyslexia");
    window.click("radio", "Wide");
    window.go("/en/read/is-it-safe");
    window.wait_until(
        "the letters and the space are as chosen",
        "const style = getComputedStyle(document.querySelector('#app-text p'));
         return style.fontFamily.startsWith('OpenDyslexic')
            && document.fonts.check('20px OpenDyslexic')
            && parseFloat(style.lineHeight) >= 1.5 * parseFloat(style.fontSize)
            && parseFloat(style.letterSpacing) >= 0.12 * parseFloat(style.fontSize) - 0.01",
    );
    window.quit();
}

/// What runs out of the page or its table, on the page that is shown.
const TOO_WIDE: &str = "
    const tables = [...document.querySelectorAll('.table')]
        .filter((table) => table.scrollWidth > table.clientWidth + 1)
        .map((table) => `a table by ${table.scrollWidth - table.clientWidth}`);
    const page = document.documentElement.scrollWidth - innerWidth;
    return page > 1 ? [...tables, `the page by ${page}`] : tables";

#[test]
fn every_chapter_and_its_tables_fit_a_small_window_at_the_medium_and_the_largest_size() {
    let window = Window::open();
    window.resize(800, 600);
    let chapters = window.run(
        "return fetch('/en/mine').then((page) => page.text()).then((html) =>
            [...html.matchAll(/href=\"\\/en\\/read\\/([a-z0-9-]+)\"/g)].map((found) => found[1]))",
    );
    let chapters: Vec<&str> = chapters
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|name| name.as_str())
        .collect();
    assert!(chapters.len() >= 29, "{chapters:?}");
    let mut too_wide = Vec::new();
    for size in ["Medium", "Largest"] {
        window.go("/en/display");
        window.click("radio", size);
        for language in ["en", "es"] {
            for chapter in &chapters {
                window.go(&format!("/{language}/read/{chapter}"));
                let found = window.run(TOO_WIDE);
                if found != serde_json::json!([]) {
                    too_wide.push(format!("{size} {language} {chapter}: {found}"));
                }
            }
        }
    }
    assert_eq!(too_wide, Vec::<String>::new());
    window.quit();
}
