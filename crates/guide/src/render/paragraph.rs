//! Paragraphs, and what holds them: items, terms, meanings.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Renderer;
use super::text::{after_end, own_text};
use crate::markdown::Located;

impl<'a> Renderer<'a> {
    /// Opens what holds paragraphs but is itself the reading place.
    pub(super) fn start_item(&mut self, name: &str, class: &str, rest: &[Located<'a>]) {
        let id = self.block(&own_text(rest));
        self.html(format!("<{name} id=\"{id}\"{class}>"));
        self.item_depth += 1;
    }

    pub(super) fn end_item(&mut self, html: &'static str) {
        self.item_depth -= 1;
        self.html(html);
    }

    pub(super) fn start_paragraph(&mut self, rest: &[Located<'a>], at: usize) -> Option<usize> {
        if let Some((
            Event::Start(Tag::Image {
                dest_url, title, ..
            }),
            _,
        )) = rest.first()
        {
            let after = 1 + after_end(&rest[1..]);
            let stands_alone = matches!(rest.get(after), Some((Event::End(TagEnd::Paragraph), _)));
            if stands_alone && !title.is_empty() {
                self.figure(dest_url, title, &rest[1..], at);
                return Some(after + 1);
            }
        }
        let in_item = self.item_depth > 0;
        self.paragraph_open.push(!in_item);
        if in_item {
            self.out.push(Event::Start(Tag::Paragraph));
        } else {
            let id = self.block(&own_text(rest));
            self.html(format!("<p id=\"{id}\">"));
        }
        None
    }
}
