//! `PACK`, the signed list of a pack's files.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::keys::{PrivateKey, PublicKey, Signature};
use super::{Files, Refused, names};

/// The entry that holds the list.
pub(super) const NAME: &str = "PACK";

/// The first line: what was signed can be taken for nothing else.
const HEAD: &str = "patient-guide pack 1\n";

/// What the last line begins with.
const SIGNED: &str = "signed ";

/// Lists the files, and signs the list.
pub(super) fn write(files: &Files, key: &PrivateKey) -> String {
    let above = above(files);
    let signature = key.sign(above.as_bytes());
    format!("{above}{SIGNED}{} {signature}\n", key.public())
}

/// Everything above the signature.
fn above(files: &Files) -> String {
    let mut list = HEAD.to_owned();
    for (path, bytes) in files {
        let sum = base16ct::lower::encode_string(&Sha256::digest(bytes));
        // Writing to memory does not fail.
        let _ = writeln!(list, "{sum} {} {path}", bytes.len());
    }
    list
}

/// Holds the files against a list. Answers who signed it.
pub(super) fn check(list: &[u8], files: &Files) -> Result<PublicKey, Refused> {
    let text = std::str::from_utf8(list).map_err(|_| Refused::List(1))?;
    let (signed, key, signature) = parted(text)?;
    let listed = listed(signed)?;
    if let Some(path) = files
        .keys()
        .find(|path| !listed.contains_key(path.as_str()))
    {
        return Err(Refused::Unlisted(path.clone()));
    }
    if let Some(path) = listed.keys().find(|path| !files.contains_key(**path)) {
        return Err(Refused::Missing((*path).to_owned()));
    }
    // What we would write for these files is the measure: no other spelling of
    // the same list, and no line that is read in another way elsewhere.
    let ours = above(files);
    for (at, (line, our)) in signed.lines().zip(ours.lines()).enumerate() {
        if line == our {
            continue;
        }
        let path = our.rsplit_once(' ').map_or("", |(_, path)| path);
        return Err(match line.rsplit_once(' ') {
            Some((digest, same)) if same == path && is_entry(digest) => {
                Refused::Changed(path.to_owned())
            }
            _ => Refused::List(at + 1),
        });
    }
    if signed != ours {
        return Err(Refused::List(signed.lines().count()));
    }
    if key.has_signed(signed.as_bytes(), &signature) {
        Ok(key)
    } else {
        Err(Refused::Signature)
    }
}

/// What was signed, and the two parts of the last line.
fn parted(text: &str) -> Result<(&str, PublicKey, Signature), Refused> {
    let last = || Refused::List(text.lines().count().max(1));
    let rest = text.strip_suffix('\n').ok_or_else(last)?;
    let (above, line) = rest.rsplit_once('\n').ok_or_else(last)?;
    let parts = line.strip_prefix(SIGNED).ok_or_else(last)?;
    let (key, signature) = parts.split_once(' ').ok_or_else(last)?;
    let key = PublicKey::read(key).map_err(|_| last())?;
    let signature = Signature::read(signature).ok_or_else(last)?;
    Ok((&text[..=above.len()], key, signature))
}

/// The paths of a list, each with its line.
fn listed(signed: &str) -> Result<BTreeMap<&str, usize>, Refused> {
    let lines = signed.strip_prefix(HEAD).ok_or(Refused::List(1))?;
    let mut paths = BTreeMap::new();
    for (at, line) in lines.lines().enumerate() {
        let number = at + 2;
        let (entry, path) = line.rsplit_once(' ').ok_or(Refused::List(number))?;
        let is_listed = is_entry(entry) && names::is_plain(path);
        if !is_listed || paths.insert(path, number).is_some() {
            return Err(Refused::List(number));
        }
    }
    Ok(paths)
}

/// Whether it is a digest and a length.
fn is_entry(text: &str) -> bool {
    let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    text.split_once(' ').is_some_and(|(digest, length)| {
        let is_number = |number: u64| number.to_string() == length;
        digest.len() == 64 && digest.bytes().all(hex) && length.parse().is_ok_and(is_number)
    })
}
