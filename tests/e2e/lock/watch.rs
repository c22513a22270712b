//! A kiosk's window, and what is watched of it: its page, the windows on the
//! display, the programs that are started, what assistive technology sees.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use tempfile::TempDir;
use tests::harness::{Window, set};

/// What could open an address, or say something.
const OPENERS: &[&str] = &[
    "xdg-open",
    "gio",
    "gvfs-open",
    "gnome-open",
    "kde-open",
    "kde-open5",
    "exo-open",
    "wslview",
    "xdg-email",
    "x-www-browser",
    "sensible-browser",
    "www-browser",
    "firefox",
    "chromium",
    "google-chrome",
    "epiphany",
    "thunderbird",
    "zenity",
    "kdialog",
    "xterm",
    "x-terminal-emulator",
];

/// The web engine's own processes, by the first letters of their names.
const ENGINE: &[&str] = &["WebKit", "bwrap", "xdg-dbus-proxy"];

/// What shows that the page was never loaded again: its script's own mark.
const UNTOUCHED: &str = "return [window.untouched === true, location.href]";

/// A window that was opened with recording programs in place of the system's.
pub(super) struct Kiosk {
    pub(super) window: Window,
    address: serde_json::Value,
    windows: BTreeSet<String>,
    programs: Programs,
    record: PathBuf,
    _folder: TempDir,
}

impl Kiosk {
    /// A kiosk in a session, on Home.
    pub(super) fn open() -> Self {
        Self::start(&["--kiosk"])
    }

    /// The same on a computer of one person.
    pub(super) fn open_personal() -> Self {
        Self::start(&[])
    }

    fn start(args: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let record = folder.path().join("record");
        let program = stand_ins(folder.path(), &record);
        let data = folder.path().join("data");
        fs::create_dir(&data).expect("a data folder");
        let window = Window::open_by(&program, &data, args);
        window.go("/en/home");
        hands(&["windowfocus", "--sync", &own_window()]);
        window.run("window.untouched = true");
        Self {
            address: window.run(UNTOUCHED),
            windows: windows(),
            programs: Programs::of(window.process().expect("the app")),
            window,
            record,
            _folder: folder,
        }
    }

    /// The programs that were started in place of the system's.
    pub(super) fn started(&self) -> Vec<String> {
        let record = fs::read_to_string(&self.record).unwrap_or_default();
        record.lines().map(str::to_owned).collect()
    }

    #[track_caller]
    pub(super) fn is_as_it_was(&self, when: &str) {
        assert_eq!(self.window.run(UNTOUCHED), self.address, "the page {when}");
        assert_eq!(windows(), self.windows, "the windows {when}");
        assert_eq!(self.started(), [""; 0], "programs {when}");
        assert_eq!(self.programs.foreign(), [""; 0], "processes {when}");
        assert_eq!(seen_by_assistive_technology(), ["frame"], "{when}");
    }
}

/// Programs that write down that they were called, and one that becomes the
/// app with these first on its path.
fn stand_ins(folder: &Path, record: &Path) -> PathBuf {
    let bin = folder.join("bin");
    fs::create_dir(&bin).expect("a folder");
    for name in OPENERS {
        let script = format!("#!/bin/sh\necho \"{name} $*\" >> {}\n", record.display());
        make_program(&bin.join(name), &script);
    }
    let program = folder.join("app");
    let script = format!(
        "#!/bin/sh\nPATH={}:$PATH exec {} \"$@\"\n",
        bin.display(),
        set("E2E_APP")
    );
    make_program(&program, &script);
    program
}

fn make_program(path: &Path, script: &str) {
    fs::write(path, script).expect("a program");
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("its mode");
}

/// Presses real keys and buttons. Waits until the app has dealt with them.
#[track_caller]
pub(super) fn hands(presses: &[&str]) {
    let done = Command::new("xdotool").args(presses).status();
    assert!(done.is_ok_and(|status| status.success()), "{presses:?}");
    thread::sleep(Duration::from_millis(150));
}

/// The app's window, by the X server's number.
pub(super) fn own_window() -> String {
    let all = output(
        "xdotool",
        &["search", "--onlyvisible", "--maxdepth", "1", "--name", "."],
    );
    all.lines().next().unwrap_or_default().to_owned()
}

/// All windows that can be seen.
fn windows() -> BTreeSet<String> {
    let all = output(
        "xdotool",
        &["search", "--onlyvisible", "--maxdepth", "1", "--name", ""],
    );
    all.lines().map(str::to_owned).collect()
}

