//! My visit: one page to take to the clinic, with what the person kept. No
//! name is asked for, and a part with nothing in it is left out.

use std::collections::BTreeSet;

use askama::Template;

use super::Frame;
use super::mine::{Marked, marked};
use crate::Reader;
use crate::reading::{Highlight, Reading};
use crate::timeline::{self, Row};

/// My visit.
#[derive(Template)]
#[template(path = "visit.html")]
pub(crate) struct Visit<'a> {
    frame: &'a Frame<'a>,
    /// The parts that have something in them.
    choices: Vec<Choice>,
    plan: Option<Plan>,
    lists: Vec<Checklist>,
    questions: Vec<(String, bool)>,
    notes: Vec<Note>,
    bookmarks: Vec<Marked>,
}

/// A part that can be left out.
struct Choice {
    word: &'static str,
    chosen: bool,
}

/// The plan of the day.
struct Plan {
    title: String,
    route: String,
    rows: Vec<Row>,
}

/// The checklist of a chapter in which something is ticked.
struct Checklist {
    title: String,
    tasks: Vec<(String, bool)>,
}

/// Words that were marked, and what the person wrote about them.
struct Note {
    quote: String,
    note: String,
    chapter: String,
    /// The language of the words, if it is not the page's.
    language: Option<String>,
}

/// The parts, in the order in which they are needed on the day.
const PARTS: &[&str] = &["plan", "questions", "lists", "notes", "bookmarks"];

impl<'a> Visit<'a> {
    /// The parts are those that the query names, as `part=questions`; all of
    /// them if it chooses none.
    pub(crate) fn of(
        frame: &'a Frame<'a>,
        reader: &'a Reader,
        reading: &Reading,
        query: &str,
    ) -> Self {
        let mut visit = Self {
            choices: Vec::new(),
            plan: plan(frame, reader, reading),
            lists: checklists(frame, reader, reading),
            questions: reading
                .questions
                .iter()
                .map(|question| (question.text.clone(), question.asked))
                .collect(),
            notes: reading
                .highlights
                .iter()
                .map(|known| note(frame, reader, known))
                .collect(),
            bookmarks: reading
                .bookmarks
                .iter()
                .map(|bookmark| marked(frame, reader, bookmark))
                .collect(),
            frame,
        };
        let asked: Vec<String> = form_urlencoded::parse(query.as_bytes())
            .filter(|(name, _)| name == "part")
            .map(|(_, word)| word.into_owned())
            .collect();
        let has_chosen = asked.iter().any(|word| PARTS.contains(&word.as_str()));
        let choice = |word: &&'static str| Choice {
            word,
            chosen: !has_chosen || asked.iter().any(|asked| asked == word),
        };
        visit.choices = PARTS
            .iter()
            .filter(|word| visit.has(word))
            .map(choice)
            .collect();
        visit
    }

    /// Whether a part has something in it.
    fn has(&self, part: &str) -> bool {
        match part {
            "plan" => self.plan.is_some(),
            "lists" => !self.lists.is_empty(),
            "questions" => !self.questions.is_empty(),
            "notes" => !self.notes.is_empty(),
            _ => !self.bookmarks.is_empty(),
        }
    }

    /// Whether a part is on the page.
    fn shows(&self, part: &str) -> bool {
        let of_part = |choice: &Choice| choice.word == part && choice.chosen;
        self.choices.iter().any(of_part)
    }

    /// Whether there are codes to show.
    fn has_codes(&self) -> bool {
        self.has("plan") || self.has("questions")
    }
}

/// Nothing if there is none, or none for a way that this edition has.
fn plan(frame: &Frame<'_>, reader: &Reader, reading: &Reading) -> Option<Plan> {
    let day = reading.day.as_ref()?;
    let route = reader.guide.day().route(&day.route)?;
    Some(Plan {
        title: timeline::title(day, frame.words),
        route: route.name.get(frame.words.language()).to_owned(),
        rows: timeline::rows(route, day, frame.words),
    })
}

/// The checklists in which something is ticked, in the guide's order.
fn checklists(frame: &Frame<'_>, reader: &Reader, reading: &Reading) -> Vec<Checklist> {
    let language = frame.words.language();
    let ticked: BTreeSet<&str> = reading
        .ticks
        .iter()
        .map(|tick| tick.chapter.as_str())
        .collect();
    let (parts, _) = reader.guide.parts(language);
    let in_order = parts.iter().flat_map(|part| &part.chapters);
    in_order
        .filter(|chapter| ticked.contains(chapter.name.as_str()))
        .filter_map(|chapter| {
            let found = reader.guide.page(language, &chapter.name).ok()?;
            let ticked = reading.ticked(&reader.guide, language, &chapter.name);
            let tasks: Vec<(String, bool)> = found
                .page
                .checklist()
                .map(|task| (task.text.clone(), ticked.contains(&task.id)))
                .collect();
            Some(Checklist {
                title: found.page.title.clone(),
                tasks,
            })
        })
        .filter(|list| list.tasks.iter().any(|(_, done)| *done))
        .collect()
}

fn note(frame: &Frame<'_>, reader: &Reader, known: &Highlight) -> Note {
    let language = frame.words.language();
    let found = reader.guide.page(language, &known.chapter);
    Note {
        quote: known.quote(),
        note: known.note.clone(),
        chapter: found.map_or_else(|_| known.chapter.clone(), |found| found.page.title.clone()),
        language: Some(known.language.clone()).filter(|own| own != language),
    }
}
