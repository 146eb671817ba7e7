//! What commands and options are, and how arguments are read by them. Which there are, each command says itself.

pub(crate) mod shape;
pub(crate) mod shared;
mod usage;
mod words;

pub(crate) use usage::unparsed;
pub(crate) use words::{CommandWords, OptionWords};

use stadsgesprek_core::value::time::{Moment, Stamp, TimeProblem};

/// Reads a moment; a date alone means noon, as in the preview of the site.
pub(crate) fn moment(text: &str) -> Result<Moment, TimeProblem> {
    match Stamp::parse(text, None)? {
        Stamp::Time(moment) => Ok(moment),
        Stamp::Date(date) => Ok(Moment::start_of(date).plus_minutes(12 * 60)),
    }
}
