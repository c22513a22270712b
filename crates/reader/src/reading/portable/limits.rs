//! How much of each thing a file may bring. What goes beyond is left out and
//! counted; nothing is cut short.

use guide::{Passage, Place};

use super::MOST_BYTES;
use crate::reading::{
    AsRead, Bookmark, Day, Highlight, Progress, Question, Reading, Tick, day, own_words,
};

/// Letters of a chapter's name, of an id, of a language's code.
const NAME: usize = 120;
/// Letters of the words by which a place is known again.
const QUOTE: usize = 600;
/// Chapters, in any guide.
const CHAPTERS: usize = 1_000;
/// Languages of a chapter.
const LANGUAGES: usize = 20;
/// Blocks of a chapter.
const BLOCKS: usize = 5_000;
/// Entries of a list.
const ENTRIES: usize = 2_000;
/// Blocks that one highlight goes over.
const PASSAGES: usize = 100;
/// Letters of a highlight's words in one block.
const PASSAGE: usize = 10_000;
/// A clock may be wrong by a day or two, in seconds.
const CLOCK: i64 = 2 * 24 * 60 * 60;

/// Leaves out what goes beyond the limits, and says how many entries.
pub(super) fn keep_within(reading: &mut Reading, now: i64) -> usize {
    let latest = now.saturating_add(CLOCK);
    let mut left_out = 0;
    let mut count = 0;
    reading.progress.retain(|chapter, progress| {
        count += 1;
        let fits = count <= CHAPTERS && name(chapter) && self::progress(progress, latest);
        left_out += usize::from(!fits);
        fits
    });
    let mut count = 0;
    reading.as_read.retain(|chapter, languages| {
        count += 1;
        let fits = count <= CHAPTERS
            && name(chapter)
            && languages.len() <= LANGUAGES
            && languages
                .iter_mut()
                .all(|(language, read)| name(language) && as_read(read, latest));
        left_out += usize::from(!fits);
        fits
    });
    left_out += keep(&mut reading.bookmarks, |it| bookmark(it, latest));
    left_out += keep(&mut reading.highlights, |it| highlight(it, latest));
    left_out += keep(&mut reading.questions, |it| question(it, latest));
    left_out += keep(&mut reading.ticks, |it| tick(it, latest));
    if reading.day.as_mut().is_some_and(|it| !plan(it, latest)) {
        reading.day = None;
        left_out += 1;
    }
    reading.last_chapter = reading.last_chapter.take().filter(|chapter| name(chapter));
    left_out
}

fn keep<T>(list: &mut Vec<T>, mut fits: impl FnMut(&mut T) -> bool) -> usize {
    let before = list.len();
    let mut count = 0;
    list.retain_mut(|one| {
        count += 1;
        count <= ENTRIES && fits(one)
    });
    before - list.len()
}

/// A day, `YYYY-MM-DD`, or nothing.
pub(super) fn saved_on(text: String) -> String {
    let is_day = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if is_day { text } else { String::new() }
}

fn progress(progress: &mut Progress, latest: i64) -> bool {
    time(&mut progress.at, latest);
    if let Some(finished) = &mut progress.finished {
        time(finished, latest);
    }
    progress.furthest.is_finite()
        && (0.0..=1.0).contains(&progress.furthest)
        && place(&progress.place)
}

fn as_read(read: &mut AsRead, latest: i64) -> bool {
    time(&mut read.at, latest);
    read.blocks.len() <= BLOCKS
}

fn bookmark(mark: &mut Bookmark, latest: i64) -> bool {
    time(&mut mark.added, latest);
    name(&mark.chapter) && mark.place.as_ref().is_none_or(place)
}

fn tick(tick: &mut Tick, latest: i64) -> bool {
    time(&mut tick.added, latest);
    name(&tick.chapter) && name(&tick.language) && place(&tick.place)
}

fn plan(plan: &mut Day, latest: i64) -> bool {
    time(&mut plan.edited, latest);
    name(&plan.route)
        && plan.travel.is_none_or(|way| way <= day::LONGEST_WAY)
        && plan.told.len() <= ENTRIES
        && plan.told.iter().all(|((route, step), told)| {
            name(route)
                && name(step)
                && short(&told.words, day::MOST_WORDS)
                && !told.words.contains(char::is_control)
        })
}

/// A note is kept as the app keeps one that is typed.
fn highlight(it: &mut Highlight, latest: i64) -> bool {
    time(&mut it.added, latest);
    time(&mut it.edited, latest);
    let Ok(note) = own_words::note(&it.note) else {
        return false;
    };
    it.note = note;
    id(&it.id)
        && name(&it.chapter)
        && name(&it.language)
        && (1..=PASSAGES).contains(&it.passages.len())
        && it.passages.iter().all(passage)
}

fn passage(it: &Passage) -> bool {
    place(&it.place)
        && short(&it.quote, PASSAGE)
        && short(&it.prefix, QUOTE)
        && short(&it.suffix, QUOTE)
        && it.start <= MOST_BYTES
}

fn question(it: &mut Question, latest: i64) -> bool {
    time(&mut it.added, latest);
    time(&mut it.edited, latest);
    let Ok(text) = own_words::question(&it.text) else {
        return false;
    };
    it.text = text;
    let origin = it.origin.as_ref();
    id(&it.id) && origin.is_none_or(|from| name(&from.chapter) && place(&from.place))
}

fn place(place: &Place) -> bool {
    name(&place.block)
        && short(&place.quote, QUOTE)
        && place.heading.as_deref().is_none_or(name)
        && place.through.is_finite()
        && (0.0..=1.0).contains(&place.through)
}

/// A time that cannot be is taken for the oldest, so that it wins nothing.
fn time(at: &mut i64, latest: i64) {
    if !(0..=latest).contains(at) {
        *at = 0;
    }
}

/// As the app makes ids, so that one may stand in a page.
fn id(text: &str) -> bool {
    name(text)
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn name(text: impl AsRef<str>) -> bool {
    let text = text.as_ref();
    short(text, NAME) && !text.is_empty() && !text.contains(char::is_control)
}

fn short(text: &str, most: usize) -> bool {
    text.len() <= most * 4 && text.chars().count() <= most
}
