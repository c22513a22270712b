//! What Linux tells of itself.

use std::fs;
use std::process::{Command, Stdio};

/// The bit of `ABS_MT_POSITION_X` in a device's absolute axes, from Linux's
/// `input-event-codes.h`: a device that has it can be touched.
const TOUCH_BIT: u32 = 0x35;

/// How many printers CUPS knows; none if there is no CUPS.
pub(super) fn printers() -> Option<usize> {
    let listed = Command::new("/usr/bin/lpstat")
        .arg("-e")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    Some(String::from_utf8_lossy(&listed.stdout).lines().count())
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
    fn a_screen_that_is_touched_is_told_from_a_joystick() {
        assert!(is_touched("B: ABS=660800000000003"));
        assert!(!is_touched("B: ABS=3003f"));
        assert!(!is_touched("B: KEY=660800000000003"));
        assert!(!is_touched("B: ABS="));
    }
}
