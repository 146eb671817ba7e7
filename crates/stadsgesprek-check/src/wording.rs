//! What findings say.

use super::suggestion;
use crate::finding::Problem;
use chrono::NaiveDateTime;
use stadsgesprek_core::reading::finding::{FormatProblem, Referent, Shape};
use stadsgesprek_core::value::json_enum::{EnumWords, canonical};
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::{TimeProblem, parse_date};

impl Problem {
    /// What is wrong, in a sentence.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (Self::Format(problem), Language::Nl) => message_nl(problem),
            (Self::Format(problem), Language::En) => message_en(problem),
            (Self::Concern(concern), _) => concern.message(language),
        }
    }

    /// What to do, when there is something to say.
    pub fn hint(&self, language: Language) -> Option<String> {
        let nearest = match self {
            Self::Format(
                FormatProblem::UnknownReference { nearest, .. } | FormatProblem::UnknownField { nearest, .. },
            ) => nearest.clone(),
            _ => None,
        };
        match (nearest.or_else(|| suggestion(self)), self, language) {
            (Some(nearest), _, Language::Nl) => Some(format!("Bedoelt u \"{nearest}\"?")),
            (Some(nearest), _, Language::En) => Some(format!("Did you mean \"{nearest}\"?")),
            (None, Self::Format(problem), Language::Nl) => advice_nl(problem).map(str::to_owned),
            (None, Self::Format(problem), Language::En) => advice_en(problem).map(str::to_owned),
            (None, Self::Concern(_), _) => None,
        }
    }
}

fn message_nl(problem: &FormatProblem) -> String {
    match problem {
        FormatProblem::WrongShape { expected } => format!("Hier hoort {} te staan.", shape_nl(*expected)),
        FormatProblem::MissingField { name } => format!("Het veld \"{name}\" ontbreekt."),
        FormatProblem::UnknownWord { word, choices } => {
            format!("\"{word}\" kan hier niet staan. Wat wel kan: {}.", listed(choices))
        }
        FormatProblem::Understood { written, meant } => {
            format!("{} is begrepen als {}.", short(written), short(meant))
        }
        FormatProblem::DuplicateField { name } => {
            format!("Het veld \"{name}\" staat er twee keer; alleen het laatste telt.")
        }
        FormatProblem::MalformedId { id } => format!("\"{id}\" kan geen id zijn."),
        FormatProblem::DuplicateId { id } => {
            format!("De id \"{id}\" komt twee keer voor; de tweede is weggelaten.")
        }
        FormatProblem::UnknownReference { to, id, .. } => {
            format!("{} \"{id}\" staat niet in het bestand.", referent_nl(*to))
        }
        FormatProblem::MissingTitle => "De titel ontbreekt.".to_owned(),
        FormatProblem::UnusableStart(why) => format!("De begintijd is niet bruikbaar: {}", time_nl(why)),
        FormatProblem::UnusableTime(why) => format!("Deze tijd is niet bruikbaar: {}", time_nl(why)),
        FormatProblem::DayWithoutTime { day } => format!("Hier hoort een tijd bij de dag {day}."),
        FormatProblem::EndBeforeStart { start, end } => {
            format!("Het einde ({}) ligt vóór het begin ({}).", end.to_file(), start.to_file())
        }
        FormatProblem::DoorsApart { doors, start } => format!(
            "De inloop ({}) ligt na het begin ({}), of op een andere dag.",
            doors.to_file(),
            start.to_file()
        ),
        FormatProblem::RegistrationClosesLate { closes, start } => {
            format!("De inschrijving sluit ({}) pas na het begin ({}).", closes.to_file(), start.to_file())
        }
        FormatProblem::RescheduledWithoutPrevious => {
            "Verplaatst, maar de eerdere datum ontbreekt.".to_owned()
        }
        FormatProblem::SessionOutsideEvent { session, event } => format!(
            "De tijd van dit onderdeel ({}) kan niet bij die van de activiteit ({}).",
            session.to_file(),
            event.to_file()
        ),
        FormatProblem::UnsafeAddress { url } => format!("\"{url}\" is geen adres dat een link mag zijn."),
        FormatProblem::CircularFollows => "Deze activiteit volgt, via andere, op zichzelf.".to_owned(),
        FormatProblem::UnknownField { name, .. } => format!("Het veld \"{name}\" is onbekend."),
    }
}

