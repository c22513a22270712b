use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::dress::Dress;
use crate::folder::{Folder, FolderError};
use crate::page::Page;
use crate::resolve::Surroundings;
use crate::source::Source;
use crate::sources::Sources;

fn page(markdown: &str) -> Page {
    page_in(&Surroundings::default(), markdown).0
}

fn page_in(around: &Surroundings<'_>, markdown: &str) -> (Page, Vec<String>) {
    let (source, _) = Source::read("a.md", markdown.as_bytes());
    let (page, findings) = Page::make(source, around);
    let findings = findings
        .iter()
        .map(|f| format!("{} {}", f.line, f.rule))
        .collect();
    (page, findings)
}

/// The body without the ids that are made from words.
fn body(page: &Page) -> String {
    let mut html = page.body.to_string();
    for block in page.blocks.iter().filter(|b| b.id.starts_with("p-")) {
        html = html.replace(&format!(" id=\"{}\"", block.id), "");
    }
    html
}

fn html(markdown: &str) -> String {
    body(&page(markdown))
}

/// A folder that holds one drawing.
struct OneDrawing;

impl Folder for OneDrawing {
    fn read(&self, path: &str) -> Result<Cow<'static, [u8]>, FolderError> {
        match path {
            "images/a.svg" => Ok(b"<svg viewBox=\"0 0 680 320\">".into()),
            other => Err(FolderError::Missing(other.to_owned())),
        }
    }
}

#[test]
fn an_alert_has_its_label_in_the_language_of_the_page() {
    let dress = Dress::of(|id| format!("{id} <!>"));
    let around = Surroundings {
        dress: Some(&dress),
        ..Surroundings::default()
    };
    let (page, _) = page_in(&around, "> [!CAUTION]\n> Do not drive.");
    assert_eq!(
        body(&page),
        "<div class=\"alert caution\" role=\"note\">\n\
         <p class=\"alert-label\">alert-caution &lt;!&gt;</p>\n<p>Do not drive.</p>\n</div>\n"
    );
}

#[test]
fn each_kind_of_alert_has_a_class_of_its_own_and_a_plain_quote_has_none() {
    for (kind, class) in [
        ("NOTE", "note"),
        ("TIP", "tip"),
        ("IMPORTANT", "important"),
        ("WARNING", "warning"),
        ("CAUTION", "caution"),
    ] {
        let html = html(&format!("> [!{kind}]\n> x"));
        assert!(html.starts_with(&format!("<div class=\"alert {class}\" role=\"note\">")));
    }
    assert_eq!(html("> x"), "<blockquote>\n<p>x</p>\n</blockquote>\n");
}

#[test]
fn the_first_cell_of_a_row_heads_the_row() {
    assert_eq!(
        html("## Ways\n\n| Way | Start |\n|---|--:|\n| Drip | 10 |"),
        "<h2 id=\"ways\">Ways</h2>\n\
         <div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"ways\"><table>\
         <thead><tr><th scope=\"col\">Way</th><th scope=\"col\" class=\"end\">Start</th></tr></thead>\
         <tbody>\n<tr><th scope=\"row\">Drip</th><td class=\"end\">10</td></tr>\n\
         </tbody></table></div>\n"
    );
}

#[test]
fn a_table_of_one_column_has_no_row_headings() {
    let html = html("| Way |\n|---|\n| Drip |");
    assert!(html.contains("<td>Drip</td>"), "{html}");
    assert!(html.starts_with("<div class=\"table\"><table>"), "{html}");
}

#[test]
fn a_picture_alone_with_a_title_is_a_figure_and_keeps_its_place_free() {
    let around = Surroundings {
        folder: Some((&OneDrawing, "en")),
        ..Surroundings::default()
    };
    let (page, findings) = page_in(&around, "![A chart](../images/a.svg \"Rough <b>*times*\")");
    assert_eq!(findings, [""; 0]);
    assert_eq!(
        body(&page),
        "<figure><img src=\"../images/a.svg\" alt=\"A chart\" width=\"680\" height=\"320\">\
         <figcaption>Rough &lt;b&gt;*times*</figcaption></figure>\n"
    );
    assert_eq!(page.blocks[0].text, "A chart Rough <b>*times*");
}

