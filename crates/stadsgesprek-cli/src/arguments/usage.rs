//! Why arguments are not understood, in words: the reader of arguments has its own, in English alone.

use super::words::{CommandWords, Section, TOOL, heading, option_named, usage};
use crate::report::printable;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use stadsgesprek_core::value::text::Language::{self, En, Nl};

/// What is wrong, what was probably meant, and where to read on; the command is the one that was typed, when there is one.
pub(crate) fn unparsed(
    error: &clap::Error,
    command: Option<&CommandWords>,
    commands: &[&CommandWords],
    language: Language,
) -> String {
    let word = match language {
        Nl => "Fout",
        En => "Error",
    };
    let mut lines = vec![format!("{word}: {}", what(error, command, language))];
    lines.extend(meant(error, command, commands, language).map(|meant| match language {
        Nl => format!("  Bedoelde u {meant}?"),
        En => format!("  Did you mean {meant}?"),
    }));
    lines.extend([
        String::new(),
        format!("{} {}", heading(Section::Usage, language), usage(command, language)),
    ]);
    lines.push(more(command, language));
    lines.join("\n")
}

fn what(error: &clap::Error, command: Option<&CommandWords>, language: Language) -> String {
    let text = |kind| printable(&texts(error, kind).join(", "));
    let (arg, value) = (text(ContextKind::InvalidArg), text(ContextKind::InvalidValue));
    match (error.kind(), language) {
        (ErrorKind::UnknownArgument, _) => unknown(&arg, language),
        (ErrorKind::InvalidSubcommand, _) => {
            let name = text(ContextKind::InvalidSubcommand);
            match language {
                Nl => format!("{name} is geen commando."),
                En => format!("{name} is no command."),
            }
        }
        (ErrorKind::MissingSubcommand, Nl) => "Er ontbreekt een commando.".to_owned(),
        (ErrorKind::MissingSubcommand, En) => "There is no command.".to_owned(),
        (ErrorKind::InvalidValue | ErrorKind::TooFewValues, _) if value.is_empty() => {
            lacks(&arg, command, language)
        }
        (ErrorKind::InvalidValue, _) => {
            not_among(&arg, &value, &texts(error, ContextKind::ValidValue), language)
        }
        (ErrorKind::ValueValidation, _) => unusable(&arg, &value, command, language),
        (ErrorKind::MissingRequiredArgument, Nl) => format!("Er ontbreekt: {arg}."),
        (ErrorKind::MissingRequiredArgument, En) => format!("This is missing: {arg}."),
        (ErrorKind::ArgumentConflict, _) => conflict(&arg, &text(ContextKind::PriorArg), language),
        (ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues, Nl) => {
            format!("Bij {arg} hoort geen waarde, of maar één; {value} is te veel.")
        }
        (ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues, En) => {
            format!("{arg} has no value, or one; {value} is too much.")
        }
        (ErrorKind::NoEquals, Nl) => format!("Tussen {arg} en de waarde hoort een =."),
        (ErrorKind::NoEquals, En) => format!("There must be a = between {arg} and its value."),
        (ErrorKind::InvalidUtf8, Nl) => "Een van de argumenten is geen leesbare tekst (UTF-8).".to_owned(),
        (ErrorKind::InvalidUtf8, En) => "One of the arguments is no readable text (UTF-8).".to_owned(),
        (_, Nl) => "Dit is niet te begrijpen.".to_owned(),
        (_, En) => "This cannot be understood.".to_owned(),
    }
}

fn unknown(arg: &str, language: Language) -> String {
    match (arg.starts_with('-'), language) {
        (true, Nl) => format!("{arg} is geen optie hier."),
        (true, En) => format!("{arg} is no option here."),
        (false, Nl) => format!("{arg} is hier te veel."),
        (false, En) => format!("{arg} is too much here."),
    }
}

fn lacks(arg: &str, command: Option<&CommandWords>, language: Language) -> String {
    let like = like_this(arg, command, language);
    match language {
        Nl => format!("Bij {arg} ontbreekt de waarde.{like}"),
        En => format!("{arg} has no value.{like}"),
    }
}

/// Others may look over somebody's shoulder, and what is printed is kept in logs.
fn without_password(value: &str) -> String {
    let parts = value.split_once("://").and_then(|(scheme, rest)| Some((scheme, rest.rsplit_once('@')?)));
    let user = parts.and_then(|(scheme, (user, host))| Some((scheme, user.split_once(':')?.0, host)));
    user.map_or_else(|| value.to_owned(), |(scheme, user, host)| format!("{scheme}://{user}:…@{host}"))
}

fn unusable(arg: &str, value: &str, command: Option<&CommandWords>, language: Language) -> String {
    let value = without_password(value);
    let like = like_this(arg, command, language);
    match language {
        Nl => format!("\"{value}\" kan niet bij {arg}.{like}"),
        En => format!("\"{value}\" cannot be {arg}.{like}"),
    }
}

fn not_among(arg: &str, value: &str, valid: &[String], language: Language) -> String {
    let valid = valid.join(", ");
    match language {
        Nl => format!("\"{value}\" kan niet bij {arg}. Kies uit: {valid}."),
        En => format!("\"{value}\" cannot be {arg}. Choose from: {valid}."),
    }
}

fn conflict(arg: &str, other: &str, language: Language) -> String {
    match (arg == other || other.is_empty(), language) {
        (true, Nl) => format!("{arg} kan maar één keer gegeven worden."),
        (true, En) => format!("{arg} can be given only once."),
        (false, Nl) => format!("{arg} en {other} gaan niet samen."),
        (false, En) => format!("{arg} and {other} do not go together."),
    }
}

/// A value that would do.
fn like_this(arg: &str, command: Option<&CommandWords>, language: Language) -> String {
    let name = arg.trim_start_matches('-').split([' ', '=']).next().unwrap_or_default();
    match (option_named(command, name).and_then(|words| words.example(language)), language) {
        (None, _) => String::new(),
        (Some(example), Nl) => format!(" Zo wel: {example}"),
        (Some(example), En) => format!(" Like this: {example}"),
    }
}

/// What is alike, the likeliest first.
fn meant(
    error: &clap::Error,
    command: Option<&CommandWords>,
    commands: &[&CommandWords],
    language: Language,
) -> Option<String> {
    let kinds = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let found = kinds.into_iter().flat_map(|kind| texts(error, kind)).next()?;
    let option = found.strip_prefix("--").and_then(|name| option_named(command, name)?.name(language));
    let other = commands.iter().find(|it| it.is_named(&found)).map(|it| it.name(language).to_owned());
    Some(option.map(|name| format!("--{name}")).or(other).unwrap_or(found))
}

fn more(command: Option<&CommandWords>, language: Language) -> String {
    let command = command.map(|it| format!(" {}", it.name(language))).unwrap_or_default();
    match language {
        Nl => format!("Meer hulp: {TOOL}{command} --hulp"),
        En => format!("More help: {TOOL}{command} --help"),
    }
}

fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
