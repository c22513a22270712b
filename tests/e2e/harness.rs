//! Opens the real window under WebDriver. `cargo xtask test` brings the
//! display, the session bus and the driver, and says through the environment
//! where they are:
//!
//! - `E2E_DRIVER`: the address of the WebDriver;
//! - `E2E_APP`: the program to open;
//! - `E2E_SCREENSHOTS`: the folder for pictures;
//! - `E2E_AXE`: the script of axe, for checks of accessibility;
//! - `SPEECHD_ADDRESS`: the socket at which the app looks for its voices.
//!
//! What cannot be done panics, with words that say where the window stood.

mod files;
mod keys;
mod pointer;
mod staffed;
mod verbs;
#[cfg(unix)]
pub mod voices;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

/// The scheme under which the app serves its pages.
pub const ORIGIN: &str = "guide://localhost";

/// How long anything may take before it counts as failed.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// A WebDriver has one window at a time.
static TURN: Mutex<()> = Mutex::new(());

/// The app's real window, and the folder that its state is kept in.
pub struct Window {
    runtime: Runtime,
    client: Option<Client>,
    data: Data,
    program: String,
    args: Vec<String>,
    _turn: MutexGuard<'static, ()>,
}

/// Whose the data folder is.
enum Data {
    Own(TempDir),
    Given(PathBuf),
}

impl Data {
    fn path(&self) -> &Path {
        match self {
            Self::Own(folder) => folder.path(),
            Self::Given(folder) => folder,
        }
    }
}

impl Window {
    /// Opens the app for a person who has never read in it.
    #[must_use]
    pub fn open() -> Self {
        let folder = TempDir::new().unwrap_or_else(|why| panic!("no data folder: {why}"));
        Self::start(set("E2E_APP"), Data::Own(folder), &[])
    }

    /// Opens the app on a data folder, with further arguments.
    #[must_use]
    pub fn open_on(data: &Path, args: &[&str]) -> Self {
        Self::start(set("E2E_APP"), Data::Given(data.to_owned()), args)
    }

    /// As [`Window::open_on`], by another program that becomes the app.
    #[must_use]
    pub fn open_by(program: &Path, data: &Path, args: &[&str]) -> Self {
        let program = program.display().to_string();
        Self::start(program, Data::Given(data.to_owned()), args)
    }

    fn start(program: String, data: Data, args: &[&str]) -> Self {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap_or_else(|why| panic!("no runtime: {why}"));
        let mut window = Self {
            runtime,
            client: None,
            data,
            program,
            args: args.iter().map(|&arg| arg.to_owned()).collect(),
            _turn: turn,
        };
        window.connect();
        window
    }

    fn connect(&mut self) {
        let mut args = vec!["--data".to_owned(), self.data.path().display().to_string()];
        args.extend(self.args.iter().cloned());
        let wanted = json!({
            "browserName": "wry",
            "tauri:options": { "application": self.program, "args": args },
        });
        let serde_json::Value::Object(wanted) = wanted else {
            unreachable!("an object was just written");
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted);
        let client = self
            .runtime
            .block_on(builder.connect(&set("E2E_DRIVER")))
            .unwrap_or_else(|why| panic!("the window did not open: {why}"));
        self.client = Some(client);
        self.wait_for_load();
    }

    /// The folder that the app keeps its state in.
    #[must_use]
    pub fn data(&self) -> &Path {
        self.data.path()
    }

    /// The app's process.
    #[must_use]
    pub fn process(&self) -> Option<u32> {
        process_on(self.data.path())
    }

    /// Closes the window as a person would, and opens the app again on the
    /// same data.
    #[must_use]
    pub fn restart(mut self) -> Self {
        self.close();
        self.connect();
        self
    }

    /// Ends the app without a word, as a power cut would, and opens it again
    /// on the same data.
    #[must_use]
    pub fn kill_and_restart(mut self) -> Self {
        if let Some(process) = self.process() {
            kill(process);
        }
        self.end();
        self.connect();
        self
    }

    /// Closes the window as a person would, and waits for the app to end.
    pub fn quit(mut self) {
        self.close();
    }

    fn close(&mut self) {
        if let Some(client) = &self.client {
            // The answer may be lost with the window.
            let _ = self.runtime.block_on(client.close_window());
        }
        wait_for_end(self.data.path());
        self.end();
    }

    /// Ends the session, and the app too if it still runs.
    fn end(&mut self) {
        if let Some(client) = self.client.take() {
            let _ = self.runtime.block_on(client.close());
        }
        wait_for_end(self.data.path());
        if let Some(process) = self.process() {
            kill(process);
            wait_for_end(self.data.path());
        }
    }

    fn client(&self) -> &Client {
        match &self.client {
            Some(client) => client,
            None => unreachable!("a window has a session while it lives"),
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.end();
    }
}

/// A value that `cargo xtask test` sets.
///
/// # Panics
///
/// If it is not set.
#[must_use]
pub fn set(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: the real window is tested through `cargo xtask test`")
    })
}

/// The process whose command line names this data folder.
fn process_on(data: &Path) -> Option<u32> {
    let data = data.as_os_str().as_encoded_bytes();
    fs::read_dir("/proc").ok()?.flatten().find_map(|entry| {
        let process: u32 = entry.file_name().to_str()?.parse().ok()?;
        let line = fs::read(entry.path().join("cmdline")).ok()?;
        let names_it = line.split(|byte| *byte == 0).any(|word| word == data);
        (names_it && process != std::process::id()).then_some(process)
    })
}

fn wait_for_end(data: &Path) {
    let since = Instant::now();
    while process_on(data).is_some() && since.elapsed() < Duration::from_secs(5) {
        sleep(Duration::from_millis(20));
    }
}

fn kill(process: u32) {
    let _ = Command::new("sh")
        .args(["-c", "kill -KILL $0", &process.to_string()])
        .status();
}
