//! The PIN behind which the staff's screen lies, and its hash.

use std::ops::RangeInclusive;

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, Salt, SaltString};
use argon2::{Argon2, Params, Version};

/// The fewest digits of a PIN.
pub(super) const FEWEST: usize = 6;

/// The most digits of a PIN.
pub(super) const MOST: usize = 32;

/// The costs of a hash that may be: memory in KiB, passes, lanes. Less protects
/// no PIN; more keeps staff waiting, or takes the memory of the kiosk.
const MEMORY: RangeInclusive<u32> = 8 * 1024..=256 * 1024;
const PASSES: RangeInclusive<u32> = 1..=10;
const LANES: RangeInclusive<u32> = 1..=8;

/// The fewest bytes of a salt and of what is compared.
const LEAST_SALT: usize = 8;
const LEAST_OUTPUT: usize = 16;

/// A PIN of enough digits that is not among the first that anybody tries.
pub struct Pin(String);

/// Why a PIN cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// Something other than digits is in it.
    #[error("a PIN is made of digits only, so that it can be typed on the screen")]
    NotDigits,
    /// It is too short.
    #[error("a PIN has {FEWEST} digits or more")]
    TooShort,
    /// It is too long.
    #[error("a PIN has {MOST} digits at most")]
    TooLong,
    /// It is one of the first that anybody tries.
    #[error("this PIN is among the first that anybody tries; take one without a pattern")]
    TooPlain,
    /// No hash could be made of it.
    #[error("no hash could be made of it")]
    NotHashed,
}

impl Pin {
    /// Takes a PIN for a new hash.
    ///
    /// # Errors
    ///
    /// [`Unusable`], if it should not be used.
    pub fn new(digits: &str) -> Result<Self, Unusable> {
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Unusable::NotDigits);
        }
        match digits.len() {
            0..FEWEST => return Err(Unusable::TooShort),
            FEWEST..=MOST => {}
            _ => return Err(Unusable::TooLong),
        }
        if is_plain(digits.as_bytes()) {
            return Err(Unusable::TooPlain);
        }
        Ok(Self(digits.to_owned()))
    }

    /// The hash for the policy's `staff_pin`: Argon2id with the parameters
    /// that RFC 9106 (section 4) and OWASP recommend at the least, and `salt`.
    ///
    /// # Errors
    ///
    /// [`Unusable::NotHashed`], if the salt is none.
    pub fn hash(&self, salt: &[u8; 16]) -> Result<String, Unusable> {
        let salt = SaltString::encode_b64(salt).map_err(|_| Unusable::NotHashed)?;
        Argon2::default()
            .hash_password(self.0.as_bytes(), &salt)
            .map(|hash| hash.to_string())
            .map_err(|_| Unusable::NotHashed)
    }
}

/// Whether a guess is the PIN of a hash. Takes as long for a wrong one as for
/// the right one. A hash that is none fits nothing.
#[must_use]
pub(super) fn fits(guess: &str, hash: &str) -> bool {
    // Nobody typed this: it would only cost time.
    if guess.len() > MOST {
        return false;
    }
    PasswordHash::new(hash).is_ok_and(|hash| {
        Argon2::default()
            .verify_password(guess.as_bytes(), &hash)
            .is_ok()
    })
}

/// Whether a text is a hash that a guess can be checked against: what argon2
/// writes, with costs that protect the PIN and that a kiosk can bear at each
/// guess. Memory is in KiB.
pub(crate) fn is_hash(text: &str) -> bool {
    let Ok(hash) = PasswordHash::new(text) else {
        return false;
    };
    let Ok(costs) = Params::try_from(&hash) else {
        return false;
    };
    // Nothing but the three costs: a key that is not in the text, or data of
    // anybody's, would make every guess a wrong one.
    let is_argon2id = hash.algorithm == argon2::ARGON2ID_IDENT
        && hash.version == Some(Version::V0x13.into())
        && hash.params.iter().count() == 3;
    let mut salt = [0; Salt::MAX_LENGTH];
    let salt = hash.salt.and_then(|it| it.decode_b64(&mut salt).ok());
    is_argon2id
        && MEMORY.contains(&costs.m_cost())
        && PASSES.contains(&costs.t_cost())
        && LANES.contains(&costs.p_cost())
        && salt.is_some_and(|salt| salt.len() >= LEAST_SALT)
        && hash.hash.is_some_and(|hash| hash.len() >= LEAST_OUTPUT)
}

/// Whether each digit follows from the one before by the same step (000000,
/// 123456, 987654), or the whole is a shorter row again and again (121212).
fn is_plain(digits: &[u8]) -> bool {
    let step = |pair: &[u8]| (pair[1] + 10 - pair[0]) % 10;
    let first = digits.get(..2).map(step);
    let is_even = digits.windows(2).all(|pair| Some(step(pair)) == first);
    let repeats = (1..=digits.len() / 2).any(|length| {
        digits
            .iter()
            .zip(digits.iter().skip(length))
            .all(|(a, b)| a == b)
    });
    is_even || repeats
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_pin_fits_its_hash_and_no_other_does() {
        let hash = Pin::new("402917")
            .and_then(|pin| pin.hash(&[7; 16]))
            .unwrap();
        assert!(hash.starts_with("$argon2id$"), "{hash}");
        assert!(fits("402917", &hash));
        for guess in ["402918", "", "0402917", "402917 ", &"4".repeat(10_000)] {
            assert!(!fits(guess, &hash), "{guess}");
        }
        assert!(!fits("402917", "") && !fits("402917", "402917"));
    }

    #[test]
    fn a_pin_that_anybody_would_try_is_refused() {
        let refused = |digits: &str| Pin::new(digits).err();
        assert_eq!(refused("12345"), Some(Unusable::TooShort));
        assert_eq!(refused(&"4029".repeat(9)), Some(Unusable::TooLong));
        assert_eq!(refused("40291x"), Some(Unusable::NotDigits));
        for plain in ["000000", "123456", "987654", "890123", "121212", "402402"] {
            assert_eq!(refused(plain), Some(Unusable::TooPlain), "{plain}");
        }
        assert_eq!(refused("402917"), None);
    }
}
