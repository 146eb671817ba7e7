//! Why the site cannot be shown on this computer, in words.

use super::system::of_system;
use stadsgesprek_core::value::text::Language::{self, En, Nl};
use std::io::{self, ErrorKind};
use std::net::SocketAddr;

/// Why the site cannot be shown there.
pub(super) fn not_listening(address: SocketAddr, source: &io::Error, language: Language) -> String {
    let (port, host) = (address.port(), address.ip());
    match (language, source.kind()) {
        (Nl, ErrorKind::AddrInUse) => format!(
            "Poort {port} is al in gebruik, misschien door een ander venster waarin dit draait. \
             Kies een andere met --poort, of met --poort 0 een die vrij is."
        ),
        (Nl, ErrorKind::PermissionDenied) => format!(
            "Poort {port} mag alleen de beheerder van deze computer gebruiken. Kies een hogere met --poort: --poort 8080."
        ),
        (Nl, ErrorKind::AddrNotAvailable) => {
            format!("{host} is geen adres van deze computer. Laat --adres weg, of kies een ander.")
        }
        (Nl, _) => format!("De site kan niet op {address} staan: {}", of_system(source, language)),
        (En, ErrorKind::AddrInUse) => format!(
            "Port {port} is in use, perhaps by another window in which this runs. \
             Choose another with --port, or with --port 0 one that is free."
        ),
        (En, ErrorKind::PermissionDenied) => format!(
            "Only the administrator of this computer may use port {port}. Choose a higher one with --port: --port 8080."
        ),
        (En, ErrorKind::AddrNotAvailable) => {
            format!("{host} is no address of this computer. Leave out --host, or choose another.")
        }
        (En, _) => format!("The site cannot be at {address}: {}", of_system(source, language)),
    }
}

/// Why the site is no longer shown.
pub(super) fn server_stopped(source: &io::Error, language: Language) -> String {
    let reason = of_system(source, language);
    match language {
        Nl => format!("De site kan niet langer getoond worden: {reason}"),
        En => format!("The site can no longer be shown: {reason}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_cannot_be_used_says_which_option_chooses_another() {
        let address = SocketAddr::from(([127, 0, 0, 1], 80));
        for (kind, dutch, english) in [
            (ErrorKind::AddrInUse, "Poort 80 is al in gebruik", "Port 80 is in use"),
            (ErrorKind::PermissionDenied, "Poort 80 mag alleen de beheerder", "Only the administrator"),
        ] {
            for (language, expected) in [(Nl, dutch), (En, english)] {
                let said = not_listening(address, &io::Error::from(kind), language);
                assert!(said.starts_with(expected) && said.contains("t 0") | said.contains("t 8080"));
            }
        }
    }
}
