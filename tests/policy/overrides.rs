//! The clinic's own words, on the screens of the app.

use std::fs;
use std::path::Path;

use guide::{Disk, Finding, Guide};
use http::Request;
use reader::Reader;
use reader::policy::Policy;
use reader::ports::{Fixed, Memory, NoDesktop, Ports};
use tempfile::TempDir;

/// A clinic's policy with files beside it, and the app under it.
struct Clinic {
    _folder: TempDir,
    reader: Reader,
    found: Vec<Finding>,
}

impl Clinic {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("policy.toml");
        let policy = "mode = \"kiosk\"\n[clinic]\nname = \"North & Sons\"\nphone = \"555-0100\"\n";
        fs::write(&path, policy).unwrap();
        for (file, text) in files {
            let file = folder.path().join("overrides").join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        let policy = Policy::open(&path);
        assert_eq!(policy.attention(), None);
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
        let dress = reader::dress_for(&policy);
        let mut guide = Guide::open(Box::new(Disk(content)), dress).unwrap();
        let found = guide.lay_over(Box::new(Disk(policy.overrides().unwrap())));
        let ports = Ports {
            shelf: Box::new(Memory::default()),
            desktop: Box::new(NoDesktop),
            clock: Box::new(Fixed(1_000)),
            voice: Box::new(reader::voice::Silent),
        };
        Self {
            reader: Reader::open_under(policy, guide, ports, "en-US"),
            found,
            _folder: folder,
        }
    }

    fn page(&self, path: &str) -> String {
        let request = Request::get(path).body(Vec::new()).unwrap();
        let response = self.reader.respond(&request);
        assert_eq!(response.status(), 200, "{path}");
        String::from_utf8(response.into_body()).unwrap()
    }
}

const BOX: &str = "+++\ntitle = \"Meals\"\nchapter = \"before-your-session\"\nafter = \"eating\"\n+++\n\n\
    Ask us about breakfast.\n";
const PARKING: &str =
    "+++\ntitle = \"Where to park\"\nshort_title = \"Parking\"\n+++\n\nBehind the house.\n";

#[test]
fn a_box_and_a_chapter_say_whose_words_they_are_in_both_languages() {
    let clinic = Clinic::with(&[
        ("en/boxes/meals.md", BOX),
        ("es/boxes/meals.md", &BOX.replace("Ask us", "Pregunte")),
        ("en/parking.md", PARKING),
        ("es/parking.md", PARKING),
    ]);
    assert_eq!(clinic.found, []);
    for (language, by, chapter, part) in [
        (
            "en",
            "At our clinic. Written by North &amp; Sons",
            "This page was written by North",
            "At our clinic",
        ),
        (
            "es",
            "En nuestra clínica. Texto de North &amp; Sons",
            "Esta página la escribió North",
            "En nuestra clínica",
        ),
    ] {
        let page = clinic.page(&format!("/{language}/read/before-your-session"));
        assert!(
            page.contains(&format!("<p class=\"written-by\">{by}</p>")),
            "{page}"
        );
        assert!(!page.contains(chapter), "{language}");
        let page = clinic.page(&format!("/{language}/read/parking"));
        assert!(
            page.contains(chapter) && page.contains("the-clinics"),
            "{page}"
        );
        let home = clinic.page(&format!("/{language}/home"));
        assert!(home.contains(part) && home.contains(&format!("/{language}/read/parking")));
    }
}

#[test]
fn a_chapter_that_the_clinic_wrote_is_not_said_to_be_reviewed() {
    let clinic = Clinic::with(&[("en/parking.md", PARKING)]);
    let article = |name: &str| {
        let page = clinic.page(&format!("/en/read/{name}"));
        let at = page.find("<article").unwrap();
        page[at..page.find("</article>").unwrap()].to_owned()
    };
    assert!(article("index").contains("Awaiting review"));
    assert!(!article("parking").contains("Awaiting review"));
}

#[test]
fn a_broken_box_is_not_shown_and_the_page_is_whole_without_it() {
    let broken = BOX.replace("breakfast", "breakfast.\n\n<iframe src=x></iframe>");
    let clinic = Clinic::with(&[("en/boxes/meals.md", &broken), ("en/parking.md", PARKING)]);
    assert_eq!(clinic.reader.left_out(), clinic.found);
    assert!(!clinic.found.is_empty());
    let page = clinic.page("/en/read/before-your-session");
    assert!(!page.contains("breakfast.") && page.contains("id=\"medicines\""));
    assert!(clinic.page("/en/read/parking").contains("Behind the house"));
}

#[test]
fn what_is_taken_along_says_whose_words_they_are_too() {
    let clinic = Clinic::with(&[("en/boxes/meals.md", BOX), ("en/parking.md", PARKING)]);
    let book = clinic.page("/en/print");
    let by = "At our clinic. Written by North";
    assert_eq!(book.matches(by).count(), 2, "{book}");
    assert!(book.contains("class=\"text the-clinics\"") && book.contains("clinic-box"));
}
