use std::collections::BTreeSet;

use guide::{Passage, Place, Print};

use super::*;
use crate::reading::day::Told;
use crate::reading::{AsRead, Bookmark, Colour, Day, Highlight, Progress, Question, Tick};

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    /// One of `0..sides`.
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % sides
    }
}

fn place(number: u64) -> Place {
    Place {
        block: format!("p-{number}"),
        quote: format!("words {number}"),
        heading: None,
        through: 0.5,
    }
}

fn highlight(spot: u64, id: &str, note: &str, edited: i64) -> Highlight {
    let passage = Passage {
        place: place(spot),
        quote: "words".into(),
        prefix: String::new(),
        suffix: String::new(),
        start: 0,
    };
    let mut made = Highlight::new("a", "en", vec![passage], Colour::Sun, edited);
    (made.id, made.note) = (id.to_owned(), note.to_owned());
    made
}

fn question(id: &str, text: &str, edited: i64) -> Question {
    let mut made = Question::new(text.to_owned(), None, edited);
    made.id = id.to_owned();
    made
}

/// A state in which few things have many variants, so that two often share
/// and differ.
fn some_reading(dice: &mut Dice) -> Reading {
    let mut reading = Reading::default();
    for _ in 0..dice.throw(5) {
        let chapter = format!("c{}", dice.throw(3));
        let at = dice.throw(4) as i64;
        let mut progress = Progress::at(place(dice.throw(3)), at);
        progress.furthest = dice.throw(5) as f32 / 4.0;
        progress.finished = (dice.throw(2) == 1).then_some(at);
        reading.progress.insert(chapter.clone(), progress);
        let read = AsRead {
            blocks: (0..dice.throw(4)).map(|n| Print(n as u32)).collect(),
            whole: dice.throw(2) == 1,
            file: Some(Print(dice.throw(2) as u32)),
            at,
        };
        let languages = reading.as_read.entry(chapter.clone()).or_default();
        languages.insert("en".to_owned(), read);
    }
    let latest = reading
        .progress
        .iter()
        .max_by_key(|(chapter, it)| (it.at, *chapter));
    reading.last_chapter = latest.map(|(chapter, _)| chapter.clone());
    for _ in 0..dice.throw(5) {
        let heading = (dice.throw(2) == 1).then(|| place(dice.throw(3)));
        let mark = Bookmark::new(
            &format!("c{}", dice.throw(3)),
            heading,
            dice.throw(4) as i64,
        );
        if !reading
            .bookmarks
            .iter()
            .any(|known| known.marks_same(&mark))
        {
            reading.bookmarks.push(mark);
        }
    }
    for spot in 0..dice.throw(4) {
        let note = ["", "one", "two", "three"][dice.throw(4) as usize];
        let id = format!("{}{spot}", ["h", "i"][dice.throw(2) as usize]);
        let mut made = highlight(spot, &id, note, dice.throw(4) as i64);
        made.colour = Colour::ALL[dice.throw(4) as usize];
        reading.highlights.push(made);
    }
    for spot in 0..dice.throw(4) {
        reading.ticks.push(Tick {
            chapter: "c0".into(),
            language: ["en", "es"][dice.throw(2) as usize].into(),
            place: place(spot),
            added: dice.throw(3) as i64,
        });
    }
    if dice.throw(3) > 0 {
        let date = jiff::civil::date(2026, 12, 1 + dice.throw(3) as i8);
        let time = jiff::civil::time(9, 0, 0, 0);
        let mut day = Day::new("drip", date, time, None, dice.throw(3) as i64);
        for step in ["eat", "drink"].iter().take(dice.throw(3) as usize) {
            let told = Told {
                length: None,
                words: ["none", "a bit"][dice.throw(2) as usize].into(),
            };
            day.told.insert(("drip".into(), (*step).into()), told);
        }
        reading.day = Some(day);
    }
    for number in 0..dice.throw(4) {
        let text = format!("question {number} {}", ["a", "b"][dice.throw(2) as usize]);
        let mut made = question(&format!("q{number}"), &text, dice.throw(4) as i64);
        made.asked = dice.throw(2) == 1;
        reading.questions.push(made);
    }
    reading
}

