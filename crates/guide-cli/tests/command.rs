//! The command as an author runs it.

#![allow(clippy::unwrap_used, reason = "a test")]

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

fn guide(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guide"));
    command.args(args);
    command
}

/// Runs the command with a text on its standard input.
fn with_input(args: &[&str], input: &[u8]) -> Output {
    let mut child = guide(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// A guide of one page.
fn small_guide(page: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_owned();
    let files = [
        (
            "guide.toml",
            "id = \"small\"\nedition = \"1\"\nlanguages = [\"en\"]\nlicence = \"CC BY 4.0\"\n\
             title = { en = \"Small\" }\nheading = { en = \"Hello\" }\nsummary = { en = \"A guide.\" }\n",
        ),
        (
            "sources.toml",
            "[A]\ntitle = \"a\"\npublisher = \"p\"\nkind = \"k\"\nconsulted = \"2026-01-01\"\n",
        ),
        ("en/SUMMARY.md", "# Summary\n\n- [One](one.md)\n"),
        ("en/one.md", page),
    ];
    std::fs::create_dir(path.join("en")).unwrap();
    for (name, content) in files {
        std::fs::write(path.join(name), content).unwrap();
    }
    (folder, path)
}

const GOOD: &str = "+++\ntitle = \"One\"\n+++\n\nWords.[^A]\n";
const BAD: &str = "+++\ntitle = \"One\"\n+++\n\n<script>x</script>\n\n[gone](gone.md)\n";

fn run(args: &[&str], path: &Path) -> Output {
    guide(args).arg(path).output().unwrap()
}

#[test]
fn a_guide_without_errors_ends_in_0_and_its_warnings_are_counted() {
    let (_keep, path) = small_guide(GOOD);
    let output = run(&["check"], &path);
    let told = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{told}");
    let warnings = told.matches(": warning: ").count();
    assert!(
        told.ends_with(&format!("0 errors, {warnings} warnings\n")),
        "{told}"
    );
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_a_hint_and_ends_in_1() {
    let (_keep, path) = small_guide(BAD);
    let output = run(&["check"], &path);
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stdout);
    for wrong in [
        "en/one.md:5: error: <script> was removed [removed]\n    Write it in Markdown",
        "en/one.md:7: error: there is no chapter gone.md; its link is shown as plain words \
         [missing-page]\n    Write the chapter",
    ] {
        assert!(told.contains(wrong), "{told}");
    }
    let errors = told.matches(": error: ").count();
    assert!(told.contains(&format!("\n{errors} errors, ")), "{told}");
}

#[test]
fn findings_are_json_when_asked() {
    let (_keep, path) = small_guide(BAD);
    let output = run(&["check", "--json"], &path);
    assert_eq!(output.status.code(), Some(1));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let all = json.as_array().unwrap();
    let removed = all
        .iter()
        .find(|finding| finding["rule"] == "removed")
        .unwrap();
    assert_eq!(
        (&removed["file"], &removed["line"]),
        (&"en/one.md".into(), &5.into())
    );
    assert_eq!(removed["severity"], "error");
    assert_eq!(removed["message"], "<script> was removed");
    assert!(
        removed["hint"]
            .as_str()
            .is_some_and(|hint| !hint.is_empty())
    );
}

#[test]
fn a_page_by_itself_is_rendered_from_a_file_and_from_standard_input() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.md");
    std::fs::write(&file, BAD).unwrap();
    let outputs = [
        run(&["render"], &file),
        with_input(&["render", "-"], BAD.as_bytes()),
    ];
    for (output, name) in outputs.iter().zip([file.to_str().unwrap(), "-"]) {
        assert_eq!(output.status.code(), Some(0));
        let body = text(&output.stdout);
        assert!(
            !body.contains("script") && body.contains("<a href=\"gone\">gone</a>"),
            "{body}"
        );
        let told = text(&output.stderr);
        assert!(
            told.starts_with(&format!("{name}:5: error: <script> was removed")),
            "{told}"
        );
    }
}

#[test]
fn a_page_of_a_guide_is_rendered_with_its_guide() {
    let (_keep, path) = small_guide("+++\ntitle = \"One\"\n+++\n\n> [!TIP]\n> Words.[^A]\n");
    let output = run(&["render"], &path.join("en/one.md"));
    let body = text(&output.stdout);
    assert!(body.contains("href=\"#source-1\""), "{body}");
    assert!(body.contains("alert-label"), "{body}");
    assert_eq!(text(&output.stderr), "");
}

#[test]
fn many_pages_come_out_as_many_in_their_order() {
    for (input, pages) in [
        ("# a\0# b\0# c", 3),
        ("# a\0# b\0# c\0", 4),
        ("# a\0\0<script>x</script>\0# c", 4),
        ("# a", 1),
    ] {
        let output = with_input(&["render", "--null", "-"], input.as_bytes());
        assert_eq!(output.status.code(), Some(0));
        let bodies: Vec<&str> = text(&output.stdout).split('\0').collect();
        assert_eq!(bodies.len(), pages, "{input:?}: {bodies:?}");
        assert_eq!(bodies[0], "<h1 id=\"a\">a</h1>\n");
    }
    let output = with_input(&["render", "-", "--null"], b"a\0<b onclick=x>b</b>");
    assert!(text(&output.stderr).starts_with("-[2]:1: error: onclick on <b> was removed"));
}

#[test]
fn a_page_above_the_limit_is_refused_and_told_of() {
    let output = with_input(&["render", "-"], "a".repeat(300_000).as_bytes());
    assert_eq!(text(&output.stdout), "");
    assert!(text(&output.stderr).contains("page-too-large"));
}

#[test]
fn a_command_line_that_means_nothing_ends_in_2_and_says_what_to_do() {
    for (args, says) in [
        (&[][..], "Nothing was asked for."),
        (&["chek"], "There is no command chek."),
        (&["check"], "guide check needs the guide's folder."),
        (&["check", "a", "b"], "unexpected argument"),
        (&["check", "a", "--yaml"], "--yaml"),
        (&["render"], "guide render needs a file"),
        (&["preview", ".", "--port", "x"], "x"),
        (&["preview", ".", "--port", "70000"], "70000"),
    ] {
        let output = guide(args).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(
            text(&output.stderr).contains(says),
            "{args:?}: {}",
            text(&output.stderr)
        );
        assert!(text(&output.stderr).contains("guide --help"), "{args:?}");
    }
}

#[test]
fn what_cannot_be_read_ends_in_2_and_says_so() {
    for (args, says) in [
        (
            ["check", "/nowhere"],
            "There is no folder /nowhere. Give the folder that holds guide.toml.",
        ),
        (["preview", "/nowhere"], "There is no folder /nowhere."),
        (["render", "/nowhere.md"], "/nowhere.md cannot be read: "),
    ] {
        let output = guide(&args).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(
            text(&output.stderr).starts_with(says),
            "{}",
            text(&output.stderr)
        );
    }
    let empty = tempfile::tempdir().unwrap();
    let output = run(&["preview"], empty.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("there is no file guide.toml"));
}

#[test]
fn help_and_version_are_there() {
    for args in [&["--help"][..], &["-h"], &["check", "--help"]] {
        let output = guide(args).output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(
            text(&output.stdout).contains("guide preview GUIDE"),
            "{args:?}"
        );
    }
    let version = guide(&["--version"]).output().unwrap();
    assert_eq!(
        text(&version.stdout),
        format!("guide {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn a_reader_that_stops_reading_is_no_fault() {
    let (_keep, path) = small_guide(&format!("{GOOD}{}", "[x](javascript:y)\n\n".repeat(1_000)));
    let mut child = guide(&["check"])
        .arg(&path)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut start = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut start).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
}

fn search(args: &[&str]) -> Output {
    let (_keep, path) = small_guide(
        "+++\ntitle = \"One\"\n+++\n\n## Part {#part}\n\nThe bladder is named here.\n\nSo is the liver.\n",
    );
    guide(&["search"]).arg(path).args(args).output().unwrap()
}

#[test]
fn what_is_found_is_shown_with_its_place() {
    let output = search(&["the", "bladder"]);
    assert_eq!(output.status.code(), Some(0));
    let told = text(&output.stdout);
    assert!(told.starts_with("One > Part (one.md#"), "{told}");
    assert!(
        told.contains("\n    The bladder is named here.\n"),
        "{told}"
    );
    let told = search(&["blader"]);
    assert!(text(&told.stdout).starts_with("Did you mean: bladder\n\nOne > Part"));
    assert_eq!(text(&search(&["xyz"]).stdout), "Nothing was found.\n");
}

#[test]
fn what_is_found_is_json_when_asked_as_much_as_is_asked_for() {
    let read = |args: &[&str]| -> serde_json::Value {
        serde_json::from_slice(&search(args).stdout).unwrap()
    };
    let found = read(&["liver bladder", "--json"]);
    assert_eq!(found.as_array().map(Vec::len), Some(2));
    let hit = found[0].as_object().unwrap();
    let mut keys: Vec<&str> = hit.keys().map(String::as_str).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["heading", "page", "passage", "score", "title"]);
    assert_eq!(
        (&hit["page"], &hit["title"], &hit["heading"]),
        (&"one".into(), &"One".into(), &"Part".into())
    );
    assert!(hit["score"].as_f64().is_some_and(|score| score > 0.0));
    let one = read(&["--limit", "1", "--json", "liver bladder"]);
    assert_eq!(one.as_array().map(Vec::len), Some(1));
    assert_eq!(read(&["xyz", "--json"]), serde_json::json!([]));
}

#[test]
fn a_search_that_cannot_be_made_says_what_to_give() {
    for (args, told) in [
        (&[][..], "guide search needs words to look for."),
        (
            &["x", "--lang", "fr"][..],
            "The guide has no language fr. It has: en.",
        ),
        (&["x", "--limit", "many"][..], "many"),
    ] {
        let output = search(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(text(&output.stderr).contains(told), "{args:?}");
    }
    let output = guide(&["search", "/nowhere", "x"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("guide.toml"));
    assert_eq!(search(&["x", "--lang", "en"]).status.code(), Some(0));
}
