//! What a clinic adds, and what of it is left out.

use std::collections::BTreeMap;

use crate::dress::Dress;
use crate::finding::{Finding, Severity};
use crate::guide::Guide;
use crate::page::Page;

type Files = BTreeMap<String, String>;

fn files(all: &[(&str, &str)]) -> Files {
    all.iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

const ONE: &str = "+++\ntitle = \"One\"\n+++\n\n## In short {#in-short}\n\n- A point.\n\n\
    ## Meals {#meals}\n\nThe guide on meals.\n\n### Drinks {#drinks}\n\nThe guide on drinks.\n\n\
    ## Ride {#ride}\n\nThe guide on the ride.\n";

fn guide_files() -> Files {
    files(&[
        (
            "guide.toml",
            "id = \"g\"\nedition = \"1\"\nlanguages = [\"en\", \"es\"]\nlicence = \"x\"\n\
             [title]\nen = \"G\"\n[heading]\nen = \"G\"\n[summary]\nen = \"S\"\n",
        ),
        (
            "sources.toml",
            "[K]\ntitle = \"B\"\npublisher = \"P\"\nkind = \"book\"\nconsulted = \"2026-11-24\"\n",
        ),
        (
            "en/SUMMARY.md",
            "# Part\n\n- [One](one.md)\n- [Two](two.md)\n",
        ),
        ("es/SUMMARY.md", "# Parte\n\n- [Uno](one.md)\n"),
        ("en/one.md", ONE),
        (
            "en/two.md",
            "+++\ntitle = \"Two\"\n+++\n\nThe guide's own.\n",
        ),
        (
            "es/one.md",
            "+++\ntitle = \"Uno\"\n+++\n\n## Comidas {#meals}\n\nTexto.\n",
        ),
        ("images/a.svg", "<svg>guide</svg>"),
    ])
}

fn guide() -> Guide {
    let files = guide_files();
    let mut dress = Dress::default();
    "At our clinic. Written by North & <b>Sons".clone_into(&mut dress.written_by);
    "At our clinic".clone_into(&mut dress.clinic_part);
    let dress = ["en", "es"].map(|language| (language.to_owned(), dress.clone()));
    Guide::open(Box::new(files), dress.into()).unwrap()
}

/// The guide with a clinic's files over it, and what was found.
fn with(clinic: &[(&str, &str)]) -> (Guide, Vec<Finding>) {
    let mut guide = guide();
    let findings = guide.lay_over(Box::new(files(clinic)));
    (guide, findings)
}

fn body(guide: &Guide, language: &str, name: &str) -> String {
    guide.page(language, name).unwrap().page.body.to_string()
}

fn told(findings: &[Finding]) -> Vec<(&str, usize, &str)> {
    let told = findings.iter().map(|f| (&*f.file, f.line, f.rule));
    told.collect()
}

const BOX: &str = "+++\ntitle = \"Our rule\"\nchapter = \"one\"\nafter = \"meals\"\n+++\n\n\
    Eat nothing for **six** hours.[^K]\n";

#[test]
fn a_box_stands_at_the_end_of_its_section_in_a_border_that_says_whose_it_is() {
    let (guide, findings) = with(&[("en/boxes/meals.md", BOX)]);
    assert_eq!(findings, []);
    let body = body(&guide, "en", "one");
    let at = |words: &str| {
        body.find(words)
            .unwrap_or_else(|| panic!("{words}: {body}"))
    };
    assert!(at("The guide on drinks") < at("<section class=\"clinic-box\""));
    assert!(at("six</strong> hours") < at("id=\"ride\""));
    let open = "<section class=\"clinic-box\" aria-labelledby=\"clinic-meals\">\n\
        <p class=\"written-by\">At our clinic. Written by North &amp; &lt;b&gt;Sons</p>\n\
        <h3 id=\"clinic-meals\">Our rule</h3>\n";
    assert!(body.contains(open), "{body}");
    let page = guide.page("en", "one").unwrap().page;
    assert_eq!(page.citations[0].key, "K");
    let block = page
        .blocks
        .iter()
        .find(|b| b.text.contains("six hours"))
        .unwrap();
    assert_eq!(block.heading.as_deref(), Some("drinks"));
    assert!(page.has_heading("clinic-meals") || page.blocks.iter().any(|b| b.id == "clinic-meals"));
    assert!(!self::body(&guide, "es", "one").contains("clinic-box"));
}

#[test]
fn a_box_stands_after_the_short_version_in_a_part_of_a_section_and_at_the_end() {
    for (after, before, behind) in [
        ("in-short", "A point.", "id=\"meals\""),
        ("drinks", "The guide on drinks", "id=\"ride\""),
        ("ride", "The guide on the ride", ""),
        ("", "The guide on the ride", ""),
    ] {
        let text = BOX.replace("\"meals\"", &format!("{after:?}"));
        let (guide, findings) = with(&[("en/boxes/a.md", &text)]);
        assert_eq!(findings, [], "{after}");
        let body = body(&guide, "en", "one");
        let at = body.find("<section class=\"clinic-box\"").unwrap();
        assert!(body.find(before).unwrap() < at, "{after}: {body}");
        assert!(
            at < body.rfind(behind).unwrap_or(usize::MAX),
            "{after}: {body}"
        );
        let opened = body.matches("<section").count();
        assert_eq!(opened, body.matches("</section>").count(), "{body}");
        // The short version is closed before the box opens.
        let short = body.find("in-short\" aria").unwrap();
        let closed = short + body[short..].find("</section>").unwrap();
        assert!(closed < at, "{after}: {body}");
    }
}

#[test]
fn boxes_of_a_section_come_in_the_order_of_their_files() {
    let second = BOX.replace("Our rule", "Second");
    let (guide, _) = with(&[("en/boxes/2.md", &second), ("en/boxes/1.md", BOX)]);
    let body = body(&guide, "en", "one");
    assert!(body.find("Our rule").unwrap() < body.find("Second").unwrap());
}

#[test]
fn a_chapter_takes_the_place_of_the_guides_or_a_place_in_a_part_of_its_own() {
    let (guide, findings) = with(&[
        (
            "en/two.md",
            "+++\ntitle = \"Two here\"\n+++\n\nThe clinic's.\n",
        ),
        (
            "en/parking.md",
            "+++\ntitle = \"Where to park\"\nshort_title = \"Parking\"\n+++\n\nSee [two](two.md).\n",
        ),
    ]);
    assert_eq!(findings, []);
    assert!(body(&guide, "en", "two").contains("The clinic's."));
    assert!(guide.is_the_clinics("en", "two") && guide.is_the_clinics("en", "parking"));
    assert!(!guide.is_the_clinics("en", "one") && !guide.is_the_clinics("es", "two"));
    let (parts, _) = guide.parts("en");
    let titles: Vec<(&str, Vec<&str>)> = parts
        .iter()
        .map(|part| {
            let titles = part.chapters.iter().map(|chapter| &*chapter.title);
            (&*part.title, titles.collect())
        })
        .collect();
    assert_eq!(
        titles,
        [
            ("", vec!["One", "Two here"]),
            ("At our clinic", vec!["Parking"])
        ]
    );
    let index = crate::search::Index::build(&guide, "en");
    assert_eq!(index.search("park", 1).hits[0].page, "parking");
}

#[test]
fn what_has_an_error_is_left_out_whole_and_told_of_on_its_line() {
    let good = "+++\ntitle = \"Good\"\n+++\n\nFine.\n";
    let (guide, findings) = with(&[
        (
            "en/two.md",
            "+++\ntitle = \"Two\"\n+++\n\nFirst half.\n\n<script>x</script>\n",
        ),
        (
            "en/leads.md",
            "+++\ntitle = \"L\"\n+++\n\n[gone](gone.md)\n",
        ),
        (
            "en/follows.md",
            "+++\ntitle = \"F\"\n+++\n\n[also](leads.md)\n",
        ),
        ("en/no-title.md", "Only text.\n"),
        ("en/Two Words.md", good),
        ("en/good.md", good),
    ]);
    let errors: Vec<_> = told(&findings);
    assert_eq!(
        errors,
        [
            ("overrides/en/Two Words.md", 1, "file-name"),
            ("overrides/en/leads.md", 5, "missing-page"),
            ("overrides/en/no-title.md", 1, "no-title"),
            ("overrides/en/two.md", 7, "removed"),
            ("overrides/en/follows.md", 5, "missing-page"),
        ]
    );
    assert_eq!(guide.left_out(), findings);
    assert!(body(&guide, "en", "two").contains("The guide's own."));
    for name in ["leads", "follows", "no-title"] {
        assert!(guide.page("en", name).is_err(), "{name}");
    }
    assert!(body(&guide, "en", "good").contains("Fine."));
}

#[test]
fn a_box_with_an_error_is_left_out_whole() {
    for (was, is, line, rule) in [
        ("\"one\"", "\"gone\"", 1, "missing-page"),
        ("\"meals\"", "\"gone\"", 1, "missing-heading"),
        ("title = \"Our rule\"\n", "", 1, "no-title"),
        ("Eat", "## Eat\n\nEat", 7, "box"),
        ("Eat", "<b>Eat</b>", 7, "box"),
        ("Eat", "</section>\n\nEat", 7, "box"),
        ("[^K]", "[^GONE]", 7, "unknown-source"),
        ("[^K]", "[^1]\n\n[^1]: A note.", 9, "box"),
        ("Eat nothing for **six** hours.[^K]", "", 6, "empty"),
        ("after", "aftre", 4, "front-matter-invalid"),
    ] {
        let text = BOX.replace(was, is);
        assert_ne!(text, BOX);
        let (guide, findings) = with(&[("en/boxes/meals.md", &text)]);
        let file = "overrides/en/boxes/meals.md";
        assert!(
            told(&findings).contains(&(file, line, rule)),
            "{is}: {findings:?}"
        );
        assert!(!body(&guide, "en", "one").contains("clinic-box"), "{is}");
        assert!(!guide.left_out().is_empty());
    }
}

/// The border is the proof of whose words they are, so it must hold even for a
/// box that nobody judged.
#[test]
fn no_box_reaches_out_of_its_border() {
    for hostile in [
        "</section></div>\n\nout",
        "<div>\n\nout",
        "> open\n> ```\nout",
        "<!-- out",
        "<p class=\"written-by\">The authors</p>\n\nout",
        "[^K]: out\n\nout",
    ] {
        let one = super::ClinicBox {
            name: "a".into(),
            chapter: "one".into(),
            after: "meals".into(),
            title: "T</h3></section>".into(),
            body: hostile.into(),
            body_line: 1,
            ..super::ClinicBox::default()
        };
        let (source, _) = crate::source::Source::read("en/one.md", ONE.as_bytes());
        let boxes = [one];
        let around = crate::resolve::Surroundings {
            boxes: &boxes,
            ..Default::default()
        };
        let html = Page::make(source, &around).0.body.to_string();
        let open = html.find("<section class=\"clinic-box\"").unwrap();
        let end = open + html[open..].find("</section>").unwrap();
        assert!(html[open..end].contains("out"), "{hostile}: {html}");
        assert!(!html[end..].contains("out"), "{hostile}: {html}");
        assert!(
            html[end..].starts_with("</section>\n<h2 id=\"ride\">"),
            "{html}"
        );
        assert_eq!(
            html.matches("<section").count(),
            html.matches("</section>").count()
        );
    }
}

#[test]
fn a_picture_of_the_guides_is_not_replaced_and_a_new_one_is_found() {
    let (guide, _) = with(&[
        ("images/a.svg", "<svg>clinic</svg>"),
        ("images/map.svg", "<svg>map</svg>"),
    ]);
    assert_eq!(&*guide.image("a.svg").unwrap(), b"<svg>guide</svg>");
    assert_eq!(&*guide.image("map.svg").unwrap(), b"<svg>map</svg>");
}

#[test]
fn what_was_judged_is_what_is_shown_whatever_happens_to_the_file() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("en")).unwrap();
    let file = folder.path().join("en/two.md");
    std::fs::write(&file, "+++\ntitle = \"Two\"\n+++\n\nJudged.\n").unwrap();
    let mut guide = guide();
    let disk = crate::Disk(folder.path().to_owned());
    assert_eq!(guide.lay_over(Box::new(disk)), []);
    std::fs::write(&file, "Changed.").unwrap();
    assert!(body(&guide, "en", "two").contains("Judged."));
}

