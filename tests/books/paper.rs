//! A page to print holds everything, and needs nothing besides.

use dom_query::Document;
use reader::export::Form;

use crate::bundled::{LANGUAGES, files};

#[test]
fn one_page_a_language_holds_the_whole_guide_and_loads_nothing() {
    let made = files(Form::Print);
    assert_eq!(made.len(), LANGUAGES.len());
    for file in made {
        let page = Document::from(std::str::from_utf8(&file.bytes).unwrap());
        assert_eq!(page.select("h1").length(), 1, "{}", file.path);
        assert!(page.select("section.chapter").length() >= 29);
        assert_eq!(page.select("script, link").length(), 0);
        for picture in page.select("img").iter() {
            assert!(picture.attr("src").unwrap().starts_with("data:image/"));
        }
        let closed = page.select("details:not([open])");
        assert_eq!(closed.length(), 0, "paper cannot be opened");
        for link in page.select("a[href^='#']").iter() {
            let id = link.attr("href").unwrap()[1..].to_owned();
            assert_eq!(page.select(&format!("[id='{id}']")).length(), 1, "{id}");
        }
    }
}
