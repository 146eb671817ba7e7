//! What goes on paper: which sheets there are, and what they say that has to be worked out first.

mod days;
mod fit;
mod hyphens;
mod month;
mod run_sheet;
#[cfg(test)]
mod tests;

pub use days::{PrintedDay, PrintedItem, days};
pub use fit::{ANNOUNCEMENT, Area, Density, POSTER, POSTER_WITH_PICTURE, fit};
pub use hyphens::breakable;
pub use month::{PrintedMonth, events_of, months_to_come};
pub use run_sheet::{RunSheetRow, rows};

use crate::programme::schedule::Event;
use crate::value::query::pairs;

/// A sheet about one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    /// Everything that people need to know, on A4.
    Announcement,
    /// To be read from the street, on A3.
    Poster,
    /// For who leads the event: its sessions with their times, on A4 lying down.
    RunSheet,
}

impl Sheet {
    /// The name of the query parameter.
    pub const PARAMETER: &str = "soort";

    /// The sheets that there are for an event: without sessions there is no run sheet.
    pub fn all_of(event: &Event) -> Vec<Self> {
        let run_sheet = (!event.sessions.is_empty()).then_some(Self::RunSheet);
        [Self::Announcement, Self::Poster].into_iter().chain(run_sheet).collect()
    }

    /// The sheet that a query string asks for; the announcement when it asks for none that there is.
    pub fn asked(query: &str, event: &Event) -> Self {
        let asked = pairs(query).find(|(name, _)| name == Self::PARAMETER).map(|(_, value)| value);
        let sheets = Self::all_of(event).into_iter();
        let found = asked.and_then(|asked| sheets.into_iter().find(|sheet| sheet.word() == asked));
        found.unwrap_or(Self::Announcement)
    }

    /// The query string that asks for it, without `?`.
    pub fn query(self) -> String {
        match self {
            Self::Announcement => String::new(),
            _ => format!("{}={}", Self::PARAMETER, self.word()),
        }
    }

    /// The word in the URL.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Announcement => "aankondiging",
            Self::Poster => "affiche",
            Self::RunSheet => "draaiboek",
        }
    }
}

/// An address as it is written on paper: without what a browser adds by itself.
pub fn readable_address(address: &str) -> &str {
    let below = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    below.unwrap_or(address).trim_end_matches('/')
}
