//! Why a command could not do what was asked, in words.

mod change;
mod refusal;
mod server;
mod system;

pub(crate) use system::of_system;

use super::{Failure, Undrawn};
use crate::arguments::unparsed;
use crate::report::{and_more, printable};
use change::{unchanged_en, unchanged_nl};
use refusal::{in_dutch, in_english, place};
use server::{not_listening, server_stopped};
use stadsgesprek_core::value::text::Language;
use system::of_json;

/// So many names of a list are shown.
const FEW: usize = 5;

/// Why a command could not do what was asked.
pub(crate) fn in_words(failure: &Failure, language: Language) -> String {
    match language {
        Language::Nl => failure_nl(failure),
        Language::En => failure_en(failure),
    }
}

fn failure_nl(failure: &Failure) -> String {
    match failure {
        Failure::Unreadable { path, source } => {
            format!("{} is niet te lezen: {}", path.display(), of_system(source, Language::Nl))
        }
        Failure::Unwritable { path, source } => {
            format!("{} is niet te schrijven: {}", path.display(), of_system(source, Language::Nl))
        }
        Failure::Refused { path, reason } | Failure::Previous { path, reason } => {
            format!("Fout {}{}\n  {}", path.display(), place(reason), in_dutch(reason))
        }
        Failure::Settings { path } => {
            format!("Met de instellingen in {} kan geen site worden gebouwd.", path.display())
        }
        Failure::Report(source) => {
            format!("De uitslag is niet te schrijven: {}", of_json(source, Language::Nl))
        }
        Failure::Arguments(error) => unparsed(error, None, &[], Language::Nl),
        Failure::Console(source) => {
            format!("De uitvoer is niet te schrijven: {}", of_system(source, Language::Nl))
        }
        Failure::Marker { path, marker } => {
            format!("In {} ontbreekt {marker}; zo kan er geen pagina komen.", path.display())
        }
        Failure::Bundle { path, missing } => {
            format!("In {} ontbreekt {missing}. Bouw de app opnieuw.", path.display())
        }
        Failure::Address(text) => {
            format!("\"{text}\" kan niet het adres van de site zijn. Zo wel: https://www.voorbeeld.nl/")
        }
        Failure::BasePath(text) => format!("\"{text}\" kan niet het pad van de site zijn. Zo wel: /agenda/"),
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
        Failure::Picture { name, reason } => {
            format!("Het beeld {name} is niet te tekenen: {}", undrawn(reason, Language::Nl))
        }
        Failure::NotASite(out) => format!(
            "In {} staat iets anders dan een eerder gebouwde site. Er is niets veranderd. Kies een andere map.",
            out.display()
        ),
        Failure::OlderSite(out) => format!(
            "In {0} staat misschien een site van een eerdere versie. Die hield niet bij welke bestanden van haar zijn; \
             daarom is er niets veranderd. Geef {0} een andere naam en bouw opnieuw. \
             Zet daarna terug wat u er zelf in had gezet, en gooi de oude map weg.",
            out.display()
        ),
        Failure::List(path) => format!(
            "{} is niet te begrijpen: zo is niet te zeggen welke bestanden van een eerdere site zijn. \
             Er is niets veranderd. Kies een andere map, of geef deze een andere naam.",
            path.display()
        ),
        Failure::InTheWay { out, names } => format!(
            "In {} staat iets onder een naam die de site nodig heeft: {}. Dat is niet door `bouw` gemaakt, \
             dus het blijft zoals het is, en de site ook. Verplaats het of haal het weg, en bouw opnieuw.",
            out.display(),
            in_short(names, Language::Nl)
        ),
        Failure::Busy(out) => format!(
            "Er wordt al een site in {} gemaakt, misschien in een ander venster. Wacht tot die klaar is.",
            out.display()
        ),
        Failure::Listen { address, source } => not_listening(*address, source, Language::Nl),
        Failure::Server(source) => server_stopped(source, Language::Nl),
        Failure::Unchanged(reason) => unchanged_nl(reason),
        Failure::OfCommand(reason) => reason.in_words(Language::Nl),
    }
}

