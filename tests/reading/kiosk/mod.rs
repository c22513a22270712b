//! A shared screen, by a clock that the test moves.

mod idle;
mod left;
mod screens;
mod speaks;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use guide::Guide;
use http::{Request, Response};
use reader::Reader;
use reader::policy::Policy;
use reader::ports::{
    Clock, Desktop, Memory, NoDesktop, NotOpened, NotPrinted, NotSaved, Ports, Saved,
};
use reader::voice::{Recorded, Recorder};

use crate::small_guide::SmallGuide;

/// Milliseconds since the start.
#[derive(Clone, Default)]
struct Moved(Arc<AtomicU64>);

impl Clock for Moved {
    fn now(&self) -> i64 {
        1_000
    }

    fn running(&self) -> Duration {
        Duration::from_millis(self.0.load(Ordering::SeqCst))
    }
}

/// A desktop that writes down what it was to show anew.
#[derive(Clone, Default)]
struct Shown(Arc<Mutex<Vec<String>>>);

impl Desktop for Shown {
    fn open_outside(&self, address: &str) -> Result<(), NotOpened> {
        NoDesktop.open_outside(address)
    }

    fn save(&self, name: &str, bytes: &[u8]) -> Result<Saved, NotSaved> {
        NoDesktop.save(name, bytes)
    }

    fn print(&self) -> Result<(), NotPrinted> {
        NoDesktop.print()
    }

    fn begin_anew(&self, path: &str) {
        self.0.lock().unwrap().push(path.to_owned());
    }
}

/// What a page of the session `number` sends.
fn post(number: u64, path: &str, form: &str) -> Request<Vec<u8>> {
    Request::post(path)
        .header("guide-session", number.to_string())
        .body(form.as_bytes().to_vec())
        .unwrap()
}

/// A page without its number, which no two pages share.
fn unnumbered(page: &str) -> String {
    let parts = page.split("data-page=\"");
    let after = |part: &str| {
        part.split_once('"')
            .map_or_else(String::new, |it| it.1.into())
    };
    let mut parts = parts.map(str::to_owned);
    let first = parts.next().unwrap_or_default();
    parts.fold(first, |page, part| page + &after(&part))
}

struct Kiosk {
    reader: Arc<Reader>,
    clock: Moved,
    shown: Shown,
    voice: Recorder,
}

/// A policy by its text.
fn policy(text: &str) -> Policy {
    let policy = Policy::read(
        "policy.toml",
        text.as_bytes(),
        &BTreeMap::<String, String>::new(),
    );
    assert_eq!(policy.attention(), None);
    policy
}

impl Kiosk {
    fn open() -> Self {
        Self::under(Policy::kiosk())
    }

    fn under(policy: Policy) -> Self {
        let guide = SmallGuide::default().guide();
        Self::on(guide, policy)
    }

    fn on(guide: Guide, policy: Policy) -> Self {
        let (clock, shown, voice) = (
            Moved::default(),
            Shown::default(),
            Recorder::of(&["en", "es"]),
        );
        let ports = Ports {
            shelf: Box::new(Memory::default()),
            desktop: Box::new(shown.clone()),
            clock: Box::new(clock.clone()),
            voice: Box::new(voice.clone()),
        };
        Self {
            reader: Arc::new(Reader::open_under(policy, guide, ports, "en-US")),
            clock,
            shown,
            voice,
        }
    }

    fn get(&self, path: &str) -> String {
        let request = Request::get(path).body(Vec::new()).unwrap();
        let response = self.reader.respond(&request);
        assert_eq!(response.status(), 200, "{path}");
        String::from_utf8(response.into_body()).unwrap()
    }

    /// A request as a page of the session `number` sends it.
    fn post_from(&self, number: u64, path: &str, form: &str) -> Response<Vec<u8>> {
        self.reader.respond(&post(number, path, form))
    }

    fn post(&self, path: &str, form: &str) -> String {
        let response = self.post_from(self.number(), path, form);
        assert_eq!(response.status(), 200, "{path} {form}");
        String::from_utf8(response.into_body()).unwrap()
    }

    /// The number of the session, as its pages are told it.
    fn number(&self) -> u64 {
        self.shown_anew().len() as u64 + 1
    }

    fn shown_anew(&self) -> Vec<String> {
        self.shown.0.lock().unwrap().clone()
    }

    /// Lets time pass, tended as often as the app asks for.
    fn wait(&self, seconds: f64) {
        let until = self.clock.running() + Duration::from_secs_f64(seconds);
        loop {
            let next = self.reader.tend().expect("there are sessions");
            let now = self.clock.running();
            if now >= until {
                return;
            }
            let step = next.max(Duration::from_millis(1)).min(until - now);
            self.clock
                .0
                .fetch_add(step.as_millis() as u64, Ordering::SeqCst);
        }
    }

    /// What the page is answered when it tells what it saw.
    fn still(&self, saw: &str) -> String {
        self.post("/en/still", &format!("saw={saw}"))
    }

    fn asks(&self) -> bool {
        self.still("nothing").contains("second")
    }

    /// What was said, once something with these words was.
    fn wait_for_speech(&self, words: &str) -> Recorded {
        let since = Instant::now();
        loop {
            let recorded = self.voice.recorded();
            if let Some(found) = recorded.iter().find(|said| said.text.contains(words)) {
                return found.clone();
            }
            assert!(since.elapsed() < Duration::from_secs(10), "{recorded:?}");
            thread::sleep(Duration::from_millis(5));
        }
    }
}
