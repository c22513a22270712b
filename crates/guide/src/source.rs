//! Step 1: one file of Markdown becomes front matter and body.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::bidi;
use crate::finding::{Finding, Findings};

/// The most a page may weigh, in bytes.
pub const MOST_BYTES: usize = 256 * 1024;

/// What stands between the `+++` lines at the head of a page, as TOML.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FrontMatter {
    /// The page's title, its `h1`.
    pub title: String,
    /// A shorter title for the contents; the title if empty.
    pub short_title: String,
    /// One sentence for cards and search.
    pub description: String,
    /// The day the page was last checked against its sources, `YYYY-MM-DD`.
    pub checked: String,
    /// `awaiting`, or who reviewed it and when.
    pub review: String,
    /// Whom the page is for.
    pub audience: String,
    /// Words that people would type to find it.
    pub keywords: Vec<String>,
}

impl FrontMatter {
    /// Without what TOML's escapes may have brought in.
    fn not_turned(mut self) -> Self {
        let texts = [
            &mut self.title,
            &mut self.short_title,
            &mut self.description,
            &mut self.review,
        ];
        for text in texts {
            *text = bidi::without(text).into_owned();
        }
        self
    }
}

/// A page as its author wrote it.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// Path of the file inside the guide, for findings.
    pub file: String,
    /// What stood between the `+++` lines.
    pub front: FrontMatter,
    /// The Markdown.
    pub body: String,
    /// The line of the file on which the body begins, from 1.
    pub body_line: usize,
}

impl Source {
    /// Reads a file. Never fails: what is wrong is among the findings, and
    /// the value is the best that could be made of it. A file above
    /// [`MOST_BYTES`] has an empty body.
    #[must_use]
    pub fn read(file: &str, bytes: &[u8]) -> (Self, Vec<Finding>) {
        let (parts, findings) = Parts::<FrontMatter>::read(file, bytes);
        let source = Self {
            file: file.to_owned(),
            front: parts.front.not_turned(),
            body: parts.body,
            body_line: parts.body_line,
        };
        (source, findings)
    }
}

/// What stands between the `+++` lines, of whatever kind it is, and below.
#[derive(Default)]
pub(crate) struct Parts<F> {
    pub(crate) front: F,
    pub(crate) body: String,
    pub(crate) body_line: usize,
}

impl<F: Default + DeserializeOwned> Parts<F> {
    /// As [`Source::read`].
    pub(crate) fn read(file: &str, bytes: &[u8]) -> (Self, Vec<Finding>) {
        let mut findings = Findings::of(file);
        let mut source = Self {
            body_line: 1,
            ..Self::default()
        };
        if bytes.len() > MOST_BYTES {
            findings.error(
                1,
                "page-too-large",
                format!(
                    "the page has {} bytes; a page may have {MOST_BYTES}",
                    bytes.len()
                ),
                "Split it into several pages.",
            );
            return (source, findings.into_list());
        }
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(error) => {
                let line = 1 + bytes[..error.valid_up_to()]
                    .iter()
                    .filter(|byte| **byte == b'\n')
                    .count();
                findings.error(
                    line,
                    "not-utf-8",
                    "the page is not valid UTF-8 here; the bytes are shown as �",
                    "Save the file as UTF-8.",
                );
                String::from_utf8_lossy(bytes).into_owned()
            }
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let lines = bidi::is_turned(text).then(|| text.lines().enumerate());
        for (above, line) in lines.into_iter().flatten() {
            if bidi::is_turned(line) {
                findings.error(
                    1 + above,
                    "removed",
                    "what turns the direction of writing was removed",
                    "Write the text in the order in which it is read.",
                );
            }
        }
        let text = &*bidi::without(text);
        match split_front_matter(text) {
            Split::None => text.clone_into(&mut source.body),
            Split::Unclosed => {
                findings.error(
                    1,
                    "front-matter-unclosed",
                    "the front matter opens with +++ and is never closed",
                    "Put a line of +++ after the last setting.",
                );
                text.clone_into(&mut source.body);
            }
            Split::Found { toml, body } => {
                source.body_line = 1 + text[..text.len() - body.len()].matches('\n').count();
                body.clone_into(&mut source.body);
                match toml::from_str::<F>(toml) {
                    Ok(front) => source.front = front,
                    Err(error) => {
                        let before = error.span().map_or(0, |span| span.start);
                        let line = 2 + toml[..before.min(toml.len())].matches('\n').count();
                        findings.error(
                            line,
                            "front-matter-invalid",
                            format!("the front matter cannot be read: {}", error.message()),
                            "Write TOML between the +++ lines, such as title = \"Is it safe?\".",
                        );
                    }
                }
            }
        }
        (source, findings.into_list())
    }
}

