//! The options of `serve`.

use crate::arguments::{CommandWords, OptionWords};
use crate::build::{BuildOptions, OPTIONS as OF_BUILD};
use clap::Args;
use std::net::{AddrParseError, IpAddr, Ipv4Addr, SocketAddr};

/// `serve`.
pub(crate) static COMMAND: CommandWords = CommandWords {
    names: ["toon", "serve"],
    purpose: [
        "Toont de site op deze computer zoals een webserver dat doet, en maakt hem opnieuw als er iets verandert.",
        "Show the site on this computer as a web server would, and build it again when its data changes.",
    ],
    files: ["", ""],
    options: &[&OPTIONS, &OF_BUILD],
    declare: ServeOptions::augment_args,
};

/// The options of `serve`: those of `build`, and where it is to be seen.
#[derive(Args)]
pub(crate) struct ServeOptions {
    #[command(flatten)]
    pub(crate) build: BuildOptions,
    /// The port; 0 for one that is free.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The address of this computer at which the site is to be seen; 0.0.0.0 shows it to the whole network.
    #[arg(long, default_value = "127.0.0.1", value_parser = host)]
    host: IpAddr,
}

impl ServeOptions {
    /// Where to listen.
    pub(crate) const fn address(&self) -> SocketAddr {
        SocketAddr::new(self.host, self.port)
    }
}

/// The words of those that `build` has not.
static OPTIONS: [OptionWords; 2] = [
    OptionWords {
        id: "port",
        names: Some(["poort", "port"]),
        former: &[],
        values: Some(["NUMMER", "NUMBER"]),
        help: [
            "De poort; 0 voor een die vrij is [standaard: 8080]",
            "The port; 0 for one that is free [default: 8080]",
        ],
        examples: Some(["8080"; 2]),
    },
    OptionWords {
        id: "host",
        names: Some(["adres", "host"]),
        former: &[],
        values: Some(["ADRES", "ADDRESS"]),
        help: [
            "Het adres van deze computer waarop de site te zien is; 0.0.0.0 toont hem aan het hele netwerk [standaard: 127.0.0.1]",
            "The address of this computer at which the site is to be seen; 0.0.0.0 shows it to the whole network [default: 127.0.0.1]",
        ],
        examples: Some(["127.0.0.1"; 2]),
    },
];

fn host(text: &str) -> Result<IpAddr, AddrParseError> {
    if text == "localhost" { Ok(Ipv4Addr::LOCALHOST.into()) } else { text.parse() }
}
