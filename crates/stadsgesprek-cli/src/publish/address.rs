//! Where a site is published, as it is typed.

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::fmt;
use std::path::PathBuf;

/// Where a site is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PublishAddress {
    /// A folder of this computer or of the network.
    Folder(PathBuf),
    /// A folder on an FTP server.
    Ftp(FtpAddress),
}

/// A folder on an FTP server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FtpAddress {
    /// Whether what is sent is encrypted (FTPS, asked for over the usual port).
    pub(crate) is_encrypted: bool,
    /// The server.
    pub(crate) host: String,
    /// The port.
    pub(crate) port: u16,
    /// Who publishes.
    pub(crate) user: String,
    /// The folder, as the server calls it; empty for the one that one comes into.
    pub(crate) folder: String,
}

/// The port of FTP, also where it is encrypted after a moment.
const PORT: u16 = 21;

/// Why what was typed is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoAddress {
    /// There is no server in it.
    Host,
    /// There is no name of who publishes in it.
    User,
    /// A password stands in it, where others can read it.
    Password,
    /// The port is no number.
    Port,
    /// There is another way to send in it.
    Scheme,
}

impl PublishAddress {
    /// Understands a folder, `ftps://name@server/folder` and `ftp://name@server/folder`.
    pub(crate) fn parse(text: &str) -> Result<Self, NoAddress> {
        let text = text.trim();
        let Some((scheme, rest)) = text.split_once("://") else { return Ok(Self::Folder(text.into())) };
        let is_encrypted = match scheme.to_ascii_lowercase().as_str() {
            "ftps" | "ftpes" => true,
            "ftp" => false,
            _ => return Err(NoAddress::Scheme),
        };
        let (authority, folder) = rest.split_once('/').unwrap_or((rest, ""));
        let (user, server) = authority.rsplit_once('@').ok_or(NoAddress::User)?;
        if user.contains(':') {
            return Err(NoAddress::Password);
        }
        let user = percent_decode_str(user).decode_utf8_lossy().into_owned();
        let (host, port) = server_of(server)?;
        if user.is_empty() {
            return Err(NoAddress::User);
        }
        let folder = percent_decode_str(folder.trim_end_matches('/')).decode_utf8_lossy().into_owned();
        Ok(Self::Ftp(FtpAddress { is_encrypted, host, port, user, folder }))
    }
}

impl FtpAddress {
    /// Whose password it takes.
    pub(crate) fn whose(&self) -> String {
        format!("{}@{}", self.user, self.server())
    }

    /// The server, with its port where that is another than usual.
    pub(crate) fn server(&self) -> String {
        let host = if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        if self.port == PORT { host } else { format!("{host}:{}", self.port) }
    }
}

impl fmt::Display for PublishAddress {
    /// As [`PublishAddress::parse`] understands it.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => write!(to, "{}", folder.display()),
            Self::Ftp(ftp) => {
                let scheme = if ftp.is_encrypted { "ftps" } else { "ftp" };
                let user = utf8_percent_encode(&ftp.user, NON_ALPHANUMERIC);
                let folder = ftp.folder.replace('%', "%25");
                write!(to, "{scheme}://{user}@{}/{folder}", ftp.server())
            }
        }
    }
}

/// A server and its port.
pub(crate) fn server_of(text: &str) -> Result<(String, u16), NoAddress> {
    let (host, port) = match text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, "")) => (host, None),
        Some((host, port)) => (host, port.strip_prefix(':')),
        None => text.split_once(':').map_or((text, None), |(host, port)| (host, Some(port))),
    };
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':' | '%');
    if host.is_empty() || !host.chars().all(is_name) {
        return Err(NoAddress::Host);
    }
    let port = port.map_or(Ok(PORT), str::parse).map_err(|_| NoAddress::Port)?;
    Ok((host.to_owned(), port))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ftp(is_encrypted: bool, host: &str, port: u16, user: &str, folder: &str) -> PublishAddress {
        let [host, user, folder] = [host, user, folder].map(str::to_owned);
        PublishAddress::Ftp(FtpAddress { is_encrypted, host, port, user, folder })
    }

    #[test]
    fn what_hosts_write_is_understood() {
        for (text, expected) in [
            ("ftps://huis@ftp.example.org/www/", ftp(true, "ftp.example.org", 21, "huis", "www")),
            ("FTP://huis@ftp.example.org", ftp(false, "ftp.example.org", 21, "huis", "")),
            (
                "ftp://ik%40example.org@server:2121//srv/www",
                ftp(false, "server", 2121, "ik@example.org", "/srv/www"),
            ),
            ("ftps://ik@example.org@server/a%20b", ftp(true, "server", 21, "ik@example.org", "a b")),
            ("ftp://huis@[::1]:2121/www", ftp(false, "::1", 2121, "huis", "www")),
            (" /srv/site ", PublishAddress::Folder("/srv/site".into())),
            ("C:\\site", PublishAddress::Folder("C:\\site".into())),
        ] {
            assert_eq!(PublishAddress::parse(&expected.to_string()), Ok(expected.clone()), "{text}");
            assert_eq!(PublishAddress::parse(text), Ok(expected), "{text}");
        }
        for (text, expected) in [
            ("ftp://ftp.example.org/www", NoAddress::User),
            ("ftp://@ftp.example.org/www", NoAddress::User),
            ("ftp://huis:geheim@ftp.example.org/", NoAddress::Password),
            ("ftp://huis@/www", NoAddress::Host),
            ("ftp://huis@server:poort/", NoAddress::Port),
            ("ftp://huis@server:99999/", NoAddress::Port),
            ("ftp://huis@ser\nver/", NoAddress::Host),
            ("https://huis@server/", NoAddress::Scheme),
        ] {
            assert_eq!(PublishAddress::parse(text), Err(expected), "{text}");
        }
    }
}
