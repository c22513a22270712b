//! A display, a session bus and a WebDriver of our own, so that the real
//! window can be driven anywhere and touches nothing of the person's.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::cargo::{self, cargo};
use crate::failure::Failure;
use crate::npm::{self, AXE};
use crate::packages::{self, BUILD, DRIVE, NPM};
use crate::workspace::{target, which};

const TAURI_DRIVER: &str = "2.1.0";
const SCREEN: &str = "1280x900x24";
const PATIENCE: Duration = Duration::from_secs(20);

/// What runs while the real window is driven; all of it ends with the value.
pub(crate) struct Stage {
    running: Vec<Child>,
    /// What the programs say; of interest only when something goes wrong.
    log: File,
    set: Vec<(&'static str, PathBuf)>,
}

impl Stage {
    /// Starts everything, having installed what is missing. Two stages of
    /// different names know nothing of each other.
    pub(crate) fn start(name: &str) -> Result<Self, Failure> {
        packages::provide(&[BUILD, DRIVE, NPM])?;
        let axe = npm::provide(&[&AXE])?.join("axe-core/axe.min.js");
        let driver = tauri_driver()?;
        let home = target().join("e2e").join(name);
        // What the last run left would be somebody else's state.
        let _ = fs::remove_dir_all(&home);
        fs::create_dir_all(&home).map_err(Failure::file(&home))?;
        let log = home.join("stage.log");
        let mut stage = Self {
            running: Vec::new(),
            log: File::create(&log).map_err(Failure::file(&log))?,
            set: Vec::new(),
        };
        for (name, folder) in [
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_RUNTIME_DIR", "runtime"),
            ("E2E_SCREENSHOTS", "screenshots"),
            ("E2E_FRAMEBUFFER", "framebuffer"),
        ] {
            let path = home.join(folder);
            fs::create_dir_all(&path).map_err(Failure::file(&path))?;
            stage.set.push((name, path));
        }
        only_mine(&home.join("runtime"))?;
        // Tests put a server of their own there, and no other is started.
        let socket = home.join("runtime/voices.sock");
        let address = format!("unix_socket:{}", socket.display());
        stage.set.push(("SPEECHD_ADDRESS", address.into()));
        stage.set.push(("LANG", "en_US.UTF-8".into()));
        stage.set.push(("GDK_BACKEND", "x11".into()));
        stage.set.push(("E2E_AXE", axe));
        stage.open_display(&home.join("framebuffer"))?;
        stage.open_bus()?;
        stage.open_driver(driver)?;
        Ok(stage)
    }

    /// Lets a command run on this stage.
    pub(crate) fn dress<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        for name in ["WAYLAND_DISPLAY", "LC_ALL", "LC_MESSAGES", "LANGUAGE"] {
            command.env_remove(name);
        }
        command.envs(self.set.iter().map(|(name, value)| (name, value)))
    }

    fn open_display(&mut self, framebuffer: &std::path::Path) -> Result<(), Failure> {
        let mut xvfb = Command::new("Xvfb");
        // It finds a free number by itself, and writes it once it is ready.
        xvfb.args(["-displayfd", "1", "-screen", "0", SCREEN]);
        xvfb.args(["-nolisten", "tcp", "-noreset", "-fbdir"])
            .arg(framebuffer);
        let number = self.start_and_read(&mut xvfb, "Xvfb")?;
        self.set.push(("DISPLAY", format!(":{number}").into()));
        Ok(())
    }

    fn open_bus(&mut self) -> Result<(), Failure> {
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        self.dress(&mut bus);
        let address = self.start_and_read(&mut bus, "The session bus")?;
        self.set.push(("DBUS_SESSION_BUS_ADDRESS", address.into()));
        Ok(())
    }

    fn open_driver(&mut self, program: PathBuf) -> Result<(), Failure> {
        let (port, native) = (free_port()?, free_port()?);
        let mut driver = Command::new(program);
        driver.args([
            "--port",
            &port.to_string(),
            "--native-port",
            &native.to_string(),
        ]);
        self.dress(&mut driver);
        let log = self.log()?;
        let child = self.started(driver.stdout(log), "tauri-driver")?;
        self.running.push(child);
        for port in [port, native] {
            let since = Instant::now();
            while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
                if since.elapsed() > PATIENCE {
                    return Err(Failure::NotReady("The WebDriver".to_owned()));
                }
                sleep(Duration::from_millis(50));
            }
        }
        let address = format!("http://127.0.0.1:{port}");
        self.set.push(("E2E_DRIVER", address.into()));
        Ok(())
    }

    /// Starts what prints one line when it is ready. Returns the line.
    fn start_and_read(&mut self, command: &mut Command, what: &str) -> Result<String, Failure> {
        let mut child = self.started(command.stdout(Stdio::piped()), what)?;
        let stdout = child.stdout.take();
        self.running.push(child);
        let mut line = String::new();
        if let Some(stdout) = stdout {
            // At its end without a line, it has died.
            let _ = BufReader::new(stdout).read_line(&mut line);
        }
        match line.trim() {
            "" => Err(Failure::NotReady(what.to_owned())),
            line => Ok(line.to_owned()),
        }
    }

    fn started(&self, command: &mut Command, what: &str) -> Result<Child, Failure> {
        command
            .stdin(Stdio::null())
            .stderr(self.log()?)
            .spawn()
            .map_err(|cause| Failure::NotStarted {
                line: what.to_owned(),
                cause,
            })
    }

    fn log(&self) -> Result<Stdio, Failure> {
        let log = self.log.try_clone();
        Ok(log.map_err(Failure::file("the stage's log"))?.into())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        for child in self.running.iter_mut().rev() {
            // Asked kindly first: only so does tauri-driver end its own child.
            let pid = child.id().to_string();
            let _ = Command::new("sh")
                .args(["-c", "kill -TERM $0", &pid])
                .status();
            let since = Instant::now();
            while matches!(child.try_wait(), Ok(None)) && since.elapsed() < Duration::from_secs(5) {
                sleep(Duration::from_millis(20));
            }
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// A port that was free a moment ago.
fn free_port() -> Result<u16, Failure> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(Failure::file("a port on this machine"))
}

/// A runtime folder that others can read is refused by those who use it.
fn only_mine(folder: &std::path::Path) -> Result<(), Failure> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
            .map_err(Failure::file(folder))?;
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// The bridge between WebDriver and Tauri, built where it is missing.
fn tauri_driver() -> Result<PathBuf, Failure> {
    let tools = target().join("tools");
    let ours = tools.join("bin/tauri-driver");
    if let Some(known) = which("tauri-driver").or_else(|| ours.is_file().then(|| ours.clone())) {
        return Ok(known);
    }
    println!("Missing on this system: tauri-driver. Building it below the target folder.");
    let mut install = cargo([
        "install",
        "--locked",
        "tauri-driver",
        "--version",
        TAURI_DRIVER,
    ]);
    install.arg("--root").arg(&tools);
    install.arg("--target-dir").arg(tools.join("build"));
    cargo::run(&mut install)?;
    Ok(ours)
}
