//! Paths of files in a pack.

use std::collections::BTreeMap;

use super::{Refused, list};
use crate::folder;

/// The longest path, in bytes.
const LONGEST: usize = 200;

/// What a guide is made of, by the endings of files.
const KINDS: [&str; 7] = ["md", "toml", "svg", "png", "jpg", "jpeg", "webp"];

/// Whether a file of this name is of a kind that a guide is made of.
#[must_use]
pub fn is_carried(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    KINDS.contains(&ending)
}

/// Checks all paths of a pack, without its list.
pub(super) fn check<'a>(paths: impl Iterator<Item = &'a String>) -> Result<(), Refused> {
    let mut seen = BTreeMap::new();
    for path in paths {
        if !is_plain(path) {
            return Err(Refused::Path(path.clone()));
        }
        if !is_carried(path) {
            return Err(Refused::Kind(path.clone()));
        }
        if let Some(other) = seen.insert(path.to_ascii_lowercase(), path) {
            return Err(Refused::Twice(other.clone(), path.clone()));
        }
    }
    Ok(())
}

/// Whether a path means the same file on every disk: ASCII has one form of
/// each letter, and no part is hidden, reserved or cut by a system.
pub(super) fn is_plain(path: &str) -> bool {
    let plain = |part: &str| {
        let first = part.as_bytes().first().copied().unwrap_or(b'.');
        first.is_ascii_alphanumeric()
            && !part.ends_with('.')
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    };
    path.len() <= LONGEST
        && folder::is_inside(path)
        && path.split('/').all(plain)
        && !path.eq_ignore_ascii_case(list::NAME)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(paths: &[&str]) -> Result<(), Refused> {
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        check(paths.iter())
    }

    #[test]
    fn the_paths_of_a_guide_are_plain() {
        assert_eq!(
            checked(&[
                "guide.toml",
                "en/SUMMARY.md",
                "images/a-b_2.svg",
                "es/a.b.md"
            ]),
            Ok(())
        );
    }

    #[test]
    fn a_kind_is_told_by_the_last_ending_alone() {
        assert_eq!(
            checked(&["a.md.exe"]),
            Err(Refused::Kind("a.md.exe".into()))
        );
        assert_eq!(checked(&["md"]), Err(Refused::Kind("md".into())));
        assert_eq!(checked(&["a.MD"]), Err(Refused::Kind("a.MD".into())));
    }

    #[test]
    fn paths_that_differ_in_case_only_are_one_file_somewhere() {
        let twice = Refused::Twice("en/A.md".into(), "en/a.md".into());
        assert_eq!(checked(&["en/A.md", "en/a.md"]), Err(twice));
    }
}
