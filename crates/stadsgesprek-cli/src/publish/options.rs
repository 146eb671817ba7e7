//! The options of `publish`.

use super::address::{NoAddress, PublishAddress};
use crate::arguments::{CommandWords, OptionWords};
use clap::Args;
use std::path::PathBuf;

/// `publish`.
pub(crate) static COMMAND: CommandWords = CommandWords {
    names: ["publiceer", "publish"],
    purpose: [
        "Zet de site die gebouwd is op uw webruimte, zo dat een bezoeker nooit een halve site ziet.",
        "Put the site that was built on your web space, so that a visitor never sees half a site.",
    ],
    files: ["", ""],
    options: &[&OPTIONS],
    declare: PublishOptions::augment_args,
};

/// The options of `publish`.
#[derive(Args)]
pub(crate) struct PublishOptions {
    /// Where the site was built.
    #[arg(long, default_value = "dist")]
    pub(super) site: PathBuf,
    /// Where it goes.
    #[arg(long, required = true, value_parser = address)]
    pub(super) to: PublishAddress,
    /// Say what would be done, and do nothing.
    #[arg(long = "dry-run")]
    pub(super) is_trial: bool,
    /// Say whether the place can be reached and written to, whether the address of the site leads there, and what the host can.
    #[arg(long = "test", conflicts_with_all = ["is_trial", "is_back", "is_overwriting"])]
    pub(super) is_test: bool,
    /// Put back the version before the one that is there.
    #[arg(long = "back")]
    pub(super) is_back: bool,
    /// How many versions are kept on this computer.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) keep: u16,
    /// Replace what others put there, and what was changed there by hand.
    #[arg(long = "overwrite")]
    pub(super) is_overwriting: bool,
}

/// Their words.
static OPTIONS: [OptionWords; 7] = [
    OptionWords {
        id: "site",
        names: Some(["site", "site"]),
        former: &[],
        values: Some(["MAP", "FOLDER"]),
        help: [
            "De map waarin de site gebouwd is [standaard: dist]",
            "The folder that the site was built in [default: dist]",
        ],
        examples: Some(["dist"; 2]),
    },
    OptionWords {
        id: "to",
        names: Some(["naar", "to"]),
        former: &[],
        values: Some(["ADRES", "ADDRESS"]),
        help: [
            "Waar de site komt: ftps://naam@server/map (versleuteld), ftp://naam@server/map of een map; het wachtwoord wordt gevraagd, of staat in de omgeving als STADSGESPREK_WACHTWOORD",
            "Where the site goes: ftps://name@server/folder (encrypted), ftp://name@server/folder or a folder; the password is asked for, or stands in the environment as STADSGESPREK_PASSWORD",
        ],
        examples: Some(["ftps://huis@ftp.voorbeeld.nl/www", "ftps://house@ftp.example.org/www"]),
    },
    OptionWords {
        id: "is_trial",
        names: Some(["proef", "dry-run"]),
        former: &[],
        values: None,
        help: ["Zegt wat er zou gebeuren, en doet niets", "Say what would be done, and do nothing"],
        examples: None,
    },
    OptionWords {
        id: "is_test",
        names: Some(["test", "test"]),
        former: &[],
        values: None,
        help: [
            "Zegt of er geschreven mag worden, of het adres van de site daarheen leidt en wat de host kan, en publiceert niets",
            "Say whether it can be written to, whether the address of the site leads there and what the host can; publish nothing",
        ],
        examples: None,
    },
    OptionWords {
        id: "is_back",
        names: Some(["vorige", "back"]),
        former: &[],
        values: None,
        help: [
            "Zet de versie terug van voor die er nu staat, als die vanaf deze computer gepubliceerd is",
            "Put back the version before the one that is there, if it was published from this computer",
        ],
        examples: None,
    },
    OptionWords {
        id: "keep",
        names: Some(["bewaar", "keep"]),
        former: &[],
        values: Some(["AANTAL", "NUMBER"]),
        help: [
            "Hoeveel versies op deze computer bewaard blijven [standaard: 3]",
            "How many versions are kept on this computer [default: 3]",
        ],
        examples: Some(["3"; 2]),
    },
    OptionWords {
        id: "is_overwriting",
        names: Some(["vervang", "overwrite"]),
        former: &[],
        values: None,
        help: [
            "Vervangt ook wat anderen daar neerzetten, en een programma dat daar met de hand is veranderd",
            "Also replace what others put there, and a programme that was changed there by hand",
        ],
        examples: None,
    },
];

fn address(text: &str) -> Result<PublishAddress, NoAddress> {
    PublishAddress::parse(text)
}
