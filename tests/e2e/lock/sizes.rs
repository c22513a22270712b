//! Screens of other sizes than the stage's, each of them its own display on
//! which nobody manages windows.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tests::harness::{PATIENCE, set};

struct Screen {
    server: Child,
    name: String,
}

impl Screen {
    fn of(size: (u32, u32)) -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{}x{}x24", size.0, size.1))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a display");
        let mut number = String::new();
        let output = server.stdout.take().expect("its output");
        BufReader::new(output)
            .read_line(&mut number)
            .expect("its number");
        let name = format!(":{}", number.trim());
        Self { server, name }
    }

    /// The size of the one window that is seen.
    fn window(&self) -> Option<(u32, u32)> {
        let output = Command::new("xdotool")
            .args(["search", "--onlyvisible", "--maxdepth", "1", "--name", "."])
            .args(["getwindowgeometry", "--shell", "%@"])
            .env("DISPLAY", &self.name)
            .output()
            .expect("xdotool");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let number = |name: &str| {
            let mut lines = said.lines();
            lines.find_map(|line| line.strip_prefix(name)?.strip_prefix('=')?.parse().ok())
        };
        Some((number("WIDTH")?, number("HEIGHT")?))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[test]
fn a_kiosk_fills_a_screen_of_any_size() {
    for size in [(800, 600), (1080, 1920), (1920, 1080)] {
        let screen = Screen::of(size);
        let data = tempfile::tempdir().expect("a folder");
        let mut app = Command::new(set("E2E_APP"))
            .args(["--kiosk", "--data"])
            .arg(data.path())
            .env("DISPLAY", &screen.name)
            .spawn()
            .expect("the app");
        let since = Instant::now();
        while screen.window() != Some(size) && since.elapsed() < PATIENCE {
            sleep(Duration::from_millis(100));
        }
        let filled = screen.window();
        app.kill().expect("it runs");
        app.wait().expect("it ends");
        assert_eq!(filled, Some(size));
    }
}
