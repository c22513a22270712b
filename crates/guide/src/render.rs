//! Step 4: the events of a page become HTML, its outline and its blocks.
//!
//! Every block that can be a reading place gets an id made from its own
//! words, so that a place still means the same paragraph when others are put
//! before it. The HTML made here is not yet safe: [`crate::sanitize`] is next.

use std::collections::HashMap;
use std::fmt::Write as _;

use pulldown_cmark::{BlockQuoteKind, CowStr, Event, HeadingLevel, Tag, TagEnd, html};
use sha2::{Digest as _, Sha256};

use crate::finding::{Finding, Findings};
use crate::markdown::{DEEPEST, Located, defines_footnote, footnote_labels, parse};
use crate::page::{Block, Citation, Heading, Link};
use crate::raw_html;
use crate::resolve::{Picture, Surroundings, Target};
use crate::sanitize::{RESERVED_ID, SCHEMES, id_is_free};
use crate::source::Source;

/// The heading whose section is set apart as the short version of a page.
const IN_SHORT: &str = "in-short";

/// Ids that the renderer makes begin so; a heading may not.
const OWN_IDS: &[&str] = &["p-", "source-", "cite-", "note-", RESERVED_ID];

/// What one pass over a page yields.
#[derive(Default)]
pub(crate) struct Rendered {
    pub(crate) html: String,
    pub(crate) first_heading: String,
    pub(crate) outline: Vec<Heading>,
    pub(crate) blocks: Vec<Block>,
    pub(crate) citations: Vec<Citation>,
    pub(crate) links: Vec<Link>,
    pub(crate) findings: Vec<Finding>,
}

pub(crate) fn render(source: &Source, around: &Surroundings<'_>) -> Rendered {
    let text = with_citations_defined(&source.body, around);
    let (events, too_deep) = parse(&text);
    let mut renderer = Renderer::new(source, around, &text);
    if let Some(at) = too_deep {
        let line = renderer.line(at);
        renderer.findings.error(
            line,
            "nested-too-deep",
            format!("blocks or spans nest deeper than {DEEPEST}; the deeper ones are flattened"),
            "Write it with fewer levels of lists or quotes.",
        );
    }
    renderer.raw_html_is_text = renderer.raw_html_is_too_deep(&events);
    renderer.run(&events);
    renderer.finish()
}

/// CommonMark's footnotes need a definition to be seen as footnotes; the
/// sources of a guide stand in `sources.toml`. So each label that the page
/// does not define gets an empty definition below the page.
fn with_citations_defined(body: &str, around: &Surroundings<'_>) -> String {
    let mut text = body.to_owned();
    if around.sources.is_some() {
        for label in footnote_labels(body) {
            if !defines_footnote(body, label) {
                // Writing to a String cannot fail.
                let _ = write!(text, "\n\n[^{label}]: {label}");
            }
        }
    }
    text
}

struct Renderer<'a> {
    source: &'a Source,
    around: &'a Surroundings<'a>,
    newlines: Vec<usize>,
    out: Vec<Event<'a>>,
    outline: Vec<Heading>,
    blocks: Vec<Block>,
    words: usize,
    ids: HashMap<String, usize>,
    heading: Option<String>,
    first_heading: String,
    footnotes: Vec<String>,
    references: HashMap<String, usize>,
    links: Vec<Link>,
    link_shown: Vec<bool>,
    item_depth: usize,
    paragraph_open: Vec<bool>,
    in_short: bool,
    table: Option<Table>,
    raw_html_is_text: bool,
    findings: Findings,
}

