//! One at a time on a server: who publishes has a folder there that only one can make.

use super::remote::{RemoteError, RemoteFolder};
use serde::{Deserialize, Serialize};
use stadsgesprek_core::value::time::Moment;
use std::thread::sleep;
use std::time::Duration;

/// The folder.
const FOLDER: &str = ".stadsgesprek/busy";

/// Who made it, in it.
const FILE: &str = ".stadsgesprek/busy/by.json";

/// Who says nothing for so many seconds is no longer there.
const SILENT: i64 = 600;

/// In this time who made the folder has put a name into it.
const A_MOMENT: Duration = Duration::from_secs(3);

/// Who publishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Publishing {
    /// The computer.
    pub(crate) computer: String,
    /// When it was heard of last, in seconds since 1970.
    pub(crate) seen: i64,
    /// Tells two programs on one computer apart.
    token: String,
}

/// Why it is not our turn.
#[derive(Debug)]
pub(super) enum NotOurTurn {
    /// Somebody else publishes.
    Taken(Publishing),
    /// The server did not do it.
    Remote(RemoteError),
}

impl From<RemoteError> for NotOurTurn {
    fn from(error: RemoteError) -> Self {
        Self::Remote(error)
    }
}

impl Publishing {
    /// Takes the turn; `former` are the tokens of the last times from here, when no such program is at work any more.
    pub(super) fn begin(
        remote: &mut dyn RemoteFolder,
        token: &str,
        former: &[String],
        now: Moment,
    ) -> Result<Self, NotOurTurn> {
        let seen = now.unix_seconds();
        let own = Self { computer: computer(), seen, token: token.to_owned() };
        if !remote.make_folder(FOLDER)? {
            let mut other = read(remote)?;
            if other.is_none() {
                // Somebody made it a moment ago, or stopped just then.
                sleep(A_MOMENT);
                other = read(remote)?;
            }
            let is_at_work = |it: &Self| (seen - it.seen).abs() < SILENT && !former.contains(&it.token);
            if let Some(other) = other.filter(is_at_work) {
                return Err(NotOurTurn::Taken(other));
            }
        }
        own.write(remote)?;
        match read(remote)? {
            Some(other) if other.token != own.token => Err(NotOurTurn::Taken(other)),
            _ => Ok(own),
        }
    }

    /// Whether it said so longer ago than so many seconds.
    pub(super) const fn was_heard_of_before(&self, now: Moment, seconds: i64) -> bool {
        (now.unix_seconds() - self.seen).abs() >= seconds
    }

    /// Says that it still is; fails when somebody else took over.
    pub(super) fn go_on(&mut self, remote: &mut dyn RemoteFolder, now: Moment) -> Result<(), NotOurTurn> {
        match read(remote)? {
            Some(other) if other.token != self.token => return Err(NotOurTurn::Taken(other)),
            _ => self.seen = now.unix_seconds(),
        }
        Ok(self.write(remote)?)
    }

    /// Gives the turn back.
    pub(super) fn end(self, remote: &mut dyn RemoteFolder) {
        if read(remote).is_ok_and(|it| it.is_none_or(|it| it.token == self.token)) {
            // What stays here is passed over after a while.
            let _ = remote.remove(FILE).and_then(|()| remote.remove_folder(FOLDER));
        }
    }

    fn write(&self, remote: &mut dyn RemoteFolder) -> Result<(), RemoteError> {
        remote.put(FILE, &serde_json::to_vec(self).unwrap_or_default())
    }
}

fn read(remote: &mut dyn RemoteFolder) -> Result<Option<Publishing>, RemoteError> {
    Ok(remote.read(FILE)?.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
}

/// What this computer is called.
fn computer() -> String {
    let names = ["COMPUTERNAME", "HOSTNAME"].into_iter().filter_map(|name| std::env::var(name).ok());
    names
        .chain(std::fs::read_to_string("/etc/hostname").ok())
        .map(|it| it.trim().to_owned())
        .find(|it| !it.is_empty())
        .unwrap_or_default()
}
