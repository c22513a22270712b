//! Linux: from `/proc`. What a process holds is its proportional share (PSS),
//! in which what several processes share is counted once among them.

use std::fs;

use super::{Process, Processes};

pub(super) fn processes() -> Processes {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|number| {
            let parent = parent(number)?;
            Some((
                number,
                Process {
                    parent,
                    holds: None,
                },
            ))
        })
        .collect()
}

fn parent(number: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{number}/stat")).ok()?;
    // The name may hold anything, brackets and blanks too.
    let (_, rest) = stat.rsplit_once(')')?;
    rest.split_whitespace().nth(1)?.parse().ok()
}

/// Asked only of the few that it is wanted of: it takes a millisecond.
pub(super) fn holds(number: u32) -> Option<u64> {
    let rollup = fs::read_to_string(format!("/proc/{number}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_is_weighed() {
        let before = holds(std::process::id()).unwrap();
        let held = vec![1_u8; 64 << 20];
        let after = holds(std::process::id()).unwrap();
        // Other tests run beside this one.
        assert!(after > before + (32 << 20), "{before} {after}");
        assert!(held.iter().all(|byte| *byte == 1));
    }

    #[test]
    fn a_process_that_was_started_has_its_parent() {
        let mut child = std::process::Command::new("sleep")
            .arg("60")
            .spawn()
            .unwrap();
        assert_eq!(processes()[&child.id()].parent, std::process::id());
        child.kill().unwrap();
        child.wait().unwrap();
    }
}
