//! A computer with a policy: one with a mistake in it, and one whose clinic
//! has a colour and words of its own.

use std::fs;
use std::path::Path;

use serde_json::json;
use tests::harness::{Window, set};

use crate::accessible::violations;

fn open(folder: &Path, policy: &str) -> Window {
    let file = folder.join("policy.toml");
    fs::write(&file, policy).expect("a policy");
    let data = folder.join("data");
    Window::open_on(&data, &["--policy", file.to_str().expect("UTF-8")])
}

#[test]
fn a_policy_with_a_mistake_shows_whom_to_call_and_what_is_wrong_and_nothing_else() {
    let axe = fs::read_to_string(set("E2E_AXE")).expect("the script of axe");
    let folder = tempfile::tempdir().expect("a folder");
    let policy = "mode = \"personl\"\n[clinic]\nname = \"North Clinic\"\nphone = \"555-0100\"\n";
    let window = open(folder.path(), policy);
    for path in ["/en/home", "/en/read/is-it-safe", "/en/mine"] {
        window.go(path);
        assert_eq!(window.text("h1"), "This kiosk needs attention", "{path}");
    }
    for words in ["555-0100", "988", "1:8: mode: expected"] {
        window.wait_for_words(words);
    }
    assert_eq!(violations(&window, &axe), json!([]));
    window.click("link", "Español");
    window.wait_for_words("Esta pantalla necesita atención");
    assert_eq!(violations(&window, &axe), json!([]));
    let links = "return [...document.querySelectorAll('a, button, input')].length";
    assert_eq!(window.run(links), json!(1), "only the other language");
    let kept = fs::read_dir(folder.path().join("data")).expect("the folder");
    let names: Vec<_> = kept.flatten().map(|entry| entry.file_name()).collect();
    assert!(
        names
            .iter()
            .all(|name| !name.to_string_lossy().contains("reading")),
        "{names:?}"
    );
}

#[test]
fn a_clinics_colour_name_and_words_are_on_the_page() {
    let axe = fs::read_to_string(set("E2E_AXE")).expect("the script of axe");
    let folder = tempfile::tempdir().expect("a folder");
    let boxes = folder.path().join("overrides/en/boxes");
    fs::create_dir_all(&boxes).expect("a folder");
    let text = "+++\ntitle = \"Meals\"\nchapter = \"before-your-session\"\nafter = \"eating\"\n+++\n\n\
                Ask us about breakfast.\n";
    fs::write(boxes.join("meals.md"), text).expect("a box");
    let policy = "mode = \"personal\"\n[clinic]\nname = \"North Clinic\"\naccent = \"#5b3a8c\"\n";
    let window = open(folder.path(), policy);
    window.go("/en/read/before-your-session#clinic-meals");
    window.wait_for_words("Ask us about breakfast");
    assert_eq!(
        window.text(".clinic-box .written-by"),
        "At our clinic. Written by North Clinic"
    );
    let colour = "return getComputedStyle(document.querySelector('.written-by')).color";
    assert_eq!(window.run(colour), json!("rgb(91, 58, 140)"));
    assert_eq!(violations(&window, &axe), json!([]));
    window.quit();
}
