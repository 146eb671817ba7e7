//! The commands: the one place that knows them all.

use crate::arguments::{CommandWords, shape, unparsed};
use crate::failure::Failure;
use crate::saying::{say, warn};
use crate::{build, check, failure, import, new, serve};
use clap::error::ErrorKind;
use clap::{ArgMatches, FromArgMatches};
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::ffi::OsString;
use std::process::ExitCode;

/// Does what a command is for, by its options and the clock of the device.
type Run = fn(&ArgMatches, fn() -> Moment, Language) -> Result<ExitCode, Failure>;

/// All, in the order of use.
static COMMANDS: [&CommandWords; 5] =
    [&check::COMMAND, &build::COMMAND, &serve::COMMAND, &new::COMMAND, &import::COMMAND];

/// What each of them does.
const RUNS: [Run; COMMANDS.len()] = [
    |options, clock, language| check::run(&read(options)?, clock(), language),
    |options, clock, language| build::run(&read(options)?, clock(), language),
    |options, clock, language| serve::run(&read(options)?, clock, language),
    |options, clock, language| new::run(&read(options)?, clock(), language),
    |options, clock, language| import::run(&read(options)?, clock(), language),
];

/// Does what the arguments ask; `clock` tells the moment by the device.
pub(crate) fn run(arguments: Vec<OsString>, clock: fn() -> Moment) -> ExitCode {
    let language = shape::language_of(&arguments);
    let arguments = shape::help_as_an_option(arguments, &COMMANDS);
    let done = match shape::tool(&COMMANDS, language).try_get_matches_from(&arguments) {
        Ok(matches) => obey(&matches, clock, language),
        Err(error) => explain(&error, &arguments, language),
    };
    done.unwrap_or_else(|failure: Failure| {
        warn(failure::in_words(&failure, language));
        failure.exit_code()
    })
}

fn obey(matches: &ArgMatches, clock: fn() -> Moment, language: Language) -> Result<ExitCode, Failure> {
    let Some((name, options)) = matches.subcommand() else { return Ok(ExitCode::from(2)) };
    let meant = COMMANDS.iter().zip(RUNS).find(|(command, _)| command.is_named(name));
    meant.map_or(Ok(ExitCode::from(2)), |(_, run)| run(options, clock, language))
}

fn read<T: FromArgMatches>(matches: &ArgMatches) -> Result<T, Failure> {
    T::from_arg_matches(matches).map_err(Failure::Arguments)
}

/// Help goes where it was asked for; what is wrong goes to the error output.
fn explain(error: &clap::Error, arguments: &[OsString], language: Language) -> Result<ExitCode, Failure> {
    let text = error.render().to_string();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => say(text.trim_end())?,
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => warn(text.trim_end()),
        _ => warn(unparsed(error, shape::command_of(arguments, &COMMANDS), &COMMANDS, language)),
    }
    Ok(ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_has_its_words_in_both_languages_and_one_name_in_each() {
        for language in Language::ALL.iter().copied() {
            shape::tool(&COMMANDS, language).debug_assert();
            for command in COMMANDS {
                let shape = shape::subcommand(command, language);
                let name = command.name(language);
                for arg in shape.get_arguments().filter(|arg| arg.get_id() != "help") {
                    let words = command.option(arg.get_id().as_str());
                    let words = words.unwrap_or_else(|| panic!("{name} {} has no words", arg.get_id()));
                    assert_eq!(arg.get_long(), words.name(language), "{name}");
                    assert!(arg.get_visible_aliases().is_none_or(|it| it.is_empty()), "{name} {arg}");
                }
            }
        }
    }
}
