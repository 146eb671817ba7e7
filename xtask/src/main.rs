//! The commands of this repository: `cargo xtask setup | serve | dist | release | test | bench | soak`.

mod bench;
mod budget;
mod cache;
mod dist;
mod project;
mod release;
mod serve;
mod setup;
mod slices;
mod soak;
mod test;
mod versions;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use project::Project;

/// Set-up, serve, test, dist, bench and soak of this repository.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what the other commands need; they also do it by themselves.
    Setup,
    /// Show the site on this machine, and again after each change.
    Serve(serve::ServeArguments),
    /// Build the site that can be put on any web server, into dist/.
    Dist(dist::DistArguments),
    /// Pack the staff tool with the app, for people without Rust.
    Release,
    /// Everything that must pass before a change lands.
    Test(test::TestArguments),
    /// Measure the built site (tests/bench).
    Bench(bench::BenchArguments),
    /// Visit the kiosk thousands of times: it must not grow by it.
    Soak(soak::SoakArguments),
    /// Cut a wasm into the slices that are marked in it; the hook of Trunk does so.
    #[command(hide = true)]
    Slices(slices::SlicesArguments),
}

fn main() -> ExitCode {
    let Err(error) = run(Arguments::parse().command) else { return ExitCode::SUCCESS };
    eprintln!("\nerror: {error}");
    for cause in error.chain().skip(1) {
        eprintln!("  because: {cause}");
    }
    ExitCode::FAILURE
}

fn run(command: Command) -> anyhow::Result<()> {
    let project = Project::open()?;
    match command {
        Command::Setup => setup::run(&project),
        Command::Serve(options) => serve::run(&project, &options),
        Command::Dist(options) => dist::run(&project, &options),
        Command::Release => release::run(&project),
        Command::Test(options) => test::run(&project, &options),
        Command::Bench(options) => bench::run(&project, &options),
        Command::Soak(options) => soak::run(&project, &options),
        Command::Slices(options) => slices::run(&options),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn every_command_and_option_says_what_it_is_for() {
        let tool = Arguments::command();
        tool.clone().debug_assert();
        for command in tool.get_subcommands() {
            let name = command.get_name();
            assert!(command.get_about().is_some(), "{name}");
            for arg in command.get_arguments() {
                assert!(arg.get_help().is_some(), "{name} {arg}");
            }
        }
    }
}
