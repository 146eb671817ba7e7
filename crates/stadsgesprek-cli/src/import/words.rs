//! What could not be taken over from a source of events.

mod series;
mod unusable;

use super::Written;
use super::gathering::{ImportIssue, ImportNotice, NoticeSubject};
use super::identity::{Changed, Likely};
use super::likeness::{Likeness, Reason};
use super::table::DateOrder;
use crate::report::{and_more, number, printable};
use stadsgesprek_check::finding::Problem;
use stadsgesprek_core::reading::finding::FormatProblem;
use stadsgesprek_core::value::text::Language::{self, En, Nl};
use std::mem::{Discriminant, discriminant};
use std::path::Path;

/// So many notices of one sort are shown in full.
const MOST: usize = 50;

/// All notices; of many of one sort about one field, only how many more there are. `unsaid` were not even kept.
pub(super) fn notices(notices: &[ImportNotice], unsaid: usize, language: Language) -> Vec<String> {
    let mut counts: Vec<(&str, Discriminant<ImportIssue>, usize)> = Vec::new();
    let mut lines = Vec::new();
    for one in notices {
        // A line has a field of its own.
        let field = if one.field.starts_with(|c: char| c.is_ascii_digit()) { "" } else { one.field.as_str() };
        let sort = discriminant(&one.issue);
        let found = counts.iter().position(|(other, same, _)| (*other, *same) == (field, sort));
        let at = found.unwrap_or_else(|| {
            counts.push((field, sort, 0));
            counts.len() - 1
        });
        counts[at].2 += 1;
        if counts[at].2 <= MOST {
            lines.push(notice(one, language));
        }
    }
    for (field, _, count) in counts.into_iter().filter(|(_, _, count)| *count > MOST) {
        let more = and_more(count - MOST, language);
        lines.push(if field.is_empty() { more } else { printable(&format!("[{field}]: {more}")) });
    }
    lines.extend((unsaid > 0).then(|| and_more(unsaid, language)));
    lines
}

/// One notice: about which event and field, and what.
fn notice(notice: &ImportNotice, language: Language) -> String {
    let subject = match (&notice.subject, language) {
        (NoticeSubject::Title(title), _) => cut(title),
        (NoticeSubject::Line(line), Nl) => format!("regel {line}"),
        (NoticeSubject::Line(line), En) => format!("line {line}"),
    };
    let text = match language {
        Nl => doubt_nl(&notice.issue),
        En => doubt_en(&notice.issue),
    };
    if notice.field.is_empty() {
        return printable(&format!("{subject}: {text}"));
    }
    printable(&format!("{subject} [{}]: {text}", notice.field))
}

