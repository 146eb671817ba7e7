//! The options of `import`.

use super::moment;
use crate::import::Order;
use crate::words;
use clap::Args;
use stadsgesprek_core::value::time::Moment;
use std::path::PathBuf;

/// The options of `import`.
#[derive(Args, Clone, Debug)]
pub(crate) struct ImportOptions {
    /// A calendar file (.ics), a table (.csv, .xlsx, .ods), or a schedule.json or schedule.xml of pretalx, frab or c3voc.
    #[arg(required_unless_present = "csv-template")]
    pub(crate) source: Option<PathBuf>,
    /// Add the events to this programme file, and follow there what was imported before.
    #[arg(long)]
    pub(crate) into: Option<PathBuf>,
    /// Only show what would be added or changed.
    #[arg(long = "dry-run")]
    pub(crate) is_rehearsal: bool,
    /// Print a table to begin with.
    #[arg(long = "csv-template", id = "csv-template")]
    pub(crate) is_template_wanted: bool,
    /// The zone of times whose zone is not known here, such as "Customized Time Zone": Europe/Amsterdam.
    #[arg(long)]
    pub(crate) zone: Option<String>,
    /// What comes first in the dates of a table: day (21/4/2027) or month (4/21/2027).
    #[arg(long = "date-order", value_parser = order)]
    pub(crate) date_order: Option<Order>,
    /// Of what was changed both in the source and by hand, take what the source says.
    #[arg(long = "overwrite")]
    pub(crate) is_source_right: bool,
    /// The moment of the change, in Delft's time: 2026-11-23T19:00.
    #[arg(long, value_parser = moment)]
    pub(crate) now: Option<Moment>,
}

fn order(text: &str) -> Result<Order, &'static str> {
    words::order(text).ok_or("dag, maand, day, month")
}
