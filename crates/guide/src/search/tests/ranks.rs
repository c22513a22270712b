//! Which of them come first.

use super::*;

#[test]
fn what_is_close_never_stands_before_what_is_there() {
    let many = "+++\ntitle = \"Nausea, vomiting, dizziness\"\n+++\n\nNausea, vomiting, dizziness.";
    let once = "A long passage about this and that, in which the ride is named once, near its end.";
    let pages_ = [("a.md", many), ("b.md", once)];
    let found = search(&pages_, "nausia vommiting dizzyness ride");
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
        "+++\ntitle = \"T\"\n+++\n\n## The bladder {#b}\n\nOther words, and then the bladder.",
    ] {
        let found = search(&[("a.md", plain), ("b.md", weighty)], "bladder");
        assert_eq!(pages(&found), ["b", "a"], "{weighty}");
    }
    // The heading around a part counts for the part.
    let nested = "+++\ntitle = \"T\"\n+++\n\n## Driving {#d}\n\n### When {#w}\n\nTomorrow.\n";
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
fn to_answer_all_of_a_question_is_better_than_to_answer_a_part_of_it_well() {
    let pages_ = [
        (
            "a.md",
            "## Liver and urine {#l}\n\nThe liver, the liver and urine, urine.",
        ),
        (
            "b.md",
            "Of the liver, of urine, of many other things and of the skin something is told in this long passage, which goes on and on.",
        ),
        ("c.md", "The liver."),
        ("d.md", "Some urine."),
    ];
    assert_eq!(pages(&search(&pages_, "liver skin urine"))[0], "b");
}

#[test]
fn words_that_stand_as_they_were_asked_come_first() {
    // Next to each other, though other little words stand between.
    let pages_ = [
        ("a.md", "The chest is one thing, a pain is another."),
        ("b.md", "Call now if there is pain about your chest."),
    ];
    assert_eq!(pages(&search(&pages_, "pain in my chest")), ["b", "a"]);
    // Little words too, where they are what was asked.
    let pages_ = [
        ("a.md", "Much more they took, too."),
        ("b.md", "Someone they know took too much."),
    ];
    assert_eq!(pages(&search(&pages_, "took too much")), ["b", "a"]);
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
