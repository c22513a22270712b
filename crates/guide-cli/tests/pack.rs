//! `guide pack` as an author runs it.

#![allow(clippy::unwrap_used, reason = "a test")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

fn pack(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guide"));
    command.arg("pack").args(args).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn bundled() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/ketamine-therapy")
}

/// A folder with a key in it; the key's file, and the public key.
fn keyed() -> (TempDir, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("key").display().to_string();
    let made = pack(&["--new-key", &key]);
    assert!(made.status.success(), "{}", text(&made.stderr));
    let line = text(&made.stdout);
    let public = line.lines().find_map(|line| line.strip_prefix("key = \""));
    let public = public.unwrap().trim_end_matches('"').to_owned();
    (folder, key, public)
}

#[test]
fn the_bundled_guide_is_packed_the_same_each_time_and_verifies_for_its_key_alone() {
    let (folder, key, public) = keyed();
    let guide = bundled().display().to_string();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (one, two) = (path("one.guide"), path("two.guide"));
    for out in [&one, &two] {
        let made = pack(&[&guide, out, "--key", &key]);
        assert!(made.status.success(), "{}", text(&made.stderr));
    }
    assert_eq!(fs::read(&one).unwrap(), fs::read(&two).unwrap());
    let good = pack(&["--verify", &one, "--trust", &public]);
    assert!(good.status.success(), "{}", text(&good.stderr));
    assert!(text(&good.stdout).contains("edition 2026.1, in en, es"));
    let (_other, _, stranger) = keyed();
    let bad = pack(&["--verify", &one, "--trust", &stranger]);
    assert_eq!(bad.status.code(), Some(1));
    assert!(text(&bad.stderr).contains("a key that is not trusted here"));
    let again = pack(&[&guide, &one, "--key", &key]);
    assert_eq!(again.status.code(), Some(2));
    assert!(text(&again.stderr).contains("nothing is written over"));
}

#[test]
#[cfg(unix)]
fn a_private_key_is_its_owners_to_read_and_is_never_written_over() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_folder, key, public) = keyed();
    let mode = fs::metadata(&key).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let before = fs::read_to_string(&key).unwrap();
    assert!(!before.contains(&public));
    assert_eq!(pack(&["--new-key", &key]).status.code(), Some(2));
    assert_eq!(fs::read_to_string(&key).unwrap(), before);
}

#[test]
fn a_guide_with_errors_is_not_packed() {
    let (folder, key, _) = keyed();
    let guide = folder.path().join("guide");
    fs::create_dir(&guide).unwrap();
    let out = folder.path().join("a.guide");
    let made = pack(&[
        &guide.display().to_string(),
        &out.display().to_string(),
        "--key",
        &key,
    ]);
    assert_eq!(made.status.code(), Some(2));
    assert!(text(&made.stderr).contains("not packed while it has errors"));
    assert!(!out.exists());
}

#[test]
fn what_is_no_key_is_told_of() {
    let (folder, _, public) = keyed();
    let file = folder.path().join("public");
    fs::write(&file, &public).unwrap();
    let guide = bundled().display().to_string();
    let file = file.display().to_string();
    let made = pack(&[&guide, "never.guide", "--key", &file]);
    assert_eq!(made.status.code(), Some(2));
    assert!(text(&made.stderr).contains("does not hold a private key"));
    let verified = pack(&["--verify", &file, "--trust", "secret"]);
    assert_eq!(verified.status.code(), Some(2));
    assert!(text(&verified.stderr).contains("32 bytes in Base64"));
}
