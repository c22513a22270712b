//! Keys, and what is signed with them. Ed25519 (RFC 8032), verified strictly:
//! no key of low order, one signature for one text and key.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};

/// What stands before a private key in its file.
const PRIVATE: &str = "patient-guide-private-key ";

/// A text that is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAKey {
    /// It is no Base64 of 32 bytes.
    #[error("it is not 32 bytes in Base64 (43 characters and a =)")]
    Form,
    /// It is no point of the curve, as half of all bytes are not.
    #[error("it is not a key: a character of it is wrong")]
    NoPoint,
    /// It is a point that can have signed nothing alone.
    #[error("it is not a key that can be trusted: anybody could sign for it")]
    Weak,
    /// It is not a file that holds a private key.
    #[error("it does not hold a private key as `guide pack --new-key` writes it")]
    NotPrivate,
}

/// A key that signs. It is never shown by mistake: it has no `Debug` of its
/// own, and is written by [`PrivateKey::write`] alone.
pub struct PrivateKey(SigningKey);

impl PrivateKey {
    /// A key of random bytes, which whoever calls brings.
    #[must_use]
    pub fn new(random: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(random))
    }

    /// Reads what [`PrivateKey::write`] wrote.
    ///
    /// # Errors
    ///
    /// [`NotAKey::NotPrivate`], if it is anything else.
    pub fn read(text: &str) -> Result<Self, NotAKey> {
        let key = text.trim().strip_prefix(PRIVATE);
        let bytes = key.and_then(bytes).ok_or(NotAKey::NotPrivate)?;
        Ok(Self::new(&bytes))
    }

    /// The key as a line of a file, which must stay with whom it belongs to.
    #[must_use]
    pub fn write(&self) -> String {
        format!("{PRIVATE}{}\n", STANDARD.encode(self.0.as_bytes()))
    }

    /// The key that verifies what this one signs.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    pub(super) fn sign(&self, text: &[u8]) -> Signature {
        Signature(self.0.sign(text))
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrivateKey(of {})", self.public())
    }
}

/// A key that verifies what its private half signed. Shown in Base64.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// Reads a key in Base64.
    ///
    /// # Errors
    ///
    /// [`NotAKey`], if it is none, or one that anybody could sign for.
    pub fn read(text: &str) -> Result<Self, NotAKey> {
        let bytes = bytes(text).ok_or(NotAKey::Form)?;
        match VerifyingKey::from_bytes(&bytes) {
            Ok(key) if key.is_weak() => Err(NotAKey::Weak),
            Ok(_) => Ok(Self(bytes)),
            Err(_) => Err(NotAKey::NoPoint),
        }
    }

    pub(super) fn has_signed(&self, text: &[u8], signature: &Signature) -> bool {
        VerifyingKey::from_bytes(&self.0)
            .is_ok_and(|key| key.verify_strict(text, &signature.0).is_ok())
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(self.0))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}

/// What a private key made of a text. Shown in Base64.
pub(super) struct Signature(ed25519_dalek::Signature);

impl Signature {
    pub(super) fn read(text: &str) -> Option<Self> {
        let bytes = STANDARD.decode(text).ok()?;
        let bytes: [u8; 64] = bytes.try_into().ok()?;
        Some(Self(ed25519_dalek::Signature::from_bytes(&bytes)))
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(self.0.to_bytes()))
    }
}

/// 32 bytes of Base64, in its one form.
fn bytes(text: &str) -> Option<[u8; 32]> {
    STANDARD.decode(text).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first test of RFC 8032, section 7.1.
    #[test]
    fn a_signature_is_that_of_the_standard() {
        let hex = |text: &str| -> Vec<u8> {
            let digits = text.as_bytes().chunks(2);
            digits
                .map(|two| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap())
                .collect()
        };
        let secret = hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        let key = PrivateKey::new(&secret.try_into().unwrap());
        let public = hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assert_eq!(key.public().to_string(), STANDARD.encode(public));
        let signature = hex(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155\
             5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        );
        assert_eq!(key.sign(b"").to_string(), STANDARD.encode(signature));
        assert!(key.public().has_signed(b"", &key.sign(b"")));
        assert!(!key.public().has_signed(b"x", &key.sign(b"")));
    }

    #[test]
    fn keys_are_read_as_they_were_written_and_nothing_else_is_one() {
        let key = PrivateKey::new(&[7; 32]);
        let again = PrivateKey::read(&key.write()).unwrap();
        assert_eq!(again.public(), key.public());
        assert_eq!(PublicKey::read(&key.public().to_string()), Ok(key.public()));
        assert_eq!(PublicKey::read("secret"), Err(NotAKey::Form));
        // All zero is a point of low order: a signature fits any text.
        let weak = STANDARD.encode([0; 32]);
        assert_eq!(PublicKey::read(&weak), Err(NotAKey::Weak));
        // RFC 8032's example with its second letter wrong.
        let mistyped = "1aqYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
        assert_eq!(PublicKey::read(mistyped), Err(NotAKey::NoPoint));
        let public = key.public().to_string();
        assert_eq!(PrivateKey::read(&public).err(), Some(NotAKey::NotPrivate));
    }

    #[test]
    fn a_private_key_is_not_shown_by_mistake() {
        let key = PrivateKey::new(&[7; 32]);
        let shown = format!("{key:?}");
        assert!(!shown.contains(&STANDARD.encode([7; 32])), "{shown}");
    }
}
