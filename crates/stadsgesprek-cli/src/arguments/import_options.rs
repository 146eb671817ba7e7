//! The options of `import`.

use super::moment;
use clap::Args;
use stadsgesprek_core::time::Moment;
use std::path::PathBuf;

/// The options of `import`.
#[derive(Args, Clone, Debug)]
pub(crate) struct ImportOptions {
    /// A calendar file (.ics), a table (.csv), or a schedule.json of pretalx or c3voc.
    #[arg(required_unless_present = "csv-template")]
    pub(crate) source: Option<PathBuf>,
    /// Add the events to this programme file.
    #[arg(long)]
    pub(crate) into: Option<PathBuf>,
    /// Only show what would be added.
    #[arg(long = "dry-run")]
    pub(crate) is_rehearsal: bool,
    /// Print a table to begin with.
    #[arg(long = "csv-template", id = "csv-template")]
    pub(crate) is_template_wanted: bool,
    /// The moment of the change, in Delft's time: 2026-11-23T19:00.
    #[arg(long, value_parser = moment)]
    pub(crate) now: Option<Moment>,
}
