//! What the person is told when their reading cannot be kept or read.

use std::fs;

use tests::harness::Window;

/// Every file of the reading state in a data folder.
fn kept_files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).expect("the data folder").flatten();
    let files = entries
        .map(|entry| entry.path())
        .filter(|path| path.is_file());
    files
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect()
}

#[test]
fn damaged_files_are_told_of_in_plain_words_and_kept() {
    let data = tempfile::tempdir().expect("a folder");
    let window = Window::open_on(data.path(), &[]);
    window.go("/en/read/is-it-safe");
    window.click_on("#app-bookmark");
    window.wait_for_words("Bookmarked");
    window.quit();
    let files = kept_files(data.path());
    assert!(!files.is_empty(), "nothing was kept");
    for file in files {
        fs::write(file, [0; 512]).expect("a file of NULs");
    }
    let window = Window::open_on(data.path(), &[]);
    window.wait_for_words("The record of your reading could not be read");
    window.click("button", "I understand");
    window.wait_until(
        "it is put away",
        "return !document.querySelector('.notice')",
    );
    window.quit();
    let damaged = fs::read_dir(data.path())
        .expect("the data folder")
        .flatten()
        .filter(|entry| fs::read(entry.path()).is_ok_and(|bytes| bytes == [0; 512]));
    assert!(damaged.count() > 0, "the damaged file is gone");
}

#[test]
fn a_second_window_on_the_same_data_is_not_opened() {
    let window = Window::open();
    let status = std::process::Command::new(tests::harness::set("E2E_APP"))
        .arg("--data")
        .arg(window.data())
        .status()
        .expect("a second start");
    assert!(status.success());
    assert!(!window.text("h1").is_empty());
    window.quit();
}