#[test]
fn a_picture_in_a_text_or_without_a_title_stays_in_its_paragraph() {
    assert_eq!(
        html("See ![A](../images/a.svg \"B\") here"),
        "<p>See <img src=\"../images/a.svg\" alt=\"A\" title=\"B\"> here</p>\n"
    );
    assert_eq!(
        html("![A](a.svg)"),
        "<p><img src=\"a.svg\" alt=\"A\"></p>\n"
    );
}

#[test]
fn a_picture_that_is_not_there_shows_its_words() {
    let around = Surroundings {
        folder: Some((&OneDrawing, "en")),
        ..Surroundings::default()
    };
    for (address, rule) in [
        ("../images/b.svg", "3 missing-image"),
        ("../a.svg", "3 removed"),
        ("../../images/a.svg", "3 removed"),
        ("../images/a.exe", "3 removed"),
        ("https://x.example/a.svg", "3 removed"),
    ] {
        let (page, findings) = page_in(&around, &format!("x\n\n![A & B]({address})"));
        assert_eq!(findings, [rule], "{address}");
        assert!(
            body(&page).contains("<span class=\"missing-image\">A &amp; B</span>"),
            "{address}"
        );
    }
}

#[test]
fn a_definition_list_has_places_for_its_terms_and_meanings() {
    let page = page("Half-life\n: Time to half.\n");
    assert_eq!(
        body(&page),
        "<dl>\n<dt>Half-life</dt>\n<dd>Time to half.</dd>\n</dl>\n"
    );
    let texts: Vec<&str> = page.blocks.iter().map(|b| b.text.as_str()).collect();
    assert_eq!(texts, ["Half-life", "Time to half."]);
}

#[test]
fn a_task_list_shows_what_is_ticked() {
    assert_eq!(
        html("- [x] Eat\n- [ ] Drive"),
        "<ul>\n<li class=\"task\"><span class=\"box\">☑</span> Eat</li>\n\
         <li class=\"task\"><span class=\"box\">☐</span> Drive</li>\n</ul>\n"
    );
}

#[test]
fn a_source_cited_twice_has_one_number_and_two_ways_back() {
    let sources =
        Sources::read("[A]\ntitle=\"a\"\npublisher=\"p\"\nkind=\"k\"\nconsulted=\"2026-01-01\"\n")
            .unwrap();
    let around = Surroundings {
        sources: Some(&sources),
        ..Surroundings::default()
    };
    let (page, findings) = page_in(&around, "One.[^A] Two.[^n] Again.[^A]\n\n[^n]: A note.\n");
    let html = body(&page);
    assert_eq!(findings, [""; 0]);
    assert_eq!(page.citations.len(), 1);
    assert_eq!(
        (page.citations[0].number, page.citations[0].key.as_str()),
        (1, "A")
    );
    for id in ["cite-1", "cite-1-2"] {
        let link = format!("<a href=\"#source-1\" id=\"{id}\" role=\"doc-noteref\">1</a>");
        assert!(html.contains(&link), "{html}");
    }
    assert!(html.contains("<a href=\"#note-2\" id=\"cite-2\" role=\"doc-noteref\">2</a>"));
    assert!(html.contains("<div class=\"footnote\" id=\"note-2\"><sup>2</sup> \n<p>A note.</p>"));
}

#[test]
fn a_source_that_nobody_knows_is_told_of_on_its_line() {
    let sources = Sources::default();
    let around = Surroundings {
        sources: Some(&sources),
        ..Surroundings::default()
    };
    let (page, findings) = page_in(&around, "+++\ntitle=\"A\"\n+++\n\nx\n\nOne.[^GONE]");
    assert_eq!(findings, ["7 unknown-source"]);
    assert_eq!(page.citations[0].key, "GONE");
}

#[test]
fn the_short_version_is_a_section_that_ends_at_the_next_heading() {
    assert_eq!(
        html("## In short {#in-short}\n\n- a\n\n### Still\n\n## Next\n\nb"),
        "<section class=\"in-short\" aria-labelledby=\"in-short\">\n\
         <h2 id=\"in-short\">In short</h2>\n<ul>\n<li>a</li>\n</ul>\n\
         <h3 id=\"still\">Still</h3>\n</section>\n<h2 id=\"next\">Next</h2>\n<p>b</p>\n"
    );
    assert!(html("## En breve {#in-short}\n\nx").ends_with("<p>x</p>\n</section>\n"));
}

