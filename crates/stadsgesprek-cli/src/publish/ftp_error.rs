//! What an FTP server says, by what one does about it.

use super::remote::{RemoteError, RemoteFault};
use std::io::ErrorKind;
use suppaftp::rustls;
use suppaftp::{FtpError, types::Response};

/// Of a command.
pub(super) fn of_ftp(error: FtpError) -> RemoteError {
    let detail = said(&error);
    let fault = match &error {
        FtpError::UnexpectedResponse(response) => match response.status.code() {
            // Of a full disk servers also say no more than that they could not write.
            451 | 452 | 552 => RemoteFault::Full,
            421 | 425 | 426 => RemoteFault::Lost,
            // The last words of vsftpd.
            500 if detail.starts_with("OOPS") => RemoteFault::Lost,
            430 | 530 | 532 => RemoteFault::Login,
            450 | 550 | 553 => RemoteFault::Refused,
            _ => RemoteFault::Other,
        },
        FtpError::ConnectionError(source) => match source.get_ref().and_then(|it| it.downcast_ref()) {
            Some(rustls::Error::InvalidCertificate(_)) => RemoteFault::Certificate,
            _ if source.kind() == ErrorKind::StorageFull => RemoteFault::Full,
            _ => RemoteFault::Lost,
        },
        FtpError::BadResponse => RemoteFault::Lost,
        _ => RemoteFault::Other,
    };
    RemoteError::new(fault, detail)
}

/// Of a connection that is being made: what is refused there is refused for another reason.
pub(super) fn connecting(error: FtpError, refused: RemoteFault) -> RemoteError {
    let is_answer = matches!(&error, FtpError::UnexpectedResponse(response) if response.status.code() >= 500);
    let found = of_ftp(error);
    match found.fault {
        _ if is_answer => RemoteError { fault: refused, ..found },
        RemoteFault::Lost | RemoteFault::Full | RemoteFault::Certificate => found,
        _ => RemoteError { fault: refused, ..found },
    }
}

/// In the words of the server.
fn said(error: &FtpError) -> String {
    match error {
        FtpError::UnexpectedResponse(Response { body, .. }) => {
            String::from_utf8_lossy(body).trim().to_owned()
        }
        FtpError::ConnectionError(source) => source.to_string(),
        other => other.to_string(),
    }
}
