//! Forms of a text that a schema names. Each says the same as the `pattern`
//! beside it, which is for editors; a test holds the two together.

use serde::Deserialize;

use crate::staff;

/// The form of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Format {
    /// Any one line.
    Line,
    /// A chapter's name.
    Name,
    /// A telephone number as it is printed.
    Phone,
    /// `#0a5566`
    Color,
    /// `03:30`
    Time,
    /// The name of a picture beside the file.
    Picture,
    /// What argon2 writes (PHC string format).
    PinHash,
    /// A public key: 32 bytes in Base64.
    Key,
}

impl Format {
    /// Whether a text has the form.
    pub(super) fn fits(self, text: &str) -> bool {
        match self {
            Self::Line => true,
            Self::Name => text.split('-').all(|part| {
                let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
                !part.is_empty() && part.chars().all(plain)
            }),
            Self::Phone => {
                let rest = text.strip_prefix(['+', '(']).unwrap_or(text);
                rest.len() > 1
                    && rest.starts_with(|c: char| c.is_ascii_digit())
                    && rest
                        .chars()
                        .all(|c| c.is_ascii_digit() || " +().,/x#-".contains(c))
            }
            Self::Color => {
                let digits = text.strip_prefix('#').unwrap_or("");
                digits.len() == 6 && digits.chars().all(|c| c.is_ascii_hexdigit())
            }
            Self::Time => time(text).is_some(),
            Self::Picture => {
                let plain = |c: char| c.is_ascii_alphanumeric() || "_.-".contains(c);
                let name = ["svg", "png", "jpg", "webp"]
                    .iter()
                    .find_map(|ending| text.strip_suffix(ending)?.strip_suffix('.'));
                name.is_some_and(|name| {
                    name.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
                        && name.chars().all(plain)
                })
            }
            Self::PinHash => staff::is_hash(text),
            Self::Key => text
                .strip_suffix('=')
                .is_some_and(|digits| digits.len() == 43 && digits.chars().all(is_base64)),
        }
    }

    /// Whether what was written instead may be told. A PIN that stands where
    /// its hash belongs may not.
    pub(super) fn may_be_told(self) -> bool {
        self != Self::PinHash
    }
}

/// Hour and minute of `03:30`.
pub(super) fn time(text: &str) -> Option<(u8, u8)> {
    let (hour, minute) = text.split_once(':')?;
    let two = |digits: &str, most: u8| {
        let plain = digits.len() == 2 && digits.chars().all(|c| c.is_ascii_digit());
        digits.parse().ok().filter(|n| plain && *n <= most)
    };
    Some((two(hour, 23)?, two(minute, 59)?))
}

fn is_base64(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '/')
}
