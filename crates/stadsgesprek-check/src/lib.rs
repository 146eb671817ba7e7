//! What staff should know of a programme file and of `portal.json` before they are published: more than reading them
//! needs. Native only; nothing of it is in the app.
//!
//! [`inspect`] looks at a programme, [`inspect_settings`] at the settings. Each goes through the text as staff wrote it,
//! mends on a copy what hides other mistakes, and gives [`finding`]s: what the reading tells, and each [`Concern`] beside
//! that. Every code has its row in the reference ([`EXPLANATIONS`]), its sentence in Dutch and English, and an example.
//! [`schema`] gives the format of both files as JSON Schema.
//!
//! It uses the core and no other crate of this project; the staff tool uses it.

mod addresses;
mod comparison;
mod completeness;
mod concern;
mod concern_wording;
mod diagnosis;
mod encoding;
mod example;
mod explanation;
mod explanations;
mod files;
pub mod finding;
pub mod house_color;
mod names;
mod notes;
mod reference;
mod resynchronization;
mod rooms;
pub mod schema;
mod second_look;
mod settings;
mod suggestion;
mod texts;
mod times;
mod weekday;
mod whole;
mod wording;

pub use completeness::{Completeness, EventScore, Lack};
pub use concern::Concern;
pub(crate) use explanation::row;
pub use explanation::{EXPLANATIONS, Explanation, explanation};
pub use files::FileMention;
pub use reference::reference_text;
pub use settings::{SettingsInspection, inspect_settings, missing_settings};
pub(crate) use suggestion::suggestion;

use crate::finding::{Finding, Problem};
use crate::notes::Notes;
use jsonc_parser::ast::{Object, Value};
use stadsgesprek_core::programme::schedule::{self, Event, Schedule};
use stadsgesprek_core::reading::finding::{FormatProblem, Position, Refusal};
use stadsgesprek_core::reading::{self, FileEntry, LineIndex, child, property};
use stadsgesprek_core::value::time::{Moment, TimeProblem};
use std::collections::BTreeSet;

/// What was found in a programme file.
#[derive(Debug)]
pub struct Inspection {
    /// The text, for showing the lines that findings are about.
    pub text: String,
    /// Everything that is wrong or doubtful, in the order of the file.
    pub findings: Vec<Finding>,
    /// What can be used of the programme; none when the file cannot be read at all.
    pub schedule: Option<Schedule>,
    /// How complete the programme is.
    pub completeness: Completeness,
    /// The pictures it names, for whoever can look at the files.
    pub files: Vec<FileMention>,
}

/// Looks at a programme file: its bytes, the moment that counts as now, and what was published before.
pub fn inspect(bytes: &[u8], now: Moment, previous: Option<&Schedule>) -> Inspection {
    let (text, mut findings) = encoding::decode(bytes);
    let repaired = diagnosis::repair(&text, &mut findings);
    let mut inspection = Inspection {
        text,
        findings,
        schedule: None,
        completeness: Completeness::default(),
        files: Vec::new(),
    };
    if let Some(repaired) = repaired {
        inspect_json(&repaired.text, now, previous, &mut inspection);
        inspection.findings.retain(|finding| !repaired.explains(finding));
    }
    let place = |it: &Finding| it.position.map(|position| (position.line, position.column));
    inspection.findings.sort_by_key(place);
    inspection
}

fn inspect_json(text: &str, now: Moment, previous: Option<&Schedule>, inspection: &mut Inspection) {
    let Ok(Some(Value::Object(object))) = reading::parse_loosely(text) else { return };
    let schedule = match schedule::read_object(text, &object) {
        Ok((schedule, findings)) => {
            inspection.findings.extend(findings.into_iter().map(Finding::from).map(weighed));
            schedule
        }
        Err(refusal) => {
            inspection.findings.push(refused(&refusal, text, &object));
            return;
        }
    };
    let mut file = CheckedFile { notes: Notes::new(text), object: &object, schedule: &schedule, now };
    let mended = second_look::mended(text, &file.entries("events"), &inspection.findings);
    match mended {
        Some(mended) => look_again(&mended, now, &mut inspection.findings),
        None => file.inspect_events(),
    }
    file.inspect();
    if let Some(previous) = previous {
        comparison::compare(&mut file, previous);
    }
    inspection.files = files::mentions(&mut file);
    inspection.completeness = completeness::of(&file);
    addresses::locate(&mut inspection.findings, text, &object);
    inspection.findings.append(&mut file.notes.take());
    inspection.schedule = Some(schedule);
}

