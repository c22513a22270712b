//! How a plan and ticks are written to disk.

use guide::Place;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::reading::Tick;
use crate::reading::day::{Day, LONGEST_WAY, Length, MOST_WORDS, Told};

#[derive(Serialize, Deserialize)]
pub(super) struct StoredDay {
    route: String,
    /// `YYYY-MM-DD`.
    date: String,
    /// `HH:MM`.
    time: String,
    #[serde(default)]
    travel: Option<u16>,
    #[serde(default)]
    told: Vec<StoredTold>,
    #[serde(default)]
    edited: i64,
}

#[derive(Serialize, Deserialize)]
struct StoredTold {
    route: String,
    step: String,
    #[serde(default)]
    length: Option<String>,
    #[serde(default)]
    words: String,
}

impl From<&Day> for StoredDay {
    fn from(day: &Day) -> Self {
        Self {
            route: day.route.clone(),
            date: day.date.to_string(),
            time: day.time.strftime("%H:%M").to_string(),
            travel: day.travel,
            told: day
                .told
                .iter()
                .map(|((route, step), told)| StoredTold {
                    route: route.clone(),
                    step: step.clone(),
                    length: told.length.map(Length::word),
                    words: told.words.clone(),
                })
                .collect(),
            edited: day.edited,
        }
    }
}

/// A plan as it is written to disk, by which plans are put in order.
pub(in crate::reading) fn written(day: &Day) -> String {
    // A struct of strings and numbers always becomes JSON.
    serde_json::to_string(&StoredDay::from(day)).unwrap_or_default()
}

impl StoredDay {
    /// The plan; nothing if its date or time is none.
    pub(super) fn read(self) -> Option<Day> {
        let date: Date = self.date.parse().ok()?;
        let time = Time::strptime("%H:%M", &self.time).ok()?;
        let told = self.told.into_iter().map(|stored| {
            let told = Told {
                length: stored.length.as_deref().and_then(Length::of),
                words: stored.words.chars().take(MOST_WORDS).collect(),
            };
            ((stored.route, stored.step), told)
        });
        Some(Day {
            told: told.filter(|(_, told)| !told.is_empty()).collect(),
            travel: self.travel.filter(|minutes| *minutes <= LONGEST_WAY),
            route: self.route,
            date,
            time,
            edited: self.edited,
        })
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct StoredTick {
    chapter: String,
    language: String,
    place: Place,
    added: i64,
}

impl From<&Tick> for StoredTick {
    fn from(tick: &Tick) -> Self {
        Self {
            chapter: tick.chapter.clone(),
            language: tick.language.clone(),
            place: tick.place.clone(),
            added: tick.added,
        }
    }
}

impl From<StoredTick> for Tick {
    fn from(stored: StoredTick) -> Self {
        Self {
            chapter: stored.chapter,
            language: stored.language,
            place: stored.place,
            added: stored.added,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::reading::Reading;
    use crate::reading::stored::{read, write};

    fn planned() -> Reading {
        let mut day = Day::new("drip", date(2026, 12, 1), time(13, 5, 0, 0), Some(45), 7);
        let told = Told {
            length: Some(Length::Midnight),
            words: "Nothing after midnight".to_owned(),
        };
        day.tell("eat", told, 8);
        let place = Place {
            block: "p-1".into(),
            quote: "soft clothes".into(),
            heading: Some("bring".into()),
            through: 0.25,
        };
        Reading {
            day: Some(day),
            ticks: vec![Tick {
                chapter: "one".into(),
                language: "es".into(),
                place,
                added: 9,
            }],
            ..Reading::default()
        }
    }

    #[test]
    fn a_plan_and_ticks_are_read_back_as_they_were_written() {
        let reading = planned();
        assert_eq!(read(&write(&reading)), Ok(reading));
    }

    #[test]
    fn a_plan_on_no_day_is_no_plan_and_costs_nothing_else() {
        let text = write(&planned());
        for (good, bad) in [("2026-12-01", "2026-13-01"), ("13:05", "25:05")] {
            let reading = read(&text.replace(good, bad)).unwrap();
            assert_eq!((reading.day, reading.ticks.len()), (None, 1), "{bad}");
        }
    }

    #[test]
    fn an_odd_answer_does_not_cost_the_plan() {
        let text = write(&planned()).replace("\"midnight\"", "\"at dawn\"");
        let day = read(&text).unwrap().day.unwrap();
        let told = day.told("eat").unwrap();
        assert_eq!(
            (told.length, &*told.words),
            (None, "Nothing after midnight")
        );
    }
}
