//! What staff ask of the computer may never be answered. Nobody else waits for
//! it: the next reader finds the welcome, whatever hangs.

use std::io;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use guide::{Disk, Guide};
use http::Request;
use reader::Reader;
use reader::policy::Policy;
use reader::ports::{Fixed, Memory, NoDesktop, NotKept, Ports};
use reader::staff::{Drive, Facts, Ledger, Machine};
use reader::voice::{NotSpoken, Outcome, Speaker, Utterance, Voice};

use crate::app::post_to;
use crate::staff::{PIN, kiosk};

/// What hangs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hang {
    Facts,
    Drives,
    Packs,
    Read,
    Write,
    Voices,
    /// A sentence that is read aloud.
    Speech,
}

/// A computer on which one thing hangs for ever.
#[derive(Clone)]
struct Stuck {
    hang: Hang,
    asked: Arc<AtomicUsize>,
}

impl Stuck {
    fn at(&self, here: Hang) {
        if here != self.hang {
            return;
        }
        self.asked.fetch_add(1, Ordering::SeqCst);
        loop {
            thread::park();
        }
    }
}

impl Machine for Stuck {
    fn facts(&self) -> Facts {
        self.at(Hang::Facts);
        Facts::default()
    }

    fn drives(&self) -> Vec<Drive> {
        self.at(Hang::Drives);
        vec![Drive {
            name: "STICK".to_owned(),
            folder: "/media/STICK".into(),
        }]
    }

    fn write(&self, _: &Drive, name: &str, _: &[u8]) -> Result<String, NotKept> {
        self.at(Hang::Write);
        Ok(name.to_owned())
    }

    fn packs(&self, _: &Drive) -> Vec<String> {
        self.at(Hang::Packs);
        vec!["a.guide".to_owned(), "b.guide".to_owned()]
    }

    fn read(&self, _: &Drive, _: &str) -> io::Result<Vec<u8>> {
        self.at(Hang::Read);
        Ok(b"no guide".to_vec())
    }
}

impl Voice for Stuck {
    fn speakers(&self) -> Result<Vec<Speaker>, NotSpoken> {
        self.at(Hang::Voices);
        Ok(Vec::new())
    }

    fn speak(&self, _: &Utterance<'_>, _: &dyn Fn() -> bool) -> Result<Outcome, NotSpoken> {
        self.at(Hang::Speech);
        Ok(Outcome::Spoken)
    }
}

#[derive(Default)]
struct Paper;

impl Ledger for Paper {
    fn read(&self) -> Option<String> {
        Some("{\"version\":1,\"ran\":0,\"made\":[],\"wrong\":0}".to_owned())
    }

    fn write(&self, _: &str) -> Result<(), NotKept> {
        Ok(())
    }
}

impl reader::guides::Collection for Paper {
    fn note(&self) -> io::Result<Option<String>> {
        Ok(None)
    }

    fn keep_note(&self, _: &str) -> Result<(), NotKept> {
        Ok(())
    }

    fn read(&self, _: &str) -> io::Result<Vec<u8>> {
        Err(io::ErrorKind::NotFound.into())
    }

    fn keep(&self, _: &str, _: &[u8]) -> Result<(), NotKept> {
        Ok(())
    }

    fn keep_only(&self, _: &[&str]) {}

    fn listed(&self, _: &std::path::Path) -> io::Result<Vec<u8>> {
        Err(io::ErrorKind::NotFound.into())
    }
}

/// A kiosk on such a computer, and how often it was asked what hangs.
fn stuck(hang: Hang) -> (Arc<Reader>, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let computer = Stuck {
        hang,
        asked: Arc::clone(&asked),
    };
    let ports = Ports {
        shelf: Box::new(Memory::default()),
        desktop: Box::new(NoDesktop),
        clock: Box::new(Fixed(10_000)),
        voice: Box::new(computer.clone()),
    };
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
    let guide = Guide::open(Box::new(Disk(folder)), reader::dress()).expect("the guide");
    let policy: Policy = kiosk("counts = true\n");
    let reader = Reader::open_under(policy, guide, ports, "en-US")
        .staffed(Box::new(Paper), Box::new(Paper), Box::new(computer))
        .collecting(Box::new(Paper), reader::guides::Shown::default());
    (Arc::new(reader), asked)
}

fn get(reader: &Reader, path: &str) -> String {
    let answer = reader.respond(&Request::get(path).body(Vec::new()).unwrap());
    String::from_utf8(answer.into_body()).unwrap()
}

fn post(reader: &Reader, path: &str, form: &str) -> String {
    String::from_utf8(post_to(reader, path, form).into_body()).unwrap()
}

/// What a thread does may never end, so nobody waits for ever: long enough for
/// a slow computer.
const FOREVER: Duration = Duration::from_secs(60);

