//! The names of commands and options, and what each is for. Each has one name in Dutch and one in English; both are always
//! understood, and so are the names of before.

use stadsgesprek_core::value::text::Language::{self, En, Nl};
use std::ffi::OsStr;

mod tables;

pub(crate) use tables::{HELP, LANGUAGE, VERSION};

/// The name of the program.
pub(crate) const TOOL: &str = "stadsgesprek";

/// A command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    /// Says what is wrong.
    Check,
    /// Makes the site.
    Build,
    /// Shows it.
    Serve,
    /// Asks for an event.
    New,
    /// Reads events from elsewhere.
    Import,
}

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

/// The words of an option, Dutch first.
pub(crate) struct OptionWords {
    /// What the program calls it.
    id: &'static str,
    /// None when it is given without a name.
    names: Option<[&'static str; 2]>,
    /// Names that it had before.
    former: &'static [&'static str],
    /// What its value is; none when it has no value.
    values: Option<[&'static str; 2]>,
    /// What it is for.
    help: [&'static str; 2],
    /// A value that would do.
    pub(crate) example: &'static str,
}

impl Verb {
    /// All, in the order of use.
    pub(crate) const ALL: [Self; 5] = [Self::Check, Self::Build, Self::Serve, Self::New, Self::Import];

    /// Its name.
    pub(crate) const fn name(self, language: Language) -> &'static str {
        let names = match self {
            Self::Check => ["controleer", "check"],
            Self::Build => ["bouw", "build"],
            Self::Serve => ["toon", "serve"],
            Self::New => ["nieuw", "new"],
            Self::Import => ["importeer", "import"],
        };
        names[at(language)]
    }

    /// The command of a name, in either language.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verb| [Nl, En].iter().any(|language| verb.name(*language) == name))
    }

    /// The same of an argument.
    pub(crate) fn of(argument: &OsStr) -> Option<Self> {
        Self::named(argument.to_str()?)
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

    /// What it is for.
    pub(crate) const fn help(&self, language: Language) -> &'static str {
        self.help[at(language)]
    }

    /// Whether it is given without a name.
    pub(crate) const fn is_positional(&self) -> bool {
        self.names.is_none()
    }
}

/// The words of an option of a command.
pub(crate) fn option(verb: Verb, id: &str) -> Option<&'static OptionWords> {
    let all = tables::of(verb).iter().flat_map(|table| table.iter());
    all.chain([&LANGUAGE, &HELP, &VERSION]).find(|words| words.id == id)
}

/// The words of an option by one of its names.
pub(crate) fn option_named(verb: Option<Verb>, name: &str) -> Option<&'static OptionWords> {
    let all = verb.into_iter().flat_map(tables::of).flat_map(|table| table.iter());
    all.chain([&LANGUAGE, &HELP, &VERSION]).find(|words| words.all_names().any(|it| it == name))
}

/// What the program is for.
pub(crate) const fn about_tool(language: Language) -> &'static str {
    match language {
        Nl => "Controleert het programma van het portaal en maakt de site ervan.",
        En => "Checks the programme of the portal, and builds its site.",
    }
}

/// What a command is for.
pub(crate) const fn purpose(verb: Verb, language: Language) -> &'static str {
    match (verb, language) {
        (Verb::Check, Nl) => {
            "Zegt wat er mis of twijfelachtig is in het programma; de status is 1 als er iets wegvalt."
        }
        (Verb::Check, En) => {
            "Say what is wrong or doubtful in a programme file; the status is 1 when something is left out."
        }
        (Verb::Build, Nl) => "Maakt de site die op een webserver kan.",
        (Verb::Build, En) => "Write the site that can be put on any web server.",
        (Verb::Serve, Nl) => {
            "Toont de site op deze computer zoals een webserver dat doet, en maakt hem opnieuw als er iets verandert."
        }
        (Verb::Serve, En) => {
            "Show the site on this computer as a web server would, and build it again when its data changes."
        }
        (Verb::New, Nl) => "Zet een activiteit in het programma: vraagt wat niet met een optie gezegd is.",
        (Verb::New, En) => "Add an event to a programme file: asks what is not said by an option.",
        (Verb::Import, Nl) => {
            "Leest activiteiten uit een agendabestand, een tabel of een conferentierooster."
        }
        (Verb::Import, En) => "Read events out of a calendar file, a table or a conference schedule.",
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
pub(crate) fn usage(verb: Option<Verb>, language: Language) -> String {
    let options = match language {
        Nl => "[opties]",
        En => "[options]",
    };
    let Some(verb) = verb else {
        return match language {
            Nl => format!("{TOOL} <commando> {options}"),
            En => format!("{TOOL} <command> {options}"),
        };
    };
    let files = match (verb, language) {
        (Verb::Check | Verb::New, Nl) => " [bestand]",
        (Verb::Check | Verb::New, En) => " [file]",
        (Verb::Import, Nl) => " <bestand>",
        (Verb::Import, En) => " <file>",
        (Verb::Build | Verb::Serve, _) => "",
    };
    format!("{TOOL} {}{files} {options}", verb.name(language))
}

/// Dutch comes first.
const fn at(language: Language) -> usize {
    match language {
        Nl => 0,
        En => 1,
    }
}
