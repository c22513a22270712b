//! The staff's screen, its gate and what is counted for them.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use guide::{Disk, Guide};
use http::Request;
use reader::Reader;
use reader::log::{Entry, Event};
use reader::policy::Policy;
use reader::ports::{
    Clock, Desktop, Memory, NotKept, NotOpened, NotPrinted, NotSaved, Ports, Saved,
};
use reader::staff::{Drive, Facts, Ledger, Machine, Pin};
use reader::voice::Silent;

use crate::app::{policy, post_to};

pub(crate) const PIN: &str = "402917";

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
pub(crate) struct Computer(pub(crate) Arc<Mutex<Vec<(PathBuf, String, String)>>>);

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

/// A desktop that notes whether staff were let out, and what was logged.
#[derive(Clone, Default)]
struct Door {
    left: Arc<AtomicU64>,
    log: Arc<Mutex<Vec<Event>>>,
}

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
        self.left.fetch_add(1, Ordering::SeqCst);
    }

    fn log(&self) -> Vec<Entry> {
        let events = self.log.lock().unwrap().clone();
        let entry = |event| Entry { at: 0, event };
        events.into_iter().map(entry).collect()
    }
}

pub(crate) struct Kiosk {
    reader: Reader,
    clock: Moved,
    pub(crate) computer: Computer,
    door: Door,
}

impl Kiosk {
    /// A kiosk of this policy that has run for its first hour.
    pub(crate) fn under(policy: Policy) -> Self {
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

    pub(crate) fn wait(&self, seconds: u64) {
        self.clock.0.fetch_add(seconds, Ordering::SeqCst);
    }

    pub(crate) fn get(&self, path: &str) -> (u16, String) {
        let answer = self
            .reader
            .respond(&Request::get(path).body(Vec::new()).unwrap());
        let status = answer.status().as_u16();
        (status, String::from_utf8(answer.into_body()).unwrap())
    }

    pub(crate) fn post(&self, path: &str, form: &str) -> String {
        let answer = post_to(&self.reader, path, form);
        String::from_utf8(answer.into_body()).unwrap()
    }

    pub(crate) fn open(&self) -> String {
        self.post("/en/staff", &format!("do=open&pin={PIN}"))
    }
}

pub(crate) fn kiosk(more: &str) -> Policy {
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
    assert_eq!(kiosk.door.left.load(Ordering::SeqCst), 0);
    assert!(kiosk.computer.0.lock().unwrap().is_empty());
    kiosk.open();
    kiosk.post("/en/staff", "do=leave");
    assert_eq!(kiosk.door.left.load(Ordering::SeqCst), 1);
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
    assert_eq!(personal.get("/en/welcome").0, 404, "it has the corner");
    let off = Kiosk::under(kiosk(""));
    assert!(!off.get("/en/read/conditions").1.contains("data-answered"));
    assert!(off.open().contains("Pages are not counted"));
}

#[test]
fn the_staffs_corner_is_on_the_welcome_where_nothing_else_is() {
    let kiosk = Kiosk::under(kiosk(""));
    assert!(
        kiosk
            .get("/en/welcome")
            .1
            .contains("data-staff=\"/en/staff\"")
    );
    for path in ["/en/home", "/en/read/is-it-safe", "/en/staff"] {
        assert!(!kiosk.get(path).1.contains("data-staff"), "{path}");
    }
}

#[test]
fn deaths_of_the_page_are_counted_over_the_whole_log_and_giving_up_is_one() {
    let kiosk = Kiosk::under(kiosk(""));
    let told = |events: &[Event]| {
        *kiosk.door.log.lock().unwrap() = events.to_vec();
        let open = kiosk.open();
        let line = open.split("Web process started again</b>").nth(1).unwrap();
        let line = line.split("</li>").next().unwrap();
        (
            line.split("<p>").nth(1).unwrap()[..1].to_owned(),
            line.contains("Restart the computer"),
        )
    };
    let (died, gave_up) = (Event::PageDied, Event::PageKeptDying);
    assert_eq!(told(&[died, Event::Started, died]), ("2".into(), false));
    assert_eq!(told(&[died, died, gave_up]), ("3".into(), true));
    // Older than the lines that are shown.
    let long = [&[died; 3][..], &[Event::Started; 60]].concat();
    assert_eq!(told(&long), ("3".into(), true));
}
