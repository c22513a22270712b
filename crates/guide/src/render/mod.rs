//! Step 4: the events of a page become HTML, its outline and its blocks.
//!
//! Every block that can be a reading place gets an id made from its own
//! words, so that a place still means the same paragraph when others are put
//! before it. The HTML made here is not yet safe: [`crate::sanitize`] is next.

mod alert;
mod block;
mod clinic_box;
mod evidence;
mod footnote;
mod heading;
mod knowledge_check;
mod link;
mod paragraph;
mod picture;
mod raw;
mod table;
mod term;
#[cfg(test)]
mod tests;
mod text;

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag, TagEnd, html};

use self::clinic_box::Waiting;
pub(crate) use self::clinic_box::judged;
pub(crate) use self::footnote::with_citations_defined;
use self::table::Table;
use self::term::Terms;
use self::text::{after_end, own_text, raw_text};
use crate::finding::{Finding, Findings};
use crate::markdown::{DEEPEST, Located, defined_footnotes, parse};
use crate::page::{Block, Citation, Heading, Link, words_of};
use crate::resolve::{Picture, Surroundings};
use crate::source::Source;

/// What one pass over a page yields.
#[derive(Default)]
pub(crate) struct Rendered {
    pub(crate) html: String,
    pub(crate) first_heading: String,
    pub(crate) outline: Vec<Heading>,
    pub(crate) blocks: Vec<Block>,
    pub(crate) tasks: Vec<String>,
    pub(crate) citations: Vec<Citation>,
    pub(crate) terms: Vec<String>,
    pub(crate) links: Vec<Link>,
    pub(crate) checks: Vec<String>,
    pub(crate) words: usize,
    pub(crate) has_raw_html: bool,
    pub(crate) findings: Vec<Finding>,
}

pub(crate) fn render(source: &Source, around: &Surroundings<'_>) -> Rendered {
    let text = with_citations_defined(&source.body, around);
    let boxes = clinic_box::texts(source, around);
    let (events, too_deep) = parse(&text);
    let mut renderer = Renderer::new(source, around, &text);
    renderer.boxes = clinic_box::waiting(&boxes);
    if let Some(at) = too_deep {
        let line = renderer.line(at);
        renderer.findings.error(
            line,
            "nested-too-deep",
            format!("blocks or spans nest deeper than {DEEPEST}; the deeper ones are flattened"),
            "Write it with fewer levels of lists or quotes.",
        );
    }
    renderer.raw_html_is_text = renderer.raw_html_is_too_much(&events);
    renderer.run(&events);
    // The definitions that stand in for sources lie below the page.
    let own = events
        .iter()
        .filter(|(_, at)| at.start < source.body.len())
        .map(|(event, _)| event);
    Rendered {
        words: words_of(own),
        ..renderer.finish()
    }
}

struct Renderer<'a> {
    source: &'a Source,
    around: &'a Surroundings<'a>,
    newlines: Vec<usize>,
    out: Vec<Event<'a>>,
    outline: Vec<Heading>,
    blocks: Vec<Block>,
    tasks: Vec<String>,
    words: usize,
    ids: HashMap<String, usize>,
    heading: Option<String>,
    first_heading: String,
    /// Labels of the notes that the page itself defines.
    own_notes: HashSet<String>,
    footnotes: Vec<String>,
    footnote_numbers: HashMap<String, usize>,
    references: HashMap<String, usize>,
    links: Vec<Link>,
    checks: Vec<String>,
    link_shown: Vec<bool>,
    item_depth: usize,
    paragraph_open: Vec<bool>,
    in_short: bool,
    /// Whether terms are not marked now: in a heading, in code.
    leaves_terms: bool,
    terms: Terms<'a>,
    table: Option<Table>,
    pictures: HashMap<String, Picture>,
    raw_html_is_text: bool,
    boxes: Vec<Waiting<'a>>,
    /// Where the text ends that is read now; below lie stand-ins.
    body_length: usize,
    has_raw_html: bool,
    findings: Findings,
}

impl<'a> Renderer<'a> {
    fn new(source: &'a Source, around: &'a Surroundings<'a>, text: &str) -> Self {
        Self {
            source,
            around,
            newlines: text.match_indices('\n').map(|(at, _)| at).collect(),
            out: Vec::new(),
            outline: Vec::new(),
            blocks: Vec::new(),
            tasks: Vec::new(),
            words: 0,
            ids: HashMap::new(),
            heading: None,
            first_heading: String::new(),
            own_notes: defined_footnotes(&source.body),
            footnotes: Vec::new(),
            footnote_numbers: HashMap::new(),
            references: HashMap::new(),
            links: Vec::new(),
            checks: Vec::new(),
            link_shown: Vec::new(),
            item_depth: 0,
            paragraph_open: Vec::new(),
            in_short: false,
            leaves_terms: false,
            terms: around.glossary.map(Terms::of).unwrap_or_default(),
            table: None,
            pictures: HashMap::new(),
            raw_html_is_text: false,
            boxes: Vec::new(),
            body_length: source.body.len(),
            has_raw_html: false,
            findings: Findings::of(&source.file),
        }
    }

    fn line(&self, at: usize) -> usize {
        self.source.body_line + self.newlines.partition_point(|newline| *newline < at)
    }

    fn html(&mut self, html: impl Into<CowStr<'a>>) {
        self.out.push(Event::InlineHtml(html.into()));
    }

