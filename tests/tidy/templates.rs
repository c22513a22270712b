//! Templates print what is escaped, or what the sanitizer made, and hold no
//! words of their own.

use crate::repository::{File, faults, files, made_up};

/// Attributes whose values a person reads or hears.
const READ: &[&str] = &[
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "title",
    "alt",
    "placeholder",
    "label",
];

/// Letters that show a typeface and say nothing.
const SAMPLE: &str = "Aa";

/// What each `safe` in a template prints.
fn printed_as_they_are(template: &str) -> Vec<String> {
    let expressions = template
        .split("{{")
        .skip(1)
        .filter_map(|rest| rest.split("}}").next());
    expressions
        .filter_map(|expression| {
            let (value, filters) = expression.split_once('|')?;
            let is_safe = filters
                .split('|')
                .any(|filter| filter.trim().starts_with("safe"));
            is_safe.then(|| value.trim().trim_matches('-').trim().to_owned())
        })
        .collect()
}

/// Templates that print a value as it is, though the view of that template
/// does not hold it as `SafeHtml`.
fn unsafe_prints(template: &File, views: &[File]) -> Vec<String> {
    let name = template.path.rsplit('/').next().unwrap_or("");
    let of_this = format!("#[template(path = \"{name}\"");
    let view = views.iter().find_map(|file| {
        let rest = &file.text[file.text.find(&of_this)?..];
        Some(&rest[..rest.find("\n}").unwrap_or(rest.len())])
    });
    let mut faults = Vec::new();
    for value in printed_as_they_are(&template.text) {
        let is_safe = view.is_some_and(|view| {
            [" SafeHtml,", " &'a SafeHtml,"]
                .iter()
                .any(|kind| view.contains(&format!("{value}:{kind}")))
        });
        if !is_safe {
            faults.push(format!("{value} is printed as it is"));
        }
    }
    for off in ["autoescape", "escape=", "|e(\"none\")", "escape(\"none\")"] {
        if template.text.contains(off) {
            faults.push(format!("{off} turns escaping off"));
        }
    }
    faults
}

/// A template without its expressions and comments.
fn bare(template: &str) -> String {
    let mut bare = template.to_owned();
    for (open, close) in [("{#", "#}"), ("{%", "%}"), ("{{", "}}")] {
        while let Some(at) = bare.find(open) {
            let end = bare[at..]
                .find(close)
                .map_or(bare.len(), |end| at + end + close.len());
            bare.replace_range(at..end, "");
        }
    }
    bare
}

/// Words that stand in a template itself, and what the policy would block.
fn own_words(file: &File) -> Vec<String> {
    let mut faults = Vec::new();
    for piece in bare(&file.text).split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        if text.contains(char::is_alphabetic) && text.trim() != SAMPLE {
            faults.push(format!("{:?} is a word", text.trim()));
        }
        for (at, _) in tag.match_indices("=\"") {
            let name = tag[..at].rsplit(char::is_whitespace).next().unwrap_or("");
            let value = tag[at + 2..].split('"').next().unwrap_or("");
            if READ.contains(&name) && value.contains(char::is_alphabetic) {
                faults.push(format!("{value:?} is a word"));
            }
            if name.starts_with("on") || name == "style" {
                faults.push(format!("{name} is inline"));
            }
        }
        if tag == "style" || tag.starts_with("style ") || tag == "script" {
            faults.push(format!("<{tag}> is inline"));
        }
    }
    faults
}

/// What an icon must not have; it is printed as it is.
fn active_parts(file: &File) -> Vec<String> {
    let shapes = [
        "svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon",
    ];
    let mut faults = Vec::new();
    for piece in file
        .text
        .split('<')
        .skip(1)
        .filter(|piece| !piece.starts_with('/'))
    {
        let name = piece
            .split(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))
            .next();
        if !name.is_some_and(|name| shapes.contains(&name)) {
            faults.push(format!("<{}> is no shape", name.unwrap_or("")));
        }
        for active in [" on", " style=", "href", "url(", "{{", "{%"] {
            if piece.contains(active) {
                faults.push(format!("{} in {piece:?}", active.trim()));
            }
        }
    }
    faults
}

#[test]
fn only_what_the_sanitizer_made_is_printed_as_it_is() {
    let views = files("crates/reader/src", &["rs"]);
    let all = files("ui/templates", &["html"]);
    assert_eq!(faults(&all, |file| unsafe_prints(file, &views)), [""; 0]);
    assert!(
        all.iter()
            .any(|file| !printed_as_they_are(&file.text).is_empty())
    );
    let view = "#[template(path = \"a.html\")]\nstruct A<'a> {\n    body: SafeHtml,\n    title: String,\n}\n";
    let views = [made_up("a.rs", view)];
    let faults_of = |text| unsafe_prints(&made_up("ui/templates/a.html", text), &views);
    assert!(faults_of("{{ body|safe }} {{ title }}").is_empty());
    for bad in [
        "{{ title|safe }}",
        "{{- other | safe -}}",
        "{% filter escape=\"none\" %}",
    ] {
        assert_eq!(faults_of(bad).len(), 1, "{bad}");
    }
    assert_eq!(
        unsafe_prints(&made_up("b.html", "{{ body|safe }}"), &views).len(),
        1
    );
}

#[test]
fn no_escaping_is_turned_off_in_rust() {
    let off = |file: &File| {
        let found = [
            "escape = \"none\"",
            "MarkupDisplay",
            "filters::safe",
            "HtmlSafe for",
        ];
        let found = found.iter().filter(|off| file.text.contains(**off));
        found.map(|off| (*off).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(faults(&files("crates/reader/src", &["rs"]), off), [""; 0]);
    assert_eq!(
        off(&made_up(
            "a.rs",
            "#[template(path = \"a\", escape = \"none\")]"
        ))
        .len(),
        1
    );
}

#[test]
fn templates_hold_no_words_and_nothing_inline() {
    assert_eq!(
        faults(&files("ui/templates", &["html"]), own_words),
        [""; 0]
    );
    for bad in [
        "<p>Close</p>",
        "<p>{{ a }} of {{ b }}</p>",
        "<button aria-label=\"Close\"></button>",
        "<p onclick=\"x()\"></p>",
        "<p style=\"x\"></p>",
        "<style></style>",
        "<script></script>",
    ] {
        assert_eq!(own_words(&made_up("a.html", bad)).len(), 1, "{bad}");
    }
    let good = "{# Close #}<p aria-label=\"{{ say(\"close\") }}\" class=\"a\">{{ b }} · › {% if c %}↩{% endif %}</p>";
    assert!(own_words(&made_up("a.html", good)).is_empty());
}

#[test]
fn icons_are_shapes_and_nothing_else() {
    assert_eq!(faults(&files("ui/icons", &["svg"]), active_parts), [""; 0]);
    for bad in [
        "<svg><script/></svg>",
        "<svg onload=\"x\"/>",
        "<svg><path style=\"x\"/></svg>",
    ] {
        assert_eq!(active_parts(&made_up("a.svg", bad)).len(), 1, "{bad}");
    }
}
