//! Home: where am I, what next.

use askama::Template;
use guide::manifest::Manifest;
use guide::page::minutes;

use super::Frame;
use super::contents::{ChapterLink, PartView, contents, percent};
use super::day::Planned;
use crate::Reader;
use crate::reading::Reading;

/// Home.
#[derive(Template)]
#[template(path = "home.html")]
pub(crate) struct Home<'a> {
    frame: &'a Frame<'a>,
    heading: &'a str,
    summary: &'a str,
    continued: Option<Continued>,
    asks: Vec<Ask<'a>>,
    /// Whether the guide has rules for a plan of the day.
    plans_day: bool,
    planned: Option<Planned>,
    parts: Vec<PartView>,
    /// Chapters that changed since they were read.
    changed: Vec<ChapterLink>,
}

/// The chapter that was left.
struct Continued {
    title: String,
    path: String,
    percent: u8,
    minutes_left: usize,
    /// Whether nothing has been read yet.
    is_new: bool,
}

/// A question that people ask first, and where it is answered.
pub(crate) struct Ask<'a> {
    pub(crate) question: &'a str,
    pub(crate) path: String,
}

/// What people ask first.
pub(crate) fn asks<'a>(frame: &Frame<'_>, manifest: &'a Manifest) -> Vec<Ask<'a>> {
    let path = |ask: &guide::manifest::Ask| match &ask.heading {
        Some(heading) => frame.to(&format!("read/{}#{heading}", ask.chapter)),
        None => frame.to(&format!("read/{}", ask.chapter)),
    };
    manifest
        .asks
        .iter()
        .map(|ask| Ask {
            question: ask.question.get(frame.words.language()),
            path: path(ask),
        })
        .collect()
}

impl<'a> Home<'a> {
    pub(crate) fn of(frame: &'a Frame<'a>, reader: &'a Reader, reading: &Reading) -> Self {
        let manifest = reader.guide.manifest();
        let language = frame.words.language();
        let parts = contents(frame, reader, reading);
        Self {
            heading: manifest.heading.get(language),
            summary: manifest.summary.get(language),
            continued: continued(frame, reader, reading),
            asks: asks(frame, manifest),
            plans_day: !reader.guide.day().routes.is_empty(),
            planned: Planned::of(frame, reader, reading),
            changed: changed(&parts),
            parts,
            frame,
        }
    }
}

/// The chapters that changed since they were read.
fn changed(parts: &[PartView]) -> Vec<ChapterLink> {
    let all = parts.iter().flat_map(|part| &part.chapters);
    all.filter(|chapter| chapter.changed).cloned().collect()
}

/// The chapter last read, if it is not finished; else the one after it. For
/// somebody new, the first.
fn continued(frame: &Frame<'_>, reader: &Reader, reading: &Reading) -> Option<Continued> {
    let language = frame.words.language();
    let (parts, _) = reader.guide.parts(language);
    let mut names = parts
        .iter()
        .flat_map(|part| &part.chapters)
        .map(|c| c.name.as_str());
    let name = match reading.last_chapter.as_deref() {
        None => names.next()?,
        Some(last) if reading.is_read(last) => names
            .skip_while(|name| *name != last)
            .skip(1)
            .find(|name| !reading.is_read(name))?,
        Some(last) => last,
    };
    let found = reader.guide.page(language, name).ok()?;
    let furthest = reading
        .progress
        .get(name)
        .map_or(0.0, |progress| progress.furthest);
    let left = found.page.words as f32 * (1.0 - furthest);
    Some(Continued {
        title: found.page.title.clone(),
        path: reader.place_path(language, name, reading)?,
        percent: percent(furthest),
        // A count of words, so the cast keeps the value.
        minutes_left: minutes(left as usize),
        is_new: reading.last_chapter.is_none(),
    })
}
