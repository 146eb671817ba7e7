//! What was found so far, each with its place in the text.

use crate::finding::{Finding, Problem};
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use stadsgesprek_core::reading::{FileEntry, LineIndex, child, title_of};

/// Findings about a text.
#[derive(Debug)]
pub(crate) struct Notes<'t> {
    lines: LineIndex<'t>,
    findings: Vec<Finding>,
}

impl<'t> Notes<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { lines: LineIndex::new(text), findings: Vec::new() }
    }

    /// Adds what stands below an entry at a JSON pointer, or the deepest value on that way.
    pub(crate) fn report_below(&mut self, entry: &FileEntry<'t>, below: &str, problem: impl Into<Problem>) {
        let mut value = entry.value();
        for segment in below.split('/').skip(1) {
            match child(value, segment) {
                Some(found) => value = found,
                None => break,
            }
        }
        self.report_at(value, &[&entry.pointer(), below].concat(), Some(entry.value()), problem);
    }

    /// Adds a problem with a value of which the caller knows where it stands, and what it belongs to.
    pub(crate) fn report_at(
        &mut self,
        value: &impl Ranged,
        pointer: &str,
        of: Option<&Value<'t>>,
        problem: impl Into<Problem>,
    ) {
        self.findings.push(Finding {
            problem: problem.into(),
            pointer: pointer.to_owned(),
            position: Some(self.lines.position(value.start())),
            subject: of.and_then(title_of),
        });
    }

    /// Keeps findings that were made elsewhere.
    pub(crate) fn keep(&mut self, findings: impl IntoIterator<Item = impl Into<Finding>>) {
        self.findings.extend(findings.into_iter().map(Into::into));
    }

    /// Takes back the finding that was added last.
    pub(crate) fn take_last(&mut self) -> Option<Finding> {
        self.findings.pop()
    }

    /// Everything that was found.
    pub(crate) fn take(self) -> Vec<Finding> {
        self.findings
    }
}
