//! The schema says to an editor what the app says of a file.

use jsonschema::Validator;
use reader::policy::SCHEMA;
use serde_json::Value;

use crate::app::policy;
use crate::broken::all;

/// Files that the schema alone cannot refuse: what is wrong is the form of the
/// whole, two settings together, or what lies beside the file.
const BEYOND_A_SCHEMA: &[&str] = &[
    "a name that turns its direction",
    "a name over two lines",
    "a name of nothing",
    "a color that is too faint",
    "a color that is too dark for the dark",
    "a picture that is not there",
    "the settings of a kiosk where there is none",
    "a tab in a name",
    "a key of zeros",
    "a key of one, behind a good one",
    "a key with a letter wrong",
];

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    assert!(jsonschema::meta::is_valid(&schema));
    jsonschema::validator_for(&schema).expect("a schema")
}

fn as_json(text: &str) -> Option<Value> {
    let table: toml::Table = toml::from_str(text).ok()?;
    serde_json::to_value(table).ok()
}

#[test]
fn what_is_refused_for_its_settings_is_refused_by_the_schema_too() {
    let validator = validator();
    let mut seen = 0;
    for case in all() {
        let Some(value) = as_json(case.text) else {
            continue;
        };
        let beyond = BEYOND_A_SCHEMA.contains(&case.name);
        assert_eq!(validator.is_valid(&value), beyond, "{}", case.name);
        seen += usize::from(!beyond);
    }
    assert!(seen > 30, "{seen}");
}

#[test]
fn what_is_taken_is_taken_by_the_schema_too() {
    let validator = validator();
    let example = include_str!("../../src-tauri/policy.example.toml");
    for text in [
        example,
        "mode = \"personal\"\n",
        "mode = \"kiosk\"\n[clinic]\nname = \"N\"\nhours = { es = \"de 9 a 5\" }\n",
    ] {
        assert_eq!(policy(text).attention(), None);
        let value = as_json(text).unwrap();
        let wrong: Vec<_> = validator
            .iter_errors(&value)
            .map(|e| e.to_string())
            .collect();
        assert_eq!(wrong, [""; 0], "{text}");
    }
}

/// The program knows a form by code, an editor by a pattern.
#[test]
fn a_pattern_and_the_code_beside_it_agree() {
    let validator = validator();
    let hash = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA";
    let with = |costs: &str| hash.replace("m=19456,t=2,p=1", costs);
    let costs = [
        "m=8191,t=2,p=1",
        "m=8192,t=1,p=1",
        "m=9999,t=2,p=1",
        "m=10000,t=9,p=1",
        "m=99999,t=10,p=8",
        "m=199999,t=2,p=1",
        "m=261999,t=2,p=1",
        "m=262144,t=2,p=1",
        "m=262145,t=2,p=1",
        "m=4194304,t=2,p=1",
        "m=19456,t=11,p=1",
        "m=19456,t=0,p=1",
        "m=19456,t=2,p=9",
        "m=019456,t=2,p=1",
    ]
    .map(with);
    let salt = hash.replace("c2FsdHNhbHQ", "c2FsdHNhbA");
    let output = hash.replace("aGFzaGhhc2hoYXNoaGFzaA", "aGFzaGhhc2hoYXNoaGFz");
    let hashes = costs.iter().chain([&salt, &output]).map(String::as_str);
    let hashes: Vec<&str> = hashes
        .chain([
            hash,
            "246810",
            "$argon2id$",
            &hash[..40],
            "$argon2i$v=19$m=1,t=1,p=1$a$b",
        ])
        .collect();
    let key = crate::broken::KEY;
    let cases: &[(&[&str], &[&str])] = &[
        (
            &["routes", "0"],
            &[
                "a",
                "iv-infusion",
                "a1",
                "",
                "-",
                "a-",
                "a--b",
                "A",
                "a b",
                "é",
            ],
        ),
        (
            &["clinic", "phone"],
            &[
                "555-0100",
                "+1 (555) 010.0100",
                "988 + 1",
                "555-0100 x12",
                "911",
                "11",
                "+",
                "(5)",
                "call us",
                "5a5",
                "",
                "5",
                "١٢٣",
            ],
        ),
        (
            &["clinic", "accent"],
            &[
                "#0a5566", "#5B3A8C", "#fff", "0a5566", "#gggggg", "#0a55667",
            ],
        ),
        (
            &["kiosk", "restart"],
            &[
                "00:00", "23:59", "24:00", "3:30", "03:60", "0330", "03:3O", "",
            ],
        ),
        (&["kiosk", "staff_pin"], &hashes),
        (
            &["trusted_key", "0", "key"],
            &[key, "A", "A===", &key[..43], &format!("A{key}"), "-"],
        ),
        (
            &["clinic", "logo"],
            &[
                "nothing.gif",
                "../logo.svg",
                ".svg",
                "a/b.svg",
                "a b.svg",
                "",
                "logo",
            ],
        ),
    ];
    for (path, texts) in cases {
        for text in *texts {
            let (toml, value) = written(path, text);
            let taken = policy(&toml).attention().is_none();
            assert_eq!(validator.is_valid(&value), taken, "{path:?} = {text:?}");
        }
    }
}

/// A file in which one setting has this text, as TOML and as JSON.
fn written(path: &[&str], text: &str) -> (String, Value) {
    let quoted = format!("{text:?}");
    let toml = match path {
        ["routes", _] => format!("routes = [{quoted}]\n"),
        ["trusted_key", _, key] => format!("[[trusted_key]]\nname = \"N\"\n{key} = {quoted}\n"),
        ["clinic", key] => format!("[clinic]\nname = \"N\"\n{key} = {quoted}\n"),
        [table, key] => format!("[{table}]\n{key} = {quoted}\n"),
        _ => unreachable!("a path of the cases above"),
    };
    let toml = format!("mode = \"kiosk\"\n{toml}");
    let value = as_json(&toml).unwrap_or(Value::Null);
    (toml, value)
}
