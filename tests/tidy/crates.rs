//! `guide` and `reader` know no window and no network.

use std::collections::{BTreeMap, BTreeSet};

use toml::Value;

use crate::literals;
use crate::repository::{File, faults, files, made_up, read};

/// Crates that open windows or sockets, by the start of their names.
const BARRED: &[&str] = &[
    "tauri",
    "wry",
    "tao",
    "webkit2gtk",
    "tiny_http",
    "hyper",
    "reqwest",
    "ureq",
    "tokio",
    "mio",
    "socket2",
    "async-std",
    "smol",
    "quinn",
    "rustls",
    "native-tls",
    "openssl",
    "curl",
    "isahc",
    "tungstenite",
];

/// What opens a socket or reads the clock by itself.
const BARRED_NAMES: &[&str] = &[
    "std::net",
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "UnixStream",
    "ToSocketAddrs",
    "SystemTime::now",
    "Instant::now",
];

/// What a crate reaches through its dependencies that it must not.
fn barred(lock: &str, name: &str) -> Vec<String> {
    let lock: Value = toml::from_str(lock).expect("Cargo.lock is TOML");
    let packages = lock["package"].as_array().expect("packages");
    let needs: BTreeMap<&str, Vec<&str>> = packages
        .iter()
        .map(|package| {
            let all = package.get("dependencies").and_then(Value::as_array);
            let needed = all.into_iter().flatten().filter_map(Value::as_str);
            // A version stands behind a name that is there more than once.
            let needed = needed.map(|need| need.split(' ').next().unwrap_or(need));
            (package["name"].as_str().expect("a name"), needed.collect())
        })
        .collect();
    assert!(needs.contains_key(name), "there is no crate {name}");
    let mut reached = BTreeSet::new();
    let mut next = vec![name];
    while let Some(name) = next.pop() {
        if reached.insert(name) {
            next.extend(needs.get(name).into_iter().flatten());
        }
    }
    let is_barred = |name: &&str| BARRED.iter().any(|barred| name.starts_with(barred));
    let found = reached.into_iter().filter(is_barred);
    found
        .map(|barred| format!("{name} reaches {barred}"))
        .collect()
}

fn opens_nothing(file: &File) -> Vec<String> {
    let code = literals::rust(&file.text).code;
    let found = BARRED_NAMES.iter().filter(|name| code.contains(**name));
    found.map(|name| format!("{name} is used")).collect()
}

fn has_typed_errors(file: &File) -> Vec<String> {
    let code = literals::rust(&file.text)
        .code
        .replace(char::is_whitespace, "");
    ["String>{", "String>;", "&'staticstr>{"]
        .into_iter()
        .filter(|end| {
            code.match_indices(end)
                .any(|(at, _)| is_error_of_result(&code[..at]))
        })
        .map(|_| "an error is a string".to_owned())
        .collect()
}

/// Whether a type that is cut before its last part is `Result<_,`.
fn is_error_of_result(before: &str) -> bool {
    before.ends_with(',')
        && before.rfind("->Result<").is_some_and(|at| {
            let inside = &before[at..];
            !inside[2..].contains("->") && !inside.contains('{') && !inside.contains("(Result")
        })
}

fn sources() -> Vec<File> {
    let mut all = files("crates/guide/src", &["rs"]);
    all.extend(files("crates/reader/src", &["rs"]));
    all
}

#[test]
fn guide_and_reader_reach_no_window_and_no_network() {
    let lock = read("Cargo.lock");
    for name in ["guide", "reader"] {
        assert_eq!(barred(&lock, name), [""; 0]);
    }
    // The shell does, so the rule can see it.
    assert!(!barred(&lock, "patient-guide").is_empty());
}

#[test]
fn guide_and_reader_open_no_socket_and_are_given_the_time() {
    assert_eq!(faults(&sources(), opens_nothing), [""; 0]);
    let bad = made_up(
        "a.rs",
        "// std::net\nfn f() { std::net::TcpStream::connect(x); }",
    );
    assert_eq!(opens_nothing(&bad).len(), 2);
    assert!(opens_nothing(&made_up("a.rs", "// TcpStream\nlet a = \"TcpStream\";")).is_empty());
}

#[test]
fn errors_are_types() {
    assert_eq!(faults(&sources(), has_typed_errors), [""; 0]);
    let bad = made_up("a.rs", "fn f() -> Result<Vec<u8>, String> { g() }");
    assert_eq!(has_typed_errors(&bad).len(), 1);
    let good = "fn f() -> Result<String, E> { g() } fn h() -> BTreeMap<String, String> { i() }";
    assert!(has_typed_errors(&made_up("a.rs", good)).is_empty());
}
