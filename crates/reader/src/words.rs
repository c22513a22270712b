//! The interface's words: Fluent, one folder a language in `ui/strings`.

use std::borrow::Borrow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::assets;

/// Languages of the interface, each by its own code; the first stands in when
/// the system's is not among them.
pub const LANGUAGES: &[&str] = &["en", "es"];

/// The words of one language.
pub struct Words {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of a language, or of the first if it is not one of ours.
    ///
    /// # Panics
    ///
    /// If a file that ships in the binary is broken, which a test would
    /// have told.
    #[must_use]
    pub fn of(language: &str) -> Self {
        let language = known(language);
        let id: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks would stand in titles and print as boxes.
        bundle.set_use_isolating(false);
        for (path, text) in assets::texts(&format!("strings/{language}/")) {
            let resource = FluentResource::try_new(text)
                .unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
            if let Err(errors) = bundle.add_resource(resource) {
                panic!("{path}: {errors:?}");
            }
        }
        Self { language, bundle }
    }

    /// The language's code.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// A phrase.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// A phrase with a number in it; templates lend their numbers.
    #[must_use]
    pub fn count(&self, id: &str, number: impl Borrow<usize>) -> String {
        let mut args = FluentArgs::new();
        args.set("n", FluentValue::from(*number.borrow()));
        self.format(id, Some(&args))
    }

    /// A phrase with two numbers in it, such as "3 of 9".
    #[must_use]
    pub fn of_all(&self, id: &str, number: impl Borrow<usize>, all: impl Borrow<usize>) -> String {
        let mut args = FluentArgs::new();
        args.set("n", FluentValue::from(*number.borrow()));
        args.set("all", FluentValue::from(*all.borrow()));
        self.format(id, Some(&args))
    }

    /// A phrase with values in it.
    #[must_use]
    pub fn with(&self, id: &str, values: &[(&'static str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, FluentValue::from((*value).to_owned()));
        }
        self.format(id, Some(&args))
    }

    /// A phrase with a name in it.
    #[must_use]
    pub fn name(&self, id: &str, name: &str) -> String {
        self.with(id, &[("name", name)])
    }

    /// The name of one choice of a setting.
    #[must_use]
    pub fn choice(&self, setting: &str, word: &str) -> String {
        self.say(&format!("{setting}-{word}"))
    }

    /// A day, `YYYY-MM-DD`, as month and year; as written if it is no day.
    #[must_use]
    pub fn month(&self, day: &str) -> String {
        self.date("month-and-year", day)
    }

    /// A day, `YYYY-MM-DD`, in full; as written if it is no day.
    #[must_use]
    pub fn day(&self, day: &str) -> String {
        self.date("day-month-and-year", day)
    }

    fn date(&self, id: &str, day: &str) -> String {
        let [year, month, of_month] = day.split('-').collect::<Vec<_>>()[..] else {
            return day.to_owned();
        };
        let mut args = FluentArgs::new();
        args.set("month", self.say(&format!("month-{month}")));
        args.set("year", year.to_owned());
        args.set("day", of_month.trim_start_matches('0').to_owned());
        self.format(id, Some(&args))
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else {
            return id.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, args, &mut errors)
            .into_owned()
    }
}

/// One of our languages by its code, a region or script behind it ignored.
pub(crate) fn known(language: &str) -> &'static str {
    ours(language).unwrap_or(LANGUAGES[0])
}

/// Our language of this code, if it is one.
pub(crate) fn ours(language: &str) -> Option<&'static str> {
    let code = language.split(['-', '_', '.']).next().unwrap_or("");
    LANGUAGES
        .iter()
        .copied()
        .find(|ours| ours.eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_does_not_hide_a_language() {
        assert_eq!(known("es-US"), "es");
        assert_eq!(known("es_MX.UTF-8"), "es");
        assert_eq!(known("de-CH"), "en");
        assert_eq!(known("C"), "en");
    }

    #[test]
    fn numbers_and_months_are_said_in_the_language() {
        let (en, es) = (Words::of("en"), Words::of("es"));
        assert_eq!(en.count("minutes", 1), "1 minute");
        assert_eq!(es.count("minutes", 4), "4 minutos");
        assert_eq!(en.month("2026-11-24"), "November 2026");
        assert_eq!(es.month("2026-11-24"), "noviembre de 2026");
    }
}
