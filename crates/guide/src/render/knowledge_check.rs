//! A knowledge check: a fenced block `check` with TOML inside. Unscored; each
//! answer is opened to see whether it is right and why.

use serde::Deserialize;

use super::Renderer;
use super::text::escaped;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Check {
    #[serde(rename = "question")]
    questions: Vec<Question>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    ask: String,
    #[serde(rename = "answer")]
    answers: Vec<Answer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    text: String,
    #[serde(default)]
    right: bool,
    why: String,
}

impl Renderer<'_> {
    /// Writes the questions; false if the TOML is broken, which the author is
    /// told.
    pub(super) fn knowledge_check(&mut self, toml: &str, at: usize) -> bool {
        let check: Check = match toml::from_str(toml) {
            Ok(check) => check,
            Err(error) => {
                self.broken_fence(
                    &error,
                    toml,
                    at,
                    "Write [[question]] with ask, and under it [[question.answer]] with text, \
                     why, and right = true for the right one.",
                );
                return false;
            }
        };
        self.html("<div class=\"check\">\n");
        for question in &check.questions {
            if question
                .answers
                .iter()
                .filter(|answer| answer.right)
                .count()
                != 1
            {
                let line = self.line(at);
                self.findings.error(
                    line,
                    "check-answers",
                    format!("{:?} has not exactly one right answer", question.ask),
                    "Mark one answer with right = true.",
                );
            }
            if question
                .answers
                .iter()
                .any(|answer| answer.why.trim().is_empty())
            {
                let line = self.line(at);
                self.findings.error(
                    line,
                    "check-without-why",
                    format!("an answer to {:?} has no explanation", question.ask),
                    "Say in why = \"…\" what is right or wrong about it.",
                );
            }
            self.checks.push(question.ask.clone());
            self.question(question);
        }
        self.html("</div>\n");
        true
    }

    fn question(&mut self, question: &Question) {
        let dress = self.around.dress;
        let verdict = |id| {
            let words = dress.and_then(|dress| dress.say(id)).map(escaped);
            words
                .map(|words| format!("<strong>{words}</strong> "))
                .unwrap_or_default()
        };
        let id = self.block(&question.ask);
        self.html(format!(
            "<p class=\"ask\" id=\"{id}\">{}</p>\n",
            escaped(&question.ask)
        ));
        for answer in &question.answers {
            let (class, verdict) = if answer.right {
                ("right", verdict("check-right"))
            } else {
                ("other", verdict("check-other"))
            };
            self.html(format!(
                "<details class=\"answer {class}\"><summary>{}</summary><p>{verdict}{}</p></details>\n",
                escaped(&answer.text),
                escaped(&answer.why)
            ));
        }
    }

    /// Tells the author that the TOML of a fenced block cannot be read.
    pub(super) fn broken_fence(
        &mut self,
        error: &toml::de::Error,
        toml: &str,
        at: usize,
        hint: &str,
    ) {
        let before = error.span().map_or(0, |span| span.start).min(toml.len());
        let line = self.line(at) + 1 + toml[..before].matches('\n').count();
        self.findings.error(
            line,
            "fence-invalid",
            format!(
                "the block cannot be read and is shown as it stands: {}",
                error.message()
            ),
            hint,
        );
    }
}