fn begin<T: Send + 'static>(act: impl FnOnce() -> T + Send + 'static) -> mpsc::Receiver<T> {
    let (done, wait) = mpsc::channel();
    thread::spawn(move || done.send(act()));
    wait
}

fn in_time<T: Send + 'static>(act: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    begin(act).recv_timeout(FOREVER).ok()
}

fn wait_until_asked(asked: &AtomicUsize) {
    let since = Instant::now();
    while asked.load(Ordering::SeqCst) == 0 {
        assert!(since.elapsed() < FOREVER, "nothing was asked");
        thread::sleep(Duration::from_millis(5));
    }
}

/// What staff send, by what hangs in it.
const FORMS: [(Hang, &str); 6] = [
    (Hang::Facts, "do=open&pin=402917"),
    (Hang::Voices, "do=open&pin=402917"),
    (Hang::Drives, "do=look"),
    (Hang::Packs, "do=look"),
    (Hang::Read, "do=look"),
    (Hang::Write, "do=counts&drive=%2Fmedia%2FSTICK"),
];

#[test]
fn whatever_hangs_for_staff_the_session_ends_and_the_next_reader_is_answered() {
    for (hang, form) in FORMS {
        let (reader, asked) = stuck(hang);
        get(&reader, "/en/home");
        let staff = Arc::clone(&reader);
        thread::spawn(move || {
            post(&staff, "/en/staff", &format!("do=open&pin={PIN}"));
            post(&staff, "/en/staff", form);
        });
        wait_until_asked(&asked);
        let next = Arc::clone(&reader);
        let home = in_time(move || {
            next.end_session();
            assert!(!next.has_session());
            get(&next, "/en/home")
        });
        assert!(home.is_some_and(|page| page.contains("<main")), "{hang:?}");
    }
}

#[test]
fn the_staffs_page_itself_does_not_keep_the_next_reader_waiting() {
    let (reader, asked) = stuck(Hang::Facts);
    let staff = Arc::clone(&reader);
    let is_over = Arc::new(AtomicBool::new(false));
    let end = Arc::clone(&is_over);
    thread::spawn(move || {
        post(&staff, "/en/staff", &format!("do=open&pin={PIN}"));
        while !end.load(Ordering::SeqCst) {
            get(&staff, "/en/staff");
        }
    });
    wait_until_asked(&asked);
    let next = Arc::clone(&reader);
    let ended = in_time(move || {
        for _ in 0..5 {
            get(&next, "/en/home");
            next.end_session();
        }
    });
    is_over.store(true, Ordering::SeqCst);
    assert!(ended.is_some());
}

#[test]
fn what_does_not_answer_is_said_to_be_not_known_and_what_mends_it() {
    // All at once, for each takes as long as it is waited for.
    let pages = FORMS.map(|(hang, form)| {
        let page = begin(move || {
            let (reader, _) = stuck(hang);
            let open = post(&reader, "/en/staff", &format!("do=open&pin={PIN}"));
            match form {
                "do=open&pin=402917" => open,
                form => post(&reader, "/en/staff", form),
            }
        });
        (hang, page)
    });
    for (hang, page) in pages {
        let page = page.recv_timeout(FOREVER);
        let page = page.unwrap_or_else(|_| panic!("{hang:?}: staff wait for ever"));
        assert!(page.contains("app-health"), "{hang:?}: {page}");
        let says = match hang {
            Hang::Facts => ["It did not answer in time", "restart the computer"],
            Hang::Voices => ["The speech program did not answer", "Restart the computer"],
            Hang::Write => ["The drive did not answer", "plug it in again"],
            _ => ["A drive did not answer", "plug it in again"],
        };
        for words in says {
            assert!(page.contains(words), "{hang:?}: {page}");
        }
    }
}

#[test]
fn what_hangs_is_not_asked_again_while_it_hangs() {
    let (reader, asked) = stuck(Hang::Facts);
    let staff = Arc::clone(&reader);
    let pages = in_time(move || {
        post(&staff, "/en/staff", &format!("do=open&pin={PIN}"));
        for _ in 0..3 {
            get(&staff, "/en/staff");
        }
    });
    assert!(pages.is_some());
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}

#[test]
fn the_voice_that_hangs_in_a_sentence_keeps_nobody_waiting() {
    let (reader, asked) = stuck(Hang::Speech);
    let page = get(&reader, "/en/read/history");
    let number = page
        .split("data-page=\"")
        .nth(1)
        .and_then(|it| it.split('"').next());
    let form = format!(
        "chapter=history&n=0&count=1&page={}",
        number.unwrap_or_default()
    );
    let listening = Arc::clone(&reader);
    thread::spawn(move || post(&listening, "/en/speak", &form));
    wait_until_asked(&asked);
    let next = Arc::clone(&reader);
    assert!(in_time(move || next.end_session()).is_some());
}
