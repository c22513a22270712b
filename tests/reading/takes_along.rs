//! What a person takes along: My visit, codes, paper, a book.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use http::StatusCode;
use reader::Reader;
use reader::policy::Policy;
use reader::ports::{
    Desktop, Drawer, Fixed, Memory, NoDesktop, NotOpened, NotPrinted, NotSaved, Ports, Saved,
};
use reader::voice::Silent;

use crate::plans::{DAY, PLAN};
use crate::small_guide::{App, ONE, SmallGuide};

const LIST: &str = "\n## Bring {#bring}\n\n- [ ] a list of your medicines;\n- [ ] soft clothes.\n";

/// A guide whose every chapter is there, with a checklist and a plan.
fn guide() -> SmallGuide {
    let one = format!("{ONE}{LIST}");
    SmallGuide::default()
        .with("en/one.md", &one)
        .with(
            "en/three.md",
            "+++\ntitle = \"Third\"\n+++\n\nThe last words.\n",
        )
        .with("day.toml", DAY)
}

fn open_on(desktop: impl Desktop + 'static) -> App {
    let guide = guide().guide();
    let ports = Ports {
        shelf: Box::new(Memory::default()),
        desktop: Box::new(desktop),
        clock: Box::new(Fixed(1_000)),
        voice: Box::new(Silent),
    };
    App(Reader::open(guide, ports, "en-US"))
}

fn post(app: &App, path: &str, form: &str) -> String {
    let answer = app.post(path, form);
    assert_eq!(answer.status(), StatusCode::OK, "{path} {form}");
    String::from_utf8(answer.into_body()).unwrap()
}

