//! What every part of the build looks at.

use stadsgesprek_core::portal::site_address::SiteAddress;
use stadsgesprek_core::portal::site_names::SiteNames;
use stadsgesprek_core::programme::schedule::Schedule;
use stadsgesprek_core::value::time::Moment;

/// The site as it is being built.
#[derive(Clone, Copy)]
pub(super) struct Site<'a> {
    /// The programme.
    pub(super) schedule: &'a Schedule,
    /// What the site is called.
    pub(super) names: &'a SiteNames,
    /// The address of the site, when it is known.
    pub(super) address: Option<&'a SiteAddress>,
    /// The moment that it is built for.
    pub(super) now: Moment,
}
