//! Files that are no policy at all.

use std::fs;
use std::path::{Path, PathBuf};

use reader::policy::{Mistake, Policy};
use tempfile::TempDir;

use crate::refused::allows_nothing;

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("policy.toml");
    (folder, path)
}

fn told(path: &Path) -> String {
    let policy = Policy::open(path);
    allows_nothing(&path.display().to_string(), policy.clone());
    policy.attention().unwrap().faults[0].to_string()
}

#[test]
fn a_file_that_is_not_there_a_folder_and_a_link_that_leads_nowhere_are_told_apart() {
    let (_keep, path) = folder();
    assert_eq!(told(&path), " there is no such file");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("nowhere", &path).unwrap();
        assert_eq!(
            told(&path),
            " expected a file, found a link that leads nowhere"
        );
        fs::remove_file(&path).unwrap();
    }
    fs::create_dir(&path).unwrap();
    assert_eq!(told(&path), " expected a file, found a folder or a device");
}

#[cfg(unix)]
#[test]
fn a_device_and_a_pipe_are_no_files_and_nothing_waits_for_them() {
    assert!(told(Path::new("/dev/zero")).contains("a folder or a device"));
    let (_keep, path) = folder();
    let made = std::process::Command::new("mkfifo").arg(&path).status();
    if made.is_ok_and(|made| made.success()) {
        assert!(told(&path).contains("a folder or a device"));
    }
}

#[test]
fn a_file_of_ten_megabytes_is_not_read() {
    let (_keep, path) = folder();
    fs::write(&path, "# a comment\n".repeat(900_000)).unwrap();
    assert_eq!(told(&path), " expected at most 65536 bytes, found more");
}

#[test]
fn bytes_that_are_no_text_are_told_of_where_they_stand() {
    let (_keep, path) = folder();
    fs::write(&path, b"mode = \"kiosk\"\n# caf\xe9\n").unwrap();
    assert_eq!(
        told(&path),
        "2:6: expected UTF-8, found a character in another encoding; save the file as UTF-8"
    );
}

#[test]
fn a_file_of_nothing_and_one_of_two_bytes_a_letter_are_told_of_once() {
    let (_keep, path) = folder();
    let letters = "mode = \"kiosk\"\r\n".encode_utf16();
    let utf16: Vec<u8> = letters.flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xff\xfe", &utf16[..]].concat();
    for bytes in [&[0; 512][..], &utf16, &marked] {
        fs::write(&path, bytes).unwrap();
        let policy = Policy::open(&path);
        let faults = &policy.attention().unwrap().faults;
        assert_eq!(faults.len(), 1);
        assert!(faults[0].to_string().contains("saved as UTF-16"));
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told_of() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_keep, path) = folder();
    fs::write(&path, "mode = \"personal\"\n").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    // Who is root may read it all the same.
    if fs::read(&path).is_err() {
        let policy = Policy::open(&path);
        let what = &policy.attention().unwrap().faults[0].what;
        assert_eq!(what, &Mistake::NotAllowed);
        allows_nothing("unreadable", policy);
    }
}

#[test]
fn what_an_editor_on_windows_saves_is_read() {
    let (_keep, path) = folder();
    fs::write(
        &path,
        "\u{feff}mode = \"kiosk\"\r\n[kiosk]\r\nidle = 90\r\n",
    )
    .unwrap();
    assert_eq!(Policy::open(&path).session().unwrap().idle, 90);
}
