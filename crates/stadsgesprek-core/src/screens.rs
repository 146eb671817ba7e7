//! The screens in the house, on which nobody is logged in and beside which nobody stands: the kiosk at the entrance and the
//! screen beside a door.
//!
//! [`kiosk`] and [`door_screen`] each say what is to be shown; [`unattended`] is what both need to run for months: a clock
//! that is not believed blindly, a new programme, a reload at night, letters that can be read from where people stand.
//!
//! It uses [`crate::address`], [`crate::catalog`] and what is before those. It takes nothing of a visitor's records: a
//! screen keeps none.

pub mod door_screen;
pub mod kiosk;
pub mod unattended;
