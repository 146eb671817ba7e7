//! The options of `check`.

use crate::arguments::{CommandWords, OptionWords, moment, shared};
use crate::programme_file;
use clap::{Args, ValueEnum};
use stadsgesprek_core::value::time::Moment;
use std::path::PathBuf;

/// `check`.
pub(crate) static COMMAND: CommandWords = CommandWords {
    names: ["controleer", "check"],
    purpose: [
        "Zegt wat er mis of twijfelachtig is in het programma; de status is 1 als er iets wegvalt.",
        "Say what is wrong or doubtful in a programme file; the status is 1 when something is left out.",
    ],
    files: [" [bestand]", " [file]"],
    options: &[&OPTIONS],
    declare: CheckOptions::augment_args,
};

/// The options of `check`.
#[derive(Args)]
pub(crate) struct CheckOptions {
    /// The programme file.
    #[arg(default_value_os_t = programme_file::usual())]
    pub(crate) file: PathBuf,
    /// How to say it: for a person, or for a program (the shape is in docs/beheer/meldingen.md).
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// The moment that counts as now.
    #[arg(long, value_parser = moment)]
    pub(crate) now: Option<Moment>,
    /// The programme as it was published: also say what changed without being announced, and what vanished.
    #[arg(long)]
    pub(crate) previous: Option<PathBuf>,
    /// Also say how complete each event is, and what is best added next.
    #[arg(long = "complete")]
    pub(crate) is_complete: bool,
}

/// For whom a report is.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// For a person.
    #[value(alias = "tekst")]
    Text,
    /// For a program.
    Json,
}

/// Their words.
static OPTIONS: [OptionWords; 5] = [
    shared::PROGRAMME,
    OptionWords {
        id: "format",
        names: Some(["vorm", "format"]),
        former: &[],
        values: Some(["VORM", "FORM"]),
        help: [
            "Voor wie: een mens (text, of tekst) of een programma (json; de vorm staat in docs/beheer/meldingen.md) [standaard: text]",
            "For whom: a person (text) or a program (json; the shape is in docs/beheer/meldingen.md) [default: text]",
        ],
        examples: Some(["json"; 2]),
    },
    OptionWords {
        former: &["vandaag", "today"],
        ..shared::now([
            "Het moment dat als nu telt: 2026-11-23T19:00, of alleen de datum [standaard: nu]",
            "The moment that counts as now: 2026-11-23T19:00, or only the date [default: now]",
        ])
    },
    OptionWords {
        id: "previous",
        names: Some(["vorige", "previous"]),
        former: &[],
        values: Some(["BESTAND", "FILE"]),
        help: [
            "Het programma zoals het gepubliceerd was: zegt ook wat zonder bericht veranderde, en wat verdween",
            "The programme as it was published: also say what changed without being announced, and what vanished",
        ],
        examples: Some(["events.json"; 2]),
    },
    OptionWords {
        id: "is_complete",
        names: Some(["volledig", "complete"]),
        former: &[],
        values: None,
        help: [
            "Zegt ook hoe volledig elke activiteit is, en wat het best als eerste wordt aangevuld",
            "Also say how complete each event is, and what is best added next",
        ],
        examples: None,
    },
];
