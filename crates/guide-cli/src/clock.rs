//! The system's clock, for those who are given the time.

use std::time::SystemTime;

/// Seconds since 1970-01-01 00:00 UTC.
pub(crate) fn seconds() -> i64 {
    #[expect(clippy::disallowed_methods, reason = "time is passed in from here")]
    let now = SystemTime::now();
    let since = now.duration_since(SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs().cast_signed())
}

/// Today in UTC, `YYYY-MM-DD`.
pub(crate) fn today() -> String {
    day(seconds())
}

/// The day of a moment in UTC, by the count of days from March of the year
/// 0, so that the leap day is the last of its year.
fn day(seconds: i64) -> String {
    const DAYS_OF_400_YEARS: i64 = 146_097;
    let days = seconds.div_euclid(86_400) + 719_468;
    let era = days.div_euclid(DAYS_OF_400_YEARS);
    let of_era = days.rem_euclid(DAYS_OF_400_YEARS);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_on_its_day() {
        for (seconds, written) in [
            (0, "1970-01-01"),
            (86_399, "1970-01-01"),
            (86_400, "1970-01-02"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_709_164_800, "2024-02-29"),
            (1_735_689_599, "2024-12-31"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(day(seconds), written);
        }
    }
}
