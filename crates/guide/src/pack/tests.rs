//! Packs that are as they should be. Those that are not are in `tests/packs`.

use super::*;
use crate::Guide;

fn files() -> Files {
    [
        (
            "guide.toml",
            "id = \"a\"\nedition = \"2026.1\"\nlanguages = [\"en\"]\nlicence = \"CC0\"\n\
             [title]\nen = \"A guide\"\n[heading]\nen = \"H\"\n[summary]\nen = \"S\"\n",
        ),
        ("en/SUMMARY.md", "# Summary\n\n- [One](one.md)\n"),
        (
            "en/one.md",
            "+++\ntitle = \"One\"\n+++\n\nHello <b>you</b>.\n",
        ),
        ("images/a.svg", "<svg viewBox=\"0 0 1 1\"/>"),
    ]
    .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
    .into()
}

fn key(n: u8) -> PrivateKey {
    PrivateKey::new(&[n; 32])
}

#[test]
fn a_pack_opens_as_the_folder_that_it_was_made_of() {
    let bytes = Pack::make(&files(), &key(1)).unwrap();
    let pack = Pack::open(&bytes).unwrap();
    assert_eq!(*pack.key(), key(1).public());
    let about = pack.about().unwrap();
    assert_eq!(
        (about.title.get("en"), &*about.edition),
        ("A guide", "2026.1")
    );
    let folder = pack.trusting([&key(1).public()]).unwrap();
    assert_eq!(folder.names("en"), ["SUMMARY.md", "one.md"]);
    assert_eq!(folder.names("e"), [""; 0]);
    for (path, bytes) in files() {
        assert_eq!(*folder.read(&path).unwrap(), *bytes);
    }
    assert!(folder.read("PACK").is_err() && folder.read("../en/one.md").is_err());
    let guide = Guide::open(Box::new(folder), std::collections::BTreeMap::new()).unwrap();
    assert!(guide.page("en", "one").is_ok());
}

#[test]
fn the_same_files_and_key_make_the_same_bytes() {
    let once = Pack::make(&files(), &key(1)).unwrap();
    assert_eq!(once, Pack::make(&files(), &key(1)).unwrap());
    assert_ne!(once, Pack::make(&files(), &key(2)).unwrap());
}

#[test]
fn only_a_key_that_is_trusted_makes_it_a_folder() {
    let pack = || Pack::open(&Pack::make(&files(), &key(1)).unwrap()).unwrap();
    let trusting = |keys: &[PublicKey]| pack().trusting(keys).err();
    assert_eq!(trusting(&[key(2).public(), key(1).public()]), None);
    let not_trusted = Some(Refused::NotTrusted(key(1).public()));
    assert_eq!(trusting(&[key(2).public()]), not_trusted);
    assert_eq!(trusting(&[]), not_trusted);
}

#[test]
fn no_byte_of_a_pack_can_be_another() {
    let bytes = Pack::make(&files(), &key(1)).unwrap();
    // Times and attributes of an archive are nobody's words: whatever they
    // are, the same files come out, or none.
    let whole = Pack::open(&bytes).unwrap().files;
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 0x41;
        if let Ok(pack) = Pack::open(&changed) {
            assert_eq!(pack.files, whole, "byte {at}");
            assert_eq!(*pack.key(), key(1).public(), "byte {at}");
        }
    }
}

#[test]
fn a_pack_that_was_cut_off_anywhere_is_none() {
    let bytes = Pack::make(&files(), &key(1)).unwrap();
    for length in 0..bytes.len() {
        assert!(Pack::open(&bytes[..length]).is_err(), "{length} bytes");
    }
}

#[test]
fn whoever_packs_is_told_what_would_be_refused() {
    let with = |path: &str| {
        let mut files = files();
        files.insert(path.to_owned(), b"x".to_vec());
        Pack::make(&files, &key(1)).err()
    };
    assert_eq!(with("en/two.md"), None);
    assert_eq!(with("run.sh"), Some(Refused::Kind("run.sh".into())));
    assert_eq!(with("../a.md"), Some(Refused::Path("../a.md".into())));
}