fn ask(app: &App, language: &str, question: &str) {
    let form = format!("do=add&text={}", encoded(question));
    post(app, &format!("/{language}/question"), &form);
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// An app in which there is something of everything.
fn full() -> App {
    let app = open_on(NoDesktop);
    post(&app, "/en/bookmark", "chapter=two&heading=end");
    let drive = app.block("/en/read/one", "You do not drive");
    let form = format!("do=add&chapter=one&first={drive}&start=0&last={drive}&end=16&colour=sun");
    post(&app, "/en/highlight", &form);
    ask(&app, "en", "May I <b>eat</b> & drink?");
    let clothes = app.block("/en/read/one", "soft clothes");
    post(
        &app,
        "/en/tick",
        &format!("do=set&chapter=one&task={clothes}&on=true"),
    );
    post(&app, "/en/day", PLAN);
    app
}

/// The headings of the parts of My visit.
fn parts(page: &str) -> Vec<&str> {
    let marks = page.split("<h2 id=\"app-visit-").skip(1);
    marks.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn my_visit_holds_what_the_person_kept_and_the_day_and_asks_for_no_name() {
    let page = full().page("/en/visit");
    assert_eq!(
        parts(&page),
        ["plan", "questions", "lists", "notes", "bookmarks"]
    );
    for there in [
        "Printed January 1, 1970",
        "Edition 1",
        "Stop eating",
        "The label says: 2 hours.",
        "When should I stop drinking?",
        "May I &#60;b&#62;eat&#60;/b&#62; &#38; drink?",
        "☑</span> <span>soft clothes.",
        "☐</span> <span>a list of your medicines;",
        "You do not drive",
        "The end",
        "<b>988</b> Lifeline",
    ] {
        assert!(page.contains(there), "{there} is missing in {page}");
    }
    assert!(!page.contains("type=\"text\"") && !page.contains("<textarea"));
}

#[test]
fn my_visit_shows_only_the_parts_that_are_chosen() {
    let app = full();
    let page = app.page("/en/visit?part=questions&part=bookmarks");
    assert_eq!(parts(&page), ["questions", "bookmarks"]);
    // Those left out can be chosen again.
    assert!(page.contains("value=\"plan\">"));
    assert_eq!(parts(&app.page("/en/visit?part=none")).len(), 5);
}

#[test]
fn a_part_with_nothing_in_it_is_left_out_and_an_empty_page_says_what_it_could_hold() {
    let app = open_on(NoDesktop);
    let page = app.page("/es/visit");
    assert!(parts(&page).is_empty() && page.contains("Podría tener:"));
    ask(&app, "es", "¿Puedo comer?");
    let page = app.page("/es/visit");
    assert_eq!(parts(&page), ["questions"]);
    assert!(!page.contains("Podría tener:") && !page.contains("value=\"plan\""));
}

/// What a phone reads from each code of a page, and the text beside it.
fn read(page: &str) -> Vec<(String, String)> {
    page.split("<figure class=\"code\">")
        .skip(1)
        .map(|figure| {
            let (_, path) = figure.split_once("<path d=\"").unwrap();
            let (_, view) = figure.split_once("viewBox=\"0 0 ").unwrap();
            let size = view.split(' ').next().unwrap().parse().unwrap();
            let (_, beside) = figure.split_once("<p class=\"lines-kept\">").unwrap();
            let beside = dom_query::Document::fragment(beside.split("</p>").next().unwrap());
            let read = decoded(path.split('"').next().unwrap(), size);
            (read, beside.text().to_string())
        })
        .collect()
}

fn decoded(path: &str, size: usize) -> String {
    const SCALE: usize = 5;
    let mut dark = vec![false; size * size];
    for run in path.split('z').filter(|run| !run.is_empty()) {
        let mut numbers = run
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|number| number.parse::<usize>().ok());
        let mut next = || numbers.next().unwrap();
        let (x, y, length) = (next(), next(), next());
        dark[y * size + x..][..length].fill(true);
    }
    let mut picture =
        rqrr::PreparedImage::prepare_from_greyscale(size * SCALE, size * SCALE, |x, y| {
            if dark[y / SCALE * size + x / SCALE] {
                0
            } else {
                255
            }
        });
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn a_phone_reads_the_questions_and_the_plan_as_they_stand_beside_the_codes() {
    let app = full();
    ask(
        &app,
        "es",
        "¿Cuándo podré manejar? ¿Mañana o pasado mañana?",
    );
    for (language, title) in [("en", "My questions"), ("es", "Mis preguntas")] {
        let codes = read(&app.page(&format!("/{language}/codes")));
        assert!(codes.len() >= 2);
        for (read, beside) in &codes {
            assert_eq!(read, beside);
        }
        let all: String = codes.into_iter().map(|(read, _)| read).collect();
        let wanted = format!(
            "{title}\n1. May I <b>eat</b> & drink?\n\
             2. ¿Cuándo podré manejar? ¿Mañana o pasado mañana?\n"
        );
        assert!(all.starts_with(&wanted), "{all}");
    }
}

#[test]
fn what_is_too_long_for_one_code_comes_in_several_that_say_their_order() {
    let app = open_on(NoDesktop);
    let questions: Vec<String> = (1..=12)
        .map(|n| {
            format!("¿Qué debo hacer si me siento mal el día número {n} después de la sesión?")
        })
        .collect();
    for question in &questions {
        ask(&app, "es", question);
    }
    let page = app.page("/es/codes");
    let codes = read(&page);
    assert!(codes.len() > 2);
    for at in 1..=codes.len() {
        assert!(page.contains(&format!("Código {at} de {}", codes.len())));
    }
    let all: String = codes.into_iter().map(|(read, _)| read).collect();
    let wanted: String = questions
        .iter()
        .enumerate()
        .map(|(at, question)| format!("{}. {question}\n", at + 1))
        .collect();
    assert_eq!(all, format!("Mis preguntas\n{wanted}"));
}

#[test]
fn without_anything_to_take_along_the_codes_say_so() {
    let page = open_on(NoDesktop).page("/en/codes");
    assert!(page.contains("There is nothing to take along yet") && read(&page).is_empty());
}

/// A desktop that counts how often it is asked to print.
#[derive(Clone, Default)]
struct Printer(Arc<AtomicUsize>);

impl Desktop for Printer {
    fn open_outside(&self, address: &str) -> Result<(), NotOpened> {
        NoDesktop.open_outside(address)
    }

    fn save(&self, name: &str, bytes: &[u8]) -> Result<Saved, NotSaved> {
        NoDesktop.save(name, bytes)
    }

    fn print(&self) -> Result<(), NotPrinted> {
        self.0.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }
}

#[test]
fn printing_asks_the_desktop_and_is_refused_where_there_is_none() {
    let printer = Printer::default();
    post(&open_on(printer.clone()), "/en/print", "");
    assert_eq!(printer.0.load(Ordering::SeqCst), 1);
    let refused = open_on(NoDesktop).post("/en/print", "");
    assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
}

#[test]
fn a_kiosk_prints_nothing_and_saves_nothing() {
    let printer = Printer::default();
    let guide = guide().guide();
    let ports = Ports {
        shelf: Box::new(Memory::default()),
        desktop: Box::new(printer.clone()),
        clock: Box::new(Fixed(1_000)),
        voice: Box::new(Silent),
    };
    let app = App(Reader::open_under(Policy::kiosk(), guide, ports, "en-US"));
    for path in ["/en/print", "/en/book"] {
        assert_ne!(app.post(path, "").status(), StatusCode::OK, "{path}");
    }
    assert_eq!(printer.0.load(Ordering::SeqCst), 0);
    let page = app.page("/en/visit");
    assert!(!page.contains("data-print") && !page.contains("data-prints"));
}

#[test]
fn a_book_is_saved_and_its_place_is_said() {
    let drawer = Drawer::default();
    let app = open_on(drawer.clone());
    let said = post(&app, "/es/book", "");
    assert!(said.contains("El libro se guardó: small-es.epub"), "{said}");
    let files = drawer.files();
    assert_eq!(files.len(), 1);
    assert!(files[0].1.starts_with(b"PK\x03\x04"));
    let said = post(&open_on(NoDesktop), "/en/book", "");
    assert!(said.contains("could not be saved there"), "{said}");
}

#[test]
fn the_whole_guide_is_one_page_whose_links_all_lead_to_a_place_on_it() {
    let page = full().page("/en/print");
    let tree = dom_query::Document::from(page.as_str());
    let mut ids: Vec<String> = tree
        .select("[id]")
        .iter()
        .filter_map(|node| node.attr("id"))
        .map(|id| id.to_string())
        .collect();
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id is there twice");
    let links = tree.select("#app-whole a[href]");
    assert!(links.length() > 5);
    for link in links.iter() {
        let address = link.attr("href").unwrap();
        match address.strip_prefix('#') {
            Some(id) => assert!(ids.iter().any(|known| known == id), "{address}"),
            None => assert!(address.starts_with("https://"), "{address}"),
        }
    }
    for there in [
        "The first paragraph",
        "The last words",
        "A book",
        "Lifeline",
    ] {
        assert!(page.contains(there), "{there}");
    }
    // A link to another chapter says its name.
    assert!(page.contains("data-leads=\"Second chapter\""), "{page}");
}

#[test]
fn a_chapter_that_is_gone_leaves_the_rest_to_be_printed() {
    let app = SmallGuide::default().open();
    let page = app.page("/en/print");
    assert!(page.contains("The first paragraph") && !page.contains("The last words"));
    let said = post(&app, "/en/book", "");
    assert!(said.contains("The book could not be made"), "{said}");
}
