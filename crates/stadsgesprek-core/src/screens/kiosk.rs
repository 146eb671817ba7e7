//! The kiosk at the entrance: what it decides without a browser.
//!
//! Time comes in as milliseconds of a clock that only goes forward ([`idle`]); what is shown as *now* is a
//! [`crate::value::time::Moment`], as everywhere.

pub mod attract;
pub mod display;
pub mod handoff;
pub mod idle;
pub mod initials;
pub mod leftovers;
pub mod scope;
pub mod settings;
pub mod taps;
pub mod view;
mod wording;
