//! The parts of JSON Schema that `policy.schema.json` uses.
//!
//! Besides the standard's words it has one of its own, `expected`: what the
//! person who wrote something else is told. (A word that a validator does not
//! know is passed over: JSON Schema core, 6.5.)

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::format::Format;

/// The schema, for editors and for `guide policy schema`.
pub const SCHEMA: &str = include_str!("../../policy.schema.json");

/// What a value may be.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Schema {
    #[serde(rename = "type")]
    pub(super) kind: Option<Kind>,
    #[serde(rename = "$ref")]
    reference: Option<String>,
    #[serde(rename = "$defs", default)]
    definitions: BTreeMap<String, Schema>,
    #[serde(default)]
    expected: String,
    #[serde(default)]
    pub(super) any_of: Vec<Schema>,
    #[serde(default)]
    pub(super) properties: BTreeMap<String, Schema>,
    #[serde(default)]
    pub(super) required: Vec<String>,
    pub(super) items: Option<Box<Schema>>,
    #[serde(rename = "enum", default)]
    pub(super) words: Vec<String>,
    pub(super) format: Option<Format>,
    pub(super) minimum: Option<i64>,
    pub(super) maximum: Option<i64>,
    #[serde(default)]
    pub(super) min_length: usize,
    pub(super) max_length: Option<usize>,
    #[serde(default)]
    pub(super) min_items: usize,
    pub(super) max_items: Option<usize>,
    #[serde(default)]
    pub(super) min_properties: usize,
    #[serde(default)]
    pub(super) unique_items: bool,
}

/// The type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    String,
    Integer,
    Boolean,
    Array,
    Object,
}

static ROOT: LazyLock<Schema> = LazyLock::new(|| {
    serde_json::from_str(SCHEMA).unwrap_or_else(|why| panic!("policy.schema.json: {why}"))
});

/// The schema of the whole file.
pub(super) fn root() -> &'static Schema {
    &ROOT
}

impl Schema {
    /// The schema that is meant, where only its name stands.
    pub(super) fn resolved(&'static self) -> &'static Self {
        let name = self.reference.as_deref().and_then(|r| r.rsplit('/').next());
        name.and_then(|name| ROOT.definitions.get(name))
            .unwrap_or(self)
    }

    /// Whether it is a list of tables, each of which begins with `[[name]]`.
    pub(super) fn has_tables(&'static self) -> bool {
        let items = self.resolved().items.as_deref();
        items.is_some_and(|items| items.resolved().kind == Some(Kind::Object))
    }

    /// What is expected, in words.
    pub(super) fn expected(&'static self) -> &'static str {
        &self.resolved().expected
    }
}
