//! The rules of the day of a session: `day.toml`, by the way the medicine is
//! given.
//!
//! A rule says when something is done, counted from the appointment, and
//! which source says so. Only a verified source makes a rule: whatever else
//! the file says, a step without one is a question for the clinic
//! ([`Step::when`]). A clinic lays its own rules over the guide's
//! ([`Rules::laid_over`]).

mod clinic;

use std::fmt;

use serde::Deserialize;

pub use self::clinic::{ClinicRules, NotLaid};
use crate::manifest::Localized;

/// The longest time before or after an appointment, in minutes.
const LONGEST: u16 = 2 * 24 * 60;

/// Minutes before or after an appointment, at most two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "i64")]
pub struct Minutes(u16);

impl Minutes {
    /// How many they are.
    #[must_use]
    pub fn get(self) -> u16 {
        self.0
    }
}

/// A number that is no time before or after an appointment.
#[derive(Debug, thiserror::Error)]
#[error("{0} is no number of minutes from 0 to {LONGEST}")]
pub struct BadMinutes(i64);

impl TryFrom<i64> for Minutes {
    type Error = BadMinutes;

    fn try_from(minutes: i64) -> Result<Self, BadMinutes> {
        u16::try_from(minutes)
            .ok()
            .filter(|minutes| *minutes <= LONGEST)
            .map(Self)
            .ok_or(BadMinutes(minutes))
    }
}

/// When a step is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// So many minutes before the appointment, at the latest.
    Before(Minutes),
    /// So many minutes after the appointment, at the earliest.
    After(Minutes),
    /// At the appointment.
    Appointment,
    /// As long before the appointment as the way there takes.
    Travel,
    /// When the step before it is done.
    Then,
    /// On the next day.
    NextDay,
    /// When the clinic says; there is no rule.
    Ask,
}

impl When {
    /// Whether it is a rule that needs a source, and not the person's own
    /// appointment and way.
    #[must_use]
    pub fn is_rule(self) -> bool {
        matches!(self, Self::Before(_) | Self::After(_) | Self::NextDay)
    }
}

/// How sure what a step says is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Its sources say it, and were read.
    Verified,
    /// Some say so; it cannot be a rule.
    Soft,
    /// The clinic says it. Only in a clinic's own rules.
    #[serde(skip)]
    Clinic,
}

/// What a clinic's answer to a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// How long before the appointment.
    Before,
    /// How long after the appointment.
    After,
    /// Words alone.
    #[default]
    Words,
    /// There is nothing to ask.
    None,
}

/// One step of a day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Names the step, the same in every route and every edition.
    pub id: String,
    when: When,
    /// What is done, in a few words.
    pub what: Localized,
    /// What the source says of it, and that it says so.
    #[serde(default)]
    pub note: Localized,
    /// The question to the clinic.
    #[serde(default)]
    pub ask: Localized,
    /// What its answer is.
    #[serde(default)]
    pub answer: Answer,
    /// Keys of the sources.
    #[serde(default)]
    pub sources: Vec<String>,
    /// How sure it is; none if it states no fact.
    pub status: Option<Status>,
    /// Where the guide says more, `chapter#heading`.
    #[serde(default)]
    pub see: String,
}

impl Step {
    /// When it is done. A rule stands only on a verified source or on the
    /// clinic's word; without one, the answer is [`When::Ask`], whatever the
    /// file says.
    #[must_use]
    pub fn when(&self) -> When {
        let stands = match self.status {
            Some(Status::Clinic) => true,
            Some(Status::Verified) => !self.sources.is_empty(),
            Some(Status::Soft) | None => false,
        };
        if self.when.is_rule() && !stands {
            When::Ask
        } else {
            self.when
        }
    }

    /// What the file says, whether it stands or not.
    pub(crate) fn written(&self) -> When {
        self.when
    }

    /// Whether the clinic itself made this rule.
    #[must_use]
    pub fn is_the_clinics(&self) -> bool {
        self.status == Some(Status::Clinic)
    }
}

/// A way in which the medicine is given, and its day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// Names the route, the same in every edition.
    pub id: String,
    /// What it is called.
    pub name: Localized,
    /// The chapter about it.
    pub chapter: String,
    /// The steps, in the order of the day.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
}

/// The rules of a guide, by route.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// The chapters that lead to the plan.
    pub chapters: Vec<String>,
    /// The routes, in the order in which they are offered.
    #[serde(rename = "route")]
    pub routes: Vec<Route>,
}

impl Rules {
    /// Reads `day.toml`.
    ///
    /// # Errors
    ///
    /// If it is not TOML of this shape, or a time lies outside of two days;
    /// the error names line and column.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// A route by its id.
    #[must_use]
    pub fn route(&self, id: &str) -> Option<&Route> {
        self.routes.iter().find(|route| route.id == id)
    }
}

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} min", self.0)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) const DAY: &str = "chapters = [\"one\"]\n\
        [[route]]\nid = \"spray\"\nchapter = \"one\"\nname = { en = \"Spray\", es = \"Aerosol\" }\n\
        [[route.step]]\nid = \"eat\"\nwhen = { before = 120 }\nsources = [\"K\"]\nstatus = \"verified\"\n\
        what = { en = \"Stop eating\", es = \"Deje de comer\" }\n\
        [[route.step]]\nid = \"drive\"\nwhen = \"ask\"\nstatus = \"soft\"\nsources = [\"K\"]\n\
        what = { en = \"Drive\", es = \"Maneje\" }\nask = { en = \"When?\", es = \"¿Cuándo?\" }\n";

    fn step(text: &str, id: &str) -> Step {
        let rules = Rules::read(text).unwrap();
        let steps = &rules.route("spray").unwrap().steps;
        steps.iter().find(|step| step.id == id).unwrap().clone()
    }

    #[test]
    fn a_rule_with_a_verified_source_stands() {
        assert_eq!(step(DAY, "eat").when(), When::Before(Minutes(120)));
        assert_eq!(step(DAY, "drive").when(), When::Ask);
    }

    #[test]
    fn a_rule_without_one_is_a_question_whatever_the_file_says() {
        for weak in [
            DAY.replace("\"verified\"", "\"soft\""),
            DAY.replace("status = \"verified\"\n", ""),
            DAY.replacen("sources = [\"K\"]\nstatus", "sources = []\nstatus", 1),
        ] {
            assert_eq!(step(&weak, "eat").when(), When::Ask, "{weak}");
        }
    }

    #[test]
    fn the_guide_cannot_speak_for_a_clinic() {
        let clinic = DAY.replace("\"verified\"", "\"clinic\"");
        assert!(Rules::read(&clinic).is_err());
    }

    #[test]
    fn a_time_beyond_two_days_or_below_none_is_told_with_its_line() {
        for bad in ["-5", "2881", "99999999999"] {
            let error = Rules::read(&DAY.replace("120", bad)).unwrap_err();
            let told = error.to_string();
            assert!(
                told.contains("line 8") && told.contains("minutes"),
                "{told}"
            );
        }
        assert!(Rules::read(&DAY.replace("120", "2880")).is_ok());
    }
}
