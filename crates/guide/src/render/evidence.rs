//! The status of evidence: a fenced block `evidence` with TOML inside, since
//! Markdown has no word for it. Any other viewer shows it as it stands.

use serde::Deserialize;

use super::Renderer;
use super::text::escaped;

/// Whether the medicines agency has approved a use.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Status {
    Approved,
    OffLabel,
    Compounded,
    NotApproved,
}

/// How strong the evidence is that it helps.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Strength {
    Good,
    Moderate,
    Limited,
    VeryLimited,
    Mixed,
    None,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Evidence {
    status: Status,
    strength: Strength,
    /// What for.
    #[serde(rename = "for")]
    purpose: String,
}

impl Renderer<'_> {
    /// Writes the marks; false if the TOML is broken, which the author is
    /// told.
    pub(super) fn evidence(&mut self, toml: &str, at: usize) -> bool {
        let evidence: Evidence = match toml::from_str(toml) {
            Ok(evidence) => evidence,
            Err(error) => {
                self.broken_fence(
                    &error,
                    toml,
                    at,
                    "Write status, strength and for; status is one of approved, off-label, \
                     compounded, not-approved; strength one of good, moderate, limited, \
                     very-limited, mixed, none.",
                );
                return false;
            }
        };
        let status = match evidence.status {
            Status::Approved => "approved",
            Status::OffLabel => "off-label",
            Status::Compounded => "compounded",
            Status::NotApproved => "not-approved",
        };
        let strength = match evidence.strength {
            Strength::Good => "good",
            Strength::Moderate => "moderate",
            Strength::Limited => "limited",
            Strength::VeryLimited => "very-limited",
            Strength::Mixed => "mixed",
            Strength::None => "none",
        };
        let id = self.block(&evidence.purpose);
        self.html(format!(
            "<div class=\"evidence\"><p id=\"{id}\">{}</p>\n",
            escaped(&evidence.purpose)
        ));
        self.mark("status", status);
        self.mark("strength", strength);
        self.html("</div>\n");
        true
    }

    /// One mark: its words, and behind them what they mean.
    fn mark(&mut self, kind: &str, word: &str) {
        let dress = self.around.dress;
        let phrase = |id: String| dress.and_then(|dress| dress.say(&id)).map(escaped);
        let label = phrase(format!("{kind}-{word}")).unwrap_or_else(|| word.to_owned());
        let html = match phrase(format!("{kind}-{word}-meaning")) {
            Some(meaning) => format!(
                "<details class=\"mark {kind} {word}\"><summary>{label}</summary>\
                 <p>{meaning}</p></details>\n"
            ),
            None => format!("<p class=\"mark {kind} {word}\">{label}</p>\n"),
        };
        self.html(html);
    }
}
