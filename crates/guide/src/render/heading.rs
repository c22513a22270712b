//! Headings: their ids, the outline, and the section "In short".

use pulldown_cmark::{Event, HeadingLevel, Tag};

use super::Renderer;
use super::text::own_text;
use crate::markdown::Located;
use crate::page::Heading;
use crate::sanitize::{RESERVED_ID, id_is_free};

/// The heading whose section is set apart as the short version of a page.
const IN_SHORT: &str = "in-short";

/// Ids that the renderer makes begin so; a heading may not.
const OWN_IDS: &[&str] = &["p-", "source-", "cite-", "note-", RESERVED_ID];

impl<'a> Renderer<'a> {
    pub(super) fn heading_has_more_than_an_id(&mut self, at: usize) {
        let line = self.line(at);
        self.findings.warning(
            line,
            "removed",
            "what stands beside the heading's id was removed",
            "Keep the id alone between the braces: {#my-words}.",
        );
    }

    pub(super) fn start_heading(
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
        let given = id.is_some();
        let id = self.unique(&wanted);
        if given && id != wanted {
            let line = self.line(at);
            self.findings.error(
                line,
                "heading-id-twice",
                format!("the page has two headings with the id {wanted:?}"),
                "Give each its own; links and bookmarks lead to the first.",
            );
        }
        let depth = level as u8;
        if self.in_short && (depth <= 2 || self.has_boxes_before(depth)) {
            self.html("</section>\n");
            self.in_short = false;
        }
        self.place_boxes(depth);
        self.boxes_of(&id, depth);
        if id == IN_SHORT {
            self.html(format!(
                "<section class=\"in-short\" aria-labelledby=\"{IN_SHORT}\">\n"
            ));
            self.in_short = true;
        }
        self.leaves_terms = true;
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
