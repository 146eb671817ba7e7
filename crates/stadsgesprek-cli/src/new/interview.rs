//! Puts the questions: an answer comes from an option, from a person, or is the default; a wrong one is asked again.

use super::messages;
use crate::dialogue::{Dialogue, is_yes, yes_and_no};
use crate::failure::{Failure, Unchanged};
use crate::names::{Choice, NotFound, find};
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::TimeProblem;
use std::io;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    /// The name.
    Title,
    /// The name in English.
    TitleEn,
    /// The id.
    Id,
    /// The day.
    Date,
    /// The time of the day.
    Time,
    /// Day and time, as an option gives them.
    Start,
    /// Which of the two, for a time that exists twice.
    Fold,
    /// When it ends.
    End,
    /// The last day of what has no time.
    LastDay,
    /// When the doors open.
    Doors,
    /// What sort of gathering it is.
    Kind,
    /// Subjects.
    Themes,
    /// An organization.
    Partner,
    /// What that organization does.
    Role,
    /// The place.
    Place,
    /// The room.
    Room,
    /// One or two sentences.
    Summary,
    /// The same in English.
    SummaryEn,
    /// Whether one can or must register.
    Registration,
    /// What the form asks.
    Fields,
    /// How many people fit.
    Capacity,
    /// Who takes part.
    Person,
    /// What that person does.
    PersonRole,
    /// A part of the event.
    Session,
    /// Whether all is well.
    Confirm,
}

/// Why an answer cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum InvalidAnswer {
    /// There must be something.
    #[error("nothing")]
    Empty,
    /// No date or time, or one that does not exist.
    #[error(transparent)]
    Time(#[from] TimeProblem),
    /// None of what can be chosen.
    #[error("{text:?} is none of the choices")]
    NotAChoice {
        /// The answer.
        text: String,
        /// What can be chosen.
        known: Vec<String>,
    },
    /// More than one choice has this name.
    #[error("{0:?} is several of the choices")]
    Several(String),
    /// Cannot be an id.
    #[error("{0:?} cannot be an id")]
    MalformedId(String),
    /// Another event has or had this id.
    #[error("{0:?} is taken")]
    TakenId(String),
    /// No whole number above zero.
    #[error("{0:?} is not a number")]
    NotANumber(String),
    /// The doors open after the start.
    #[error("doors after the start")]
    DoorsAfterStart,
    /// The end is before the start.
    #[error("end before the start")]
    EndBeforeStart,
    /// Makes no sense without an answer to another question.
    #[error("alone, without {0:?}")]
    Alone(Question),
}

/// An answer that cannot be used, and nobody to ask again.
#[derive(Debug, thiserror::Error)]
#[error("no usable answer to {question:?}")]
pub(super) struct UnusableAnswer {
    /// To what.
    pub(super) question: Question,
    /// Why.
    #[source]
    pub(super) reason: InvalidAnswer,
}

/// A conversation, or none: then options and defaults are all there is.
pub(super) struct Interview<'d> {
    pub(super) dialogue: Option<&'d mut dyn Dialogue>,
    pub(super) language: Language,
}

impl Interview<'_> {
    /// Whether somebody is there.
    pub(super) const fn is_held(&self) -> bool {
        self.dialogue.is_some()
    }

    /// The answer to a question: the option when it is given, else what the person says, else the default.
    pub(super) fn settle<T>(
        &mut self,
        question: Question,
        given: Option<&str>,
        default: &str,
        mut read: impl FnMut(&str) -> Result<T, InvalidAnswer>,
    ) -> Result<T, Failure> {
        let mut given = given.map(crate::dialogue::typed);
        loop {
            let answer = match given.take() {
                Some(given) => given,
                None => self.answer(question, default)?,
            };
            match (read(&answer), &mut self.dialogue) {
                (Ok(value), _) => return Ok(value),
                (Err(reason), None) => return Err(UnusableAnswer { question, reason }.into()),
                (Err(reason), Some(_)) => self.say(&messages::invalid_answer(&reason, self.language))?,
            }
        }
    }

    fn answer(&mut self, question: Question, default: &str) -> Result<String, Failure> {
        let Some(dialogue) = &mut self.dialogue else { return Ok(default.to_owned()) };
        let asked = messages::question(question, default, self.language);
        let answer = dialogue.ask(&asked).map_err(no_terminal)?.ok_or(Unchanged::Interrupted)?;
        Ok(if answer.trim().is_empty() { default.to_owned() } else { answer })
    }

    /// Says something to the person, when there is one.
    pub(super) fn say(&mut self, text: &str) -> Result<(), Failure> {
        self.dialogue.as_mut().map_or(Ok(()), |dialogue| dialogue.say(text)).map_err(no_terminal)
    }

    /// Says what can be chosen, numbered.
    pub(super) fn show<T>(&mut self, choices: &[Choice<T>]) -> Result<(), Failure> {
        for (at, choice) in choices.iter().enumerate() {
            let name = choice.names.first().map_or("", String::as_str);
            let line = format!("  {:>2}. {name} ({})", at + 1, choice.id);
            self.say(&crate::report::printable(&line))?;
        }
        Ok(())
    }

    /// Whether the event may be added.
    pub(super) fn confirm(&mut self) -> Result<bool, Failure> {
        let known = yes_and_no(self.language);
        let default = known.first().cloned().unwrap_or_default();
        self.settle(Question::Confirm, None, &default, |text| {
            is_yes(text)
                .ok_or_else(|| InvalidAnswer::NotAChoice { text: text.to_owned(), known: known.clone() })
        })
    }
}

/// The choice that a text means: its number, id or name.
pub(super) fn choice<'n, T>(all: &'n [Choice<T>], text: &str) -> Result<&'n Choice<T>, InvalidAnswer> {
    let numbered = text.parse::<usize>().ok().and_then(|number| all.get(number.checked_sub(1)?));
    if let Some(found) = numbered {
        return Ok(found);
    }
    find(all, text).map_err(|reason| match reason {
        NotFound::Several => InvalidAnswer::Several(text.to_owned()),
        NotFound::Unknown => InvalidAnswer::NotAChoice {
            text: text.to_owned(),
            known: all.iter().map(|named| named.id.clone()).collect(),
        },
    })
}

/// The choices that a text means, between commas; each once.
pub(super) fn choices<T: Clone + PartialEq>(all: &[Choice<T>], text: &str) -> Result<Vec<T>, InvalidAnswer> {
    let mut chosen = Vec::new();
    for part in text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        let value = &choice(all, part)?.value;
        if !chosen.contains(value) {
            chosen.push(value.clone());
        }
    }
    Ok(chosen)
}

fn no_terminal(source: io::Error) -> Failure {
    Failure::Unreadable { path: "stdin".into(), source }
}
