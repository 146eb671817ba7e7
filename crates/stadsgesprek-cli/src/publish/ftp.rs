//! A folder on an FTP server, encrypted or not.

use super::address::FtpAddress;
use super::ftp_error::{connecting, of_ftp};
use super::online::HOME;
use super::remote::{RemoteError, RemoteFault, RemoteFolder, folders_above};
use super::trust;
use std::collections::BTreeSet;
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;
use suppaftp::rustls::version::TLS12;
use suppaftp::rustls::{ClientConfig, RootCertStore};
use suppaftp::types::{FileType, Response};
use suppaftp::{FtpError, Mode, RustlsConnector, RustlsFtpStream};

/// A server that says nothing for so long is not there.
const PATIENCE: Duration = Duration::from_secs(30);

/// The waits of one who is patient.
const AGAIN: [Duration; 3] = [Duration::from_secs(1), Duration::from_secs(3), Duration::from_secs(9)];

/// What is said of what is not there, or may not be done: only the words of the server tell these apart.
const UNAVAILABLE: u32 = 550;

/// A server that does not know a command says one of these.
const UNKNOWN: [u32; 3] = [500, 502, 504];

/// A folder on an FTP server.
pub(super) struct FtpFolder {
    address: FtpAddress,
    password: String,
    /// Where a file is written before it has its name, and where the old one is while they change places.
    aside: [String; 2],
    /// How long is waited before each new connection in the place of one that was lost.
    waits: &'static [Duration],
    connection: Option<Connection>,
    /// Folders that are there.
    made: BTreeSet<String>,
}

struct Connection {
    ftp: RustlsFtpStream,
    /// The path of the folder on the server, with a slash at the end.
    root: String,
}

impl FtpFolder {
    /// Connects, and goes to the folder.
    pub(super) fn open(
        address: FtpAddress,
        password: &str,
        token: &str,
        is_patient: bool,
    ) -> Result<Self, RemoteError> {
        let aside = ["coming", "old"].map(|name| format!("{HOME}/{name}-{token}"));
        let waits: &[Duration] = if is_patient { &AGAIN } else { &[] };
        let mut folder = Self {
            address,
            password: password.to_owned(),
            aside,
            waits,
            connection: None,
            made: BTreeSet::new(),
        };
        folder.connection = Some(folder.connect()?);
        Ok(folder)
    }

    fn connect(&self) -> Result<Connection, RemoteError> {
        let FtpAddress { is_encrypted, host, port, user, folder } = &self.address;
        let mut ftp = self.reach(host, *port)?;
        if *is_encrypted {
            // Of this connection alone: many servers take no session of another one.
            ftp = ftp
                .into_secure(RustlsConnector::from(tls()), host)
                .map_err(|error| connecting(error, RemoteFault::NoEncryption))?;
        }
        let refused = |error| {
            let found = connecting(error, RemoteFault::Login);
            let wants = ["TLS", "SSL", "encrypt"].iter().any(|word| found.detail.contains(word));
            let fault = if !is_encrypted && wants { RemoteFault::OnlyEncrypted } else { found.fault };
            RemoteError { fault, ..found }
        };
        ftp.login(user.as_str(), self.password.as_str()).map_err(refused)?;
        // Names are UTF-8 where the server can be told so.
        let _ = ftp.opts("UTF8", Some("ON"));
        if !folder.is_empty()
            && let Err(error) = ftp.cwd(folder)
        {
            return Err(self.without_folder(&mut ftp, error));
        }
        let root = ftp.pwd().map_err(of_ftp)?;
        ftp.transfer_type(FileType::Binary).map_err(of_ftp)?;
        Ok(Connection { ftp, root: format!("{}/", root.trim_end_matches('/')) })
    }

    /// What there is instead, for who mistyped.
    fn without_folder(&self, ftp: &mut RustlsFtpStream, error: FtpError) -> RemoteError {
        let error = of_ftp(error);
        if error.fault == RemoteFault::Lost {
            return error;
        }
        let there = ftp.nlst(None).unwrap_or_default();
        let names = there.iter().map(|path| path.rsplit('/').next().unwrap_or(path));
        let names: Vec<&str> = names.filter(|name| !name.starts_with('.')).take(10).collect();
        RemoteError::new(
            RemoteFault::NoFolder,
            format_args!("{} ({})", self.address.folder, names.join(", ")),
        )
    }

