//! The programme of a debate house, decided without a browser.
//!
//! This crate does no input or output and never asks for the time, the locale or randomness: those are arguments.
//!
//! Its modules are rooms. Each uses only those above it in this list; `tests/architecture.rs` reads every path and holds
//! the order.

pub mod value;

pub mod reading;

pub mod programme;

pub mod address;

pub mod catalog;

pub mod portal;

pub mod visitor;

pub mod screens;

pub mod export;
