//! Findings as a person reads them in a terminal, and as another program does.

mod json;
mod messages;
mod snippet;
mod text;

pub(crate) use messages::{and_more, counted, number};

use stadsgesprek_check::Inspection;
use stadsgesprek_check::finding::Finding;
use stadsgesprek_core::reading::finding::Severity;
use stadsgesprek_core::value::text::Language;
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
    pub(crate) fn of<'f>(findings: impl IntoIterator<Item = &'f Finding> + Clone) -> Self {
        let count =
            |severity| findings.clone().into_iter().filter(|it| it.problem.severity() == severity).count();
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            tips: count(Severity::Tip),
        }
    }
}

/// A file that was looked at.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    /// As it was given.
    pub(crate) file: &'a Path,
    /// What is in it.
    pub(crate) text: &'a str,
    /// What was found.
    pub(crate) findings: &'a [Finding],
}

/// What a check has to say.
pub(crate) struct Report<'a> {
    /// What was found.
    pub(crate) inspection: &'a Inspection,
    /// The file, as it was given.
    pub(crate) file: &'a Path,
    /// The settings beside it.
    pub(crate) settings: Source<'a>,
    /// The language to say it in.
    pub(crate) language: Language,
    /// With what each event lacks.
    pub(crate) is_complete: bool,
}

impl Report<'_> {
    /// How many findings there are of each severity.
    pub(crate) fn counts(&self) -> Counts {
        Counts::of(self.sources().flat_map(|source| source.findings))
    }

    /// The settings, which are few, and the programme.
    fn sources(&self) -> impl Iterator<Item = Source<'_>> + Clone {
        let Inspection { text, findings, .. } = self.inspection;
        [self.settings, Source { file: self.file, text, findings }].into_iter()
    }

    /// How many events can be used.
    fn events(&self) -> usize {
        self.inspection.schedule.as_ref().map_or(0, |schedule| schedule.events.len())
    }
}

/// A finding in a few lines: how bad and where, about which event, what, and what to do.
pub(crate) fn describe(finding: &Finding, file: &Path, language: Language) -> String {
    let problem = &finding.problem;
    let mut lines = vec![heading(finding, file, language)];
    let details = [finding.subject.clone(), Some(problem.message(language)), problem.hint(language)];
    lines.extend(details.into_iter().flatten().map(|line| format!("  {}", printable(&line))));
    lines.join("\n")
}

/// How bad it is, which code, and where.
fn heading(finding: &Finding, file: &Path, language: Language) -> String {
    let place = finding.position.map_or_else(String::new, |at| format!(":{}:{}", at.line, at.column));
    let severity = messages::severity(finding.problem.severity(), language);
    format!("{severity} [{}] {}{place}", finding.problem.code(), file.display())
}

/// The text on one line, without anything that would steer the terminal or turn the direction of the text.
pub(crate) fn printable(text: &str) -> String {
    text.chars().map(shown).collect()
}

/// A character as it can be shown.
const fn shown(c: char) -> char {
    match c {
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        _ => c,
    }
}
