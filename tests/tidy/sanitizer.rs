//! One place makes HTML safe, by lists that are written out.

use crate::literals;
use crate::repository::{File, faults, files, made_up};

/// The one file that may know the sanitizer.
const HOME: &str = "crates/guide/src/sanitize.rs";

/// Ways to a sanitizer whose lists are somebody else's, or half somebody
/// else's.
fn barred_ways(file: &File) -> Vec<String> {
    let code = literals::rust(&file.text).code;
    if !code.contains("ammonia") {
        return Vec::new();
    }
    ["ammonia::clean", "Builder::empty"]
        .into_iter()
        .filter(|way| code.contains(way))
        .map(|way| format!("{way} is used"))
        .collect()
}

/// Every list of the sanitizer that has a default, set by name.
fn unset_lists(code: &str) -> Vec<&'static str> {
    let code = code.replace(char::is_whitespace, "");
    let mut lists = vec![
        ".tags(",
        ".clean_content_tags(",
        ".generic_attributes(",
        ".generic_attribute_prefixes(",
        ".tag_attributes(",
        ".tag_attribute_values(",
        ".set_tag_attribute_values(",
        ".allowed_classes(",
        ".url_schemes(",
        ".url_relative(",
        ".link_rel(",
        ".strip_comments(",
        ".id_prefix(",
        ".attribute_filter(",
    ];
    lists.retain(|list| !code.contains(list));
    lists
}

fn in_the_crates() -> Vec<File> {
    let mut all = files("crates", &["rs"]);
    all.extend(files("src-tauri", &["rs"]));
    all
}

#[test]
fn the_sanitizer_is_met_in_one_file() {
    let knows = |file: &File| {
        let knows = literals::rust(&file.text).code.contains("ammonia");
        if knows && file.path != HOME {
            vec!["knows ammonia".to_owned()]
        } else {
            vec![]
        }
    };
    let all = in_the_crates();
    assert_eq!(faults(&all, knows), [""; 0]);
    assert_eq!(
        knows(&made_up("crates/reader/src/a.rs", "use ammonia::Builder;")).len(),
        1
    );
    assert!(all.iter().any(|file| file.path == HOME));
}

#[test]
fn no_list_is_left_to_its_default() {
    let home = in_the_crates()
        .into_iter()
        .find(|file| file.path == HOME)
        .expect(HOME);
    let code = literals::rust(&home.text).code;
    assert_eq!(unset_lists(&code), [""; 0]);
    assert_eq!(
        unset_lists(&code.replace(".url_schemes(", "")),
        [".url_schemes("]
    );
}

#[test]
fn the_ways_around_the_lists_are_not_taken() {
    assert_eq!(faults(&in_the_crates(), barred_ways), [""; 0]);
    for bad in ["let a = ammonia::clean(x);", "ammonia::Builder::empty()"] {
        assert_eq!(barred_ways(&made_up("a.rs", bad)).len(), 1, "{bad}");
    }
}
