//! A file's settings against the schema: every mistake, each with its place.

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Fault, Mistake};
use super::format::Format;
use super::schema::{Kind, Schema, root};
use super::slip::Slip;
use super::unknown;

/// The most characters that are told of what was found.
const MOST_TOLD: usize = 40;

/// Every mistake in a text, in the order of the text.
pub(super) fn faults(text: &str) -> Vec<Fault> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut check = Check {
        text,
        faults: Vec::new(),
        broken_from: None,
    };
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        let slip = Slip::at(text, at, error.message());
        check.broken_from = Some(check.broken_from.map_or(at, |first| first.min(at)));
        let is_list = slip == Slip::List;
        check.tell(at, Mistake::NotToml(slip));
        if is_list {
            // Whatever follows is taken for a part of the list.
            break;
        }
    }
    check.table("", root(), table.get_ref(), 0);
    let mut faults = check.faults;
    faults.sort_by_key(|fault| fault.at);
    without_what_follows(&mut faults);
    faults
}

/// One slip often breaks several rules of TOML on its line, and what the parser
/// makes of that line is nothing that was meant.
fn without_what_follows(faults: &mut Vec<Fault>) {
    let line = |fault: &Fault| fault.at.map(|(line, _)| line);
    let is_slip = |fault: &Fault| matches!(fault.what, Mistake::NotToml(_));
    let broken: BTreeSet<_> = faults.iter().filter(|one| is_slip(one)).map(line).collect();
    faults.retain(|fault| is_slip(fault) || !broken.contains(&line(fault)));
    faults.dedup_by(|one, before| {
        let follows = matches!(&one.what, Mistake::NotToml(slip) if slip.may_follow());
        is_slip(before) && (one.at == before.at || (follows && line(one) == line(before)))
    });
}

/// A text of the file that can be used although others cannot.
pub(super) fn salvaged(text: &str, table: &str, setting: &str) -> Option<String> {
    let (root_table, _) = DeTable::parse_recoverable(text);
    let found = root_table.get_ref().get(table)?.get_ref().get(setting)?;
    let schema = root()
        .properties
        .get(table)?
        .resolved()
        .properties
        .get(setting)?;
    let mut check = Check {
        text,
        faults: Vec::new(),
        broken_from: None,
    };
    check.value("", schema, found);
    let sound = check.faults.is_empty();
    found
        .get_ref()
        .as_str()
        .filter(|_| sound)
        .map(str::to_owned)
}

struct Check<'t> {
    text: &'t str,
    faults: Vec<Fault>,
    /// Where the text is not TOML for the first time. Settings that seem to be
    /// missing may have stood there, and what follows may be in another table
    /// than it was meant for.
    broken_from: Option<usize>,
}