/// A state whose questions have no order, and the ids of none, which nobody
/// sees and which are told apart as the need comes.
fn unordered(mut reading: Reading) -> Reading {
    let ids: BTreeSet<_> = reading.questions.iter().map(|it| it.id.clone()).collect();
    assert_eq!(ids.len(), reading.questions.len());
    reading.questions.sort_by_key(|it| it.text.clone());
    for question in &mut reading.questions {
        question.id.clear();
    }
    reading
}

fn merged(one: &Reading, other: &Reading) -> Reading {
    one.merged(other).reading
}

#[test]
fn merging_twice_is_merging_once_and_brings_nothing_new() {
    let dice = &mut Dice(1);
    for _ in 0..2_000 {
        let (here, file) = (some_reading(dice), some_reading(dice));
        let once = merged(&here, &file);
        let again = once.merged(&file);
        assert_eq!(again.reading, once);
        assert!(
            again
                .tallies
                .iter()
                .all(|(_, it)| it.new + it.differing == 0)
        );
        let own = here.merged(&here).reading;
        assert_eq!(
            unordered(own),
            unordered(here.merged(&Reading::default()).reading)
        );
    }
}

#[test]
fn the_order_of_files_does_not_matter() {
    let dice = &mut Dice(2);
    for round in 0..2_000 {
        let [here, one, other] = [(); 3].map(|()| some_reading(dice));
        let forth = merged(&merged(&here, &one), &other);
        let back = merged(&merged(&here, &other), &one);
        assert_eq!(unordered(forth), unordered(back), "{round}");
    }
}

/// All that a person wrote or marked, wherever it stands.
fn words_of(reading: &Reading) -> BTreeSet<String> {
    let notes = reading
        .highlights
        .iter()
        .flat_map(|it| it.note.split("\n\n* * *\n\n"));
    let questions = reading.questions.iter().map(|it| it.text.as_str());
    let marks = reading.bookmarks.iter().map(Entry::key);
    notes
        .chain(questions)
        .map(str::to_owned)
        .chain(marks)
        .collect()
}

#[test]
fn nothing_of_either_side_is_lost() {
    let dice = &mut Dice(3);
    for _ in 0..2_000 {
        let (here, file) = (some_reading(dice), some_reading(dice));
        let both = merged(&here, &file);
        for side in [&here, &file] {
            let lost: Vec<_> = words_of(side)
                .difference(&words_of(&both))
                .cloned()
                .collect();
            assert!(lost.iter().all(String::is_empty), "{lost:?}");
            for (chapter, progress) in &side.progress {
                let now = &both.progress[chapter];
                assert!(now.furthest >= progress.furthest && now.at >= progress.at);
                assert!(now.finished.is_some() || progress.finished.is_none());
            }
        }
    }
}

#[test]
fn taking_back_leaves_what_was_before_and_what_was_done_since() {
    let dice = &mut Dice(4);
    for round in 0..2_000 {
        let (here, file) = (some_reading(dice), some_reading(dice));
        let after = merged(&here, &file);
        let mut now = after.clone();
        now.take_back(&here, &after);
        let sorted = |reading: &Reading| {
            let mut sorted = unordered(reading.clone());
            Bookmark::put_in_order(&mut sorted.bookmarks);
            Highlight::put_in_order(&mut sorted.highlights);
            Tick::put_in_order(&mut sorted.ticks);
            sorted
        };
        assert_eq!(sorted(&now), sorted(&here), "{round}");
        let mut now = after.clone();
        now.ask(question("since", "asked since", 9));
        now.toggle_bookmark(Bookmark::new("since", None, 9));
        now.take_back(&here, &after);
        assert!(now.has_question("asked since") && now.has_bookmark("since", None));
    }
}

