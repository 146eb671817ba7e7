//! `stadsgesprek build` over a tiny programme.

#[path = "build/again.rs"]
mod again;
#[path = "build/data.rs"]
mod data;
#[path = "build/folder.rs"]
mod folder;
#[path = "build/language_of_parts.rs"]
mod language_of_parts;
#[path = "build/pages.rs"]
mod pages;
#[path = "build/report.rs"]
mod report;
mod support;
