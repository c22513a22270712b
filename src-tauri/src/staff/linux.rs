//! What Linux tells of itself.

use std::fs;
use std::io::Read as _;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The bit of `ABS_MT_POSITION_X` in a device's absolute axes, from Linux's
/// `input-event-codes.h`: a device that has it can be touched.
const TOUCH_BIT: u32 = 0x35;

/// How long a program is waited for: it asks printers over a network that a
/// kiosk may not have.
const PATIENCE: Duration = Duration::from_secs(2);

/// How often it is looked whether a program has ended.
const BEAT: Duration = Duration::from_millis(20);

/// How many printers CUPS knows; none if there is no CUPS.
pub(super) fn printers() -> Option<usize> {
    let listed = output(Command::new("/usr/bin/lpstat").arg("-e"), PATIENCE)?;
    Some(String::from_utf8_lossy(&listed).lines().count())
}

/// What a program writes. None, and the program is ended, if it takes longer,
/// or if there is none.
fn output(command: &mut Command, patience: Duration) -> Option<Vec<u8>> {
    let until = Instant::now() + patience;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    while child.try_wait().ok()?.is_none() {
        if Instant::now() >= until {
            let _ = child.kill();
            let _ = child.wait();
            return None;
        }
        sleep(BEAT);
    }
    let mut written = Vec::new();
    child.stdout.take()?.read_to_end(&mut written).ok()?;
    Some(written)
}

/// Whether a device can be touched.
pub(super) fn touch() -> Option<bool> {
    let devices = fs::read_to_string("/proc/bus/input/devices").ok()?;
    Some(devices.lines().any(is_touched))
}

/// Whether a line of `/proc/bus/input/devices` names axes of touch. The words
/// of the mask are hexadecimal, of 64 bits each, the lowest last.
fn is_touched(line: &str) -> bool {
    let Some(mask) = line.strip_prefix("B: ABS=") else {
        return false;
    };
    let lowest = mask.split_whitespace().next_back();
    lowest
        .and_then(|word| u64::from_str_radix(word, 16).ok())
        .is_some_and(|word| word & (1 << TOUCH_BIT) != 0)
}

/// Whether the session was started by a compositor that shows one program
/// only.
pub(super) fn is_alone() -> bool {
    let parent = std::os::unix::process::parent_id();
    let name = fs::read_to_string(format!("/proc/{parent}/comm"));
    name.is_ok_and(|name| name.trim() == "cage")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_hangs_is_ended_and_tells_nothing() {
        let said = output(Command::new("echo").arg("a"), PATIENCE);
        assert_eq!(said.as_deref(), Some(&b"a\n"[..]));
        let hangs = &mut Command::new("sleep");
        assert_eq!(output(hangs.arg("600"), Duration::ZERO), None);
        assert_eq!(output(&mut Command::new("/nowhere"), PATIENCE), None);
    }

    #[test]
    fn a_screen_that_is_touched_is_told_from_a_joystick() {
        assert!(is_touched("B: ABS=660800000000003"));
        assert!(!is_touched("B: ABS=3003f"));
        assert!(!is_touched("B: KEY=660800000000003"));
        assert!(!is_touched("B: ABS="));
    }
}
