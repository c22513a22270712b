//! What a person chose for the appointment, and the plan that it makes.

use guide::day::Rules;
use jiff::civil::{Date, Time};

use crate::reading::Day;
use crate::reading::day::LONGEST_WAY;

/// Chosen where the day is none of the next ones.
pub(super) const ANOTHER: &str = "another";

/// What a person chose, as the form has it.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    pub(crate) route: String,
    /// `YYYY-MM-DD`, one of the next days; else the month and the day tell.
    pub(crate) date: String,
    /// `YYYY-MM`.
    pub(crate) month: String,
    pub(crate) day: String,
    pub(crate) hour: String,
    pub(crate) minute: String,
    /// In minutes; empty if they did not say.
    pub(crate) travel: String,
}

/// What keeps a plan from being made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    Route,
    Date,
    /// Another day, but not which.
    MonthAndDay,
    NoSuchDay,
    Time,
}

impl Fault {
    /// The phrase for it, by its id.
    pub(crate) fn phrase(self) -> &'static str {
        match self {
            Self::Route => "day-fault-route",
            Self::Date => "day-fault-date",
            Self::MonthAndDay => "day-fault-month-and-day",
            Self::NoSuchDay => "day-fault-no-day",
            Self::Time => "day-fault-time",
        }
    }
}

impl Draft {
    pub(super) fn of(day: &Day) -> Self {
        Self {
            route: day.route.clone(),
            date: day.date.to_string(),
            month: day.date.strftime("%Y-%m").to_string(),
            day: day.date.day().to_string(),
            hour: day.time.hour().to_string(),
            minute: format!("{:02}", day.time.minute()),
            travel: day.travel.map_or_else(String::new, |way| way.to_string()),
        }
    }

    /// The plan that was chosen, without answers.
    ///
    /// # Errors
    ///
    /// All that is missing or is no day.
    pub(crate) fn plan(&self, rules: &Rules, now: i64) -> Result<Day, Vec<Fault>> {
        let mut faults = Vec::new();
        if rules.route(&self.route).is_none() {
            faults.push(Fault::Route);
        }
        let date = self.date();
        faults.extend(date.err());
        let time = self.time();
        if time.is_none() {
            faults.push(Fault::Time);
        }
        let way = self.travel.parse().ok().filter(|way| *way <= LONGEST_WAY);
        match (date, time) {
            (Ok(date), Some(time)) if faults.is_empty() => {
                Ok(Day::new(&self.route, date, time, way, now))
            }
            _ => Err(faults),
        }
    }

    /// Whether the month and the day tell the date.
    pub(super) fn names_another_day(&self) -> bool {
        let has_begun = !self.month.is_empty() || !self.day.is_empty();
        self.date == ANOTHER || (self.date.is_empty() && has_begun)
    }

    pub(super) fn date(&self) -> Result<Date, Fault> {
        if !self.names_another_day() {
            return self.date.parse().map_err(|_| Fault::Date);
        }
        let numbers = self.month.split_once('-').and_then(|(year, month)| {
            Some((
                year.parse().ok()?,
                month.parse().ok()?,
                self.day.parse().ok()?,
            ))
        });
        let (year, month, day) = numbers.ok_or(Fault::MonthAndDay)?;
        Date::new(year, month, day).map_err(|_| Fault::NoSuchDay)
    }

    fn time(&self) -> Option<Time> {
        let hour = self.hour.parse().ok()?;
        let minute = match self.minute.as_str() {
            "" => 0,
            minute => minute.parse().ok()?,
        };
        Time::new(hour, minute, 0, 0).ok()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    const RULES: &str =
        "[[route]]\nid = \"drip\"\nchapter = \"one\"\nname = { en = \"Drip\" }\nstep = []\n";

    fn draft() -> Draft {
        Draft {
            route: "drip".into(),
            date: "2026-11-30".into(),
            month: "2026-11".into(),
            day: "30".into(),
            hour: "13".into(),
            minute: "05".into(),
            travel: "45".into(),
        }
    }

    #[test]
    fn what_was_chosen_becomes_a_plan_and_is_chosen_again() {
        let rules = Rules::read(RULES).unwrap();
        let plan = draft().plan(&rules, 7).unwrap();
        assert_eq!(
            (plan.date, plan.time),
            (date(2026, 11, 30), time(13, 5, 0, 0))
        );
        assert_eq!((plan.travel, plan.edited), (Some(45), 7));
        assert_eq!(Draft::of(&plan), draft());
    }

    #[test]
    fn all_that_is_missing_is_told_at_once() {
        let rules = Rules::read(RULES).unwrap();
        assert_eq!(
            Draft::default().plan(&rules, 0),
            Err(vec![Fault::Route, Fault::Date, Fault::Time])
        );
        let november = |day: &str| Draft {
            date: ANOTHER.into(),
            day: day.into(),
            ..draft()
        };
        let of = |day| november(day).plan(&rules, 0);
        assert_eq!(of("31"), Err(vec![Fault::NoSuchDay]));
        assert_eq!(of(""), Err(vec![Fault::MonthAndDay]));
        assert_eq!(of("29").unwrap().date, date(2026, 11, 29));
        let odd = Draft {
            hour: "25".into(),
            ..draft()
        };
        assert_eq!(odd.plan(&rules, 0), Err(vec![Fault::Time]));
    }
}
