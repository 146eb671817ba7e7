//! Why a command could not do what was asked, in words.

use super::change::{unchanged_en, unchanged_nl};
use super::import::unusable;
use super::refusal::{in_dutch, in_english, place};
use super::serve::{not_listening, server_stopped};
use crate::failure::Failure;
use stadsgesprek_core::text::Language;
use std::io::{self, ErrorKind};

/// Why a command could not do what was asked.
pub(crate) fn failure(failure: &Failure, language: Language) -> String {
    match language {
        Language::Nl => failure_nl(failure),
        Language::En => failure_en(failure),
    }
}

fn failure_nl(failure: &Failure) -> String {
    match failure {
        Failure::Unreadable { path, source } => {
            format!("{} is niet te lezen: {}", path.display(), of_system_nl(source))
        }
        Failure::Unwritable { path, source } => {
            format!("{} is niet te schrijven: {}", path.display(), of_system_nl(source))
        }
        Failure::Refused { path, reason } | Failure::Previous { path, reason } => {
            format!("Fout {}{}\n  {}", path.display(), place(reason), in_dutch(reason))
        }
        Failure::Settings { path, source } => {
            format!("De instellingen in {} zijn niet te lezen: {source}", path.display())
        }
        Failure::Report(source) => format!("De uitslag is niet te schrijven: {source}"),
        Failure::Unsaid(source) => format!("De uitvoer is niet te schrijven: {}", of_system_nl(source)),
        Failure::Shell { path, marker } => {
            format!("In {} ontbreekt {marker}; zo kan er geen pagina komen.", path.display())
        }
        Failure::Bundle { path, missing } => {
            format!("In {} ontbreekt {missing}. Bouw de app opnieuw.", path.display())
        }
        Failure::Address(text) => {
            format!("\"{text}\" kan niet het adres van de site zijn. Zo wel: https://www.voorbeeld.nl/")
        }
        Failure::BasePath(text) => format!("\"{text}\" kan niet het pad van de site zijn. Zo wel: /agenda/"),
        Failure::Delivery(text) => format!(
            "\"{text}\" kan niet het adres zijn waar aanmeldingen heen gaan. Zo wel: https://aanmelden.voorbeeld.nl/"
        ),
        Failure::Security(text) => format!(
            "\"{text}\" kan niet onder \"security\" in portal.json staan. \
             Zo wel: {{ \"contact\": \"mailto:site@voorbeeld.nl\", \"expires\": \"2027-12-31\" }}"
        ),
        Failure::OutputHoldsInput { out, input } => format!(
            "De site kan niet naar {}: {} zou daarbij verloren gaan of erin komen. Kies een andere map.",
            out.display(),
            input.display()
        ),
        Failure::Font(path) => {
            format!(
                "{} is niet het lettertype voor de beelden. Haal het opnieuw op met npm ci.",
                path.display()
            )
        }
        Failure::Picture { name, reason } => format!("Het beeld {name} is niet te tekenen: {reason}"),
        Failure::NotASite(out) => {
            format!(
                "In {} staat iets anders dan een eerder gebouwde site. Kies een andere map.",
                out.display()
            )
        }
        Failure::Busy(out) => format!(
            "Er wordt al een site in {} gemaakt, misschien in een ander venster. Wacht tot die klaar is.",
            out.display()
        ),
        Failure::Listen { address, source } => not_listening(*address, source, Language::Nl),
        Failure::Server(source) => server_stopped(source, Language::Nl),
        Failure::Unchanged(reason) => unchanged_nl(reason),
        Failure::Import { path, problem } => unusable(path, problem, Language::Nl),
    }
}

/// What the system says, as far as there are Dutch words for it.
fn of_system_nl(source: &io::Error) -> String {
    match source.kind() {
        ErrorKind::NotFound => "dit bestaat niet.".to_owned(),
        ErrorKind::PermissionDenied => "u hebt daar geen rechten voor.".to_owned(),
        ErrorKind::IsADirectory => "dit is een map.".to_owned(),
        ErrorKind::NotADirectory => "dit is geen map.".to_owned(),
        ErrorKind::StorageFull => "de schijf is vol.".to_owned(),
        _ => source.to_string(),
    }
}

fn failure_en(failure: &Failure) -> String {
    match failure {
        Failure::Unreadable { path, source } => format!("{} cannot be read: {source}", path.display()),
        Failure::Unwritable { path, source } => format!("{} cannot be written: {source}", path.display()),
        Failure::Refused { path, reason } | Failure::Previous { path, reason } => {
            format!("Error {}{}\n  {}", path.display(), place(reason), in_english(reason))
        }
        Failure::Settings { path, source } => {
            format!("The settings in {} cannot be read: {source}", path.display())
        }
        Failure::Report(source) => format!("The report cannot be written: {source}"),
        Failure::Unsaid(source) => format!("The output cannot be written: {source}"),
        Failure::Shell { path, marker } => {
            format!("{} has no {marker}; no page can come of that.", path.display())
        }
        Failure::Bundle { path, missing } => {
            format!("{} has no {missing}. Build the app again.", path.display())
        }
        Failure::Address(text) => {
            format!("\"{text}\" cannot be the address of the site. This can: https://www.example.org/")
        }
        Failure::BasePath(text) => format!("\"{text}\" cannot be the path of the site. This can: /agenda/"),
        Failure::Delivery(text) => format!(
            "\"{text}\" cannot be the address that registrations go to. This can: https://register.example.org/"
        ),
        Failure::Security(text) => format!(
            "\"{text}\" cannot stand under \"security\" in portal.json. \
             This can: {{ \"contact\": \"mailto:site@example.org\", \"expires\": \"2027-12-31\" }}"
        ),
        Failure::OutputHoldsInput { out, input } => format!(
            "The site cannot go to {}: {} would be lost or come to be in it. Choose another folder.",
            out.display(),
            input.display()
        ),
        Failure::Font(path) => {
            format!("{} is not the typeface for the pictures. Fetch it again with npm ci.", path.display())
        }
        Failure::Picture { name, reason } => format!("The picture {name} cannot be drawn: {reason}"),
        Failure::NotASite(out) => {
            format!(
                "{} holds something other than a site built before. Choose another folder.",
                out.display()
            )
        }
        Failure::Busy(out) => format!(
            "A site is being built in {} already, perhaps in another window. Wait until it is done.",
            out.display()
        ),
        Failure::Listen { address, source } => not_listening(*address, source, Language::En),
        Failure::Server(source) => server_stopped(source, Language::En),
        Failure::Unchanged(reason) => unchanged_en(reason),
        Failure::Import { path, problem } => unusable(path, problem, Language::En),
    }
}
