//! What a mail of a visitor says, for the organizer who got it. It is read as people see it, so that it may be quoted, forwarded
//! or pasted; the words are those that [`super::mail`] writes.

use super::{EN, MailTexts, NL};
use crate::value::id::SessionId;
use crate::visitor::registration::Details;

/// What a mail says of a registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailedRegistration {
    /// The id of the registration: small letters and digits only.
    pub registration: String,
    /// Whether the visitor does not come after all.
    pub is_withdrawal: bool,
    /// Title and time of the event, on one line.
    pub event: String,
    /// What was filled in.
    pub details: Details,
}

/// Every registration in the text of a mail, or of several; what is quoted deeper is older, and comes first.
pub fn read_mail(text: &str) -> Vec<MailedRegistration> {
    let lines: Vec<(usize, &str)> = text.lines().map(|line| (depth(line), unquoted(line))).collect();
    let begins: Vec<usize> = (0..lines.len()).filter(|&at| beginning(lines[at].1).is_some()).collect();
    let ends = begins.iter().skip(1).copied().chain([lines.len()]);
    let found = begins.iter().zip(ends).filter_map(|(&from, to)| {
        let own: Vec<&str> = lines[from..to].iter().map(|(_, line)| *line).collect();
        Some((lines[from].0, one(&own)?))
    });
    let mut found: Vec<_> = found.collect();
    found.sort_by_key(|(depth, _)| std::cmp::Reverse(*depth));
    found.into_iter().map(|(_, one)| one).collect()
}

/// How deep a line is quoted.
fn depth(line: &str) -> usize {
    line.chars().take_while(|c| ['>', ' ', '\u{a0}'].contains(c)).filter(|c| *c == '>').count()
}

/// A line without the marks of a mail that was answered or forwarded.
fn unquoted(line: &str) -> &str {
    line.trim().trim_start_matches(['>', ' ', '\u{a0}']).trim_end()
}

/// The words of the language of a first line, and whether it is of a withdrawal.
fn beginning(line: &str) -> Option<(&'static MailTexts, bool)> {
    [&NL, &EN].into_iter().find_map(|words| match line {
        line if line == words.coming => Some((words, false)),
        line if line == words.not_coming => Some((words, true)),
        _ => None,
    })
}

