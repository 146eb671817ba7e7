//! How a build went, as data; the wording is in [`super::messages`].

use super::host::Rules;
use super::output::Files;
use super::published::Unpublished;
use crate::report::Counts;
use stadsgesprek_check::finding::Finding;
use stadsgesprek_core::value::time::Moment;
use std::path::PathBuf;

/// What was built.
pub(crate) struct Built {
    /// Where.
    pub(crate) out: PathBuf,
    /// Pages, redirects included.
    pub(crate) pages: usize,
    /// All files.
    pub(crate) files: Files,
    /// What is not in it.
    pub(crate) left_out: LeftOut,
    /// What was found in the programme.
    pub(crate) findings: Counts,
    /// What a server must do with it.
    pub(crate) rules: Rules,
    /// When most was on, if nothing is to come any more.
    pub(crate) busiest: Option<Moment>,
}

/// What is not in a site, and why.
pub(crate) struct LeftOut {
    /// The programme file.
    pub(crate) programme: PathBuf,
    /// Events, and parts of the programme, with an error.
    pub(crate) errors: Vec<Finding>,
    /// How many events are drafts.
    pub(crate) drafts: usize,
    /// How many events are samples, which feeds, calendars to follow and search engines do not get.
    pub(crate) samples: usize,
    /// Why there are no pictures; none when there are.
    pub(crate) pictures: Option<NoPictures>,
    /// What of the data folder is nobody's business.
    pub(crate) unpublished: Unpublished,
    /// Whether compressed copies are made.
    pub(crate) copies: Copies,
}

/// Why there are no pictures.
#[derive(Clone, Copy)]
pub(crate) enum NoPictures {
    /// So it was asked.
    Unwanted,
    /// The typeface is not where it is looked for.
    NoTypeface,
}

/// Whether compressed copies are made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Copies {
    /// They are.
    Made,
    /// Somebody asked for none.
    Unwanted,
}
