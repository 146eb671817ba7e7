//! The questions about a new event, and why an answer cannot be used.

use super::interview::{InvalidAnswer, Question, UnusableAnswer};
use super::options::COMMAND;
use crate::failure::CommandError;
use crate::report::printable;
use stadsgesprek_check::finding::Problem;
use stadsgesprek_core::reading::finding::FormatProblem;
use stadsgesprek_core::value::text::Language::{self, En, Nl};
use std::path::Path;

/// A question, with what an empty answer means.
pub(super) fn question(question: Question, default: &str, language: Language) -> String {
    let text = match language {
        Nl => question_nl(question),
        En => question_en(question),
    };
    if default.is_empty() { text.to_owned() } else { format!("{text} [{default}]") }
}

const fn question_nl(question: Question) -> &'static str {
    match question {
        Question::Title => "Titel:",
        Question::TitleEn => "Titel in het Engels (Enter: overslaan):",
        Question::Id => "Id, voor altijd in het adres van de pagina:",
        Question::Date => "Datum, zoals 10-3-2027:",
        Question::Time => "Begintijd, zoals 20.00 (Enter: nog niet bekend):",
        Question::Start => "Begin, zoals 2027-03-10T20:00:",
        Question::Fold => "Deze tijd komt die nacht twee keer voor. Welke bedoelt u, de eerste of de tweede?",
        Question::End => "Eindtijd (Enter: niet bekend):",
        Question::LastDay => "Laatste dag, als het langer duurt (Enter: overslaan):",
        Question::Doors => "Inloop vanaf (Enter: overslaan):",
        Question::Kind => "Soort, nummer of woord:",
        Question::Themes => "Thema's, nummers of namen met komma's ertussen (Enter: geen):",
        Question::Partner => "Partner, nummer of naam (Enter: geen, of geen meer):",
        Question::Role => "Wat doet die partner?",
        Question::Place => "Plaats, nummer of naam (Enter: niet bekend):",
        Question::Room => "Ruimte (Enter: niet bekend):",
        Question::Summary => "Samenvatting in een of twee zinnen (Enter: overslaan):",
        Question::SummaryEn => "Samenvatting in het Engels (Enter: overslaan):",
        Question::Registration => "Aanmelden: nee, kan of moet?",
        Question::Fields => {
            "Wat vraagt het formulier (1 naam, 2 e-mail, 3 aantal plaatsen, 4 vraag, 5 toegankelijkheid)?"
        }
        Question::Capacity => "Aantal plaatsen (Enter: niet bekend):",
        Question::Person => "Wie doet mee, naam zoals in het programma (Enter: niemand, of niemand meer):",
        Question::PersonRole => "Wat doet die persoon?",
        Question::Session => {
            "Onderdeel, zoals 20.15-20.45 Inleiding, de tijd mag weg (Enter: geen, of geen meer):"
        }
        Question::Confirm => "Zo toevoegen?",
    }
}

const fn question_en(question: Question) -> &'static str {
    match question {
        Question::Title => "Title in Dutch:",
        Question::TitleEn => "Title in English (Enter: skip):",
        Question::Id => "Id, for ever in the page's address:",
        Question::Date => "Date, such as 10-3-2027:",
        Question::Time => "Starting time, such as 20:00 (Enter: not known yet):",
        Question::Start => "Start, such as 2027-03-10T20:00:",
        Question::Fold => "This time comes twice that night. Which one do you mean, the first or the second?",
        Question::End => "Ending time (Enter: not known):",
        Question::LastDay => "Last day, if it takes longer (Enter: skip):",
        Question::Doors => "Doors open at (Enter: skip):",
        Question::Kind => "Kind, number or word:",
        Question::Themes => "Themes, numbers or names with commas between them (Enter: none):",
        Question::Partner => "Partner, number or name (Enter: none, or no more):",
        Question::Role => "What does that partner do?",
        Question::Place => "Place, number or name (Enter: not known):",
        Question::Room => "Room (Enter: not known):",
        Question::Summary => "Summary in Dutch, one or two sentences (Enter: skip):",
        Question::SummaryEn => "Summary in English (Enter: skip):",
        Question::Registration => "Registration: no, optional or required?",
        Question::Fields => {
            "What does the form ask (1 name, 2 e-mail, 3 number of seats, 4 question, 5 access needs)?"
        }
        Question::Capacity => "Number of seats (Enter: not known):",
        Question::Person => "Who takes part, the name as in the programme (Enter: nobody, or nobody more):",
        Question::PersonRole => "What does that person do?",
        Question::Session => {
            "Session, such as 20:15-20:45 Introduction, with or without time (Enter: none, or no more):"
        }
        Question::Confirm => "Add it like this?",
    }
}

impl CommandError for UnusableAnswer {
    fn in_words(&self, language: Language) -> String {
        format!("{}: {}", option(self.question, language), invalid_answer(&self.reason, language))
    }

    fn is_of_content(&self) -> bool {
        false
    }
}