struct Table {
    classes: Vec<&'static str>,
    column: usize,
    in_head: bool,
    rows_have_names: bool,
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
            words: 0,
            ids: HashMap::new(),
            heading: None,
            first_heading: String::new(),
            footnotes: Vec::new(),
            references: HashMap::new(),
            links: Vec::new(),
            link_shown: Vec::new(),
            item_depth: 0,
            paragraph_open: Vec::new(),
            in_short: false,
            table: None,
            raw_html_is_text: false,
            findings: Findings::of(&source.file),
        }
    }

    fn line(&self, at: usize) -> usize {
        self.source.body_line + self.newlines.partition_point(|newline| *newline < at)
    }

    fn html(&mut self, html: impl Into<CowStr<'a>>) {
        self.out.push(Event::InlineHtml(html.into()));
    }

    fn raw_html_is_too_deep(&mut self, events: &[Located<'_>]) -> bool {
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
                Event::Html(html) | Event::InlineHtml(html) => self.raw(html, event, range.start),
                Event::FootnoteReference(label) => self.reference(label, range.start),
                Event::TaskListMarker(done) => {
                    let mark = if *done { "☑" } else { "☐" };
                    self.html(format!("<span class=\"box\">{mark}</span> "));
                }
                other => self.out.push(other.clone()),
            }
        }
    }

    /// Opens an element. Answers how many events to pass over, if any.
    fn start(&mut self, tag: &Tag<'a>, rest: &[Located<'a>], at: usize) -> Option<usize> {
        match tag {
            Tag::Heading { level, id, .. } => self.start_heading(*level, id.as_deref(), rest, at),
            Tag::Paragraph => return self.start_paragraph(rest, at),
            Tag::Item => {
                let is_task = matches!(rest.first(), Some((Event::TaskListMarker(_), _)));
                let id = self.block(&own_text(rest));
                let class = if is_task { " class=\"task\"" } else { "" };
                self.html(format!("<li id=\"{id}\"{class}>"));
                self.item_depth += 1;
            }
            Tag::DefinitionListTitle => {
                let id = self.block(&own_text(rest));
                self.html(format!("<dt id=\"{id}\">"));
                self.item_depth += 1;
            }
            Tag::DefinitionListDefinition => {
                let id = self.block(&own_text(rest));
                self.html(format!("<dd id=\"{id}\">"));
                self.item_depth += 1;
            }
            Tag::CodeBlock(_) => {
                let id = self.block(&own_text(rest));
                self.html(format!("<pre id=\"{id}\"><code>"));
            }
            Tag::Table(alignments) => self.start_table(alignments, rest),
            Tag::TableHead => {
                self.html("<thead><tr>");
                if let Some(table) = &mut self.table {
                    (table.in_head, table.column) = (true, 0);
                }
            }
            Tag::TableRow => {
                self.html("<tr>");
                if let Some(table) = &mut self.table {
                    table.column = 0;
                }
            }
            Tag::TableCell => self.start_cell(),
            Tag::BlockQuote(Some(kind)) => self.start_alert(*kind),
            Tag::FootnoteDefinition(label) => {
                if at >= self.source.body.len() {
                    return Some(after_end(rest));
                }
                let number = self.footnote_number(label);
                self.html(format!(
                    "<div class=\"footnote\" id=\"note-{number}\"><sup>{number}</sup> "
                ));
                self.item_depth += 1;
            }
            Tag::Link { dest_url, .. } => self.start_link(tag, dest_url, at),
            Tag::Image { dest_url, title, .. } => return self.image(dest_url, title, rest, at),
            other => self.out.push(Event::Start(other.clone())),
        }
        None
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Paragraph => match self.paragraph_open.pop() {
                Some(true) => self.html("</p>\n"),
                _ => self.out.push(Event::End(end)),
            },
            TagEnd::Item => {
                self.item_depth -= 1;
                self.html("</li>\n");
            }
            TagEnd::DefinitionListTitle => {
                self.item_depth -= 1;
                self.html("</dt>\n");
            }
            TagEnd::DefinitionListDefinition => {
                self.item_depth -= 1;
                self.html("</dd>\n");
            }
            TagEnd::CodeBlock => self.html("</code></pre>\n"),
            TagEnd::Table => {
                self.table = None;
                self.html("</tbody></table></div>\n");
            }
            TagEnd::TableHead => {
                if let Some(table) = &mut self.table {
                    table.in_head = false;
                }
                self.html("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.html("</tr>\n"),
            TagEnd::TableCell => {
                let is_th = self.table.as_ref().is_some_and(Table::cell_is_heading);
                self.html(if is_th { "</th>" } else { "</td>" });
                if let Some(table) = &mut self.table {
                    table.column += 1;
                }
            }
            TagEnd::BlockQuote(Some(_)) => self.html("</div>\n"),
            TagEnd::FootnoteDefinition => {
                self.item_depth -= 1;
                self.html("</div>\n");
            }
            TagEnd::Link => {
                if self.link_shown.pop() == Some(true) {
                    self.out.push(Event::End(end));
                }
            }
            other => self.out.push(Event::End(other)),
        }
    }

    fn start_heading(
        &mut self,
        level: HeadingLevel,
        id: Option<&str>,
        rest: &[Located<'_>],
        at: usize,
    ) {
        let text = own_text(rest);
        if self.first_heading.is_empty() {
            text.clone_into(&mut self.first_heading);
        }
        let wanted = match id {
            Some(id) if id_is_free(id) && !OWN_IDS.iter().any(|own| id.starts_with(own)) => {
                id.to_owned()
            }
            Some(id) => {
                let line = self.line(at);
                self.findings.warning(
                    line,
                    "heading-id",
                    format!("the heading id {id:?} cannot be used"),
                    "Use letters, digits and hyphens, and begin with a word of the heading.",
                );
                slug(&text)
            }
            None => slug(&text),
        };
        let id = self.unique(wanted);
        let depth = level as u8;
        if self.in_short && depth <= 2 {
            self.html("</section>\n");
            self.in_short = false;
        }
        if id == IN_SHORT {
            self.html(format!(
                "<section class=\"in-short\" aria-labelledby=\"{IN_SHORT}\">\n"
            ));
            self.in_short = true;
        }
        self.heading = Some(id.clone());
        self.add_block(id.clone(), &text);
        if matches!(depth, 2 | 3) {
            self.outline.push(Heading {
                level: depth,
                id: id.clone(),
                text,
            });
        }
        self.out.push(Event::Start(Tag::Heading {
            level,
            id: Some(id.into()),
            classes: Vec::new(),
            attrs: Vec::new(),
        }));
    }

    fn start_paragraph(&mut self, rest: &[Located<'a>], at: usize) -> Option<usize> {
        if let Some((Event::Start(Tag::Image { dest_url, title, .. }), _)) = rest.first() {
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

    fn start_table(&mut self, alignments: &[pulldown_cmark::Alignment], rest: &[Located<'_>]) {
        use pulldown_cmark::Alignment;
        let text = own_text(rest);
        let id = self.block(&text);
        let named = self
            .heading
            .as_ref()
            .map(|heading| format!(" role=\"region\" tabindex=\"0\" aria-labelledby=\"{heading}\""))
            .unwrap_or_default();
        self.html(format!("<div class=\"table\" id=\"{id}\"{named}><table>"));
        self.table = Some(Table {
            classes: alignments
                .iter()
                .map(|alignment| match alignment {
                    Alignment::Center => " class=\"center\"",
                    Alignment::Right => " class=\"end\"",
                    Alignment::None | Alignment::Left => "",
                })
                .collect(),
            column: 0,
            in_head: false,
            rows_have_names: alignments.len() > 1,
        });
    }

    fn start_cell(&mut self) {
        let Some(table) = &self.table else { return };
        let class = table.classes.get(table.column).copied().unwrap_or("");
        let html = match (table.cell_is_heading(), table.in_head) {
            (true, true) => format!("<th scope=\"col\"{class}>"),
            (true, false) => format!("<th scope=\"row\"{class}>"),
            (false, _) => format!("<td{class}>"),
        };
        self.html(html);
    }

    fn start_alert(&mut self, kind: BlockQuoteKind) {
        let dress = self.around.dress;
        let (class, label) = match kind {
            BlockQuoteKind::Note => ("note", dress.map(|d| &d.note)),
            BlockQuoteKind::Tip => ("tip", dress.map(|d| &d.tip)),
            BlockQuoteKind::Important => ("important", dress.map(|d| &d.important)),
            BlockQuoteKind::Warning => ("warning", dress.map(|d| &d.warning)),
            BlockQuoteKind::Caution => ("caution", dress.map(|d| &d.caution)),
        };
        self.html(format!("<div class=\"alert {class}\" role=\"note\">\n"));
        if let Some(label) = label {
            self.html(format!("<p class=\"alert-label\">{}</p>\n", escaped(label)));
        }
    }

    fn start_link(&mut self, tag: &Tag<'a>, address: &str, at: usize) {
        let line = self.line(at);
        let target = Target::of(address);
        let shown = match &target {
            Target::Chapter { name, heading } => {
                let known = name.is_empty() || self.around.knows_chapter(name);
                if known {
                    let fragment = heading.as_ref().map(|h| format!("#{h}")).unwrap_or_default();
                    self.out.push(Event::Start(with_address(tag, format!("{name}{fragment}"))));
                } else {
                    self.findings.error(
                        line,
                        "missing-page",
                        format!("there is no chapter {name}.md; its link is shown as plain words"),
                        "Write the chapter, add it to SUMMARY.md, or take the link out.",
                    );
                }
                known
            }
            Target::Outside(_) | Target::Other(_) => {
                self.out.push(Event::Start(tag.clone()));
                true
            }
            Target::Refused(scheme) => {
                self.findings.error(
                    line,
                    "removed",
                    format!("a link to {scheme} was removed; its words are kept"),
                    format!("Link to a chapter, or to one of: {}.", SCHEMES.join(", ")),
                );
                false
            }
        };
        self.link_shown.push(shown);
        self.links.push(Link { line, target });
    }

    /// A picture inside a text. Answers how many events to pass over, if its
    /// alternative takes its place.
    fn image(
        &mut self,
        address: &CowStr<'a>,
        title: &CowStr<'a>,
        rest: &[Located<'a>],
        at: usize,
    ) -> Option<usize> {
        let alternative = own_text(rest);
        let html = self.picture(address, &alternative, Some(title), at);
        self.html(html);
        Some(after_end(rest))
    }

    fn figure(&mut self, address: &str, caption: &str, rest: &[Located<'_>], at: usize) {
        let alternative = own_text(rest);
        let id = self.block(&format!("{alternative} {caption}"));
        let picture = self.picture(address, &alternative, None, at);
        self.html(format!(
            "<figure id=\"{id}\">{picture}<figcaption>{}</figcaption></figure>\n",
            escaped(caption)
        ));
    }

    fn picture(&mut self, address: &str, alternative: &str, title: Option<&str>, at: usize) -> String {
        let line = self.line(at);
        let size = match self.around.picture(address) {
            Picture::Shown { size } => size,
            Picture::Missing => {
                self.findings.error(
                    line,
                    "missing-image",
                    format!("there is no picture {address}; its alternative is shown as text"),
                    "Put the file into the guide's images folder, or take the picture out.",
                );
                return format!("<span class=\"missing-image\">{}</span>", escaped(alternative));
            }
            Picture::Refused => {
                self.findings.error(
                    line,
                    "removed",
                    format!("the picture {address} was removed; its alternative is shown as text"),
                    "Use an SVG, PNG, JPEG or WebP file from the guide's images folder.",
                );
                return format!("<span class=\"missing-image\">{}</span>", escaped(alternative));
            }
        };
        let mut html = format!(
            "<img src=\"{}\" alt=\"{}\"",
            escaped(address),
            escaped(alternative)
        );
        if let Some(title) = title.filter(|title| !title.is_empty()) {
            let _ = write!(html, " title=\"{}\"", escaped(title));
        }
        if let Some((width, height)) = size {
            let _ = write!(html, " width=\"{width}\" height=\"{height}\"");
        }
        html.push('>');
        html
    }

    fn raw(&mut self, html: &CowStr<'a>, event: &Event<'a>, at: usize) {
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

    fn reference(&mut self, label: &CowStr<'a>, at: usize) {
        let number = self.footnote_number(label);
        let is_citation = !defines_footnote(&self.source.body, label);
        if is_citation && self.around.sources.is_some_and(|all| all.get(label).is_none()) {
            let line = self.line(at);
            self.findings.error(
                line,
                "unknown-source",
                format!("there is no source {label} in sources.toml"),
                "Add the source, or mend its key.",
            );
        }
        let uses = self.references.entry(label.to_string()).or_default();
        *uses += 1;
        let id = if *uses == 1 {
            format!("cite-{number}")
        } else {
            format!("cite-{number}-{uses}")
        };
        let target = if is_citation { "source" } else { "note" };
        self.html(format!(
            "<sup class=\"cite\"><a href=\"#{target}-{number}\" id=\"{id}\" \
             role=\"doc-noteref\">{number}</a></sup>"
        ));
    }

    /// Citations and footnotes share one count, in the order of first use.
    fn footnote_number(&mut self, label: &str) -> usize {
        let known = self.footnotes.iter().position(|known| known == label);
        1 + known.unwrap_or_else(|| {
            self.footnotes.push(label.to_owned());
            self.footnotes.len() - 1
        })
    }

    /// Takes note of a block and answers its id.
    fn block(&mut self, text: &str) -> String {
        let digest = Sha256::digest(text.as_bytes());
        let id = self.unique(format!(
            "p-{:02x}{:02x}{:02x}{:02x}",
            digest[0], digest[1], digest[2], digest[3]
        ));
        self.add_block(id.clone(), text);
        id
    }

    fn add_block(&mut self, id: String, text: &str) {
        let words = crate::page::words(text);
        self.blocks.push(Block {
            id,
            text: text.to_owned(),
            heading: self.heading.clone(),
            words,
            before: self.words,
        });
        self.words += words;
    }

    fn unique(&mut self, id: String) -> String {
        let mut candidate = id.clone();
        loop {
            let uses = self.ids.entry(candidate.clone()).or_default();
            *uses += 1;
            if *uses == 1 {
                return candidate;
            }
            candidate = format!("{id}-{uses}");
        }
    }

    fn finish(mut self) -> Rendered {
        if self.in_short {
            self.html("</section>\n");
        }
        let citations = self
            .footnotes
            .iter()
            .enumerate()
            .filter(|(_, label)| !defines_footnote(&self.source.body, label))
            .map(|(at, label)| Citation {
                number: at + 1,
                key: label.clone(),
            })
            .collect();
        let mut rendered = String::with_capacity(self.source.body.len() * 3 / 2);
        html::push_html(&mut rendered, self.out.into_iter());
        Rendered {
            html: rendered,
            first_heading: self.first_heading,
            outline: self.outline,
            blocks: self.blocks,
            citations,
            links: self.links,
            findings: self.findings.into_list(),
        }
    }
}

impl Table {
    /// Cells of the first row head columns; those of the first column head
    /// rows, if the table has others.
    fn cell_is_heading(&self) -> bool {
        self.in_head || (self.rows_have_names && self.column == 0)
    }
}

fn with_address<'a>(tag: &Tag<'a>, address: String) -> Tag<'a> {
    let mut tag = tag.clone();
    if let Tag::Link { dest_url, .. } = &mut tag {
        *dest_url = address.into();
    }
    tag
}

/// How many events there are up to and with the end of the element that was
/// just opened.
fn after_end(rest: &[Located<'_>]) -> usize {
    let mut depth = 1;
    for (at, (event, _)) in rest.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    rest.len()
}

/// The words of the element that was just opened, with single spaces; those
/// of a list inside it belong to that list's items.
fn own_text(rest: &[Located<'_>]) -> String {
    let mut text = String::new();
    let mut depth = 1;
    for (event, _) in rest {
        match event {
            Event::Start(Tag::List(_)) if text.contains(char::is_alphanumeric) => break,
            Event::Start(Tag::TableCell | Tag::TableRow | Tag::Paragraph) => {
                depth += 1;
                text.push(' ');
            }
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Text(words) | Event::Code(words) => text.push_str(words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn slug(text: &str) -> String {
    let words: Vec<String> = text
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let slug = words.join("-");
    if slug.is_empty() || OWN_IDS.iter().any(|own| slug.starts_with(own)) {
        format!("section-{slug}").trim_end_matches('-').to_owned()
    } else {
        slug
    }
}

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
    html
}
