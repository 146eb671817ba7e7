//! The programme of a debate house, decided without a browser.
//!
//! This crate does no input or output and never asks for the time, the locale or randomness: those are arguments.

pub mod calendar_file;
pub mod calendar_link;
pub mod calendar_path;
pub mod catalog;
#[cfg(not(target_arch = "wasm32"))]
pub mod check;
pub mod delivery;
pub mod document;
pub mod door_screen;
pub mod filter;
pub mod finding;
pub mod fold;
pub mod id;
mod index;
pub mod itinerary;
pub mod kiosk;
pub mod link;
pub mod markdown;
pub mod month;
pub mod place;
pub mod preview;
pub mod print;
pub mod programme;
pub mod qr;
pub mod reading;
pub mod registration;
pub mod route;
pub mod schedule;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
pub mod search;
pub mod seen;
pub mod share;
pub mod site_names;
#[cfg(not(target_arch = "wasm32"))]
pub mod structured_data;
pub mod subscription;
pub mod text;
pub mod thread;
pub mod time;
pub mod transfer;
pub mod unattended;
pub mod visitor;
