//! What `serve` says.

use super::system::of_system;
use stadsgesprek_core::value::text::Language::{self, En, Nl};
use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::path::Path;

/// Where the site is; spaces stand around the address, so that a terminal can open it.
pub(crate) fn serving(address: &str, language: Language) -> String {
    match language {
        Nl => format!("De site staat op {address} (open dit adres in een browser). Stop met Ctrl-C."),
        En => format!("The site is at {address} (open this address in a browser). Stop with Ctrl-C."),
    }
}

/// That nothing is to come, and an address that shows the site while something was on.
pub(crate) fn all_is_over(address: &str, language: Language) -> String {
    match language {
        Nl => format!(
            "Let op: er staat geen activiteit meer op het programma die nog komt.\n\
             Zo ziet de site eruit als er wel iets is: {address}"
        ),
        En => format!(
            "Beware: no event of the programme is still to come.\n\
             This is how the site looks when something is on: {address}"
        ),
    }
}

/// That the site is not for this computer alone.
pub(crate) fn seen_by_others(port: u16, base: &str, language: Language) -> String {
    match language {
        Nl => format!(
            "Let op: ook anderen op het netwerk kunnen de site nu zien, op http://<adres van deze computer>:{port}{base}"
        ),
        En => format!(
            "Beware: others on the network can see the site, too, at http://<address of this computer>:{port}{base}"
        ),
    }
}

/// A file changed, and `more` others.
pub(crate) fn changed(file: &Path, more: usize, language: Language) -> String {
    let file = file.display();
    match (language, more) {
        (Nl, 0) => format!("Veranderd: {file}. De site wordt opnieuw gemaakt."),
        (Nl, _) => format!("Veranderd: {file} en nog {more}. De site wordt opnieuw gemaakt."),
        (En, 0) => format!("Changed: {file}. The site is being built again."),
        (En, _) => format!("Changed: {file} and {more} more. The site is being built again."),
    }
}

/// The site is as the data is.
pub(crate) const fn built_again(language: Language) -> &'static str {
    match language {
        Nl => "Klaar. Vernieuw de pagina in de browser om het te zien.",
        En => "Done. Reload the page in the browser to see it.",
    }
}

/// The data is refused.
pub(crate) const fn site_stays(language: Language) -> &'static str {
    match language {
        Nl => "De site blijft zoals hij was, tot dit verbeterd is.",
        En => "The site stays as it was until this is put right.",
    }
}

/// A request that nothing can be sent for, although the site has it.
pub(crate) fn unanswered(path: &str, reason: Option<&io::Error>, language: Language) -> String {
    let reason = match (reason, language) {
        (Some(reason), _) => of_system(reason, language),
        (None, Nl) => "het antwoord kan zo niet verzonden worden.".to_owned(),
        (None, En) => "the answer cannot be sent like this.".to_owned(),
    };
    match language {
        Nl => format!("{path} kan niet getoond worden: {reason}"),
        En => format!("{path} cannot be shown: {reason}"),
    }
}

/// Ctrl-C came while the site is being built.
pub(crate) const fn finishing(language: Language) -> &'static str {
    match language {
        Nl => "De site wordt nog afgemaakt. Nog eens Ctrl-C stopt meteen.",
        En => "The site is being finished. Another Ctrl-C stops at once.",
    }
}

/// The end.
pub(crate) const fn stopped(language: Language) -> &'static str {
    match language {
        Nl => "Gestopt.",
        En => "Stopped.",
    }
}

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
