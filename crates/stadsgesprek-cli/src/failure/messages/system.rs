//! What the system says of a file or a connection: its own words are in whatever language it was set up in.

use stadsgesprek_core::value::text::Language::{self, En, Nl};
use std::io::{self, ErrorKind};

/// Why something could not be read, written or shown.
pub(crate) fn of_system(source: &io::Error, language: Language) -> String {
    let known = in_words(source.kind(), language);
    known.map_or_else(|| unknown(source, language), str::to_owned)
}

/// A number that somebody can look up.
fn unknown(source: &io::Error, language: Language) -> String {
    match (source.raw_os_error(), language) {
        (Some(number), Nl) => format!("het systeem meldt fout {number}."),
        (Some(number), En) => format!("the system reports error {number}."),
        (None, Nl) => "het systeem zegt niet waarom.".to_owned(),
        (None, En) => "the system does not say why.".to_owned(),
    }
}

#[rustfmt::skip]
const fn in_words(kind: ErrorKind, language: Language) -> Option<&'static str> {
    let [dutch, english] = match kind {
        ErrorKind::NotFound => ["dit bestaat niet.", "it does not exist."],
        ErrorKind::PermissionDenied => ["u hebt daar geen rechten voor.", "you have no permission for that."],
        ErrorKind::AlreadyExists => ["dit bestaat al.", "it exists already."],
        ErrorKind::IsADirectory => ["dit is een map.", "it is a folder."],
        ErrorKind::NotADirectory => ["dit is geen map.", "it is not a folder."],
        ErrorKind::DirectoryNotEmpty => ["de map is niet leeg.", "the folder is not empty."],
        ErrorKind::StorageFull => ["de schijf is vol.", "the disk is full."],
        ErrorKind::QuotaExceeded => ["de ruimte die u mag gebruiken is vol.", "the space that you may use is full."],
        ErrorKind::FileTooLarge => ["het bestand is te groot voor deze schijf.", "the file is too large for this disk."],
        ErrorKind::ReadOnlyFilesystem => ["op deze schijf kan niet geschreven worden.", "this disk cannot be written to."],
        ErrorKind::ResourceBusy => ["het is in gebruik.", "it is in use."],
        ErrorKind::ExecutableFileBusy => ["het programma draait nu.", "the program is running now."],
        ErrorKind::CrossesDevices => ["het staat op een andere schijf.", "it is on another disk."],
        ErrorKind::TooManyLinks => ["er zijn te veel koppelingen naar dit bestand.", "there are too many links to this file."],
        ErrorKind::InvalidFilename => ["deze naam kan niet op deze schijf.", "this disk cannot have that name."],
        ErrorKind::InvalidInput => ["deze naam of waarde kan niet.", "that name or value is not possible."],
        ErrorKind::InvalidData => ["dit is geen leesbare tekst (UTF-8).", "it is no readable text (UTF-8)."],
        ErrorKind::UnexpectedEof => ["het bestand houdt te vroeg op.", "the file ends too early."],
        ErrorKind::OutOfMemory => ["er is niet genoeg geheugen.", "there is not enough memory."],
        ErrorKind::StaleNetworkFileHandle => ["de netwerkschijf is opnieuw verbonden: probeer het nog eens.", "the network drive was connected anew: try again."],
        ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown => ["het netwerk is niet te bereiken.", "the network cannot be reached."],
        ErrorKind::ConnectionRefused => ["de verbinding wordt geweigerd.", "the connection is refused."],
        ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted | ErrorKind::NotConnected => ["de verbinding is verbroken.", "the connection is broken."],
        ErrorKind::BrokenPipe => ["niemand leest de uitvoer.", "nobody reads the output."],
        ErrorKind::AddrInUse => ["dit adres is al in gebruik.", "that address is in use."],
        ErrorKind::AddrNotAvailable => ["dit is geen adres van deze computer.", "that is no address of this computer."],
        ErrorKind::TimedOut => ["het duurt te lang.", "it takes too long."],
        ErrorKind::Interrupted => ["het is onderbroken.", "it was interrupted."],
        ErrorKind::WouldBlock => ["het is nu niet te bereiken.", "it cannot be reached now."],
        ErrorKind::Unsupported => ["dit systeem kan dat niet.", "this system cannot do that."],
        _ => return None,
    };
    Some(match language { Nl => dutch, En => english })
}

/// Why a text is no JSON that can be used, with the place.
pub(crate) fn of_json(source: &serde_json::Error, language: Language) -> String {
    use serde_json::error::Category::{Data, Eof, Io, Syntax};
    let (line, column) = (source.line(), source.column());
    match (source.classify(), language) {
        (Syntax, Nl) => format!("geen geldige JSON op regel {line}, teken {column}."),
        (Syntax, En) => format!("no valid JSON at line {line}, column {column}."),
        (Eof, Nl) => {
            format!("het houdt te vroeg op, op regel {line}: er ontbreekt een haakje of aanhalingsteken.")
        }
        (Eof, En) => format!("it ends too early, at line {line}: a bracket or a quotation mark is missing."),
        (Data, Nl) => format!("op regel {line}, teken {column} staat een ander soort waarde dan daar hoort."),
        (Data, En) => format!("at line {line}, column {column} is another kind of value than belongs there."),
        (Io, Nl) => "het systeem zegt niet waarom.".to_owned(),
        (Io, En) => "the system does not say why.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_said_in_the_language() {
        for (number, dutch, english) in [
            (2, "dit bestaat niet.", "it does not exist."),
            (13, "u hebt daar geen rechten voor.", "you have no permission for that."),
            (16, "het is in gebruik.", "it is in use."),
            (20, "dit is geen map.", "it is not a folder."),
            (21, "dit is een map.", "it is a folder."),
            (28, "de schijf is vol.", "the disk is full."),
            (30, "op deze schijf kan niet geschreven worden.", "this disk cannot be written to."),
            (9999, "het systeem meldt fout 9999.", "the system reports error 9999."),
        ] {
            let error = io::Error::from_raw_os_error(number);
            if cfg!(unix) {
                assert_eq!(
                    (of_system(&error, Nl).as_str(), of_system(&error, En).as_str()),
                    (dutch, english)
                );
            }
        }
        let of_text = |text: &str| of_json(&serde_json::from_str::<Vec<u32>>(text).unwrap_err(), Nl);
        assert_eq!(of_text("[\n x"), "geen geldige JSON op regel 2, teken 2.");
        assert!(of_text("[1,").starts_with("het houdt te vroeg op, op regel 1"));
        assert_eq!(of_text("[true"), "op regel 1, teken 5 staat een ander soort waarde dan daar hoort.");
    }
}
