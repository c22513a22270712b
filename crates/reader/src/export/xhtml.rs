//! A parsed page as XHTML, which an EPUB asks for.

use std::fmt::Write as _;

use dom_query::{Document, NodeData, NodeRef};

/// Elements that have no end.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// Writes a whole page as XML.
pub(super) fn written(page: &Document) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n");
    write(&page.html_root(), &mut out);
    out.push('\n');
    out
}

// A page nests as deep as `guide::markdown::DEEPEST` and its template.
fn write(node: &NodeRef<'_>, out: &mut String) {
    let element = node.query(|node| match &node.data {
        NodeData::Element(element) => Some((
            element.name.local.to_string(),
            element
                .attrs
                .iter()
                .map(|attr| (attr.name.local.to_string(), attr.value.to_string()))
                .collect::<Vec<_>>(),
        )),
        NodeData::Text { contents } => {
            escape(contents, out);
            None
        }
        _ => None,
    });
    let Some(Some((name, attributes))) = element else {
        return;
    };
    // Writing to a String cannot fail.
    let _ = write!(out, "<{name}");
    if name == "html" {
        out.push_str(
            " xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"",
        );
    }
    for (name, value) in attributes {
        if name == "lang" {
            attribute("xml:lang", &value, out);
        }
        attribute(&name, &value, out);
    }
    if VOID.contains(&name.as_str()) {
        out.push_str("/>");
        return;
    }
    out.push('>');
    for child in node.children_it(false) {
        write(&child, out);
    }
    let _ = write!(out, "</{name}>");
}

fn attribute(name: &str, value: &str, out: &mut String) {
    let _ = write!(out, " {name}=\"");
    escape(value, out);
    out.push('"');
}

/// What XML 1.0 cannot hold at all is left out.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(c),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c < ' ' => {}
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_of_any_shape_becomes_well_formed_xml() {
        let page = Document::from(
            "<!doctype html><html lang=en><title>A & B</title><body><p>one<br>two<img src=a.svg \
             alt='\"<>\"'><p hidden>\u{c}x &nbsp; <b>y",
        );
        let xml = written(&page);
        let mut reader = quick_xml::Reader::from_str(&xml);
        reader.config_mut().check_end_names = true;
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => break,
                Ok(_) => {}
                Err(why) => panic!("{why}: {xml}"),
            }
        }
        assert!(xml.contains("xml:lang=\"en\" lang=\"en\""), "{xml}");
        assert!(xml.contains("alt=\"&quot;&lt;&gt;&quot;\"/>"), "{xml}");
        assert!(
            xml.contains("<p hidden=\"\">x \u{a0} <b>y</b></p>"),
            "{xml}"
        );
        assert!(xml.contains("<title>A &amp; B</title>"), "{xml}");
    }
}
