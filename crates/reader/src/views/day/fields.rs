//! The fields of the appointment: all there is to choose from, in sight. A
//! choice has no wrong way to be written, reads out what it holds, is as large
//! as a finger needs it, and opens nothing.

use guide::day::Rules;
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp, ToSpan as _, tz::TimeZone};

use super::Draft;
use crate::timeline;
use crate::words::Words;

/// How many of the next days are shown by themselves.
const DAYS: i32 = 14;

/// How many months ahead an appointment can be.
const MONTHS: usize = 13;

/// The hours at which most clinics see people; the others are a touch away.
const USUAL: std::ops::RangeInclusive<i8> = 7..=18;

/// The minutes that appointments begin at.
const MINUTE_STEP: usize = 5;

/// The ways there that can be chosen, in minutes.
const WAYS: &[u16] = &[5, 10, 15, 20, 30, 45, 60, 75, 90, 120, 150, 180, 240];

/// The clock tells the time of Greenwich. Where it is latest on Earth, the day
/// begins half a day after it.
const LATEST: SignedDuration = SignedDuration::from_hours(12);

/// One thing to choose.
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

/// One of the next days.
pub(super) struct Near {
    pub(super) value: String,
    pub(super) weekday: String,
    /// Day and month.
    pub(super) date: String,
    pub(super) chosen: bool,
}

/// What there is to choose from, with what is chosen.
pub(super) struct Fields {
    pub(super) routes: Vec<Choice>,
    pub(super) near: Vec<Near>,
    /// Whether it is none of the next days.
    pub(super) another: bool,
    pub(super) months: Vec<Choice>,
    pub(super) days: Vec<Choice>,
    pub(super) hours: Vec<Choice>,
    pub(super) other_hours: Vec<Choice>,
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
        // Most appointments begin at a full hour.
        let chosen_minute = match draft.minute.as_str() {
            "" => "00",
            minute => minute,
        };
        let minute = |minute: usize| {
            let minute = format!("{minute:02}");
            Choice::new(minute.clone(), minute, chosen_minute)
        };
        let way = |way: &u16| {
            let text = timeline::duration(*way, words);
            Choice::new(way.to_string(), text, &draft.travel)
        };
        let near = near(words, draft, now);
        let (hours, other_hours) = (0..24).partition(|hour| USUAL.contains(hour));
        let all = |hours: Vec<i8>| hours.into_iter().map(hour).collect();
        Self {
            routes: routes.collect(),
            another: draft.names_another_day()
                || (draft.date().is_ok() && !near.iter().any(|day| day.chosen)),
            near,
            months: months(words, draft, now),
            days: (1..=31)
                .map(|day| Choice::new(day.to_string(), day.to_string(), &draft.day))
                .collect(),
            hours: all(hours),
            other_hours: all(other_hours),
            minutes: with_own(
                (0..60).step_by(MINUTE_STEP).map(minute).collect(),
                &draft.minute,
            ),
            ways: WAYS.iter().map(way).collect(),
        }
    }
}

impl Fields {
    /// Whether an hour is chosen that is not among the usual ones.
    pub(super) fn has_other_hour(&self) -> bool {
        self.other_hours.iter().any(|hour| hour.chosen)
    }

    /// Whether no way there is chosen.
    pub(super) fn is_way_open(&self) -> bool {
        !self.ways.iter().any(|way| way.chosen)
    }
}

/// The next days, from the earliest on that it may be where the person is.
fn near(words: &Words, draft: &Draft, now: i64) -> Vec<Near> {
    let first = today(now.saturating_sub(LATEST.as_secs()));
    let days = (0..DAYS).filter_map(|ahead| first.checked_add(ahead.days()).ok());
    let near = days.map(|day| {
        let value = day.to_string();
        Near {
            weekday: timeline::weekday(day, words),
            date: timeline::day_and_month(day, words),
            chosen: value == draft.date,
            value,
        }
    });
    near.collect()
}

/// The months from yesterday's on: the clock tells the time of Greenwich, and
/// where the person is it may still be the day before. A month that was chosen
/// earlier stays on the list.
fn months(words: &Words, draft: &Draft, now: i64) -> Vec<Choice> {
    let first = today(now).saturating_sub(1.day()).first_of_month();
    let mut months: Vec<Date> = (0..MONTHS)
        .filter_map(|ahead| first.checked_add(i32::try_from(ahead).ok()?.months()).ok())
        .collect();
    if let Ok(own) = format!("{}-01", draft.month).parse::<Date>()
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
    use super::super::draft::ANOTHER;
    use super::*;

    #[test]
    fn the_next_days_begin_with_the_earliest_that_it_may_be_where_the_person_is() {
        let words = Words::of("en");
        // 2026-11-25 at Greenwich, a Wednesday.
        let midnight = 1_795_564_800;
        let first = |hours: i64| {
            let now = midnight + hours * 3600;
            let mut near = near(&words, &Draft::default(), now);
            assert_eq!(near.len(), 14);
            let first = near.swap_remove(0);
            format!("{} {} {}", first.value, first.weekday, first.date).replace('\u{a0}', " ")
        };
        assert_eq!(first(11), "2026-11-24 Tuesday November 24");
        assert_eq!(first(12), "2026-11-25 Wednesday November 25");
    }

    #[test]
    fn a_day_that_is_far_is_another_one_and_a_near_one_is_itself() {
        let words = Words::of("en");
        let rules = Rules::default();
        let now = 1_795_564_800;
        let of = |date: &str, day: &str| {
            let draft = Draft {
                date: date.into(),
                month: "2026-12".into(),
                day: day.into(),
                ..Draft::default()
            };
            let fields = Fields::of(&words, &rules, &draft, now);
            (fields.near.iter().any(|day| day.chosen), fields.another)
        };
        assert_eq!(of("2026-12-02", "2"), (true, false));
        assert_eq!(of("2026-12-24", "24"), (false, true));
        assert_eq!(of(ANOTHER, ""), (false, true));
        assert_eq!(of("", "24"), (false, true));
        let none = Fields::of(&words, &rules, &Draft::default(), now);
        assert!(!none.another && none.hours.len() + none.other_hours.len() == 24);
        let minutes: Vec<&str> = none
            .minutes
            .iter()
            .filter(|minute| minute.chosen)
            .map(|minute| minute.value.as_str())
            .collect();
        assert_eq!(minutes, ["00"]);
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
            ..Draft::default()
        };
        assert_eq!(of(&earlier)[0], "2025-02");
    }
}
