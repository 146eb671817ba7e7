//! The sentences about what could not be taken over.

use super::{cut, name, series, value};
use crate::import::issue::ImportIssue;
use crate::import::likeness::{Likeness, Reason};
use stadsgesprek_check::finding::Problem;
use stadsgesprek_core::reading::finding::FormatProblem;
use stadsgesprek_core::value::text::Language::{En, Nl};

/// What is the matter, in Dutch.
pub(super) fn in_dutch(issue: &ImportIssue) -> String {
    match issue {
        ImportIssue::NoTitle => "Zonder titel; weggelaten.".to_owned(),
        ImportIssue::NoStart => "Zonder datum; weggelaten.".to_owned(),
        ImportIssue::Start(problem) => {
            format!(
                "{} Weggelaten.",
                Problem::Format(FormatProblem::UnusableStart(problem.clone())).message(Nl)
            )
        }
        ImportIssue::UnknownZone(name) => {
            format!(
                "De tijdzone \"{name}\" kan niet worden omgerekend; weggelaten. Zegt u welke het is, bijvoorbeeld met --tijdzone Europe/Amsterdam, dan wel."
            )
        }
        ImportIssue::Private => "Gemarkeerd als privé; weggelaten.".to_owned(),
        ImportIssue::PerhapsPrivate(text) => {
            format!("Of iedereen dit mag zien, is niet op te maken uit \"{}\"; weggelaten.", cut(text))
        }
        ImportIssue::Unpublished(text) => {
            format!("Staat in de bron als \"{}\", dus nog niet of niet meer gepubliceerd; weggelaten.", cut(text))
        }
        ImportIssue::UnknownStatus(text) => {
            format!("Wat \"{}\" zegt over het doorgaan, is niet bekend; de status is nu onbekend.", cut(text))
        }
        ImportIssue::StatusInTitle(word) => {
            format!("\"{word}\" in de titel is nu de status, en staat niet meer in de titel.")
        }
        ImportIssue::Remark => {
            "Dit kan een interne opmerking zijn; niet overgenomen. Wat op de site mag, hoort in een kolom \"publieke opmerking\"."
                .to_owned()
        }
        ImportIssue::Meeting => {
            "Wat toegang geeft tot een online vergadering (link, wachtwoordcode) is niet overgenomen.".to_owned()
        }
        ImportIssue::AlreadyThere(id) => format!("\"{id}\" staat al in het programma en blijft daar zoals het is."),
        ImportIssue::Time(problem) => Problem::Format(FormatProblem::UnusableTime(problem.clone())).message(Nl),
        ImportIssue::EndBeforeStart => "Het einde ligt vóór het begin; zonder einde overgenomen.".to_owned(),
        ImportIssue::TwoFolds => {
            "Begin en einde vallen in het uur dat er die nacht twee keer is; zonder einde overgenomen."
                .to_owned()
        }
        ImportIssue::Series(issue) => series::issue(issue, Nl),
        ImportIssue::Tentative => "Staat als onder voorbehoud; overgenomen als gewone activiteit.".to_owned(),
        ImportIssue::Guests => "Genodigden worden niet overgenomen.".to_owned(),
        ImportIssue::Unknown(text) => format!("\"{}\" is hier niet bekend; niet overgenomen.", cut(text)),
        ImportIssue::UnknownPlace(text) => {
            format!("\"{text}\" is geen plaats uit het programma; staat nu in de opmerking.")
        }
        ImportIssue::SeveralPlaces(text) => format!("\"{text}\" heten meer plaatsen; staat nu in de opmerking."),
        ImportIssue::Several(text) => format!("\"{text}\" heten er meer; niet overgenomen."),
        ImportIssue::UnsafeAddress(url) => {
            format!("\"{url}\" is geen adres dat een link mag zijn; niet overgenomen.")
        }
        ImportIssue::MalformedId(id) => {
            format!("\"{id}\" kan geen id zijn; er is een andere gemaakt van de titel.")
        }
        ImportIssue::Coordinates => {
            "Coördinaten staan in het programma bij een plaats; hier niet overgenomen.".to_owned()
        }
        ImportIssue::Picture(url) => format!(
            "Een afbeelding hoort als bestand naast het programma te staan; \"{url}\" is niet overgenomen."
        ),
        ImportIssue::Embedded => "De bijlage zit in het agendabestand zelf; niet overgenomen.".to_owned(),
        ImportIssue::UnknownColumn => "Deze kolom is niet bekend; niet overgenomen.".to_owned(),
        ImportIssue::Cut => "Het bestand houdt op voordat deze activiteit af is; weggelaten.".to_owned(),
        ImportIssue::FileCut => {
            "Het bestand houdt op zonder END:VCALENDAR; misschien ontbreken er activiteiten.".to_owned()
        }
        ImportIssue::Older => "Staat nieuwer in hetzelfde bestand; deze is niet overgenomen.".to_owned(),
        ImportIssue::Namesake => {
            "Heeft dezelfde UID als een andere activiteit in het bestand; overgenomen als eigen activiteit."
                .to_owned()
        }
        ImportIssue::LooseLine => "Deze regel is niet te lezen; alleen die is weggelaten.".to_owned(),
        ImportIssue::JoinedLine => {
            "Deze regel is niet ingesprongen; gelezen als vervolg van de regel erboven.".to_owned()
        }
        ImportIssue::EndMissing => {
            "De slotregel END:VEVENT ontbreekt; overgenomen tot waar iets anders begint.".to_owned()
        }
        ImportIssue::NotAnEvent => "Dit is geen activiteit; niet overgenomen.".to_owned(),
        ImportIssue::PartOfEvent => {
            "Een onderdeel van een activiteit die al in het programma staat; blijft zoals het daar is."
                .to_owned()
        }
        ImportIssue::NoField(text) => format!("\"{text}\" heeft in het programma geen veld; niet overgenomen."),
        ImportIssue::SecondColumn => "Er is nog een kolom voor hetzelfde; die is gebruikt, deze niet.".to_owned(),
        ImportIssue::TooManyCells => {
            "Deze rij heeft meer cellen dan er kolommen zijn; wat te veel is, is niet overgenomen.".to_owned()
        }
        ImportIssue::OpenQuote => {
            "Een aanhalingsteken wordt niet gesloten; alle regels daarna zijn als één cel gelezen.".to_owned()
        }
        ImportIssue::OtherSheet => "Nog een werkblad; alleen het eerste met activiteiten is gelezen.".to_owned(),
        ImportIssue::NoEndTime(last) => format!("Duurt tot {last}, zonder eindtijd; zonder einde overgenomen."),
        ImportIssue::DateOrder(text) => {
            format!("\"{text}\" heeft dag en maand andersom dan de rest van de tabel; weggelaten.")
        }
        ImportIssue::Weekday { said, date } => {
            format!("De dag van de week in \"{said}\" klopt niet met de datum; overgenomen als {date}.")
        }
        ImportIssue::Differs { here, there } => {
            format!(
                "De bron zegt {}; in het programma staat {}, en dat blijft zo.",
                value(there, Nl),
                value(here, Nl)
            )
        }
        ImportIssue::Likely { likeness: Likeness { id, reason }, title, day, new_day } => {
            let (title, why) = (name(title, Nl), reason_in_dutch(*reason));
            format!(
                "Is nieuw op {new_day}, en \"{id}\" ({title}, {day}) staat niet meer in de bron{why}. Niet overgenomen; zeg met --gelijkend dezelfde dat het die is, of met --gelijkend nieuw dat het een andere is."
            )
        }
        ImportIssue::NewEdition { id, title, day } => {
            let title = name(title, Nl);
            format!(
                "Overgenomen als nieuwe activiteit: \"{id}\" ({title}, {day}) is geweest. Was die verplaatst, haal deze dan weg en geef \"{id}\" de nieuwe datum."
            )
        }
        ImportIssue::TakenId(id) => format!(
            "\"{id}\" is in het programma de id van een andere activiteit; er is een andere gemaakt van de titel."
        ),
        ImportIssue::OlderThanKnown(id) => {
            format!("De bron is ouder dan wat al is overgenomen; \"{id}\" blijft zoals het is.")
        }
        ImportIssue::ChangedByHand { id, here, there } => format!(
            "De bron zegt nu {}, maar in \"{id}\" is dit met de hand veranderd in {}; dat blijft zo. Neem de bron over met --overschrijf.",
            value(there, Nl),
            value(here, Nl)
        ),
    }
}

