//! The views of the portal, rendered live in the browser and to static HTML when the site is built.

// The type of a view is the tree of its parts.
#![recursion_limit = "256"]

pub mod app;
pub mod components;
pub mod pages;
pub mod platform;
pub mod render;
pub mod state;
pub mod ui;