fn message_en(problem: &FormatProblem) -> String {
    match problem {
        FormatProblem::WrongShape { expected } => format!("There should be {} here.", shape_en(*expected)),
        FormatProblem::MissingField { name } => format!("The field \"{name}\" is missing."),
        FormatProblem::UnknownWord { word, choices } => {
            format!("\"{word}\" cannot stand here. What can: {}.", listed(choices))
        }
        FormatProblem::Understood { written, meant } => {
            format!("{} was understood as {}.", short(written), short(meant))
        }
        FormatProblem::DuplicateField { name } => {
            format!("The field \"{name}\" stands twice; only the last one counts.")
        }
        FormatProblem::MalformedId { id } => format!("\"{id}\" cannot be an id."),
        FormatProblem::DuplicateId { id } => format!("The id \"{id}\" stands twice; the second is left out."),
        FormatProblem::UnknownReference { to, id, .. } => {
            format!("{} \"{id}\" is not in the file.", referent_en(*to))
        }
        FormatProblem::MissingTitle => "The title is missing.".to_owned(),
        FormatProblem::UnusableStart(why) => format!("The start cannot be used: {}", time_en(why)),
        FormatProblem::UnusableTime(why) => format!("This time cannot be used: {}", time_en(why)),
        FormatProblem::DayWithoutTime { day } => format!("A time must stand here with the day {day}."),
        FormatProblem::EndBeforeStart { start, end } => {
            format!("The end ({}) is before the start ({}).", end.to_file(), start.to_file())
        }
        FormatProblem::DoorsApart { doors, start } => format!(
            "The doors open ({}) after the start ({}), or on another day.",
            doors.to_file(),
            start.to_file()
        ),
        FormatProblem::RegistrationClosesLate { closes, start } => {
            format!("Registration closes ({}) only after the start ({}).", closes.to_file(), start.to_file())
        }
        FormatProblem::RescheduledWithoutPrevious => {
            "Rescheduled, but the earlier date is missing.".to_owned()
        }
        FormatProblem::SessionOutsideEvent { session, event } => format!(
            "The time of this session ({}) cannot be with that of its event ({}).",
            session.to_file(),
            event.to_file()
        ),
        FormatProblem::UnsafeAddress { url } => format!("\"{url}\" is not an address that may be a link."),
        FormatProblem::CircularFollows => "This event follows, by way of others, itself.".to_owned(),
        FormatProblem::UnknownField { name, .. } => format!("The field \"{name}\" is not known."),
    }
}

fn advice_nl(problem: &FormatProblem) -> Option<&'static str> {
    match problem {
        problem if is_day_alone(problem) => Some("Zet de tijd erbij, zo: \"2027-02-11T20:00\"."),
        FormatProblem::MalformedId { .. } => {
            Some("Gebruik kleine letters, cijfers en streepjes: \"de-stad-als-spons\".")
        }
        FormatProblem::UnusableStart(_) | FormatProblem::UnusableTime(_) => {
            Some("Schrijf de tijd zo: \"2027-02-11T20:00\", of alleen de datum: \"2027-02-11\".")
        }
        FormatProblem::RescheduledWithoutPrevious => Some("Zet de eerdere datum in \"previousStart\"."),
        FormatProblem::UnsafeAddress { .. } => Some("Begin het adres met https://."),
        _ => None,
    }
}

fn advice_en(problem: &FormatProblem) -> Option<&'static str> {
    match problem {
        problem if is_day_alone(problem) => Some("Put the time with it, like this: \"2027-02-11T20:00\"."),
        FormatProblem::MalformedId { .. } => {
            Some("Use lower case, digits and hyphens: \"de-stad-als-spons\".")
        }
        FormatProblem::UnusableStart(_) | FormatProblem::UnusableTime(_) => {
            Some("Write the time like this: \"2027-02-11T20:00\", or the date only: \"2027-02-11\".")
        }
        FormatProblem::RescheduledWithoutPrevious => Some("Put the earlier date in \"previousStart\"."),
        FormatProblem::UnsafeAddress { .. } => Some("Begin the address with https://."),
        _ => None,
    }
}

