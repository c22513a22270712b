//! What the program and all processes that it started hold in memory, in
//! bytes. On macOS the web engine's processes are the system's children, not
//! ours, so that nothing is told there.

#[cfg(target_os = "linux")]
mod proc;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
use proc as system;
#[cfg(windows)]
use windows as system;

use std::collections::HashMap;

/// All processes by their numbers.
type Processes = HashMap<u32, Process>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Process {
    parent: u32,
    /// What it holds, where it is known without a further question.
    holds: Option<u64>,
}

/// None if the system does not say.
#[cfg(not(target_os = "macos"))]
pub(crate) fn of_this_program() -> Option<u64> {
    let all = system::processes();
    let holds = |number| all[&number].holds.or_else(|| system::holds(number));
    let held: Vec<u64> = family(&all, std::process::id()).filter_map(holds).collect();
    (!held.is_empty()).then(|| held.iter().sum())
}

/// None: see above.
#[cfg(target_os = "macos")]
pub(crate) fn of_this_program() -> Option<u64> {
    None
}

/// A process and all that it started, directly or not.
#[cfg_attr(
    target_os = "macos",
    expect(dead_code, reason = "nothing is told there")
)]
fn family(all: &Processes, head: u32) -> impl Iterator<Item = u32> {
    let belongs = move |start: u32| {
        let mut number = start;
        // Numbers are used again, so the way up could run in a circle.
        for _ in 0..all.len() {
            if number == head {
                return true;
            }
            match all.get(&number) {
                Some(process) => number = process.parent,
                None => return false,
            }
        }
        false
    };
    all.keys().copied().filter(move |number| belongs(*number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(parents: &[(u32, u32)]) -> Processes {
        let process = |parent| Process {
            parent,
            holds: None,
        };
        parents
            .iter()
            .map(|(own, parent)| (*own, process(*parent)))
            .collect()
    }

    #[test]
    fn a_family_is_a_process_its_children_and_theirs() {
        let all = all(&[(1, 0), (10, 1), (11, 10), (12, 11), (20, 1), (21, 20)]);
        let mut ours: Vec<u32> = family(&all, 10).collect();
        ours.sort_unstable();
        assert_eq!(ours, [10, 11, 12]);
    }

    #[test]
    fn processes_that_name_each_other_as_parents_belong_to_nobody() {
        let all = all(&[(10, 1), (30, 31), (31, 30), (40, 41)]);
        assert_eq!(family(&all, 10).collect::<Vec<_>>(), [10]);
    }
}
