//! The mail that a visitor sends where the app sends nothing: prefilled, in the visitor's language (RFC 6068).

mod received;

pub use received::{MailedRegistration, read_mail};

use super::ticket::groups;
use crate::address::share::{LONGEST, LONGEST_TITLE, encode, encode_within};
use crate::catalog::dates;
use crate::value::text::Language;
use crate::value::time::Stamp;
use crate::visitor::registration::Details;
use crate::visitor::saved::{Registration, RegistrationState};

/// The words of the mail. Apart from the catalog, since the part that makes mails carries nothing else of it.
struct MailTexts {
    register: &'static str,
    withdraw: &'static str,
    coming: &'static str,
    not_coming: &'static str,
    replaces: &'static str,
    name: &'static str,
    email: &'static str,
    seats: &'static str,
    sessions: &'static str,
    question: &'static str,
    needs: &'static str,
    code: &'static str,
    paste: &'static str,
}

const NL: MailTexts = MailTexts {
    register: "Aanmelding",
    withdraw: "Afgemeld",
    coming: "Ik meld mij aan voor:",
    not_coming: "Ik kom toch niet naar:",
    replaces: "Dit komt in de plaats van mijn eerdere aanmelding.",
    name: "Naam",
    email: "E-mailadres",
    seats: "Aantal plaatsen",
    sessions: "Onderdelen",
    question: "Mijn vraag voor het gesprek",
    needs: "Wat ik nodig heb om mee te kunnen doen",
    code: "Code",
    paste: "(Plak hier de tekst die op de site staat.)",
};

const EN: MailTexts = MailTexts {
    register: "Registration",
    withdraw: "Registration withdrawn",
    coming: "I register for:",
    not_coming: "I will not come after all to:",
    replaces: "This replaces my earlier registration.",
    name: "Name",
    email: "E-mail address",
    seats: "Number of seats",
    sessions: "Parts",
    question: "My question for the conversation",
    needs: "What I need to take part",
    code: "Code",
    paste: "(Paste the text from the site here.)",
};

/// A mail that is ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The `mailto:` address that opens it; never longer than mail programs take.
    pub address: String,
    /// What is to be pasted into it, when it would not all fit into the address.
    pub text: Option<String>,
}

/// The mail about the registration with this id, to this mailbox.
pub fn mail(to: &str, id: &str, registration: &Registration, language: Language) -> Mail {
    let words = match language {
        Language::Nl => &NL,
        Language::En => &EN,
    };
    let is_withdrawal = registration.state == RegistrationState::Cancelled;
    let what = if is_withdrawal { words.withdraw } else { words.register };
    let subject = [what, ": ", &registration.title].concat();
    let lines = lines(id, registration, is_withdrawal, words, language);
    let beginning =
        [&encode_mailbox(to), "?subject=", &encode_within(&subject, LONGEST_TITLE), "&body="].concat();
    let with = |body: &str| [&beginning, encode(body).as_str()].concat();
    let address = with(&lines.join("\r\n"));
    if address.len() <= LONGEST {
        return Mail { address, text: None };
    }
    // Half a text would be sent unseen; one that is not there is missed.
    let code = code_line(id, words);
    Mail {
        address: with(&[words.paste, &code].join("\r\n\r\n")),
        text: Some(lines.join("\n").replace('\r', "")),
    }
}

fn code_line(id: &str, words: &MailTexts) -> String {
    [words.code, ": ", &groups(id)].concat()
}

fn lines(
    id: &str,
    registration: &Registration,
    is_withdrawal: bool,
    words: &MailTexts,
    language: Language,
) -> Vec<String> {
    let first = if is_withdrawal { words.not_coming } else { words.coming };
    let mut lines = vec![first.to_owned(), registration.title.clone()];
    lines.extend(registration.start.as_deref().and_then(|start| when(start, language)));
    lines.push(String::new());
    if !is_withdrawal {
        let replaced = registration.message.as_ref().and_then(|message| message.replaces.as_ref());
        lines.extend(replaced.map(|_| words.replaces.to_owned()));
        details(&registration.details, words, &mut lines);
    }
    lines.push(code_line(id, words));
    lines
}

fn details(details: &Details, words: &MailTexts, lines: &mut Vec<String>) {
    let seats = details.seats.map(|seats| seats.to_string());
    let sessions: Vec<&str> = details.sessions.iter().map(crate::value::id::SessionId::as_str).collect();
    let sessions = Some(sessions.join(", ")).filter(|sessions| !sessions.is_empty());
    for (label, text) in [
        (words.name, &details.name),
        (words.email, &details.email),
        (words.seats, &seats),
        (words.sessions, &sessions),
        (words.question, &details.question),
        (words.needs, &details.accessibility_needs),
    ] {
        lines.extend(text.as_ref().map(|text| [label, ": ", &text.replace('\n', "\r\n")].concat()));
    }
}

