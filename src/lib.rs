//! The views of the portal, rendered live in the browser and to static HTML when the site is built.

pub mod app;
pub mod components;
pub mod pages;
pub mod platform;
pub mod render;
pub mod state;
pub mod ui;
