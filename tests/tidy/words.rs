//! No word that a patient can read stands in Rust or JavaScript: words come
//! from the Fluent files, so that every language has them.

use crate::literals::{self, Parts};
use crate::repository::{File, faults, files, made_up};

/// Calls whose texts are for those who mend the program.
const FOR_PROGRAMMERS: &[&str] = &[
    "panic!(",
    "expect(",
    "unreachable!(",
    "assert!(",
    "debug_assert!(",
];

/// Names and no words: keys as a browser and as a keyboard call them, and the
/// parts of the one policy.
const NAMES: &[&str] = &[
    "Enter",
    "Escape",
    "Tab",
    "Home",
    "End",
    "Ctrl",
    "Alt",
    "Shift",
    "Esc",
    "Page Down",
    "Page Up",
    "Left",
    "Right",
    "Backspace",
];

/// Whether a text reads as words. It does with two words side by side, or as
/// one word with a capital.
fn reads_as_words(text: &str) -> bool {
    let text = without_markup(text);
    let text = text.trim();
    if NAMES.contains(&text) {
        return false;
    }
    let is_word = |word: &str| {
        let word = word.trim_matches(|c: char| ",.!?¿¡:…’'()".contains(c));
        word.chars().count() > 1 && word.chars().all(char::is_alphabetic)
    };
    let words: Vec<&str> = text.split(' ').collect();
    let has_two = words
        .windows(2)
        .any(|pair| is_word(pair[0]) && is_word(pair[1]));
    let mut letters = text.chars();
    let is_capital = letters.next().is_some_and(char::is_uppercase)
        && text.chars().count() > 2
        && letters.all(char::is_lowercase);
    has_two || is_capital
}

/// A text without its tags and placeholders; nothing is left of what is code
/// in another language.
fn without_markup(text: &str) -> String {
    let is_code = ["{{", "=>", "-src ", "; ", " > ", "~="]
        .iter()
        .any(|mark| text.contains(mark));
    if is_code {
        return String::new();
    }
    let mut bare = String::new();
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '<' | '{' | '[' => depth += 1,
            '>' | '}' | ']' => depth -= 1,
            c if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    // Selectors are lists of names.
    if bare.contains(", ") && bare.split(", ").all(|part| !part.contains(' ')) {
        return String::new();
    }
    bare
}

fn words(parts: &Parts) -> Vec<String> {
    parts
        .texts
        .iter()
        .filter(|(before, _)| !FOR_PROGRAMMERS.iter().any(|call| before.contains(call)))
        .filter(|(_, text)| reads_as_words(text))
        .map(|(_, text)| format!("{text:?}"))
        .collect()
}

fn in_rust(file: &File) -> Vec<String> {
    words(&literals::rust(&file.text))
}

fn in_scripts(file: &File) -> Vec<String> {
    words(&literals::javascript(&file.text))
}

#[test]
fn no_word_that_a_patient_can_read_stands_in_rust() {
    let mut all = files("crates/reader/src", &["rs"]);
    all.retain(|file| !file.path.ends_with("/tests.rs"));
    assert_eq!(faults(&all, in_rust), [""; 0]);
    for bad in [
        "fn f() { page(\"Remove everything\") }",
        "fn f() { page(\"Close\") }",
        "fn f() { format!(\"<b>{n} chapters read</b>\") }",
        "fn f() { page(\"¿Sigue ahí?\") }",
    ] {
        assert_eq!(in_rust(&made_up("a.rs", bad)).len(), 1, "{bad}");
    }
    for good in [
        "/// Words here.\n#[error(\"for the log only\")]\nfn f() { say(\"help-now\") }",
        "fn f() { panic!(\"a broken file\") }",
        "fn f() { key(\"Page Down\"); header(\"text/html; charset=utf-8\") }",
    ] {
        assert!(in_rust(&made_up("a.rs", good)).is_empty(), "{good}");
    }
}

/// What the shell itself shows: titles and dialogs. Its other texts are for
/// whoever started it from a terminal.
fn in_the_shell(file: &File) -> Vec<String> {
    let parts = literals::rust(&file.text);
    let shown = |before: &str| {
        let calls = [
            "title(",
            "message(",
            "body(",
            "text(",
            "dialog(",
            "notification(",
        ];
        calls.iter().any(|call| before.trim_end().ends_with(call))
    };
    parts
        .texts
        .iter()
        .filter(|(before, text)| shown(before) && reads_as_words(text))
        .map(|(_, text)| format!("{text:?}"))
        .collect()
}

#[test]
fn the_shell_shows_no_words_of_its_own() {
    assert_eq!(
        faults(&files("src-tauri/src", &["rs"]), in_the_shell),
        [""; 0]
    );
    let bad = made_up("a.rs", "fn f() { window.set_title(\"Patient Guide\") }");
    assert_eq!(in_the_shell(&bad).len(), 1);
}

#[test]
fn no_word_that_a_patient_can_read_stands_in_javascript() {
    assert_eq!(faults(&files("ui/scripts", &["js"]), in_scripts), [""; 0]);
    for bad in ["a.textContent = 'Nothing found';", "a.ariaLabel = `Close`;"] {
        assert_eq!(in_scripts(&made_up("a.js", bad)).len(), 1, "{bad}");
    }
    for good in [
        "a.closest('p, li, td'); b.key === 'Escape'",
        "// Nothing found\nc('app-find')",
    ] {
        assert!(in_scripts(&made_up("a.js", good)).is_empty(), "{good}");
    }
}
