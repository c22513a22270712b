//! Guides that staff install from a drive.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use guide::pack::{Files, Pack, PrivateKey};
use guide::{Disk, Guide};
use http::Request;
use reader::Reader;
use reader::guides::{Chosen, Collection, Whose, choose};
use reader::policy::Policy;
use reader::ports::{
    Desktop, Fixed, Memory, NotKept, NotOpened, NotPrinted, NotSaved, Ports, Saved,
};
use reader::staff::{Drive, Facts, Ledger, Machine, Pin};
use reader::voice::Silent;

use crate::app::{policy, post_to};

const PIN: &str = "402917";

/// What a computer keeps over its starts, and what is plugged in.
#[derive(Clone, Default)]
pub(crate) struct Computer {
    kept: Arc<Mutex<BTreeMap<String, Vec<u8>>>>,
    drive: Arc<Mutex<BTreeMap<String, Vec<u8>>>>,
    /// Whether the disk keeps something else than it was given.
    is_broken: Arc<Mutex<bool>>,
    starts: Arc<AtomicU64>,
}

const NOTE: &str = "note";

impl Computer {
    fn kept(&self, name: &str) -> Option<Vec<u8>> {
        self.kept.lock().unwrap().get(name).cloned()
    }

    pub(crate) fn plug_in(&self, path: &str, bytes: Vec<u8>) {
        self.drive.lock().unwrap().insert(path.to_owned(), bytes);
    }

    /// The names of what was installed.
    pub(crate) fn installed(&self) -> Vec<String> {
        let kept = self.kept.lock().unwrap();
        kept.keys().filter(|name| *name != NOTE).cloned().collect()
    }

    /// Turns one byte of everything that was installed.
    fn rot(&self) {
        for (name, bytes) in self.kept.lock().unwrap().iter_mut() {
            let middle = bytes.len() / 2;
            if name != NOTE {
                bytes[middle] ^= 1;
            }
        }
    }
}

impl Collection for Computer {
    fn note(&self) -> io::Result<Option<String>> {
        let note = self.kept(NOTE).map(String::from_utf8);
        note.transpose().map_err(|_| ErrorKind::InvalidData.into())
    }

    fn keep_note(&self, text: &str) -> Result<(), NotKept> {
        self.keep(NOTE, text.as_bytes())
    }

    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.kept(name).ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn keep(&self, name: &str, bytes: &[u8]) -> Result<(), NotKept> {
        let mut bytes = bytes.to_vec();
        if *self.is_broken.lock().unwrap() {
            bytes.truncate(100);
        }
        self.kept.lock().unwrap().insert(name.to_owned(), bytes);
        Ok(())
    }

    fn keep_only(&self, names: &[&str]) {
        let mut kept = self.kept.lock().unwrap();
        kept.retain(|name, _| name == NOTE || names.contains(&name.as_str()));
    }

    fn listed(&self, path: &Path) -> io::Result<Vec<u8>> {
        let kept = self.kept(&path.display().to_string());
        kept.ok_or_else(|| ErrorKind::NotFound.into())
    }
}

impl Machine for Computer {
    fn facts(&self) -> Facts {
        Facts::default()
    }

    fn drives(&self) -> Vec<Drive> {
        vec![Drive {
            name: "STICK".to_owned(),
            folder: "/media/STICK".into(),
        }]
    }

    fn write(&self, _: &Drive, _: &str, _: &[u8]) -> Result<String, NotKept> {
        Err(NotKept::Store("full".to_owned()))
    }

    fn packs(&self, _: &Drive) -> Vec<String> {
        self.drive.lock().unwrap().keys().cloned().collect()
    }

    fn read(&self, _: &Drive, path: &str) -> io::Result<Vec<u8>> {
        let drive = self.drive.lock().unwrap();
        drive
            .get(path)
            .cloned()
            .ok_or_else(|| ErrorKind::NotFound.into())
    }
}

impl Desktop for Computer {
    fn open_outside(&self, address: &str) -> Result<(), NotOpened> {
        Err(NotOpened(address.to_owned()))
    }

    fn save(&self, _: &str, _: &[u8]) -> Result<Saved, NotSaved> {
        Err(NotSaved::NoDialog(String::new()))
    }

    fn print(&self) -> Result<(), NotPrinted> {
        Err(NotPrinted(String::new()))
    }

    fn start_anew(&self) {
        self.starts.fetch_add(1, Ordering::SeqCst);
    }
}

