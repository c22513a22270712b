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
const HOME: &str = "Home · Ketamine therapy";

/// The app as a service starts it.
struct Kiosk {
    app: Child,
    data: TempDir,
}

impl Kiosk {
    fn start() -> Self {
        Self::start_under("mode = \"kiosk\"")
    }

    fn start_under(policy: &str) -> Self {
        let data = tempfile::tempdir().expect("a folder");
        let file = data.path().join("policy.toml");
        fs::write(&file, policy).expect("a policy");
        let app = Command::new(set("E2E_APP"))
            .arg("--policy")
            .arg(file)
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
        signal(process, "KILL");
        let since = Instant::now();
        let next = self.web_process(Some(process));
        self.wait_for_title(WELCOME, BACK_WITHIN);
        assert_ne!(next, process);
        begin();
        since.elapsed()
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

fn signal(process: u32, name: &str) {
    let _ = Command::new("sh")
        .args(["-c", "kill -$1 $0", &process.to_string(), name])
        .status();
}

/// Chooses a language. A key that comes before the page is ready is lost, so it
/// is pressed again, but never while the next page may be on its way.
fn begin() {
    let since = Instant::now();
    hands(&["windowfocus", &own_window()]);
    while title() != HOME {
        assert!(
            since.elapsed() < BACK_WITHIN,
            "nobody could begin: {}",
            title()
        );
        if title() == WELCOME {
            hands(&["key", "Tab", "Return"]);
        }
        let pressed = Instant::now();
        while title() == WELCOME && pressed.elapsed() < Duration::from_millis(1200) {
            sleep(Duration::from_millis(20));
        }
    }
}

#[test]
fn a_dead_page_is_back_at_the_welcome_until_the_fourth_time_in_a_minute() {
    let mut kiosk = Kiosk::start();
    let took: Vec<Duration> = (0..FORGIVEN).map(|_| kiosk.kill_and_begin()).collect();
    assert!(took.iter().all(|took| *took < BACK_WITHIN), "{took:?}");

    signal(kiosk.web_process(None), "KILL");
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

#[test]
fn a_page_that_answers_no_hand_is_ended_and_the_welcome_is_there() {
    let kiosk = Kiosk::start();
    begin();
    let process = kiosk.web_process(None);
    signal(process, "STOP");
    hands(&["windowfocus", &own_window(), "key", "Tab"]);
    kiosk.wait_for_title(WELCOME, Duration::from_secs(20));
    assert_ne!(kiosk.web_process(None), process);
    begin();
}

#[test]
fn a_page_that_hangs_is_cleared_when_its_session_is_over() {
    let kiosk = Kiosk::start_under("mode = \"kiosk\"\n[kiosk]\nidle = 60\ncountdown = 20\n");
    begin();
    let process = kiosk.web_process(None);
    signal(process, "STOP");
    sleep(Duration::from_secs(80));
    kiosk.wait_for_title(WELCOME, Duration::from_secs(12));
    assert_ne!(kiosk.web_process(None), process);
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
