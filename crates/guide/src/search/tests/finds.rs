//! Which passages are found, and by which words.

use super::*;

#[test]
fn other_forms_of_a_word_are_found_after_the_word_itself() {
    let pages_ = [("a.md", "Two sessions."), ("b.md", "One session.")];
    assert_eq!(pages(&search(&pages_, "session")), ["b", "a"]);
    assert_eq!(pages(&search(&pages_, "sessions")), ["a", "b"]);
}

#[test]
fn a_word_that_is_still_being_typed_is_found_by_its_start_after_whole_words() {
    let pages_ = [("a.md", "A painter came."), ("b.md", "It is a pain.")];
    assert_eq!(pages(&search(&pages_, "pain")), ["b", "a"]);
    assert_eq!(search(&pages_, "pai").hits.len(), 2);
    // It is at its end.
    assert_eq!(pages(&search(&pages_, "pain ")), ["b"]);
    assert!(pages(&search(&pages_, "pai ")).is_empty());
}

#[test]
fn case_and_accents_make_no_difference() {
    let guide = guide(&[("es/a.md", "Una Sesión.\n\nMañana.")]);
    let index = Index::build(&guide, "es");
    for query in ["SESION", "sesión", "sesiones", "manana", "MAÑANA"] {
        assert_eq!(index.search(query, 5).hits.len(), 1, "{query}");
    }
}

#[test]
fn a_slip_of_the_hand_is_forgiven_and_the_word_suggested() {
    let pages_ = [("a.md", "The bladder."), ("b.md", "Dissociation fades.")];
    for query in ["blader", "bladdder", "baldder", "bledder"] {
        let found = search(&pages_, query);
        assert_eq!(pages(&found), ["a"], "{query}");
        assert_eq!(found.did_you_mean.as_deref(), Some("bladder"), "{query}");
        assert_eq!(marked(&found), [["bladder"]]);
    }
    assert_eq!(pages(&search(&pages_, "disociaton")), ["b"]);
    // Two slips are too many for a word of seven letters.
    assert!(pages(&search(&pages_, "blaadderr")).len() <= 1);
    assert!(pages(&search(&pages_, "bludper")).is_empty());
}

#[test]
fn hover_does_not_find_over_and_short_words_are_taken_as_they_stand() {
    let pages_ = [
        ("a.md", "It is over, and moreover done."),
        ("b.md", "A cat sat."),
    ];
    for query in ["hover", "bat", "cut", "ct", "hat"] {
        assert!(search(&pages_, query).hits.is_empty(), "{query}");
        assert_eq!(search(&pages_, query).did_you_mean, None, "{query}");
    }
}

#[test]
fn what_people_say_finds_what_the_guide_says_but_counts_less() {
    let synonyms = "[[synonym]]\nsaid = [\"puke\", \"sick to my stomach\"]\nmeans = [\"nausea\"]\n\
                    [[synonym]]\nsaid = [\"sick\"]\nmeans = [\"ill\"]\n\
                    [[synonym]]\nsaid = [\"kms\"]\nmeans = [\"thoughts of suicide\", \"not there\"]\n";
    let guide = guide(&[
        ("en/a.md", "Nausea fades."),
        ("en/b.md", "They puke."),
        ("en/c.md", "They are ill."),
        ("en/d.md", "Thoughts of suicide can come."),
        ("en/e.md", "Suicide is one thing, thoughts are another."),
        ("en/synonyms.toml", synonyms),
    ]);
    let index = Index::build(&guide, "en");
    let find = |query: &str| index.search(query, 5);
    assert_eq!(pages(&find("puke")), ["b", "a"]);
    // The longest saying holds, whatever little words stand between.
    assert_eq!(pages(&find("I am sick to the stomach")), ["a"]);
    assert_eq!(pages(&find("I am sick")), ["c"]);
    // A meaning of several words is found as a whole, and marked as one.
    let found = find("kms");
    assert_eq!(pages(&found), ["d"]);
    assert_eq!(marked(&found), [["Thoughts of suicide"]]);
    assert_eq!(pages(&find("stomech sick")), ["c"]);
}