struct Paper;

impl Ledger for Paper {
    fn read(&self) -> Option<String> {
        None
    }

    fn write(&self, _: &str) -> Result<(), NotKept> {
        Ok(())
    }
}

/// The kiosk after a start, behind the gate.
pub(crate) struct Kiosk {
    reader: Reader,
    whose: Whose,
    passed_over: Vec<String>,
}

impl Kiosk {
    pub(crate) fn start(computer: &Computer, policy: Policy) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
        let own = Guide::open(Box::new(Disk(folder)), reader::dress()).expect("the guide");
        let Chosen { guide, shown } = choose(&policy, computer, own);
        let whose = shown.whose.clone();
        let passed_over = shown.passed_over.iter().map(ToString::to_string).collect();
        let ports = Ports {
            shelf: Box::new(Memory::default()),
            desktop: Box::new(computer.clone()),
            clock: Box::new(Fixed(1_764_000_000)),
            voice: Box::new(Silent),
        };
        let reader = Reader::open_under(policy, guide, ports, "en-US")
            .staffed(Box::new(Paper), Box::new(Paper), Box::new(computer.clone()))
            .collecting(Box::new(computer.clone()), shown);
        let kiosk = Self {
            reader,
            whose,
            passed_over,
        };
        kiosk.post(&format!("do=open&pin={PIN}"));
        kiosk
    }

    pub(crate) fn post(&self, form: &str) -> String {
        let answer = post_to(&self.reader, "/en/staff", form);
        String::from_utf8(answer.into_body()).unwrap()
    }

    fn get(&self, path: &str) -> String {
        let request = Request::get(path).body(Vec::new());
        let answer = self.reader.respond(&request.unwrap());
        String::from_utf8(answer.into_body()).unwrap()
    }

    /// Installs what the list on the screen offers, as a press of its button
    /// would.
    pub(crate) fn install(&self, path: &str) -> String {
        let list = self.post("do=look");
        let digest = list
            .split("name=\"path\" value=\"")
            .find_map(|rest| rest.strip_prefix(path))
            .and_then(|rest| rest.split("name=\"digest\" value=\"").nth(1))
            .map_or("", |rest| &rest[..64]);
        self.post(&install(path, digest))
    }
}

pub(crate) fn install(path: &str, digest: &str) -> String {
    format!("do=install&drive=%2Fmedia%2FSTICK&path={path}&digest={digest}")
}

pub(crate) fn key(n: u8) -> PrivateKey {
    PrivateKey::new(&[n; 32])
}

/// A kiosk that trusts the first key.
pub(crate) fn trusting() -> Policy {
    under(&format!(
        "[[trusted_key]]\nname = \"The publisher\"\nkey = \"{}\"\n",
        key(1).public()
    ))
}

fn under(more: &str) -> Policy {
    let hash = Pin::new(PIN).and_then(|pin| pin.hash(&[7; 16])).unwrap();
    policy(&format!(
        "mode = \"kiosk\"\n{more}[kiosk]\nstaff_pin = \"{hash}\"\n"
    ))
}

/// A small edition of the program's own guide.
pub(crate) fn pack(edition: &str, key: &PrivateKey) -> Vec<u8> {
    let manifest = format!(
        "id = \"ketamine-therapy\"\nedition = \"{edition}\"\nlanguages = [\"en\"]\n\
         licence = \"CC0\"\n[title]\nen = \"A small guide\"\n[heading]\nen = \"H\"\n\
         [summary]\nen = \"S\"\n"
    );
    let page = "+++\ntitle = \"One\"\n+++\n\nIn edition.\n\n<script>alert(1)</script>\n";
    let files: Files = [
        ("guide.toml", &*manifest),
        ("en/SUMMARY.md", "# Summary\n\n- [One](one.md)\n"),
        ("en/one.md", page),
    ]
    .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
    .into();
    Pack::make(&files, key).unwrap()
}

