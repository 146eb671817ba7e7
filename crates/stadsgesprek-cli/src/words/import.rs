//! What could not be taken over from a source of events.

use super::number;
use crate::import::{Doubt, Notice, Subject, Unusable};
use crate::report::printable;
use stadsgesprek_core::finding::Problem;
use stadsgesprek_core::text::Language::{self, En, Nl};
use std::path::Path;

/// One notice: about which event and field, and what.
pub(crate) fn notice(notice: &Notice, language: Language) -> String {
    let subject = match (&notice.subject, language) {
        (Subject::Title(title), _) => title.clone(),
        (Subject::Line(line), Nl) => format!("regel {line}"),
        (Subject::Line(line), En) => format!("line {line}"),
    };
    let text = match language {
        Nl => doubt_nl(&notice.doubt),
        En => doubt_en(&notice.doubt),
    };
    printable(&format!("{subject} [{}]: {text}", notice.field))
}

fn doubt_nl(doubt: &Doubt) -> String {
    match doubt {
        Doubt::NoTitle => "Zonder titel; weggelaten.".to_owned(),
        Doubt::NoStart => "Zonder datum; weggelaten.".to_owned(),
        Doubt::Start(problem) => {
            format!("{} Weggelaten.", Problem::UnusableStart(problem.clone()).message(Nl))
        }
        Doubt::UnknownZone(name) => {
            format!(
                "De tijdzone \"{name}\" kan niet worden omgerekend; weggelaten. Zet de tijd om naar die van Nederland."
            )
        }
        Doubt::Private => "Gemarkeerd als privé; weggelaten.".to_owned(),
        Doubt::AlreadyThere(id) => format!("\"{id}\" staat al in het programma en blijft daar zoals het is."),
        Doubt::Time(problem) => Problem::UnusableTime(problem.clone()).message(Nl),
        Doubt::EndBeforeStart => "Het einde ligt vóór het begin; zonder einde overgenomen.".to_owned(),
        Doubt::TwoFolds => {
            "Begin en einde vallen in het uur dat er die nacht twee keer is; zonder einde overgenomen."
                .to_owned()
        }
        Doubt::Repeats => "Een reeks: alleen de eerste keer is overgenomen.".to_owned(),
        Doubt::OneOfRow => {
            "Een keer uit een reeks die is veranderd; overgenomen als eigen activiteit.".to_owned()
        }
        Doubt::Tentative => "Staat als onder voorbehoud; overgenomen als gewone activiteit.".to_owned(),
        Doubt::Guests => "Genodigden worden niet overgenomen.".to_owned(),
        Doubt::Unknown(text) => format!("\"{text}\" is hier niet bekend; niet overgenomen."),
        Doubt::UnknownPlace(text) => {
            format!("\"{text}\" is geen plaats uit het programma; staat nu in de opmerking.")
        }
        Doubt::SeveralPlaces(text) => format!("\"{text}\" heten meer plaatsen; staat nu in de opmerking."),
        Doubt::Several(text) => format!("\"{text}\" heten er meer; niet overgenomen."),
        Doubt::UnsafeAddress(url) => {
            format!("\"{url}\" is geen adres dat een link mag zijn; niet overgenomen.")
        }
        Doubt::MalformedId(id) => {
            format!("\"{id}\" kan geen id zijn; er is een andere gemaakt van de titel.")
        }
        Doubt::Coordinates => {
            "Coördinaten staan in het programma bij een plaats; hier niet overgenomen.".to_owned()
        }
        Doubt::Picture(url) => format!(
            "Een afbeelding hoort als bestand naast het programma te staan; \"{url}\" is niet overgenomen."
        ),
        Doubt::Embedded => "De bijlage zit in het agendabestand zelf; niet overgenomen.".to_owned(),
        Doubt::UnknownColumn => "Deze kolom is niet bekend; niet overgenomen.".to_owned(),
    }
}

