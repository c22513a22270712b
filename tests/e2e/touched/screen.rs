//! A screen that can be touched: Mutter without a display, which lends a
//! finger to whoever may control a desktop from afar.
//!
//! The display of the other tests knows no touch, and the kernel's own way to
//! make one (`/dev/uinput`) is closed where tests usually run.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tests::harness::{PATIENCE, set};

use super::finger::Finger;

/// The name by which programs find it.
const DISPLAY: &str = "touched";

/// Ends with the value.
pub(super) struct Screen {
    running: Running,
    runtime: TempDir,
}

struct Running(Vec<Child>);

impl Screen {
    /// Starts a screen of 1280 by 900 pixels, and lends its finger.
    pub(super) fn start() -> (Self, Finger) {
        let runtime = TempDir::new().expect("a folder");
        let mut screen = Self {
            running: Running(Vec::new()),
            runtime,
        };
        let bus = screen.open_bus();
        // Mutter lends a finger only where it can cast its screen too.
        screen.start_one(&mut Command::new("pipewire"));
        screen.wait_for("pipewire-0");
        let mut mutter = Command::new("mutter");
        mutter.args(["--headless", "--wayland", "--no-x11"]);
        mutter.args(["--virtual-monitor", "1280x900"]);
        mutter.args(["--wayland-display", DISPLAY]);
        screen.start_one(mutter.env("DBUS_SESSION_BUS_ADDRESS", &bus));
        screen.wait_for(DISPLAY);
        (screen, Finger::lent_by(&bus))
    }

    /// A program that becomes the app on this screen.
    pub(super) fn program(&self) -> PathBuf {
        let path = self.path().join("app");
        let text = format!(
            "#!/bin/sh\n\
             export GDK_BACKEND=wayland WAYLAND_DISPLAY={DISPLAY} XDG_RUNTIME_DIR='{}'\n\
             exec '{}' \"$@\"\n",
            self.path().display(),
            set("E2E_APP"),
        );
        fs::write(&path, text).expect("a program");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).expect("its mode");
        path
    }

    /// A bus of its own, so that it finds no other desktop, and is none to
    /// others.
    fn open_bus(&mut self) -> String {
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        self.start_one(bus.stdout(Stdio::piped()));
        let stdout = self.running.0.last_mut().and_then(|bus| bus.stdout.take());
        let mut line = String::new();
        BufReader::new(stdout.expect("its words"))
            .read_line(&mut line)
            .expect("an address");
        line.trim().to_owned()
    }

    fn start_one(&mut self, program: &mut Command) {
        let child = program
            .env("XDG_RUNTIME_DIR", self.path())
            .env("GSETTINGS_BACKEND", "memory")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env_remove("DISPLAY")
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|why| panic!("{program:?}: {why}"));
        self.running.0.push(child);
    }

    fn wait_for(&self, socket: &str) {
        let path = self.path().join(socket);
        let since = Instant::now();
        while !path.exists() {
            assert!(since.elapsed() < PATIENCE, "{socket} never opened");
            sleep(Duration::from_millis(20));
        }
    }

    fn path(&self) -> &Path {
        self.runtime.path()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        for child in self.0.iter_mut().rev() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
