//! The guide's parts and chapters, and how far the person is in them.

use guide::page::minutes;

use super::Frame;
use crate::Reader;
use crate::reading::Reading;

/// A part with its chapters.
pub(crate) struct PartView {
    pub(crate) title: String,
    pub(crate) chapters: Vec<ChapterLink>,
}

/// A chapter as lists show it.
#[derive(Clone)]
pub(crate) struct ChapterLink {
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) path: String,
    pub(crate) words: usize,
    pub(crate) read: bool,
    /// How much has been seen, in percent; none if it was never opened.
    pub(crate) percent: Option<u8>,
    /// Whether something in it changed since it was read.
    pub(crate) changed: bool,
}

impl PartView {
    pub(crate) fn read(&self) -> usize {
        self.chapters.iter().filter(|chapter| chapter.read).count()
    }

    pub(crate) fn minutes(&self) -> usize {
        minutes(self.chapters.iter().map(|chapter| chapter.words).sum())
    }

    /// Where a card of the part leads: the first chapter not yet read, else
    /// the first.
    pub(crate) fn next(&self) -> Option<&ChapterLink> {
        let unread = self.chapters.iter().find(|chapter| !chapter.read);
        unread.or_else(|| self.chapters.first())
    }

    /// What the part is about, in the names of its first chapters.
    pub(crate) fn about(&self) -> String {
        let names: Vec<&str> = self.chapters.iter().map(|c| c.title.as_str()).collect();
        names.join(" · ")
    }

    /// How much of the ring is drawn: the length that is read and the whole.
    pub(crate) fn ring(&self) -> String {
        // The ring has a radius of 20 units.
        const ROUND: f32 = 125.7;
        let read = ROUND * self.read() as f32 / self.chapters.len().max(1) as f32;
        format!("{read:.1} {ROUND}")
    }
}

/// All parts that have chapters, in the language of the frame or the one
/// that stands in for it.
pub(crate) fn contents(frame: &Frame<'_>, reader: &Reader, reading: &Reading) -> Vec<PartView> {
    let language = frame.words.language();
    let (parts, _) = reader.guide.parts(language);
    parts
        .iter()
        .filter(|part| !part.chapters.is_empty())
        .map(|part| PartView {
            title: if part.title.is_empty() {
                frame.say("part-first")
            } else {
                part.title.clone()
            },
            chapters: part
                .chapters
                .iter()
                .map(|chapter| ChapterLink {
                    name: chapter.name.clone(),
                    title: chapter.title.clone(),
                    path: frame.to(&format!("read/{}", chapter.name)),
                    words: reader.guide.words(language, &chapter.name).unwrap_or(0),
                    read: reading.is_read(&chapter.name),
                    changed: reader.changes(language, &chapter.name, reading).is_some(),
                    percent: reading
                        .progress
                        .get(&chapter.name)
                        .map(|progress| percent(progress.furthest)),
                })
                .collect(),
        })
        .collect()
}

/// A part of one as percent.
pub(crate) fn percent(part: f32) -> u8 {
    // Clamped, so the cast keeps the value.
    (part.clamp(0.0, 1.0) * 100.0).round() as u8
}

/// How many chapters there are and how many are read.
pub(crate) fn read_of_all(parts: &[PartView]) -> (usize, usize) {
    let read = parts.iter().map(PartView::read).sum();
    let all = parts.iter().map(|part| part.chapters.len()).sum();
    (read, all)
}
