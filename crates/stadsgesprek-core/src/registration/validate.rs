//! The form becomes a valid value, or a list of problems by field.

use super::email::is_plausible;
use super::{Details, Field, FieldProblem, Form, MAX_EMAIL, MAX_NAME, MAX_SEATS, MAX_TEXT, ProblemKind};
use crate::document::{self, Kind, RegistrationField};
use crate::id::SessionId;
use crate::schedule::Session;

/// The fields that the form shows, each once, in its order; the choice of sessions comes last.
pub fn asked_fields(registration: &document::Registration, sessions: &[Session]) -> Vec<Field> {
    let mut fields = Vec::new();
    for field in &registration.fields {
        let field = match field {
            RegistrationField::Name => Field::Name,
            RegistrationField::Email => Field::Email,
            RegistrationField::Seats => Field::Seats,
            RegistrationField::Question => Field::Question,
            RegistrationField::AccessibilityNeeds => Field::AccessibilityNeeds,
        };
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    if registration.sessions && selectable_sessions(sessions).next().is_some() {
        fields.push(Field::Sessions);
    }
    fields
}

/// The sessions that a visitor can choose: all but breaks.
pub fn selectable_sessions(sessions: &[Session]) -> impl Iterator<Item = &Session> {
    sessions.iter().filter(|session| session.about.kind != Some(Kind::Break))
}

/// The valid value of a form.
///
/// # Errors
/// What is wrong, field by field, in the order of the form.
pub fn validate(
    form: &Form,
    registration: &document::Registration,
    sessions: &[Session],
) -> Result<Details, Vec<FieldProblem>> {
    let mut details = Details::default();
    let mut problems = Vec::new();
    for field in asked_fields(registration, sessions) {
        let outcome = match field {
            Field::Name => name(&form.name).map(|name| details.name = Some(name)),
            Field::Email => email(&form.email).map(|email| details.email = Some(email)),
            Field::Seats => seats(&form.seats, registration.capacity).map(|seats| details.seats = Some(seats)),
            Field::Question => long_text(&form.question).map(|text| details.question = text),
            Field::AccessibilityNeeds => {
                long_text(&form.accessibility_needs).map(|text| details.accessibility_needs = text)
            }
            Field::Sessions => chosen(&form.sessions, sessions).map(|sessions| details.sessions = sessions),
        };
        if let Err(kind) = outcome {
            problems.push(FieldProblem { field, kind });
        }
    }
    if problems.is_empty() { Ok(details) } else { Err(problems) }
}

fn name(typed: &str) -> Result<String, ProblemKind> {
    let name = cleaned(typed, |_| false);
    if name.is_empty() { Err(ProblemKind::Missing) } else { fitting(name, MAX_NAME) }
}

fn email(typed: &str) -> Result<String, ProblemKind> {
    let email = trimmed(typed);
    if email.is_empty() {
        return Err(ProblemKind::Missing);
    }
    let email = fitting(email.to_owned(), MAX_EMAIL)?;
    if is_plausible(&email) { Ok(email) } else { Err(ProblemKind::NotAnEmail) }
}

/// One to [`MAX_SEATS`], and never more than fit in the room.
fn seats(typed: &str, capacity: Option<u32>) -> Result<u8, ProblemKind> {
    let typed = trimmed(typed);
    let max = capacity.and_then(|seats| u8::try_from(seats).ok()).unwrap_or(MAX_SEATS).clamp(1, MAX_SEATS);
    let out_of_range = ProblemKind::OutOfRange { min: 1, max };
    if typed.is_empty() {
        return Err(ProblemKind::Missing);
    }
    let digits = typed.strip_prefix(['+', '-']).unwrap_or(typed);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ProblemKind::NotANumber);
    }
    match typed.parse::<i64>() {
        Ok(number) => u8::try_from(number).ok().filter(|seats| (1..=max).contains(seats)).ok_or(out_of_range),
        Err(_) => Err(out_of_range),
    }
}

fn long_text(typed: &str) -> Result<Option<String>, ProblemKind> {
    let text = fitting(cleaned(&typed.replace("\r\n", "\n"), |c| c == '\n'), MAX_TEXT)?;
    Ok(Some(text).filter(|text| !text.is_empty()))
}

fn chosen(ids: &[SessionId], sessions: &[Session]) -> Result<Vec<SessionId>, ProblemKind> {
    if ids.is_empty() {
        return Err(ProblemKind::NoSessionChosen);
    }
    if !ids.iter().all(|id| selectable_sessions(sessions).any(|session| session.about.id == *id)) {
        return Err(ProblemKind::UnknownSession);
    }
    let chosen = selectable_sessions(sessions).map(|session| &session.about.id).filter(|id| ids.contains(id));
    Ok(chosen.cloned().collect())
}

fn fitting(text: String, max: usize) -> Result<String, ProblemKind> {
    if text.chars().count() > max { Err(ProblemKind::TooLong { max }) } else { Ok(text) }
}

/// Without the control characters that no keyboard types but a paste can bring, and without white space around it.
fn cleaned(typed: &str, is_kept: fn(char) -> bool) -> String {
    let text: String = typed.chars().map(|c| if c.is_control() && !is_kept(c) { ' ' } else { c }).collect();
    trimmed(&text).to_owned()
}

/// Without white space and invisible characters at either end, so that they alone are no name.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'))
}
