//! HTML that an author wrote into Markdown.

use pulldown_cmark::{CowStr, Event};

use super::Renderer;
use crate::markdown::{DEEPEST, Located};
use crate::raw_html;

impl<'a> Renderer<'a> {
    pub(super) fn raw_html_is_too_deep(&mut self, events: &[Located<'_>]) -> bool {
        let mut all = String::new();
        let mut first = None;
        for (event, range) in events {
            if let Event::Html(html) | Event::InlineHtml(html) = event {
                first.get_or_insert(range.start);
                all.push_str(html);
            }
        }
        let too_deep = raw_html::depth(&all) > DEEPEST;
        if too_deep {
            let line = self.line(first.unwrap_or(0));
            self.findings.error(
                line,
                "nested-too-deep",
                format!("the page's HTML nests deeper than {DEEPEST}; all of it is shown as text"),
                "Write Markdown in its place, or close the elements.",
            );
        }
        too_deep
    }

    pub(super) fn raw(&mut self, html: &CowStr<'a>, event: &Event<'a>, at: usize) {
        if self.raw_html_is_text {
            self.out.push(Event::Text(html.clone()));
            return;
        }
        for removed in raw_html::removed(html) {
            let line = self.line(at + removed.at);
            self.findings.error(
                line,
                "removed",
                format!("{} was removed", removed.what),
                "Write it in Markdown; a page shows text, tables, pictures and links only.",
            );
        }
        self.out.push(event.clone());
    }
}
