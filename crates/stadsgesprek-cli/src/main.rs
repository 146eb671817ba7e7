//! The staff tool of the portal: checks the programme, and builds the site that goes on a web server.

// `println!` panics when nobody reads on.
#![warn(clippy::print_stdout, clippy::print_stderr)]

mod arguments;
mod build;
mod change;
mod check;
mod dialogue;
mod draft;
mod failure;
mod import;
mod insertion;
mod json;
mod names;
mod new;
mod programme_file;
mod proposed_id;
mod report;
mod saying;
mod serve;
mod wall_time;
mod words;

use stadsgesprek_core::value::time::Moment;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

fn main() -> ExitCode {
    arguments::run(std::env::args_os().collect(), device_now)
}

/// The moment by this computer's clock.
#[expect(clippy::disallowed_methods, reason = "the one place that asks; everything else is told")]
fn device_now() -> Moment {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::from_unix_seconds(since_1970.as_secs().try_into().unwrap_or(i64::MAX))
}
