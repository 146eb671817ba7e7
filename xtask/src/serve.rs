//! `cargo xtask serve`: the site on this machine, rebuilt and reloaded after each change.

use std::{
    io::ErrorKind,
    net::TcpListener,
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result, bail};
use clap::Args;
use stadsgesprek_core::address::preview;
use stadsgesprek_core::programme::schedule;
use stadsgesprek_core::value::time::Moment;
use xshell::cmd;

use crate::{dist::Trunk, project::Project, setup};

/// The programme that is shown.
const PROGRAMME: &str = "public/data/events.json";

/// How many ports after the wanted one are tried.
const TRIES: u16 = 20;

/// The options of `serve`.
#[derive(Args)]
pub(crate) struct ServeArguments {
    /// Where to serve; if it is taken, the next free port.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Also open the site in the browser.
    #[arg(long)]
    open: bool,
}

/// Serves until it is interrupted.
pub(crate) fn run(project: &Project, options: &ServeArguments) -> Result<()> {
    setup::ensure(project)?;
    let port = free_port(options.port)?;
    if port != options.port {
        println!("Port {} is taken: using {port}.", options.port);
    }
    let home = format!("http://localhost:{port}/");
    println!("The site will be at {home} after the first build (about a minute). Ctrl-C stops.");
    if let Some(moment) = busiest(project) {
        println!("No event of {PROGRAMME} is still to come. The site with something on is at");
        println!("{home}{}", preview::query(moment));
    }
    let open = options.open.then_some("--open");
    let port = port.to_string();
    // Absolute addresses, unlike those of a release: a deep link gets the same index.html as the root.
    let serve = cmd!(project.shell, "trunk serve --port {port} --public-url / --dist target/serve {open...}");
    serve.for_trunk().run().context("`trunk serve` stopped: its message is above")
}

/// A moment with something on, when nothing is to come; a programme that cannot be read is the site's to tell of.
fn busiest(project: &Project) -> Option<Moment> {
    let text = project.shell.read_file(PROGRAMME).ok()?;
    let (schedule, _) = schedule::read(&text).ok()?;
    preview::when_all_is_over(&schedule, device_now())
}

#[expect(clippy::disallowed_methods, reason = "the one place of xtask that asks; everything else is told")]
fn device_now() -> Moment {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::from_unix_seconds(since_1970.as_secs().try_into().unwrap_or(i64::MAX))
}

fn free_port(wanted: u16) -> Result<u16> {
    for port in wanted..wanted.saturating_add(TRIES) {
        match TcpListener::bind(("127.0.0.1", port)) {
            Ok(_) => return Ok(port),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => bail!("port {port} cannot be used ({error}): choose another with --port"),
        }
    }
    bail!("port {wanted} and the {TRIES} after it are taken: choose another with --port")
}
