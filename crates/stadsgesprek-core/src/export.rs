//! The programme for other programs, and for paper: calendar files and links to calendars on the web, what search engines
//! read, QR codes, sheets to print.
//!
//! Each is a function of the programme, the words and the addresses, and its output is the same at every run. What a
//! format asks of a value (escaping, folding, a zone) is decided beside the writer of that format.
//!
//! It uses [`crate::portal`] and what is before that; nothing of a visitor or a screen leaves the house by it.

pub mod calendar_file;
pub mod calendar_link;
pub mod print;
pub mod qr;
pub mod structured_data;