/// Why a picture cannot be drawn.
const fn undrawn(reason: &Undrawn, language: Language) -> &'static str {
    match (reason, language) {
        (Undrawn::Drawing(_), Language::Nl) => "de tekening is niet te begrijpen.",
        (Undrawn::Drawing(_), Language::En) => "the drawing is not understood.",
        (Undrawn::Size, Language::Nl) => "er is geen ruimte voor zo veel beeldpunten.",
        (Undrawn::Size, Language::En) => "there is no room for so many pixels.",
        (Undrawn::File(_), Language::Nl) => "het bestand is niet te maken.",
        (Undrawn::File(_), Language::En) => "the file cannot be made.",
        (Undrawn::Unread(_) | Undrawn::Photo(_), Language::Nl) => "het is geen beeld dat te lezen is.",
        (Undrawn::Unread(_) | Undrawn::Photo(_), Language::En) => "it is no picture that can be read.",
    }
}

/// The first few names, and how many more there are.
fn in_short(names: &[String], language: Language) -> String {
    let shown: Vec<String> = names.iter().take(FEW).map(|name| printable(name)).collect();
    match names.len().saturating_sub(FEW) {
        0 => shown.join(", "),
        more => format!("{}, {}", shown.join(", "), and_more(more, language)),
    }
}

fn failure_en(failure: &Failure) -> String {
    match failure {
        Failure::Unreadable { path, source } => {
            format!("{} cannot be read: {}", path.display(), of_system(source, Language::En))
        }
        Failure::Unwritable { path, source } => {
            format!("{} cannot be written: {}", path.display(), of_system(source, Language::En))
        }
        Failure::Refused { path, reason } | Failure::Previous { path, reason } => {
            format!("Error {}{}\n  {}", path.display(), place(reason), in_english(reason))
        }
        Failure::Settings { path } => {
            format!("No site can be built with the settings in {}.", path.display())
        }
        Failure::Report(source) => format!("The report cannot be written: {}", of_json(source, Language::En)),
        Failure::Arguments(error) => unparsed(error, None, &[], Language::En),
        Failure::Console(source) => {
            format!("The output cannot be written: {}", of_system(source, Language::En))
        }
        Failure::Marker { path, marker } => {
            format!("{} has no {marker}; no page can come of that.", path.display())
        }
        Failure::Bundle { path, missing } => {
            format!("{} has no {missing}. Build the app again.", path.display())
        }
        Failure::Address(text) => {
            format!("\"{text}\" cannot be the address of the site. This can: https://www.example.org/")
        }
        Failure::BasePath(text) => format!("\"{text}\" cannot be the path of the site. This can: /agenda/"),
        Failure::OutputHoldsInput { out, input } => format!(
            "The site cannot go to {}: {} would be lost or come to be in it. Choose another folder.",
            out.display(),
            input.display()
        ),
        Failure::Font(path) => {
            format!("{} is not the typeface for the pictures. Fetch it again with npm ci.", path.display())
        }
        Failure::Picture { name, reason } => {
            format!("The picture {name} cannot be drawn: {}", undrawn(reason, Language::En))
        }
        Failure::NotASite(out) => format!(
            "{} holds something other than a site built before. Nothing was changed. Choose another folder.",
            out.display()
        ),
        Failure::OlderSite(out) => format!(
            "{0} may hold a site of an earlier version. That kept no list of the files that are its own, \
             so nothing was changed. Rename {0} and build again. \
             Then put back what you had put there yourself, and throw the old folder away.",
            out.display()
        ),
        Failure::List(path) => format!(
            "{} cannot be understood, so nobody can say which files are those of an earlier site. \
             Nothing was changed. Choose another folder, or rename this one.",
            path.display()
        ),
        Failure::InTheWay { out, names } => format!(
            "{} holds something under a name that the site needs: {}. `build` did not make it, \
             so it stays as it is, and so does the site. Move it or take it away, and build again.",
            out.display(),
            in_short(names, Language::En)
        ),
        Failure::Busy(out) => format!(
            "A site is being built in {} already, perhaps in another window. Wait until it is done.",
            out.display()
        ),
        Failure::Listen { address, source } => not_listening(*address, source, Language::En),
        Failure::Server(source) => server_stopped(source, Language::En),
        Failure::Unchanged(reason) => unchanged_en(reason),
        Failure::OfCommand(reason) => reason.in_words(Language::En),
    }
}
