//! Every phrase is there in every language, takes the same values, and is
//! said somewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::repository::{File, files};

/// The values that each phrase takes, by the phrase's id.
type Phrases = BTreeMap<String, BTreeSet<String>>;

fn phrases(ftl: &str) -> Phrases {
    let mut all = Phrases::new();
    let mut id = None;
    for line in ftl.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_alphabetic())
            && let Some((name, _)) = line.split_once('=')
        {
            let new = all
                .insert(name.trim().to_owned(), BTreeSet::new())
                .is_none();
            assert!(new, "{name} is there twice");
            id = Some(name.trim().to_owned());
        }
        if let Some(values) = id.as_ref().and_then(|id| all.get_mut(id)) {
            let names = line.split('$').skip(1).map(name_at_start);
            values.extend(names.filter(|name| !name.is_empty()));
        }
    }
    all
}

/// The phrases of all files of a language.
fn phrases_in(language: &str) -> Phrases {
    let all = files(&format!("ui/strings/{language}"), &["ftl"]);
    phrases(
        &all.iter()
            .map(|file| format!("{}\n", file.text))
            .collect::<String>(),
    )
}

fn name_at_start(text: &str) -> String {
    let is_of_name = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    text.chars().take_while(is_of_name).collect()
}

fn differences(one: &Phrases, other: &Phrases) -> Vec<String> {
    let mut faults = Vec::new();
    for (id, values) in one {
        match other.get(id) {
            None => faults.push(format!("{id} is missing")),
            Some(theirs) if theirs != values => faults.push(format!("{id} takes other values")),
            Some(_) => {}
        }
    }
    faults
}

/// Ids that the code names, and the starts of those that it puts together.
struct Said {
    whole: BTreeSet<String>,
    starts: BTreeSet<String>,
}

fn said(code: &[File]) -> Said {
    let mut said = Said {
        whole: BTreeSet::new(),
        starts: BTreeSet::new(),
    };
    for piece in code.iter().flat_map(|file| file.text.split('"').skip(1)) {
        match piece.split_once('{') {
            Some((start, _)) if start.ends_with('-') => {
                said.starts.insert(start.to_owned());
            }
            _ => {
                said.whole.insert(piece.to_owned());
            }
        }
    }
    said
}

impl Said {
    fn names(&self, id: &str) -> bool {
        self.whole.contains(id)
            || self.starts.iter().any(|start| id.starts_with(start))
            || self.names_choice(id)
    }

    /// Whether an id is a setting and one of its words, put together.
    fn names_choice(&self, id: &str) -> bool {
        let is_known = |part: &str| self.whole.contains(part) || part.parse::<u8>().is_ok();
        self.whole.contains("{setting}-{word}")
            && id
                .match_indices('-')
                .any(|(at, _)| is_known(&id[..at]) && is_known(&id[at + 1..]))
    }
}

/// Ids that a template or a view asks for by name.
fn asked_for(code: &[File]) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for call in ["say(\"", "count(\"", "of_all(\"", ".name(\"", ".with(\""] {
        for file in code {
            for (at, _) in file.text.match_indices(call) {
                let id = name_at_start(&file.text[at + call.len()..]);
                let ends = file.text[at + call.len() + id.len()..].starts_with('"');
                if ends {
                    all.push((file.path.clone(), id));
                }
            }
        }
    }
    all
}

fn code() -> Vec<File> {
    let mut all = files("ui/templates", &["html"]);
    all.extend(files("crates/reader/src", &["rs"]));
    all.extend(files("crates/guide/src", &["rs"]));
    all.extend(files("src-tauri/src", &["rs"]));
    for file in &mut all {
        // What only a test says is said nowhere.
        if let Some(at) = file.text.find("#[cfg(test)]\nmod tests {") {
            file.text.truncate(at);
        }
    }
    all.retain(|file| !file.path.ends_with("/tests.rs"));
    all
}

#[test]
fn every_language_has_every_phrase_with_the_same_values() {
    let first = phrases_in("en");
    assert!(first.len() > 50);
    for language in reader::LANGUAGES {
        let other = phrases_in(language);
        assert_eq!(differences(&first, &other), [""; 0], "{language}");
        assert_eq!(differences(&other, &first), [""; 0], "{language} has more");
    }
    let one = phrases("a = { $n ->\n    [one] x\n   *[other] { $n } { $all }\n}\nb = y\n");
    assert_eq!(one["a"].len(), 2);
    assert_eq!(differences(&one, &phrases("a = { $n }\n")).len(), 2);
}

#[test]
fn every_phrase_is_said_somewhere() {
    let (code, phrases) = (code(), phrases_in("en"));
    let said = said(&code);
    let silent: Vec<&String> = phrases.keys().filter(|id| !said.names(id)).collect();
    assert_eq!(silent, [""; 0]);
    for id in ["nobody-says-this", "theme-mauve", "months"] {
        assert!(!said.names(id), "{id}");
    }
}

#[test]
fn every_phrase_that_is_asked_for_is_there() {
    let phrases = phrases_in("en");
    let all = asked_for(&code());
    assert!(all.len() > 50);
    let missing: Vec<_> = all
        .iter()
        .filter(|(_, id)| !phrases.contains_key(id))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
