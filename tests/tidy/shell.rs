//! The webview is granted nothing and can call nothing.

use serde_json::Value;

use crate::literals;
use crate::repository::{File, faults, files, made_up, read, root};

fn configuration_grants(text: &str) -> Vec<String> {
    let config: Value = serde_json::from_str(text).expect("JSON");
    let security = &config["app"]["security"];
    let mut faults = Vec::new();
    if security["capabilities"] != Value::Array(Vec::new()) {
        faults.push("capabilities are not empty".to_owned());
    }
    for key in [
        "csp",
        "devCsp",
        "dangerousDisableAssetCspModification",
        "assetProtocol",
    ] {
        if !security[key].is_null() {
            faults.push(format!("{key} is set"));
        }
    }
    if config["app"]["withGlobalTauri"] == Value::Bool(true) {
        faults.push("the webview is given Tauri's functions".to_owned());
    }
    faults
}

fn commands(file: &File) -> Vec<String> {
    // Attributes are where a command would be declared.
    let text = file.text.replace("#[tauri::command", "tauri_command");
    let code = literals::rust(&text).code;
    [
        "invoke_handler",
        "generate_handler",
        "tauri_command",
        "add_capability",
        "CapabilityBuilder",
    ]
    .into_iter()
    .filter(|name| code.contains(name))
    .map(|name| format!("{name} is used"))
    .collect()
}

#[test]
fn no_capability_is_granted() {
    assert_eq!(
        configuration_grants(&read("src-tauri/tauri.conf.json")),
        [""; 0]
    );
    for folder in ["capabilities", "permissions"] {
        assert!(
            !root().join("src-tauri").join(folder).exists(),
            "src-tauri/{folder}"
        );
    }
    for bad in [
        "{\"app\": {}}",
        "{\"app\": {\"security\": {\"capabilities\": [\"main\"]}}}",
        "{\"app\": {\"security\": {\"capabilities\": [], \"csp\": \"default-src *\"}}}",
        "{\"app\": {\"security\": {\"capabilities\": []}, \"withGlobalTauri\": true}}",
    ] {
        assert_eq!(configuration_grants(bad).len(), 1, "{bad}");
    }
}

#[test]
fn no_command_can_be_called() {
    assert_eq!(faults(&files("src-tauri", &["rs"]), commands), [""; 0]);
    let bad = "#[tauri::command]\nfn a() {}\n\nfn b() { c.invoke_handler(d) }";
    assert_eq!(commands(&made_up("a.rs", bad)).len(), 2);
}
