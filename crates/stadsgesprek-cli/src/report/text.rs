//! The report as a person reads it in a terminal.

use super::snippet::snippet;
use super::{Report, Source, heading, messages, printable};
use stadsgesprek_check::explanation;
use stadsgesprek_check::finding::Finding;
use std::collections::BTreeMap;

/// So many findings of a code are shown in full.
const MOST: usize = 20;

impl Report<'_> {
    /// Every finding, what there is more of, and the summary.
    pub(crate) fn text(&self) -> String {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut parts = Vec::new();
        for (source, finding) in self.sources().flat_map(|it| it.findings.iter().map(move |one| (it, one))) {
            let count = seen.entry(finding.problem.code()).or_default();
            *count += 1;
            if *count <= MOST {
                parts.push(self.finding(finding, source));
            }
        }
        for (code, count) in seen.into_iter().filter(|(_, count)| *count > MOST) {
            parts.push(format!("[{code}] {}", messages::and_more(count - MOST, self.language)));
        }
        if self.is_complete {
            parts.extend(
                messages::lacks(&self.inspection.completeness, self.language).map(|it| printable_lines(&it)),
            );
        }
        parts.push(self.summary());
        parts.join("\n\n")
    }

    fn summary(&self) -> String {
        let mut lines = vec![messages::checked(self.events(), self.counts(), self.language)];
        lines.extend(messages::completeness(&self.inspection.completeness, self.language));
        lines.join("\n")
    }

    fn finding(&self, finding: &Finding, source: Source<'_>) -> String {
        let (problem, language) = (&finding.problem, self.language);
        let mut lines = vec![heading(finding, source.file, language)];
        lines.extend(finding.position.and_then(|position| snippet(source.text, position)));
        let row = explanation(problem.code());
        let say = |text: String| format!("  {}", printable(&text));
        lines.extend(finding.subject.clone().map(|title| say(messages::about(&title, language))));
        lines.push(say(problem.message(language)));
        lines.extend(row.map(|row| say(row.why(language).to_owned())));
        lines.extend(problem.hint(language).map(say));
        lines.push(example(&printable_lines(&finding.example()), self));
        lines.join("\n")
    }
}

fn example(example: &str, report: &Report<'_>) -> String {
    let word = messages::like_this(report.language);
    let indent = format!("\n  {}", " ".repeat(word.chars().count() + 1));
    format!("  {word} {}", example.replace('\n', &indent))
}

fn printable_lines(text: &str) -> String {
    text.lines().map(printable).collect::<Vec<_>>().join("\n")
}
