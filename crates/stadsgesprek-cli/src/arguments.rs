//! The commands and their options.

mod import_options;
mod new_options;
mod serve_options;

pub(crate) use import_options::ImportOptions;
pub(crate) use new_options::NewOptions;
pub(crate) use serve_options::ServeOptions;

use crate::failure::Failure;
use crate::programme_file::{self, first_there};
use crate::saying::warn;
use crate::{build, check, import, new, serve, words};
use clap::{Args, Parser, Subcommand, ValueEnum};
use stadsgesprek_core::text::Language;
use stadsgesprek_core::time::{Moment, Stamp, TimeProblem};
use std::path::PathBuf;
use std::process::ExitCode;

/// Checks the programme of the portal, and builds its site.
#[derive(Parser)]
#[command(name = "stadsgesprek", version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// The language of the messages: nl or en.
    #[arg(long = "taal", global = true, default_value = "nl", value_parser = language)]
    language: Language,
}

#[derive(Subcommand)]
enum Command {
    /// Say what is wrong or doubtful in a programme file; the status is 1 when something is left out.
    Check(CheckOptions),
    /// Write the site that can be put on any web server.
    Build(BuildOptions),
    /// Show the site on this computer as a web server would, and build it again when its data changes.
    #[command(visible_alias = "toon")]
    Serve(ServeOptions),
    /// Add an event to a programme file: asks what is not said by an option.
    #[command(visible_alias = "nieuw")]
    New(Box<NewOptions>),
    /// Read events out of a calendar file, a table (CSV) or a conference schedule (pretalx, c3voc).
    #[command(visible_alias = "importeer")]
    Import(ImportOptions),
}

/// The options of `check`.
#[derive(Args)]
pub(crate) struct CheckOptions {
    /// The programme file.
    #[arg(default_value_os_t = programme_file::usual())]
    pub(crate) file: PathBuf,
    /// How to say it: for a person, or for a program (the shape is in docs/meldingen.md).
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// The date that counts as today: 2026-11-23. [default: today]
    #[arg(long = "vandaag", value_name = "DATE", value_parser = moment)]
    pub(crate) today: Option<Moment>,
    /// The programme as it was published: also say what changed without being announced, and what vanished.
    #[arg(long, value_name = "FILE")]
    pub(crate) previous: Option<PathBuf>,
    /// Also say how complete each event is, and what is best added next.
    #[arg(long = "volledig")]
    pub(crate) is_complete: bool,
}

/// For whom a report is.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// For a person.
    Text,
    /// For a program.
    Json,
}

/// The options of `build`.
#[derive(Args)]
pub(crate) struct BuildOptions {
    /// What Trunk made of the browser app.
    #[arg(long, default_value_os_t = first_there(&["target/bundle", "bundle"]))]
    pub(crate) bundle: PathBuf,
    /// The folder with events.json and portal.json.
    #[arg(long, default_value_os_t = first_there(&["public/data", "data"]))]
    pub(crate) data: PathBuf,
    /// Where the site goes; what was built there before is replaced.
    #[arg(long, default_value = "dist")]
    pub(crate) out: PathBuf,
    /// The path of the site on its server; only 404.html needs to know. [default: that of the address, else /]
    #[arg(long)]
    pub(crate) base_path: Option<String>,
    /// The address of the site, for search engines. [default: siteUrl in portal.json]
    #[arg(long)]
    pub(crate) base_url: Option<String>,
    /// Leave out the compressed copies (.br and .gz) that web servers send.
    #[arg(long = "zonder-compressie")]
    pub(crate) without_compression: bool,
    /// The moment that the pages are written for, in Delft's time: 2026-11-23T19:00. [default: now]
    #[arg(long, value_parser = moment)]
    pub(crate) now: Option<Moment>,
    /// The folder with the typeface of the pictures. [default: node_modules/@expo-google-fonts/bricolage-grotesque,
    /// and no pictures when it is not there]
    #[arg(long)]
    pub(crate) fonts: Option<PathBuf>,
    /// Leave out the pictures that previews of links show.
    #[arg(long = "zonder-beelden")]
    pub(crate) without_pictures: bool,
}

impl Arguments {
    /// Does what is asked; `clock` tells the moment by the device.
    pub(crate) fn run(self, clock: fn() -> Moment) -> ExitCode {
        let now = clock();
        let done = match &self.command {
            Command::Check(options) => check::run(options, now, self.language),
            Command::Build(options) => build::run(options, now, self.language),
            Command::Serve(options) => serve::run(options, clock, self.language),
            Command::New(options) => new::run(options, now, self.language),
            Command::Import(options) => import::run(options, now, self.language),
        };
        done.unwrap_or_else(|failure: Failure| {
            warn(words::failure(&failure, self.language));
            failure.exit_code()
        })
    }
}

fn language(text: &str) -> Result<Language, &'static str> {
    let found = Language::ALL.iter().copied().find(|language| language.tag() == text);
    found.ok_or("nl, en")
}

/// A date alone means noon, as in the preview of the site.
fn moment(text: &str) -> Result<Moment, TimeProblem> {
    match Stamp::parse(text, None)? {
        Stamp::Time(moment) => Ok(moment),
        Stamp::Date(date) => Ok(Moment::start_of(date).plus_minutes(12 * 60)),
    }
}
