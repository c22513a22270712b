//! How long pages stayed open: a count for each span, from which a median can
//! be told and no single stay.

use std::time::Duration;

/// Where each span ends, in seconds; the last has no end.
pub(crate) const ENDS: [u64; 11] = [5, 15, 30, 60, 90, 120, 180, 240, 300, 600, 1800];

/// Stays, counted by their span.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Stays(pub(crate) [u32; ENDS.len() + 1]);

impl Stays {
    pub(crate) fn add(&mut self, stay: Duration) {
        let span = ENDS.partition_point(|end| *end <= stay.as_secs());
        self.0[span] = self.0[span].saturating_add(1);
    }

    pub(crate) fn add_all(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine = mine.saturating_add(theirs);
        }
    }

    /// How many there are.
    pub(crate) fn count(&self) -> u32 {
        self.0
            .iter()
            .fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// The end of the span that the middle one lies in: half of all were as
    /// long at most. Half an hour, if it lies in the last; none if there are
    /// fewer than [`super::FEWEST`].
    pub(crate) fn median(&self) -> Option<Duration> {
        let all = super::shown(self.count())?;
        let mut before = 0;
        let span = self.0.iter().position(|count| {
            before += count;
            before >= all.div_ceil(2)
        })?;
        let end = ENDS.get(span).or(ENDS.last())?;
        Some(Duration::from_secs(*end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stays(seconds: &[u64]) -> Stays {
        let mut stays = Stays::default();
        for seconds in seconds {
            stays.add(Duration::from_secs(*seconds));
        }
        stays
    }

    #[test]
    fn the_median_is_that_of_the_middle_ones_span() {
        let median = |seconds: &[u64]| stays(seconds).median().map(|m| m.as_secs());
        assert_eq!(median(&[1, 1, 70, 80, 9999]), Some(90));
        assert_eq!(median(&[9999; 5]), Some(1800));
        assert_eq!(median(&[5; 6]), Some(15));
    }

    #[test]
    fn of_few_stays_nothing_is_told() {
        assert_eq!(stays(&[60; 4]).median(), None);
    }

    #[test]
    fn stays_of_several_days_add_up() {
        let mut all = stays(&[1, 2]);
        all.add_all(&stays(&[3, 4000]));
        assert_eq!(all.count(), 4);
    }
}
