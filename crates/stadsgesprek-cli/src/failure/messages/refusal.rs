//! Why a programme file is refused, in words.

use crate::failure::RefusedFile;
use stadsgesprek_core::reading::finding::{Position, Refusal};

/// Where in the file, as far as that is known.
pub(super) fn place(reason: &RefusedFile) -> String {
    match reason {
        RefusedFile::NotText(at) | RefusedFile::Programme(Refusal::NotJson { position: at, .. }) => {
            let Position { line, column } = at;
            format!(":{line}:{column}")
        }
        _ => String::new(),
    }
}

/// Why a file is refused, in Dutch.
pub(super) fn in_dutch(reason: &RefusedFile) -> String {
    match reason {
        RefusedFile::NotText(_) => {
            "Hier staat een teken dat geen UTF-8 is. Sla het bestand opnieuw op met de codering UTF-8.\n  \
             `stadsgesprek controleer` laat zien wat er mis is."
                .to_owned()
        }
        RefusedFile::NoEvents => "Er staat geen enkele bruikbare activiteit in dit bestand.".to_owned(),
        RefusedFile::Programme(Refusal::Empty) => "Het bestand is leeg.".to_owned(),
        // What the reader says is English.
        RefusedFile::Programme(Refusal::NotJson { .. }) => "Het bestand is hier geen geldige JSON.\n  \
             Kijk of vlak hiervoor een komma, aanhalingsteken of haakje ontbreekt of te veel is.\n  \
             `stadsgesprek controleer` laat zien wat er mis is."
            .to_owned(),
        RefusedFile::Programme(Refusal::UnknownVersion(version)) => format!(
            "Het bestand heeft \"schemaVersion\": {version}. Die versie kent dit programma niet; gebruik een nieuwer programma."
        ),
    }
}

/// Why a file is refused, in English.
pub(super) fn in_english(reason: &RefusedFile) -> String {
    match reason {
        RefusedFile::NotText(_) => {
            "Here is a character that is not UTF-8. Save the file again with the encoding UTF-8.\n  \
             `stadsgesprek check` shows what is wrong."
                .to_owned()
        }
        RefusedFile::NoEvents => "There is not a single usable event in this file.".to_owned(),
        RefusedFile::Programme(Refusal::Empty) => "The file is empty.".to_owned(),
        RefusedFile::Programme(Refusal::NotJson { detail, .. }) => format!(
            "The file is not valid JSON here: {detail}\n  \
             See whether a comma, quotation mark or bracket just before this is missing or one too many.\n  \
             `stadsgesprek check` shows what is wrong."
        ),
        RefusedFile::Programme(Refusal::UnknownVersion(version)) => format!(
            "The file has \"schemaVersion\": {version}. This program does not know that version; use a newer one."
        ),
    }
}
