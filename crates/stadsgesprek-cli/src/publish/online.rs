//! The list of what publishing put on a server, kept there: only what is on it is ever replaced or taken away.

use super::remote::{RemoteError, RemoteFolder};
use crate::build::is_name_of_site;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The folder of the list. Hidden, and no server that follows the rules of the site shows it; it holds names and hashes of what is
/// public.
pub(super) const HOME: &str = ".stadsgesprek";

/// The list.
const FILE: &str = ".stadsgesprek/online.json";

/// The form of the list; one that is newer is not understood.
const VERSION: u32 = 1;

/// What is on the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct OnlineList {
    version: u32,
    /// Which of the versions that were published it is; none while one is on its way.
    #[serde(default)]
    pub(super) id: Option<String>,
    /// Which of them is being put.
    #[serde(default)]
    pub(super) toward: Option<String>,
    /// The files of which it is known that they are there.
    #[serde(default)]
    pub(super) files: BTreeMap<String, OnlineFile>,
    /// Those of the version before, which pages that are open still ask for.
    #[serde(default)]
    pub(super) leaving: BTreeSet<String>,
    /// What is being put, with the hashes that it may have by now: it may be there or not.
    #[serde(default)]
    pub(super) coming: BTreeMap<String, BTreeSet<String>>,
}

/// A file on the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct OnlineFile {
    /// Its hash, as `integrity` attributes have it.
    pub(super) hash: String,
    /// Its size.
    pub(super) bytes: u64,
}

/// Why there is no list to go by.
#[derive(Debug)]
pub(super) enum NoList {
    /// The server did not give it.
    Remote(RemoteError),
    /// It is there, and cannot be understood.
    Unreadable,
}

impl Default for OnlineList {
    fn default() -> Self {
        Self {
            version: VERSION,
            id: None,
            toward: None,
            files: BTreeMap::new(),
            leaving: BTreeSet::new(),
            coming: BTreeMap::new(),
        }
    }
}

impl OnlineList {
    /// That of a server; nothing where nothing was published.
    pub(super) fn read(remote: &mut dyn RemoteFolder) -> Result<Option<Self>, NoList> {
        let Some(bytes) = remote.read(FILE).map_err(NoList::Remote)? else { return Ok(None) };
        let list: Option<Self> = serde_json::from_slice(&bytes).ok();
        // Somebody else may have changed it: what leads out of the folder, on any system, is not believed.
        let is_name =
            |name: &String| is_name_of_site(name) && !name.contains(|c: char| c == ':' || c.is_control());
        let usable = list.filter(|it| {
            it.version == VERSION && it.files.keys().chain(it.coming.keys()).chain(&it.leaving).all(is_name)
        });
        usable.map(Some).ok_or(NoList::Unreadable)
    }

    /// Whether publishing put a file of this hash under this name, or may have.
    pub(super) fn put(&self, name: &str, hash: &str) -> bool {
        self.files.get(name).is_some_and(|file| file.hash == hash)
            || self.coming.get(name).is_some_and(|hashes| hashes.contains(hash))
    }

    /// Whether nothing of ours was ever put under a name, as far as is known.
    pub(super) fn knows_nothing_of(&self, name: &str) -> bool {
        !self.files.contains_key(name) && !self.coming.contains_key(name)
    }

    /// Puts it there.
    pub(super) fn write(&self, remote: &mut dyn RemoteFolder) -> Result<(), RemoteError> {
        // A list of texts and numbers can always be written as JSON.
        remote.put(FILE, &serde_json::to_vec(self).unwrap_or_default())
    }
}