/// Adds what is found in events only when none is left out.
fn look_again(mended: &str, now: Moment, findings: &mut Vec<Finding>) {
    let Ok(Some(Value::Object(object))) = reading::parse_loosely(mended) else { return };
    let Ok((schedule, more)) = schedule::read_object(mended, &object) else { return };
    let mut file = CheckedFile { notes: Notes::new(mended), object: &object, schedule: &schedule, now };
    file.inspect_events();
    let seen: BTreeSet<(String, &'static str)> =
        findings.iter().map(|it| (it.pointer.clone(), it.problem.code())).collect();
    let is_new = |it: &Finding| !seen.contains(&(it.pointer.clone(), it.problem.code()));
    findings.extend(more.into_iter().map(Finding::from).map(weighed).filter(is_new));
    findings.append(&mut file.notes.take());
}

/// A finding of the reading, told by what it does to who reads the site.
fn weighed(mut finding: Finding) -> Finding {
    match &finding.problem {
        // Nobody stands before a closed door for it.
        Problem::Format(FormatProblem::DayWithoutTime { day }) if finding.pointer.ends_with("/updated") => {
            let malformed = TimeProblem::Malformed(day.to_string());
            finding.problem = FormatProblem::UnusableTime(malformed).into();
        }
        Problem::Format(FormatProblem::UnknownField { name, nearest }) => {
            if let Some(concern) = names::misspelled(name, nearest.as_deref()) {
                finding.problem = concern.into();
            }
        }
        _ => {}
    }
    finding
}

fn refused(refusal: &Refusal, text: &str, object: &Object<'_>) -> Finding {
    let (concern, pointer, position) = match refusal {
        Refusal::Empty => (Concern::EmptyFile, "", None),
        Refusal::NotJson { position, detail } => {
            (Concern::NotJson { detail: detail.clone() }, "", Some(*position))
        }
        Refusal::UnknownVersion(version) => {
            use jsonc_parser::common::Ranged;
            let value = property(object, "schemaVersion").map(|it| it.value.start());
            let position = value.map(|offset| LineIndex::new(text).position(offset));
            (Concern::UnknownVersion { version: *version }, "/schemaVersion", position)
        }
    };
    whole_finding(concern, pointer, position.unwrap_or(Position { line: 1, column: 1 }))
}

fn whole_finding(concern: Concern, pointer: &str, position: Position) -> Finding {
    Finding { problem: concern.into(), pointer: pointer.to_owned(), position: Some(position), subject: None }
}

/// A file that can be read, as the checks see it.
struct CheckedFile<'a, 't> {
    notes: Notes<'t>,
    object: &'t Object<'t>,
    schedule: &'a Schedule,
    now: Moment,
}

impl<'a, 't> CheckedFile<'a, 't> {
    fn inspect(&mut self) {
        whole::check(self);
        texts::check(self);
        addresses::check(self);
    }

    /// Looks at what an event says as a whole.
    fn inspect_events(&mut self) {
        let mut rooms = rooms::Bookings::default();
        for entry in self.entries("events") {
            let Some(event) = self.event_of(&entry) else { continue };
            times::check(self, &entry, event);
            weekday::check(self, &entry, event);
            texts::title(self, &entry, event);
            rooms.note(&entry, event);
        }
        rooms.report(self);
    }

    /// The entries of a list at the top of the file.
    fn entries(&self, list: &'static str) -> Vec<FileEntry<'t>> {
        let found = property(self.object, list).and_then(|property| property.value.as_array());
        let values = found.map(|array| array.elements.as_slice()).unwrap_or_default();
        values.iter().enumerate().map(|(index, value)| FileEntry::new(list, index, value)).collect()
    }

    /// The event that came of an entry.
    fn event_of(&self, entry: &FileEntry<'t>) -> Option<&'a Event> {
        let id = child(entry.value(), "id")?.as_string_lit()?;
        let event = self.schedule.event(&stadsgesprek_core::value::id::EventId::new(id.value.as_ref()))?;
        (event.id().as_str() == id.value.as_ref()).then_some(event.as_ref())
    }

    fn report(&mut self, entry: &FileEntry<'t>, below: &str, concern: Concern) {
        self.notes.report_below(entry, below, concern);
    }
}
