//! Findings as a person reads them in a terminal.

use crate::words;
use stadsgesprek_core::finding::{Finding, Severity};
use stadsgesprek_core::text::Language;
use std::path::Path;

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Parts that are left out.
    pub(crate) errors: usize,
    /// Parts that somebody should look at.
    pub(crate) warnings: usize,
    /// Parts that could be better.
    pub(crate) tips: usize,
}

impl Counts {
    /// Counts.
    pub(crate) fn of(findings: &[Finding]) -> Self {
        let count = |severity| findings.iter().filter(|it| it.problem.severity() == severity).count();
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            tips: count(Severity::Tip),
        }
    }
}

/// A finding in a few lines: how bad and where, about which event, what, and what to do.
pub(crate) fn describe(finding: &Finding, file: &Path, language: Language) -> String {
    let problem = &finding.problem;
    let place = finding.position.map_or_else(String::new, |at| format!(":{}:{}", at.line, at.column));
    let severity = words::severity(problem.severity(), language);
    let mut lines = vec![format!("{severity} [{}] {}{place}", problem.code(), file.display())];
    let details = [finding.subject.clone(), Some(problem.message(language)), problem.hint(language)];
    lines.extend(details.into_iter().flatten().map(|line| format!("  {}", printable(&line))));
    lines.join("\n")
}

/// The text on one line, without anything that would steer the terminal.
pub(crate) fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
