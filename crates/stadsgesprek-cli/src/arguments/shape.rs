//! The commands as the reader of arguments wants them, with the names and words of one language. Each name in the other
//! language means the same.

use super::{BuildOptions, CheckOptions, ImportOptions, NewOptions, ServeOptions};
use crate::words::{self, OptionWords, Section, Verb};
use clap::{Arg, ArgAction, Args, Command};
use stadsgesprek_core::value::text::Language;
use std::ffi::OsString;

/// Where the words of a command stand.
const TEMPLATE: &str = "{about-with-newline}\n{usage-heading} {usage}\n\n{all-args}{after-help}";

/// The language that the arguments ask for, wherever they do: help is shown before the rest is read.
pub(super) fn language_of(arguments: &[OsString]) -> Language {
    let names = words::LANGUAGE.all_names().map(|name| format!("--{name}")).collect::<Vec<_>>();
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
pub(super) fn help_as_an_option(mut arguments: Vec<OsString>) -> Vec<OsString> {
    let is_help = |it: &OsString| words::HELP.all_names().any(|name| it == name);
    let first =
        (1..arguments.len()).find(|at| Verb::of(&arguments[*at]).is_some() || is_help(&arguments[*at]));
    if let Some(at) = first.filter(|at| is_help(&arguments[*at])) {
        arguments.remove(at);
        arguments.push("--help".into());
    }
    arguments
}

/// The command among the arguments.
pub(super) fn verb_of(arguments: &[OsString]) -> Option<Verb> {
    arguments.iter().skip(1).find_map(|it| Verb::of(it))
}

/// All that can be asked.
pub(super) fn command(language: Language) -> Command {
    let root =
        Command::new(words::TOOL).version(env!("CARGO_PKG_VERSION")).about(words::about_tool(language));
    let version = Arg::new("version").short('V').action(ArgAction::Version);
    let language_option = Arg::new("language").global(true).value_parser(self::language);
    let root = dressed(root, None, language)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_help_heading(words::heading(Section::Commands, language))
        .arg(worded(language_option, &words::LANGUAGE, language))
        .arg(worded(version, &words::VERSION, language));
    root.subcommands(Verb::ALL.map(|verb| subcommand(verb, language)))
}

fn subcommand(verb: Verb, language: Language) -> Command {
    let command = Command::new(verb.name(language)).alias(verb.name(language.other()));
    let command = match verb {
        Verb::Check => CheckOptions::augment_args(command),
        Verb::Build => BuildOptions::augment_args(command),
        Verb::Serve => ServeOptions::augment_args(command),
        Verb::New => NewOptions::augment_args(command),
        Verb::Import => ImportOptions::augment_args(command),
    };
    let command = command.mut_args(|arg| match words::option(verb, arg.get_id().as_str()) {
        Some(words) => worded(arg, words, language),
        None => arg,
    });
    dressed(command.about(words::purpose(verb, language)), Some(verb), language)
}

/// With help of our own, which speaks the language.
fn dressed(command: Command, verb: Option<Verb>, language: Language) -> Command {
    let help = Arg::new("help").short('h').action(ArgAction::Help);
    let template = TEMPLATE.replace("{usage-heading}", words::heading(Section::Usage, language));
    command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .override_usage(words::usage(verb, language))
        .help_template(template)
        .arg(worded(help, &words::HELP, language))
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
    fn every_option_has_its_words_in_both_languages_and_one_name_in_each() {
        for language in Language::ALL.iter().copied() {
            command(language).debug_assert();
            for verb in Verb::ALL {
                let shape = subcommand(verb, language);
                for arg in shape.get_arguments().filter(|arg| arg.get_id() != "help") {
                    let words = words::option(verb, arg.get_id().as_str());
                    let words = words.unwrap_or_else(|| panic!("{verb:?} {} has no words", arg.get_id()));
                    assert_eq!(arg.get_long(), words.name(language), "{verb:?}");
                    assert!(arg.get_visible_aliases().is_none_or(|it| it.is_empty()), "{verb:?} {arg}");
                }
            }
        }
    }

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
