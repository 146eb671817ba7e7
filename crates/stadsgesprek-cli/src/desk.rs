//! `stadsgesprek desk`: the organizer's desk, a page on this computer with which the files of a house are edited, seen and
//! published.
//!
//! It is HTML that this program writes and forms that are sent to it: what somebody fills in is checked, kept and shown by the
//! same code that makes the site. Nothing listens on the network, and a page of another site cannot reach it: its address
//! holds a token, and each request must name this computer.

mod beginning;
mod day;
mod editing;
mod event;
mod event_fields;
mod field;
mod filled_rows;
mod filled_times;
mod filling;
mod form;
mod form_names;
mod history;
mod house;
mod house_fields;
mod listing;
mod messages;
mod moving;
mod options;
mod pressing;
mod publishing;
mod reference;
mod registered;
mod repeating;
mod requests;
mod running;
mod screens;
mod server;
mod session;
mod untouched;
mod uploads;
mod usage;
mod view;
mod web_space;
mod words;
mod written;

use crate::console::inform;
use crate::failure::Failure;
use house::HouseFolder;
pub(crate) use options::COMMAND;
use options::DeskOptions;
use session::OpenDesk;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::future::pending;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::process::ExitCode;
use uuid::Uuid;

/// Opens the desk and answers until it is stopped.
pub(crate) fn run(
    options: &DeskOptions,
    clock: fn() -> Moment,
    language: Language,
) -> Result<ExitCode, Failure> {
    let house = HouseFolder::new(options.build.data.clone());
    if let Some(address) = running::elsewhere(&house) {
        inform(messages::runs_already(&address, language));
        show(&address, options);
        return Ok(ExitCode::SUCCESS);
    }
    let address = SocketAddr::new(Ipv4Addr::LOCALHOST.into(), options.port);
    let listener = TcpListener::bind(address).map_err(|source| Failure::Listen { address, source })?;
    let authority = listener.local_addr().map_err(Failure::Server)?.to_string();
    let base = format!("/{}/", Uuid::new_v4().simple());
    let address = format!("http://{authority}{base}");
    let last = house.last_changed();
    let session = OpenDesk {
        house,
        build: options.build.clone(),
        clock,
        language,
        address: address.clone(),
        base,
        notice: None,
        last,
        password: None,
        typed: None,
        under_way: None,
    };
    session.note_first()?;
    let mark = running::begin(&session.house, &address);
    inform(messages::opened(&address, language));
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Failure::Server)?;
    show(&address, options);
    let answered = runtime.block_on(answer(listener, session, authority));
    running::end(mark.as_deref());
    answered.map_err(Failure::Server)?;
    inform(messages::stopped(language));
    Ok(ExitCode::SUCCESS)
}

async fn answer(listener: TcpListener, session: OpenDesk, authority: String) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    server::run(listener, session, authority, async {
        // Where the system cannot tell of Ctrl-C, it ends the program by itself.
        if tokio::signal::ctrl_c().await.is_err() {
            pending::<()>().await;
        }
    })
    .await;
    Ok(())
}

/// Opens the browser; where there is none, the address is said.
fn show(address: &str, options: &DeskOptions) {
    if !options.without_browser {
        // Without a browser the address on the screen is enough.
        let _ = open::that_detached(address);
    }
}
