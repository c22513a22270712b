//! What a book is known by, the same on every computer.

use guide::Guide;
use sha2::{Digest as _, Sha256};

/// A UUID of an edition of a guide in a language, made from those three
/// names (RFC 9562, version 8).
pub(super) fn identifier(guide: &Guide, language: &str) -> String {
    let manifest = guide.manifest();
    let name = [manifest.id.as_str(), &manifest.edition, language].join("\n");
    let digest = Sha256::digest(name.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    let uuid = uuid::Builder::from_custom_bytes(bytes).into_uuid();
    uuid.urn().to_string()
}
