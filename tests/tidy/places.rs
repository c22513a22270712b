//! Nothing in the repository depends on, or tells of, the machine that it was
//! written on.

use crate::repository::{File, faults, files, made_up};

/// Where a path of one machine begins, in pieces so that this file has none.
const PATHS: &[&[&str]] = &[
    &["/wo", "rk/"],
    &["/ro", "ot/"],
    &["/ho", "me/"],
    &["/Use", "rs/"],
    &["C:\\\\Use", "rs"],
];

fn machine_paths(file: &File) -> Vec<String> {
    // A path that every reader of an example takes for their own.
    let example = ["/ho", "me/me/"].concat();
    let text = file.text.replace(&example, "");
    let mut faults = Vec::new();
    for pieces in PATHS {
        let path = pieces.concat();
        for (at, _) in text.match_indices(&path) {
            // `https://a.example/home/` is no path of a machine, nor is `../work/`.
            let before = text[..at].chars().next_back();
            let is_path = before
                .is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | '-' | '_' | '}' | '>'));
            if is_path {
                faults.push(format!(
                    "{path} on line {}",
                    text[..at].matches('\n').count() + 1
                ));
            }
        }
    }
    faults
}

/// Packages that come from anywhere but the registry that everybody has.
fn other_registries(file: &File) -> Vec<String> {
    let (marks, known): (&[&str], &[&str]) = match file.path.rsplit('/').next() {
        Some("Cargo.lock") => (
            &["source = \""],
            &["registry+https://github.com/rust-lang/crates.io-index\""],
        ),
        Some("package-lock.json") => (&["\"resolved\": \""], &["https://registry.npmjs.org/"]),
        Some("config.toml") if file.path.contains(".cargo/") => {
            (&["[source", "registry", "replace-with", "proxy"], &[])
        }
        Some(".npmrc") => (&["registry"], &["=https://registry.npmjs.org"]),
        _ => return Vec::new(),
    };
    let mut faults = Vec::new();
    for mark in marks {
        for (at, _) in file.text.match_indices(mark) {
            let rest = &file.text[at + mark.len()..];
            if !known.iter().any(|known| rest.starts_with(known)) {
                faults.push(rest.lines().next().unwrap_or("").to_owned());
            }
        }
    }
    faults
}

#[test]
fn no_path_of_one_machine_is_written_down() {
    assert_eq!(faults(&files(".", &[]), machine_paths), [""; 0]);
    let bad = ["/ho", "me/somebody/guide"].concat();
    assert_eq!(
        machine_paths(&made_up("a.md", &format!("cd {bad}"))).len(),
        1
    );
    assert!(machine_paths(&made_up("a.md", &format!("https://a.example{bad}"))).is_empty());
}

#[test]
fn packages_come_from_the_registry_that_everybody_has() {
    assert_eq!(faults(&files(".", &[]), other_registries), [""; 0]);
    for (path, text) in [
        (
            "Cargo.lock",
            "source = \"registry+https://mirror.example/index\"",
        ),
        (
            "ui/package-lock.json",
            "\"resolved\": \"https://mirror.example/a.tgz\"",
        ),
        (
            ".cargo/config.toml",
            "[source.crates-io]\nreplace-with = \"a\"",
        ),
        (".npmrc", "registry=https://mirror.example"),
    ] {
        assert!(!other_registries(&made_up(path, text)).is_empty(), "{path}");
    }
}