    fn reach(&self, host: &str, port: u16) -> Result<RustlsFtpStream, RemoteError> {
        let no_server = |error: std::io::Error| RemoteError::new(RemoteFault::NoServer, error);
        let mut failed = RemoteError::new(RemoteFault::NoServer, host);
        for address in (host, port).to_socket_addrs().map_err(no_server)? {
            match tcp(address).map_err(no_server).and_then(|stream| {
                RustlsFtpStream::connect_with_stream(stream)
                    .map_err(|error| connecting(error, RemoteFault::NoServer))
            }) {
                Ok(ftp) => {
                    let data = |address| tcp(address).map_err(FtpError::ConnectionError);
                    let mut ftp = ftp.passive_stream_builder(data);
                    // Behind a wall a server may give an address that only it knows.
                    ftp.set_passive_nat_workaround(true);
                    if address.is_ipv6() {
                        ftp.set_mode(Mode::ExtendedPassive);
                    }
                    return Ok(ftp);
                }
                Err(error) => failed = error,
            }
        }
        Err(failed)
    }

    /// Does something that may be done twice, over a new connection when the one there is was lost.
    fn persist<T>(
        &mut self,
        mut act: impl FnMut(&mut Connection) -> Result<T, RemoteError>,
    ) -> Result<T, RemoteError> {
        let mut waits = self.waits.iter();
        loop {
            let done = match &mut self.connection {
                Some(connection) => act(connection),
                None => self.connect().and_then(|connection| act(self.connection.insert(connection))),
            };
            match done {
                Err(error) if matches!(error.fault, RemoteFault::Lost | RemoteFault::NoServer) => {
                    self.connection = None;
                    sleep(*waits.next().ok_or(error)?);
                }
                done => return done,
            }
        }
    }

    /// Makes the folders above a name that are not there.
    fn make_folders_above(&mut self, name: &str) -> Result<(), RemoteError> {
        for folder in folders_above(name) {
            if !self.made.contains(folder) {
                // A folder that cannot be made is missed by what is put into it.
                self.persist(|to| match to.ftp.mkdir(to.path(folder)?) {
                    Err(FtpError::UnexpectedResponse(_)) => Ok(()),
                    made => made.map_err(of_ftp),
                })?;
                self.made.insert(folder.to_owned());
            }
        }
        Ok(())
    }
}

impl RemoteFolder for FtpFolder {
    fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, RemoteError> {
        self.persist(|from| match from.ftp.retr_as_stream(from.path(name)?) {
            Ok(mut stream) => {
                let mut bytes = Vec::new();
                let read = stream.read_to_end(&mut bytes);
                stream.finish().map_err(of_ftp)?;
                match read {
                    // Some servers end a connection without a word of TLS; that all was sent they have just said.
                    Err(error) if error.kind() == ErrorKind::UnexpectedEof => {}
                    read => drop(read.map_err(|error| of_ftp(FtpError::ConnectionError(error)))?),
                }
                Ok(Some(bytes))
            }
            Err(error) if code(&error) == Some(UNAVAILABLE) => Ok(None),
            Err(error) => Err(of_ftp(error)),
        })
    }

    fn size(&mut self, name: &str) -> Result<Option<u64>, RemoteError> {
        let size = self.persist(|of| match of.ftp.size(of.path(name)?) {
            Ok(size) => Ok(Some(Some(size as u64))),
            Err(error) if code(&error) == Some(UNAVAILABLE) => Ok(Some(None)),
            Err(error) if code(&error).is_some_and(|code| UNKNOWN.contains(&code)) => Ok(None),
            Err(error) => Err(of_ftp(error)),
        })?;
        match size {
            Some(size) => Ok(size),
            None => Ok(self.read(name)?.map(|bytes| bytes.len() as u64)),
        }
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), RemoteError> {
        let [coming, old] = self.aside.clone();
        self.make_folders_above(&coming)?;
        self.make_folders_above(name)?;
        self.persist(|to| {
            let [from, old, path] = [to.path(&coming)?, to.path(&old)?, to.path(name)?];
            to.store(&from, bytes)?;
            match to.ftp.rename(&from, &path) {
                Err(error) if code(&error).is_some() && to.ftp.size(&from).is_ok() => {
                    to.exchange(&from, &old, &path, error)
                }
                renamed => renamed.map_err(of_ftp),
            }
        })
    }

