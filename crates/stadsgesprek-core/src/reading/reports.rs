//! What was wrong with what was read, each with its place. In the browser nobody is told, see `reading/no_reports.rs`.

use super::finding::{FormatFinding, FormatProblem};
use super::lines::LineIndex;
use super::nearest::nearest;
use super::parse::{child, title_of};
use super::pointer::{FileEntry, PointerToken};
use crate::value::json_enum::bare;
use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;

/// Findings, and where the reading is.
#[derive(Debug)]
pub(super) struct Reports<'t> {
    lines: LineIndex<'t>,
    path: Vec<PointerToken<'t>>,
    /// The entry of a list that is being read, whose title names what a finding is about.
    entry: Option<&'t Value<'t>>,
    findings: Vec<FormatFinding>,
}

impl<'t> Reports<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { lines: LineIndex::new(text), path: Vec::new(), entry: None, findings: Vec::new() }
    }

    pub(super) fn take(&mut self) -> Vec<FormatFinding> {
        std::mem::take(&mut self.findings)
    }

    pub(super) fn enter(&mut self, token: PointerToken<'t>) {
        self.path.push(token);
    }

    pub(super) fn leave(&mut self) {
        self.path.pop();
    }

    pub(super) const fn begin_entry(&mut self, entry: Option<&'t Value<'t>>) {
        self.entry = entry;
    }

    /// How many there are; what is reported after that can be taken back.
    pub(super) const fn count(&self) -> usize {
        self.findings.len()
    }

    /// Takes back what was reported since there were so many.
    pub(super) fn take_back(&mut self, count: usize) {
        self.findings.truncate(count);
    }

    pub(super) fn add(&mut self, value: &impl Ranged, problem: impl FnOnce() -> FormatProblem) {
        self.push(value, problem());
    }

    /// With what the file has at the value.
    pub(super) fn add_with_text(&mut self, value: &Value<'t>, problem: impl FnOnce(&str) -> FormatProblem) {
        let problem = problem(value.text(self.lines.text));
        self.push(value, problem);
    }

    fn push(&mut self, value: &impl Ranged, problem: FormatProblem) {
        let pointer = self.path.iter().fold(String::new(), |mut pointer, token| {
            pointer.push('/');
            match token {
                PointerToken::Name(name) => pointer.push_str(&name.replace('~', "~0").replace('/', "~1")),
                PointerToken::Index(index) => pointer.push_str(&index.to_string()),
            }
            pointer
        });
        self.findings.push(FormatFinding {
            problem,
            pointer,
            position: Some(self.lines.position(value.start())),
            subject: self.entry.and_then(title_of),
        });
    }

    pub(super) fn names(&mut self, object: &'t Object<'t>, known: &[&str]) {
        for (at, property) in object.properties.iter().enumerate() {
            let name = property.name.as_str();
            let problem = if !known.contains(&name) {
                let plain = bare(name);
                let same = known.iter().find(|it| it.eq_ignore_ascii_case(&plain));
                let nearest = same.map(|it| (*it).to_owned()).or_else(|| nearest(name, known));
                FormatProblem::UnknownField { name: name.to_owned(), nearest }
            } else if object.properties[..at].iter().any(|earlier| earlier.name.as_str() == name) {
                FormatProblem::DuplicateField { name: name.to_owned() }
            } else {
                continue;
            };
            self.path.push(PointerToken::Name(name));
            self.push(&property.value, problem);
            self.path.pop();
        }
    }

    pub(super) fn add_below(&mut self, entry: &FileEntry<'t>, below: &str, problem: FormatProblem) {
        let mut value = entry.value();
        for segment in below.split('/').skip(1) {
            match child(value, segment) {
                Some(found) => value = found,
                None => break,
            }
        }
        self.findings.push(FormatFinding {
            problem,
            pointer: [&entry.pointer(), below].concat(),
            position: Some(self.lines.position(value.start())),
            subject: title_of(entry.value()),
        });
    }
}
