//! What an author is told about a page: where, what, and what to do.

use std::fmt;

use serde::Serialize;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The page shows, but an author should look.
    Warning,
    /// Something a reader needs is missing, broken or was removed.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// One thing an author should know, for authors and so in English only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// The file, relative to the guide's folder.
    pub file: String,
    /// The line in that file, from 1.
    pub line: usize,
    /// A short name of the rule that found it.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            severity,
            file,
            line,
            rule,
            message,
            hint,
        } = self;
        write!(
            f,
            "{file}:{line}: {severity}: {message} [{rule}]\n    {hint}"
        )
    }
}

/// Findings of one file, gathered while it is read.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    file: String,
    list: Vec<Finding>,
}

impl Findings {
    pub(crate) fn of(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            list: Vec::new(),
        }
    }

    pub(crate) fn error(
        &mut self,
        line: usize,
        rule: &'static str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.add(Severity::Error, line, rule, message.into(), hint.into());
    }

    pub(crate) fn warning(
        &mut self,
        line: usize,
        rule: &'static str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.add(Severity::Warning, line, rule, message.into(), hint.into());
    }

    fn add(
        &mut self,
        severity: Severity,
        line: usize,
        rule: &'static str,
        message: String,
        hint: String,
    ) {
        self.list.push(Finding {
            severity,
            file: self.file.clone(),
            line,
            rule,
            message,
            hint,
        });
    }

    pub(crate) fn extend(&mut self, more: Vec<Finding>) {
        self.list.extend(more);
    }

    pub(crate) fn into_list(self) -> Vec<Finding> {
        self.list
    }
}
