//! Disks that take nothing.

use tempfile::TempDir;

use crate::process::{script, script_that_mounts};

/// What the saver said after the line `--`.
fn afterwards(said: &str) -> Vec<&str> {
    said.lines()
        .skip_while(|line| *line != "--")
        .skip(1)
        .collect()
}

fn assert_refused(lines: &[&str]) {
    assert!(!lines.is_empty(), "nothing was tried");
    for line in lines {
        assert!(
            line.starts_with("not kept: the disk did not take it: "),
            "{line}"
        );
    }
}

#[test]
fn a_full_disk_keeps_what_was_kept_and_takes_more_once_there_is_room() {
    let folder = TempDir::new().unwrap();
    let said = script_that_mounts(
        "mount -t tmpfs -o size=512k tmpfs \"$1\"
         \"$0\" shelf \"$1/data\" 3
         dd if=/dev/zero of=\"$1/filler\" bs=4k status=none 2>&1 || true
         echo --
         \"$0\" shelf \"$1/data\" 3
         ls \"$1/data\"
         rm \"$1/filler\"
         \"$0\" shelf \"$1/data\" 1
         \"$0\" shelf \"$1/data\" 0",
        folder.path(),
    );
    let Some(said) = said else { return };
    let lines = afterwards(&said);
    assert_eq!(lines[0], "recalled 3");
    assert_refused(&lines[1..4]);
    assert_eq!(
        lines[4..7],
        ["reading-a.json", "reading-b.json", "reading.lock"]
    );
    assert_eq!(lines[7..], ["recalled 3", "kept 4", "recalled 4"]);
}

/// As a full disk, where nothing can be mounted: a write begins and then
/// finds no room.
#[test]
fn a_save_that_finds_no_room_half_way_leaves_what_was_kept() {
    let folder = TempDir::new().unwrap();
    // State 2 has some 16,000 bytes; 4 blocks of 512 are far less.
    let said = script(
        "\"$0\" shelf \"$1\" 1
         echo --
         (trap '' XFSZ; ulimit -f 4; exec \"$0\" shelf \"$1\" 2 | cat)
         ls \"$1\"
         \"$0\" shelf \"$1\" 1
         \"$0\" shelf \"$1\" 0",
        folder.path(),
    )
    .unwrap();
    let lines = afterwards(&said);
    assert_eq!(lines[0], "recalled 1");
    assert_refused(&lines[1..3]);
    assert_eq!(lines[3..5], ["reading-a.json", "reading.lock"]);
    assert_eq!(lines[5..], ["recalled 1", "kept 2", "recalled 2"]);
}

#[test]
fn a_disk_that_can_only_be_read_shows_what_was_kept_and_takes_nothing() {
    let folder = TempDir::new().unwrap();
    let said = script_that_mounts(
        "mount -t tmpfs -o size=1m tmpfs \"$1\"
         \"$0\" shelf \"$1/data\" 2
         cp \"$1/data/reading-a.json\" \"$1/copy\"
         : >\"$1/data/reading-a.json\"
         mount -o remount,ro \"$1\"
         echo --
         \"$0\" shelf \"$1/data\" 2
         \"$0\" shelf \"$1/new\" 1
         ls -s \"$1/data/reading-a.json\" | cut -c1
         mount -o remount,rw \"$1\"
         \"$0\" shelf \"$1/data\" 1
         ls \"$1/data\"",
        folder.path(),
    );
    let Some(said) = said else { return };
    let lines = afterwards(&said);
    assert_eq!(lines[0], "recalled 2");
    assert_refused(&lines[1..3]);
    assert_eq!(lines[3], "recalled 0");
    assert_refused(&lines[4..5]);
    // The damaged file stays as it is until it can be moved aside.
    assert_eq!(lines[5], "0");
    assert_eq!(lines[6..8], ["recalled 2", "kept 3"]);
    assert_eq!(
        lines[8..],
        [
            "reading-a.damaged-1.json",
            "reading-a.json",
            "reading-b.json",
            "reading.lock"
        ]
    );
}
