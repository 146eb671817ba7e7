//! Every address: those of the site, parsed and printed in one place, and those of the services to which one can pass
//! something on.
//!
//! [`route`] holds the pages; [`calendar_path`] and [`subscription`] the files that the build writes beside them;
//! [`preview`] the moment that an address asks for; [`share`] the links that pass an event on. What stands in the query of
//! a page is with what it means: the filter's with [`crate::programme::filter`], a month's with
//! [`crate::programme::month`].
//!
//! It uses [`crate::programme`] and what is before that, and no words of the catalogue: an address is the same in every
//! text.

pub mod calendar_path;
pub mod preview;
pub mod route;
pub mod share;
pub mod slice;
pub mod subscription;