/// The same in English.
pub(super) fn in_english(issue: &ImportIssue) -> String {
    match issue {
        ImportIssue::NoTitle => "Without a title; left out.".to_owned(),
        ImportIssue::NoStart => "Without a date; left out.".to_owned(),
        ImportIssue::Start(problem) => format!(
            "{} Left out.",
            Problem::Format(FormatProblem::UnusableStart(problem.clone())).message(En)
        ),
        ImportIssue::UnknownZone(name) => {
            format!(
                "The time zone \"{name}\" cannot be converted; left out. It is taken when you say which it is, such as --zone Europe/Amsterdam."
            )
        }
        ImportIssue::Private => "Marked as private; left out.".to_owned(),
        ImportIssue::PerhapsPrivate(text) => {
            format!("\"{}\" does not say whether everybody may see this; left out.", cut(text))
        }
        ImportIssue::Unpublished(text) => {
            format!("Is \"{}\" in the source, so not published yet or no longer; left out.", cut(text))
        }
        ImportIssue::UnknownStatus(text) => {
            format!("What \"{}\" says of its going ahead is not known; the status is unknown now.", cut(text))
        }
        ImportIssue::StatusInTitle(word) => {
            format!("\"{word}\" in the title is the status now, and no longer in the title.")
        }
        ImportIssue::Remark => {
            "This may be a remark for colleagues; not taken over. What may be on the site belongs in a column \"public note\"."
                .to_owned()
        }
        ImportIssue::Meeting => {
            "What lets people into an online meeting (link, passcode) is not taken over.".to_owned()
        }
        ImportIssue::AlreadyThere(id) => format!("\"{id}\" is in the programme already, and stays there as it is."),
        ImportIssue::Time(problem) => Problem::Format(FormatProblem::UnusableTime(problem.clone())).message(En),
        ImportIssue::EndBeforeStart => "The end is before the start; taken over without end.".to_owned(),
        ImportIssue::TwoFolds => {
            "Start and end are in the hour that comes twice that night; taken over without end.".to_owned()
        }
        ImportIssue::Series(issue) => series::issue(issue, En),
        ImportIssue::Tentative => "Not certain yet; taken over as any event.".to_owned(),
        ImportIssue::Guests => "Guests are not taken over.".to_owned(),
        ImportIssue::Unknown(text) => format!("\"{}\" is not known here; not taken over.", cut(text)),
        ImportIssue::UnknownPlace(text) => {
            format!("\"{text}\" is not a place of the programme; it is in the note now.")
        }
        ImportIssue::SeveralPlaces(text) => {
            format!("More than one place is called \"{text}\"; it is in the note now.")
        }
        ImportIssue::Several(text) => format!("More than one is called \"{text}\"; not taken over."),
        ImportIssue::UnsafeAddress(url) => {
            format!("\"{url}\" is not an address that may be a link; not taken over.")
        }
        ImportIssue::MalformedId(id) => format!("\"{id}\" cannot be an id; another was made from the title."),
        ImportIssue::Coordinates => {
            "In the programme, coordinates stand at a place; not taken over here.".to_owned()
        }
        ImportIssue::Picture(url) => {
            format!("A picture has to be a file beside the programme; \"{url}\" is not taken over.")
        }
        ImportIssue::Embedded => "The attachment is inside the calendar file; not taken over.".to_owned(),
        ImportIssue::UnknownColumn => "This column is not known; not taken over.".to_owned(),
        ImportIssue::Cut => "The file ends before this event does; left out.".to_owned(),
        ImportIssue::FileCut => "The file ends without END:VCALENDAR; events may be missing.".to_owned(),
        ImportIssue::Older => "There is a newer one in the same file; this one is not taken over.".to_owned(),
        ImportIssue::Namesake => {
            "Has the same UID as another event in the file; taken over as an event of its own.".to_owned()
        }
        ImportIssue::LooseLine => "This line cannot be read; it alone is left out.".to_owned(),
        ImportIssue::JoinedLine => "This line is not indented; read as part of the line above it.".to_owned(),
        ImportIssue::EndMissing => {
            "The last line END:VEVENT is missing; taken over up to where something else begins.".to_owned()
        }
        ImportIssue::NotAnEvent => "This is not an event; not taken over.".to_owned(),
        ImportIssue::PartOfEvent => {
            "A part of an event that is in the programme already; it stays as it is there.".to_owned()
        }
        ImportIssue::NoField(text) => format!("\"{text}\" has no field in the programme; not taken over."),
        ImportIssue::SecondColumn => {
            "There is another column for the same; that one is used, this one is not.".to_owned()
        }
        ImportIssue::TooManyCells => {
            "This row has more cells than there are columns; what is too many is not taken over.".to_owned()
        }
        ImportIssue::OpenQuote => {
            "A quotation mark is never closed; all lines after it were read as one cell.".to_owned()
        }
        ImportIssue::OtherSheet => "One more sheet; only the first one with events was read.".to_owned(),
        ImportIssue::NoEndTime(last) => format!("Lasts until {last}, without a time; taken over without end."),
        ImportIssue::DateOrder(text) => {
            format!("\"{text}\" has day and month the other way round than the rest of the table; left out.")
        }
        ImportIssue::Weekday { said, date } => {
            format!("The weekday in \"{said}\" is not that of the date; taken over as {date}.")
        }
        ImportIssue::Differs { here, there } => {
            format!(
                "The source says {}; the programme says {}, and that stays.",
                value(there, En),
                value(here, En)
            )
        }
        ImportIssue::Likely { likeness: Likeness { id, reason }, title, day, new_day } => {
            let (title, why) = (name(title, En), reason_in_english(*reason));
            format!(
                "Is new on {new_day}, and \"{id}\" ({title}, {day}) is no longer in the source{why}. Not taken over; say with --likely same that it is that one, or with --likely new that it is another."
            )
        }
        ImportIssue::NewEdition { id, title, day } => {
            let title = name(title, En);
            format!(
                "Taken over as a new event: \"{id}\" ({title}, {day}) is over. If that one was moved, remove this one and give \"{id}\" the new date."
            )
        }
        ImportIssue::TakenId(id) => format!(
            "\"{id}\" is the id of another event in the programme; another was made from the title."
        ),
        ImportIssue::OlderThanKnown(id) => {
            format!("The source is older than what was imported before; \"{id}\" stays as it is.")
        }
        ImportIssue::ChangedByHand { id, here, there } => format!(
            "The source now says {}, but in \"{id}\" this was changed by hand into {}; that stays. Take what the source says with --overwrite.",
            value(there, En),
            value(here, En)
        ),
    }
}

/// What speaks for a likeness, after a sentence that says of what.
pub(super) const fn reason_in_dutch(reason: Reason) -> &'static str {
    match reason {
        Reason::Moved => ": misschien verplaatst",
        Reason::Retitled => ": misschien een andere titel",
        Reason::MovedAndRetitled => ": misschien verplaatst, met een andere titel",
        Reason::Number => "; heeft hetzelfde nummer",
    }
}

/// The same in English.
pub(super) const fn reason_in_english(reason: Reason) -> &'static str {
    match reason {
        Reason::Moved => ": perhaps it was moved",
        Reason::Retitled => ": perhaps it has another title",
        Reason::MovedAndRetitled => ": perhaps it was moved, and has another title",
        Reason::Number => "; it has the same number",
    }
}
