//! The whole guide on one page, to be printed.

use askama::Template;

use super::Frame;
use crate::Reader;
use crate::export::{self, Book, Group, Layout};
use crate::respond::rendered;

/// The page around the guide.
#[derive(Template)]
#[template(path = "whole.html")]
struct Whole<'a> {
    frame: &'a Frame<'a>,
    groups: Vec<Group>,
}

/// The whole page.
pub(crate) fn whole(frame: &Frame<'_>, reader: &Reader) -> String {
    let book = Book {
        guide: &reader.guide,
        policy: &reader.policy,
        words: frame.words,
        language: frame.words.language(),
    };
    let leaves = book.leaves_there();
    let page = rendered(&Whole {
        groups: export::contents(&leaves, Layout::OnePage),
        frame,
    });
    export::joined(&book, &page, &leaves)
}
