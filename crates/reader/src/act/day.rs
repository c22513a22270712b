//! The plan for the day of a session: made, answered, removed.

use super::Form;
use crate::Reader;
use crate::reading::Reading;
use crate::reading::day::{Length, MOST_WORDS, Told};
use crate::respond::rendered;
use crate::routes::Screen;
use crate::views::{self, Draft};

impl Reader {
    pub(super) fn day(&self, language: &'static str, form: &Form) -> Option<String> {
        match form.get("do") {
            "plan" => Some(self.plan_day(language, form)),
            "tell" => self.tell_day(language, form),
            "remove" => {
                self.keeping.change(|reading| reading.day = None);
                Some(self.day_piece(language, true))
            }
            _ => None,
        }
    }

    fn plan_day(&self, language: &'static str, form: &Form) -> String {
        let draft = Draft {
            route: form.get("route").to_owned(),
            date: form.get("date").to_owned(),
            month: form.get("month").to_owned(),
            day: form.get("day").to_owned(),
            hour: form.get("hour").to_owned(),
            minute: form.get("minute").to_owned(),
            travel: form.get("travel").to_owned(),
        };
        match draft.plan(self.guide.day(), self.clock.now()) {
            Ok(mut plan) => {
                self.keeping.change(|reading| {
                    // What the clinic told stays, whatever else changes.
                    plan.told = reading.day.take().map(|day| day.told).unwrap_or_default();
                    reading.day = Some(plan);
                });
                self.day_piece(language, false)
            }
            Err(faults) => {
                let reading = self.keeping.reading();
                let frame = self.frame(language, &reading, Screen::Day);
                let view = views::Day::with(&frame, self, &reading, &draft, faults);
                rendered(&view.piece())
            }
        }
    }

    /// Keeps what the clinic told of a step.
    fn tell_day(&self, language: &'static str, form: &Form) -> Option<String> {
        let step = form.get("step");
        let is_step = |reading: &Reading| {
            let day = reading.day.as_ref()?;
            let route = self.guide.day().route(&day.route)?;
            route.steps.iter().find(|known| known.id == step).map(drop)
        };
        is_step(&self.keeping.reading())?;
        // Where no words of one's own are taken, none are kept here either.
        let words = if self.policy.allows_notes() {
            form.get("words")
        } else {
            ""
        };
        let words: Vec<&str> = words
            .split(|c: char| c.is_whitespace() || c.is_control())
            .filter(|word| !word.is_empty())
            .collect();
        let words = words.join(" ");
        // The field takes no more, so this did not come from it.
        if words.chars().count() > MOST_WORDS {
            return None;
        }
        let length = match form.get("length") {
            "" => None,
            word => Some(Length::of(word)?),
        };
        let now = self.clock.now();
        self.keeping.change(|reading| {
            if let Some(day) = &mut reading.day {
                day.tell(step, Told { length, words }, now);
            }
        });
        Some(self.day_piece(language, false))
    }

    fn day_piece(&self, language: &'static str, removed: bool) -> String {
        let reading = self.keeping.reading();
        let frame = self.frame(language, &reading, Screen::Day);
        let mut view = views::Day::of(&frame, self, &reading);
        view.removed = removed;
        rendered(&view.piece())
    }
}
