//! `stadsgesprek new`: adds an event to the programme file by asking, or by options.

mod interview;
mod lineup;
mod messages;
mod options;
mod steps;
#[cfg(test)]
mod tests;

pub(crate) use options::COMMAND;

use crate::change::Change;
use crate::console::print;
use crate::dialogue::{Dialogue, Terminal, declined, is_somebody_there};
use crate::draft::Draft;
use crate::failure::{Failure, Unchanged};
use crate::insertion::ids;
use crate::json::{Layout, write};
use crate::names::Names;
use crate::programme_file::ProgrammeFile;
use crate::report::describe;
use interview::Interview;
use options::NewOptions;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::process::ExitCode;

/// Asks when a person is there, adds the event and says so.
pub(crate) fn run(options: &NewOptions, now: Moment, language: Language) -> Result<ExitCode, Failure> {
    let mut terminal = Terminal;
    let is_asked = is_somebody_there() && !options.is_without_questions;
    let dialogue: Option<&mut dyn Dialogue> = if is_asked { Some(&mut terminal) } else { None };
    let said = add(options, dialogue, options.now.unwrap_or(now), language)?;
    print(said)?;
    Ok(ExitCode::SUCCESS)
}

/// Adds the event; gives what there is to say.
fn add(
    options: &NewOptions,
    dialogue: Option<&mut dyn Dialogue>,
    now: Moment,
    language: Language,
) -> Result<String, Failure> {
    let file = ProgrammeFile::read(&options.file)?;
    let taken = ids(&file.text).map_err(|shape| Unchanged::WrongShape { path: file.path.clone(), shape })?;
    let names = Names::of(&file.schedule, language);
    let mut interview = Interview { dialogue, language };
    let mut draft = steps::draft(&mut interview, options, &names, &taken)?;
    draft.updated = Some(now.to_file());
    let change = Change::adding(std::slice::from_ref(&draft), &file, now)?;
    let said = described(&draft, &change, &file, language);
    if options.is_rehearsal {
        return Ok(format!("{said}\n{}", messages::not_written(&file.path, language)));
    }
    if interview.is_held() {
        interview.say(&said)?;
        if !interview.confirm()? {
            return Ok(declined(&file.path, language));
        }
        change.write(&file)?;
        return Ok(messages::added(&draft.id, &file.path, language));
    }
    change.write(&file)?;
    Ok(format!("{said}\n{}", messages::added(&draft.id, &file.path, language)))
}

/// The event as it will stand in the file, and what is doubtful in it.
fn described(draft: &Draft, change: &Change, file: &ProgrammeFile, language: Language) -> String {
    let layout = Layout::Lines { newline: "\n", unit: "  ".to_owned(), indent: String::new() };
    let findings = change.findings.iter().map(|finding| describe(finding, &file.path, language));
    std::iter::once(write(&draft.to_json(), &layout)).chain(findings).collect::<Vec<_>>().join("\n")
}
