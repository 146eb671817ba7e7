//! A schedule together with what is derived from it once.

use crate::filter::{Filter, Period, Selection, select};
use crate::schedule::Schedule;
use crate::search::SearchIndex;
use crate::time::Moment;
use std::sync::OnceLock;

/// A schedule with its search index, which is made when it is first needed.
#[derive(Debug)]
pub struct Programme {
    /// The schedule.
    pub schedule: Schedule,
    index: OnceLock<SearchIndex>,
}

impl Programme {
    /// Takes a schedule.
    pub const fn new(schedule: Schedule) -> Self {
        Self { schedule, index: OnceLock::new() }
    }

    /// The search index.
    pub fn index(&self) -> &SearchIndex {
        self.index.get_or_init(|| SearchIndex::new(&self.schedule))
    }

    /// Applies a filter; see [`select`].
    pub fn select(&self, filter: &Filter, own: Period, now: Moment) -> Selection {
        select(&self.schedule, || self.index(), filter, own, now)
    }
}
