//! Everything of a person's own in one file, and back; and what changed since
//! they read.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;
use tests::harness::Window;

/// Reads a chapter to its end and marks it.
fn read_and_mark(window: &Window) {
    window.go("/en/read/is-it-safe");
    window.click_on("#app-bookmark");
    window.wait_for_words("Bookmarked");
    window.run("scrollTo(0, document.body.scrollHeight)");
    window.wait_until(
        "the chapter counts as read",
        "return fetch('/en/mine').then((it) => it.text()).then((it) => it.includes('Read</span>'))",
    );
}

/// Saves everything through the dialog.
fn save(window: &Window, folder: &TempDir) -> PathBuf {
    let file = folder.path().join("mine.patientguide");
    window.go("/en/mine");
    window.save_as("#app-carry-save", &file);
    window.wait_for_words(&format!("Saved and checked: {}", file.display()));
    file
}

fn remove_everything(window: &Window) {
    window.click_on("#app-remove-open");
    window.click_on("#app-remove-do");
    window.wait_for_words("Everything was removed.");
}

/// The file with something in it changed by hand.
fn changed(file: &Path, change: impl FnOnce(&mut Value)) -> PathBuf {
    let mut all: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    change(&mut all);
    let other = file.with_file_name("changed.patientguide");
    fs::write(&other, all.to_string()).unwrap();
    other
}

#[test]
fn everything_is_saved_removed_brought_back_and_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open();
    read_and_mark(&window);
    let file = save(&window, &folder);
    remove_everything(&window);
    window.wait_for_words("There is nothing to remove.");
    window.choose_file("#app-bring-file", &file);
    window.wait_for_words("Nothing has changed yet");
    assert!(window.text("#app-found").contains("1 new"));
    assert!(!window.sees("button", "Remove: Is it safe?"));
    window.click("button", "Bring it in");
    window.wait_for_words("What was in the file is here now.");
    assert!(window.sees("button", "Remove: Is it safe?"));
    assert!(window.sees("button", "Undo"));
    let window = window.restart();
    window.go("/en/mine");
    assert!(window.sees("button", "Remove: Is it safe?"));
    assert!(!window.sees("button", "Undo"));
    // A second time there is nothing new in it.
    window.choose_file("#app-bring-file", &file);
    window.wait_for_words("Everything in the file is already here.");
    window.quit();
}

#[test]
fn a_dialog_that_is_cancelled_saves_nothing_and_the_window_works_while_it_is_open() {
    let window = Window::open();
    read_and_mark(&window);
    window.go("/en/mine");
    window.save_and_cancel("#app-carry-save");
    window.wait_for_words("Nothing was saved.");
    window.quit();
}

#[test]
fn a_hostile_file_is_told_of_and_nothing_in_it_runs() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open();
    read_and_mark(&window);
    let file = save(&window, &folder);
    let text = fs::read_to_string(&file).unwrap();
    let cut = folder.path().join("cut.patientguide");
    fs::write(&cut, &text[..text.len() / 2]).unwrap();
    let large = folder.path().join("large.patientguide");
    fs::write(&large, vec![b' '; 50 * 1024 * 1024]).unwrap();
    let newer = changed(&file, |all| all["version"] = json!(2));
    for (file, words) in [
        (&cut, "This is not a file that the guide saved"),
        (&large, "far too large"),
        (&newer, "Update this program first"),
    ] {
        window.choose_file("#app-bring-file", file);
        window.wait_for_words(words);
        assert!(!window.sees("button", "Bring it in"));
    }
    let hostile = changed(&file, |all| {
        let script = "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'>";
        all["mine"]["questions"] = json!([
            { "id": "a-1", "text": script, "added": 1, "edited": 1 }
        ]);
    });
    window.choose_file("#app-bring-file", &hostile);
    window.wait_for_words("changed or damaged after it was saved");
    window.click("button", "Bring it in");
    window.wait_for_words("<script>window.ran = 1</script>");
    assert_eq!(window.run("return window.ran ?? null"), Value::Null);
    window.click("button", "Undo");
    window.wait_for_words("What came from the file was taken away again.");
    assert!(!window.text("#app-mine").contains("window.ran"));
    assert!(window.sees("button", "Remove: Is it safe?"));
    window.quit();
}

#[test]
fn what_changed_since_it_was_read_is_marked_until_it_was_seen() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open();
    read_and_mark(&window);
    let file = save(&window, &folder);
    // As if the last two of its blocks had been other when it was read.
    let earlier = changed(&file, |all| {
        let read = &mut all["mine"]["as_read"]["is-it-safe"]["en"];
        read["file"] = json!(1);
        let blocks = read["blocks"].as_str().unwrap().to_owned();
        // Three bytes in four letters; a multiple of both is twelve.
        let whole = (blocks.len() - 16) / 16 * 16;
        read["blocks"] = json!(blocks[..whole]);
    });
    remove_everything(&window);
    window.choose_file("#app-bring-file", &earlier);
    window.click("button", "Bring it in");
    window.wait_for_words("What was in the file is here now.");

    window.go("/en/home");
    window.wait_for_words("1 chapter changed since you read it");
    window.click_on("[aria-labelledby='app-news'] a");
    window.wait_for_path("/en/read/is-it-safe#app-changes");
    assert!(window.text(".contents a[aria-current]").contains("Changed"));
    window.wait_until(
        "the changed blocks are marked with a word",
        "const marked = [...document.querySelectorAll('.text [data-changed]')];
         return marked.length > 1
             && marked.every((it) => getComputedStyle(it, '::before').content === '\"Changed\"')",
    );
    window.click("button", "I have seen it");
    window.wait_for_words("The marks are gone");
    window.wait_until(
        "no mark is left",
        "return !document.querySelector('[data-changed], .contents .changed')",
    );
    let window = window.restart();
    window.go("/en/home");
    assert!(!window.text("#app-main").contains("changed since"));
    window.quit();
}
