//! One desk for a house: who opens it again comes to the one that is open.

use super::house::HouseFolder;
use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The file with the address of the desk that is open.
const FILE: &str = "open.txt";

/// A desk on this computer answers within this time.
const PATIENCE: Duration = Duration::from_millis(500);

/// The address of a desk of this house that answers.
pub(super) fn elsewhere(house: &HouseFolder) -> Option<String> {
    let address = fs::read_to_string(house.kept(FILE)).ok()?;
    let (authority, path) = address.trim().strip_prefix("http://")?.split_once('/')?;
    // A folder may come from elsewhere.
    let here: SocketAddr = authority.parse().ok().filter(|it: &SocketAddr| it.ip().is_loopback())?;
    let mut stream = TcpStream::connect_timeout(&here, PATIENCE).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    // Another program may have the port by now, and does not know the token.
    write!(stream, "GET /{path}desk.css HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\n\r\n").ok()?;
    let mut begin = [0; 12];
    stream.read_exact(&mut begin).ok()?;
    begin.ends_with(b"200").then(|| address.trim().to_owned())
}

/// Notes that a desk is open; gives where, unless it cannot be noted.
pub(super) fn begin(house: &HouseFolder, address: &str) -> Option<PathBuf> {
    if !house.folder().is_dir() {
        return None;
    }
    house.keep(FILE, address).ok().map(|()| house.kept(FILE))
}

/// Takes the note away.
pub(super) fn end(note: Option<&Path>) {
    if let Some(note) = note {
        // Somebody may have taken it away.
        let _ = fs::remove_file(note);
    }
}
