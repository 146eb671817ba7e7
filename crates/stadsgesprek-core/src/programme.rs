//! The programme: from the file as staff write it to what a visitor finds in it.
//!
//! Below stands the file ([`document`]), every field of it before any is believed. [`schedule`] makes of it the programme
//! as the site uses it: times resolved, references checked, in order. The others ask that schedule something: [`search`]
//! and [`filter`] what a visitor wants to see, [`month`] what is on each day, [`thread`] which events continue each other;
//! [`people`] who has a part in which events; [`outline`] leaves out of the file what lists do not show; [`markdown`] reads a description, [`place`] makes a way to a place of its address. [`Programme`] keeps a schedule with
//! what is derived from it once.
//!
//! It uses [`crate::value`] and [`crate::reading`]; it knows no address of the site, no words in which it is shown, and
//! nothing of the visitor. Every room after it uses it.

pub mod document;
pub mod filter;
mod index;
pub mod markdown;
pub mod month;
pub mod outline;
pub mod people;
pub mod place;
pub mod schedule;
pub mod search;
pub mod thread;

use crate::value::time::Moment;
use filter::{Filter, Period, Selection, select};
use schedule::Schedule;
use search::{IndexReading, SearchIndex, SearchResult};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A schedule with its search index, which is made when it is first needed.
#[derive(Debug)]
pub struct Programme {
    /// What is in the file, resolved.
    pub schedule: Schedule,
    index: OnceLock<SearchIndex>,
    /// The index on its way.
    reading: Mutex<Option<IndexReading>>,
    /// The programme that this one is the [`outline`] of, once it is there: its events are the same ones, in the same order.
    whole: OnceLock<Arc<Self>>,
}

impl Programme {
    /// Takes a schedule.
    pub const fn new(schedule: Schedule) -> Self {
        Self { schedule, index: OnceLock::new(), reading: Mutex::new(None), whole: OnceLock::new() }
    }

    /// Reads a little more of what is searched, so that a touch is answered between; whether there is more.
    pub fn read_on(&self) -> bool {
        if self.index.get().is_some() {
            return false;
        }
        let mut reading = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        if reading.get_or_insert_with(|| IndexReading::new(&self.schedule)).step(&self.schedule) {
            return true;
        }
        if let Some(index) = reading.take().map(IndexReading::finish) {
            // The second time it is the same one.
            let _ = self.index.set(index);
        }
        false
    }

    /// Finds events by what somebody typed; see [`search`]. An outline searches in the whole programme, once that is there.
    pub fn find(&self, typed: &str, now: Moment) -> SearchResult {
        // What was read already goes on being searched until the whole is.
        if let Some(whole) =
            self.whole.get().filter(|whole| self.index.get().is_none() || whole.index.get().is_some())
        {
            return whole.find(typed, now);
        }
        while self.read_on() {}
        self.index.get().map(|index| index.find(&self.schedule, typed, now)).unwrap_or_default()
    }

    /// The programme with all its texts, when it is there.
    pub fn texts(&self) -> &Schedule {
        self.whole.get().map_or(&self.schedule, |whole| &whole.schedule)
    }

    /// Lets an outline search in the programme that it was made of. One with other events is not taken.
    pub fn complete(&self, whole: &Arc<Self>) {
        let [ours, theirs] =
            [&self.schedule, &whole.schedule].map(|it| it.events.iter().map(|event| event.id()));
        if ours.eq(theirs) {
            // The second time it is the same one.
            let _ = self.whole.set(Arc::clone(whole));
        }
    }

    /// Applies a filter; see [`select`].
    pub fn select(
        &self,
        filter: &Filter,
        found: Option<&SearchResult>,
        own: Period,
        now: Moment,
    ) -> Selection {
        select(&self.schedule, found, filter, own, now)
    }
}
