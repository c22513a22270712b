//! `cargo xtask test`: everything that must hold.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use crate::cargo::{cargo, run, run_both};
use crate::failure::Failure;
use crate::npm::{self, TRUSTED_TYPES, TYPESCRIPT};
use crate::packages::{self, BOOKS, BUILD, DRIVE, NPM};
use crate::run::ready_to_build;
use crate::stage::Stage;
use crate::workspace::{binary, root, which};

/// Whether the real window is opened too.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Window {
    /// It is.
    Included,
    /// It is not.
    LeftOut,
}

/// The test targets that cargo runs only when they are named.
const NAMED: [&str; 6] = [
    "--test",
    "e2e",
    "--test",
    "epubcheck",
    "--test",
    "screenshots",
];

/// The modules of end-to-end tests that are run beside the others: by time half
/// of all.
const BESIDE: [&str; 10] = [
    "alone::",
    "attention::",
    "installs::",
    "keyboard::",
    "kiosk::",
    "lock::",
    "panels::",
    "private::",
    "staff::",
    "welcome::",
];

/// Runs every check, the quickest to fail first, and stops at the first that
/// fails.
pub(crate) fn test(window: Window) -> Result<(), Failure> {
    let linux = cfg!(target_os = "linux");
    let drives = linux && window == Window::Included;
    if linux {
        packages::provide(&[BUILD, NPM, BOOKS, if drives { DRIVE } else { &[] }])?;
    } else {
        ready_to_build()?;
    }
    let mut passed = Passed::default();
    passed.step("format", || run(&mut cargo(["fmt", "--all", "--check"])))?;
    passed.step("lints", lints)?;
    passed.step("tests", || run(&mut cargo(["test", "--workspace"])))?;
    passed.step("scripts", scripts)?;
    passed.step("guides", guides)?;
    match which("epubcheck") {
        Some(program) => passed.step("books", || books(&program))?,
        None => passed.say("books", "left out: EPUBCheck is not installed"),
    }
    if drives {
        passed.step("real window", real_window)?;
    } else if window == Window::Included {
        passed.say("real window", "left out: only Linux has a WebDriver for it");
    } else {
        passed.say("real window", "left out, as asked");
    }
    passed.report();
    Ok(())
}

fn lints() -> Result<(), Failure> {
    let refuse = ["--", "-D", "warnings"];
    run(cargo(["clippy", "--workspace", "--all-targets"]).args(refuse))?;
    run(cargo(["clippy", "--workspace"]).args(NAMED).args(refuse))
}

/// The scripts of the interface are plain JavaScript with types in comments.
fn scripts() -> Result<(), Failure> {
    let modules = npm::provide(&[&TYPESCRIPT, &TRUSTED_TYPES])?;
    let mut check = Command::new("node");
    check.arg(modules.join("typescript/bin/tsc"));
    check.arg("--project").arg(root().join("ui/tsconfig.json"));
    check.arg("--typeRoots").arg(modules.join("@types"));
    run(check.current_dir(root()))
}

/// No bundled guide may hold an error.
fn guides() -> Result<(), Failure> {
    run(&mut cargo(["build", "--workspace", "--bin", "guide"]))?;
    let content = root().join("content");
    let entries = std::fs::read_dir(&content).map_err(Failure::file(&content))?;
    for folder in entries.flatten().map(|entry| entry.path()) {
        if folder.join("guide.toml").is_file() {
            run(Command::new(binary("debug", "guide"))
                .arg("check")
                .arg(folder))?;
        }
    }
    Ok(())
}

/// The books made of the bundled guide are sound.
fn books(epubcheck: &Path) -> Result<(), Failure> {
    let mut tests = cargo(["test", "--workspace", "--test", "epubcheck"]);
    run(tests.env("EPUBCHECK", epubcheck))
}

fn real_window() -> Result<(), Failure> {
    run(&mut cargo([
        "build",
        "--workspace",
        "--bin",
        "patient-guide",
    ]))?;
    // Built before the stage is up, so that nothing waits for a compiler.
    run(&mut cargo([
        "test",
        "--workspace",
        "--test",
        "e2e",
        "--no-run",
    ]))?;
    let (one, other) = (Stage::start("one")?, Stage::start("other")?);
    let mut these = window_tests(&one);
    these.args(BESIDE.iter().flat_map(|module| ["--skip", module]));
    let mut beside = window_tests(&other);
    beside.args(BESIDE);
    // A kiosk mostly waits, so that both together hardly take longer.
    run_both(&mut these, &mut beside)
}

fn window_tests(stage: &Stage) -> Command {
    let mut tests = cargo(["test", "--workspace", "--test", "e2e"]);
    // A WebDriver has one window at a time.
    tests.args(["--", "--test-threads", "1"]);
    tests.env("E2E_APP", binary("debug", "patient-guide"));
    stage.dress(&mut tests);
    tests
}

/// What has been done, to be told at the end.
#[derive(Default)]
struct Passed(Vec<String>);

impl Passed {
    fn step(
        &mut self,
        name: &str,
        step: impl FnOnce() -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let since = Instant::now();
        step()?;
        self.say(name, &format!("passed in {} s", since.elapsed().as_secs()));
        Ok(())
    }

    fn say(&mut self, name: &str, outcome: &str) {
        self.0.push(format!("{name:<12} {outcome}"));
    }

    fn report(&self) {
        println!();
        for line in &self.0 {
            println!("{line}");
        }
    }
}
