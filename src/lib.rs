//! The views of the portal, rendered live in the browser and to static HTML when the site is built.

// The type of a view is the tree of its parts.
#![recursion_limit = "256"]
// The programme may be renewed while somebody looks at it: what is no longer there must not stop the app.
#![cfg_attr(not(test), warn(clippy::indexing_slicing))]

pub mod app;
pub mod components;
pub mod pages;
pub mod platform;
pub mod render;
pub mod state;
pub mod ui;
