//! What the command line asks for.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser};

use crate::policy::Wish;

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// Open the window, with the reading state in this folder, under this
    /// policy.
    Open {
        data: Option<PathBuf>,
        wish: Wish,
    },
    /// Say what is wrong with the policy in a file, or with the computer's own.
    CheckPolicy(Option<PathBuf>),
    /// Ask for a PIN, and print its hash.
    SetPin,
    Help,
    Version,
}

/// A command line that is not understood.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Misuse {
    #[error("{0}")]
    Unknown(#[from] lexopt::Error),
    #[error("--data was given twice; one folder is enough")]
    Twice,
    #[error("--policy was given twice; one file is enough")]
    TwoPolicies,
    #[error("--policy needs the path of a file, as in --policy policy.toml")]
    NoPolicy,
    #[error("--data needs the path of a folder, as in --data /home/me/reading")]
    NoFolder,
}

/// Reads a command line without the program's name.
pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Asked, Misuse> {
    let mut parser = Parser::from_args(words);
    let mut data = None;
    let mut wish = Wish::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("data") => {
                let folder = parser.value().map_err(|_| Misuse::NoFolder)?;
                if folder.is_empty() {
                    return Err(Misuse::NoFolder);
                }
                if data.replace(PathBuf::from(folder)).is_some() {
                    return Err(Misuse::Twice);
                }
            }
            Arg::Long("policy") => {
                let file = parser.value().map_err(|_| Misuse::NoPolicy)?;
                if file.is_empty() {
                    return Err(Misuse::NoPolicy);
                }
                if wish.policy.replace(PathBuf::from(file)).is_some() {
                    return Err(Misuse::TwoPolicies);
                }
            }
            Arg::Long("kiosk") => wish.kiosk = true,
            Arg::Long("check-policy") => {
                return match parser.next()? {
                    None => Ok(Asked::CheckPolicy(None)),
                    Some(Arg::Value(file)) => Ok(Asked::CheckPolicy(Some(file.into()))),
                    Some(other) => Err(other.unexpected().into()),
                };
            }
            Arg::Long("set-pin") => return Ok(Asked::SetPin),
            Arg::Long("help") | Arg::Short('h') => return Ok(Asked::Help),
            Arg::Long("version") | Arg::Short('V') => return Ok(Asked::Version),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Asked::Open { data, wish })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Asked, Misuse> {
        super::read(words.iter().map(OsString::from))
    }

    #[test]
    fn no_argument_opens_the_window() {
        let open = Asked::Open {
            data: None,
            wish: Wish::default(),
        };
        assert_eq!(read(&[]).unwrap(), open);
    }

    #[test]
    fn the_folder_is_taken_after_a_space_or_an_equals_sign() {
        let open = Asked::Open {
            data: Some("a b".into()),
            wish: Wish::default(),
        };
        assert_eq!(read(&["--data", "a b"]).unwrap(), open);
        assert_eq!(read(&["--data=a b"]).unwrap(), open);
    }

    #[test]
    fn a_policy_is_tried_and_a_kiosk_is_asked_for() {
        let open = Asked::Open {
            data: None,
            wish: Wish {
                policy: Some("a.toml".into()),
                kiosk: true,
            },
        };
        assert_eq!(read(&["--kiosk", "--policy", "a.toml"]).unwrap(), open);
    }

    #[test]
    fn help_and_version_are_known_in_both_spellings() {
        assert_eq!(read(&["--help"]).unwrap(), Asked::Help);
        assert_eq!(read(&["-h"]).unwrap(), Asked::Help);
        assert_eq!(read(&["--version"]).unwrap(), Asked::Version);
        assert_eq!(read(&["-V"]).unwrap(), Asked::Version);
        assert_eq!(read(&["--set-pin"]).unwrap(), Asked::SetPin);
    }

    #[test]
    fn a_policy_is_checked_by_its_name_or_without_one() {
        let asked = Asked::CheckPolicy(None);
        assert_eq!(read(&["--check-policy"]).unwrap(), asked);
        let asked = Asked::CheckPolicy(Some("a.toml".into()));
        assert_eq!(read(&["--check-policy", "a.toml"]).unwrap(), asked);
        assert!(read(&["--check-policy", "--kiosk"]).is_err());
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert!(
            read(&["--kiosks"])
                .unwrap_err()
                .to_string()
                .contains("--kiosks")
        );
        assert!(matches!(read(&["--policy"]), Err(Misuse::NoPolicy)));
        assert!(matches!(read(&["--policy="]), Err(Misuse::NoPolicy)));
        assert!(matches!(
            read(&["--policy=a", "--policy=b"]),
            Err(Misuse::TwoPolicies)
        ));
        assert!(read(&["page"]).unwrap_err().to_string().contains("page"));
        assert!(matches!(read(&["--data"]), Err(Misuse::NoFolder)));
        assert!(matches!(read(&["--data", ""]), Err(Misuse::NoFolder)));
        assert!(matches!(
            read(&["--data=a", "--data=b"]),
            Err(Misuse::Twice)
        ));
    }
}
