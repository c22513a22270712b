//! Links: to chapters, to the outside, or refused with their words kept.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use pulldown_cmark::{Event, Tag};

use super::Renderer;
use crate::page::Link;
use crate::resolve::Target;
use crate::sanitize::{SCHEMES, keeps_address};

impl<'a> Renderer<'a> {
    pub(super) fn start_link(&mut self, tag: &Tag<'a>, address: &str, at: usize) {
        let line = self.line(at);
        let target = Target::of(address);
        let shown = match &target {
            Target::Chapter { name, heading } => {
                let known = name.is_empty() || self.around.knows_chapter(name);
                if known {
                    let fragment = heading
                        .as_ref()
                        .map(|h| format!("#{h}"))
                        .unwrap_or_default();
                    self.out
                        .push(Event::Start(with_address(tag, format!("{name}{fragment}"))));
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
            Target::Outside(address) if !keeps_address(address) => {
                self.findings.error(
                    line,
                    "removed",
                    format!("the address {address} leads nowhere; its words are kept"),
                    "Write it as a browser shows it, such as https://host.example/page.",
                );
                false
            }
            Target::Outside(address) => {
                let outside = self.around.dress.map_or("", |dress| &dress.outside);
                let tag = if outside.is_empty() {
                    tag.clone()
                } else {
                    let encoded = utf8_percent_encode(address, NON_ALPHANUMERIC);
                    with_address(tag, format!("{outside}{encoded}"))
                };
                self.out.push(Event::Start(tag));
                true
            }
            Target::Other(_) => {
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
}

fn with_address<'a>(tag: &Tag<'a>, address: String) -> Tag<'a> {
    let mut tag = tag.clone();
    if let Tag::Link { dest_url, .. } = &mut tag {
        *dest_url = address.into();
    }
    tag
}
