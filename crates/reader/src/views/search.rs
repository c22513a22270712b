//! Search: an answer in one go.

use askama::Template;
use guide::search::Hit;

use super::Frame;
use super::home::{Ask, asks};
use crate::Reader;

/// How many passages are shown.
const MOST: usize = 12;

/// How many words a result marks on its page.
const MOST_MARKS: usize = 8;

/// The field, and what was found.
#[derive(Template)]
#[template(path = "search.html")]
pub(crate) struct Search<'a> {
    frame: &'a Frame<'a>,
    results: Results<'a>,
}

/// What was found.
#[derive(Template)]
#[template(path = "results.html")]
pub(crate) struct Results<'a> {
    frame: &'a Frame<'a>,
    query: String,
    count: usize,
    /// By chapter, the one with the best passage first.
    groups: Vec<Group>,
    did_you_mean: Option<(String, String)>,
    asks: Vec<Ask<'a>>,
}

/// The passages of one chapter, the best first.
struct Group {
    page: String,
    title: String,
    hits: Vec<Shown>,
}

struct Shown {
    heading: String,
    path: String,
    /// The passage in pieces, and which of them match.
    parts: Vec<(String, bool)>,
}

impl<'a> Search<'a> {
    pub(crate) fn of(frame: &'a Frame<'a>, reader: &'a Reader, query: &str) -> Self {
        Self {
            results: Results::of(frame, reader, query),
            frame,
        }
    }
}

impl<'a> Results<'a> {
    pub(crate) fn of(frame: &'a Frame<'a>, reader: &'a Reader, query: &str) -> Self {
        let found = reader.index(frame.words.language()).search(query, MOST);
        let again = |words: String| {
            let query: String = form_urlencoded::Serializer::new(String::new())
                .append_pair("q", &words)
                .finish();
            (words, frame.to(&format!("search?{query}")))
        };
        Self {
            query: query.trim().to_owned(),
            count: found.hits.len(),
            groups: grouped(frame, &found.hits),
            did_you_mean: found.did_you_mean.map(again),
            asks: asks(frame, reader.guide.manifest()),
            frame,
        }
    }
}

fn grouped(frame: &Frame<'_>, hits: &[Hit]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for hit in hits {
        let shown = shown(frame, hit);
        match groups.iter_mut().find(|group| group.page == hit.page) {
            Some(group) => group.hits.push(shown),
            None => groups.push(Group {
                page: hit.page.clone(),
                title: hit.title.clone(),
                hits: vec![shown],
            }),
        }
    }
    groups
}

fn shown(frame: &Frame<'_>, hit: &Hit) -> Shown {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let mut parts = Vec::new();
    let mut at = 0;
    for (count, mark) in hit.marks.iter().enumerate() {
        let Some(words) = hit.passage.get(mark.clone()) else {
            continue;
        };
        parts.push((hit.passage[at..mark.start].to_owned(), false));
        parts.push((words.to_owned(), true));
        at = mark.end;
        if count < MOST_MARKS {
            query.append_pair("mark", words);
        }
    }
    parts.push((hit.passage[at..].to_owned(), false));
    let heading = Some(&hit.heading).filter(|heading| !heading.is_empty());
    Shown {
        heading: heading.unwrap_or(&hit.title).clone(),
        path: frame.to(&format!(
            "read/{}?{}#{}",
            hit.page,
            query.finish(),
            hit.block
        )),
        parts,
    }
}