/// The one whose first line is the first of these; nothing without its code.
fn one(lines: &[&str]) -> Option<MailedRegistration> {
    let (first, rest) = lines.split_first()?;
    let (words, is_withdrawal) = beginning(first)?;
    let event: Vec<&str> =
        rest.iter().skip_while(|it| it.is_empty()).take_while(|it| !it.is_empty()).copied().collect();
    let labels =
        [words.name, words.email, words.seats, words.sessions, words.question, words.needs, words.code];
    let mut values = labels.map(|_| None::<String>);
    let mut open = None;
    for line in rest {
        // They stand in this order: what looks like an earlier one is something that was typed.
        let from = open.map_or(0, |at| at + 1);
        let found = labels
            .iter()
            .enumerate()
            .skip(from)
            .find_map(|(at, label)| Some((at, line.strip_prefix(label)?.strip_prefix(':')?.trim())));
        if let Some((at, value)) = found {
            open = Some(at);
            values[at] = Some(value.to_owned());
            if at + 1 == labels.len() {
                break;
            }
        } else if let Some(value) = open.and_then(|at| values[at].as_mut()) {
            value.push('\n');
            value.push_str(line);
        }
    }
    let [name, email, seats, sessions, question, needs, code] = values;
    // Behind the code a mail program may put what it likes.
    let code: String = code?.chars().filter(char::is_ascii_alphanumeric).collect();
    let said = |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let sessions = sessions.unwrap_or_default();
    let sessions = sessions.split(',').map(str::trim).filter(|it| !it.is_empty());
    Some(MailedRegistration {
        registration: Some(code.to_ascii_lowercase()).filter(|code| !code.is_empty())?,
        is_withdrawal,
        event: event.join(" "),
        details: Details {
            name: said(name),
            email: said(email),
            seats: seats.and_then(|seats| seats.trim().parse().ok()),
            sessions: sessions.map(SessionId::new).collect(),
            question: said(question),
            accessibility_needs: said(needs),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::id::EventId;
    use crate::value::text::Language;
    use crate::visitor::delivery::mail;
    use crate::visitor::saved::{Registration, RegistrationState};
    use percent_encoding::percent_decode_str;

    fn details() -> Details {
        Details {
            name: Some("Jo de Vries".to_owned()),
            email: Some("jo@voorbeeld.nl".to_owned()),
            seats: Some(2),
            sessions: vec![SessionId::new("a"), SessionId::new("b")],
            question: Some("Eén?\nNaam: geen\n\nCode van wat?".to_owned()),
            accessibility_needs: Some("Een plaats vooraan".to_owned()),
        }
    }

    fn registration(details: Details, state: RegistrationState) -> Registration {
        Registration {
            event: EventId::new("wonen"),
            title: "Wie mag er wonen?".to_owned(),
            start: Some("2026-12-09T20:00".to_owned()),
            details,
            state,
            made_at: 0,
            message: None,
        }
    }

    /// The text of the mail about a registration.
    fn written(registration: &Registration, language: Language) -> String {
        let mail = mail("wij@voorbeeld.nl", "0b9f5a52-6C1E", registration, language);
        let body = mail.address.split_once("&body=").unwrap().1;
        mail.text.unwrap_or_else(|| percent_decode_str(body).decode_utf8().unwrap().into_owned())
    }

    #[test]
    fn what_is_written_is_read_in_every_language() {
        for language in [Language::Nl, Language::En] {
            let text = written(&registration(details(), RegistrationState::OnDevice), language);
            let [read] = &read_mail(&text)[..] else { panic!("{text}") };
            assert_eq!(read.details, details(), "{text}");
            assert_eq!((read.registration.as_str(), read.is_withdrawal), ("0b9f5a526c1e", false));
            assert!(
                read.event.starts_with("Wie mag er wonen? ") && read.event.contains("2026"),
                "{}",
                read.event
            );
            let text = written(&registration(details(), RegistrationState::Cancelled), language);
            let [read] = &read_mail(&text)[..] else { panic!("{text}") };
            assert_eq!((&read.details, read.is_withdrawal), (&Details::default(), true));
        }
    }

    #[test]
    fn quoted_forwarded_and_pasted_one_after_the_other() {
        let short = Details { name: Some("Jo".to_owned()), seats: Some(1), ..Details::default() };
        let text = written(&registration(short.clone(), RegistrationState::OnDevice), Language::Nl);
        let quoted: String = text.lines().map(|line| format!("> > {line}\r\n")).collect();
        let all = format!("Beste mensen,\n\n{text}\n\nVerstuurd vanaf mijn telefoon\n\n{quoted}");
        let read = read_mail(&all);
        assert_eq!(read.len(), 2, "{all}");
        let withdrawn = written(&registration(short.clone(), RegistrationState::Cancelled), Language::Nl);
        let answered = read_mail(&format!("{withdrawn}\n\n{quoted}"));
        let is_withdrawal: Vec<bool> = answered.iter().map(|it| it.is_withdrawal).collect();
        assert_eq!(is_withdrawal, [false, true], "what is quoted is older");
        assert!(read.iter().all(|it| it.details == short && it.registration == "0b9f5a526c1e"), "{read:?}");
    }

    #[test]
    fn what_is_no_registration_is_none() {
        for text in [
            "",
            "Hallo",
            "Code: ABC",
            "Ik meld mij aan voor:",
            "Ik meld mij aan voor:\nWonen\n\nNaam: Jo",
            "Ik meld mij aan voor:\nWonen\n\nCode: !",
        ] {
            assert_eq!(read_mail(text), [], "{text}");
        }
    }
}
