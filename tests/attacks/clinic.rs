//! Hostile Markdown in a clinic's own words is as harmless as anywhere, and
//! never passes for the guide's.

use std::collections::BTreeMap;

use guide::Guide;

use crate::allowed;
use crate::cases::all;

fn files(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    let files = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    files.collect()
}

/// A guide of one page, with a clinic's words over it.
fn guide(clinic: &[(&str, &str)]) -> Guide {
    let guide = files(&[
        (
            "guide.toml",
            "id = \"g\"\nedition = \"1\"\nlanguages = [\"en\"]\nlicence = \"x\"\n\
             [title]\nen = \"G\"\n[heading]\nen = \"G\"\n[summary]\nen = \"S\"\n",
        ),
        ("en/SUMMARY.md", "- [One](one.md)\n"),
        (
            "en/one.md",
            "+++\ntitle = \"One\"\n+++\n\n## A {#a}\n\nFirst.\n\n## B {#b}\n\nLast.\n",
        ),
    ]);
    let mut guide = Guide::open(Box::new(guide), reader::dress()).expect("a guide");
    guide.lay_over(Box::new(files(clinic)));
    guide
}

#[test]
fn no_case_in_a_clinics_chapter_brings_anything_but_what_is_allowed() {
    let mut shown = 0;
    for case in all() {
        let text = format!("+++\ntitle = \"Own\"\n+++\n\n{}", case.markdown);
        let guide = guide(&[("en/own.md", &text)]);
        let Ok(found) = guide.page("en", "own") else {
            assert!(!guide.left_out().is_empty(), "{}", case.name);
            continue;
        };
        shown += 1;
        let body = found.page.body.to_string();
        assert_eq!(allowed::wrong(&body), [""; 0], "{}: {body}", case.name);
    }
    assert!(shown > 5, "{shown}");
}

#[test]
fn no_case_in_a_clinics_box_changes_the_page_around_it() {
    let plain = guide(&[]).page("en", "one").unwrap().page.body.to_string();
    let mut shown = 0;
    for case in all() {
        let text = format!(
            "+++\ntitle = \"Own\"\nchapter = \"one\"\nafter = \"a\"\n+++\n\n{}",
            case.markdown
        );
        let guide = guide(&[("en/boxes/own.md", &text)]);
        let body = guide.page("en", "one").unwrap().page.body.to_string();
        assert_eq!(allowed::wrong(&body), [""; 0], "{}: {body}", case.name);
        let Some(open) = body.find("<section class=\"clinic-box\"") else {
            assert_eq!(body, plain, "{}", case.name);
            continue;
        };
        shown += 1;
        let end = body.rfind("</section>\n").unwrap() + "</section>\n".len();
        let without = body[..open].to_owned() + &body[end..];
        assert_eq!(without, plain, "{}: {body}", case.name);
    }
    assert!(shown > 5, "{shown}");
}
