//! The names of commands and options, and what each is for. Each has one name in Dutch and one in English; both are always
//! understood, and so are the names of before.

use super::shared::{HELP, LANGUAGE, VERSION};
use clap::Command;
use stadsgesprek_core::value::text::Language::{self, En, Nl};

/// What can be asked of every command, and of the program.
static EVERYWHERE: [OptionWords; 3] = [LANGUAGE, HELP, VERSION];

/// The name of the program.
pub(crate) const TOOL: &str = "stadsgesprek";

/// A part of the help.
#[derive(Clone, Copy)]
pub(crate) enum Section {
    /// How a command is typed.
    Usage,
    /// What can be asked.
    Commands,
    /// What is given without a name.
    Files,
    /// What is given by name.
    Options,
}

/// The words of a command, Dutch first.
pub(crate) struct CommandWords {
    /// How it is typed.
    pub(crate) names: [&'static str; 2],
    /// What it is for.
    pub(crate) purpose: [&'static str; 2],
    /// What is given without a name, as the usage shows it.
    pub(crate) files: [&'static str; 2],
    /// Its options.
    pub(crate) options: &'static [&'static [OptionWords]],
    /// Declares them to the reader of arguments.
    pub(crate) declare: fn(Command) -> Command,
}

/// The words of an option, Dutch first.
pub(crate) struct OptionWords {
    /// What the program calls it.
    pub(crate) id: &'static str,
    /// None when it is given without a name.
    pub(crate) names: Option<[&'static str; 2]>,
    /// Names that it had before.
    pub(crate) former: &'static [&'static str],
    /// What its value is; none when it has no value.
    pub(crate) values: Option<[&'static str; 2]>,
    /// What it is for.
    pub(crate) help: [&'static str; 2],
    /// A value that would do; none when it has no value.
    pub(crate) examples: Option<[&'static str; 2]>,
}

impl CommandWords {
    /// Its name.
    pub(crate) const fn name(&self, language: Language) -> &'static str {
        self.names[at(language)]
    }

    /// Whether it has this name, in either language.
    pub(crate) fn is_named(&self, name: &str) -> bool {
        self.names.contains(&name)
    }

    /// What it is for.
    pub(crate) const fn purpose(&self, language: Language) -> &'static str {
        self.purpose[at(language)]
    }

    /// The words of an option.
    pub(crate) fn option(&self, id: &str) -> Option<&'static OptionWords> {
        self.options().find(|words| words.id == id)
    }

    fn options(&self) -> impl Iterator<Item = &'static OptionWords> {
        self.options.iter().flat_map(|table| table.iter()).chain(&EVERYWHERE)
    }
}

impl OptionWords {
    /// Its name, without dashes.
    pub(crate) fn name(&self, language: Language) -> Option<&'static str> {
        self.names.map(|names| names[at(language)])
    }

    /// Every name that is understood.
    pub(crate) fn all_names(&self) -> impl Iterator<Item = &'static str> {
        let [dutch, english] = self.names.unwrap_or_default();
        let both = [Some(dutch), Some(english).filter(|it| *it != dutch)].into_iter().flatten();
        both.filter(|it| !it.is_empty()).chain(self.former.iter().copied())
    }

    /// What its value is.
    pub(crate) fn value(&self, language: Language) -> Option<&'static str> {
        self.values.map(|values| values[at(language)])
    }

    /// A value that would do.
    pub(crate) fn example(&self, language: Language) -> Option<&'static str> {
        self.examples.map(|examples| examples[at(language)])
    }

    /// What it is for.
    pub(crate) const fn help(&self, language: Language) -> &'static str {
        self.help[at(language)]
    }

    /// Whether it is given without a name.
    pub(crate) const fn is_positional(&self) -> bool {
        self.names.is_none()
    }
}

/// The words of an option by one of its names.
pub(crate) fn option_named(command: Option<&CommandWords>, name: &str) -> Option<&'static OptionWords> {
    let is_meant = |words: &&OptionWords| words.all_names().any(|it| it == name);
    match command {
        Some(command) => command.options().find(is_meant),
        None => EVERYWHERE.iter().find(is_meant),
    }
}

/// What the program is for.
pub(crate) const fn about_tool(language: Language) -> &'static str {
    match language {
        Nl => "Controleert het programma van het portaal en maakt de site ervan.",
        En => "Checks the programme of the portal, and builds its site.",
    }
}

/// The heading of a part of the help.
pub(crate) const fn heading(section: Section, language: Language) -> &'static str {
    match (section, language) {
        (Section::Usage, Nl) => "Gebruik:",
        (Section::Usage, En) => "Usage:",
        (Section::Commands, Nl) => "Commando's",
        (Section::Commands, En) => "Commands",
        (Section::Files, Nl) => "Bestanden",
        (Section::Files, En) => "Files",
        (Section::Options, Nl) => "Opties",
        (Section::Options, En) => "Options",
    }
}

/// How a command is typed, or the program.
pub(crate) fn usage(command: Option<&CommandWords>, language: Language) -> String {
    let options = match language {
        Nl => "[opties]",
        En => "[options]",
    };
    let Some(command) = command else {
        return match language {
            Nl => format!("{TOOL} <commando> {options}"),
            En => format!("{TOOL} <command> {options}"),
        };
    };
    format!("{TOOL} {}{} {options}", command.name(language), command.files[at(language)])
}

/// Dutch comes first.
const fn at(language: Language) -> usize {
    match language {
        Nl => 0,
        En => 1,
    }
}