fn doubt_nl(issue: &ImportIssue) -> String {
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
        ImportIssue::Likely { likeness: Likeness { id, reason }, title, day } => {
            let (title, why) = (cut(title), reason_nl(*reason));
            format!(
                "Lijkt \"{id}\" ({title}, {day}), die niet meer in de bron staat{why}. Niet overgenomen; zeg met --gelijkend dezelfde dat het die is, of met --gelijkend nieuw dat het een andere is."
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

fn doubt_en(issue: &ImportIssue) -> String {
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
        ImportIssue::Likely { likeness: Likeness { id, reason }, title, day } => {
            let (title, why) = (cut(title), reason_en(*reason));
            format!(
                "Looks like \"{id}\" ({title}, {day}), which is no longer in the source{why}. Not taken over; say with --likely same that it is that one, or with --likely new that it is another."
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

const fn reason_nl(reason: Reason) -> &'static str {
    match reason {
        Reason::Moved => ": misschien verplaatst",
        Reason::Retitled => ": misschien een andere titel",
        Reason::Number => "; heeft hetzelfde nummer",
    }
}

const fn reason_en(reason: Reason) -> &'static str {
    match reason {
        Reason::Moved => ": perhaps it was moved",
        Reason::Retitled => ": perhaps it has another title",
        Reason::Number => "; it has the same number",
    }
}

/// Asks whether an event of the source is the one of the programme that it is like.
pub(super) fn is_likely_right(notice: &ImportNotice, language: Language) -> Option<String> {
    let ImportIssue::Likely { likeness, title, day } = &notice.issue else { return None };
    let NoticeSubject::Title(new) = &notice.subject else { return None };
    let (new, title, reason) = (cut(new), cut(title), likeness.reason);
    Some(printable(&match language {
        Nl => format!(
            "Is \"{new}\" dezelfde als \"{title}\" van {day}, die niet meer in de bron staat{}? (ja/nee)",
            reason_nl(reason)
        ),
        En => format!(
            "Is \"{new}\" the same as \"{title}\" on {day}, which is no longer in the source{}? (yes/no)",
            reason_en(reason)
        ),
    }))
}

/// What is said of everything that is like an event of the programme.
pub(super) fn likely(text: &str) -> Option<Likely> {
    match text.trim().to_lowercase().as_str() {
        "dezelfde" | "zelfde" | "same" => Some(Likely::Same),
        "nieuw" | "nieuwe" | "new" => Some(Likely::New),
        _ => None,
    }
}

/// A place that the programme does not know, in the remark of an event.
pub(super) fn place_note(place: &str, language: Language) -> String {
    match language {
        Nl => format!("Plaats: {place}"),
        En => format!("Place: {place}"),
    }
}

/// What changes in an event that was imported before, a line per field.
pub(super) fn changed_event(changed: &Changed, language: Language) -> String {
    let gone = match changed.is_gone {
        true => series::gone(&changed.update.id, language),
        false => String::new(),
    };
    let lines = changed.differences.iter().map(|difference| {
        let shown = |value: &Option<String>| self::value(value.as_deref().unwrap_or_default(), language);
        let (before, after) = (shown(&difference.before), shown(&difference.after));
        printable(&format!("{} [{}]: {before} → {after}{gone}", changed.title, difference.field))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A value of the programme in a sentence; a long one is cut.
fn value(json: &str, language: Language) -> String {
    let text = match (serde_json::from_str(json), language) {
        (Ok(serde_json::Value::String(text)), _) => text,
        (Err(_) | Ok(serde_json::Value::Null), Nl) => return "niets".to_owned(),
        (Err(_) | Ok(serde_json::Value::Null), En) => return "nothing".to_owned(),
        (Ok(serde_json::Value::Bool(true)), Nl) => "ja".to_owned(),
        (Ok(serde_json::Value::Bool(true)), En) => "yes".to_owned(),
        (Ok(_), _) => json.to_owned(),
    };
    format!("\"{}\"", cut(&text))
}

/// The beginning of a text that is longer than anybody reads.
fn cut(text: &str) -> String {
    const LONGEST: usize = 120;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Asks whether what was shown is right.
pub(super) const fn is_change_right(language: Language) -> &'static str {
    match language {
        Nl => "Zo overnemen? (ja/nee)",
        En => "Take this over? (yes/no)",
    }
}

/// Asks what comes first in a date.
pub(super) fn which_order(example: &str, language: Language) -> String {
    let example = printable(example);
    match language {
        Nl => format!("Wat staat vooraan in \"{example}\": de dag of de maand? (dag/maand)"),
        En => format!("What comes first in \"{example}\": the day or the month? (day/month)"),
    }
}

/// What an answer to that means.
pub(super) fn order(answer: &str) -> Option<DateOrder> {
    match answer.trim().to_lowercase().as_str() {
        "dag" | "day" | "d" | "dmj" | "dmy" | "dd-mm-jjjj" => Some(DateOrder::DayFirst),
        "maand" | "month" | "m" | "mdj" | "mdy" | "mm-dd-jjjj" => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// The end of an import.
pub(super) fn imported(written: &Written, path: &Path, language: Language) -> String {
    let path = path.display();
    let count = |count| match language {
        Nl => number(count, "activiteit", "activiteiten"),
        En => number(count, "event", "events"),
    };
    let Written { added, updated, is_written } = *written;
    let (new, changed) = (count(added), count(updated));
    match (is_written, updated, language) {
        (true, 0, Nl) => format!("{new} toegevoegd aan {path}."),
        (true, 0, En) => format!("{new} added to {path}."),
        (true, _, Nl) => format!("{new} toegevoegd aan {path}, {changed} bijgewerkt."),
        (true, _, En) => format!("{new} added to {path}, {changed} updated."),
        (false, 0, Nl) => format!("{new} om toe te voegen; {path} is niet veranderd."),
        (false, 0, En) => format!("{new} to add; {path} was not changed."),
        (false, _, Nl) => {
            format!("{new} om toe te voegen, {changed} om bij te werken; {path} is niet veranderd.")
        }
        (false, _, En) => format!("{new} to add, {changed} to update; {path} was not changed."),
    }
}
