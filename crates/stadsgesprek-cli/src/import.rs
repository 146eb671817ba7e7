//! `stadsgesprek import`: events out of a calendar file, a table or a conference schedule.

mod address;
mod audience;
mod calendar;
mod calendar_time;
mod columns;
mod conference;
mod content_lines;
mod encoding;
mod gathering;
mod identity;
mod issue;
mod kind;
mod known;
mod likeness;
mod merge;
mod messages;
mod observance;
mod options;
mod readable;
mod series;
mod source_name;
mod status;
mod table;
#[cfg(test)]
mod tests;
mod zones;

pub(crate) use encoding::{decoded, narrow};
pub(crate) use options::COMMAND;

use crate::change::Change;
use crate::console::{print, warn};
use crate::dialogue::{answered, is_agreed, is_somebody_there};
use crate::draft::Draft;
use crate::failure::Failure;
use crate::insertion::Update;
use crate::json::{Json, Layout, write};
use crate::names::Names;
use crate::programme_file::{self, ProgrammeFile};
use crate::report::describe;
use gathering::Gathering;
use identity::{Brought, Decisions, Likely};
use issue::ImportNotice;
use kind::{FileKind, SourceFormat};
use known::Known;
use options::ImportOptions;
use source_name::SourceName;
use stadsgesprek_core::programme::schedule::{self, Schedule};
use stadsgesprek_core::reading::finding::Refusal;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use table::{DateOrder, Told};

/// The table to begin with.
const TEMPLATE: &str = include_str!("../../../docs/import-template.csv");

/// Why nothing can be read from a source.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
enum Unusable {
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// A calendar file that is broken here.
    #[error("not a calendar, line {line}")]
    Calendar {
        /// The line, from 1.
        line: usize,
    },
    #[error("not JSON: {detail}")]
    NotJson {
        /// What the reader says.
        detail: String,
    },
    /// XML that is broken here.
    #[error("not XML, line {line}")]
    Xml {
        /// The line, from 1.
        line: usize,
    },
    /// A workbook that cannot be read.
    #[error("not a workbook: {detail}")]
    Workbook {
        /// What the reader says.
        detail: String,
    },
    /// Another sort of file.
    #[error("a file of another sort")]
    Other(FileKind),
    /// More than is read.
    #[error("too large")]
    TooLarge,
    /// Dates of which nobody can tell whether the day or the month comes first.
    #[error("day or month first: {example}")]
    DateOrder {
        /// One of them.
        example: String,
    },
    /// A zone that was named on the command line, and is none.
    #[error("not a zone: {name}")]
    Zone { name: String },
    /// JSON, but no conference schedule.
    #[error("not a schedule")]
    NotASchedule,
    /// A table whose columns say neither title nor date.
    #[error("no column for {missing}")]
    NoColumn {
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

/// A source that nothing can be read from.
#[derive(Debug, thiserror::Error)]
#[error("nothing can be imported from {path}")]
struct NotImported {
    path: PathBuf,
    #[source]
    problem: Unusable,
}

/// A source is read up to this size.
const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// JSON and XML take many times their size while they are read.
const MOST_BYTES_OF_A_TREE: usize = 24 * 1024 * 1024;
/// Prints the events, or adds them to a programme file; what could not be taken over goes to the error output.
pub(crate) fn run(options: &ImportOptions, now: Moment, language: Language) -> Result<ExitCode, Failure> {
    let Some(source) = options.source.as_deref().filter(|_| !options.is_template_wanted) else {
        print(TEMPLATE.trim_end_matches('\n'))?;
        return Ok(ExitCode::SUCCESS);
    };
    let target = target(options.into.as_deref())?;
    let now = options.now.unwrap_or(now);
    let bytes = bytes(source)?;
    let import = Import { source, options, target: target.as_ref(), now, language };
    let known = import.known()?;
    let mut decisions =
        Decisions { is_source_right: options.is_source_right, likely: options.likely, answers: Vec::new() };
    let mut order = options.date_order;
    let unusable = |problem| NotImported { path: source.to_owned(), problem };
    let mut brought = import.brought(&bytes, &known, order, &decisions);
    if let Err(Unusable::DateOrder { example }) = &brought
        && is_somebody_there()
    {
        order = Some(answered(&messages::which_order(example, language), messages::order)?);
        brought = import.brought(&bytes, &known, order, &decisions);
    }
    let mut brought = brought.map_err(unusable)?;
    if brought.undecided > 0 && options.into.is_some() && !options.is_rehearsal && is_somebody_there() {
        decisions.answers = asked_likely(&brought.notices, language)?;
        brought = import.brought(&bytes, &known, order, &decisions).map_err(unusable)?;
    }
    for line in messages::notices(&brought.notices, brought.unsaid, language) {
        warn(line);
    }
    for changed in &brought.updates {
        warn(messages::changed_event(changed, language));
    }
    let is_complete = brought.unsaid == 0 && !brought.notices.iter().any(|notice| notice.issue.leaves_out());
    match (&options.into, &target) {
        (Some(path), Some(file)) => {
            let written = import.write(&brought, file)?;
            warn(messages::imported(&written, path, language));
        }
        _ => print(listed(&brought.additions))?,
    }
    Ok(if is_complete { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// What was, or would be, written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Written {
    /// Events that are new.
    pub(crate) added: usize,
    /// Events that were there, and have changed.
    pub(crate) updated: usize,
    pub(crate) end: End,
}

/// How an import ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// It is in the file.
    Written,
    /// Nothing is: there is nothing to write, or it was only to be shown.
    Shown,
    /// Nothing is: somebody who was asked said no.
    Declined,
}

/// The programme whose themes, places and people are known; without one, nothing is.
fn target(into: Option<&Path>) -> Result<Option<ProgrammeFile>, Failure> {
    let usual = || Some(programme_file::usual()).filter(|path| path.exists());
    into.map(Path::to_owned).or_else(usual).map(|path| ProgrammeFile::read(&path)).transpose()
}

/// The bytes of a source, unless it is larger than any that is read.
fn bytes(source: &Path) -> Result<Vec<u8>, Failure> {
    let file = File::open(source).map_err(Failure::unreadable(source))?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(Failure::unreadable(source))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(NotImported { path: source.to_owned(), problem: Unusable::TooLarge }.into());
    }
    Ok(bytes)
}

/// Asks of each that is like an event of the programme whether it is that one.
fn asked_likely(notices: &[ImportNotice], language: Language) -> Result<Vec<Likely>, Failure> {
    let questions = notices.iter().filter_map(|notice| messages::is_likely_right(notice, language));
    let likely = |is_same: bool| if is_same { Likely::Same } else { Likely::New };
    questions.map(|question| is_agreed(&question).map(likely)).collect()
}

struct Import<'i> {
    source: &'i Path,
    options: &'i ImportOptions,
    target: Option<&'i ProgrammeFile>,
    now: Moment,
    language: Language,
}

impl Import<'_> {
    /// The programme that the source is compared with.
    fn known(&self) -> Result<Schedule, Failure> {
        let refused =
            |reason: Refusal| Failure::Refused { path: self.source.to_owned(), reason: reason.into() };
        schedule::read(self.text()).map(|(schedule, _)| schedule).map_err(refused)
    }

