//! The address bar and the history: where we are, going somewhere, coming back.
//!
//! Ours rather than a router crate's, because the order matters to people: the address and the title change before
//! the focus moves, and going back finds the same place in the list.

mod address;
mod departure;
mod history;

pub use address::{absolute, base, base_path, current, fragment, on_fragment};
pub use departure::{is_sent_to_heading, leave_for, leave_for_heading, reload, replace_with};
pub use history::{Traveller, enter, follow, forget_fragment, go, position_left, scroll, scroll_to};

use super::page_positions::PagePosition;

/// An address of the site: a path below the site's base, with its query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RelativeUrl {
    /// The path, without a leading slash.
    pub path: String,
    /// The query, without `?`.
    pub query: String,
}

/// How the visitor came to an address.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrival {
    /// By a link or a choice.
    Forward,
    /// By the back or forward button; with where the visitor was on it.
    Return(PagePosition),
}

/// How an address goes into the history: the history handling behavior of HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryHandling {
    /// As a new entry, so that the back button undoes it.
    Push,
    /// Over the current one.
    Replace,
}
