//! `guide policy` and `guide check --overrides`, as a clinic's computer person
//! runs them.

#![allow(clippy::unwrap_used, reason = "a test")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn guide(args: &[&str], path: Option<&Path>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guide"));
    command.args(args).args(path).output().unwrap()
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/ketamine-therapy")
}

fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("policy.toml");
    std::fs::write(&path, text).unwrap();
    (folder, path)
}

#[test]
fn the_example_has_no_mistake() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/policy.example.toml");
    let output = guide(&["policy", "check"], Some(&example));
    assert_eq!(
        (output.status.code(), out(&output)),
        (Some(0), "0 errors\n")
    );
}

#[test]
fn every_mistake_is_told_with_file_line_and_column_and_ends_in_1() {
    let (_keep, path) = file("mode = \"kisok\"\n[kiosk]\nidle = 1\n");
    let output = guide(&["policy", "check"], Some(&path));
    let path = path.display();
    let told = format!(
        "{path}:1:8: mode: expected \"kiosk\" or \"personal\", found \"kisok\"\n\
         {path}:3:8: kiosk.idle: expected a whole number of seconds from 60 to 900, found 1\n\
         2 errors\n"
    );
    assert_eq!((output.status.code(), out(&output)), (Some(1), &*told));
}

#[test]
fn mistakes_are_json_when_asked() {
    let (_keep, path) = file("mode = \"kisok\"\n");
    let output = guide(&["policy", "check", "--json"], Some(&path));
    assert_eq!(output.status.code(), Some(1));
    let all: serde_json::Value = serde_json::from_str(out(&output)).unwrap();
    assert_eq!((&all[0]["line"], &all[0]["column"]), (&1.into(), &8.into()));
    assert!(all[0]["message"].as_str().unwrap().contains("kisok"));
    let folder = path.parent().unwrap();
    let output = guide(&["policy", "check", "--json"], Some(folder));
    let all: serde_json::Value = serde_json::from_str(out(&output)).unwrap();
    assert!(all[0]["line"].is_null() && all[0]["message"].is_string());
}

#[test]
fn what_cannot_be_checked_ends_in_2() {
    let (_keep, path) = file("");
    let gone = path.with_file_name("gone.toml");
    for output in [
        guide(&["policy", "check"], Some(&gone)),
        guide(&["policy", "check"], None),
        guide(&["policy"], None),
        guide(&["policy", "mend"], Some(&path)),
    ] {
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(!output.stderr.is_empty());
    }
}

#[test]
fn the_schema_is_written_for_an_editor() {
    let output = guide(&["policy", "schema"], None);
    let schema: serde_json::Value = serde_json::from_str(out(&output)).unwrap();
    assert_eq!(schema["required"][0], "mode");
}

#[test]
fn a_clinics_words_are_checked_as_they_would_be_laid_over_the_guide() {
    let folder = tempfile::tempdir().unwrap();
    let boxes = folder.path().join("en/boxes");
    std::fs::create_dir_all(&boxes).unwrap();
    let text = "+++\ntitle = \"Our rule\"\nchapter = \"before-your-session\"\nafter = \"eating\"\n+++\n\n\
                Ask us about breakfast.\n";
    std::fs::write(boxes.join("meals.md"), text).unwrap();
    let overrides = folder.path().display().to_string();
    let args = ["check", "--overrides", &overrides];
    let output = guide(&args, Some(&content()));
    assert_eq!(output.status.code(), Some(0), "{}", out(&output));
    assert!(out(&output).contains("overrides/en/boxes/meals.md:1: warning: there is no es/boxes"));

    let broken = text.replace("breakfast", "<script>x</script>");
    std::fs::write(boxes.join("meals.md"), broken).unwrap();
    let output = guide(&args, Some(&content()));
    assert_eq!(output.status.code(), Some(1));
    assert!(
        out(&output).contains("overrides/en/boxes/meals.md:7: error: <script> was removed"),
        "{}",
        out(&output)
    );
}
