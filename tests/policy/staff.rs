//! The staff's screen, its gate and what is counted for them.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use guide::{Disk, Guide};
use http::Request;
use reader::Reader;
use reader::policy::Policy;
use reader::ports::{
    Clock, Desktop, Memory, NotKept, NotOpened, NotPrinted, NotSaved, Ports, Saved,
};
use reader::staff::{Drive, Facts, Ledger, Machine, Pin};
use reader::voice::Silent;

use crate::app::policy;

const PIN: &str = "402917";

/// A clock that tests move; seconds since the start.
#[derive(Clone, Default)]
struct Moved(Arc<AtomicU64>);

impl Clock for Moved {
    fn now(&self) -> i64 {
        1_764_000_000 + i64::try_from(self.0.load(Ordering::SeqCst)).unwrap()
    }

    fn running(&self) -> Duration {
        Duration::from_secs(self.0.load(Ordering::SeqCst))
    }
}

#[derive(Clone, Default)]
struct Paper(Arc<Mutex<Option<String>>>);

impl Ledger for Paper {
    fn read(&self) -> Option<String> {
        self.0.lock().unwrap().clone()
    }

    fn write(&self, text: &str) -> Result<(), NotKept> {
        *self.0.lock().unwrap() = Some(text.to_owned());
        Ok(())
    }
}

/// A computer with one drive, which takes what is written.
#[derive(Clone, Default)]
struct Computer(Arc<Mutex<Vec<(PathBuf, String, String)>>>);

impl Machine for Computer {
    fn facts(&self) -> Facts {
        Facts {
            touch: Some(false),
            held: Some(true),
            ..Facts::default()
        }
    }

    fn drives(&self) -> Vec<Drive> {
        vec![Drive {
            name: "STICK".to_owned(),
            folder: "/media/STICK".into(),
        }]
    }

    fn write(&self, drive: &Drive, name: &str, bytes: &[u8]) -> Result<String, NotKept> {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let written = (drive.folder.clone(), name.to_owned(), text);
        self.0.lock().unwrap().push(written);
        Ok(name.to_owned())
    }
}

/// A desktop that notes whether staff were let out.
#[derive(Clone, Default)]
struct Door(Arc<AtomicU64>);

impl Desktop for Door {
    fn open_outside(&self, address: &str) -> Result<(), NotOpened> {
        Err(NotOpened(address.to_owned()))
    }

    fn save(&self, _: &str, _: &[u8]) -> Result<Saved, NotSaved> {
        Err(NotSaved::NoDialog(String::new()))
    }

    fn print(&self) -> Result<(), NotPrinted> {
        Err(NotPrinted(String::new()))
    }

