//! The screen beside the door: what is on now, next and later, for a place or a room.

mod board;
mod choice;
mod occurrence;
mod rotation;
#[cfg(test)]
mod tests;

pub use board::{Ahead, Board, BoardSession, DayEnd, Showing, ShowingTime, StatusNotice, board};
pub use choice::{DoorChoice, DoorScope, UnknownChoice, as_query};
pub use rotation::{PAGE_SECONDS, Rotation};