#[test]
fn a_heading_keeps_the_id_its_author_gave_it() {
    let page = page("# One {#one}\n\n## ¿Qué es? {#what}\n\n### Sub part\n\n#### Deep");
    let outline: Vec<_> = page
        .outline
        .iter()
        .map(|h| (h.level, h.id.as_str(), h.text.as_str()))
        .collect();
    assert_eq!(
        outline,
        [(2, "what", "¿Qué es?"), (3, "sub-part", "Sub part")]
    );
    assert!(page.has_heading("one") && page.has_heading("deep") && !page.has_heading("two"));
}

#[test]
fn a_heading_cannot_take_an_id_of_the_app_or_of_another_block() {
    for id in ["app-main", "p-12345678", "source-1", "cite-1", "note-1"] {
        let (page, findings) = page_in(
            &Surroundings::default(),
            &format!("x\n\n## My words {{#{id}}}"),
        );
        assert_eq!(findings, ["3 heading-id"], "{id}");
        assert_eq!(page.outline[0].id, "my-words");
    }
    assert_eq!(page("## Source 1").outline[0].id, "section-source-1");
    let twice = page("## A\n\n## A\n\n## A-2");
    let ids: Vec<&str> = twice.outline.iter().map(|h| h.id.as_str()).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 3, "{ids:?}");
}

#[test]
fn a_heading_has_an_id_and_nothing_else() {
    let (page, findings) = page_in(
        &Surroundings::default(),
        "## A {#a .big onclick=alert(1)}\n\n## B {onclick=x}\n\n## C {#c}",
    );
    assert_eq!(findings, ["1 removed", "3 removed"]);
    assert!(body(&page).starts_with("<h2 id=\"a\">A</h2>\n<h2 id=\"b\">B</h2>"));
}

#[test]
fn a_block_keeps_its_id_when_a_paragraph_is_put_above_it() {
    let text =
        "## A\n\nFirst.\n\n- item\n- other\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n";
    let (before, after) = (page(text), page(&format!("Something new.\n\n{text}")));
    assert_eq!(before.blocks.len(), 6);
    for block in &before.blocks {
        let again = after.blocks.iter().find(|b| b.id == block.id).unwrap();
        assert_eq!(again.text, block.text);
        assert!(
            before
                .body
                .as_str()
                .contains(&format!("id=\"{}\"", block.id))
        );
    }
}

#[test]
fn a_link_to_a_chapter_loses_its_ending_and_one_to_nowhere_its_address() {
    let chapters = BTreeSet::from(["history".to_owned()]);
    let around = Surroundings {
        chapters: Some(&chapters),
        ..Surroundings::default()
    };
    let (page, findings) = page_in(&around, "[h](history.md#early)\n[g](gone.md)");
    assert_eq!(findings, ["2 missing-page"]);
    assert_eq!(body(&page), "<p><a href=\"history#early\">h</a>\ng</p>\n");
}

#[test]
fn code_is_shown_as_it_stands() {
    assert_eq!(
        html("```js\"><b>\n<b>&\n```"),
        "<pre><code>&lt;b&gt;&amp;\n</code></pre>\n"
    );
}

#[test]
fn words_before_a_block_are_counted() {
    let page = page("One two three.\n\nFour five.\n\nSix.");
    let before: Vec<usize> = page.blocks.iter().map(|b| b.before).collect();
    assert_eq!(before, [0, 3, 5]);
}

#[test]
fn a_heading_id_that_is_used_twice_is_told_of() {
    let (_, findings) = page_in(&Surroundings::default(), "## A {#x}\n\n## B {#x}\n");
    assert_eq!(findings, ["3 heading-id-twice"]);
}

#[test]
fn a_footnote_is_found_by_its_label_whatever_its_case() {
    let sources = Sources::default();
    let around = Surroundings {
        sources: Some(&sources),
        ..Surroundings::default()
    };
    let (page, findings) = page_in(&around, "Text.[^Note]\n\n[^note]: A note.\n");
    assert_eq!(findings, [""; 0]);
    assert!(page.citations.is_empty());
}

#[test]
fn in_the_app_a_cell_brings_the_words_that_head_its_column() {
    let dress = Dress::of(str::to_owned);
    let around = Surroundings {
        dress: Some(&dress),
        ..Surroundings::default()
    };
    let (page, _) = page_in(&around, "| Way | Where |\n|---|---|\n| Drip | Clinic |\n");
    let cell = "<th scope=\"row\">Drip</th><td><span class=\"column\">Where: </span>Clinic</td>";
    assert!(page.body.as_str().contains(cell), "{}", page.body);
}
