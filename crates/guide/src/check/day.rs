//! Whether every rule of the day is said in every language and rests on a
//! source that bears it.

use crate::day::{Answer, Route, Rules, Status, Step, When};
use crate::finding::{Finding, Findings};
use crate::folder::Folder;
use crate::guide::{Guide, text};
use crate::manifest::Localized;

const FILE: &str = "day.toml";

/// Tells of rules that cannot stand, of what a language lacks, and of what
/// leads nowhere.
pub(super) fn findings(guide: &Guide, folder: &dyn Folder) -> Vec<Finding> {
    // A missing file is no fault, and a broken one was told of before.
    let Ok(toml) = text(folder, FILE) else {
        return Vec::new();
    };
    let Ok(rules) = Rules::read(&toml) else {
        return Vec::new();
    };
    let mut day = Day {
        guide,
        toml: &toml,
        findings: Findings::of(FILE),
    };
    for chapter in &rules.chapters {
        day.leads(1, "chapters", chapter);
    }
    for (at, route) in rules.routes.iter().enumerate() {
        day.route(route);
        if rules.routes[..at].iter().any(|other| other.id == route.id) {
            let line = day.line(&route.id, None);
            day.twice(line, &route.id);
        }
    }
    day.findings.into_list()
}

struct Day<'a> {
    guide: &'a Guide,
    toml: &'a str,
    findings: Findings,
}

