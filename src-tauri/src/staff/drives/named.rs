//! What staff call a drive: what is written on it, else its make. Whoever
//! plugs a drive in chose those words, so only letters, digits and a few marks
//! are taken from them.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// The longest name, in characters.
const LONGEST: usize = 32;

/// The labels of file systems by the kernel's names of their devices, as udev
/// tells them by links in a folder. Of two drives with one label it names one.
pub(super) fn labels(folder: &Path) -> HashMap<String, String> {
    let links = fs::read_dir(folder).into_iter().flatten().flatten();
    links
        .filter_map(|link| {
            let device = fs::read_link(link.path()).ok()?;
            let device = device.file_name()?.to_str()?.to_owned();
            let label = plain(&unescaped(link.file_name().to_str()?));
            (!label.is_empty()).then_some((device, label))
        })
        .collect()
}

/// Who made a disk, and what they call it, from its folder in `/sys`.
pub(super) fn make(disk: &Path) -> Option<String> {
    let told = |what: &str| fs::read_to_string(disk.join("device").join(what));
    let words = [told("vendor").unwrap_or_default(), told("model").ok()?];
    let make = plain(&words.join(" "));
    (!make.is_empty()).then_some(make)
}

/// Words that say no more than they show. No brackets: they are kept for what
/// we add ourselves.
fn plain(words: &str) -> String {
    let kept: String = words
        .chars()
        .map(|c| match c {
            c if c.is_alphanumeric() || "-_.+&'".contains(c) => c,
            _ => ' ',
        })
        .collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(LONGEST).collect();
    name.trim_end().to_owned()
}

/// Undoes udev's `\x20` for a byte.
fn unescaped(name: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = name.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.strip_prefix(b"x").and_then(|code| code.get(..2));
        let byte = code
            .filter(|_| first == b'\\')
            .and_then(|code| std::str::from_utf8(code).ok())
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        match byte {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[3..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_label_is_told_and_nothing_that_hides_in_it() {
        for (link, name) in [
            ("CLINIC", "CLINIC"),
            (r"Cl\xc3\xadnica\x20Norte", "Clínica Norte"),
            (r"a\x2fb\x5cc", "a b c"),
            (r"..\x2f..\x2fetc", ".. .. etc"),
            (r"\x1b\x5b31mred\x0a\x07", "31mred"),
            // Read from right to left, it would say something else.
            (r"\xe2\x80\xaefdp.CLINIC", "fdp.CLINIC"),
            (r"\x3cb\x3e(sdc1)", "b sdc1"),
            (r"half \x2", "half x2"),
            (r"\xff", ""),
        ] {
            assert_eq!(plain(&unescaped(link)), name, "{link}");
        }
        assert_eq!(plain(&"long".repeat(50)).chars().count(), LONGEST);
    }

    #[test]
    fn labels_are_found_by_device_and_empty_ones_are_none() {
        let folder = tempfile::tempdir().unwrap();
        symlink("../../sdb1", folder.path().join("CLINIC")).unwrap();
        symlink("../../sdc1", folder.path().join("()")).unwrap();
        let labels = labels(folder.path());
        assert_eq!(labels.get("sdb1").map(String::as_str), Some("CLINIC"));
        assert_eq!(labels.len(), 1);
        assert!(super::labels(&folder.path().join("none")).is_empty());
    }
}