    fn run(&mut self, events: &[Located<'a>]) {
        let mut at = 0;
        while let Some((event, range)) = events.get(at) {
            at += 1;
            match event {
                Event::Start(tag) => {
                    if let Some(after) = self.start(tag, &events[at..], range.start) {
                        at += after;
                    }
                }
                Event::End(end) => self.end(*end),
                Event::Html(html) => self.raw(html, event.clone()),
                Event::InlineHtml(html) => self.inline_html(html, range.start),
                Event::FootnoteReference(label) => self.reference(label, range.start),
                Event::TaskListMarker(done) => {
                    let mark = if *done { "☑" } else { "☐" };
                    self.html(format!("<span class=\"box\">{mark}</span> "));
                }
                Event::Text(text) => self.text(text),
                other => self.out.push(other.clone()),
            }
        }
    }

    /// Opens an element. Answers how many events to pass over, if any.
    fn start(&mut self, tag: &Tag<'a>, rest: &[Located<'a>], at: usize) -> Option<usize> {
        match tag {
            Tag::Heading {
                level,
                id,
                classes,
                attrs,
            } => {
                if !classes.is_empty() || !attrs.is_empty() {
                    self.heading_has_more_than_an_id(at);
                }
                self.start_heading(*level, id.as_deref(), rest, at);
            }
            Tag::Paragraph => return self.start_paragraph(rest, at),
            Tag::Item => {
                // Where a list is loose, its items hold paragraphs.
                let is_task = matches!(
                    rest,
                    [(Event::TaskListMarker(_), _), ..]
                        | [
                            (Event::Start(Tag::Paragraph), _),
                            (Event::TaskListMarker(_), _),
                            ..
                        ]
                );
                self.start_item("li", if is_task { " class=\"task\"" } else { "" }, rest);
                if is_task {
                    self.tasks
                        .extend(self.blocks.last().map(|task| task.id.clone()));
                }
            }
            Tag::DefinitionListTitle => self.start_item("dt", "", rest),
            Tag::DefinitionListDefinition => self.start_item("dd", "", rest),
            Tag::CodeBlock(kind) => {
                if let CodeBlockKind::Fenced(word) = kind
                    && self.fence(word, rest, at)
                {
                    return Some(after_end(rest));
                }
                self.leaves_terms = true;
                let id = self.block(&own_text(rest));
                self.html(format!("<pre id=\"{id}\"><code>"));
            }
            Tag::HtmlBlock => self.start_html_block(rest),
            Tag::Table(alignments) => self.start_table(alignments, rest),
            Tag::TableHead => self.start_row("<thead><tr>", true),
            Tag::TableRow => self.start_row("<tr>", false),
            Tag::TableCell => self.start_cell(rest),
            Tag::BlockQuote(Some(kind)) => self.start_alert(*kind),
            Tag::FootnoteDefinition(label) => return self.start_footnote(label, rest, at),
            Tag::Link { dest_url, .. } => self.start_link(tag, dest_url, at),
            Tag::Image {
                dest_url, title, ..
            } => return self.image(dest_url, title, rest, at),
            other => self.out.push(Event::Start(other.clone())),
        }
        None
    }

    /// Writes what a fenced block means, if it means something to us.
    fn fence(&mut self, word: &str, rest: &[Located<'a>], at: usize) -> bool {
        match word {
            "check" => self.knowledge_check(&raw_text(rest), at),
            "evidence" => self.evidence(&raw_text(rest), at),
            _ => false,
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Paragraph => match self.paragraph_open.pop() {
                Some(true) => self.html("</p>\n"),
                _ => self.out.push(Event::End(end)),
            },
            TagEnd::Heading(_) => {
                self.leaves_terms = false;
                self.out.push(Event::End(end));
            }
            TagEnd::Item => self.end_item("</li>\n"),
            TagEnd::DefinitionListTitle => self.end_item("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.end_item("</dd>\n"),
            TagEnd::CodeBlock => {
                self.leaves_terms = false;
                self.html("</code></pre>\n");
            }
            TagEnd::Table => {
                self.table = None;
                self.html("</tbody></table></div>\n");
            }
            TagEnd::TableHead => self.html("</tr></thead><tbody>\n"),
            TagEnd::TableRow => self.html("</tr>\n"),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::BlockQuote(Some(_)) => self.html("</div>\n"),
            TagEnd::FootnoteDefinition => self.end_item("</div>\n"),
            TagEnd::Link => {
                if self.link_shown.pop() == Some(true) {
                    self.out.push(Event::End(end));
                }
            }
            other => self.out.push(Event::End(other)),
        }
    }

    fn finish(mut self) -> Rendered {
        if self.in_short {
            self.html("</section>\n");
        }
        self.place_boxes(0);
        let citations = self.citations();
        let mut rendered = String::with_capacity(self.source.body.len() * 3 / 2);
        html::push_html(&mut rendered, self.out.into_iter());
        Rendered {
            html: rendered,
            first_heading: self.first_heading,
            outline: self.outline,
            blocks: self.blocks,
            tasks: self.tasks,
            citations,
            terms: self.terms.used,
            links: self.links,
            checks: self.checks,
            words: 0,
            has_raw_html: self.has_raw_html,
            findings: self.findings.into_list(),
        }
    }
}
