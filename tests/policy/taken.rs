//! What is taken along from a clinic's computer says whom to call there.

use std::path::Path;

use guide::{Disk, Guide};
use reader::export::{Form, export};

use crate::app::{App, policy};

const CLINIC: &str = "mode = \"personal\"\n\
    [clinic]\nname = \"North & Sons\"\nphone = \"555-0100\"\n\
    hours = { en = \"Nine to five\", es = \"De nueve a cinco\" }\naddress = \"1 Example Street\"\n\
    [[help]]\nname = { en = \"Nurse on call\", es = \"Enfermería de guardia\" }\n\
    call = \"555-0101\"\npurpose = \"After a treatment\"\n";

/// That these words stand on a page, in this order.
fn says_whom_to_call(page: &str, wanted: &[&str]) {
    let mut from = 0;
    for words in wanted {
        let at = page[from..].find(words);
        from += at.unwrap_or_else(|| panic!("{words} behind {from}: {page}"));
    }
}

#[test]
fn the_foot_of_every_printed_page_has_the_clinics_numbers_first() {
    let app = App::under(policy(CLINIC));
    for path in ["/en/visit", "/en/read/is-it-safe", "/es/day"] {
        let page = app.page(path);
        let (_, foot) = page.split_once("paper-foot").unwrap();
        says_whom_to_call(
            foot,
            &["555-0101", "988", "North", "555-0100", "1 Example Street"],
        );
    }
}

#[test]
fn the_whole_guide_on_paper_and_every_form_of_book_has_them_too() {
    let policy = policy(CLINIC);
    let page = App::under(policy.clone()).page("/es/print");
    let (_, help) = page.split_once("<section class=\"leaf help\"").unwrap();
    let wanted = [
        "Enfermería de guardia",
        "555-0101",
        "988",
        "North",
        "555-0100",
        "De nueve",
    ];
    says_whom_to_call(help, &wanted);

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
    let guide = Guide::open(Box::new(Disk(folder)), reader::dress_for(&policy)).unwrap();
    for (form, ending) in [(Form::Print, "html"), (Form::Web, "en/help.html")] {
        let files = export(&guide, &policy, &["en"], form).unwrap();
        let file = files.iter().find(|file| file.path.ends_with(ending));
        let page = String::from_utf8(file.unwrap().bytes.clone()).unwrap();
        says_whom_to_call(
            &page,
            &[
                "Nurse on call",
                "555-0101",
                "988",
                "North &amp; Sons",
                "Nine",
            ],
        );
    }
}