enum Split<'a> {
    None,
    Unclosed,
    Found { toml: &'a str, body: &'a str },
}

fn split_front_matter(text: &str) -> Split<'_> {
    let Some(rest) = text
        .strip_prefix("+++\n")
        .or_else(|| text.strip_prefix("+++\r\n"))
    else {
        return Split::None;
    };
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == "+++" {
            return Split::Found {
                toml: &rest[..at],
                body: &rest[at + line.len()..],
            };
        }
        at += line.len();
    }
    Split::Unclosed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_and_body_are_told_apart() {
        let (source, findings) = Source::read("a.md", b"+++\ntitle = \"A\"\n+++\n\nHello\n");
        assert_eq!(findings, []);
        assert_eq!(source.front.title, "A");
        assert_eq!(source.body, "\nHello\n");
        assert_eq!(source.body_line, 4);
    }

    #[test]
    fn a_page_without_front_matter_is_all_body() {
        let (source, findings) = Source::read("a.md", "\u{feff}Hello".as_bytes());
        assert_eq!(findings, []);
        assert_eq!(source.body, "Hello");
    }

    #[test]
    fn a_mistake_in_the_front_matter_is_found_on_its_line_and_the_body_still_shows() {
        let (source, findings) =
            Source::read("a.md", b"+++\ntitle = \"A\"\nchecked = oops\n+++\nHello");
        assert_eq!(source.body, "Hello");
        assert_eq!(
            (findings[0].rule, findings[0].line),
            ("front-matter-invalid", 3)
        );
    }

    #[test]
    fn an_unclosed_front_matter_is_an_error_and_nothing_is_lost() {
        let (source, findings) = Source::read("a.md", b"+++\ntitle = \"A\"\nHello");
        assert_eq!(findings[0].rule, "front-matter-unclosed");
        assert!(source.body.contains("Hello"));
    }

    #[test]
    fn a_page_above_the_limit_is_refused_and_one_at_the_limit_is_read() {
        let (source, findings) = Source::read("a.md", &vec![b'a'; MOST_BYTES + 1]);
        assert_eq!(findings[0].rule, "page-too-large");
        assert_eq!(source.body, "");
        let (source, findings) = Source::read("a.md", &vec![b'a'; MOST_BYTES]);
        assert_eq!(findings, []);
        assert_eq!(source.body.len(), MOST_BYTES);
    }

    #[test]
    fn what_turns_the_direction_of_writing_is_found_on_its_line_and_removed() {
        let text = "+++\ntitle = \"a\\u202Eb\"\n+++\nfine\n\u{202e}20 mg\n";
        let (source, findings) = Source::read("a.md", text.as_bytes());
        let lines: Vec<usize> = findings.iter().map(|f| f.line).collect();
        assert_eq!(lines, [2, 5]);
        assert_eq!(
            (source.front.title.as_str(), source.body.as_str()),
            ("ab", "fine\n20 mg\n")
        );
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_found_on_their_line() {
        let (source, findings) = Source::read("a.md", b"one\ntwo \xff\n");
        assert_eq!((findings[0].rule, findings[0].line), ("not-utf-8", 2));
        assert!(source.body.contains("two \u{fffd}"));
    }
}
