//! `stadsgesprek serve`: the site on this computer, as a web server would show it, and again when its data changes.

mod answer;
mod messages;
mod options;
mod rebuild;
mod server;
mod site_path;
mod watched;

use crate::build::{Built, Rules, inputs, make};
use crate::console::inform;
use crate::failure::Failure;
use answer::ShownSite;
pub(crate) use options::COMMAND;
use options::ServeOptions;
use rebuild::Builder;
pub(crate) use site_path::SitePath;
use stadsgesprek_core::address::preview;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::future::pending;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::process::{ExitCode, exit};
use std::sync::mpsc::Sender;
use std::sync::{Arc, mpsc};
use std::time::Duration;
use std::{io, thread};
use tokio::sync::watch;
use tokio::time::timeout;

/// What the pages are sent with; the other end is gone when nothing is built any more.
type LatestRules = watch::Receiver<Arc<Rules>>;

/// A builder with nothing to do stops within this time.
const AT_ONCE: Duration = Duration::from_millis(300);

/// The status of a program that Ctrl-C broke off.
const BROKEN_OFF: i32 = 130;

/// Builds the site, shows it and follows its data until Ctrl-C.
pub(crate) fn run(
    options: &ServeOptions,
    clock: fn() -> Moment,
    language: Language,
) -> Result<ExitCode, Failure> {
    // Before the build, which takes longer: that a port is in use is known at once.
    let listener = listen(options.address())?;
    let seen = watched::look(&inputs(&options.build));
    let built = make(&options.build, clock(), language)?;
    announce(listener.local_addr().map_err(Failure::Server)?, &built, language);
    let (rules, latest_rules) = watch::channel(Arc::new(built.rules));
    let site = ShownSite::new(built.out, latest_rules.clone(), language);
    let builder = Builder { options: &options.build, clock, language };
    thread::scope(|scope| {
        let (stop, stopped) = mpsc::channel();
        scope.spawn(move || builder.follow(seen, &rules, &stopped));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let shown = runtime.and_then(|it| it.block_on(show(listener, site, latest_rules, stop, language)));
        shown.map(|()| ExitCode::SUCCESS).map_err(Failure::Server)
    })
}

fn listen(address: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(address).map_err(|source| Failure::Listen { address, source })
}

/// Says where the site is to be seen, and where it shows something when all of its programme is over.
fn announce(address: SocketAddr, built: &Built, language: Language) {
    let base = built.rules.base();
    let home = format!("http://{}{base}", from_here(address));
    inform(format_args!("\n{}", messages::serving(&home, language)));
    if let Some(moment) = built.busiest {
        inform(messages::all_is_over(&format!("{home}{}", preview::query(moment)), language));
    }
    if !address.ip().is_loopback() {
        inform(messages::seen_by_others(address.port(), base, language));
    }
}

/// The address that this computer itself can open.
fn from_here(mut address: SocketAddr) -> SocketAddr {
    let here = match address.ip() {
        IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
    };
    if address.ip().is_unspecified() {
        address.set_ip(here);
    }
    address
}

/// Shows the site until Ctrl-C. A build that is under way is finished, so that no half site is left; a second Ctrl-C
/// breaks it off.
async fn show(
    listener: TcpListener,
    site: ShownSite,
    rules: LatestRules,
    stop: Sender<()>,
    language: Language,
) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let end = async {
        tokio::select! {
            () = ctrl_c() => {}
            () = ended(rules.clone()) => {}
        }
    };
    server::run(listener, site, end).await;
    drop(stop);
    if timeout(AT_ONCE, ended(rules.clone())).await.is_err() {
        inform(format_args!("\n{}", messages::finishing(language)));
        tokio::select! {
            () = ctrl_c() => exit(BROKEN_OFF),
            () = ended(rules) => {}
        }
    }
    inform(format_args!("\n{}", messages::stopped(language)));
    Ok(())
}

/// Where the system cannot tell of Ctrl-C, it ends the program by itself.
async fn ctrl_c() {
    if tokio::signal::ctrl_c().await.is_err() {
        pending::<()>().await;
    }
}

/// When nothing is built any more.
async fn ended(mut rules: LatestRules) {
    while rules.changed().await.is_ok() {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_can_be_opened_on_this_computer() {
        for (listening, expected) in [
            ("127.0.0.1:8080", "127.0.0.1:8080"),
            ("0.0.0.0:80", "127.0.0.1:80"),
            ("[::]:8080", "[::1]:8080"),
            ("192.0.2.7:8080", "192.0.2.7:8080"),
        ] {
            assert_eq!(from_here(listening.parse().unwrap()).to_string(), expected);
        }
    }
}
