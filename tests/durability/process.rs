//! The saver in a process of its own.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

pub(crate) const SAVER: &str = env!("CARGO_BIN_EXE_saver");

/// A saver that is running.
pub(crate) struct Saver {
    child: Child,
    says: BufReader<ChildStdout>,
}

impl Saver {
    /// Starts one that goes on for ever.
    pub(crate) fn start(how: &str, place: &Path) -> Self {
        let mut child = Command::new(SAVER)
            .args([OsStr::new(how), place.as_os_str(), OsStr::new("for-ever")])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let says = BufReader::new(child.stdout.take().unwrap());
        Self { child, says }
    }

    /// Waits for a line that begins so, and gives the number after it.
    pub(crate) fn wait_for(&mut self, start: &str) -> u64 {
        loop {
            let mut line = String::new();
            let read = self.says.read_line(&mut line).unwrap();
            assert_ne!(read, 0, "the saver ended before it said {start:?}");
            if let Some(number) = line.strip_prefix(start) {
                return number.trim().parse().unwrap_or(0);
            }
        }
    }

    /// Ends it without a word, and gives the last number that it said was
    /// kept, if it said so after the last that was waited for.
    pub(crate) fn kill(mut self) -> Option<u64> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        let mut rest = String::new();
        self.says.read_to_string(&mut rest).unwrap();
        // The last line counts only if it is whole.
        let whole = &rest[..rest.rfind('\n').map_or(0, |end| end + 1)];
        whole
            .lines()
            .rev()
            .find_map(|line| line.strip_prefix("kept ")?.parse().ok())
    }
}

/// Runs a shell's script that calls the saver as `$0`, and gives what it said.
pub(crate) fn script(script: &str, folder: &Path) -> Option<String> {
    let mut command = Command::new("sh");
    command.args(["-euc", script, SAVER]).arg(folder);
    said(&mut command)
}

/// The same as root of a user's own namespace, who may mount file systems.
/// Nothing if the system allows no such namespace.
pub(crate) fn script_that_mounts(script: &str, folder: &Path) -> Option<String> {
    let unshare = ["--user", "--map-root-user", "--mount"];
    let allowed = Command::new("unshare").args(unshare).arg("true").status();
    if !allowed.is_ok_and(|status| status.success()) {
        eprintln!("left out: this system lets nobody mount a file system of their own");
        return None;
    }
    let mut command = Command::new("unshare");
    command
        .args(unshare)
        .args(["sh", "-euc", script, SAVER])
        .arg(folder);
    said(&mut command)
}

fn said(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::inherit()).output().unwrap();
    assert!(
        output.status.success(),
        "{command:?} ended with {}",
        output.status
    );
    Some(String::from_utf8(output.stdout).unwrap())
}
