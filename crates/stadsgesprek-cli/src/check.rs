//! `stadsgesprek check`: what is wrong or doubtful in a programme file.

use crate::arguments::CheckOptions;
use crate::failure::Failure;
use crate::programme_file::ProgrammeFile;
use crate::report::{Counts, describe};
use crate::words;
use stadsgesprek_core::text::Language;
use std::process::ExitCode;

/// Prints all findings and a summary.
pub(crate) fn run(options: &CheckOptions, language: Language) -> Result<ExitCode, Failure> {
    let file = ProgrammeFile::read(&options.file)?;
    for finding in &file.findings {
        println!("{}\n", describe(finding, &file.path, language));
    }
    if let Some(reason) = file.lack() {
        return Err(Failure::Refused { path: file.path, reason });
    }
    let counts = Counts::of(&file.findings);
    println!("{}", words::checked(file.schedule.events.len(), counts, language));
    Ok(if counts.errors == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
