//! Addresses outside, where the policy opens none.

use reader::policy::Policy;

use crate::app::App;

const ADDRESS: &str = "/en/leave?to=https%3A%2F%2Fexample.org%2Fa";

#[test]
fn a_kiosk_shows_an_address_as_words_and_as_a_code_and_opens_nothing() {
    let kiosk = App::under(Policy::kiosk());
    let page = kiosk.page(ADDRESS);
    assert!(page.contains("https://example.org/a"));
    assert!(page.contains("<svg viewBox=\"0 0 33 33\" role=\"img\""));
    assert!(!page.contains("action=\"/en/open\""));
    let asked = kiosk.post("/en/open", "address=https%3A%2F%2Fexample.org%2Fa");
    assert_eq!(asked.status(), 400);
}

#[test]
fn an_address_too_long_for_one_code_is_shown_as_words() {
    let kiosk = App::under(Policy::kiosk());
    let long = "x".repeat(400);
    let page = kiosk.page(&format!("{ADDRESS}{long}"));
    assert!(page.contains(&long));
    assert!(!page.contains("class=\"code short\""));
}

#[test]
fn on_a_computer_of_one_person_it_can_be_opened_and_needs_no_code() {
    let app = App::under(Policy::personal());
    let page = app.page(ADDRESS);
    assert!(page.contains("action=\"/en/open\""));
    assert!(!page.contains("class=\"code short\""));
}
