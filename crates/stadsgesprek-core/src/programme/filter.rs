//! What the visitor chose to see, as it stands in the URL.

mod query;
mod select;
#[cfg(test)]
mod tests;
mod typed;
pub mod written;

pub use select::{Nearby, Selection, select};
pub use typed::Typed;

use crate::value::id::{PartnerId, ThemeId};
use std::collections::BTreeSet;

/// Which part of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// On now or still to come.
    Upcoming,
    /// What is over.
    Archive,
    /// In one year, past or to come.
    Year(i32),
    /// Past, present and to come.
    All,
}

/// What the visitor chose to see. Several themes mean: one of them; theme and partner mean: both.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Filter {
    /// As typed in the search field; [`crate::programme::search`] says what they find.
    pub words: String,
    /// An event has one of them; empty for no matter which.
    pub themes: BTreeSet<ThemeId>,
    /// An event has one of them; empty for no matter which.
    pub partners: BTreeSet<PartnerId>,
    /// Only what is spoken in English.
    pub is_english: bool,
    /// The period; `None` is the page's own.
    pub period: Option<Period>,
}

impl Filter {
    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty()
            && self.themes.is_empty()
            && self.partners.is_empty()
            && !self.is_english
            && self.period.is_none()
    }

    /// How many choices there are, for the number on the phone's filter button.
    pub fn choices(&self) -> usize {
        self.themes.len()
            + self.partners.len()
            + usize::from(self.is_english)
            + usize::from(self.period.is_some())
    }

    /// With a theme chosen when it was not, and the reverse.
    #[must_use]
    pub fn toggle_theme(mut self, id: &ThemeId) -> Self {
        if !self.themes.remove(id) {
            self.themes.insert(id.clone());
        }
        self
    }

    /// With a partner chosen when it was not, and the reverse.
    #[must_use]
    pub fn toggle_partner(mut self, id: &PartnerId) -> Self {
        if !self.partners.remove(id) {
            self.partners.insert(id.clone());
        }
        self
    }

    /// Only in English when it was not, and the reverse.
    #[must_use]
    pub fn toggle_english(mut self) -> Self {
        self.is_english = !self.is_english;
        self
    }

    /// With another period; the page's own is left out.
    #[must_use]
    pub fn with_period(mut self, period: Period, own: Period) -> Self {
        self.period = (period != own).then_some(period);
        self
    }

    /// With other words.
    #[must_use]
    pub fn with_words(mut self, words: &str) -> Self {
        words.clone_into(&mut self.words);
        self
    }
}
