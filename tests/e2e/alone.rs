//! The guide alone on a screen, under cage, as on a kiosk's computer.
//!
//! Cage's own headless screen is drawn to in memory, and grim takes a picture
//! of it. The screen is turned by half (`-r -r`): upright, cage 0.1 hands the
//! program's picture on without drawing, which only a real screen takes twice.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tests::harness::set;

/// How long the first picture may take, in a build for development.
const PATIENCE: Duration = Duration::from_secs(60);

/// Cage refuses to run as root: the number of an account that may nothing.
const NOBODY: u32 = 65_534;

/// A screen with the guide alone on it.
struct Alone {
    cage: Child,
    folder: TempDir,
    is_root: bool,
}

impl Alone {
    fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let here = folder.path();
        let is_root = fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
        // Nobody may read a root's own folders.
        let program = here.join("patient-guide");
        fs::copy(set("E2E_APP"), &program).expect("the program");
        for name in ["data", "run"] {
            let folder = here.join(name);
            fs::create_dir(&folder).expect("a folder");
            fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).expect("a mode");
            if is_root {
                chown(&folder, Some(NOBODY), Some(NOBODY)).expect("an owner");
            }
        }
        fs::set_permissions(here, fs::Permissions::from_mode(0o755)).expect("a mode");
        let mut cage = Self::command(here, is_root, "cage");
        cage.args(["-d", "-r", "-r", "--"])
            .arg(program)
            .args(["--kiosk", "--data"])
            .arg(here.join("data"))
            .envs([
                ("WLR_BACKENDS", "headless"),
                ("WLR_LIBINPUT_NO_DEVICES", "1"),
                ("WLR_RENDERER", "pixman"),
            ])
            // All that it starts is ended with it.
            .process_group(0);
        Self {
            cage: cage.spawn().expect("cage"),
            folder,
            is_root,
        }
    }

    fn command(here: &Path, is_root: bool, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", here.join("data"))
            .env("XDG_RUNTIME_DIR", here.join("run"))
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("NO_AT_BRIDGE", "1")
            .stderr(Stdio::null());
        if is_root {
            command.uid(NOBODY).gid(NOBODY);
        }
        command
    }

    /// Where a client of the screen finds it, once it is there.
    fn display(&self) -> Option<String> {
        let sockets = fs::read_dir(self.folder.path().join("run")).ok()?;
        let names = sockets.flatten().map(|entry| entry.file_name());
        names
            .filter_map(|name| name.into_string().ok())
            .find(|name| name.starts_with("wayland-") && !name.ends_with(".lock"))
    }

    /// The colours of what is on the screen, row by row.
    fn picture(&self) -> Option<Picture> {
        let grim = Self::command(self.folder.path(), self.is_root, "grim")
            .env("WAYLAND_DISPLAY", self.display()?)
            .arg("-")
            .output()
            .ok()?;
        let mut reader = png::Decoder::new(std::io::Cursor::new(grim.stdout))
            .read_info()
            .ok()?;
        let mut bytes = vec![0; reader.output_buffer_size()?];
        let frame = reader.next_frame(&mut bytes).ok()?;
        let parts = frame.line_size / frame.width as usize;
        let colours = bytes.chunks_exact(parts).map(|p| [p[0], p[1], p[2]]);
        Some(Picture {
            width: frame.width as usize,
            colours: colours.collect(),
        })
    }
}

impl Drop for Alone {
    fn drop(&mut self) {
        let group = format!("-{}", self.cage.id());
        let _ = Command::new("kill").args(["-9", "--", &group]).status();
        let _ = self.cage.wait();
    }
}

struct Picture {
    width: usize,
    colours: Vec<[u8; 3]>,
}

impl Picture {
    fn corners(&self) -> [[u8; 3]; 4] {
        let last = self.colours.len() - 1;
        [0, self.width - 1, last + 1 - self.width, last].map(|at| self.colours[at])
    }

    /// The part that is white, of 1.
    fn white(&self) -> f64 {
        let white = self.colours.iter().filter(|c| **c == [255; 3]).count();
        white as f64 / self.colours.len() as f64
    }
}

/// The ground of the welcome, a deep teal.
fn is_ground([red, green, blue]: [u8; 3]) -> bool {
    red < 60 && green > 60 && blue > green && blue < 130
}

#[test]
fn under_cage_the_welcome_is_drawn_and_fills_the_screen() {
    let alone = Alone::start();
    let since = Instant::now();
    loop {
        let picture = alone.picture();
        // Nothing around it, and the two white buttons within.
        let is_drawn = picture.as_ref().is_some_and(|picture| {
            picture.corners().into_iter().all(is_ground) && picture.white() > 0.04
        });
        if is_drawn {
            break;
        }
        assert!(
            since.elapsed() < PATIENCE,
            "corners {:?}, white {:?}",
            picture.as_ref().map(Picture::corners),
            picture.as_ref().map(Picture::white)
        );
        sleep(Duration::from_millis(300));
    }
}
