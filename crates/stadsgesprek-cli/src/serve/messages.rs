//! What `serve` says.

use crate::failure::of_system;
use stadsgesprek_core::value::text::Language::{self, En, Nl};
use std::io;
use std::path::Path;

/// Where the site is; spaces stand around the address, so that a terminal can open it.
pub(super) fn serving(address: &str, language: Language) -> String {
    match language {
        Nl => format!("De site staat op {address} (open dit adres in een browser). Stop met Ctrl-C."),
        En => format!("The site is at {address} (open this address in a browser). Stop with Ctrl-C."),
    }
}

/// That nothing is to come, and an address that shows the site while something was on.
pub(super) fn all_is_over(address: &str, language: Language) -> String {
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
pub(super) fn seen_by_others(port: u16, base: &str, language: Language) -> String {
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
pub(super) fn changed(file: &Path, more: usize, language: Language) -> String {
    let file = file.display();
    match (language, more) {
        (Nl, 0) => format!("Veranderd: {file}. De site wordt opnieuw gemaakt."),
        (Nl, _) => format!("Veranderd: {file} en nog {more}. De site wordt opnieuw gemaakt."),
        (En, 0) => format!("Changed: {file}. The site is being built again."),
        (En, _) => format!("Changed: {file} and {more} more. The site is being built again."),
    }
}

/// The site is as the data is.
pub(super) const fn built_again(language: Language) -> &'static str {
    match language {
        Nl => "Klaar. Vernieuw de pagina in de browser om het te zien.",
        En => "Done. Reload the page in the browser to see it.",
    }
}

/// The data is refused.
pub(super) const fn site_stays(language: Language) -> &'static str {
    match language {
        Nl => "De site blijft zoals hij was, tot dit verbeterd is.",
        En => "The site stays as it was until this is put right.",
    }
}

/// A request that nothing can be sent for, although the site has it.
pub(super) fn unanswered(path: &str, reason: Option<&io::Error>, language: Language) -> String {
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
pub(super) const fn finishing(language: Language) -> &'static str {
    match language {
        Nl => "De site wordt nog afgemaakt. Nog eens Ctrl-C stopt meteen.",
        En => "The site is being finished. Another Ctrl-C stops at once.",
    }
}

/// The end.
pub(super) const fn stopped(language: Language) -> &'static str {
    match language {
        Nl => "Gestopt.",
        En => "Stopped.",
    }
}
