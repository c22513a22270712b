//! What is shown where the policy cannot be used.

use askama::Template;
use guide::manifest::HelpLine;
use http::{Method, StatusCode};

use crate::Reader;
use crate::answer::{self, Answer};
use crate::policy::Attention;
use crate::respond::rendered;
use crate::routes::Get;
use crate::words::Words;

/// "This kiosk needs attention": whom to call, and, small, what is wrong.
/// It stands by itself: nothing around it leads anywhere.
#[derive(Template)]
#[template(path = "attention.html")]
pub(crate) struct NeedsAttention<'a> {
    words: &'a Words,
    others: Vec<&'a Words>,
    attention: &'a Attention,
    lines: &'a [HelpLine],
}

impl Reader {
    /// Answers every request while the policy cannot be used.
    pub(crate) fn attend(&self, attention: &Attention, method: &Method, path: &str) -> Answer {
        if !matches!(*method, Method::GET | Method::HEAD) {
            return answer::nothing(StatusCode::NOT_FOUND);
        }
        let language = match Get::of(path) {
            Get::Asset(path) => {
                if let Some(answer) = self.asset(path) {
                    return answer;
                }
                None
            }
            Get::Screen(language, _) => Some(language),
            _ => None,
        };
        let language = language.unwrap_or_else(|| self.language(&self.keeping.reading()));
        let offered = self.policy.languages().iter();
        let view = NeedsAttention {
            words: self.words(language),
            others: offered
                .filter(|code| **code != language)
                .map(|code| self.words(code))
                .collect(),
            attention,
            lines: &self.guide.manifest().help,
        };
        answer::page(StatusCode::OK, rendered(&view))
    }
}
