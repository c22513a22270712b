//! Two copies of the app on one folder.

use tempfile::TempDir;

use crate::process::{Saver, script};

#[test]
fn a_second_process_keeps_nothing_while_the_first_one_runs() {
    let folder = TempDir::new().unwrap();
    let mut first = Saver::start("shelf", folder.path());
    let kept = first.wait_for("kept ");

    let second = script("\"$0\" shelf \"$1\" 2", folder.path()).unwrap();
    let lines: Vec<&str> = second.lines().collect();
    assert_eq!(lines[0], "in use");
    let seen: u64 = lines[1].strip_prefix("recalled ").unwrap().parse().unwrap();
    assert!(seen >= kept, "it saw {seen} after {kept} was kept");
    assert_eq!(lines[2..], ["not kept: another window keeps the places"; 2]);

    let last = first.kill().unwrap_or(kept);
    let third = script("\"$0\" shelf \"$1\" 1", folder.path()).unwrap();
    let recalled = third
        .lines()
        .next()
        .unwrap()
        .strip_prefix("recalled ")
        .unwrap();
    let recalled: u64 = recalled.parse().unwrap();
    assert!(
        recalled >= last,
        "{recalled} was recalled after {last} was kept"
    );
    assert_eq!(
        third.lines().nth(1),
        Some(&*format!("kept {}", recalled + 1))
    );
}