#[test]
fn rules_of_the_day_that_do_not_fit_are_told_of_and_the_guides_hold() {
    for (text, line) in [
        ("[[route]]\nid = \"moon\"\nstep = []\n", 1),
        ("\n[[route]]\nid = 7\n", 3),
    ] {
        let (guide, findings) = with(&[("day.toml", text)]);
        assert_eq!(told(&findings), [("overrides/day.toml", line, "data-file")]);
        assert_eq!(findings[0].severity, Severity::Error);
        assert_eq!(guide.day(), self::guide().day());
    }
}

#[test]
fn a_check_tells_of_what_an_editor_would_and_of_what_is_not_translated() {
    let files = files(&[
        ("en/boxes/meals.md", BOX),
        (
            "en/parking.md",
            "+++\ntitle = \"Park\"\n+++\n\n#### Deep\n\nText.\n",
        ),
    ]);
    let findings = crate::check::check_overrides(
        Box::new(guide_files()),
        &|| Box::new(files.clone()),
        "2026-11-25",
    );
    let findings = findings.unwrap();
    let all = told(&findings);
    for expected in [
        ("overrides/en/boxes/meals.md", 1, "untranslated"),
        ("overrides/en/parking.md", 5, "heading-skipped"),
        ("overrides/en/parking.md", 1, "untranslated"),
    ] {
        assert!(all.contains(&expected), "{expected:?}: {all:?}");
    }
}
