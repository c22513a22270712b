//! Pages that are too much: too long, too deep, too many.

use guide::source::MOST_BYTES;

use crate::allowed;
use crate::page::Shown;

/// How deep the elements of a page nest.
fn depth(body: &str) -> usize {
    let (mut now, mut most) = (0_usize, 0);
    for piece in body.split('<').skip(1) {
        if piece.starts_with('/') {
            now -= 1;
        } else if !["br", "hr", "img", "col"]
            .iter()
            .any(|void| piece.starts_with(void))
        {
            now += 1;
        }
        most = most.max(now);
    }
    most
}

fn rules(shown: &Shown) -> Vec<(usize, &'static str)> {
    shown.findings.iter().map(|f| (f.line, f.rule)).collect()
}

fn is_sound(shown: &Shown, name: &str) {
    assert_eq!(allowed::wrong(&shown.body), [""; 0], "{name}");
}

#[test]
fn a_page_above_the_limit_is_empty_and_its_author_is_told() {
    let shown = Shown::of(&"a".repeat(MOST_BYTES + 1));
    assert_eq!(shown.body, "");
    assert_eq!(rules(&shown), [(1, "page-too-large")]);
    assert!(!Shown::of(&"a".repeat(MOST_BYTES)).body.is_empty());
}

#[test]
fn markdown_that_nests_without_end_keeps_its_words() {
    for (name, markdown) in [
        ("quotes", format!("{}kept", "> ".repeat(200))),
        (
            "quotes on many lines",
            format!("{}kept\n", "> ".repeat(200)).repeat(50),
        ),
        (
            "quotes to the limit",
            format!("{}kept", "> ".repeat(100_000)),
        ),
        (
            "lists",
            (0..200)
                .map(|n| format!("{}- kept\n", "  ".repeat(n)))
                .collect(),
        ),
        ("lists in one line", format!("{}kept", "- ".repeat(200))),
        (
            "numbered lists in one line",
            format!("{}kept", "1. ".repeat(200)),
        ),
        ("quotes and lists", format!("{}kept", "> - ".repeat(200))),
        (
            "emphasis",
            format!("{}kept{}", "*a _b ".repeat(200), "_ *".repeat(200)),
        ),
        (
            "notes",
            (0..200)
                .map(|n| format!("[^{n}]: kept [^{}]\n\n", n + 1))
                .collect(),
        ),
    ] {
        let shown = Shown::of(&markdown);
        is_sound(&shown, name);
        assert!(depth(&shown.body) <= 70, "{name}: {}", depth(&shown.body));
        assert!(allowed::text(&shown.body).contains("kept"), "{name}");
    }
    let shown = Shown::of(&format!("x\n\n{}kept", "> ".repeat(200)));
    assert_eq!(rules(&shown), [(3, "nested-too-deep")]);
}

#[test]
fn html_that_nests_without_end_is_shown_as_text() {
    for (name, piece) in [
        ("elements", "<div>"),
        ("elements that others seem to close", "<div></x>"),
        ("elements closed in an attribute", "<div title=\"</div>\">"),
        ("elements closed in a comment", "<div><!--</div>-->"),
        ("elements that reopen", "<b><i><u>"),
        ("quotes", "<blockquote>"),
        ("tables", "<table><tr><td>"),
    ] {
        let shown = Shown::of(&format!("kept\n\n<p>\n{}\n", piece.repeat(200)));
        is_sound(&shown, name);
        assert_eq!(rules(&shown), [(3, "nested-too-deep")], "{name}");
        assert!(depth(&shown.body) <= 2, "{name}");
        assert!(allowed::text(&shown.body).contains(piece), "{name}");
    }
}

#[test]
fn more_html_than_a_sanitizer_can_take_is_shown_as_text() {
    let dense = "<div><table></div></table>".repeat(5_000);
    let shown = Shown::of(&format!("kept\n\n{dense}\n"));
    is_sound(&shown, "dense");
    assert_eq!(rules(&shown), [(3, "too-much-html")]);
    let many = "<b>a</b> ".repeat(400);
    assert_eq!(rules(&Shown::of(&many)), []);
}

#[test]
fn a_page_full_of_one_thing_is_shown() {
    for (name, piece) in [
        ("brackets", "["),
        ("bangs and brackets", "!["),
        ("half links", "[a]("),
        ("half tags", "<a "),
        ("half attributes", "<a b=\""),
        ("half comments", "<!-- "),
        ("half declarations", "<!X "),
        ("half instructions", "<?x "),
        ("half character data", "<![CDATA["),
        ("half code", "`a"),
        ("half notes", "[^a"),
        ("notes of one name", "[^a]"),
        ("entities", "&#x202e;"),
        ("pipes", "|"),
        ("stars", "*a **a "),
        ("headings", "# a\n"),
        ("definitions", "a\n: b\n\n"),
        ("notes defined again", "[^a]: b\n\n"),
        ("links defined again", "[a]: b\n"),
        ("line ends", "\n"),
        ("tabs", "\t"),
        ("NULs", "\0"),
    ] {
        let shown = Shown::of(&piece.repeat(20_000 / piece.len()));
        is_sound(&shown, name);
    }
}

#[test]
fn a_reference_used_often_does_not_make_a_page_without_end() {
    let address = "u".repeat(50_000);
    let shown = Shown::of(&format!("[a]: /{address}\n\n{}", "[a] ".repeat(50_000)));
    is_sound(&shown, "references");
    assert!(shown.body.len() < 4 * MOST_BYTES, "{}", shown.body.len());
}

#[test]
fn tags_that_are_opened_again_do_not_make_a_page_without_end() {
    let open: String = (0..300).map(|n| format!("<b a{n}>")).collect();
    let deep = "<div><table></div></table>\n".repeat(60);
    let markdown = format!(
        "<div>\n{deep}{open}\n{}\n\n{}",
        "</div>x\n".repeat(100),
        "a\n\n".repeat(1_000)
    );
    let shown = Shown::of(&markdown);
    is_sound(&shown, "opened again");
    assert!(shown.body.len() < 100 * markdown.len());
}
