//! A clinic's own boxes, each at the end of the section that it belongs to.
//!
//! A box is parsed by itself, so that nothing left open in it reaches beyond
//! it, and its HTML is shown as text: no closing tag leads out of the border
//! that tells whose words they are.

use super::Renderer;
use super::footnote::with_citations_defined;
use super::text::escaped;
use crate::finding::Findings;
use crate::markdown::{Located, parse};
use crate::overrides::ClinicBox;
use crate::resolve::Surroundings;
use crate::source::Source;

/// A box that waits for its place.
pub(super) struct Waiting<'a> {
    of: &'a ClinicBox,
    events: Vec<Located<'a>>,
    /// The level of its section's heading, once that has come.
    level: Option<u8>,
}

/// The boxes of a page, with what each cites defined below it.
pub(super) fn texts<'a>(
    source: &Source,
    around: &Surroundings<'a>,
) -> Vec<(&'a ClinicBox, String)> {
    let file = source.file.rsplit('/').next().unwrap_or_default();
    let chapter = file.strip_suffix(".md").unwrap_or(file);
    around
        .boxes
        .iter()
        .filter(|one| one.chapter == chapter)
        .map(|one| (one, with_citations_defined(&one.body, around)))
        .collect()
}

pub(super) fn waiting<'a>(texts: &'a [(&'a ClinicBox, String)]) -> Vec<Waiting<'a>> {
    texts
        .iter()
        .map(|(of, text)| Waiting {
            of,
            events: parse(text).0,
            // Without a section it stands at the page's end.
            level: of.after.is_empty().then_some(0),
        })
        .collect()
}

impl Renderer<'_> {
    /// Takes note that a section begins.
    pub(super) fn boxes_of(&mut self, id: &str, level: u8) {
        for waiting in &mut self.boxes {
            if waiting.level.is_none() && waiting.of.after == id {
                waiting.level = Some(level);
            }
        }
    }

    /// Whether a box comes before a heading of this level.
    pub(super) fn has_boxes_before(&self, level: u8) -> bool {
        self.boxes.iter().any(|one| ends(one, level))
    }

    /// Writes the boxes whose section a heading of this level ends; at the
    /// page's end, of level 0, all that have a place.
    pub(super) fn place_boxes(&mut self, level: u8) {
        while let Some(at) = self.boxes.iter().position(|one| ends(one, level)) {
            let Waiting { of, events, .. } = self.boxes.remove(at);
            self.clinic_box(of, &events);
        }
    }

    fn clinic_box(&mut self, of: &ClinicBox, events: &[Located<'_>]) {
        let id = self.unique(&format!("clinic-{}", of.name));
        self.html(format!(
            "<section class=\"clinic-box\" aria-labelledby=\"{id}\">\n"
        ));
        if let Some(dress) = self.around.dress {
            let by = escaped(&dress.written_by);
            self.html(format!("<p class=\"written-by\">{by}</p>\n"));
        }
        let title = escaped(&of.title);
        self.html(format!("<h3 id=\"{id}\">{title}</h3>\n"));
        self.add_block(id, &of.title);
        // What is wrong with a box was told when it was judged by itself.
        let findings = std::mem::take(&mut self.findings);
        let raw = std::mem::replace(&mut self.raw_html_is_text, true);
        let body = std::mem::replace(&mut self.body_length, of.body.len());
        let text = events.iter().map(|(event, at)| {
            let event = event.clone().into_static();
            (event, at.clone())
        });
        self.run(&text.collect::<Vec<_>>());
        self.body_length = body;
        self.raw_html_is_text = raw;
        self.findings = findings;
        self.html("</section>\n");
    }
}

fn ends(waiting: &Waiting<'_>, level: u8) -> bool {
    waiting.level.is_some_and(|own| level <= own)
}

/// A box by itself, as it is judged.
pub(crate) fn judged(of: &ClinicBox, around: &Surroundings<'_>) -> Findings {
    let mut findings = Findings::of(&of.file);
    let text = with_citations_defined(&of.body, around);
    let source = Source {
        file: of.file.clone(),
        body: of.body.clone(),
        body_line: of.body_line,
        ..Source::default()
    };
    let alone = Surroundings {
        boxes: &[],
        ..*around
    };
    findings.extend(super::render(&source, &alone).findings);
    let line = |at: usize| of.body_line + text.get(..at).unwrap_or("").matches('\n').count();
    for (event, range) in parse(&text).0 {
        use pulldown_cmark::{Event, Tag};
        let (what, hint) = match event {
            Event::Start(Tag::Heading { .. }) => (
                "a box has no headings but its title",
                "Write another box, or a chapter.",
            ),
            Event::Html(_) | Event::InlineHtml(_) => {
                ("a box holds no HTML", "Write it in Markdown.")
            }
            Event::Start(Tag::FootnoteDefinition(_)) if range.start < of.body.len() => (
                "a box defines no footnotes",
                "Say it in the text, or cite a source of the guide by its key.",
            ),
            _ => continue,
        };
        findings.error(line(range.start), "box", what, hint);
    }
    findings
}
