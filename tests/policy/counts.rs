//! What is counted for staff, and what is never told of it.

use crate::staff::{Kiosk, kiosk};

/// In seconds.
const DAY: u64 = 24 * 60 * 60;

#[test]
fn pages_and_missed_questions_are_counted_and_few_are_not_told() {
    let kiosk = Kiosk::under(kiosk("counts = true\n"));
    for _ in 0..5 {
        kiosk.get("/en/read/is-it-safe");
        kiosk.wait(70);
        kiosk.post("/en/answered", "chapter=is-it-safe&question=0&right=false");
        kiosk.get("/en/home");
    }
    kiosk.get("/en/read/history");
    kiosk.post("/en/answered", "chapter=is-it-safe&question=99&right=false");
    kiosk.post("/en/answered", "chapter=nowhere&question=0&right=false");
    let open = kiosk.open();
    assert!(
        open.contains("fewer than 5") && open.contains("2 minutes"),
        "{open}"
    );
    assert!(open.contains("100"), "{open}");
    let saved = kiosk.post("/en/staff", "do=counts&drive=%2Fmedia%2FSTICK");
    assert!(saved.contains("Saved and read back: STICK"), "{saved}");
    let written = kiosk.computer.0.lock().unwrap()[0].2.clone();
    assert!(
        written.contains(",opened,is-it-safe,,5,90\r\n"),
        "{written}"
    );
    assert!(written.contains(",missed,is-it-safe,0,5,\r\n"), "{written}");
    assert!(written.contains(",opened,history,,<5,\r\n"), "{written}");
    assert!(!written.contains("nowhere") && !written.contains(",99,"));
}

#[test]
fn counts_go_to_a_drive_that_is_plugged_in_and_nowhere_else() {
    let kiosk = Kiosk::under(kiosk("counts = true\n"));
    kiosk.open();
    let refused = kiosk.post("/en/staff", "do=counts&drive=%2Fetc");
    assert!(
        refused.contains("That drive is not there any more"),
        "{refused}"
    );
    assert!(kiosk.computer.0.lock().unwrap().is_empty());
}

#[test]
fn a_question_that_few_missed_or_few_knew_is_not_told() {
    // Of each: how often missed, how often right, and whether it is told.
    for (missed, right, is_told) in [
        (1, 4, false),
        (4, 5, false),
        (5, 4, false),
        (5, 1, false),
        (5, 0, true),
        (5, 5, true),
    ] {
        let kiosk = Kiosk::under(kiosk("counts = true\n"));
        kiosk.get("/en/home");
        for (times, right) in [(missed, "false"), (right, "true")] {
            let form = format!("chapter=is-it-safe&question=0&right={right}");
            for _ in 0..times {
                kiosk.post("/en/answered", &form);
            }
        }
        let open = kiosk.open();
        let what = format!("{missed} missed, {right} right");
        assert_eq!(
            open.contains("Questions missed most often"),
            is_told,
            "{what}"
        );
        kiosk.post("/en/staff", "do=counts&drive=%2Fmedia%2FSTICK");
        let written = kiosk.computer.0.lock().unwrap()[0].2.clone();
        assert_eq!(written.contains("is-it-safe"), is_told, "{what}: {written}");
    }
}

#[test]
fn what_was_counted_more_than_thirty_days_ago_is_not_shown() {
    let kiosk = Kiosk::under(kiosk("counts = true\n"));
    for _ in 0..5 {
        kiosk.get("/en/read/history");
        kiosk.get("/en/home");
    }
    assert!(!kiosk.open().contains("Nothing has been counted yet"));
    kiosk.wait(29 * DAY);
    assert!(!kiosk.open().contains("Nothing has been counted yet"));
    // A kiosk that is used on one day a month.
    kiosk.wait(DAY);
    assert!(kiosk.open().contains("Nothing has been counted yet"));
}