#[test]
fn a_guide_on_a_drive_is_installed_and_shown_from_the_next_start_on() {
    let computer = Computer::default();
    computer.plug_in("new.guide", pack("2027.1", &key(1)));
    let kiosk = Kiosk::start(&computer, trusting());
    let list = kiosk.post("do=look");
    assert!(list.contains("A small guide · edition 2027.1"), "{list}");
    assert!(
        list.contains("Whole, and signed by The publisher"),
        "{list}"
    );
    assert!(
        list.contains("STICK · new.guide · 1 kB · English"),
        "{list}"
    );
    let done = kiosk.install("new.guide");
    assert!(
        done.contains("Installed and checked: A small guide"),
        "{done}"
    );
    assert!(
        done.contains("From the next start on: A small guide"),
        "{done}"
    );
    assert_eq!(kiosk.whose, Whose::Own);
    kiosk.post("do=anew");
    assert_eq!(computer.starts.load(Ordering::SeqCst), 1);

    let again = Kiosk::start(&computer, trusting());
    assert_eq!(again.whose, Whose::Installed("The publisher".to_owned()));
    let page = again.get("/en/read/one");
    assert!(
        page.contains("In edition.") && !page.contains("alert(1)"),
        "{page}"
    );
    assert!(
        again
            .get("/en/staff")
            .contains("Installed from a drive, signed by The publisher")
    );
}

#[test]
fn what_is_not_trusted_or_damaged_is_said_to_be_so_and_not_installed() {
    let computer = Computer::default();
    let mut damaged = pack("2027.1", &key(1));
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    computer.plug_in("damaged.guide", damaged.clone());
    computer.plug_in("stranger.guide", pack("2027.1", &key(2)));
    let kiosk = Kiosk::start(&computer, trusting());
    let list = kiosk.post("do=look");
    assert!(list.contains("Damaged, or not a guide"), "{list}");
    assert!(list.contains("does not know the key"), "{list}");
    assert!(!list.contains("value=\"install\""), "{list}");
    for (path, bytes, said) in [
        ("damaged.guide", damaged, "the file is damaged"),
        ("stranger.guide", pack("2027.1", &key(2)), "does not trust"),
    ] {
        let digest = digest(&bytes);
        let refused = kiosk.post(&install(path, &digest));
        assert!(refused.contains(said), "{refused}");
    }
    assert_eq!(computer.installed(), [""; 0]);
    assert_eq!(computer.kept(NOTE), None);
}

