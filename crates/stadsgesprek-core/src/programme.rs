//! The programme: from the file as staff write it to what a visitor finds in it.
//!
//! Below stands the file ([`document`]), every field of it before any is believed. [`schedule`] makes of it the programme
//! as the site uses it: times resolved, references checked, in order. The others ask that schedule something: [`search`]
//! and [`filter`] what a visitor wants to see, [`month`] what is on each day, [`thread`] which events continue each other;
//! [`markdown`] reads a description, [`place`] makes a way to a place of its address. [`Programme`] keeps a schedule with
//! what is derived from it once.
//!
//! It uses [`crate::value`] and [`crate::reading`]; it knows no address of the site, no words in which it is shown, and
//! nothing of the visitor. Every room after it uses it.

pub mod document;
pub mod filter;
mod index;
pub mod markdown;
pub mod month;
pub mod place;
pub mod schedule;
pub mod search;
pub mod thread;

use crate::value::time::Moment;
use filter::{Filter, Period, Selection, select};
use schedule::Schedule;
use search::SearchIndex;
use std::sync::OnceLock;

/// A schedule with its search index, which is made when it is first needed.
#[derive(Debug)]
pub struct Programme {
    /// What is in the file, resolved.
    pub schedule: Schedule,
    index: OnceLock<SearchIndex>,
}

impl Programme {
    /// Takes a schedule.
    pub const fn new(schedule: Schedule) -> Self {
        Self { schedule, index: OnceLock::new() }
    }

    /// Made at the first call, and kept.
    pub fn index(&self) -> &SearchIndex {
        self.index.get_or_init(|| SearchIndex::new(&self.schedule))
    }

    /// Applies a filter; see [`select`].
    pub fn select(&self, filter: &Filter, own: Period, now: Moment) -> Selection {
        select(&self.schedule, || self.index(), filter, own, now)
    }
}
