//! What findings say.

use crate::reading::finding::{Problem, Referent, Shape};
use crate::value::text::Language;
use crate::value::time::TimeProblem;
use crate::value::words::{Choices, canonical};
use chrono::NaiveDateTime;

impl Problem {
    /// What is wrong, in a sentence.
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::Nl => self.message_nl(),
            Language::En => self.message_en(),
        }
    }

    /// What to do, when there is something to say.
    pub fn hint(&self, language: Language) -> Option<String> {
        let nearest = match self {
            Self::UnknownReference { nearest, .. } | Self::UnknownField { nearest, .. } => nearest.as_deref(),
            _ => None,
        };
        #[cfg(not(target_arch = "wasm32"))]
        let found = crate::check::suggestion(self);
        #[cfg(not(target_arch = "wasm32"))]
        let nearest = nearest.or(found.as_deref());
        match (nearest, language) {
            (Some(nearest), Language::Nl) => Some(format!("Bedoelt u \"{nearest}\"?")),
            (Some(nearest), Language::En) => Some(format!("Did you mean \"{nearest}\"?")),
            (None, Language::Nl) => self.advice_nl().map(str::to_owned),
            (None, Language::En) => self.advice_en().map(str::to_owned),
        }
    }

    fn message_nl(&self) -> String {
        match self {
            Self::WrongShape { expected } => format!("Hier hoort {} te staan.", shape_nl(*expected)),
            Self::MissingField { name } => format!("Het veld \"{name}\" ontbreekt."),
            Self::UnknownWord { word, choices } => {
                format!("\"{word}\" kan hier niet staan. Wat wel kan: {}.", listed(choices))
            }
            Self::Understood { written, meant } => {
                format!("{} is begrepen als {}.", short(written), short(meant))
            }
            Self::DuplicateField { name } => {
                format!("Het veld \"{name}\" staat er twee keer; alleen het laatste telt.")
            }
            Self::MalformedId { id } => format!("\"{id}\" kan geen id zijn."),
            Self::DuplicateId { id } => {
                format!("De id \"{id}\" komt twee keer voor; de tweede is weggelaten.")
            }
            Self::UnknownReference { to, id, .. } => {
                format!("{} \"{id}\" staat niet in het bestand.", referent_nl(*to))
            }
            Self::MissingTitle => "De titel ontbreekt.".to_owned(),
            Self::UnusableStart(problem) => format!("De begintijd is niet bruikbaar: {}", time_nl(problem)),
            Self::UnusableTime(problem) => format!("Deze tijd is niet bruikbaar: {}", time_nl(problem)),
            Self::EndBeforeStart { start, end } => {
                format!("Het einde ({}) ligt vóór het begin ({}).", end.to_file(), start.to_file())
            }
            Self::DoorsApart { doors, start } => format!(
                "De inloop ({}) ligt na het begin ({}), of op een andere dag.",
                doors.to_file(),
                start.to_file()
            ),
            Self::RegistrationClosesLate { closes, start } => format!(
                "De inschrijving sluit ({}) pas na het begin ({}).",
                closes.to_file(),
                start.to_file()
            ),
            Self::RescheduledWithoutPrevious => "Verplaatst, maar de eerdere datum ontbreekt.".to_owned(),
            Self::SessionOutsideEvent { session, event } => format!(
                "De tijd van dit onderdeel ({}) kan niet bij die van de activiteit ({}).",
                session.to_file(),
                event.to_file()
            ),
            Self::UnsafeAddress { url } => format!("\"{url}\" is geen adres dat een link mag zijn."),
            Self::CircularFollows => "Deze activiteit volgt, via andere, op zichzelf.".to_owned(),
            Self::UnknownField { name, .. } => format!("Het veld \"{name}\" is onbekend."),
            #[cfg(not(target_arch = "wasm32"))]
            Self::Concern(concern) => concern.message(Language::Nl),
        }
    }

    fn message_en(&self) -> String {
        match self {
            Self::WrongShape { expected } => format!("There should be {} here.", shape_en(*expected)),
            Self::MissingField { name } => format!("The field \"{name}\" is missing."),
            Self::UnknownWord { word, choices } => {
                format!("\"{word}\" cannot stand here. What can: {}.", listed(choices))
            }
            Self::Understood { written, meant } => {
                format!("{} was understood as {}.", short(written), short(meant))
            }
            Self::DuplicateField { name } => {
                format!("The field \"{name}\" stands twice; only the last one counts.")
            }
            Self::MalformedId { id } => format!("\"{id}\" cannot be an id."),
            Self::DuplicateId { id } => format!("The id \"{id}\" stands twice; the second is left out."),
            Self::UnknownReference { to, id, .. } => {
                format!("{} \"{id}\" is not in the file.", referent_en(*to))
            }
            Self::MissingTitle => "The title is missing.".to_owned(),
            Self::UnusableStart(problem) => format!("The start cannot be used: {}", time_en(problem)),
            Self::UnusableTime(problem) => format!("This time cannot be used: {}", time_en(problem)),
            Self::EndBeforeStart { start, end } => {
                format!("The end ({}) is before the start ({}).", end.to_file(), start.to_file())
            }
            Self::DoorsApart { doors, start } => format!(
                "The doors open ({}) after the start ({}), or on another day.",
                doors.to_file(),
                start.to_file()
            ),
            Self::RegistrationClosesLate { closes, start } => format!(
                "Registration closes ({}) only after the start ({}).",
                closes.to_file(),
                start.to_file()
            ),
            Self::RescheduledWithoutPrevious => "Rescheduled, but the earlier date is missing.".to_owned(),
            Self::SessionOutsideEvent { session, event } => format!(
                "The time of this session ({}) cannot be with that of its event ({}).",
                session.to_file(),
                event.to_file()
            ),
            Self::UnsafeAddress { url } => format!("\"{url}\" is not an address that may be a link."),
            Self::CircularFollows => "This event follows, by way of others, itself.".to_owned(),
            Self::UnknownField { name, .. } => format!("The field \"{name}\" is not known."),
            #[cfg(not(target_arch = "wasm32"))]
            Self::Concern(concern) => concern.message(Language::En),
        }
    }

    const fn advice_nl(&self) -> Option<&'static str> {
        match self {
            Self::MalformedId { .. } => {
                Some("Gebruik kleine letters, cijfers en streepjes: \"de-stad-als-spons\".")
            }
            Self::UnusableStart(_) | Self::UnusableTime(_) => {
                Some("Schrijf de tijd zo: \"2027-02-11T20:00\", of alleen de datum: \"2027-02-11\".")
            }
            Self::RescheduledWithoutPrevious => Some("Zet de eerdere datum in \"previousStart\"."),
            Self::UnsafeAddress { .. } => Some("Begin het adres met https://."),
            _ => None,
        }
    }

    const fn advice_en(&self) -> Option<&'static str> {
        match self {
            Self::MalformedId { .. } => Some("Use lower case, digits and hyphens: \"de-stad-als-spons\"."),
            Self::UnusableStart(_) | Self::UnusableTime(_) => {
                Some("Write the time like this: \"2027-02-11T20:00\", or the date only: \"2027-02-11\".")
            }
            Self::RescheduledWithoutPrevious => Some("Put the earlier date in \"previousStart\"."),
            Self::UnsafeAddress { .. } => Some("Begin the address with https://."),
            _ => None,
        }
    }
}

/// The words of the format among those that are understood.
fn listed(choices: Choices) -> String {
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