fn when(start: &str, language: Language) -> Option<String> {
    Some(match Stamp::parse(start, None).ok()? {
        Stamp::Time(moment) => dates::full_moment(moment, language),
        Stamp::Date(date) => dates::full_day(date, language),
    })
}

/// The mailbox was checked when the settings were read: only `+` and the like could be mistaken for something else.
fn encode_mailbox(to: &str) -> String {
    ["mailto:", &to.replace('+', "%2B")].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::id::EventId;
    use percent_encoding::percent_decode_str;

    fn registration() -> Registration {
        Registration {
            event: EventId::new("wonen"),
            title: "Wie mag er wonen? & waar".to_owned(),
            start: Some("2026-12-09T20:00".to_owned()),
            details: Details {
                name: Some("Jo de Vries".to_owned()),
                email: Some("jo@voorbeeld.nl".to_owned()),
                seats: Some(2),
                question: Some("Eén?\nTwee & drie #4".to_owned()),
                ..Details::default()
            },
            state: RegistrationState::OnDevice,
            made_at: 0,
            message: None,
        }
    }

    /// The mail as a mail program shows it.
    fn shown(address: &str) -> (String, String, String) {
        let (to, fields) = address.strip_prefix("mailto:").unwrap().split_once('?').unwrap();
        let fields: Vec<(&str, &str)> = fields.split('&').map(|it| it.split_once('=').unwrap()).collect();
        let [("subject", subject), ("body", body)] = fields[..] else { panic!("{fields:?}") };
        let decode = |text: &str| percent_decode_str(text).decode_utf8().unwrap().into_owned();
        (decode(to), decode(subject), decode(body))
    }

    #[test]
    fn a_mail_says_everything_that_was_filled_in() {
        let mail = mail("wij+aan@voorbeeld.nl", "0b9f5a52-6c1e", &registration(), Language::Nl);
        assert_eq!(mail.text, None);
        let address = mail.address;
        assert!(address.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"'#".contains(&byte)));
        let (to, subject, body) = shown(&address);
        assert_eq!(to, "wij+aan@voorbeeld.nl");
        assert_eq!(subject, "Aanmelding: Wie mag er wonen? & waar");
        assert_eq!(
            body,
            "Ik meld mij aan voor:\r\nWie mag er wonen? & waar\r\nwoensdag 9 december 2026 om 20.00 uur\r\n\r\n\
             Naam: Jo de Vries\r\nE-mailadres: jo@voorbeeld.nl\r\nAantal plaatsen: 2\r\n\
             Mijn vraag voor het gesprek: Eén?\r\nTwee & drie #4\r\nCode: 0B9F 5A52 6C1E"
        );
    }

    #[test]
    fn a_withdrawal_names_nobody() {
        let withdrawn = Registration { state: RegistrationState::Cancelled, ..registration() };
        let (_, subject, body) = shown(&mail("a@b.nl", "r1", &withdrawn, Language::En).address);
        assert_eq!(subject, "Registration withdrawn: Wie mag er wonen? & waar");
        assert!(!body.contains("Vries") && body.contains("I will not come"), "{body}");
    }

    #[test]
    fn what_a_mail_program_would_cut_is_there_to_be_copied() {
        let long = |question: &str, title: &str| {
            let mut registration = registration();
            registration.details.question = Some(question.to_owned());
            registration.title = title.to_owned();
            mail("wij@voorbeeld.nl", "0b9f5a52-6c1e", &registration, Language::Nl)
        };
        for (question, title) in [
            ("a".repeat(2500), "Wonen".to_owned()),
            ("é".repeat(400), "Wonen".to_owned()),
            ("Waarom?\n".repeat(300), "🌊".repeat(300)),
            ("x".to_owned(), "Een lange titel ".repeat(300)),
        ] {
            let mail = long(&question, &title);
            assert!(mail.address.len() <= LONGEST, "{}", mail.address.len());
            let (to, subject, body) = shown(&mail.address);
            assert_eq!(to, "wij@voorbeeld.nl");
            assert!(subject.starts_with("Aanmelding: "), "{subject}");
            assert_eq!(body, "(Plak hier de tekst die op de site staat.)\r\n\r\nCode: 0B9F 5A52 6C1E");
            let text = mail.text.unwrap();
            assert!(text.contains(&question) && text.contains(&title) && !text.contains('\r'), "{text}");
        }
        assert_eq!(long("Kort", "Wonen").text, None);
    }
}
