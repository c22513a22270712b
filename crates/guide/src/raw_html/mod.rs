//! Looks at HTML that an author wrote into Markdown, so that a finding can
//! say what will not work or will be removed, and where. Nothing here makes a page
//! safe: that is [`crate::sanitize`], whatever this reader overlooks.

mod pieces;

use self::pieces::{Piece, pieces};
use crate::sanitize::{ATTRIBUTES, TAG_ATTRIBUTES, TAGS, keeps_attribute};

/// Something in raw HTML that will not reach the reader as it is written.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Where it stands in the text looked at, in bytes.
    pub(crate) at: usize,
    /// What it is, such as `<script>` or `onclick on <b>`.
    pub(crate) what: String,
    /// What becomes of it.
    pub(crate) fate: Fate,
}

/// What becomes of a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// The sanitizer takes it out.
    Removed,
    /// The sanitizer takes it out, and it was for looks alone.
    LooksRemoved,
    /// It stays as written, but does not open as one in Markdown does.
    LeadsNowhere,
}

/// Elements that stand alone and so do not nest.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// How much work a piece of raw HTML can be for a sanitizer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Weight {
    /// How deep its elements nest, at most, as they are written.
    pub(crate) depth: usize,
    /// How many tags it can hold, whichever way it is read.
    pub(crate) tags: usize,
}

/// Weighs raw HTML. `depth` stops counting at `deepest`.
pub(crate) fn weigh(html: &str, deepest: usize) -> Weight {
    let mut weight = Weight {
        depth: 0,
        tags: html.matches('<').count(),
    };
    let mut open: Vec<String> = Vec::new();
    for tag in pieces(html).filter_map(Piece::tag) {
        if tag.closes {
            // One that closes nothing is passed over, as a browser does.
            if let Some(at) = open.iter().rposition(|name| *name == tag.name) {
                open.truncate(at);
            }
        } else if !VOID.contains(&tag.name.as_str()) {
            open.push(tag.name);
            weight.depth = weight.depth.max(open.len());
        }
        if weight.depth > deepest {
            break;
        }
    }
    weight
}

/// What is wrong with a piece of raw HTML.
pub(crate) fn faults(html: &str) -> Vec<Fault> {
    let mut found = Vec::new();
    let mut add = |at, what, fate| found.push(Fault { at, what, fate });
    for piece in pieces(html) {
        match piece {
            Piece::Comment { at, closed: false } => {
                let what = "a comment that nothing closes, with all in it,";
                add(at, what.to_owned(), Fate::Removed);
            }
            Piece::Comment { .. } => {}
            Piece::Declaration { at, start } => add(at, format!("{start}…>"), Fate::Removed),
            Piece::Tag(tag) if tag.closes => {}
            Piece::Tag(tag) if !TAGS.contains(&tag.name.as_str()) => {
                add(tag.at, format!("<{}>", tag.name), Fate::Removed);
            }
            Piece::Tag(tag) => {
                for (attribute, value) in &tag.attributes {
                    let fate = if keeps(&tag.name, attribute, value) {
                        if !leads_nowhere(attribute, value) {
                            continue;
                        }
                        Fate::LeadsNowhere
                    } else if attribute == "class" {
                        Fate::LooksRemoved
                    } else {
                        Fate::Removed
                    };
                    add(tag.at, format!("{attribute} on <{}>", tag.name), fate);
                }
            }
        }
    }
    found
}

/// Whether this is an address that opens only if it is written in Markdown: a
/// chapter's file, or one outside.
fn leads_nowhere(attribute: &str, value: &str) -> bool {
    attribute == "href" && (value.contains(':') || value.contains(".md"))
}

fn keeps(tag: &str, attribute: &str, value: &str) -> bool {
    let known = attribute == "class"
        || ATTRIBUTES.contains(&attribute)
        || TAG_ATTRIBUTES
            .iter()
            .any(|(name, list)| *name == tag && list.contains(&attribute));
    known && keeps_attribute(tag, attribute, value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn what(html: &str) -> Vec<String> {
        faults(html).into_iter().map(|fault| fault.what).collect()
    }

    #[test]
    fn what_is_allowed_is_not_reported() {
        for html in [
            "<b>x</b> <a href=\"history#a\" title='y'>z</a><img src=a.svg><br/>",
            "<table><tr><td colspan=2 class=center>x</td></tr></table>",
            "<!-- a note with <script> in it --><!--><b>x</b>",
        ] {
            assert_eq!(what(html), Vec::<String>::new(), "{html}");
        }
    }

    #[test]
    fn what_goes_is_named() {
        assert_eq!(what("<SCRIPT src=x>"), ["<script>"]);
        assert_eq!(what("<b onclick='a > b' lang=en>"), ["onclick on <b>"]);
        assert_eq!(what("<a href=\" java\nscript:x\">"), ["href on <a>"]);
        assert_eq!(
            what("<a href=\"&#106;avascript&colon;x\">"),
            ["href on <a>"]
        );
        assert_eq!(what("<a href=' //host'>"), ["href on <a>"]);
        assert_eq!(what("<img src=https://x.example/a.png>"), ["src on <img>"]);
        assert_eq!(what("<p id=app-main>"), ["id on <p>"]);
        assert_eq!(what("<p style=color:red>"), ["style on <p>"]);
        assert_eq!(what("<svg/onload=x>"), ["<svg>"]);
        assert_eq!(what("<b a=x\"> <script> \""), ["a on <b>", "<script>"]);
        assert_eq!(
            what("<!doctype x><![CDATA[x]]><?php ?>"),
            ["<!…>", "<![CDATA[…>", "<?…>"]
        );
    }

    #[test]
    fn an_address_that_is_not_in_markdown_leads_nowhere() {
        for html in [
            "<a href=history.md>",
            "<a href='https://x.example'>",
            "<a href=tel:988>",
        ] {
            assert_eq!(faults(html)[0].fate, Fate::LeadsNowhere, "{html}");
        }
    }

    #[test]
    fn a_class_is_for_looks_alone() {
        let found = faults("<b class=big onclick=x>");
        assert_eq!(
            (found[0].fate, found[1].fate),
            (Fate::LooksRemoved, Fate::Removed)
        );
    }

    #[test]
    fn a_comment_that_nothing_closes_is_told_of() {
        assert_eq!(faults("<b>x</b> <!-- y <script>").len(), 1);
        assert_eq!(faults("<!-- y --!> <script>")[0].what, "<script>");
    }

    #[test]
    fn what_a_script_holds_is_not_taken_for_tags() {
        assert_eq!(
            what("<script>if (a<b) x</script><svg>"),
            ["<script>", "<svg>"]
        );
    }

    #[test]
    fn depth_counts_what_is_open() {
        let depth = |html: &str| weigh(html, 64).depth;
        assert_eq!(depth("<div><p>a</p><p>b<br>c</p></div>"), 2);
        assert_eq!(depth(&"<b>".repeat(70)), 65);
        assert_eq!(depth(&"<div></x>".repeat(70)), 65);
        assert_eq!(depth(&"<div title=\"</div>\">".repeat(70)), 65);
        assert_eq!(depth(&"<div><!--</div>-->".repeat(70)), 65);
    }

    #[test]
    fn whatever_could_be_a_tag_is_counted() {
        assert_eq!(weigh("<b></b><!-- <i> --><img><u", 64).tags, 6);
    }
}
