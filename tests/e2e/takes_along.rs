//! Taking along: My visit, codes for a phone, paper.

use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::json;
use tests::harness::{PATIENCE, Window, set};

use crate::accessible::violations;

fn found_by_axe(window: &Window) -> serde_json::Value {
    let axe = std::fs::read_to_string(set("E2E_AXE")).expect("the script of axe");
    violations(window, &axe)
}

/// Puts a question of one's own on the list.
fn ask(window: &Window, question: &str) {
    let form = format!(
        "return fetch('/en/question', {{ method: 'POST', body: new URLSearchParams([['do', 'add'], \
         ['text', '{question}']]) }}).then((answer) => answer.ok)"
    );
    window.wait_until("the question is on the list", &form);
}

#[test]
fn my_visit_is_reached_from_my_guide_by_keyboard_and_shows_what_is_chosen() {
    let window = Window::open();
    window.go("/en/read/is-it-safe");
    window.press("Control+d");
    window.wait_for_words("Bookmarked");
    ask(&window, "May I swim?");
    window.go("/en/mine");
    window.run("document.querySelector('.take a').focus()");
    window.press("Enter");
    window.wait_for_path("/en/visit");
    window.wait_for_words("May I swim?");
    window.wait_for_words("Is it safe?");
    window.click("checkbox", "My bookmarks");
    window.click("button", "Show only these");
    window.wait_until(
        "only the questions are shown",
        "return location.search === '?part=questions'
            && document.querySelector('#app-visit-questions') !== null
            && document.querySelector('#app-visit-bookmarks') === null",
    );
    assert_eq!(found_by_axe(&window), json!([]));
    window.quit();
}

#[test]
fn without_anything_kept_my_visit_says_what_could_be_there() {
    let window = Window::open();
    window.go("/es/visit");
    window.wait_for_words("Podría tener:");
    assert_eq!(found_by_axe(&window), json!([]));
    window.quit();
}

/// The codes on a picture of the window, as a phone reads them.
fn read(png: &std::path::Path) -> Vec<String> {
    let decoder = png::Decoder::new(std::io::BufReader::new(std::fs::File::open(png).unwrap()));
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let samples = info.color_type.samples();
    let (width, height) = (info.width as usize, info.height as usize);
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        pixels[y * info.line_size + x * samples + 1]
    });
    let grids = picture.detect_grids();
    grids.iter().map(|grid| grid.decode().unwrap().1).collect()
}

#[test]
fn a_phone_reads_the_codes_from_the_screen_in_the_light_and_the_dark_theme() {
    let window = Window::open();
    window.resize(1280, 900);
    let question = "¿Cuándo podré manejar? ¿Mañana?";
    ask(&window, question);
    for theme in ["Light", "Dark", "High contrast"] {
        window.go("/en/display");
        window.click("radio", theme);
        window.go("/es/codes");
        window.wait_for_words(question);
        let shot = window.screenshot(&format!("codes-{}", theme.replace(' ', "-")));
        assert_eq!(
            read(&shot),
            [format!("Mis preguntas\n1. {question}\n")],
            "{theme}"
        );
    }
    assert_eq!(found_by_axe(&window), json!([]));
    window.quit();
}

#[test]
fn the_print_button_and_the_key_open_the_systems_dialog_once() {
    let window = Window::open();
    window.go("/en/read/history");
    let before = window.windows();
    for press in [
        "document.getElementById('app-print').click()",
        "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true }))",
    ] {
        // Not waited for: the dialog may keep the driver waiting.
        window.run(&format!("setTimeout(() => {press}, 0)"));
        let dialog = wait_for("the dialog is there", || {
            window.windows().difference(&before).next().cloned()
        });
        // Asked again, it is not opened twice.
        let again = "return fetch('/en/print', { method: 'POST' }).then((answer) => answer.status)";
        assert_eq!(window.run(again), 200);
        window.press_in(&dialog, "Escape");
        wait_for("the dialog is gone", || {
            (window.windows() == before).then_some(())
        });
    }
    window.wait_for_words("Where does ketamine come from?");
    window.quit();
}

#[track_caller]
fn wait_for<T>(what: &str, look: impl Fn() -> Option<T>) -> T {
    let since = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(since.elapsed() < PATIENCE, "waited in vain until {what}");
        sleep(Duration::from_millis(50));
    }
}

#[test]
fn links_say_in_words_where_they_lead_and_drawings_are_light_before_they_are_printed() {
    let window = Window::open();
    window.go("/en/display");
    window.click("radio", "Dark");
    window.go("/en/read/side-effects");
    window.wait_until(
        "a link to another chapter says its name",
        "return document.querySelector('#app-text a[href^=\"long-term-use\"]')?.dataset.leads === undefined
            && document.querySelector('#app-text a[href^=\"is-it-safe\"]')?.dataset.leads === 'Is it safe?'",
    );
    window.run("dispatchEvent(new Event('beforeprint'))");
    window.wait_until(
        "the drawing is the one for paper",
        "return [...document.querySelectorAll('#app-text img')].every((img) => img.src.endsWith('?light'))",
    );
    window.run("dispatchEvent(new Event('afterprint'))");
    window.wait_until(
        "the drawing is the dark one again",
        "return [...document.querySelectorAll('#app-text img')].every((img) => !img.src.endsWith('?light'))",
    );
    window.quit();
}

#[test]
fn the_guide_is_saved_as_a_book_where_the_person_says() {
    let folder = tempfile::tempdir().unwrap();
    let book = folder.path().join("guide.epub");
    let window = Window::open();
    window.go("/en/mine");
    window.save_and_cancel("#app-save-book");
    window.wait_for_words("Nothing was saved, because no place was chosen.");
    window.save_as("#app-save-book", &book);
    window.wait_for_words("The book was saved:");
    let bytes = std::fs::read(&book).unwrap();
    assert_eq!(&bytes[38..58], b"application/epub+zip");
    window.quit();
}