    fn text(&self) -> &str {
        self.target.map_or("{}", |file| file.text.as_str())
    }

    /// What the source brings.
    fn brought(
        &self,
        bytes: &[u8],
        schedule: &Schedule,
        order: Option<DateOrder>,
        decisions: &Decisions,
    ) -> Result<Brought, Unusable> {
        let names = Names::of(schedule, self.language);
        let mut gathering = Gathering::new(
            &names,
            schedule.default_language,
            self.now,
            SourceName::of(self.source, self.options.source_name.as_deref()),
        );
        let unknown = |name: &str| Unusable::Zone { name: name.to_owned() };
        let zone = self.options.zone.as_deref();
        let zone = zone.map(|name| zones::by_name(name).ok_or_else(|| unknown(name))).transpose()?;
        read(bytes, zone, order, &mut gathering)?;
        if gathering.is_too_much() {
            return Err(Unusable::TooLarge);
        }
        Ok(identity::identified(gathering, &Known::of(self.text()), decisions))
    }

    /// Writes what is new and what changed, unless it is only to be shown, or somebody who is asked says no.
    fn write(&self, brought: &Brought, file: &ProgrammeFile) -> Result<Written, Failure> {
        let updates: Vec<Update> = brought.updates.iter().map(|changed| changed.update.clone()).collect();
        let mut written = Written { added: brought.additions.len(), updated: updates.len(), end: End::Shown };
        if brought.additions.is_empty() && updates.is_empty() {
            return Ok(written);
        }
        let change = Change::of(&brought.additions, &updates, file, self.now)?;
        for finding in &change.findings {
            warn(describe(finding, &file.path, self.language));
        }
        if self.options.is_rehearsal {
            print(listed(&brought.additions))?;
            return Ok(written);
        }
        // What changes was shown; nothing is overwritten before somebody who is there says yes.
        let is_asked = !updates.is_empty() && is_somebody_there();
        if is_asked && !is_agreed(messages::is_change_right(self.language))? {
            written.end = End::Declined;
            return Ok(written);
        }
        change.write(file)?;
        written.end = End::Written;
        Ok(written)
    }
}

/// What sort of source it is can be seen at its first bytes.
fn read(
    bytes: &[u8],
    zone: Option<zones::Zone>,
    order: Option<DateOrder>,
    gathering: &mut Gathering,
) -> Result<(), Unusable> {
    let narrow = encoding::narrow(bytes);
    let tree = |bytes: &[u8]| match bytes.len() > MOST_BYTES_OF_A_TREE {
        true => Err(Unusable::TooLarge),
        false => Ok(encoding::decoded(bytes)),
    };
    match kind::reading(&narrow) {
        SourceFormat::Empty => Err(Unusable::Empty),
        SourceFormat::Calendar => calendar::read(&narrow, zone, gathering),
        SourceFormat::Json => conference::read(tree(&narrow)?.trim_start(), zone.as_ref(), gathering),
        SourceFormat::Schedule => conference::read_xml(tree(&narrow)?.trim_start(), zone.as_ref(), gathering),
        SourceFormat::Workbook => table::read_workbook(bytes, &Told { order, zone }, gathering),
        SourceFormat::Table => table::read(&encoding::decoded(&narrow), &Told { order, zone }, gathering),
        SourceFormat::Other(kind) => Err(Unusable::Other(kind)),
    }
}

fn listed(drafts: &[Draft]) -> String {
    let layout = Layout::Lines { newline: "\n", unit: "  ".to_owned(), indent: String::new() };
    write(&Json::List(drafts.iter().map(Draft::to_json).collect()), &layout)
}
