//! The commands: the one place that knows them all.

use crate::arguments::{CommandWords, shape, unparsed};
use crate::console::{print, wait_for_enter, warn};
use crate::failure::Failure;
use crate::{build, check, desk, failure, import, new, publish, search, serve};
use clap::error::ErrorKind;
use clap::{ArgMatches, FromArgMatches};
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

/// Does what a command is for, by its options and the clock of the device.
type Run = fn(&ArgMatches, fn() -> Moment, Language) -> Result<ExitCode, Failure>;

/// All, in the order of use.
static COMMANDS: [&CommandWords; 8] = [
    &desk::COMMAND,
    &check::COMMAND,
    &build::COMMAND,
    &serve::COMMAND,
    publish::COMMAND,
    &new::COMMAND,
    &import::COMMAND,
    &search::COMMAND,
];

/// What each of them does.
const RUNS: [Run; COMMANDS.len()] = [
    |options, clock, language| desk::run(&read(options)?, clock, language),
    |options, clock, language| check::run(&read(options)?, clock(), language),
    |options, clock, language| build::run(&read(options)?, clock(), language),
    |options, clock, language| serve::run(&read(options)?, clock, language),
    |options, clock, language| publish::run(&read(options)?, clock, language),
    |options, clock, language| new::run(&read(options)?, clock(), language),
    |options, clock, language| import::run(&read(options)?, clock(), language),
    |options, clock, language| search::run(&read(options)?, clock(), language),
];

/// Does what the arguments ask; `clock` tells the moment by the device.
pub(crate) fn run(arguments: Vec<OsString>, clock: fn() -> Moment) -> ExitCode {
    let language = shape::language_of(&arguments);
    if arguments.len() <= 1 {
        go_home();
    }
    // Windows shuts the window of a program that ends before anybody has read why.
    let is_window_shut = cfg!(windows) && arguments.len() <= 1;
    let arguments = shape::help_as_an_option(with_command(arguments), &COMMANDS);
    let done = match shape::tool(&COMMANDS, language).try_get_matches_from(&arguments) {
        Ok(matches) => obey(&matches, clock, language),
        Err(error) => explain(&error, &arguments, language),
    };
    done.unwrap_or_else(|failure: Failure| {
        warn(failure::in_words(&failure, language));
        if is_window_shut {
            wait_for_enter(language);
        }
        failure.exit_code()
    })
}

/// A program that is started with a double click begins in a folder that has nothing to do with it (on a Mac): where the house is
/// beside the program and not here, it works there.
fn go_home() {
    if ["public/data", "data"].iter().any(|folder| Path::new(folder).join("events.json").is_file()) {
        return;
    }
    let program = env::current_exe().ok();
    let beside = program.as_deref().and_then(Path::parent).filter(|it| it.join("data/events.json").is_file());
    if let Some(folder) = beside {
        // Where it cannot go there, it says what it finds here.
        let _ = env::set_current_dir(folder);
    }
}

