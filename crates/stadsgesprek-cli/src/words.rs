//! What the tool says, in both languages.

use crate::build::Built;
use crate::failure::{Failure, RefusedFile};
use crate::report::Counts;
use stadsgesprek_core::finding::{Position, Refusal, Severity};
use stadsgesprek_core::text::Language::{self, En, Nl};

/// How bad a finding is, in a word.
pub(crate) const fn severity(severity: Severity, language: Language) -> &'static str {
    match (severity, language) {
        (Severity::Error, Nl) => "Fout",
        (Severity::Warning, Nl) => "Let op",
        (Severity::Tip, Nl | En) => "Tip",
        (Severity::Error, En) => "Error",
        (Severity::Warning, En) => "Warning",
    }
}

/// The end of a check.
pub(crate) fn checked(events: usize, counts: Counts, language: Language) -> String {
    let found = counted(counts, language);
    match language {
        Nl => format!("{} gelezen: {found}.", number(events, "activiteit", "activiteiten")),
        En => format!("{} read: {found}.", number(events, "event", "events")),
    }
}

/// The end of a build.
pub(crate) fn built(built: &Built, language: Language) -> String {
    let found = counted(built.findings, language);
    let (pages, files, out) = (built.pages, built.files, built.out.display());
    let size = megabytes(built.bytes, language);
    match language {
        Nl => format!("{out}: {pages} pagina's in {files} bestanden, {size}. In het programma: {found}."),
        En => format!("{out}: {pages} pages in {files} files, {size}. In the programme: {found}."),
    }
}

fn counted(counts: Counts, language: Language) -> String {
    let Counts { errors, warnings, tips } = counts;
    match language {
        Nl => [number(errors, "fout", "fouten"), number(warnings, "waarschuwing", "waarschuwingen")],
        En => [number(errors, "error", "errors"), number(warnings, "warning", "warnings")],
    }
    .into_iter()
    .chain((tips > 0).then(|| number(tips, "tip", "tips")))
    .collect::<Vec<_>>()
    .join(", ")
}

fn number(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn megabytes(bytes: u64, language: Language) -> String {
    let tenths = bytes.div_ceil(100_000);
    let mark = if language == Nl { ',' } else { '.' };
    format!("{}{mark}{} MB", tenths / 10, tenths % 10)
}

/// Why a command could not do what was asked.
pub(crate) fn failure(failure: &Failure, language: Language) -> String {
    match language {
        Nl => failure_nl(failure),
        En => failure_en(failure),
    }
}

fn failure_nl(failure: &Failure) -> String {
    match failure {
        Failure::Unreadable { path, source } => format!("{} is niet te lezen: {source}", path.display()),
        Failure::Unwritable { path, source } => format!("{} is niet te schrijven: {source}", path.display()),
        Failure::Refused { path, reason } => {
            format!("Fout {}{}\n  {}", path.display(), place(reason), refusal_nl(reason))
        }
        Failure::Settings { path, source } => {
            format!("De instellingen in {} zijn niet te lezen: {source}", path.display())
        }
        Failure::Shell { path, marker } => {
            format!(
                "In {} ontbreekt {marker}; zonder dat kunnen de pagina's niet worden gemaakt.",
                path.display()
            )
        }
        Failure::Address(text) => {
            format!(
                "\"{text}\" kan niet het adres van de site zijn. Zo wel: https://www.voorbeeld.nl/agenda/"
            )
        }
        Failure::BasePath(text) => format!("\"{text}\" kan niet het pad van de site zijn. Zo wel: /agenda/"),
        Failure::OutputHoldsInput { out, input } => format!(
            "De site kan niet naar {}: {} zou daarbij verloren gaan of erin komen. Kies een andere map.",
            out.display(),
            input.display()
        ),
        Failure::NotASite(out) => {
            format!(
                "In {} staat iets anders dan een eerder gebouwde site. Kies een andere map.",
                out.display()
            )
        }
    }
}

fn failure_en(failure: &Failure) -> String {
    match failure {
        Failure::Unreadable { path, source } => format!("{} cannot be read: {source}", path.display()),
        Failure::Unwritable { path, source } => format!("{} cannot be written: {source}", path.display()),
        Failure::Refused { path, reason } => {
            format!("Error {}{}\n  {}", path.display(), place(reason), refusal_en(reason))
        }
        Failure::Settings { path, source } => {
            format!("The settings in {} cannot be read: {source}", path.display())
        }
        Failure::Shell { path, marker } => {
            format!("{} has no {marker}; without it the pages cannot be made.", path.display())
        }
        Failure::Bundle { path, missing } => {
            format!("{} has no {missing}, which every page needs. Build the app again.", path.display())
        }
        Failure::Address(text) => {
            format!("\"{text}\" cannot be the address of the site. This can: https://www.example.org/agenda/")
        }
        Failure::BasePath(text) => format!("\"{text}\" cannot be the path of the site. This can: /agenda/"),
        Failure::OutputHoldsInput { out, input } => format!(
            "The site cannot go to {}: {} would be lost or come to be in it. Choose another folder.",
            out.display(),
            input.display()
        ),
        Failure::NotASite(out) => {
            format!(
                "{} holds something other than a site built before. Choose another folder.",
                out.display()
            )
        }
    }
}

fn place(reason: &RefusedFile) -> String {
    match reason {
        RefusedFile::NotText(at) | RefusedFile::Programme(Refusal::NotJson { position: at, .. }) => {
            let Position { line, column } = at;
            format!(":{line}:{column}")
        }
        _ => String::new(),
    }
}

fn refusal_nl(reason: &RefusedFile) -> String {
    match reason {
        RefusedFile::NotText(_) => {
            "Hier staat een teken dat geen UTF-8 is. Sla het bestand opnieuw op met de codering UTF-8."
                .to_owned()
        }
        RefusedFile::NoEvents => "Er staat geen enkele bruikbare activiteit in dit bestand.".to_owned(),
        RefusedFile::Programme(Refusal::Empty) => "Het bestand is leeg.".to_owned(),
        RefusedFile::Programme(Refusal::NotJson { detail, .. }) => format!(
            "Het bestand is hier geen geldige JSON: {detail}\n  \
             Kijk of vlak hiervoor een komma, aanhalingsteken of haakje ontbreekt of te veel is."
        ),
        RefusedFile::Programme(Refusal::UnknownVersion(version)) => format!(
            "Het bestand heeft \"schemaVersion\": {version}. Die versie kent dit programma niet; gebruik een nieuwer programma."
        ),
    }
}

fn refusal_en(reason: &RefusedFile) -> String {
    match reason {
        RefusedFile::NotText(_) => {
            "Here is a character that is not UTF-8. Save the file again with the encoding UTF-8.".to_owned()
        }
        RefusedFile::NoEvents => "There is not a single usable event in this file.".to_owned(),
        RefusedFile::Programme(Refusal::Empty) => "The file is empty.".to_owned(),
        RefusedFile::Programme(Refusal::NotJson { detail, .. }) => format!(
            "The file is not valid JSON here: {detail}\n  \
             See whether a comma, quotation mark or bracket just before this is missing or one too many."
        ),
        RefusedFile::Programme(Refusal::UnknownVersion(version)) => format!(
            "The file has \"schemaVersion\": {version}. This program does not know that version; use a newer one."
        ),
    }
}