/// Drags a file and an address onto the window. Says whether it was taken.
pub(super) fn drop_on_it() -> String {
    let source = Command::new(env!("CARGO_BIN_EXE_dragged"))
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("something to drag");
    thread::sleep(Duration::from_millis(800));
    let drag = [
        "mousemove",
        "20",
        "20",
        "mousedown",
        "1",
        "mousemove",
        "40",
        "40",
        "sleep",
        "0.1",
        "mousemove",
        "90",
        "90",
        "sleep",
        "0.1",
        "mousemove",
        "500",
        "400",
        "sleep",
        "0.2",
        "mousemove",
        "640",
        "450",
        "sleep",
        "0.4",
        "mouseup",
        "1",
    ];
    hands(&drag);
    let output = source.wait_with_output().expect("what became of it");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// The roles of the windows of the app, dialogs included.
fn seen_by_assistive_technology() -> Vec<String> {
    let bus = call(
        "org.a11y.Bus",
        "/org/a11y/bus",
        "org.a11y.Bus.GetAddress",
        &[],
    );
    let bus = bus
        .split('\'')
        .nth(1)
        .expect("the address of a bus")
        .to_owned();
    let ask = |name: &str, path: &str, method: &str| {
        let method = format!("org.a11y.atspi.Accessible.{method}");
        call(name, path, &method, &["--address", &bus])
    };
    let root = "/org/a11y/atspi/accessible/root";
    let mut roles = Vec::new();
    for (name, path) in references(&ask("org.a11y.atspi.Registry", root, "GetChildren")) {
        for (name, path) in references(&ask(&name, &path, "GetChildren")) {
            let role = ask(&name, &path, "GetRoleName");
            roles.push(role.split('\'').nth(1).unwrap_or_default().to_owned());
        }
    }
    roles
}

fn call(name: &str, path: &str, method: &str, way: &[&str]) -> String {
    let way = if way.is_empty() { &["--session"] } else { way };
    let words = ["--dest", name, "--object-path", path, "--method", method];
    output("gdbus", &[&["call"], way, &words].concat())
}

/// The pairs in `([(':1.2', objectpath '/a'), …],)`.
fn references(answer: &str) -> Vec<(String, String)> {
    let quoted: Vec<&str> = answer.split('\'').skip(1).step_by(2).collect();
    quoted
        .chunks_exact(2)
        .map(|pair| (pair[0].to_owned(), pair[1].to_owned()))
        .collect()
}

fn output(program: &str, args: &[&str]) -> String {
    let output = Command::new(program).args(args).output().expect(program);
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Looks all the time which processes the app starts.
struct Programs {
    foreign: Arc<Mutex<BTreeSet<String>>>,
    ended: Arc<AtomicBool>,
    looks: Option<JoinHandle<()>>,
}

impl Programs {
    fn of(app: u32) -> Self {
        let foreign = Arc::new(Mutex::new(BTreeSet::new()));
        let ended = Arc::new(AtomicBool::new(false));
        let (found, end) = (Arc::clone(&foreign), Arc::clone(&ended));
        // What was there before, such as what speaks.
        let known: BTreeSet<u32> = children(app)
            .into_iter()
            .map(|(number, _)| number)
            .collect();
        let looks = thread::spawn(move || {
            while !end.load(Ordering::Relaxed) {
                for (number, name) in children(app) {
                    let is_engine = ENGINE.iter().any(|start| name.starts_with(start));
                    // Between its start and its first step a child has our name.
                    if !known.contains(&number) && !is_engine && name != "patient-guide" {
                        found.lock().expect("a list").insert(name);
                    }
                }
                thread::sleep(Duration::from_millis(3));
            }
        });
        Self {
            foreign,
            ended,
            looks: Some(looks),
        }
    }

    fn foreign(&self) -> Vec<String> {
        self.foreign
            .lock()
            .expect("a list")
            .iter()
            .cloned()
            .collect()
    }
}

impl Drop for Programs {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        if let Some(looks) = self.looks.take() {
            let _ = looks.join();
        }
    }
}

/// The children of a process, with their names.
fn children(app: u32) -> Vec<(u32, String)> {
    let tasks = fs::read_dir(format!("/proc/{app}/task"))
        .into_iter()
        .flatten()
        .flatten();
    let lists = tasks.filter_map(|task| fs::read_to_string(task.path().join("children")).ok());
    let mut children = Vec::new();
    for list in lists {
        for number in list.split_whitespace().filter_map(|word| word.parse().ok()) {
            let name = fs::read_to_string(format!("/proc/{number}/comm")).unwrap_or_default();
            children.push((number, name.trim().to_owned()));
        }
    }
    children
}