/// Whether what is wrong with a time is only that it is a day.
fn is_day_alone(problem: &FormatProblem) -> bool {
    matches!(problem, FormatProblem::UnusableTime(TimeProblem::Malformed(text)) if parse_date(text).is_some())
}

/// The words of the format among those that are understood.
fn listed(choices: EnumWords) -> String {
    choices.iter().map(|choice| canonical(choice)).collect::<Vec<_>>().join(", ")
}

/// The beginning of what the file has.
fn short(text: &str) -> String {
    match text.char_indices().nth(80) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

const fn shape_nl(shape: Shape) -> &'static str {
    match shape {
        Shape::Object => "een object, tussen { en },",
        Shape::List => "een lijst, tussen [ en ],",
        Shape::Text => "een tekst, tussen aanhalingstekens,",
        Shape::TextOrTexts => "een tekst, of {\"nl\": \"…\", \"en\": \"…\"},",
        Shape::WholeNumber => "een heel getal zonder aanhalingstekens",
        Shape::Degrees => "een getal in graden, zoals 52.0116,",
        Shape::TrueOrFalse => "true of false, zonder aanhalingstekens,",
    }
}

const fn shape_en(shape: Shape) -> &'static str {
    match shape {
        Shape::Object => "an object, between { and },",
        Shape::List => "a list, between [ and ],",
        Shape::Text => "a text, between quotes,",
        Shape::TextOrTexts => "a text, or {\"nl\": \"…\", \"en\": \"…\"},",
        Shape::WholeNumber => "a whole number, without quotes,",
        Shape::Degrees => "a number of degrees, such as 52.0116,",
        Shape::TrueOrFalse => "true or false, without quotes,",
    }
}

const fn referent_nl(to: Referent) -> &'static str {
    match to {
        Referent::Theme => "Het thema",
        Referent::Partner => "De partner",
        Referent::Person => "De persoon",
        Referent::Place => "De plaats",
        Referent::Room => "De ruimte",
        Referent::Series => "De serie",
        Referent::Event => "De activiteit",
    }
}

const fn referent_en(to: Referent) -> &'static str {
    match to {
        Referent::Theme => "The theme",
        Referent::Partner => "The partner",
        Referent::Person => "The person",
        Referent::Place => "The place",
        Referent::Room => "The room",
        Referent::Series => "The series",
        Referent::Event => "The event",
    }
}

fn time_nl(problem: &TimeProblem) -> String {
    match problem {
        TimeProblem::Malformed(text) => format!("\"{text}\" is geen datum of tijd."),
        TimeProblem::DoesNotExist(local) => {
            format!("{} bestaat niet; de klok gaat die nacht vooruit.", as_written(*local))
        }
        TimeProblem::ExistsTwice(local) => {
            format!("{} bestaat twee keer; zet erbij: \"fold\": \"first\" of \"second\".", as_written(*local))
        }
        TimeProblem::WrongOffset { expected, .. } => {
            format!("de afwijking klopt niet; in Nederland is het dan +{:02}:00.", expected / 3600)
        }
    }
}

fn time_en(problem: &TimeProblem) -> String {
    match problem {
        TimeProblem::Malformed(text) => format!("\"{text}\" is not a date or time."),
        TimeProblem::DoesNotExist(local) => {
            format!("{} does not exist; the clock goes forward that night.", as_written(*local))
        }
        TimeProblem::ExistsTwice(local) => {
            format!("{} exists twice; add \"fold\": \"first\" or \"second\".", as_written(*local))
        }
        TimeProblem::WrongOffset { expected, .. } => {
            format!("the offset is wrong; in the Netherlands it is +{:02}:00 then.", expected / 3600)
        }
    }
}

/// A local time as the file writes it.
fn as_written(local: NaiveDateTime) -> String {
    local.and_utc().to_rfc3339()[..16].to_owned()
}
