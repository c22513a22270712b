//! Everything of a person's own in one file: what it would bring.

use std::collections::BTreeSet;

use askama::Template;

use super::Frame;
use crate::Reader;
use crate::reading::Reading;
use crate::reading::merge::{Kind, Merged, Tally};
use crate::reading::portable::{Carried, MOST_BYTES};

/// What came of saving or bringing, said once.
#[derive(Template)]
#[template(path = "carry_said.html")]
pub(crate) struct CarrySaid {
    pub(crate) said: String,
}

/// No file is looked into.
#[derive(Template)]
#[template(path = "found_none.html")]
pub(crate) struct NothingFound;

/// The part of My guide that saves and brings back.
pub(crate) struct Carry {
    /// Whether files may be written and read where the person chooses.
    pub(crate) allowed: bool,
    /// Whether there is nothing to save.
    pub(crate) is_empty: bool,
    /// Whether what was brought in last can be taken back.
    pub(crate) can_take_back: bool,
    /// The most that a file may weigh, in bytes.
    pub(crate) most_bytes: usize,
}

impl Carry {
    pub(crate) fn of(reader: &Reader, reading: &Reading) -> Self {
        Self {
            allowed: reader.policy.allows_files(),
            is_empty: reading.is_empty(),
            can_take_back: reader.carrying().can_take_back(),
            most_bytes: MOST_BYTES,
        }
    }
}

/// What a file would bring.
#[derive(Template)]
#[template(path = "found.html")]
pub(crate) struct Found<'a> {
    frame: &'a Frame<'a>,
    /// The number under which it is held.
    pub(crate) number: usize,
    /// The day on which it was saved, in words; empty if it says none.
    saved: String,
    kinds: Vec<KindFound>,
    /// Chapters that this edition does not have.
    gone: usize,
    left_out: usize,
    whole: bool,
    has_settings: bool,
    /// Whether there is anything to bring in.
    brings: bool,
}

struct KindFound {
    /// The phrase for the kind, by its id.
    name: &'static str,
    tally: Tally,
    /// The phrase for what becomes of those that differ, by its id.
    differing: &'static str,
}

impl<'a> Found<'a> {
    pub(crate) fn of(
        frame: &'a Frame<'a>,
        reader: &Reader,
        carried: &Carried,
        merged: &Merged,
    ) -> Self {
        let brings = merged
            .tallies
            .iter()
            .any(|(_, it)| it.new + it.differing > 0);
        Self {
            number: 0,
            saved: if carried.saved.is_empty() {
                String::new()
            } else {
                frame.words.day(&carried.saved)
            },
            kinds: merged.tallies.iter().map(|it| kind(*it)).collect(),
            gone: gone(frame, reader, &carried.reading),
            left_out: carried.left_out,
            whole: carried.whole,
            has_settings: carried.settings.is_some(),
            brings: brings || carried.settings.is_some(),
            frame,
        }
    }
}

fn kind((kind, tally): (Kind, Tally)) -> KindFound {
    let (name, differing) = match kind {
        Kind::Bookmarks => ("bookmarks", "found-earlier"),
        Kind::Highlights => ("found-highlights", "found-both"),
        Kind::Questions => ("found-questions", "found-both"),
        Kind::Ticks => ("found-ticks", "found-earlier"),
        Kind::Day => ("found-day", "found-newer"),
        Kind::Progress => ("found-progress", "found-further"),
    };
    KindFound {
        name,
        tally,
        differing,
    }
}

/// How many chapters something is about that this edition does not have.
fn gone(frame: &Frame<'_>, reader: &Reader, reading: &Reading) -> usize {
    let marked = reading.bookmarks.iter().map(|it| &it.chapter);
    let highlighted = reading.highlights.iter().map(|it| &it.chapter);
    let ticked = reading.ticks.iter().map(|it| &it.chapter);
    let asked = reading.questions.iter().filter_map(|it| it.origin.as_ref());
    let chapters: BTreeSet<&String> = reading
        .progress
        .keys()
        .chain(marked)
        .chain(highlighted)
        .chain(ticked)
        .chain(asked.map(|origin| &origin.chapter))
        .collect();
    let language = frame.words.language();
    let is_gone = |name: &&&String| reader.guide.print(language, name).is_err();
    chapters.iter().filter(is_gone).count()
}
