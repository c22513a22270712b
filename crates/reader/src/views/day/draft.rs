//! The fields of the appointment. Lists to choose from, since a list has no
//! wrong way to write a date, and reads out what it holds.

use guide::day::Rules;
use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan as _, tz::TimeZone};

use crate::reading::Day;
use crate::reading::day::LONGEST_WAY;
use crate::timeline;
use crate::words::Words;

/// How many months ahead an appointment can be.
const MONTHS: usize = 13;

/// The minutes that appointments begin at.
const MINUTE_STEP: usize = 5;

/// The ways there that can be chosen, in minutes.
const WAYS: &[u16] = &[5, 10, 15, 20, 30, 45, 60, 75, 90, 120, 150, 180, 240];

/// What a person chose, as the form has it.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    pub(crate) route: String,
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
    NoSuchDay,
    Time,
}

impl Fault {
    /// The phrase for it, by its id.
    pub(crate) fn phrase(self) -> &'static str {
        match self {
            Self::Route => "day-fault-route",
            Self::Date => "day-fault-date",
            Self::NoSuchDay => "day-fault-no-day",
            Self::Time => "day-fault-time",
        }
    }
}

impl Draft {
    pub(super) fn of(day: &Day) -> Self {
        Self {
            route: day.route.clone(),
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

    fn date(&self) -> Result<Date, Fault> {
        let numbers = self.month.split_once('-').and_then(|(year, month)| {
            Some((
                year.parse().ok()?,
                month.parse().ok()?,
                self.day.parse().ok()?,
            ))
        });
        let (year, month, day) = numbers.ok_or(Fault::Date)?;
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

/// One entry of a list.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) text: String,
    pub(super) chosen: bool,
}

impl Choice {
    pub(super) fn new(value: String, text: String, chosen: &str) -> Self {
        Self {
            chosen: value == chosen,
            value,
            text,
        }
    }
}

/// The lists, with what is chosen in each.
pub(super) struct Fields {
    pub(super) routes: Vec<Choice>,
    pub(super) months: Vec<Choice>,
    pub(super) days: Vec<Choice>,
    pub(super) hours: Vec<Choice>,
    pub(super) minutes: Vec<Choice>,
    pub(super) ways: Vec<Choice>,
}

impl Fields {
    pub(super) fn of(words: &Words, rules: &Rules, draft: &Draft, now: i64) -> Self {
        let language = words.language();
        let routes = rules.routes.iter().map(|route| {
            let name = route.name.get(language).to_owned();
            Choice::new(route.id.clone(), name, &draft.route)
        });
        let hour = |hour: i8| {
            // Every hour of a day is a time.
            let time = Time::new(hour, 0, 0, 0).unwrap_or(Time::MIN);
            Choice::new(hour.to_string(), timeline::hour(time, words), &draft.hour)
        };
        let minute = |minute: usize| {
            let minute = format!("{minute:02}");
            Choice::new(minute.clone(), minute, &draft.minute)
        };
        let way = |way: &u16| {
            let text = timeline::duration(*way, words);
            Choice::new(way.to_string(), text, &draft.travel)
        };
        Self {
            routes: routes.collect(),
            months: months(words, draft, now),
            days: (1..=31)
                .map(|day| Choice::new(day.to_string(), day.to_string(), &draft.day))
                .collect(),
            hours: (0..24).map(hour).collect(),
            minutes: with_own(
                (0..60).step_by(MINUTE_STEP).map(minute).collect(),
                &draft.minute,
            ),
            ways: WAYS.iter().map(way).collect(),
        }
    }
}

/// The months from yesterday's on: the clock tells the time of Greenwich, and
/// where the person is it may still be the day before. A month that was chosen
/// earlier stays on the list.
fn months(words: &Words, draft: &Draft, now: i64) -> Vec<Choice> {
    let first = today(now).saturating_sub(1.day()).first_of_month();
    let mut months: Vec<Date> = (0..MONTHS)
        .filter_map(|ahead| first.checked_add(i32::try_from(ahead).ok()?.months()).ok())
        .collect();
    let own = Draft {
        day: "1".to_owned(),
        ..draft.clone()
    };
    if let Ok(own) = own.date()
        && !months.contains(&own)
    {
        months.push(own);
        months.sort_unstable();
    }
    let choice = |month: Date| {
        let value = month.strftime("%Y-%m").to_string();
        Choice::new(value, timeline::month(month, words), &draft.month)
    };
    months.into_iter().map(choice).collect()
}

/// The date at Greenwich.
pub(super) fn today(now: i64) -> Date {
    let moment = Timestamp::from_second(now).unwrap_or(Timestamp::UNIX_EPOCH);
    TimeZone::UTC.to_datetime(moment).date()
}

/// A list with what was chosen from another list than this.
fn with_own(mut list: Vec<Choice>, own: &str) -> Vec<Choice> {
    if !own.is_empty() && !list.iter().any(|choice| choice.chosen) {
        list.push(Choice::new(own.to_owned(), own.to_owned(), own));
        list.sort_by(|a, b| a.value.cmp(&b.value));
    }
    list
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
        let november = Draft {
            day: "31".into(),
            ..draft()
        };
        assert_eq!(november.plan(&rules, 0), Err(vec![Fault::NoSuchDay]));
        let odd = Draft {
            hour: "25".into(),
            ..draft()
        };
        assert_eq!(odd.plan(&rules, 0), Err(vec![Fault::Time]));
    }

    #[test]
    fn the_months_begin_with_yesterdays_and_keep_the_chosen_one() {
        let words = Words::of("en");
        // 2026-12-01 00:30 at Greenwich; in New York it is still November.
        let now = 1_796_085_000;
        let of = |draft: &Draft| -> Vec<String> {
            let months = months(&words, draft, now);
            months.into_iter().map(|month| month.value).collect()
        };
        let list = of(&Draft::default());
        assert_eq!(
            (&*list[0], &*list[12], list.len()),
            ("2026-11", "2027-11", 13)
        );
        let earlier = Draft {
            month: "2025-02".into(),
            ..draft()
        };
        assert_eq!(of(&earlier)[0], "2025-02");
    }
}
