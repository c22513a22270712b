//! The saver is killed at random moments.

use std::hash::{BuildHasher as _, RandomState};
use std::path::Path;
use std::thread;
use std::time::Duration;

use reader::ports::Shelf as _;
use reader::reading::stored;
use tempfile::TempDir;

use crate::process::Saver;
use crate::state::{App, number_in};

const KILLS: u64 = 500;
const LANES: u64 = 4;

/// Saves take some milliseconds, so this hits every moment of some of them.
const LONGEST_WAIT_MICROS: u64 = 12_000;

/// What one kill left.
#[derive(Debug, PartialEq, Eq)]
enum Left {
    Everything,
    /// Nothing that can be read.
    Nothing,
    /// An older state than was acknowledged.
    Less,
}

/// Starts the saver, kills it somewhere in a save, and gives the last number
/// that it acknowledged.
fn kill_one(how: &str, place: &Path) -> u64 {
    let mut saver = Saver::start(how, place);
    let first = saver.wait_for("kept ");
    let chance = RandomState::new().hash_one(first);
    thread::sleep(Duration::from_micros(chance % LONGEST_WAIT_MICROS));
    saver.kill().unwrap_or(first)
}

fn judge(number: Option<u64>, acknowledged: u64) -> Left {
    match number {
        None => Left::Nothing,
        Some(number) if number < acknowledged => Left::Less,
        Some(_) => Left::Everything,
    }
}

#[test]
fn five_hundred_kills_leave_every_acknowledged_state_and_no_damage() {
    let lane = || {
        let app = App::new();
        let folder = TempDir::new().unwrap();
        for kill in 0..KILLS / LANES {
            let acknowledged = kill_one("shelf", folder.path());
            let recalled = app
                .shelf(folder.path())
                .recall(&|text| stored::read(text).map(drop));
            let number = recalled.text.as_deref().and_then(number_in);
            assert_eq!(judge(number, acknowledged), Left::Everything, "kill {kill}");
            assert_eq!(recalled.set_aside, [], "kill {kill}");
            assert!(!recalled.in_use, "kill {kill}");
        }
    };
    thread::scope(|scope| {
        for _ in 0..LANES {
            scope.spawn(lane);
        }
    });
}

/// This shows that the test above can fail, and why the shelf is there.
#[test]
fn the_same_kills_cost_the_plugins_plain_save_its_state() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("plain.json");
    let fails = (0..KILLS).any(|_| {
        let acknowledged = kill_one("plain", &file);
        let number = std::fs::read(&file)
            .ok()
            .and_then(|bytes| serde_json::from_slice::<serde_json::Value>(&bytes).ok())
            .and_then(|entries| number_in(entries["text"].as_str()?));
        judge(number, acknowledged) != Left::Everything
    });
    assert!(fails, "no kill in {KILLS} hurt the plain save");
}
