//! Tells a program's texts from its code.

/// A source without its comments, its attributes and its tests.
#[derive(Default)]
pub(crate) struct Parts {
    /// The code, with nothing between the quotes.
    pub(crate) code: String,
    /// Each text and the code before it, as far as its line goes.
    pub(crate) texts: Vec<(String, String)>,
}

/// Reads Rust. What follows the first `#[cfg(test)]` of a file is a test, as
/// everywhere in this repository.
pub(crate) fn rust(source: &str) -> Parts {
    let source = source
        .split("\n#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or(source);
    let mut parts = Parts::default();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let taken = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with("#[") || rest.starts_with("#![") {
            attribute(rest)
        } else if let Some(hashes) = raw_start(rest) {
            let open = rest.find('"').unwrap_or(0) + 1;
            let close = format!("\"{}", "#".repeat(hashes));
            let end = rest[open..]
                .find(&close)
                .map_or(rest.len(), |end| open + end);
            parts.text(&rest[open..end]);
            (end + close.len()).min(rest.len())
        } else if c == '"' {
            let end = quoted(rest, '"');
            parts.text(&rest[1..end]);
            end + 1
        } else if let Some(end) = character(rest) {
            parts.code.push_str("' '");
            end
        } else {
            parts.code.push(c);
            c.len_utf8()
        };
        rest = rest.get(taken..).unwrap_or("");
    }
    parts
}

/// Reads JavaScript.
pub(crate) fn javascript(source: &str) -> Parts {
    let mut parts = Parts::default();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let taken = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if matches!(c, '"' | '\'' | '`') {
            let end = quoted(rest, c);
            parts.text(&rest[1..end]);
            end + 1
        } else {
            parts.code.push(c);
            c.len_utf8()
        };
        rest = rest.get(taken..).unwrap_or("");
    }
    parts
}

impl Parts {
    fn text(&mut self, text: &str) {
        let before = self.code.lines().last().unwrap_or("").to_owned();
        self.texts.push((before, text.to_owned()));
        self.code.push_str("\"\"");
    }
}

/// Where a quoted text ends.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at,
            _ => {}
        }
    }
    rest.len() - 1
}

/// How many `#` a raw text opens with, if one opens here.
fn raw_start(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix("r").or_else(|| rest.strip_prefix("br"))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(hashes)
}

/// Where a character ends that opens here; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('\'')?;
    if after.starts_with('\\') {
        return after[2..].find('\'').map(|end| end + 4);
    }
    let c = after.chars().next()?;
    after[c.len_utf8()..]
        .starts_with('\'')
        .then(|| c.len_utf8() + 2)
}

/// Where an attribute ends.
fn attribute(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while let Some(c) = rest[at..].chars().next() {
        match c {
            '"' => at += quoted(&rest[at..], '"'),
            '[' => depth += 1,
            ']' if depth == 1 => return at + 1,
            ']' => depth -= 1,
            _ => {}
        }
        at += c.len_utf8();
    }
    rest.len()
}

#[test]
fn texts_are_told_from_code() {
    let parts = rust(
        "// \"no\"\n#[error(\"no ]\")]\nfn f<'a>(c: char) { g('\"', \"a \\\" b\", r#\"c \" d\"#, 'x') }\n\
         #[cfg(test)]\nmod tests {\n\"no\" }",
    );
    let texts: Vec<&str> = parts.texts.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["a \\\" b", "c \" d"]);
    assert!(parts.code.contains("fn f<'a>(c: char) { g("));
    let parts = javascript("a = 'b' + `c ${d}`; // 'no'\n/* \"no\" */ e(\"f\")");
    let texts: Vec<&str> = parts.texts.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["b", "c ${d}", "f"]);
}
