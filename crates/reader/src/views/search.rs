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
    hits: Vec<Shown>,
    did_you_mean: Option<(String, String)>,
    asks: Vec<Ask<'a>>,
}

struct Shown {
    title: String,
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
            hits: found.hits.iter().map(|hit| shown(frame, hit)).collect(),
            did_you_mean: found.did_you_mean.map(again),
            asks: asks(frame, reader.guide.manifest()),
            frame,
        }
    }
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
    Shown {
        title: hit.title.clone(),
        heading: hit.heading.clone(),
        path: frame.to(&format!(
            "read/{}?{}#{}",
            hit.page,
            query.finish(),
            hit.block
        )),
        parts,
    }
}
