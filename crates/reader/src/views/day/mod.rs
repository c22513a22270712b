//! Plan my day: the appointment in, a timeline out.

mod draft;
mod fields;
mod plan;

use askama::Template;

pub(crate) use self::draft::{Draft, Fault};
use self::fields::{Choice, Fields};
use self::plan::Plan;
use super::Frame;
use crate::Reader;
use crate::reading::Reading;

/// Plan my day.
#[derive(Template)]
#[template(path = "day.html")]
pub(crate) struct Day<'a> {
    frame: &'a Frame<'a>,
    fields: Fields,
    /// What keeps the plan from being made.
    faults: Vec<Fault>,
    plan: Option<Plan<'a>>,
    /// Whether there is a plan for a way that this edition has not.
    route_gone: bool,
    /// Whether the plan was just removed.
    pub(crate) removed: bool,
}

/// What stands below the heading, after something was done.
#[derive(Template)]
#[template(path = "day_body.html")]
pub(crate) struct DayPiece<'a>(Day<'a>);

impl<'a> DayPiece<'a> {
    fn view(&self) -> &Day<'a> {
        &self.0
    }
}

impl<'a> Day<'a> {
    pub(crate) fn of(frame: &'a Frame<'a>, reader: &'a Reader, reading: &'a Reading) -> Self {
        let draft = reading.day.as_ref().map(Draft::of).unwrap_or_default();
        Self::with(frame, reader, reading, &draft, Vec::new())
    }

    /// The screen with what a person chose, and what is wrong with it.
    pub(crate) fn with(
        frame: &'a Frame<'a>,
        reader: &'a Reader,
        reading: &'a Reading,
        draft: &Draft,
        faults: Vec<Fault>,
    ) -> Self {
        let now = reader.clock.now();
        let plan = reading
            .day
            .as_ref()
            .and_then(|day| Plan::of(frame, reader, day, now));
        Self {
            fields: Fields::of(frame.words, reader.guide.day(), draft, now),
            route_gone: reading.day.is_some() && plan.is_none(),
            plan,
            faults,
            removed: false,
            frame,
        }
    }

    pub(crate) fn piece(self) -> DayPiece<'a> {
        DayPiece(self)
    }

    fn view(&self) -> &Self {
        self
    }
}

/// The plan as other screens name it.
pub(crate) struct Planned {
    /// Date and time.
    pub(crate) title: String,
    /// Whether the day has passed.
    pub(crate) passed: bool,
}

impl Planned {
    /// The plan that is kept, if there is one for a way that the guide has.
    pub(crate) fn of(frame: &Frame<'_>, reader: &Reader, reading: &Reading) -> Option<Self> {
        let day = reading.day.as_ref()?;
        reader.guide.day().route(&day.route)?;
        Some(Self {
            title: crate::timeline::title(day, frame.words),
            passed: plan::has_passed(day, reader.clock.now()),
        })
    }
}
