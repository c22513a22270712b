//! The Content-Security-Policy is one constant and lets in nothing inline,
//! evaluated or remote.

use crate::literals;
use crate::repository::files;

fn weak_parts(policy: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for part in policy.split(';').map(str::trim) {
        let mut words = part.split_whitespace();
        let name = words.next().unwrap_or("");
        for word in words {
            let is_own = matches!(word, "'none'" | "'self'")
                || (name == "require-trusted-types-for" && word == "'script'")
                || (name == "trusted-types" && word == "guide");
            if !is_own {
                faults.push(format!("{name} lets in {word}"));
            }
        }
    }
    for needed in [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
    ] {
        if !policy.split(';').any(|part| part.trim() == needed) {
            faults.push(format!("{needed} is missing"));
        }
    }
    faults
}

#[test]
fn the_policy_lets_in_only_the_app_itself() {
    assert_eq!(weak_parts(reader::POLICY), [""; 0]);
    for (was, is) in [
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        ("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
        ("img-src 'self'", "img-src 'self' https:"),
        ("img-src 'self'", "img-src 'self' data:"),
        ("connect-src 'self'", "connect-src *"),
        ("base-uri 'none'; ", ""),
    ] {
        let bad = reader::POLICY.replace(was, is);
        assert!(!weak_parts(&bad).is_empty(), "{bad}");
    }
}

#[test]
fn the_policy_is_written_once() {
    let mut all = files("crates", &["rs"]);
    all.retain(|file| !file.path.contains("/tests/"));
    all.extend(files("src-tauri", &["rs", "json"]));
    all.extend(files("ui", &["html", "js"]));
    let says = |text: &str| text.contains("default-src") || text.contains("-Security-Policy");
    let places: Vec<&str> = all
        .iter()
        .filter(|file| match file.path.rsplit('.').next() {
            Some("rs") => literals::rust(&file.text)
                .texts
                .iter()
                .any(|(_, text)| says(text)),
            _ => says(&file.text),
        })
        .map(|file| file.path.as_str())
        .collect();
    assert_eq!(places, ["crates/reader/src/answer.rs"]);
}

#[test]
fn every_answer_carries_the_policy() {
    let code = files("crates/reader/src", &["rs"])
        .into_iter()
        .filter(|file| literals::rust(&file.text).code.contains("Response::new("))
        .map(|file| file.path);
    assert_eq!(code.collect::<Vec<_>>(), ["crates/reader/src/answer.rs"]);
}
