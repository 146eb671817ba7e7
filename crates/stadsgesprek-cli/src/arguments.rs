//! The commands and their options.

mod import_options;
mod new_options;
mod serve_options;
mod shape;

pub(crate) use import_options::ImportOptions;
pub(crate) use new_options::NewOptions;
pub(crate) use serve_options::ServeOptions;

use crate::failure::Failure;
use crate::programme_file::{self, first_there};
use crate::saying::{say, warn};
use crate::words::{self, Verb};
use crate::{build, check, import, new, serve};
use clap::error::ErrorKind;
use clap::{ArgMatches, Args, FromArgMatches, ValueEnum};
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::{Moment, Stamp, TimeProblem};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

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
    #[arg(long = "now", value_parser = moment)]
    pub(crate) today: Option<Moment>,
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
    /// The path of the site on its server; only 404.html needs to know.
    #[arg(long)]
    pub(crate) base_path: Option<String>,
    /// The address of the site, for search engines.
    #[arg(long)]
    pub(crate) base_url: Option<String>,
    /// Leave out the compressed copies (.br and .gz) that web servers send.
    #[arg(long = "without-compression")]
    pub(crate) without_compression: bool,
    /// The moment that the pages are written for, in Delft's time: 2026-11-23T19:00.
    #[arg(long, value_parser = moment)]
    pub(crate) now: Option<Moment>,
    /// The folder with the typeface of the pictures.
    #[arg(long)]
    pub(crate) fonts: Option<PathBuf>,
    /// Leave out the pictures that previews of links show.
    #[arg(long = "without-pictures")]
    pub(crate) without_pictures: bool,
}

/// Does what the arguments ask; `clock` tells the moment by the device.
pub(crate) fn run(arguments: Vec<OsString>, clock: fn() -> Moment) -> ExitCode {
    let language = shape::language_of(&arguments);
    let arguments = shape::help_as_an_option(arguments);
    let done = match shape::command(language).try_get_matches_from(&arguments) {
        Ok(matches) => obey(&matches, clock, language),
        Err(error) => explain(&error, &arguments, language),
    };
    done.unwrap_or_else(|failure: Failure| {
        warn(words::failure(&failure, language));
        failure.exit_code()
    })
}

fn obey(matches: &ArgMatches, clock: fn() -> Moment, language: Language) -> Result<ExitCode, Failure> {
    let Some((name, options)) = matches.subcommand() else { return Ok(ExitCode::from(2)) };
    let Some(verb) = Verb::named(name) else { return Ok(ExitCode::from(2)) };
    let now = clock();
    match verb {
        Verb::Check => check::run(&read::<CheckOptions>(options)?, now, language),
        Verb::Build => build::run(&read::<BuildOptions>(options)?, now, language),
        Verb::Serve => serve::run(&read::<ServeOptions>(options)?, clock, language),
        Verb::New => new::run(&read::<NewOptions>(options)?, now, language),
        Verb::Import => import::run(&read::<ImportOptions>(options)?, now, language),
    }
}

fn read<T: FromArgMatches>(matches: &ArgMatches) -> Result<T, Failure> {
    T::from_arg_matches(matches).map_err(Failure::Arguments)
}

/// Help goes where it was asked for; what is wrong goes to the error output.
fn explain(error: &clap::Error, arguments: &[OsString], language: Language) -> Result<ExitCode, Failure> {
    let text = error.render().to_string();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => say(text.trim_end())?,
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => warn(text.trim_end()),
        _ => warn(words::unparsed(error, shape::verb_of(arguments), language)),
    }
    Ok(ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2)))
}

/// A date alone means noon, as in the preview of the site.
fn moment(text: &str) -> Result<Moment, TimeProblem> {
    match Stamp::parse(text, None)? {
        Stamp::Time(moment) => Ok(moment),
        Stamp::Date(date) => Ok(Moment::start_of(date).plus_minutes(12 * 60)),
    }
}
