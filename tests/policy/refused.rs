//! No mistake opens the app more loosely.

use reader::policy::Policy;

use crate::app::{App, policy};
use crate::broken::all;

/// What a policy says of its file.
fn told(policy: &Policy) -> Vec<String> {
    let faults = policy
        .attention()
        .into_iter()
        .flat_map(|found| &found.faults);
    faults.map(ToString::to_string).collect()
}

#[test]
fn each_mistake_is_told_with_its_line_its_column_and_what_was_expected() {
    assert!(all().count() >= 40);
    let mut wrong = String::new();
    for case in all() {
        let told = told(&policy(case.text));
        if told != case.told {
            wrong.push_str(&format!("{}\n    {told:#?}\n", case.name));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// That nothing is allowed, and that nothing but the one screen is there.
pub(crate) fn allows_nothing(name: &str, policy: Policy) {
    assert!(policy.attention().is_some(), "{name} was taken");
    assert!(
        policy.holds_the_window() && policy.session().is_none(),
        "{name}"
    );
    for allowed in [
        policy.keeps_reading_state(),
        policy.allows_print(),
        policy.allows_notes(),
        policy.allows_speech(),
        policy.allows_files(),
        policy.opens_addresses(),
        policy.counts(),
        policy.staff_pin().is_some(),
        policy.overrides().is_some(),
    ] {
        assert!(!allowed, "{name}");
    }
    let app = App::under(policy);
    for path in [
        "/",
        "/en/home",
        "/en/read/is-it-safe",
        "/en/mine",
        "/nowhere",
        "/es/display",
    ] {
        let page = app.page(path);
        assert!(page.contains("app-for-staff"), "{name}: {path}");
        for way_in in ["/read/", "/mine", "/search", "/display", "<form", "<script"] {
            assert!(!page.contains(way_in), "{name}: {path} leads to {way_in}");
        }
    }
    let posted = app.post("/en/bookmark", "chapter=is-it-safe");
    assert_eq!(posted.status(), 404, "{name}");
    assert!(app.get("/app.css").status().is_success(), "{name}");
    let picture = app.get("/en/images/what-to-bring.svg");
    assert!(
        String::from_utf8(picture.into_body())
            .unwrap()
            .contains("app-for-staff"),
        "{name}"
    );
    app.reader.keep_window("1".to_owned());
    assert_eq!(
        app.shelf.0.lock().unwrap().len(),
        0,
        "{name} came near the disk"
    );
}

#[test]
fn none_of_them_opens_anything_but_the_screen_for_staff() {
    for case in all() {
        allows_nothing(case.name, policy(case.text));
    }
}

#[test]
fn asking_for_a_kiosk_as_well_does_not_hide_a_mistake() {
    let policy = policy("mode = \"kisok\"\n").as_kiosk();
    assert!(policy.attention().is_some() && policy.session().is_none());
}

#[test]
fn a_pin_that_was_written_down_is_not_shown_to_the_waiting_room() {
    for pin in ["\"246810\"", "246810", "[246810]"] {
        let policy = policy(&format!("mode = \"kiosk\"\n[kiosk]\nstaff_pin = {pin}\n"));
        assert!(!App::under(policy).page("/").contains("246810"), "{pin}");
    }
}

#[test]
fn the_screen_says_whom_to_call_in_the_language_asked_for() {
    let text = "mode = \"kiosk\"\n[clinic]\nname = \"North Clinic\"\nphone = \"555-0100\"\naccent = teal\n";
    let app = App::under(policy(text));
    let english = app.page("/en/home");
    for said in [
        "<html lang=\"en\"",
        "<h1>This kiosk needs attention</h1>",
        "North Clinic",
        "555-0100",
        "988",
        "href=\"/es/home\"",
        "policy.toml",
        "5:10: ",
    ] {
        assert!(english.contains(said), "{said}: {english}");
    }
    let spanish = app.page("/es/home");
    for said in [
        "<html lang=\"es\"",
        "necesita atención",
        "555-0100",
        "988",
        "href=\"/en/home\"",
    ] {
        assert!(spanish.contains(said), "{said}");
    }
}

#[test]
fn what_cannot_be_read_of_the_clinic_is_left_out_of_the_screen() {
    let text = "mode = \"kiosk\"\n[clinic]\nname = 7\nphone = \"<b>call</b>\"\n";
    let found = policy(text);
    let found = found.attention().unwrap();
    assert_eq!((&found.name, &found.phone), (&None, &None));
}

#[test]
fn markup_in_a_policy_is_words_on_the_screen() {
    let text = "mode = \"<script>bad</script>\"\n\"<img src=x>\" = 1\n[clinic]\nname = \"<svg onload=bad>\"\n";
    let page = App::under(policy(text)).page("/");
    assert!(
        page.contains("&#60;script") || page.contains("&lt;script"),
        "{page}"
    );
    for bad in ["<script", "<img", "<svg onload"] {
        assert!(!page.contains(bad), "{bad}: {page}");
    }
}