    fn leave_kiosk(&self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

struct Kiosk {
    reader: Reader,
    clock: Moved,
    computer: Computer,
    door: Door,
}

impl Kiosk {
    /// A kiosk of this policy that has run for its first hour.
    fn under(policy: Policy) -> Self {
        let (clock, computer, door) = (Moved::default(), Computer::default(), Door::default());
        clock.0.store(3600, Ordering::SeqCst);
        let ports = Ports {
            shelf: Box::new(Memory::default()),
            desktop: Box::new(door.clone()),
            clock: Box::new(clock.clone()),
            voice: Box::new(Silent),
        };
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
        let guide = Guide::open(Box::new(Disk(folder)), reader::dress()).expect("the guide");
        let reader = Reader::open_under(policy, guide, ports, "en-US").staffed(
            Box::<Paper>::default(),
            Box::<Paper>::default(),
            Box::new(computer.clone()),
        );
        Self {
            reader,
            clock,
            computer,
            door,
        }
    }

    fn wait(&self, seconds: u64) {
        self.clock.0.fetch_add(seconds, Ordering::SeqCst);
    }

    fn get(&self, path: &str) -> (u16, String) {
        let answer = self
            .reader
            .respond(&Request::get(path).body(Vec::new()).unwrap());
        let status = answer.status().as_u16();
        (status, String::from_utf8(answer.into_body()).unwrap())
    }

    fn post(&self, path: &str, form: &str) -> String {
        let body = form.as_bytes().to_vec();
        let answer = self
            .reader
            .respond(&Request::post(path).body(body).unwrap());
        String::from_utf8(answer.into_body()).unwrap()
    }

    fn open(&self) -> String {
        self.post("/en/staff", &format!("do=open&pin={PIN}"))
    }
}

fn kiosk(more: &str) -> Policy {
    let hash = Pin::new(PIN).and_then(|pin| pin.hash(&[7; 16])).unwrap();
    policy(&format!(
        "mode = \"kiosk\"\n[kiosk]\nstaff_pin = \"{hash}\"\n{more}"
    ))
}

#[test]
fn the_right_pin_shows_how_the_kiosk_is_with_a_fix_for_what_is_not_good() {
    let kiosk = Kiosk::under(kiosk(""));
    assert!(!kiosk.get("/en/staff").1.contains("app-health"));
    let wrong = kiosk.post("/en/staff", "do=open&pin=111111");
    assert!(wrong.contains("That PIN is not right") && !wrong.contains("app-health"));
    let open = kiosk.open();
    assert!(open.contains("app-health"), "{open}");
    assert!(
        open.contains("Check the cable of the touch screen"),
        "{open}"
    );
    assert!(!open.contains("Start the kiosk in a session of its own"));
    assert!(kiosk.get("/es/staff").1.contains("Cómo está este quiosco"));
}

#[test]
fn nothing_behind_the_gate_is_done_for_somebody_before_it() {
    let kiosk = Kiosk::under(kiosk("counts = true\n"));
    for form in ["do=leave", "do=counts&drive=%2Fmedia%2FSTICK"] {
        assert!(
            kiosk
                .post("/en/staff", form)
                .contains("The staff part is closed"),
            "{form}"
        );
    }
    assert_eq!(kiosk.door.0.load(Ordering::SeqCst), 0);
    assert!(kiosk.computer.0.lock().unwrap().is_empty());
    kiosk.open();
    kiosk.post("/en/staff", "do=leave");
    assert_eq!(kiosk.door.0.load(Ordering::SeqCst), 1);
}

#[test]
fn the_next_reader_finds_the_staffs_part_closed() {
    let kiosk = Kiosk::under(kiosk(""));
    kiosk.get("/en/home");
    kiosk.open();
    assert!(kiosk.get("/en/staff").1.contains("app-health"));
    kiosk.reader.end_session();
    assert!(!kiosk.get("/en/staff").1.contains("app-health"));
}

#[test]
fn wrong_pins_make_everybody_wait_and_the_right_one_too() {
    let kiosk = Kiosk::under(kiosk(""));
    for _ in 0..4 {
        kiosk.post("/en/staff", "do=open&pin=111111");
    }
    assert!(
        kiosk
            .open()
            .contains("A PIN can be tried again in 30 seconds")
    );
    kiosk.wait(30);
    assert!(kiosk.open().contains("app-health"));
}

#[test]
fn where_one_person_reads_there_are_no_staff_and_nothing_is_counted() {
    let personal = Kiosk::under(Policy::personal());
    assert_eq!(personal.get("/en/staff").0, 404);
    assert!(!personal.get("/en/home").1.contains("data-staff"));
    let off = Kiosk::under(kiosk(""));
    assert!(!off.get("/en/read/conditions").1.contains("data-answered"));
    assert!(off.open().contains("Pages are not counted"));
}

#[test]
fn pages_and_missed_questions_are_counted_and_few_are_not_told() {
    let kiosk = Kiosk::under(kiosk("counts = true\n"));
    for _ in 0..5 {
        kiosk.get("/en/read/is-it-safe");
        kiosk.wait(70);
        kiosk.post("/en/answered", "chapter=is-it-safe&question=0&right=false");
        kiosk.get("/en/home");
    }
    kiosk.get("/en/read/history");
    kiosk.post("/en/answered", "chapter=is-it-safe&question=99&right=false");
    kiosk.post("/en/answered", "chapter=nowhere&question=0&right=false");
    let open = kiosk.open();
    assert!(
        open.contains("fewer than 5") && open.contains("2 minutes"),
        "{open}"
    );
    assert!(open.contains("100"), "{open}");
    let saved = kiosk.post("/en/staff", "do=counts&drive=%2Fmedia%2FSTICK");
    assert!(saved.contains("Saved and read back: STICK"), "{saved}");
    let written = kiosk.computer.0.lock().unwrap()[0].2.clone();
    assert!(
        written.contains(",opened,is-it-safe,,5,90\r\n"),
        "{written}"
    );
    assert!(written.contains(",missed,is-it-safe,0,5,\r\n"), "{written}");
    assert!(written.contains(",opened,history,,<5,\r\n"), "{written}");
    assert!(!written.contains("nowhere") && !written.contains(",99,"));
}

#[test]
fn counts_go_to_a_drive_that_is_plugged_in_and_nowhere_else() {
    let kiosk = Kiosk::under(kiosk("counts = true\n"));
    kiosk.open();
    let refused = kiosk.post("/en/staff", "do=counts&drive=%2Fetc");
    assert!(
        refused.contains("That drive is not there any more"),
        "{refused}"
    );
    assert!(kiosk.computer.0.lock().unwrap().is_empty());
}
