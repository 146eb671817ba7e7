//! The report for other programs; the shape is in `docs/beheer/meldingen.md`.

use super::{Report, messages};
use serde::Serialize;
use stadsgesprek_check::finding::Finding;
use stadsgesprek_check::{EventScore, Lack, explanation};
use stadsgesprek_core::reading::finding::Severity;

/// The version of the shape.
const VERSION: u32 = 2;

#[derive(Serialize)]
struct JsonReport {
    version: u32,
    file: String,
    events: usize,
    errors: usize,
    warnings: usize,
    tips: usize,
    completeness: JsonCompleteness,
    settings: Settings,
    findings: Vec<JsonFinding>,
}

#[derive(Serialize)]
struct Settings {
    file: String,
    findings: Vec<JsonFinding>,
}

#[derive(Serialize)]
struct JsonCompleteness {
    percent: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    events: Option<Vec<Score>>,
}

#[derive(Serialize)]
struct Score {
    id: String,
    percent: u32,
    lacks: Vec<Missing>,
}

#[derive(Serialize)]
struct Missing {
    code: &'static str,
    text: &'static str,
}

#[derive(Serialize)]
struct JsonFinding {
    code: &'static str,
    severity: &'static str,
    pointer: String,
    line: Option<usize>,
    column: Option<usize>,
    event: Option<String>,
    message: String,
    why: &'static str,
    hint: Option<String>,
    example: String,
}

impl Report<'_> {
    /// The report as JSON, with every finding.
    pub(crate) fn json(&self) -> serde_json::Result<String> {
        let counts = self.counts();
        let whole = JsonReport {
            version: VERSION,
            file: self.file.display().to_string(),
            events: self.events(),
            errors: counts.errors,
            warnings: counts.warnings,
            tips: counts.tips,
            completeness: self.completeness(),
            settings: Settings {
                file: self.settings.file.display().to_string(),
                findings: self.settings.findings.iter().map(|finding| self.one(finding)).collect(),
            },
            findings: self.inspection.findings.iter().map(|finding| self.one(finding)).collect(),
        };
        serde_json::to_string_pretty(&whole)
    }

    fn completeness(&self) -> JsonCompleteness {
        let completeness = &self.inspection.completeness;
        let missing = |lack: &Lack| Missing { code: lack.code(), text: messages::lack(*lack, self.language) };
        let score = |event: &EventScore| Score {
            id: event.id.clone(),
            percent: event.percent,
            lacks: event.lacks.iter().map(missing).collect(),
        };
        let events = self.is_complete.then(|| completeness.events.iter().map(score).collect());
        JsonCompleteness { percent: completeness.percent(), events }
    }

    fn one(&self, finding: &Finding) -> JsonFinding {
        let (problem, language) = (&finding.problem, self.language);
        let row = explanation(problem.code());
        JsonFinding {
            code: problem.code(),
            severity: match problem.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Tip => "tip",
            },
            pointer: finding.pointer.clone(),
            line: finding.position.map(|position| position.line),
            column: finding.position.map(|position| position.column),
            event: finding.subject.clone(),
            message: problem.message(language),
            why: row.map_or("", |row| row.why(language)),
            hint: problem.hint(language),
            example: finding.example(),
        }
    }
}
