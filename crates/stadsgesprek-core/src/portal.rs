//! What the host decides in `portal.json`: what the site is called, how registrations reach the house, how long a device
//! keeps their details.
//!
//! Nothing else may say where personal data goes. What is not decided has a default here, which for the names of the site
//! comes from the programme.
//!
//! It uses [`crate::catalog`] and what is before that. Rooms after it take what was decided as an argument.

pub mod delivery;
pub mod document;
mod purpose;
pub mod retention;
pub mod site_names;
