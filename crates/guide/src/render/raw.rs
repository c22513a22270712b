//! HTML that an author wrote into Markdown.

use pulldown_cmark::{CowStr, Event, TagEnd};

use super::Renderer;
use crate::markdown::{DEEPEST, Located};
use crate::raw_html::{self, Fate, Fault};

/// The most raw tags a page may have. Whatever a browser makes of so many,
/// each nested in the one before or opened again in every block, stays quick
/// to clean.
const MOST_TAGS: usize = 1_000;

impl<'a> Renderer<'a> {
    /// Whether the page's HTML would be too much for the sanitizer, so that
    /// all of it is shown as text.
    pub(super) fn raw_html_is_too_much(&mut self, events: &[Located<'_>]) -> bool {
        let mut all = String::new();
        let mut first = None;
        for (event, range) in events {
            if let Event::Html(html) | Event::InlineHtml(html) = event {
                first.get_or_insert(range.start);
                all.push_str(html);
            }
        }
        self.has_raw_html = first.is_some();
        let weight = raw_html::weigh(&all, DEEPEST);
        let (rule, what) = if weight.depth > DEEPEST {
            ("nested-too-deep", format!("nests deeper than {DEEPEST}"))
        } else if weight.tags > MOST_TAGS {
            ("too-much-html", format!("has more than {MOST_TAGS} tags"))
        } else {
            return false;
        };
        let line = self.line(first.unwrap_or(0));
        self.findings.error(
            line,
            rule,
            format!("the page's HTML {what}; all of it is shown as text"),
            "Write Markdown in its place, or close the elements.",
        );
        true
    }

    /// Tells what is wrong with a block of HTML, which comes line by
    /// line while its tags may run over several.
    pub(super) fn start_html_block(&mut self, rest: &[Located<'_>]) {
        let mut block = String::new();
        let mut lines = Vec::new();
        for (event, range) in rest {
            match event {
                Event::Html(html) => {
                    lines.push((block.len(), range.start));
                    block.push_str(html);
                }
                Event::End(TagEnd::HtmlBlock) => break,
                _ => {}
            }
        }
        self.tell_faults(&block, |at| {
            let line = lines.partition_point(|(start, _)| *start <= at);
            let (start, source) = lines.get(line.saturating_sub(1)).copied().unwrap_or((0, 0));
            source + at - start
        });
    }

    pub(super) fn inline_html(&mut self, html: &CowStr<'a>, at: usize) {
        self.tell_faults(html, |inside| at + inside);
        self.raw(html, Event::InlineHtml(html.clone()));
    }

    /// Passes HTML on, or its text if there is too much of it.
    pub(super) fn raw(&mut self, html: &CowStr<'a>, event: Event<'a>) {
        self.out.push(if self.raw_html_is_text {
            Event::Text(html.clone())
        } else {
            event
        });
    }

    fn tell_faults(&mut self, html: &str, place: impl Fn(usize) -> usize) {
        if self.raw_html_is_text {
            return;
        }
        let hint = "Write it in Markdown; a page shows text, tables, pictures and links only.";
        for Fault { at, what, fate } in raw_html::faults(html) {
            let line = self.line(place(at));
            let removed = format!("{what} was removed");
            match fate {
                Fate::Removed => self.findings.error(line, "removed", removed, hint),
                Fate::LooksRemoved => self.findings.warning(line, "removed", removed, hint),
                Fate::LeadsNowhere => self.findings.warning(
                    line,
                    "raw-address",
                    format!("{what} is kept as written and leads nowhere"),
                    "Write [words](address) in its place.",
                ),
            }
        }
    }
}
