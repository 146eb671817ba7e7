//! `stadsgesprek import`: events out of a calendar file, a table or a conference schedule.

mod address;
mod calendar;
mod calendar_time;
mod columns;
mod conference;
mod content_lines;
mod encoding;
mod gathering;
mod identity;
mod plain_markdown;
mod table;
#[cfg(test)]
mod tests;

pub(crate) use gathering::{Doubt, Notice, Subject};

use crate::arguments::ImportOptions;
use crate::change::Change;
use crate::draft::Draft;
use crate::failure::{Failure, Unchanged};
use crate::json::{Json, Layout, write};
use crate::names::Names;
use crate::programme_file::{self, ProgrammeFile};
use crate::report::describe;
use crate::saying::{say, warn};
use crate::words;
use gathering::Gathering;
use stadsgesprek_core::schedule;
use stadsgesprek_core::text::Language;
use stadsgesprek_core::time::Moment;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// The table to begin with.
const TEMPLATE: &str = include_str!("../../../docs/import-template.csv");

/// Why nothing can be read from a source.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Unusable {
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// A calendar file that is broken here.
    #[error("not a calendar, line {line}")]
    Calendar {
        /// The line, from 1.
        line: usize,
    },
    /// Not JSON.
    #[error("not JSON: {detail}")]
    NotJson {
        /// What the reader says.
        detail: String,
    },
    /// JSON, but no conference schedule.
    #[error("not a schedule")]
    NotASchedule,
    /// A table whose columns say neither title nor date.
    #[error("no column for {missing}")]
    NoColumn {
        /// What is missing.
        missing: &'static str,
        /// The columns that are there.
        found: Vec<String>,
    },
    /// A table that is broken here.
    #[error("not a table, line {line}")]
    Table {
        /// The line, from 1.
        line: u64,
    },
}

/// Prints the events, or adds them to a programme file; what could not be taken over goes to the error output.
pub(crate) fn run(options: &ImportOptions, now: Moment, language: Language) -> Result<ExitCode, Failure> {
    let Some(source) = options.source.as_deref().filter(|_| !options.is_template_wanted) else {
        say(TEMPLATE.trim_end_matches('\n'))?;
        return Ok(ExitCode::SUCCESS);
    };
    let target = target(options.into.as_deref())?;
    let now = options.now.unwrap_or(now);
    let (mut drafts, notices) = events(source, target.as_ref(), language)?;
    for draft in &mut drafts {
        draft.updated = Some(now.to_file());
    }
    for notice in &notices {
        warn(words::notice(notice, language));
    }
    let is_complete = !notices.iter().any(|notice| notice.doubt.leaves_out());
    match (&options.into, target) {
        (Some(path), Some(file)) => {
            let is_written = add(&drafts, &file, options, now, language)?;
            warn(words::imported(drafts.len(), path, is_written, language));
        }
        _ => say(listed(&drafts))?,
    }
    Ok(if is_complete { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// The programme whose themes, places and people are known; without one, nothing is.
fn target(into: Option<&Path>) -> Result<Option<ProgrammeFile>, Failure> {
    let usual = || Some(programme_file::usual()).filter(|path| path.exists());
    into.map(Path::to_owned).or_else(usual).map(|path| ProgrammeFile::read(&path)).transpose()
}

/// The new events of a source, and what there is to say about them.
fn events(
    source: &Path,
    target: Option<&ProgrammeFile>,
    language: Language,
) -> Result<(Vec<Draft>, Vec<Notice>), Failure> {
    let bytes = fs::read(source).map_err(Failure::unreadable(source))?;
    let text = encoding::decoded(&bytes);
    let known = target.map_or("{}", |file| file.text.as_str());
    let (schedule, _) = schedule::read(known)
        .map_err(|reason| Failure::Refused { path: source.to_owned(), reason: reason.into() })?;
    let names = Names::of(&schedule, language);
    let mut gathering = Gathering::new(&names, schedule.default_language);
    read(&text, &mut gathering).map_err(|problem| Failure::Import { path: source.to_owned(), problem })?;
    let taken = crate::insertion::ids(known)
        .map_err(|misfit| Unchanged::Misfit { path: source.to_owned(), misfit })?;
    Ok(identity::identified(gathering, &schedule, taken))
}

/// What sort of source it is can be seen at its first characters.
fn read(text: &str, gathering: &mut Gathering) -> Result<(), Unusable> {
    let start = text.trim_start();
    let is_calendar = start.get(..15).is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCALENDAR"));
    match start.chars().next() {
        None => Err(Unusable::Empty),
        Some('{' | '[') => conference::read(start, gathering),
        Some(_) if is_calendar => calendar::read(text, gathering),
        Some(_) => table::read(text, gathering),
    }
}

/// Adds the events; whether the file was written.
fn add(
    drafts: &[Draft],
    file: &ProgrammeFile,
    options: &ImportOptions,
    now: Moment,
    language: Language,
) -> Result<bool, Failure> {
    if drafts.is_empty() {
        return Ok(false);
    }
    let change = Change::adding(drafts, file, now)?;
    for finding in &change.findings {
        warn(describe(finding, &file.path, language));
    }
    if options.is_rehearsal {
        say(listed(drafts))?;
        return Ok(false);
    }
    change.write(file)?;
    Ok(true)
}

fn listed(drafts: &[Draft]) -> String {
    let layout = Layout::Lines { newline: "\n", unit: "  ".to_owned(), indent: String::new() };
    write(&Json::List(drafts.iter().map(Draft::to_json).collect()), &layout)
}
