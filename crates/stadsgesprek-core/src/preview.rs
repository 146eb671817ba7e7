//! The site as on another moment: `?nu=2019-02-01T12:00`.

use crate::filter::pairs;
use crate::time::{Fold, Moment, Stamp};

/// The name of the query parameter.
pub const PARAMETER: &str = "nu";

/// The moment that a query string asks for; a date alone means noon. What cannot be read is no preview.
pub fn parse(query: &str) -> Option<Moment> {
    let (_, value) = pairs(query).find(|(name, _)| name == PARAMETER)?;
    match Stamp::parse(&value, Some(Fold::First)).ok()? {
        Stamp::Time(moment) => Some(moment),
        Stamp::Date(date) => Some(Moment::start_of(date).plus_minutes(12 * 60)),
    }
}
