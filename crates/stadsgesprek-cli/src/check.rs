//! `stadsgesprek check`: what is wrong or doubtful in a programme file, and in the settings beside it.

mod files;
mod options;

pub(crate) use options::COMMAND;

use crate::console::print;
use crate::failure::Failure;
use crate::programme_file::ProgrammeFile;
use crate::report::{Report, Source};
use crate::settings_file::{FILE as SETTINGS, inspected};
use options::{CheckOptions, Format};
use stadsgesprek_check::{Inspection, inspect};
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Prints all findings and a summary.
pub(crate) fn run(options: &CheckOptions, now: Moment, language: Language) -> Result<ExitCode, Failure> {
    let path = &options.file;
    let bytes = fs::read(path).map_err(Failure::unreadable(path))?;
    let previous = options.previous.as_deref().map(previous).transpose()?;
    let now = options.now.unwrap_or(now);
    let inspection = look(path, &bytes, now, previous.as_ref());
    let settings = path.parent().unwrap_or(Path::new(".")).join(SETTINGS);
    let found = inspected(&settings, now, inspection.schedule.as_ref())?;
    let report = Report {
        inspection: &inspection,
        file: path,
        settings: Source { file: &settings, text: &found.text, findings: &found.findings },
        language,
        is_complete: options.is_complete,
    };
    match options.format {
        Format::Text => print(report.text())?,
        Format::Json => print(report.json().map_err(Failure::Report)?)?,
    }
    Ok(if report.counts().errors == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Looks at the text of a programme file, and at the pictures beside it.
pub(crate) fn look(path: &Path, bytes: &[u8], now: Moment, previous: Option<&Schedule>) -> Inspection {
    let mut inspection = inspect(bytes, now, previous);
    let folder = path.parent().unwrap_or(Path::new("."));
    inspection.findings.extend(files::look(folder, &inspection.files));
    inspection.findings.sort_by_key(|it| it.position.map(|position| (position.line, position.column)));
    inspection
}

fn previous(path: &Path) -> Result<Schedule, Failure> {
    match ProgrammeFile::read(path) {
        Ok(file) => Ok(file.schedule),
        Err(Failure::Refused { path, reason }) => Err(Failure::Previous { path, reason }),
        Err(failure) => Err(failure),
    }
}
