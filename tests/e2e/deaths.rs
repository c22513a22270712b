//! The web engine's process, killed again and again, in a kiosk that no
//! WebDriver holds on to: what is seen is the window's title, what is done is
//! done by real keys.

use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tests::harness::{PATIENCE, set};

/// What a person at the kiosk may wait, at most.
const BACK_WITHIN: Duration = Duration::from_secs(5);

/// Three deaths within a minute are forgiven.
const FORGIVEN: usize = 3;
const APART: Duration = Duration::from_millis(20_500);

const WELCOME: &str = "Your guide to ketamine therapy";

/// The app as a service starts it.
struct Kiosk {
    app: Child,
    data: TempDir,
}

impl Kiosk {
    fn start() -> Self {
        let data = tempfile::tempdir().expect("a folder");
        let app = Command::new(set("E2E_APP"))
            .arg("--kiosk")
            .arg("--data")
            .arg(data.path())
            .spawn()
            .expect("the app");
        let kiosk = Self { app, data };
        kiosk.wait_for_title(WELCOME, PATIENCE);
        kiosk
    }

    /// Kills the web process, and says how long it took until somebody could
    /// begin again.
    fn kill_and_begin(&self) -> Duration {
        let process = self.web_process(None);
        kill(process);
        let since = Instant::now();
        let next = self.web_process(Some(process));
        self.wait_for_title(WELCOME, BACK_WITHIN);
        assert_ne!(next, process);
        loop {
            hands(&["windowfocus", &own_window(), "key", "Tab", "Return"]);
            if title() == "Home · Ketamine therapy" {
                return since.elapsed();
            }
            assert!(
                since.elapsed() < BACK_WITHIN,
                "nobody could begin: {}",
                title()
            );
        }
    }

    /// The web process, once it is another than this one.
    fn web_process(&self, other: Option<u32>) -> u32 {
        let since = Instant::now();
        loop {
            let found = web_process_of(self.app.id());
            if let Some(process) = found.filter(|process| Some(*process) != other) {
                return process;
            }
            assert!(since.elapsed() < BACK_WITHIN, "there is no web process");
            sleep(Duration::from_millis(10));
        }
    }

    fn wait_for_title(&self, wanted: &str, patience: Duration) {
        let since = Instant::now();
        while title() != wanted {
            assert!(since.elapsed() < patience, "the window is {:?}", title());
            sleep(Duration::from_millis(20));
        }
    }

    /// What the app noted, without the times.
    fn log(&self) -> Vec<String> {
        let log = self.data.path().join("log/events.txt");
        let log = fs::read_to_string(log).unwrap_or_default();
        log.lines()
            .filter_map(|line| Some(line.split_once(' ')?.1.to_owned()))
            .collect()
    }
}

impl Drop for Kiosk {
    fn drop(&mut self) {
        let _ = self.app.kill();
        let _ = self.app.wait();
    }
}

fn web_process_of(app: u32) -> Option<u32> {
    let tasks = fs::read_dir(format!("/proc/{app}/task")).ok()?.flatten();
    tasks
        .filter_map(|task| fs::read_to_string(task.path().join("children")).ok())
        .flat_map(|list| {
            list.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .find(|process| {
            let name = Path::new("/proc").join(process).join("comm");
            fs::read_to_string(name).is_ok_and(|name| name.starts_with("WebKitWebProc"))
        })
        .and_then(|process| process.parse().ok())
}

fn own_window() -> String {
    xdotool(&["search", "--onlyvisible", "--maxdepth", "1", "--name", "."])
        .lines()
        .next()
        .unwrap_or_default()
        .to_owned()
}

fn title() -> String {
    let window = own_window();
    if window.is_empty() {
        return String::new();
    }
    xdotool(&["getwindowname", &window]).trim().to_owned()
}

/// Presses keys, and waits a moment for what comes of it.
fn hands(presses: &[&str]) {
    xdotool(presses);
    sleep(Duration::from_millis(250));
}

fn xdotool(args: &[&str]) -> String {
    let output = Command::new("xdotool")
        .args(args)
        .output()
        .expect("xdotool");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn kill(process: u32) {
    let _ = Command::new("sh")
        .args(["-c", "kill -KILL $0", &process.to_string()])
        .status();
}

#[test]
fn a_dead_page_is_back_at_the_welcome_until_the_fourth_time_in_a_minute() {
    let mut kiosk = Kiosk::start();
    let took: Vec<Duration> = (0..FORGIVEN).map(|_| kiosk.kill_and_begin()).collect();
    assert!(took.iter().all(|took| *took < BACK_WITHIN), "{took:?}");

    kill(kiosk.web_process(None));
    let status = kiosk.app.wait().expect("the app's end");
    assert_eq!((status.code(), status.signal()), (Some(70), None));
    let expected = [
        "started",
        "page-died",
        "page-died",
        "page-died",
        "page-kept-dying",
    ];
    assert_eq!(kiosk.log(), expected);
}

/// Takes 35 minutes, so it is run by name only.
#[test]
#[ignore = "takes 35 minutes"]
fn a_hundred_deaths_leave_a_welcome_each_time() {
    let kiosk = Kiosk::start();
    let mut took = Vec::new();
    for _ in 0..100 {
        let since = Instant::now();
        took.push(kiosk.kill_and_begin());
        sleep(APART.saturating_sub(since.elapsed()));
    }
    took.sort_unstable();
    println!("median {:?}, longest {:?}", took[50], took[99]);
    assert!(took[99] < BACK_WITHIN, "{took:?}");
    assert_eq!(
        kiosk
            .log()
            .iter()
            .filter(|event| *event == "page-died")
            .count(),
        100
    );
}
