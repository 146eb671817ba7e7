//! The staff tool of the portal: checks the programme, and builds the site that goes on a web server.
//!
//! Each module uses only those that are declared before it; `tests/architecture.rs` reads every path and holds the order.

// `println!` panics when nobody reads on.
#![warn(clippy::print_stdout, clippy::print_stderr)]

mod wall_time;

mod proposed_id;

mod json;

mod escape;

mod picture_file;

mod names;

mod draft;

mod insertion;

mod report;

mod arguments;

mod failure;

mod console;

mod dialogue;

mod programme_file;

mod settings_file;

mod change;

mod check;

mod build;

mod serve;

mod publish;

mod search;

mod new;

mod import;

mod registrations;

mod desk;

mod commands;

use stadsgesprek_core::value::time::Moment;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

fn main() -> ExitCode {
    commands::run(std::env::args_os().collect(), device_now)
}

/// The moment by this computer's clock.
#[expect(clippy::disallowed_methods, reason = "the one place that asks; everything else is told")]
fn device_now() -> Moment {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::from_unix_seconds(since_1970.as_secs().try_into().unwrap_or(i64::MAX))
}
