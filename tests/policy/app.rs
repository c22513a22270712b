//! The app under a policy.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

use guide::{Disk, Guide};
use http::{Request, Response};
use reader::Reader;
use reader::policy::Policy;
use reader::ports::{Fixed, NoDesktop, NotKept, Ports, Recalled, Shelf};
use reader::reading::stored::Unreadable;
use reader::voice::Silent;

/// The policy of a text, as if nothing lay beside it.
pub(crate) fn policy(text: &str) -> Policy {
    Policy::read(
        "policy.toml",
        text.as_bytes(),
        &BTreeMap::<String, String>::new(),
    )
}

/// A shelf that takes note of whether anything came near it.
#[derive(Clone, Default)]
pub(crate) struct Watched(pub(crate) Arc<Mutex<Vec<String>>>);

impl Shelf for Watched {
    fn recall(&self, _: &dyn Fn(&str) -> Result<(), Unreadable>) -> Recalled {
        self.0.lock().unwrap().push("recalled".to_owned());
        Recalled::default()
    }

    fn keep(&self, text: &str) -> Result<(), NotKept> {
        self.0.lock().unwrap().push(text.to_owned());
        Ok(())
    }

    fn forget(&self) -> Result<(), NotKept> {
        Ok(())
    }
}

/// The app on the bundled guide.
pub(crate) struct App {
    pub(crate) reader: Reader,
    pub(crate) shelf: Watched,
}

impl App {
    pub(crate) fn under(policy: Policy) -> Self {
        let shelf = Watched::default();
        let ports = Ports {
            shelf: Box::new(shelf.clone()),
            desktop: Box::new(NoDesktop),
            clock: Box::new(Fixed(1_000)),
            voice: Box::new(Silent),
        };
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
        let guide = Guide::open(Box::new(Disk(folder)), reader::dress()).expect("the guide");
        let reader = Reader::open_under(policy, guide, ports, "en-US");
        Self { reader, shelf }
    }

    pub(crate) fn get(&self, path: &str) -> Response<Vec<u8>> {
        let request = Request::get(path).body(Vec::new()).unwrap();
        self.reader.respond(&request)
    }

    pub(crate) fn post(&self, path: &str, form: &str) -> Response<Vec<u8>> {
        post_to(&self.reader, path, form)
    }

    pub(crate) fn page(&self, path: &str) -> String {
        String::from_utf8(self.get(path).into_body()).unwrap()
    }
}

/// What the page that is shown now would send: on a kiosk, with its session's
/// number.
pub(crate) fn post_to(reader: &Reader, path: &str, form: &str) -> Response<Vec<u8>> {
    // A page that is not there tells the number, and begins nothing.
    let nowhere = Request::get("/nowhere").body(Vec::new()).unwrap();
    let page = String::from_utf8(reader.respond(&nowhere).into_body()).unwrap();
    let number = page
        .split("data-session=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let request = match number {
        Some(number) => Request::post(path).header("guide-session", number),
        None => Request::post(path),
    };
    reader.respond(&request.body(form.as_bytes().to_vec()).unwrap())
}