    fn remove(&mut self, name: &str) -> Result<(), RemoteError> {
        let removed = self.persist(|from| {
            let path = from.path(name)?;
            from.ftp.rm(&path).map_err(of_ftp)
        });
        match removed {
            // Whether it is not there or may not be taken away is seen by whether it still is there.
            Err(error) if error.fault == RemoteFault::Refused && self.size(name)?.is_some() => Err(error),
            Err(error) if error.fault != RemoteFault::Refused => Err(error),
            _ => Ok(()),
        }
    }

    fn make_folder(&mut self, name: &str) -> Result<bool, RemoteError> {
        self.make_folders_above(name)?;
        self.persist(|to| {
            let path = to.path(name)?;
            match to.ftp.mkdir(&path) {
                Ok(()) => Ok(true),
                Err(error) if code(&error).is_some() => {
                    let root = to.root.clone();
                    let is_there = to.ftp.cwd(&path).is_ok();
                    to.ftp.cwd(&root).map_err(of_ftp)?;
                    if is_there { Ok(false) } else { Err(of_ftp(error)) }
                }
                Err(error) => Err(of_ftp(error)),
            }
        })
    }

    fn remove_folder(&mut self, name: &str) -> Result<(), RemoteError> {
        self.made.remove(name);
        self.persist(|from| {
            let path = from.path(name)?;
            match from.ftp.rmdir(&path) {
                // One that holds something stays, and one that is not there is no fault.
                Err(error) if code(&error).is_some() => Ok(()),
                done => done.map_err(of_ftp),
            }
        })
    }
}

impl Connection {
    /// The path of a name on the server.
    fn path(&self, name: &str) -> Result<String, RemoteError> {
        // A line break would end the command.
        if name.contains(char::is_control) {
            return Err(RemoteError::new(RemoteFault::Refused, name.escape_debug()));
        }
        Ok(format!("{}{name}", self.root))
    }

    /// Puts a file in the place of another one on a server that does not do so in one step: for a moment neither is there.
    fn exchange(&mut self, from: &str, old: &str, path: &str, why: FtpError) -> Result<(), RemoteError> {
        if self.ftp.rename(path, old).is_err() {
            return Err(of_ftp(why));
        }
        let renamed = self.ftp.rename(from, path).map_err(of_ftp);
        // What stays under its other name is seen by nobody.
        let _ = if renamed.is_ok() { self.ftp.rm(old) } else { self.ftp.rename(old, path) };
        renamed
    }

    fn store(&mut self, path: &str, bytes: &[u8]) -> Result<(), RemoteError> {
        let mut stream = self.ftp.put_with_stream(path).map_err(of_ftp)?;
        let written = stream.write_all(bytes).and_then(|()| stream.flush());
        // When the disk is full the server breaks off, and says why only here.
        stream.finish().map_err(of_ftp)?;
        written.map_err(|error| of_ftp(FtpError::ConnectionError(error)))
    }
}

fn tcp(address: SocketAddr) -> std::io::Result<TcpStream> {
    let stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    Ok(stream)
}

/// Trusts who the system trusts, and whom browsers do. With TLS 1.2, where a session can be taken up any number of times: many servers want that of each
/// file, and of TLS 1.3 rustls takes up each session once.
fn tls() -> Arc<ClientConfig> {
    let mut roots = RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    roots.add_parsable_certificates(trust::of_system());
    let builder = ClientConfig::builder_with_protocol_versions(&[&TLS12]);
    Arc::new(builder.with_root_certificates(roots).with_no_client_auth())
}

/// The number of an answer that was not the one hoped for.
fn code(error: &FtpError) -> Option<u32> {
    match error {
        FtpError::UnexpectedResponse(Response { status, .. }) => Some(status.code()),
        _ => None,
    }
}
