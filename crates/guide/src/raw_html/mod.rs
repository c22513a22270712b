//! Looks at HTML that an author wrote into Markdown, so that a finding can
//! say what the sanitizer will remove and where. Nothing here makes a page
//! safe: that is [`crate::sanitize`], whatever this reader overlooks.

mod pieces;

use self::pieces::{Piece, pieces};
use crate::sanitize::{ATTRIBUTES, TAG_ATTRIBUTES, TAGS, keeps_attribute};

/// Something in raw HTML that will not reach the reader.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Removed {
    /// Where it stands in the text looked at, in bytes.
    pub(crate) at: usize,
    /// What it is, such as `<script>` or `onclick on <b>`.
    pub(crate) what: String,
    /// Whether it was for looks alone.
    pub(crate) is_look: bool,
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

/// What the sanitizer will take out of a piece of raw HTML.
pub(crate) fn removed(html: &str) -> Vec<Removed> {
    let mut found = Vec::new();
    let mut add = |at, what, is_look| found.push(Removed { at, what, is_look });
    for piece in pieces(html) {
        match piece {
            Piece::Comment { at, closed: false } => {
                add(
                    at,
                    "a comment that nothing closes, with all in it,".to_owned(),
                    false,
                );
            }
            Piece::Comment { .. } => {}
            Piece::Declaration { at, start } => add(at, format!("{start}…>"), false),
            Piece::Tag(tag) if tag.closes => {}
            Piece::Tag(tag) if !TAGS.contains(&tag.name.as_str()) => {
                add(tag.at, format!("<{}>", tag.name), false);
            }
            Piece::Tag(tag) => {
                for (attribute, value) in &tag.attributes {
                    if !keeps(&tag.name, attribute, value) {
                        let what = format!("{attribute} on <{}>", tag.name);
                        add(tag.at, what, attribute == "class");
                    }
                }
            }
        }
    }
    found
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
        removed(html).into_iter().map(|r| r.what).collect()
    }

    #[test]
    fn what_is_allowed_is_not_reported() {
        for html in [
            "<b>x</b> <a href=\"a.md\" title='y'>z</a><br/>",
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
    fn a_class_is_for_looks_alone() {
        let found = removed("<b class=big onclick=x>");
        assert_eq!((found[0].is_look, found[1].is_look), (true, false));
    }

    #[test]
    fn a_comment_that_nothing_closes_is_told_of() {
        assert_eq!(removed("<b>x</b> <!-- y <script>").len(), 1);
        assert_eq!(removed("<!-- y --!> <script>")[0].what, "<script>");
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
