//! The options of `desk`.

use crate::arguments::{CommandWords, OptionWords};
use crate::build::{BuildOptions, OPTIONS as OF_BUILD};
use clap::Args;

/// `desk`.
pub(crate) static COMMAND: CommandWords = CommandWords {
    names: ["redactie", "desk"],
    purpose: [
        "Opent de redactie in de browser: activiteiten maken, veranderen en publiceren zonder een bestand te zien.",
        "Open the desk in the browser: make, change and publish events without seeing a file.",
    ],
    files: ["", ""],
    options: &[&OPTIONS, &OF_BUILD],
    declare: DeskOptions::augment_args,
};

/// The options of `desk`: those of `build`, and how it is opened.
#[derive(Args)]
pub(crate) struct DeskOptions {
    #[command(flatten)]
    pub(crate) build: BuildOptions,
    /// The port; 0 for one that is free.
    #[arg(long, default_value_t = 0)]
    pub(crate) port: u16,
    /// Say where the desk is, and open no browser.
    #[arg(long = "without-browser")]
    pub(crate) without_browser: bool,
}

/// The words of those that `build` has not.
static OPTIONS: [OptionWords; 2] = [
    OptionWords {
        id: "port",
        names: Some(["poort", "port"]),
        former: &[],
        values: Some(["NUMMER", "NUMBER"]),
        help: [
            "De poort; 0 voor een die vrij is [standaard: 0]",
            "The port; 0 for one that is free [default: 0]",
        ],
        examples: Some(["8090"; 2]),
    },
    OptionWords {
        id: "without_browser",
        names: Some(["zonder-browser", "without-browser"]),
        former: &[],
        values: None,
        help: ["Zeg waar de redactie is, en open geen browser", "Say where the desk is, and open no browser"],
        examples: None,
    },
];
