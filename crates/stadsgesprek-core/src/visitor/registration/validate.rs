//! The form becomes a valid value, or a list of problems by field.

use super::{
    Details, FieldProblem, FormField, FormValues, MAX_EMAIL, MAX_NAME, MAX_SEATS, MAX_TEXT, ProblemKind,
};
use crate::programme::document::{self, Kind, RegistrationField};
use crate::programme::schedule::Session;
use crate::value::email::is_email;
use crate::value::id::SessionId;
use crate::value::text::visible;

/// The fields that the form shows, each once, in its order; the choice of sessions comes last.
pub fn asked_fields(registration: &document::RegistrationTerms, sessions: &[Session]) -> Vec<FormField> {
    let mut fields = Vec::new();
    for field in &registration.fields {
        let field = match field {
            RegistrationField::Name => FormField::Name,
            RegistrationField::Email => FormField::Email,
            RegistrationField::Seats => FormField::Seats,
            RegistrationField::Question => FormField::Question,
            RegistrationField::AccessibilityNeeds => FormField::AccessibilityNeeds,
        };
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    if registration.sessions && selectable_sessions(sessions).next().is_some() {
        fields.push(FormField::Sessions);
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
    form: &FormValues,
    registration: &document::RegistrationTerms,
    sessions: &[Session],
) -> Result<Details, Vec<FieldProblem>> {
    let mut details = Details::default();
    let mut problems = Vec::new();
    for field in asked_fields(registration, sessions) {
        let outcome = match field {
            FormField::Name => name(&form.name).map(|name| details.name = Some(name)),
            FormField::Email => email(&form.email).map(|email| details.email = Some(email)),
            FormField::Seats => {
                seats(&form.seats, registration.capacity).map(|seats| details.seats = Some(seats))
            }
            FormField::Question => long_text(&form.question).map(|text| details.question = text),
            FormField::AccessibilityNeeds => {
                long_text(&form.accessibility_needs).map(|text| details.accessibility_needs = text)
            }
            FormField::Sessions => {
                chosen(&form.sessions, sessions).map(|sessions| details.sessions = sessions)
            }
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
    let typed = visible(typed);
    let email = trimmed(&typed);
    if email.is_empty() {
        return Err(ProblemKind::Missing);
    }
    let email = fitting(email.to_owned(), MAX_EMAIL)?;
    if is_email(&email) { Ok(email) } else { Err(ProblemKind::NotAnEmail) }
}

/// One to [`MAX_SEATS`], and never more than fit in the room.
fn seats(typed: &str, capacity: Option<u32>) -> Result<u8, ProblemKind> {
    let typed = trimmed(typed);
    let max = capacity.and_then(|seats| u8::try_from(seats).ok()).unwrap_or(MAX_SEATS).clamp(1, MAX_SEATS);
    let out_of_range = ProblemKind::OutOfRange { min: 1, max };
    if typed.is_empty() {
        return Err(out_of_range);
    }
    let digits = typed.strip_prefix(['+', '-', '\u{2212}']).unwrap_or(typed);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ProblemKind::NotANumber { min: 1, max });
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
    let text: String =
        visible(typed).chars().map(|c| if c.is_control() && !is_kept(c) { ' ' } else { c }).collect();
    trimmed(&text).to_owned()
}

/// Without white space and invisible characters at either end, so that they alone are no name.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(json: &str) -> Session {
        Session { about: crate::reading::read_one(json), start: None, end: None }
    }

    fn sessions() -> Vec<Session> {
        let about = [
            r#"{"id": "inleiding", "title": "Inleiding"}"#,
            r#"{"id": "pauze", "title": "Pauze", "kind": "pauze"}"#,
            r#"{"id": "panel", "title": "Panel"}"#,
        ];
        about.into_iter().map(session).collect()
    }

    fn registration(json: &str) -> document::RegistrationTerms {
        crate::reading::read_one(json)
    }

    fn form() -> FormValues {
        FormValues {
            name: " Jan de Vries ".to_owned(),
            email: "jan@example.org".to_owned(),
            seats: "2 ".to_owned(),
            ..FormValues::default()
        }
    }

    fn ids(ids: &[&str]) -> Vec<SessionId> {
        ids.iter().map(|id| SessionId::new(*id)).collect()
    }

    /// Checks one field of an event that asks only that.
    #[track_caller]
    fn check(asked: &str, change: impl FnOnce(&mut FormValues), expected: Result<&str, ProblemKind>) {
        let registration = registration(&format!(r#"{{"fields": ["{asked}"], "capacity": 80}}"#));
        let mut form = form();
        change(&mut form);
        let found = validate(&form, &registration, &[]);
        let found = found.map(|details| {
            serde_json::Value::Object(crate::visitor::saved::details_over(&details, serde_json::Map::new()))
                .to_string()
        });
        let kinds = |problems: Vec<FieldProblem>| {
            problems.into_iter().map(|problem| problem.kind).collect::<Vec<_>>()
        };
        assert_eq!(found.map_err(kinds), expected.map(str::to_owned).map_err(|kind| vec![kind]));
    }

    #[test]
    fn only_what_is_asked_is_kept() {
        check("name", |_| {}, Ok(r#"{"name":"Jan de Vries"}"#));
        check("email", |_| {}, Ok(r#"{"email":"jan@example.org"}"#));
        check("seats", |_| {}, Ok(r#"{"seats":2}"#));
        check("question", |_| {}, Ok("{}"));
    }

    #[test]
    fn a_name_is_one_line_of_visible_text() {
        check("name", |form| form.name = " \u{200b}\n ".to_owned(), Err(ProblemKind::Missing));
        check("name", |form| form.name = "a\r\nb\0".to_owned(), Ok(r#"{"name":"a  b"}"#));
        check("name", |form| form.name = "\u{202e}naJ\u{2066}".to_owned(), Ok(r#"{"name":"naJ"}"#));
        check("name", |form| form.name = "\u{202e}\u{2069}\u{feff}".to_owned(), Err(ProblemKind::Missing));
        check(
            "name",
            |form| form.name = "👩\u{200d}🔬 رضا".to_owned(),
            Ok("{\"name\":\"👩\u{200d}🔬 رضا\"}"),
        );
        check(
            "name",
            |form| form.name = "é".repeat(120),
            Ok(&format!(r#"{{"name":"{}"}}"#, "é".repeat(120))),
        );
        check("name", |form| form.name = "é".repeat(121), Err(ProblemKind::TooLong { max: 120 }));
    }

    #[test]
    fn an_address_is_trimmed_and_must_look_like_one() {
        check(
            "email",
            |form| form.email = " jan@example.org\n".to_owned(),
            Ok(r#"{"email":"jan@example.org"}"#),
        );
        check("email", |form| form.email = " ".to_owned(), Err(ProblemKind::Missing));
        check(
            "email",
            |form| form.email = "\u{feff}jan\u{202e}@example.org\u{200b}".to_owned(),
            Ok(r#"{"email":"jan@example.org"}"#),
        );
        check("email", |form| form.email = "jan@example".to_owned(), Err(ProblemKind::NotAnEmail));
        let long = format!("{}@example.org", "a".repeat(250));
        check("email", |form| form.email = long, Err(ProblemKind::TooLong { max: 254 }));
    }

    #[test]
    fn seats_are_a_whole_number_from_1_to_10() {
        let out_of_range = ProblemKind::OutOfRange { min: 1, max: 10 };
        let not_whole = ProblemKind::NotANumber { min: 1, max: 10 };
        for (typed, expected) in [
            ("1", Ok(r#"{"seats":1}"#)),
            ("\u{a0}10 ", Ok(r#"{"seats":10}"#)),
            ("02", Ok(r#"{"seats":2}"#)),
            ("", Err(out_of_range)),
            ("0", Err(out_of_range)),
            ("-1", Err(out_of_range)),
            ("11", Err(out_of_range)),
            ("99999999999999999999", Err(out_of_range)),
            ("twee", Err(not_whole)),
            ("1,5", Err(not_whole)),
            ("1.5", Err(not_whole)),
            ("1,0", Err(not_whole)),
            ("-1,5", Err(not_whole)),
            ("\u{2212}1", Err(out_of_range)),
            ("3x", Err(not_whole)),
            ("--1", Err(not_whole)),
            ("1 2", Err(not_whole)),
            ("1e1", Err(not_whole)),
            ("٣", Err(not_whole)),
            ("+", Err(not_whole)),
        ] {
            check("seats", |form| form.seats = typed.to_owned(), expected);
        }
        let small = registration(r#"{"fields": ["seats"], "capacity": 4}"#);
        let found = validate(&FormValues { seats: "5".to_owned(), ..form() }, &small, &[]);
        assert_eq!(found.unwrap_err()[0].kind, ProblemKind::OutOfRange { min: 1, max: 4 });
        let found = validate(&FormValues { seats: "1,5".to_owned(), ..form() }, &small, &[]);
        assert_eq!(found.unwrap_err()[0].kind, ProblemKind::NotANumber { min: 1, max: 4 });
    }

    #[test]
    fn long_texts_keep_their_lines() {
        check("question", |form| form.question = " a\r\nb\t\0 ".to_owned(), Ok(r#"{"question":"a\nb"}"#));
        check("question", |form| form.question = "a".repeat(1001), Err(ProblemKind::TooLong { max: 1000 }));
        let needs = |form: &mut FormValues| form.accessibility_needs = "ringleiding".to_owned();
        check("accessibilityNeeds", needs, Ok(r#"{"accessibilityNeeds":"ringleiding"}"#));
    }

    #[test]
    fn problems_come_in_the_order_of_the_form() {
        let registration =
            registration(r#"{"fields": ["seats", "email", "name", "email"], "sessions": true}"#);
        let problems = validate(&FormValues::default(), &registration, &sessions()).unwrap_err();
        let found: Vec<FormField> = problems.iter().map(|problem| problem.field).collect();
        assert_eq!(found, [FormField::Seats, FormField::Email, FormField::Name, FormField::Sessions]);
        assert_eq!(found, asked_fields(&registration, &sessions()));
    }

    #[test]
    fn sessions_are_chosen_from_those_that_can_be_followed() {
        let registration = registration(r#"{"fields": [], "sessions": true}"#);
        let check = |chosen: &[&str], expected: Result<&[&str], ProblemKind>| {
            let form = FormValues { sessions: ids(chosen), ..FormValues::default() };
            let found = validate(&form, &registration, &sessions());
            let found = found.map(|details| details.sessions).map_err(|problems| problems[0].kind);
            assert_eq!(found, expected.map(ids), "{chosen:?}");
        };
        check(&["panel", "inleiding", "panel"], Ok(&["inleiding", "panel"]));
        check(&[], Err(ProblemKind::NoSessionChosen));
        check(&["pauze"], Err(ProblemKind::UnknownSession));
        check(&["panel", "weg"], Err(ProblemKind::UnknownSession));
        assert_eq!(validate(&FormValues::default(), &registration, &[]), Ok(Details::default()));
    }
}
