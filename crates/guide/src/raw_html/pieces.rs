//! Tags, comments and declarations, told apart as in the tokenization of the
//! HTML standard (13.2.5).

/// Elements whose content is text up to their closing tag.
const TEXT_ONLY: &[&str] = &[
    "iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp",
];

/// A tag, its names in lower case.
pub(super) struct Tag {
    pub(super) at: usize,
    pub(super) name: String,
    pub(super) closes: bool,
    pub(super) attributes: Vec<(String, String)>,
}

/// What is not text.
pub(super) enum Piece {
    Tag(Tag),
    Comment { at: usize, closed: bool },
    Declaration { at: usize, start: &'static str },
}

impl Piece {
    pub(super) fn tag(self) -> Option<Tag> {
        match self {
            Self::Tag(tag) => Some(tag),
            _ => None,
        }
    }
}

/// The pieces of a text.
pub(super) fn pieces(html: &str) -> impl Iterator<Item = Piece> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + html[from..].find('<')?;
            from = at + 1;
            let inside = &html[from..];
            if let Some(comment) = inside.strip_prefix("!--") {
                let end = end_of_comment(comment);
                from = end.map_or(html.len(), |end| from + 3 + end);
                return Some(Piece::Comment {
                    at,
                    closed: end.is_some(),
                });
            }
            let declaration = ["![CDATA[", "!", "?"]
                .into_iter()
                .find(|start| inside.starts_with(start));
            if let Some(start) = declaration {
                from += inside.find('>').map_or(inside.len(), |end| end + 1);
                let start = match start {
                    "![CDATA[" => "<![CDATA[",
                    "!" => "<!",
                    _ => "<?",
                };
                return Some(Piece::Declaration { at, start });
            }
            let (closes, inside) = match inside.strip_prefix('/') {
                Some(after) => (true, after),
                None => (false, inside),
            };
            if !inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
                continue;
            }
            let name_end = inside
                .find(|c: char| is_blank(c) || matches!(c, '/' | '>'))
                .unwrap_or(inside.len());
            let name = inside[..name_end].to_ascii_lowercase();
            let (attributes, rest) = attributes(&inside[name_end..]);
            from = html.len() - rest.len();
            if !closes && TEXT_ONLY.contains(&name.as_str()) {
                from += end_of_text(rest, &name);
            }
            return Some(Piece::Tag(Tag {
                at,
                name,
                closes,
                attributes,
            }));
        }
    })
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}

/// Where a comment ends, after its `<!--`.
fn end_of_comment(comment: &str) -> Option<usize> {
    for short in [">", "->"] {
        if comment.starts_with(short) {
            return Some(short.len());
        }
    }
    let ends = ["-->", "--!>"].into_iter();
    ends.filter_map(|end| comment.find(end).map(|at| at + end.len()))
        .min()
}

/// Where the text of an element ends that holds nothing else.
fn end_of_text(rest: &str, name: &str) -> usize {
    rest.match_indices("</")
        .find(|(at, _)| {
            let after = &rest.as_bytes()[at + 2..];
            after.len() >= name.len() && after[..name.len()].eq_ignore_ascii_case(name.as_bytes())
        })
        .map_or(rest.len(), |(at, _)| at)
}

/// The attributes of a tag, and what follows its `>`. A quote counts only
/// where a value begins.
fn attributes(mut rest: &str) -> (Vec<(String, String)>, &str) {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c| is_blank(c) || c == '/');
        match rest.chars().next() {
            None => return (found, rest),
            Some('>') => return (found, &rest[1..]),
            Some(_) => {}
        }
        let name_end = rest
            .char_indices()
            .skip(1)
            .find(|(_, c)| is_blank(*c) || matches!(c, '=' | '/' | '>'))
            .map_or(rest.len(), |(at, _)| at);
        let name = rest[..name_end].to_ascii_lowercase();
        rest = rest[name_end..].trim_start_matches(is_blank);
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start_matches(is_blank);
            (value, rest) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    after[1..].split_once(quote).unwrap_or((&after[1..], ""))
                }
                _ => after.split_at(
                    after
                        .find(|c| is_blank(c) || c == '>')
                        .unwrap_or(after.len()),
                ),
            };
        }
        found.push((name, value.to_owned()));
    }
}
