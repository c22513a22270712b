//! A setting that there is not, and what may be meant by it.

use super::fault::{Mistake, Place};
use super::schema::{Kind, Schema, root};

/// What is said of a key that a table does not know; `path` is the table's
/// own, empty for the whole file.
pub(super) fn told(path: &str, own: &Schema, key: &str) -> Mistake {
    let setting = if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    };
    if let Some(name) = respelt(own, key) {
        let name = name.to_owned();
        return Mistake::Spelt { setting, name };
    }
    match place(path, key) {
        Some(place) => Mistake::Misplaced { setting, place },
        None => {
            let known: Vec<&str> = own.properties.keys().map(String::as_str).collect();
            let known = known.join(", ");
            Mistake::Unknown { setting, known }
        }
    }
}

/// The name that a key would be, written in small letters and with `_`.
pub(super) fn respelt<'s>(own: &'s Schema, key: &str) -> Option<&'s str> {
    let plain = key.trim().to_ascii_lowercase().replace(['-', ' '], "_");
    let found = own.properties.keys().find(|name| **name == plain);
    found.map(String::as_str).filter(|name| *name != key)
}

/// Where a key belongs that stands in another table.
fn place(path: &str, key: &str) -> Option<Place> {
    if !path.is_empty()
        && let Some(schema) = root().properties.get(key)
    {
        let is_table = schema.resolved().kind == Some(Kind::Object) || schema.has_tables();
        return (!is_table).then_some(Place::Above);
    }
    let mut tables = root().properties.iter().filter_map(|(name, schema)| {
        let schema = schema.resolved();
        let (inside, place) = match schema.items.as_deref() {
            Some(items) => (items.resolved(), Place::BelowEach(name.clone())),
            None => (schema, Place::Below(name.clone())),
        };
        let is_other = name != path && inside.properties.contains_key(key);
        is_other.then_some(place)
    });
    // Of two tables with such a setting, neither is more likely.
    tables.next().filter(|_| tables.next().is_none())
}
