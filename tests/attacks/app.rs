//! Markup in a guide's data (titles, terms, sources, help lines) and in
//! addresses: the app prints it as the words it is.

use std::collections::BTreeMap;

use dom_query::Document;
use guide::Guide;
use http::Request;
use reader::Reader;
use reader::ports::{Fixed, Memory, NoDesktop, Ports};
use reader::voice::Silent;

/// What stands in every text that a guide's data may have.
const BAD: &str = "'\"><img src=x onerror=bad><script>bad</script><svg onload=bad>{{bad}}";

/// A guide whose every text is hostile.
fn app() -> Reader {
    let text = format!("\"\"\"{}\"\"\"", BAD.replace('"', "\\\""));
    let both = format!("{{ en = {text}, es = {text} }}");
    let files = [
        (
            "guide.toml",
            format!(
                "id = {text}\nedition = {text}\nlanguages = [\"en\"]\nlicence = {text}\n\
                 title = {both}\nheading = {both}\nsummary = {both}\n\
                 review = {{ reviewer = {text}, date = {text} }}\n\
                 [[help]]\nname = {both}\npurpose = {both}\ncall = {text}\nhow = {both}\nsource = \"A\"\n\
                 [[help]]\nname = {both}\npurpose = {both}\ncall = \"javascript:bad\"\n\
                 [[ask]]\nquestion = {both}\nchapter = \"one\"\nheading = {text}\n\
                 [[ask]]\nquestion = {both}\nchapter = {text}\n"
            ),
        ),
        (
            "sources.toml",
            format!(
                "[A]\ntitle = {text}\nauthors = {text}\npublisher = {text}\nyear = 2020\n\
                 doi = {text}\nkind = {text}\nnote = {text}\nconsulted = {text}\n\
                 [B]\ntitle = \"b\"\npublisher = \"p\"\nkind = \"k\"\nconsulted = \"c\"\n\
                 url = \"javascript:bad\"\n\
                 [C]\ntitle = \"b\"\npublisher = \"p\"\nkind = \"k\"\nconsulted = \"c\"\nurl = {text}\n"
            ),
        ),
        (
            "en/glossary.toml",
            format!(
                "[[term]]\nid = {text}\nterm = {text}\nforms = [{text}]\nmeaning = {text}\n\
                 sources = [\"A\", \"B\", \"C\", {text}]\nsee = [\"one\", {text}]\n"
            ),
        ),
        (
            "en/SUMMARY.md",
            "# Summary\n\n# `<img src=x onerror=bad>`\n\n- [`<script>bad</script>`](one.md)\n\
             - [a](<\"onclick=bad x=.md>)\n- [gone](gone.md)\n"
                .to_owned(),
        ),
        (
            "en/one.md",
            format!(
                "+++\ntitle = {text}\nshort_title = {text}\ndescription = {text}\nchecked = {text}\n\
                 review = {text}\naudience = {text}\nkeywords = [{text}]\n+++\n\n\
                 ## `<script>bad</script>`\n\nSeen.[^A][^B][^C][^GONE]\n"
            ),
        ),
    ];
    let files = BTreeMap::from(files.map(|(path, text)| (path.to_owned(), text)));
    let guide = Guide::open(Box::new(files), reader::dress()).expect("it opens");
    let ports = Ports {
        shelf: Box::new(Memory::default()),
        desktop: Box::new(NoDesktop),
        clock: Box::new(Fixed(0)),
        voice: Box::new(Silent),
    };
    Reader::open(guide, ports, BAD)
}

/// Everything on a page that could run or lead astray.
fn wrong(html: &str) -> Vec<String> {
    let document = Document::from(html);
    let mut wrong = Vec::new();
    for node in document
        .root()
        .descendants_it()
        .filter(dom_query::NodeRef::is_element)
    {
        let name = node.node_name().unwrap_or_default().to_string();
        if name == "script" && !node.text().trim().is_empty() {
            wrong.push(format!("a script that says {}", node.text()));
        }
        for attribute in node.attrs() {
            let key = attribute.name.local.to_string();
            let value = attribute.value.to_lowercase();
            let runs = key.starts_with("on") || key == "style" || key == "srcdoc";
            let is_address = matches!(key.as_str(), "href" | "src" | "action" | "formaction");
            let leads = is_address && value.contains(':') && !value.starts_with("tel:");
            if runs || leads {
                wrong.push(format!("{key}={value:?} on <{name}>"));
            }
        }
    }
    wrong
}

fn get(app: &Reader, path: &str) -> String {
    let request = Request::get(path).body(Vec::new()).expect("a request");
    String::from_utf8(app.respond(&request).into_body()).expect("UTF-8")
}

#[test]
fn what_runs_or_leads_astray_is_seen() {
    for html in [
        "<b onclick=x>y</b>",
        "<b style=x>y</b>",
        "<script>x</script>",
        "<a href='javascript:x'>y</a>",
        "<img src='https://x.example/a'>",
    ] {
        assert_eq!(wrong(html).len(), 1, "{html}");
    }
    assert_eq!(
        wrong("<script src='/a.js'></script><a href='tel:1'>x</a>"),
        [""; 0]
    );
}

#[test]
fn markup_in_the_data_of_a_guide_is_words_on_every_screen() {
    let app = app();
    for screen in [
        "home", "read/one", "mine", "display", "help", "sources", "glossary", "about", "keys",
    ] {
        let html = get(&app, &format!("/en/{screen}"));
        assert_eq!(wrong(&html), [""; 0], "{screen}: {html}");
    }
    // The test would be empty if the texts were not shown at all.
    for screen in ["home", "read/one", "help", "sources", "glossary"] {
        let html = get(&app, &format!("/en/{screen}"));
        assert!(
            Document::from(html).text().contains("onerror=bad"),
            "{screen}"
        );
    }
}

#[test]
fn markup_in_an_address_is_words_too() {
    let app = app();
    for path in [
        "/en/read/%22%3E%3Cscript%3Ebad%3C%2Fscript%3E",
        "/en/%3Cscript%3Ebad%3C%2Fscript%3E",
        "/%3Csvg%20onload=bad%3E/home",
        "/en/leave?to=javascript%3Abad",
        "/en/leave?to=https%3A%2F%2Fx.example%2F%22%3E%3Cscript%3Ebad%3C%2Fscript%3E",
        "/en/home?from=%22%3E%3Cimg%20onerror%3Dbad%3E",
        "/en/read/one?at=%22%3E%3Cimg%20onerror%3Dbad%3E#%22onload=bad",
        "/en/images/..%2f..%2fguide.toml",
    ] {
        let html = get(&app, path);
        assert_eq!(wrong(&html), [""; 0], "{path}: {html}");
    }
}

#[test]
fn the_question_before_leaving_is_asked_of_plain_addresses_only() {
    let app = app();
    for address in [
        "javascript%3Abad",
        "data%3Atext%2Fhtml%2Cbad",
        "file%3A%2F%2F%2Fetc",
        "%2F%2Fx.example",
    ] {
        let html = get(&app, &format!("/en/leave?to={address}"));
        let form = Document::from(html).select("main form").length();
        assert_eq!(form, 0, "{address}");
    }
}
