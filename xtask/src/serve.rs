//! `cargo xtask serve`: the site on this machine, rebuilt and reloaded after each change.

use std::{io::ErrorKind, net::TcpListener};

use anyhow::{Context, Result, bail};
use clap::Args;
use xshell::cmd;

use crate::{dist::Trunk, project::Project, setup};

/// How many ports after the wanted one are tried.
const TRIES: u16 = 20;

/// The options of `serve`.
#[derive(Args)]
pub(crate) struct Options {
    /// Where to serve; if it is taken, the next free port.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Also open the site in the browser.
    #[arg(long)]
    open: bool,
}

/// Serves until it is interrupted.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    setup::ensure(project)?;
    let port = free_port(options.port)?;
    if port != options.port {
        println!("Port {} is taken: using {port}.", options.port);
    }
    println!(
        "The site will be at http://localhost:{port}/ after the first build (about a minute). Ctrl-C stops."
    );
    let open = options.open.then_some("--open");
    let port = port.to_string();
    // Absolute addresses, unlike those of a release: a deep link gets the same index.html as the root.
    let serve = cmd!(project.shell, "trunk serve --port {port} --public-url / --dist target/serve {open...}");
    serve.for_trunk().run().context("`trunk serve` stopped: its message is above")
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
