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

use gtk::gio::{Cancellable, DBusCallFlags, DBusConnection, DBusConnectionFlags};
use gtk::glib::{ToVariant as _, Variant, VariantDict};
use tempfile::TempDir;
use tests::harness::{PATIENCE, Window, set};

const REMOTE: &str = "org.gnome.Mutter.RemoteDesktop";
const CAST: &str = "org.gnome.Mutter.ScreenCast";

/// As the fingers of a hand move: a point about every 12 milliseconds.
const STEP: Duration = Duration::from_millis(12);

/// Pixels of the screen.
pub(super) type Point = (f64, f64);

pub(super) struct Screen {
    running: Vec<Child>,
    bus: DBusConnection,
    session: String,
    stream: String,
    runtime: TempDir,
}

impl Screen {
    /// Starts a screen of 1280 by 900 pixels, which has been touched before.
    pub(super) fn start() -> Self {
        let runtime = TempDir::new().expect("a folder");
        let mut running = Vec::new();
        let mut start = |program: &mut Command| {
            let child = program
                .env("XDG_RUNTIME_DIR", runtime.path())
                .env("GSETTINGS_BACKEND", "memory")
                .env("LIBGL_ALWAYS_SOFTWARE", "1")
                .env_remove("DISPLAY")
                .stdin(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap_or_else(|why| panic!("{program:?}: {why}"));
            running.push(child);
            running.len() - 1
        };
        let mut daemon = Command::new("dbus-daemon");
        daemon.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        let daemon = start(daemon.stdout(Stdio::piped()));
        // Mutter casts its screen to it, or lends no finger.
        start(Command::new("pipewire").stdout(Stdio::null()));
        wait_for(&runtime.path().join("pipewire-0"));
        let address = first_line(&mut running[daemon]);
        let mut mutter = Command::new("mutter");
        mutter.args(["--headless", "--wayland", "--no-x11"]);
        mutter.args(["--wayland-display", "touched"]);
        mutter.args(["--virtual-monitor", "1280x900"]);
        mutter.env("DBUS_SESSION_BUS_ADDRESS", &address);
        mutter.env("XDG_RUNTIME_DIR", runtime.path());
        mutter.env("GSETTINGS_BACKEND", "memory");
        mutter.env("LIBGL_ALWAYS_SOFTWARE", "1");
        mutter.env_remove("DISPLAY");
        mutter.stdin(Stdio::null()).stdout(Stdio::null());
        running.push(mutter.stderr(Stdio::null()).spawn().expect("mutter"));
        todo!()
    }
}