/// Who starts the program with a double click gives it no arguments, and comes to the desk.
fn with_command(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if arguments.len() <= 1 {
        arguments.push(desk::COMMAND.name(Language::Nl).into());
    }
    arguments
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
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => print(text.trim_end())?,
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => warn(text.trim_end()),
        _ => warn(unparsed(error, shape::command_of(arguments, &COMMANDS), &COMMANDS, language)),
    }
    Ok(ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arguments::OptionWords;
    use clap::Command;
    use std::collections::BTreeSet;

    /// The options of a command as clap knows them, with their words.
    fn options(shape: &Command, command: &CommandWords) -> Vec<(clap::Arg, &'static OptionWords)> {
        let words = |arg: &clap::Arg| {
            let found = command.option(arg.get_id().as_str());
            found.unwrap_or_else(|| panic!("{} {} has no words", command.name(Language::En), arg.get_id()))
        };
        shape.get_arguments().map(|arg| (arg.clone(), words(arg))).collect()
    }

    /// The names of options that a text holds, with their dashes.
    fn names_in(text: &str) -> BTreeSet<String> {
        let words = text.split(|c: char| !(c.is_ascii_lowercase() || c == '-'));
        words.filter(|word| word.starts_with("--") && word.len() > 2).map(str::to_owned).collect()
    }

    /// The names of all options of a command in one language, with their dashes.
    fn names(command: &CommandWords, language: Language) -> BTreeSet<String> {
        let shape = shape::subcommand(command, language);
        let words = options(&shape, command).into_iter().map(|(_, words)| words);
        let own = words.chain(command.option("language")).filter_map(|words| words.name(language));
        own.map(|name| format!("--{name}")).collect()
    }

    #[test]
    fn every_command_and_option_has_one_name_in_each_language_and_understands_the_other() {
        for language in Language::ALL.iter().copied() {
            shape::tool(&COMMANDS, language).debug_assert();
            for command in COMMANDS {
                let shape = shape::subcommand(command, language);
                assert_eq!(shape.get_name(), command.name(language));
                assert!(shape.get_all_aliases().any(|it| it == command.name(language.other())));
                for (arg, words) in options(&shape, command) {
                    let other = words.name(language.other());
                    let aliases = arg.get_all_aliases().unwrap_or_default();
                    assert_eq!(arg.get_long(), words.name(language), "{arg}");
                    assert!(other == arg.get_long() || other.is_none_or(|it| aliases.contains(&it)), "{arg}");
                    assert!(arg.get_visible_aliases().is_none_or(|it| it.is_empty()), "{arg}");
                }
            }
        }
    }

    #[test]
    fn the_help_of_a_command_is_of_one_language() {
        for command in COMMANDS {
            assert_ne!(command.purpose(Language::Nl), command.purpose(Language::En));
            for language in Language::ALL.iter().copied() {
                let mut shape = shape::subcommand(command, language);
                for (arg, words) in options(&shape, command) {
                    assert_ne!(words.help(Language::Nl), words.help(Language::En), "{arg}");
                    assert_eq!(arg.get_help().unwrap().to_string(), words.help(language), "{arg}");
                }
                let shown = names_in(&shape.render_help().to_string());
                let foreign = &shown - &names(command, language);
                assert!(foreign.is_empty(), "{foreign:?} in the help of {}", command.name(language));
            }
        }
    }

    #[test]
    fn every_option_with_a_value_has_an_example_that_would_do() {
        for language in Language::ALL.iter().copied() {
            for command in COMMANDS {
                for (arg, words) in options(&shape::subcommand(command, language), command) {
                    let example = words.example(language);
                    assert_eq!(example.is_some(), words.value(language).is_some(), "{arg}");
                    let Some(example) = example else { continue };
                    let typed = words.name(language).map(|name| format!("--{name}={example}"));
                    let typed = typed.unwrap_or_else(|| example.to_owned());
                    let arguments = ["stadsgesprek", command.name(language), &typed];
                    let error = shape::tool(&COMMANDS, language).try_get_matches_from(arguments).err();
                    let refused = [ErrorKind::InvalidValue, ErrorKind::ValueValidation];
                    assert!(!error.is_some_and(|error| refused.contains(&error.kind())), "{typed}");
                }
            }
        }
    }

    /// What the reader of arguments says of its own.
    const OF_CLAP: [&str; 9] =
        ["error:", "tip:", "invalid", "unexpected", "required", "possible", "For more", "Usage", "found"];

    #[test]
    fn what_is_wrong_with_an_option_is_said_in_the_language_that_is_asked_for() {
        let mut seen = BTreeSet::new();
        for language in Language::ALL.iter().copied() {
            for command in COMMANDS {
                let shape = shape::subcommand(command, language);
                for (_, words) in options(&shape, command) {
                    // Typed as it is called in the other language.
                    let Some(name) = words.name(language.other()) else { continue };
                    let name = format!("--{name}");
                    let typed = [
                        vec![name.clone()],
                        vec![format!("{name}=")],
                        vec![format!("{name}=\u{fffd}")],
                        vec![name.clone(), "zzz".to_owned(), name.clone(), "zzz".to_owned()],
                        vec![format!("{name}zzz")],
                        ["zzz"; 9].map(str::to_owned).into(),
                    ];
                    for typed in typed {
                        let mut arguments =
                            vec!["stadsgesprek".to_owned(), command.name(language.other()).to_owned()];
                        arguments.extend(typed.iter().cloned());
                        let Err(error) = shape::tool(&COMMANDS, language).try_get_matches_from(arguments)
                        else {
                            continue;
                        };
                        if !error.use_stderr() {
                            continue;
                        }
                        seen.insert(error.kind().to_string());
                        let said = unparsed(&error, Some(command), &COMMANDS, language);
                        // What was typed is repeated as it was.
                        let named =
                            names_in(&typed.iter().fold(said.clone(), |text, it| text.replace(it, "")));
                        assert!(named.is_subset(&names(command, language)), "{typed:?}: {said}");
                        let is_dutch = said.starts_with("Fout: ") && said.contains("Gebruik: ");
                        assert_eq!(is_dutch, language == Language::Nl, "{said}");
                        let of_clap = OF_CLAP.iter().find(|it| is_dutch && said.contains(**it));
                        assert_eq!(of_clap, None, "{said}");
                    }
                }
            }
        }
        assert!(seen.len() > 3, "only {seen:?}");
    }
}