impl Day<'_> {
    fn route(&mut self, route: &Route) {
        let line = self.line(&route.id, None);
        self.languages(line, &route.id, "name", &route.name);
        self.leads(line, &route.id, &route.chapter);
        for (at, step) in route.steps.iter().enumerate() {
            let line = self.line(&route.id, Some(&step.id));
            let name = format!("{}/{}", route.id, step.id);
            self.step(line, &name, step);
            if route.steps[..at].iter().any(|other| other.id == step.id) {
                self.twice(line, &name);
            }
        }
    }

    fn step(&mut self, line: usize, name: &str, step: &Step) {
        self.languages(line, name, "what", &step.what);
        if step.note.languages().next().is_some() {
            self.languages(line, name, "note", &step.note);
        }
        if step.written() == When::Ask {
            self.languages(line, name, "ask", &step.ask);
        }
        if step.written() == When::Ask && step.answer == Answer::None {
            self.findings.error(
                line,
                "day-answer",
                format!("{name} is asked, and takes no answer"),
                "Say what the answer is: answer = \"before\", \"after\" or \"words\".",
            );
        }
        for key in &step.sources {
            if self.guide.sources().get(key).is_none() {
                self.findings.error(
                    line,
                    "unknown-source",
                    format!("{name}: there is no source {key} in sources.toml"),
                    "Add the source, or mend its key.",
                );
            }
        }
        self.stands(line, name, step);
        if !step.see.is_empty() {
            self.leads(line, name, &step.see);
        }
    }

    /// Tells of a rule that its source cannot bear.
    fn stands(&mut self, line: usize, name: &str, step: &Step) {
        if step.written() != step.when() {
            self.findings.error(
                line,
                "day-unsourced",
                format!("{name} gives a time that no verified source says"),
                "Cite the source with status = \"verified\", or write when = \"ask\".",
            );
        } else if step.sources.is_empty() != step.status.is_none() {
            self.findings.error(
                line,
                "day-status",
                format!("{name} has sources without a status, or a status without sources"),
                "Write both, or neither if the step states no fact.",
            );
        } else if step.status == Some(Status::Soft) && step.written() != When::Ask {
            self.findings.error(
                line,
                "day-unsourced",
                format!("{name} rests on a soft fact and asks nobody"),
                "Write when = \"ask\": what some say is no rule.",
            );
        }
    }

    fn languages(&mut self, line: usize, name: &str, what: &str, said: &Localized) {
        for language in &self.guide.manifest().languages {
            if !said.languages().any(|known| known == language) {
                self.findings.error(
                    line,
                    "missing-translation",
                    format!("{name} has no {what} in {language}"),
                    "Write it in every language of the guide.",
                );
            }
        }
    }

    fn leads(&mut self, line: usize, name: &str, to: &str) {
        let (chapter, heading) = match to.split_once('#') {
            Some((chapter, heading)) => (chapter, Some(heading)),
            None => (to, None),
        };
        let found = self.guide.page(self.guide.first_language(), chapter);
        match (found, heading) {
            (Err(_), _) => self.findings.error(
                line,
                "missing-page",
                format!("{name} leads to {chapter}, which is not there"),
                "Lead to a chapter of the contents.",
            ),
            (Ok(found), Some(heading)) if !found.page.has_heading(heading) => self.findings.error(
                line,
                "missing-heading",
                format!("{name} leads to #{heading} on {chapter}, which is not there"),
                "Lead to a heading of that chapter.",
            ),
            _ => {}
        }
    }

    fn twice(&mut self, line: usize, name: &str) {
        self.findings.error(
            line,
            "day-twice",
            format!("{name} is there twice"),
            "Give each its own id; a clinic's rules name it.",
        );
    }

    /// The line of a route's id, or of a step's in it.
    fn line(&self, route: &str, step: Option<&str>) -> usize {
        let find = |from: usize, id: &str| {
            let at = self.toml[from..].find(&format!("id = \"{id}\""));
            at.map_or(from, |at| from + at)
        };
        let mut at = find(0, route);
        if let Some(step) = step {
            at = find(at + 1, step);
        }
        1 + self.toml[..at].matches('\n').count()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::rules_of;
    use crate::day::tests::DAY;

    fn rules(day: &str) -> Vec<(usize, &'static str)> {
        let found = rules_of(&[("day.toml", day)]);
        let of_day = found.into_iter().filter(|(file, ..)| file == "day.toml");
        of_day.map(|(_, line, rule)| (line, rule)).collect()
    }

    #[test]
    fn a_good_day_breaks_no_rule() {
        assert_eq!(rules(DAY), []);
    }

    #[test]
    fn a_time_needs_a_verified_source_that_is_there() {
        let soft = DAY.replace("\"verified\"", "\"soft\"");
        assert_eq!(rules(&soft), [(7, "day-unsourced")]);
        let none = DAY.replace("sources = [\"K\"]\nstatus = \"verified\"\n", "");
        assert_eq!(rules(&none), [(7, "day-unsourced")]);
        let unknown = DAY.replacen("\"K\"", "\"L\"", 1);
        assert_eq!(rules(&unknown), [(7, "unknown-source")]);
        let then = DAY.replace("{ before = 120 }", "\"then\"");
        let soft = then.replace("\"verified\"", "\"soft\"");
        assert_eq!(rules(&soft), [(7, "day-unsourced")]);
        let unsaid = then.replace("status = \"verified\"\n", "");
        assert_eq!(rules(&unsaid), [(7, "day-status")]);
    }

    #[test]
    fn every_text_is_in_every_language_and_a_question_is_asked() {
        let what = DAY.replace(", es = \"Maneje\"", "");
        assert_eq!(rules(&what), [(13, "missing-translation")]);
        let ask = DAY.replace("ask = {", "note = {");
        assert_eq!(rules(&ask), [(13, "missing-translation"); 2]);
        let name = DAY.replace("es = \"Aerosol\"", "fr = \"Spray\"");
        assert_eq!(rules(&name), [(3, "missing-translation")]);
        let answer = DAY.replace("when = \"ask\"", "when = \"ask\"\nanswer = \"none\"");
        assert_eq!(rules(&answer), [(13, "day-answer")]);
    }

    #[test]
    fn what_it_leads_to_is_there_and_every_id_is_there_once() {
        let chapter = DAY.replace("chapter = \"one\"", "chapter = \"none\"");
        assert_eq!(rules(&chapter), [(3, "missing-page")]);
        let see = DAY.replace("status = \"soft\"", "status = \"soft\"\nsee = \"one#none\"");
        assert_eq!(rules(&see), [(13, "missing-heading")]);
        let twice = DAY.replace("\"drive\"", "\"eat\"");
        assert_eq!(rules(&twice), [(7, "day-twice")]);
    }

    #[test]
    fn a_time_out_of_bounds_is_told_with_its_line() {
        assert_eq!(rules(&DAY.replace("120", "5000")), [(8, "data-file")]);
    }
}
