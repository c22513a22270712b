//! What is shown of them.

use super::*;

#[test]
fn a_hit_tells_its_chapter_its_section_its_block_and_its_words() {
    let page = "+++\ntitle = \"The day\"\n+++\n\n## Before {#before}\n\nBring a *playlist*.\n";
    let guide = guide(&[("en/day.md", page)]);
    let found = Index::build(&guide, "en").search("playlist", 5);
    let [hit] = found.hits.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(
        (hit.page.as_str(), hit.title.as_str(), hit.heading.as_str()),
        ("day", "The day", "Before")
    );
    assert_eq!(hit.passage, "Bring a playlist.");
    assert_eq!(&hit.passage[hit.marks[0].clone()], "playlist");
    let page = guide.page("en", "day").unwrap().page;
    let block = page.blocks.iter().find(|block| block.id == hit.block);
    assert_eq!(
        block.map(|block| block.text.as_str()),
        Some("Bring a playlist.")
    );
    assert_eq!(found.did_you_mean, None);
}

#[test]
fn a_long_passage_is_shown_around_what_was_found() {
    let words = "Some words that stand here. ".repeat(20);
    let page = format!("{words}The bladder is named. {words}");
    let found = search(&[("a.md", &page)], "bladder");
    let hit = &found.hits[0];
    assert!(hit.passage.starts_with('…') && hit.passage.ends_with('…'));
    assert!(hit.passage.chars().count() <= 222, "{}", hit.passage);
    assert_eq!(marked(&found), [["bladder"]]);
    let before = hit.marks[0].start;
    assert!((40..=70).contains(&before), "{before} bytes before");
    for part in hit.passage.trim_matches('…').split(' ') {
        assert!(page.split(' ').any(|word| word == part), "{part:?} is cut");
    }
    // At the end, and in one word without a blank.
    let page = format!("{words}The bladder");
    let found = search(&[("a.md", &page)], "bladder");
    assert!(found.hits[0].passage.ends_with("The bladder"));
    let page = format!("{} bladder", "ñ".repeat(900));
    let found = search(&[("a.md", &page)], "bladder");
    assert_eq!(marked(&found), [["bladder"]]);
}

#[test]
fn an_index_can_be_built_on_one_thread_and_asked_on_another() {
    fn can_travel<T: Send + Sync + 'static>() {}
    can_travel::<Index>();
}