fn doubt_en(doubt: &Doubt) -> String {
    match doubt {
        Doubt::NoTitle => "Without a title; left out.".to_owned(),
        Doubt::NoStart => "Without a date; left out.".to_owned(),
        Doubt::Start(problem) => format!("{} Left out.", Problem::UnusableStart(problem.clone()).message(En)),
        Doubt::UnknownZone(name) => {
            format!(
                "The time zone \"{name}\" cannot be converted; left out. Change the time to that of the Netherlands."
            )
        }
        Doubt::Private => "Marked as private; left out.".to_owned(),
        Doubt::AlreadyThere(id) => format!("\"{id}\" is in the programme already, and stays there as it is."),
        Doubt::Time(problem) => Problem::UnusableTime(problem.clone()).message(En),
        Doubt::EndBeforeStart => "The end is before the start; taken over without end.".to_owned(),
        Doubt::TwoFolds => {
            "Start and end are in the hour that comes twice that night; taken over without end.".to_owned()
        }
        Doubt::Repeats => "A row of dates: only the first is taken over.".to_owned(),
        Doubt::OneOfRow => {
            "One of a row of dates that was changed; taken over as an event of its own.".to_owned()
        }
        Doubt::Tentative => "Not certain yet; taken over as any event.".to_owned(),
        Doubt::Guests => "Guests are not taken over.".to_owned(),
        Doubt::Unknown(text) => format!("\"{text}\" is not known here; not taken over."),
        Doubt::UnknownPlace(text) => {
            format!("\"{text}\" is not a place of the programme; it is in the note now.")
        }
        Doubt::SeveralPlaces(text) => {
            format!("More than one place is called \"{text}\"; it is in the note now.")
        }
        Doubt::Several(text) => format!("More than one is called \"{text}\"; not taken over."),
        Doubt::UnsafeAddress(url) => {
            format!("\"{url}\" is not an address that may be a link; not taken over.")
        }
        Doubt::MalformedId(id) => format!("\"{id}\" cannot be an id; another was made from the title."),
        Doubt::Coordinates => {
            "In the programme, coordinates stand at a place; not taken over here.".to_owned()
        }
        Doubt::Picture(url) => {
            format!("A picture has to be a file beside the programme; \"{url}\" is not taken over.")
        }
        Doubt::Embedded => "The attachment is inside the calendar file; not taken over.".to_owned(),
        Doubt::UnknownColumn => "This column is not known; not taken over.".to_owned(),
    }
}

/// A place that the programme does not know, in the remark of an event.
pub(crate) fn place_note(place: &str, language: Language) -> String {
    match language {
        Nl => format!("Plaats: {place}"),
        En => format!("Place: {place}"),
    }
}

/// The end of an import.
pub(crate) fn imported(count: usize, path: &Path, is_written: bool, language: Language) -> String {
    let path = path.display();
    match (is_written, language) {
        (true, Nl) => format!("{} toegevoegd aan {path}.", number(count, "activiteit", "activiteiten")),
        (true, En) => format!("{} added to {path}.", number(count, "event", "events")),
        (false, Nl) => {
            format!(
                "{} om toe te voegen; {path} is niet veranderd.",
                number(count, "activiteit", "activiteiten")
            )
        }
        (false, En) => format!("{} to add; {path} was not changed.", number(count, "event", "events")),
    }
}

/// Why nothing can be read from a source.
pub(super) fn unusable(path: &Path, problem: &Unusable, language: Language) -> String {
    let path = path.display();
    let text = match language {
        Nl => unusable_nl(problem),
        En => unusable_en(problem),
    };
    match problem {
        Unusable::Calendar { line } => format!("{path}:{line}: {text}"),
        Unusable::Table { line } => format!("{path}:{line}: {text}"),
        _ => format!("{path}: {text}"),
    }
}

fn unusable_nl(problem: &Unusable) -> String {
    match problem {
        Unusable::Empty => "Het bestand is leeg.".to_owned(),
        Unusable::Calendar { .. } => {
            "Dit is hier geen geldig agendabestand. Er is niets overgenomen.".to_owned()
        }
        Unusable::NotJson { detail } => format!("Dit is geen geldige JSON: {detail}"),
        Unusable::NotASchedule => {
            "In deze JSON staat geen \"schedule\" met dagen, zoals pretalx die maakt.".to_owned()
        }
        Unusable::NoColumn { missing, found } => format!(
            "Er is geen kolom \"{missing}\". Gevonden: {}. Een voorbeeld: stadsgesprek import --csv-template",
            printable(&found.join(", "))
        ),
        Unusable::Table { .. } => "De tabel is hier niet te lezen. Er is niets overgenomen.".to_owned(),
    }
}

fn unusable_en(problem: &Unusable) -> String {
    match problem {
        Unusable::Empty => "The file is empty.".to_owned(),
        Unusable::Calendar { .. } => {
            "This is not a valid calendar file here. Nothing was taken over.".to_owned()
        }
        Unusable::NotJson { detail } => format!("This is not valid JSON: {detail}"),
        Unusable::NotASchedule => "This JSON has no \"schedule\" with days, as pretalx makes it.".to_owned(),
        Unusable::NoColumn { missing, found } => format!(
            "There is no column \"{missing}\". Found: {}. An example: stadsgesprek import --csv-template",
            printable(&found.join(", "))
        ),
        Unusable::Table { .. } => "The table cannot be read here. Nothing was taken over.".to_owned(),
    }
}
