//! What belongs to the visitor alone, and is on the visitor's device.
//!
//! [`saved`] holds the records: one for each favorite, registration and note, how they are merged, and how they are moved
//! aside when they cannot be read. [`registration`] is the form, [`delivery`] the way of a registration to the organizer;
//! [`seen`] tells what changed since the visitor looked; [`itinerary`] makes a time line of everything saved; [`transfer`]
//! takes records along to another device. They hang together through the records, and so are one room.
//!
//! It uses [`crate::portal`] and what is before that, and knows nothing of screens and files. Nothing here writes to
//! storage or sends: both are done by the app, with what this room says.

pub mod delivery;
pub mod itinerary;
mod message;
mod payload;
pub mod registration;
pub mod saved;
pub mod seen;
pub mod transfer;