impl Check<'_> {
    fn tell(&mut self, byte: usize, what: Mistake) {
        self.faults.push(Fault::at_byte(self.text, byte, what));
    }

    fn unexpected(&mut self, setting: &str, schema: &'static Schema, found: &Spanned<DeValue<'_>>) {
        let may_be_told = schema.resolved().format.is_none_or(Format::may_be_told);
        let told = if may_be_told {
            described(found.get_ref())
        } else {
            Found::Other.to_string()
        };
        self.tell(
            found.span().start,
            Mistake::Unexpected {
                setting: setting.to_owned(),
                expected: schema.expected().to_owned(),
                found: told,
            },
        );
    }

    fn value(&mut self, setting: &str, schema: &'static Schema, found: &Spanned<DeValue<'_>>) {
        let own = schema.resolved();
        let kind = kind(found.get_ref());
        if !own.any_of.is_empty() {
            return match own.any_of.iter().find(|one| one.kind == kind) {
                Some(one) => match found.get_ref() {
                    DeValue::Table(table) if table.len() >= one.min_properties => {
                        self.table(setting, one, table, found.span().start);
                    }
                    DeValue::String(_) => self.line(setting, schema, one, found),
                    _ => self.unexpected(setting, schema, found),
                },
                None => self.unexpected(setting, schema, found),
            };
        }
        if own.kind != kind {
            return self.unexpected(setting, schema, found);
        }
        match found.get_ref() {
            DeValue::Table(table) => self.table(setting, own, table, found.span().start),
            DeValue::Array(items) => self.list(setting, schema, items, found),
            DeValue::Integer(number) => {
                let number = i64::from_str_radix(number.as_str(), number.radix()).ok();
                let fits = number.is_some_and(|n| {
                    own.minimum.is_none_or(|least| n >= least)
                        && own.maximum.is_none_or(|most| n <= most)
                });
                if !fits {
                    self.unexpected(setting, schema, found);
                }
            }
            DeValue::String(_) => self.line(setting, schema, own, found),
            _ => {}
        }
    }

    /// `own` holds the rules, `schema` says what is expected.
    fn line(
        &mut self,
        setting: &str,
        schema: &'static Schema,
        own: &'static Schema,
        found: &Spanned<DeValue<'_>>,
    ) {
        let text = found.get_ref().as_str().unwrap_or_default();
        let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if text.contains(|c: char| c.is_control() || turns(c)) {
            let setting = setting.to_owned();
            return self.tell(found.span().start, Mistake::NotPlain { setting });
        }
        let length = text.trim().chars().count();
        let fits = length >= own.min_length
            && own.max_length.is_none_or(|most| length <= most)
            && (own.words.is_empty() || own.words.iter().any(|word| word == text))
            && own.format.is_none_or(|format| format.fits(text));
        if !fits {
            self.unexpected(setting, schema, found);
        }
    }

    fn list(
        &mut self,
        setting: &str,
        schema: &'static Schema,
        items: &[Spanned<DeValue<'_>>],
        found: &Spanned<DeValue<'_>>,
    ) {
        let own = schema.resolved();
        if items.len() < own.min_items || own.max_items.is_some_and(|most| items.len() > most) {
            self.unexpected(setting, schema, found);
        }
        let mut seen = BTreeSet::new();
        for item in items {
            if let Some(schema) = own.items.as_deref() {
                self.value(setting, schema, item);
            }
            let told = described(item.get_ref());
            if own.unique_items && !seen.insert(told.clone()) {
                let setting = setting.to_owned();
                self.tell(
                    item.span().start,
                    Mistake::Twice {
                        setting,
                        item: told,
                    },
                );
            }
        }
    }

    fn table(&mut self, path: &str, own: &'static Schema, table: &DeTable<'_>, at: usize) {
        let inside = |name: &str| match path {
            "" => name.to_owned(),
            path => format!("{path}.{name}"),
        };
        for (key, found) in table {
            let setting = inside(key.get_ref());
            match own.properties.get(key.get_ref().as_ref()) {
                Some(schema) => self.value(&setting, schema, found),
                // Perhaps it was meant for another table.
                None if self.broken_from.is_some_and(|at| at < key.span().end) => {}
                None => {
                    let mistake = unknown::told(path, own, key.get_ref());
                    self.tell(key.span().start, mistake);
                }
            }
        }
        for name in own.required.iter().filter(|_| self.broken_from.is_none()) {
            let Some(schema) = own.properties.get(name) else {
                continue;
            };
            let is_there = table.keys().any(|key| {
                let key = key.get_ref();
                key == name || unknown::respelt(own, key) == Some(name)
            });
            if !is_there {
                let (setting, expected) = (inside(name), schema.expected().to_owned());
                self.faults.push(Fault::at_byte(
                    self.text,
                    at,
                    Mistake::Missing { setting, expected },
                ));
            }
        }
    }
}

fn kind(value: &DeValue<'_>) -> Option<Kind> {
    match value {
        DeValue::String(_) => Some(Kind::String),
        DeValue::Integer(_) => Some(Kind::Integer),
        DeValue::Boolean(_) => Some(Kind::Boolean),
        DeValue::Array(_) => Some(Kind::Array),
        DeValue::Table(_) => Some(Kind::Object),
        DeValue::Float(_) | DeValue::Datetime(_) => None,
    }
}

/// What was found where something else was expected.
#[derive(Debug, thiserror::Error)]
enum Found {
    #[error("an empty text")]
    Empty,
    #[error("{0:?}")]
    Text(String),
    #[error("{0}")]
    Plain(String),
    #[error("the date or time {0}")]
    Moment(String),
    #[error("a list of {0}")]
    List(usize),
    #[error("a table")]
    Table,
    #[error("something else")]
    Other,
}

fn described(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) if text.trim().is_empty() => Found::Empty,
        DeValue::String(text) if text.chars().count() > MOST_TOLD => {
            let start: String = text.chars().take(MOST_TOLD).collect();
            Found::Text(format!("{start}…"))
        }
        DeValue::String(text) => Found::Text(text.to_string()),
        DeValue::Integer(number) => Found::Plain(number.to_string()),
        DeValue::Float(number) => Found::Plain(number.to_string()),
        DeValue::Boolean(value) => Found::Plain(value.to_string()),
        DeValue::Datetime(moment) => Found::Moment(moment.to_string()),
        DeValue::Array(items) => Found::List(items.len()),
        DeValue::Table(_) => Found::Table,
    }
    .to_string()
}