#[test]
fn a_saying_is_known_with_a_slip_too() {
    let synonyms = "[[synonym]]\nsaid = [\"hypertension\"]\nmeans = [\"blood pressure\"]\n";
    let guide = guide(&[
        ("en/a.md", "Blood pressure rises."),
        ("en/synonyms.toml", synonyms),
    ]);
    let found = Index::build(&guide, "en").search("hypertenshion", 5);
    assert_eq!(pages(&found), ["a"]);
    // Only words of the guide are suggested.
    assert_eq!(found.did_you_mean, None);
    // The closer word is meant, whether the guide says it or people do.
    let synonyms = "[[synonym]]\nsaid = [\"trembling\"]\nmeans = [\"shaking\"]\n";
    let guide = super::guide(&[
        ("en/a.md", "Shaking."),
        ("en/b.md", "Trebling."),
        ("en/synonyms.toml", synonyms),
    ]);
    let index = Index::build(&guide, "en");
    assert_eq!(pages(&index.search("tremblin ", 5)), ["a"]);
    assert_eq!(pages(&index.search("trebblin ", 5)), ["b"]);
}

#[test]
fn broken_synonyms_are_left_out_and_the_rest_is_found() {
    let guide = guide(&[("en/a.md", "A bladder."), ("en/synonyms.toml", "[[")]);
    assert_eq!(
        Index::build(&guide, "en").search("bladder", 5).hits.len(),
        1
    );
}

#[test]
fn nothing_is_found_for_nothing() {
    let pages_ = [("a.md", "A word.")];
    for query in ["", "   ", "?!", "…"] {
        assert_eq!(search(&pages_, query), Found::default(), "{query:?}");
    }
    let guide = guide(&[("en/a.md", "A word.")]);
    assert!(Index::build(&guide, "en").search("word", 0).hits.is_empty());
}

#[test]
fn of_a_query_without_end_the_beginning_is_read() {
    let pages_ = [("a.md", "A bladder.")];
    let long = format!("bladder {}", "mañana ".repeat(1_500));
    assert_eq!(pages(&search(&pages_, &long)), ["a"]);
    let late = format!("{}bladder", "mañana ".repeat(1_500));
    assert!(search(&pages_, &late).hits.is_empty());
    let one = "ñ".repeat(10_000);
    assert!(search(&pages_, &one).hits.is_empty());
    assert!(search(&pages_, &format!("{one} bladder")).hits.is_empty());
}

#[test]
fn a_chapter_of_the_first_language_alone_is_left_out_of_the_other() {
    let guide = guide(&[
        ("en/a.md", "Ketamine."),
        ("en/b.md", "Ketamine."),
        ("es/a.md", "Ketamina."),
        ("fr/a.md", "Ketamine."),
    ]);
    let of = |language, query| pages(&Index::build(&guide, language).search(query, 9)).len();
    assert_eq!(of("en", "ketamine"), 2);
    assert_eq!(of("es", "ketamina"), 1);
    assert_eq!(of("es", "ketamine "), 1, "one slip from ketamina");
    assert_eq!(of("fr", "ketamine"), 0);
}

#[test]
fn a_chapter_that_cannot_be_read_is_left_out() {
    let files: BTreeMap<String, String> = [
        ("guide.toml", "id = \"g\"\nedition = \"1\"\nlanguages = [\"en\"]\nlicence = \"x\"\ntitle = { en = \"G\" }\nheading = { en = \"G\" }\nsummary = { en = \"S\" }\n"),
        ("en/SUMMARY.md", "- [x](a.md)\n- [x](gone.md)\n"),
        ("en/a.md", "A bladder."),
    ]
    .map(|(path, text)| (path.to_owned(), text.to_owned()))
    .into();
    let guide = Guide::open(Box::new(files), BTreeMap::new()).unwrap();
    let found = Index::build(&guide, "en").search("bladder", 5);
    assert_eq!(pages(&found), ["a"]);
}