/// The option that answers a question.
fn option(question: Question, language: Language) -> String {
    let id = match question {
        Question::Title => "title",
        Question::TitleEn => "title_en",
        Question::Id => "id",
        Question::Date | Question::Time | Question::Start => "start",
        Question::Fold => "fold",
        Question::End | Question::LastDay => "end",
        Question::Doors => "doors",
        Question::Kind => "kind",
        Question::Themes => "themes",
        Question::Partner | Question::Role => "partners",
        Question::Place => "place",
        Question::Room => "room",
        Question::Summary => "summary",
        Question::SummaryEn => "summary_en",
        Question::Registration => "registration",
        Question::Fields => "fields",
        Question::Capacity => "capacity",
        Question::Person | Question::PersonRole => "people",
        Question::Session => "sessions",
        Question::Confirm => "is_without_questions",
    };
    format!("--{}", COMMAND.option(id).and_then(|words| words.name(language)).unwrap_or(id))
}

/// Why an answer cannot be used.
pub(super) fn invalid_answer(reason: &InvalidAnswer, language: Language) -> String {
    let text = match language {
        Nl => invalid_answer_nl(reason),
        En => invalid_answer_en(reason),
    };
    printable(&text)
}

fn invalid_answer_nl(reason: &InvalidAnswer) -> String {
    match reason {
        InvalidAnswer::Empty => "Dit mag niet leeg zijn.".to_owned(),
        InvalidAnswer::Time(problem) => {
            Problem::Format(FormatProblem::UnusableTime(problem.clone())).message(Nl)
        }
        InvalidAnswer::NotAChoice { text, known } => {
            format!("\"{text}\" kan hier niet. Wel: {}.", listed(known, "niets"))
        }
        InvalidAnswer::Several(text) => format!("\"{text}\" heten er meer. Noem de id."),
        InvalidAnswer::MalformedId(text) => format!(
            "\"{text}\" kan geen id zijn. Gebruik kleine letters, cijfers en streepjes: \"delft-als-spons\"."
        ),
        InvalidAnswer::TakenId(text) => format!("De id \"{text}\" is of was al van een andere activiteit."),
        InvalidAnswer::NotANumber(text) => format!("\"{text}\" is geen heel getal boven nul."),
        InvalidAnswer::DoorsAfterStart => "De inloop ligt na het begin.".to_owned(),
        InvalidAnswer::EndBeforeStart => "Het einde ligt vóór het begin.".to_owned(),
        InvalidAnswer::Alone(Question::Time) => {
            format!("Dit kan alleen met een tijd in {}.", option(Question::Start, Nl))
        }
        InvalidAnswer::Alone(other) => format!("Dit kan alleen samen met {}.", option(*other, Nl)),
    }
}

fn invalid_answer_en(reason: &InvalidAnswer) -> String {
    match reason {
        InvalidAnswer::Empty => "This may not be empty.".to_owned(),
        InvalidAnswer::Time(problem) => {
            Problem::Format(FormatProblem::UnusableTime(problem.clone())).message(En)
        }
        InvalidAnswer::NotAChoice { text, known } => {
            format!("\"{text}\" cannot be used here. These can: {}.", listed(known, "nothing"))
        }
        InvalidAnswer::Several(text) => format!("More than one is called \"{text}\". Give the id."),
        InvalidAnswer::MalformedId(text) => {
            format!("\"{text}\" cannot be an id. Use lower case, digits and hyphens: \"delft-als-spons\".")
        }
        InvalidAnswer::TakenId(text) => format!("The id \"{text}\" is or was that of another event."),
        InvalidAnswer::NotANumber(text) => format!("\"{text}\" is not a whole number above zero."),
        InvalidAnswer::DoorsAfterStart => "The doors open after the start.".to_owned(),
        InvalidAnswer::EndBeforeStart => "The end is before the start.".to_owned(),
        InvalidAnswer::Alone(Question::Time) => {
            format!("This needs a time in {}.", option(Question::Start, En))
        }
        InvalidAnswer::Alone(other) => format!("This can only go with {}.", option(*other, En)),
    }
}

/// The first of what can be chosen; of a hundred people nobody reads all.
fn listed(known: &[String], nothing: &str) -> String {
    const MOST: usize = 40;
    let more = if known.len() > MOST { ", …" } else { "" };
    let first = known.get(..MOST).unwrap_or(known);
    if known.is_empty() { nothing.to_owned() } else { format!("{}{more}", first.join(", ")) }
}

/// What can be answered about registration: none, possible, required.
pub(super) const fn registration_choices(language: Language) -> [&'static str; 3] {
    match language {
        Nl => ["nee", "kan", "moet"],
        En => ["no", "optional", "required"],
    }
}

/// The event is in the file.
pub(super) fn added(id: &str, path: &Path, language: Language) -> String {
    match language {
        Nl => format!("\"{id}\" staat nu in {}.", path.display()),
        En => format!("\"{id}\" is now in {}.", path.display()),
    }
}

/// Nothing was written.
pub(super) fn not_written(path: &Path, language: Language) -> String {
    match language {
        Nl => format!("{} is niet veranderd.", path.display()),
        En => format!("{} was not changed.", path.display()),
    }
}
