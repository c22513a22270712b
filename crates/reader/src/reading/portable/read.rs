//! Reads a file as if somebody had made it to do harm.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Carried, MOST_BYTES, NotReadable, VERSION, WHAT, checksum, limits};
use crate::reading::{Reading, Settings, stored};

#[derive(Deserialize)]
struct File {
    what: String,
    version: u64,
    #[serde(default)]
    saved: String,
    #[serde(default)]
    mine: Map<String, Value>,
    #[serde(default)]
    checksum: String,
}

/// What stands before everything else, so that a newer version is known as
/// such whatever else it wrote.
#[derive(Deserialize)]
struct Head {
    what: String,
    version: u64,
}

/// Reads what [`super::write`] wrote. `now` is the time, in seconds since
/// 1970.
///
/// # Errors
///
/// [`NotReadable`], if there is nothing to be had.
pub fn read(text: &str, now: i64) -> Result<Carried, NotReadable> {
    if text.len() > MOST_BYTES {
        return Err(NotReadable::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    let head: Head = serde_json::from_str(text).map_err(|_| NotReadable::NotOurs)?;
    if head.what != WHAT {
        return Err(NotReadable::NotOurs);
    }
    if head.version > VERSION {
        return Err(NotReadable::Newer);
    }
    let file: File = serde_json::from_str(text).map_err(|_| NotReadable::NotOurs)?;
    debug_assert_eq!((file.what.as_str(), file.version), (WHAT, head.version));
    let has_settings = file.mine.contains_key("settings");
    let (mine, unreadable) = readable(file.mine);
    let mut reading = state(mine).ok_or(NotReadable::NotOurs)?;
    let settings = has_settings.then(|| std::mem::take(&mut reading.settings));
    reading.settings = Settings::default();
    (reading.window, reading.left_in_chapter) = (None, false);
    let beyond = limits::keep_within(&mut reading, now);
    Ok(Carried {
        reading,
        settings,
        saved: limits::saved_on(file.saved),
        whole: file.checksum == checksum(text),
        left_out: unreadable + beyond,
    })
}

/// The state that these entries are.
fn state(mut mine: Map<String, Value>) -> Option<Reading> {
    mine.insert("version".to_owned(), stored::VERSION.into());
    stored::read(&Value::Object(mine).to_string()).ok()
}

/// Leaves out each entry that cannot be read, so that one does not cost the
/// others; and says how many those were.
fn readable(mine: Map<String, Value>) -> (Map<String, Value>, usize) {
    let mut left_out = 0;
    let mut can = |key: &str, one: Value| {
        let alone = Map::from_iter([(key.to_owned(), one)]);
        let fits = state(alone).is_some();
        left_out += usize::from(!fits);
        fits
    };
    let mut kept = Map::new();
    for (key, value) in mine {
        if key == "version" {
            continue;
        }
        let whole = state(Map::from_iter([(key.clone(), value.clone())])).is_some();
        let value = match value {
            value if whole => value,
            Value::Array(all) => all
                .into_iter()
                .filter(|one| can(&key, Value::Array(vec![one.clone()])))
                .collect(),
            Value::Object(all) => all
                .into_iter()
                .filter(|(name, one)| {
                    let alone = Map::from_iter([(name.clone(), one.clone())]);
                    can(&key, Value::Object(alone))
                })
                .collect::<Map<_, _>>()
                .into(),
            other => {
                can(&key, other);
                continue;
            }
        };
        if state(Map::from_iter([(key.clone(), value.clone())])).is_some() {
            kept.insert(key, value);
        }
    }
    (kept, left_out)
}
