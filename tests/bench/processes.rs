//! A program with all that it starts, as the system sees it.

use std::collections::HashMap;
use std::fs;

/// A process and every process below it.
pub(crate) fn tree(root: u32) -> Vec<u32> {
    let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let process = entry
            .file_name()
            .to_str()
            .and_then(|name| name.parse().ok());
        if let Some(process) = process
            && let Some(parent) = parent(process)
        {
            children.entry(parent).or_default().push(process);
        }
    }
    let mut tree = vec![root];
    let mut at = 0;
    while let Some(process) = tree.get(at).copied() {
        tree.extend(children.remove(&process).unwrap_or_default());
        at += 1;
    }
    tree
}

/// The memory that these processes hold, in MiB, each shared page counted in
/// parts among those who share it (PSS).
pub(crate) fn memory(processes: &[u32]) -> f64 {
    let kibibytes: f64 = processes
        .iter()
        .filter_map(|process| fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok())
        .filter_map(|text| {
            let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
            line.split_whitespace().next()?.parse::<f64>().ok()
        })
        .sum();
    kibibytes / 1024.0
}

/// Whether a process has neither ended nor become a mere entry.
pub(crate) fn lives(process: u32) -> bool {
    stat(process).is_some_and(|stat| !stat.starts_with('Z'))
}

fn parent(process: u32) -> Option<u32> {
    stat(process)?.split_whitespace().nth(1)?.parse().ok()
}

/// What stands after the name in a process's line of status: its state, its
/// parent and more. A name may hold anything, parentheses too.
fn stat(process: u32) -> Option<String> {
    let line = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    line.rsplit_once(") ").map(|(_, rest)| rest.to_owned())
}
