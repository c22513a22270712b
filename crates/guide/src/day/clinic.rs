//! A clinic's own rules, laid over the guide's.

use serde::Deserialize;

use super::{Rules, Status, Step, When};
use crate::manifest::Localized;

/// A clinic's own `day.toml`: the same ids as the guide's, and of each step
/// only what the clinic says otherwise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ClinicRules {
    #[serde(rename = "route")]
    routes: Vec<ClinicRoute>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ClinicRoute {
    id: String,
    #[serde(rename = "step")]
    steps: Vec<ClinicStep>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ClinicStep {
    id: String,
    when: When,
    what: Option<Localized>,
    #[serde(default)]
    note: Localized,
}

/// A clinic's rule for what the guide does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotLaid {
    /// No such route.
    #[error("there is no route {route:?}; the guide's are {known}")]
    Route {
        /// The id that the clinic's rules name.
        route: String,
        /// The ids that there are.
        known: String,
    },
    /// No such step in the route.
    #[error("route {route:?} has no step {step:?}; its steps are {known}")]
    Step {
        /// The route.
        route: String,
        /// The id that the clinic's rules name.
        step: String,
        /// The ids that there are.
        known: String,
    },
}

impl ClinicRules {
    /// Reads a clinic's `day.toml`.
    ///
    /// # Errors
    ///
    /// If it is not TOML of this shape, or a time lies outside of two days;
    /// the error names line and column.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }
}

impl Rules {
    /// The rules with a clinic's own laid over them. What the clinic says
    /// stands on its word: the guide's sources and note no longer belong to
    /// it. What it does not say stays as it is.
    ///
    /// # Errors
    ///
    /// [`NotLaid`], if it names a route or a step that the guide has not.
    pub fn laid_over(&self, clinic: &ClinicRules) -> Result<Self, NotLaid> {
        let mut rules = self.clone();
        for theirs in &clinic.routes {
            let known = ids(self.routes.iter().map(|route| &*route.id));
            let Some(route) = rules.routes.iter_mut().find(|r| r.id == theirs.id) else {
                return Err(NotLaid::Route {
                    route: theirs.id.clone(),
                    known,
                });
            };
            for step in &theirs.steps {
                let known = ids(route.steps.iter().map(|step| &*step.id));
                let Some(ours) = route.steps.iter_mut().find(|s| s.id == step.id) else {
                    return Err(NotLaid::Step {
                        route: theirs.id.clone(),
                        step: step.id.clone(),
                        known,
                    });
                };
                lay(ours, step);
            }
        }
        Ok(rules)
    }
}

fn lay(ours: &mut Step, theirs: &ClinicStep) {
    ours.when = theirs.when;
    if let Some(what) = &theirs.what {
        ours.what = what.clone();
    }
    ours.note = theirs.note.clone();
    ours.sources.clear();
    ours.status = Some(Status::Clinic);
}

fn ids<'a>(all: impl Iterator<Item = &'a str>) -> String {
    all.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::tests::DAY;
    use super::*;

    fn laid(clinic: &str) -> Result<Rules, NotLaid> {
        let clinic = ClinicRules::read(clinic).unwrap();
        Rules::read(DAY).unwrap().laid_over(&clinic)
    }

    #[test]
    fn a_clinics_rule_takes_the_place_of_the_guides_and_stands_on_its_word() {
        let rules = laid(
            "[[route]]\nid = \"spray\"\n[[route.step]]\nid = \"drive\"\nwhen = \"next-day\"\n\
             note = { en = \"We say so.\" }\n",
        )
        .unwrap();
        let steps = &rules.routes[0].steps;
        let drive = &steps[1];
        assert_eq!(drive.when(), When::NextDay);
        assert_eq!(drive.what.get("es"), "Maneje");
        assert_eq!(drive.note.get("en"), "We say so.");
        assert!(drive.is_the_clinics() && drive.sources.is_empty());
        // What it does not speak of stays as it is.
        assert_eq!(steps[0], Rules::read(DAY).unwrap().routes[0].steps[0]);
    }

    #[test]
    fn a_clinic_may_take_a_rule_back_to_a_question() {
        let rules = laid(
            "[[route]]\nid = \"spray\"\n[[route.step]]\nid = \"eat\"\nwhen = \"ask\"\n\
             what = { en = \"Food\" }\n",
        )
        .unwrap();
        let eat = &rules.routes[0].steps[0];
        assert_eq!((eat.when(), eat.what.get("en")), (When::Ask, "Food"));
    }

    #[test]
    fn a_rule_for_what_the_guide_does_not_know_is_told_and_nothing_is_laid() {
        let told = |clinic| laid(clinic).unwrap_err().to_string();
        assert_eq!(
            told("[[route]]\nid = \"drip\"\nstep = []\n"),
            "there is no route \"drip\"; the guide's are spray"
        );
        assert_eq!(
            told("[[route]]\nid = \"spray\"\n[[route.step]]\nid = \"fly\"\nwhen = \"ask\"\n"),
            "route \"spray\" has no step \"fly\"; its steps are eat, drive"
        );
    }

    #[test]
    fn a_bad_time_is_refused() {
        let bad =
            "[[route]]\nid = \"spray\"\n[[route.step]]\nid = \"eat\"\nwhen = { before = 9999 }\n";
        assert!(ClinicRules::read(bad).is_err());
    }
}
