//! Scripts improve a page that works without them.

use crate::literals;
use crate::repository::{File, faults, files, made_up};

/// The one file that puts HTML into the document.
const DOOR: &str = "ui/scripts/answer.js";

/// The one file that keeps something in the window itself: how deep the
/// history is, which a browser does not tell.
const DEPTH: &str = "ui/scripts/back.js";

/// What turns a text into code or HTML, or speaks to elsewhere.
const BARRED: &[&str] = &[
    "eval(",
    "new Function",
    "document.write",
    "setHTMLUnsafe",
    "createContextualFragment",
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "sendBeacon",
    "import(",
    "localStorage",
    "indexedDB",
    "document.cookie",
    "serviceWorker",
];

/// What one file may do and no other.
const ONE_PLACE: &[(&str, &[&str])] = &[
    (
        DOOR,
        &[
            "innerHTML =",
            "outerHTML =",
            "insertAdjacentHTML",
            "createPolicy",
            "createHTML",
            "fetch(",
            "parseFromString",
        ],
    ),
    (DEPTH, &["sessionStorage"]),
];

fn barred(file: &File) -> Vec<String> {
    let parts = literals::javascript(&file.text);
    let mut faults: Vec<String> = BARRED
        .iter()
        .filter(|name| parts.code.contains(**name))
        .map(|name| format!("{name} is used"))
        .collect();
    let code = parts.code.replace("===", "is").replace("==", "is");
    for (home, names) in ONE_PLACE.iter().filter(|(home, _)| *home != file.path) {
        let found = names.iter().filter(|name| code.contains(**name));
        faults.extend(found.map(|name| format!("{name} is used outside {home}")));
    }
    let elsewhere = |text: &str| text.contains("://") || text.starts_with("//");
    let texts = parts.texts.iter().filter(|(_, text)| elsewhere(text));
    faults.extend(texts.map(|(_, text)| format!("{text} leads elsewhere")));
    faults
}

#[test]
fn scripts_make_no_code_and_speak_to_nobody() {
    let all = files("ui/scripts", &["js"]);
    assert_eq!(faults(&all, barred), [""; 0]);
    for bad in [
        "a.innerHTML = b;",
        "eval('x')",
        "fetch(a)",
        "trustedTypes.createPolicy('x', {})",
        "localStorage.a = b",
        "a.src = 'https://x.example/'",
    ] {
        assert_eq!(barred(&made_up("ui/scripts/a.js", bad)).len(), 1, "{bad}");
    }
    assert!(
        barred(&made_up(
            "ui/scripts/a.js",
            "// eval(\nif (a.innerHTML === b) c();"
        ))
        .is_empty()
    );
}
