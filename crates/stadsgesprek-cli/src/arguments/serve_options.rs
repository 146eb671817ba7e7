//! The options of `serve`.

use super::BuildOptions;
use clap::Args;
use std::net::{AddrParseError, IpAddr, Ipv4Addr, SocketAddr};

/// The options of `serve`: those of `build`, and where it is to be seen.
#[derive(Args)]
pub(crate) struct ServeOptions {
    #[command(flatten)]
    pub(crate) build: BuildOptions,
    /// The port; 0 for one that is free.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The address of this computer at which the site is to be seen; 0.0.0.0 shows it to the whole network.
    #[arg(long, default_value = "127.0.0.1", value_parser = host)]
    host: IpAddr,
}

impl ServeOptions {
    /// Where to listen.
    pub(crate) const fn address(&self) -> SocketAddr {
        SocketAddr::new(self.host, self.port)
    }
}

fn host(text: &str) -> Result<IpAddr, AddrParseError> {
    if text == "localhost" { Ok(Ipv4Addr::LOCALHOST.into()) } else { text.parse() }
}
