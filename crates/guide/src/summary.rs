//! The order of a guide's chapters: `SUMMARY.md`, in mdBook's shape.

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

/// A part of a guide and its chapters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// Its name; empty for what stands before the first part.
    pub title: String,
    /// Its chapters, in order.
    pub chapters: Vec<Chapter>,
}

/// A chapter as the contents name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// The file's name without `.md`.
    pub name: String,
    /// The short title.
    pub title: String,
}

/// The parts of a guide. The first heading (`# Summary`) names the file and
/// not a part, as in mdBook; a link to anything but a chapter is passed over.
#[must_use]
pub fn read(markdown: &str) -> Vec<Part> {
    let mut parts = vec![Part::default()];
    let mut heading: Option<String> = None;
    let mut link: Option<Chapter> = None;
    let mut headings = 0;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                if let Some(title) = heading.take() {
                    headings += 1;
                    let is_name_of_file = headings == 1 && parts[0].chapters.is_empty();
                    if !is_name_of_file {
                        parts.push(Part {
                            title,
                            chapters: Vec::new(),
                        });
                    }
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let name = dest_url.strip_prefix("./").unwrap_or(&dest_url);
                link = name.strip_suffix(".md").map(|name| Chapter {
                    name: name.to_owned(),
                    title: String::new(),
                });
            }
            Event::End(TagEnd::Link) => {
                if let (Some(chapter), Some(part)) = (link.take(), parts.last_mut()) {
                    part.chapters.push(chapter);
                }
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(chapter) = &mut link {
                    chapter.title.push_str(&text);
                } else if let Some(title) = &mut heading {
                    title.push_str(&text);
                }
            }
            _ => {}
        }
    }
    parts.retain(|part| !part.chapters.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_and_chapters_are_in_the_order_of_the_file() {
        let parts = read(
            "# Summary\n\n[Start](index.md)\n\n# Understand\n\n- [History](./history.md)\n\
             - [Outside](https://x.example)\n\n# Empty\n",
        );
        let shape: Vec<(&str, Vec<&str>)> = parts
            .iter()
            .map(|p| {
                (
                    p.title.as_str(),
                    p.chapters.iter().map(|c| c.name.as_str()).collect(),
                )
            })
            .collect();
        assert_eq!(
            shape,
            [("", vec!["index"]), ("Understand", vec!["history"])]
        );
    }
}
