//! Which event of a schedule: a number that only the schedule gives out.

use super::{Event, Schedule};
use crate::programme::document::{Partner, Theme};
use std::sync::Arc;

/// An event by its position in [`Schedule::events`], and so ordered by time; those without a date come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventIndex(pub(super) usize);

impl EventIndex {
    /// What tells the row of this event from the others of a list: its place in decimals.
    pub fn key(&self) -> String {
        self.0.to_string()
    }

    /// The place, for what keeps a value for each event.
    pub(crate) const fn place(self) -> usize {
        self.0
    }
}

impl Schedule {
    /// The event at an index. `None` when another schedule gave it out: that of before the programme was renewed may have
    /// been longer.
    pub fn at(&self, index: EventIndex) -> Option<&Arc<Event>> {
        self.events.get(index.0)
    }

    /// Every event with its index, in order.
    pub fn indexed(&self) -> impl DoubleEndedIterator<Item = (EventIndex, &Arc<Event>)> {
        self.events.iter().enumerate().map(|(at, event)| (EventIndex(at), event))
    }

    /// The themes of an event, in the order in which it names them.
    pub fn themes_of<'s>(&'s self, event: &'s Event) -> impl Iterator<Item = &'s Theme> {
        event.theme_indexes.iter().filter_map(|at| self.themes.get(*at))
    }

    /// The partners of an event, each once, in the order in which it names them.
    pub fn partners_of<'s>(&'s self, event: &'s Event) -> impl Iterator<Item = &'s Partner> {
        event.partner_indexes.iter().filter_map(|at| self.partners.get(*at))
    }
}
