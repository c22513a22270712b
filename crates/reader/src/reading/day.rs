//! A person's plan for the day of a session: what they chose, and what their
//! clinic told them.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};

/// The most that an answer's words may have, in characters.
pub const MOST_WORDS: usize = 300;

/// The longest way to a clinic that can be planned, in minutes.
pub const LONGEST_WAY: u16 = 12 * 60;

/// The longest time that a clinic's answer can name, in minutes.
pub const LONGEST_TOLD: u16 = 2 * 24 * 60;

/// A plan. Its date and time are those on the clinic's wall: the person wrote
/// them down so, and no time zone is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The id of the way in which the medicine is given.
    pub route: String,
    /// The date of the appointment.
    pub date: Date,
    /// The time of the appointment.
    pub time: Time,
    /// How long the way there takes, in minutes; none if they did not say.
    pub travel: Option<u16>,
    /// What the clinic told them, by the ids of route and step. Answers for
    /// another route are kept: a person may try one and come back.
    pub told: BTreeMap<(String, String), Told>,
    /// When it was last changed, in seconds since 1970.
    pub edited: i64,
}

/// What a clinic told a person about a step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// When it is done, where they chose one.
    pub length: Option<Length>,
    /// In their own words, on one line.
    pub words: String,
}

/// When a step is done, counted from the appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// There is no need to.
    None,
    /// From the midnight before.
    Midnight,
    /// So many minutes before or after, as the step has it.
    Minutes(u16),
}

impl Day {
    /// A plan without answers.
    #[must_use]
    pub fn new(route: &str, date: Date, time: Time, travel: Option<u16>, now: i64) -> Self {
        Self {
            route: route.to_owned(),
            date,
            time,
            travel,
            told: BTreeMap::new(),
            edited: now,
        }
    }

    /// What the clinic told of a step of the chosen route.
    #[must_use]
    pub fn told(&self, step: &str) -> Option<&Told> {
        self.told.get(&(self.route.clone(), step.to_owned()))
    }

    /// Keeps what the clinic told of a step; an empty answer takes it away.
    pub fn tell(&mut self, step: &str, told: Told, now: i64) {
        let key = (self.route.clone(), step.to_owned());
        if told.is_empty() {
            self.told.remove(&key);
        } else {
            self.told.insert(key, told);
        }
        self.edited = now;
    }
}

impl Told {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.length.is_none() && self.words.is_empty()
    }
}

impl Length {
    /// The word for it in forms and files.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::None => "none".to_owned(),
            Self::Midnight => "midnight".to_owned(),
            Self::Minutes(minutes) => minutes.to_string(),
        }
    }

    /// The length of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        match word {
            "none" => Some(Self::None),
            "midnight" => Some(Self::Midnight),
            minutes => {
                let minutes = minutes.parse().ok()?;
                (1..=LONGEST_TOLD)
                    .contains(&minutes)
                    .then_some(Self::Minutes(minutes))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn an_answer_belongs_to_its_route_and_is_there_again_when_one_comes_back_to_it() {
        let mut day = Day::new("drip", date(2026, 12, 1), time(9, 0, 0, 0), None, 1);
        let told = Told {
            length: Some(Length::Minutes(360)),
            words: String::new(),
        };
        day.tell("eat", told.clone(), 2);
        day.route = "spray".to_owned();
        assert_eq!(day.told("eat"), None);
        day.route = "drip".to_owned();
        assert_eq!((day.told("eat"), day.edited), (Some(&told), 2));
        day.tell("eat", Told::default(), 3);
        assert!(day.told.is_empty());
    }

    #[test]
    fn a_length_is_read_from_its_word_and_nothing_else_is_one() {
        for length in [Length::None, Length::Midnight, Length::Minutes(90)] {
            assert_eq!(Length::of(&length.word()), Some(length));
        }
        for bad in ["", "0", "-1", "2881", "99999", "noon"] {
            assert_eq!(Length::of(bad), None, "{bad}");
        }
    }
}
