//! The commands as the reader of arguments wants them, with the names and words of one language. Each name in the other
//! language means the same.

use super::shared::{HELP, LANGUAGE, VERSION};
use super::words::{self, CommandWords, OptionWords, Section};
use clap::{Arg, ArgAction, Command};
use stadsgesprek_core::value::text::Language;
use std::ffi::{OsStr, OsString};

/// Where the words of a command stand.
const TEMPLATE: &str = "{about-with-newline}\n{usage-heading} {usage}\n\n{all-args}{after-help}";

/// The language that the arguments ask for, wherever they do: help is shown before the rest is read.
pub(crate) fn language_of(arguments: &[OsString]) -> Language {
    let names = LANGUAGE.all_names().map(|name| format!("--{name}")).collect::<Vec<_>>();
    let texts: Vec<&str> =
        arguments.iter().filter_map(|it| it.to_str()).take_while(|it| *it != "--").collect();
    let asked = texts.iter().enumerate().find_map(|(at, text)| {
        let (name, value) = match text.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (*text, texts.get(at + 1).copied()),
        };
        language(value.filter(|_| names.iter().any(|it| it == name))?).ok()
    });
    asked.unwrap_or(Language::Nl)
}

/// `help build` means `build --help`.
pub(crate) fn help_as_an_option(mut arguments: Vec<OsString>, commands: &[&CommandWords]) -> Vec<OsString> {
    let is_help = |it: &OsString| HELP.all_names().any(|name| it == name);
    let is_command = |it: &OsString| named(it, commands).is_some();
    let first = (1..arguments.len()).find(|at| is_command(&arguments[*at]) || is_help(&arguments[*at]));
    if let Some(at) = first.filter(|at| is_help(&arguments[*at])) {
        arguments.remove(at);
        arguments.push("--help".into());
    }
    arguments
}

/// The command among the arguments.
pub(crate) fn command_of<'c>(
    arguments: &[OsString],
    commands: &[&'c CommandWords],
) -> Option<&'c CommandWords> {
    arguments.iter().skip(1).find_map(|it| named(it, commands))
}

fn named<'c>(argument: &OsStr, commands: &[&'c CommandWords]) -> Option<&'c CommandWords> {
    let name = argument.to_str()?;
    commands.iter().copied().find(|command| command.is_named(name))
}

/// All that can be asked.
pub(crate) fn tool(commands: &[&CommandWords], language: Language) -> Command {
    let root =
        Command::new(words::TOOL).version(env!("CARGO_PKG_VERSION")).about(words::about_tool(language));
    let version = Arg::new("version").short('V').action(ArgAction::Version);
    let language_option = Arg::new("language").global(true).value_parser(self::language);
    let root = dressed(root, None, language)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_help_heading(words::heading(Section::Commands, language))
        .arg(worded(language_option, &LANGUAGE, language))
        .arg(worded(version, &VERSION, language));
    root.subcommands(commands.iter().map(|command| subcommand(command, language)))
}

/// What can be asked of a command.
pub(crate) fn subcommand(words: &CommandWords, language: Language) -> Command {
    let command = Command::new(words.name(language)).alias(words.name(language.other()));
    let command = (words.declare)(command).mut_args(|arg| match words.option(arg.get_id().as_str()) {
        Some(words) => worded(arg, words, language),
        None => arg,
    });
    dressed(command.about(words.purpose(language)), Some(words), language)
}

/// With help of our own, which speaks the language.
fn dressed(command: Command, words: Option<&CommandWords>, language: Language) -> Command {
    let help = Arg::new("help").short('h').action(ArgAction::Help);
    let template = TEMPLATE.replace("{usage-heading}", words::heading(Section::Usage, language));
    command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .override_usage(words::usage(words, language))
        .help_template(template)
        .arg(worded(help, &HELP, language))
}

/// An option with its name, its value and its help; what the reader would add of its own is English.
fn worded(arg: Arg, words: &OptionWords, language: Language) -> Arg {
    let section = if words.is_positional() { Section::Files } else { Section::Options };
    let arg = arg.help(words.help(language)).help_heading(words::heading(section, language));
    let arg = match words.name(language) {
        Some(name) => arg.long(name).aliases(words.all_names().filter(|it| *it != name)),
        None => arg,
    };
    match words.value(language) {
        Some(value) => arg.value_name(value).hide_default_value(true).hide_possible_values(true),
        None => arg,
    }
}

fn language(text: &str) -> Result<Language, &'static str> {
    let found = Language::ALL.iter().copied().find(|language| language.tag() == text);
    found.ok_or("nl, en")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_known_wherever_it_is_asked_for() {
        for (arguments, expected) in [
            ("", Language::Nl),
            ("build --help", Language::Nl),
            ("--taal en build --help", Language::En),
            ("build --help --taal=en", Language::En),
            ("build --language en", Language::En),
            ("build --lang=en", Language::En),
            ("build --taal", Language::Nl),
            ("build --taal de", Language::Nl),
            ("new -- --taal en", Language::Nl),
        ] {
            let arguments: Vec<OsString> = arguments.split(' ').map(OsString::from).collect();
            assert_eq!(language_of(&arguments), expected, "{arguments:?}");
        }
    }
}