/// As `sha256sum` would say.
pub(crate) fn digest(bytes: &[u8]) -> String {
    use sha2::{Digest as _, Sha256};
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn only_what_was_listed_is_installed_and_nothing_before_the_gate() {
    let computer = Computer::default();
    computer.plug_in("new.guide", pack("2027.1", &key(1)));
    let kiosk = Kiosk::start(&computer, trusting());
    let changed = kiosk.post(&install("new.guide", &"0".repeat(64)));
    assert!(
        changed.contains("has changed since it was listed"),
        "{changed}"
    );
    let digest = digest(&pack("2027.1", &key(1)));
    for path in ["../new.guide", "other.guide", ""] {
        let gone = kiosk.post(&install(path, &digest));
        assert!(gone.contains("not there any more"), "{path}: {gone}");
    }
    kiosk.post("do=close");
    for form in [
        &*install("new.guide", &digest),
        "do=look",
        "do=first",
        "do=anew",
    ] {
        assert!(
            kiosk.post(form).contains("The staff part is closed"),
            "{form}"
        );
    }
    assert_eq!(computer.installed(), [""; 0]);
    assert_eq!(computer.starts.load(Ordering::SeqCst), 0);
}

#[test]
fn an_older_edition_is_installed_only_by_a_button_that_says_so() {
    let computer = Computer::default();
    let old = pack("2025.9", &key(1));
    computer.plug_in("old.guide", old.clone());
    let kiosk = Kiosk::start(&computer, trusting());
    let list = kiosk.post("do=look");
    assert!(
        list.contains("This edition is older than the one shown now"),
        "{list}"
    );
    assert!(list.contains("Install the older edition"), "{list}");
    let form = install("old.guide", &digest(&old));
    let refused = kiosk.post(&form);
    assert!(refused.contains("this edition is older"), "{refused}");
    assert_eq!(computer.installed(), [""; 0]);
    let done = kiosk.post(&format!("{form}&earlier=yes"));
    assert!(done.contains("Installed and checked"), "{done}");
}

#[test]
fn a_disk_that_keeps_something_else_is_found_out_and_the_guide_shown_stays() {
    let computer = Computer::default();
    computer.plug_in("new.guide", pack("2027.1", &key(1)));
    *computer.is_broken.lock().unwrap() = true;
    let kiosk = Kiosk::start(&computer, trusting());
    let failed = kiosk.install("new.guide");
    assert!(failed.contains("It could not be kept"), "{failed}");
    assert_eq!(computer.kept(NOTE), None);
    assert_eq!(Kiosk::start(&computer, trusting()).whose, Whose::Own);
}

#[test]
fn a_guide_that_rots_or_whose_key_is_withdrawn_falls_back_and_health_tells() {
    for (withdraws, why) in [(true, "a key that is not trusted"), (false, "guide: ")] {
        let computer = Computer::default();
        computer.plug_in("new.guide", pack("2027.1", &key(1)));
        Kiosk::start(&computer, trusting()).install("new.guide");
        let policy = if withdraws { under("") } else { trusting() };
        if !withdraws {
            computer.rot();
        }
        let kiosk = Kiosk::start(&computer, policy);
        assert_eq!(kiosk.whose, Whose::Own);
        assert_eq!(kiosk.passed_over.len(), 1);
        assert!(
            kiosk.passed_over[0].contains(why),
            "{:?}",
            kiosk.passed_over
        );
        assert!(kiosk.get("/en/read/history").contains("<main"));
        let staff = kiosk.get("/en/staff");
        assert!(staff.contains("is damaged or no longer trusted"), "{staff}");
        // Going back takes the complaint away.
        let back = kiosk.post("do=first");
        assert!(back.contains("From the next start on"), "{back}");
        let again = Kiosk::start(&computer, trusting());
        assert!(again.passed_over.is_empty());
        assert_eq!(computer.installed(), [""; 0]);
    }
}

#[test]
fn one_can_go_back_to_the_one_before_and_to_the_programs_own() {
    let computer = Computer::default();
    for edition in ["2027.1", "2027.2", "2027.3"] {
        computer.plug_in("new.guide", pack(edition, &key(1)));
        Kiosk::start(&computer, trusting()).install("new.guide");
    }
    assert_eq!(
        computer.installed().len(),
        3,
        "shown, noted, and the one before"
    );
    let kiosk = Kiosk::start(&computer, trusting());
    let staff = kiosk.get("/en/staff");
    let before = "Back to the one before: A small guide · edition 2027.2";
    assert!(staff.contains(before), "{staff}");
    kiosk.post("do=before");
    let kiosk = Kiosk::start(&computer, trusting());
    assert!(
        kiosk
            .get("/en/staff")
            .contains("<b>A small guide · edition 2027.2</b>")
    );
    assert_eq!(computer.installed().len(), 2);
    kiosk.post("do=first");
    assert_eq!(Kiosk::start(&computer, trusting()).whose, Whose::Own);
}

#[test]
fn a_guide_of_the_policy_is_shown_also_where_one_person_reads() {
    let computer = Computer::default();
    computer.keep("/g/bad.guide", b"x").unwrap();
    computer
        .keep("/g/good.guide", &pack("2027.1", &key(1)))
        .unwrap();
    let guides = "guides = [\"/g/none.guide\", \"/g/bad.guide\", \"/g/good.guide\"]\n";
    let trusted = format!(
        "{guides}[[trusted_key]]\nname = \"The publisher\"\nkey = \"{}\"\n",
        key(1).public()
    );
    for text in [
        format!("mode = \"personal\"\n{trusted}"),
        format!("mode = \"kiosk\"\n{trusted}"),
    ] {
        let kiosk = Kiosk::start(&computer, policy(&text));
        assert_eq!(
            kiosk.whose,
            Whose::Listed("The publisher".to_owned()),
            "{text}"
        );
        assert_eq!(kiosk.passed_over.len(), 2);
    }
    let personal = Kiosk::start(&computer, Policy::personal());
    assert_eq!(personal.whose, Whose::Own);
}

#[test]
fn what_staff_installed_is_nothing_where_one_person_reads() {
    let computer = Computer::default();
    computer.plug_in("new.guide", pack("2027.1", &key(1)));
    Kiosk::start(&computer, trusting()).install("new.guide");
    let personal = Kiosk::start(&computer, Policy::personal());
    assert_eq!(personal.whose, Whose::Own);
    assert!(!personal.get("/en/staff").contains("app-guides"));
}

#[test]
fn a_note_that_is_none_is_told_of() {
    let computer = Computer::default();
    computer
        .keep_note("{\"version\":1,\"shown\":\"../../x.guide\"}")
        .unwrap();
    let kiosk = Kiosk::start(&computer, trusting());
    assert_eq!(kiosk.whose, Whose::Own);
    assert_eq!(
        kiosk.passed_over,
        ["the note of which installed guide is shown cannot be read"]
    );
}