#[test]
fn two_notes_on_the_same_words_are_both_there() {
    let (mut here, mut file) = (Reading::default(), Reading::default());
    here.highlights
        .push(highlight(1, "x", "ask about sleep", 1));
    file.highlights.push(highlight(1, "y", "ask about food", 2));
    let both = here.merged(&file);
    assert_eq!(both.reading.highlights.len(), 1);
    let note = &both.reading.highlights[0].note;
    assert!(note.contains("sleep") && note.contains("food"), "{note}");
    let tally = Tally {
        differing: 1,
        ..Tally::default()
    };
    assert_eq!(both.tallies, [(Kind::Highlights, tally)]);
    // Where both are too long for one, they are two.
    file.highlights[0].note = "f".repeat(5_000);
    let both = here.merged(&file).reading;
    assert_eq!(both.highlights.len(), 2);
    assert_eq!(unordered(both.clone()), unordered(merged(&both, &file)));
}

#[test]
fn a_question_with_two_wordings_is_two_questions() {
    let (mut here, mut file) = (Reading::default(), Reading::default());
    here.questions.push(question("q", "May I drive?", 1));
    file.questions
        .push(question("q", "May I drive the next day?", 2));
    file.questions.push(question("other", "may i drive", 3));
    let both = merged(&here, &file);
    let texts: BTreeSet<_> = both.questions.iter().map(|q| q.text.as_str()).collect();
    assert_eq!(texts, ["May I drive the next day?", "may i drive"].into());
}

#[test]
fn the_chapter_read_later_is_the_one_to_go_on_with() {
    let (mut here, mut file) = (Reading::default(), Reading::default());
    here.note_place("a", place(1), 0.5, false, 5);
    file.note_place("b", place(1), 0.5, false, 9);
    assert_eq!(merged(&here, &file).last_chapter.as_deref(), Some("b"));
    assert_eq!(merged(&file, &here).last_chapter.as_deref(), Some("b"));
}

/// A file may be brought in again in years, by another version of the app:
/// these ids are made of what is written to disk, and never change.
#[test]
fn a_derived_id_is_the_same_on_every_machine_and_in_every_version() {
    let (mut here, mut file) = (Reading::default(), Reading::default());
    here.highlights
        .push(highlight(1, "x", &"a".repeat(5_000), 1));
    file.highlights
        .push(highlight(1, "x", &"b".repeat(5_000), 2));
    here.questions.push(question("q", "May I drive?", 1));
    file.questions
        .push(question("q", "May I drive the next day?", 2));
    let both = merged(&here, &file);
    let is_apart = |it: &&Highlight| it.note.starts_with('a');
    let apart = both.highlights.iter().find(is_apart).unwrap();
    assert_eq!(apart.id, "b709b640689cc0eaf019d6b5d42b0a5a");
    assert_eq!(both.questions[0].id, "2bed10555a83c99d48e25b183697f8de");
}

/// What stands first on disk is first, not what a program would print.
#[test]
fn of_two_places_of_one_time_the_one_that_is_written_first_stays() {
    let bare = place(1);
    let below = Place {
        heading: Some("h".to_owned()),
        ..place(1)
    };
    let at = |place: &Place| {
        let mut reading = Reading::default();
        reading
            .progress
            .insert("a".to_owned(), Progress::at(place.clone(), 1));
        reading.ticks.push(Tick {
            chapter: "a".into(),
            language: "en".into(),
            place: place.clone(),
            added: 1,
        });
        reading
    };
    for (here, file) in [(&bare, &below), (&below, &bare)] {
        let both = merged(&at(here), &at(file));
        assert_eq!(both.ticks[0].place, below);
        assert_eq!(both.progress["a"].place, bare, "the later in order");
    }
}
