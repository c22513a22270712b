//! Which of them come first.

use super::*;

#[test]
fn what_is_close_never_stands_before_what_is_there() {
    let pages_ = [
        (
            "a.md",
            "+++\ntitle = \"Nausea\"\nkeywords = [\"nausea\"]\n+++\n\n## Nausea {#n}\n\nNausea.",
        ),
        (
            "b.md",
            "A long passage about many things in which the ride is named once, near its end.",
        ),
    ];
    let found = search(&pages_, "nausia ride");
    assert_eq!(pages(&found), ["b", "a"]);
    // Something was found as it was typed, so nothing else is suggested.
    assert_eq!(found.did_you_mean, None);
    // A word that is there is not corrected.
    let pages_ = [("a.md", "A dose."), ("b.md", "A nose, a nose, a nose.")];
    assert_eq!(pages(&search(&pages_, "dose")), ["a"]);
}

#[test]
fn words_in_titles_headings_and_keywords_weigh_more() {
    let plain = "Other words, and then the bladder.";
    for weighty in [
        "+++\ntitle = \"The bladder\"\n+++\n\nOther words, and then the bladder.",
        "+++\ntitle = \"T\"\nkeywords = [\"bladder\"]\n+++\n\nOther words, and then the bladder.",
        "## The bladder {#b}\n\nOther words, and then the bladder.",
    ] {
        let found = search(&[("a.md", plain), ("b.md", weighty)], "bladder");
        assert_eq!(pages(&found), ["b", "a"], "{weighty}");
    }
    // The heading around a part counts for the part.
    let nested = "## Driving {#d}\n\n### When {#w}\n\nTomorrow.\n";
    assert_eq!(pages(&search(&[("a.md", nested)], "driving")), ["a"]);
}

#[test]
fn a_whole_question_is_answered_by_whoever_answers_most_of_it() {
    let pages_ = [
        ("a.md", "You may drive home."),
        ("b.md", "You may drive the next day, after a restful sleep."),
        ("c.md", "Sleep is good. What can I do, and how, and when?"),
    ];
    let found = search(
        &pages_,
        "How soon can I drive, if I had a good restful sleep?",
    );
    assert_eq!(pages(&found)[0], "b");
    // Stop words alone are taken at their word.
    assert_eq!(pages(&search(&pages_, "and how")), ["c"]);
}

#[test]
fn words_that_stand_as_they_were_asked_come_first() {
    let pages_ = [
        (
            "a.md",
            "Blood is taken, and the pressure of the cuff is felt, high or low.",
        ),
        (
            "b.md",
            "There are many words here, and high blood pressure is among them.",
        ),
    ];
    assert_eq!(pages(&search(&pages_, "high blood pressure")), ["b", "a"]);
}

#[test]
fn one_chapter_does_not_flood_the_list() {
    let many = "Ketamine here.\n\n".repeat(9);
    let long = format!("Ketamine there, {}", "and other words, ".repeat(30));
    let few: Vec<(String, &str)> = (0..7)
        .map(|n| (format!("p{n}.md"), long.as_str()))
        .collect();
    let mut all = vec![("flood.md", many.as_str())];
    let found = search(&all, "ketamine");
    assert_eq!(found.hits.len(), 3);
    all.extend(few.iter().map(|(name, text)| (name.as_str(), *text)));
    let found = search(&all, "ketamine");
    let of_flood =
        |hits: &[crate::search::Hit]| hits.iter().filter(|hit| hit.page == "flood").count();
    assert_eq!(of_flood(&found.hits[..10]), 3);
    assert_eq!(of_flood(&found.hits), 9);
}

#[test]
fn of_a_chapter_only_what_has_a_word_is_found_or_else_its_beginning() {
    let titled = "+++\ntitle = \"The bladder\"\n+++\n\nFirst.\n\nSecond.\n";
    let found = search(&[("a.md", titled)], "bladder");
    let passages: Vec<&str> = found.hits.iter().map(|hit| hit.passage.as_str()).collect();
    assert_eq!(passages, ["First."]);
    let told = format!("{titled}\nThe bladder.\n");
    let found = search(&[("a.md", &told)], "bladder");
    let passages: Vec<&str> = found.hits.iter().map(|hit| hit.passage.as_str()).collect();
    assert_eq!(passages, ["The bladder."]);
}

#[test]
fn exercises_and_the_way_on_come_after_what_tells_it() {
    let page = "## It {#it}\n\nIt is about the bladder, in so many words.\n\n## On {#next}\n\nThe bladder.\n";
    let found = search(&[("a.md", page)], "bladder");
    let headings: Vec<&str> = found.hits.iter().map(|hit| hit.heading.as_str()).collect();
    assert_eq!(headings, ["It", "On"]);
}

#[test]
fn what_tells_comes_before_what_asks() {
    let page = "May I take the car, or ride?\n\nYou may take the car, or ride with us.\n";
    let found = search(&[("a.md", page)], "car");
    let passages: Vec<&str> = found.hits.iter().map(|hit| hit.passage.as_str()).collect();
    assert_eq!(
        passages,
        [
            "You may take the car, or ride with us.",
            "May I take the car, or ride?"
        ]
    );
}
