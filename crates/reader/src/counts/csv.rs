//! The counts as a table for a spreadsheet: RFC 4180.

use std::fmt::Write as _;

use super::{Counts, FEWEST, shown};

/// The table's first row. Its words are for machines, the same in every
/// language.
const HEAD: &str = "day,what,page,question,count,median_seconds\r\n";

/// The table: a row for each page and question of each day, and one each for
/// sessions removed and crashes. A count under [`FEWEST`] is written `<5`, and
/// a median of as few is left out. So is a question from whose rows a count as
/// low could be reckoned.
#[must_use]
pub fn csv(counts: &Counts) -> String {
    let mut table = HEAD.to_owned();
    for (date, day) in counts.days() {
        let mut row = |what: &str, page: &str, question: &str, count: u32, median: Option<u64>| {
            let count =
                shown(count).map_or_else(|| format!("<{FEWEST}"), |count| count.to_string());
            let median = median
                .map(|seconds| seconds.to_string())
                .unwrap_or_default();
            // Writing to a String cannot fail.
            let _ = write!(
                table,
                "{date},{what},{},{question},{count},{median}\r\n",
                field(page)
            );
        };
        for (chapter, page) in &day.pages {
            let median = page.stays.median().map(|median| median.as_secs());
            row("opened", chapter, "", page.opens, median);
        }
        let told = day.checks.iter().filter(|(_, check)| check.is_told());
        for ((chapter, question), check) in told {
            let question = question.to_string();
            row("answered", chapter, &question, check.answered, None);
            row("missed", chapter, &question, check.missed, None);
        }
        row("removed", "", "", day.resets, None);
        row("crashed", "", "", day.crashes, None);
    }
    table
}

/// A field that no spreadsheet takes for two, or for a formula.
fn field(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    if text.chars().all(plain) && !text.starts_with(['-', '+', '=', '@']) {
        return text.to_owned();
    }
    format!("\"'{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::Event;
    use super::*;
    use jiff::civil::date;

    #[test]
    fn few_are_never_written_as_a_number() {
        let mut counts = Counts::default();
        let day = date(2026, 11, 25);
        for chapter in ["rare", "often", "often", "often", "often", "often"] {
            counts.count(day, Event::Open(chapter));
            counts.count(day, Event::Stay(chapter, Duration::from_secs(70)));
        }
        counts.count(day, Event::Reset);
        assert_eq!(
            csv(&counts),
            "day,what,page,question,count,median_seconds\r\n\
             2026-11-25,opened,often,,5,90\r\n\
             2026-11-25,opened,rare,,<5,\r\n\
             2026-11-25,removed,,,<5,\r\n\
             2026-11-25,crashed,,,<5,\r\n"
        );
    }

    #[test]
    fn a_name_is_neither_two_fields_nor_a_formula() {
        assert_eq!(field("a-b"), "a-b");
        assert_eq!(field("a,b"), "\"'a,b\"");
        assert_eq!(field("=1+1"), "\"'=1+1\"");
        assert_eq!(field("-1"), "\"'-1\"");
    }
}
