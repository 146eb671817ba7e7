//! A folder on a server, as publishing needs it.

use std::fmt;

/// A folder that may be far away. Names are below it, with `/` between folders and none at the beginning.
pub(crate) trait RemoteFolder {
    /// What is in a file; nothing where there is none.
    fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, RemoteError>;

    /// The size of a file in bytes; nothing where there is none.
    fn size(&mut self, name: &str) -> Result<Option<u64>, RemoteError>;

    /// Puts a file in the place of the one that is there, and makes its folders: whoever reads meanwhile finds the old one or
    /// all of the new one.
    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), RemoteError>;

    /// Takes a file away; one that is not there is no fault.
    fn remove(&mut self, name: &str) -> Result<(), RemoteError>;

    /// Makes a folder; whether it was not there. Of two who ask at once, one makes it.
    fn make_folder(&mut self, name: &str) -> Result<bool, RemoteError>;

    /// Takes a folder away; one that holds something stays.
    fn remove_folder(&mut self, name: &str) -> Result<(), RemoteError>;
}

/// What a server, or the way to it, did not do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RemoteError {
    /// What it comes down to.
    pub(crate) fault: RemoteFault,
    /// What the server or the system says of it.
    pub(crate) detail: String,
}

/// What can be wrong with a server, by what one does about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RemoteFault {
    /// Nobody answers at that name.
    NoServer,
    /// The name or the password is refused.
    Login,
    /// The server does not encrypt.
    NoEncryption,
    /// The server wants to be spoken to encrypted.
    OnlyEncrypted,
    /// The certificate is of somebody else, has run out or is signed by nobody that is known.
    Certificate,
    /// The folder of the site is not there.
    NoFolder,
    /// It cannot be written: most often there is no room.
    Full,
    /// It may not be done.
    Refused,
    /// The connection was lost.
    Lost,
    /// Something else.
    Other,
}

impl RemoteError {
    /// A fault, and what is said of it.
    pub(crate) fn new(fault: RemoteFault, detail: impl fmt::Display) -> Self {
        Self { fault, detail: detail.to_string() }
    }
}

impl fmt::Display for RemoteError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{:?}: {}", self.fault, self.detail)
    }
}

impl std::error::Error for RemoteError {}

/// The folders above a name, the outermost first.
pub(super) fn folders_above(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices('/').map(|(at, _)| &name[..at])
}
