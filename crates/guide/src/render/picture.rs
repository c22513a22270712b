//! Pictures: inside a text, or alone in a paragraph with a title, which is a
//! figure with a caption.

use std::fmt::Write as _;

use pulldown_cmark::CowStr;

use super::Renderer;
use super::text::{after_end, escaped, own_text};
use crate::markdown::Located;
use crate::resolve::Picture;
use crate::sanitize::{DARK, IN_THE_DARK, is_dark_drawing};

impl<'a> Renderer<'a> {
    /// A picture inside a text. Answers how many events to pass over, if its
    /// alternative takes its place.
    pub(super) fn image(
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

    pub(super) fn figure(&mut self, address: &str, caption: &str, rest: &[Located<'_>], at: usize) {
        // The short version of a page is words.
        if self.in_short {
            self.html("</section>\n");
            self.in_short = false;
        }
        let alternative = own_text(rest);
        let id = self.block(&format!("{alternative} {caption}"));
        let picture = self.picture(address, &alternative, None, at);
        self.html(format!(
            "<figure id=\"{id}\">{picture}<figcaption>{}</figcaption>",
            escaped(caption)
        ));
        // Labels in a picture do not grow with the text: the same facts in
        // words do.
        let dress = self.around.dress;
        if let Some(label) = dress.and_then(|dress| dress.say("picture-in-words")) {
            self.html(format!(
                "<details class=\"words\"><summary>{}</summary><p>{}</p></details>",
                escaped(label),
                escaped(&alternative)
            ));
        }
        self.html("</figure>\n");
    }

    fn picture(
        &mut self,
        address: &str,
        alternative: &str,
        title: Option<&str>,
        at: usize,
    ) -> String {
        let line = self.line(at);
        if alternative.is_empty() {
            self.findings.error(
                line,
                "no-alternative",
                format!("the picture {address} has no text alternative"),
                "Write between the brackets what the picture tells: ![A curve that …](…).",
            );
        }
        let picture = match self.pictures.get(address) {
            Some(known) => *known,
            None => self.around.picture(address),
        };
        self.pictures.insert(address.to_owned(), picture);
        let size = match picture {
            Picture::Shown { size } => size,
            Picture::Missing => {
                self.findings.error(
                    line,
                    "missing-image",
                    format!("there is no picture {address}; its alternative is shown as text"),
                    "Put the file into the guide's images folder, or take the picture out.",
                );
                return format!(
                    "<span class=\"missing-image\">{}</span>",
                    escaped(alternative)
                );
            }
            Picture::Refused => {
                self.findings.error(
                    line,
                    "removed",
                    format!("the picture {address} was removed; its alternative is shown as text"),
                    "Use an SVG, PNG, JPEG or WebP file from the guide's images folder.",
                );
                return format!(
                    "<span class=\"missing-image\">{}</span>",
                    escaped(alternative)
                );
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
        // A drawing in an `img` cannot ask what colours the page has.
        let dark = format!("{address}{DARK}");
        if is_dark_drawing(&dark)
            && self
                .around
                .dress
                .is_some_and(|dress| dress.draws_in_the_dark)
        {
            html = format!(
                "<picture><source media=\"{IN_THE_DARK}\" srcset=\"{dark}\">{html}</picture>"
            );
        }
        html
    }
}
