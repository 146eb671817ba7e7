//! From bytes to messages.

use super::ReceivedMessage;
use crate::import::{decoded, narrow};
use mail_parser::decoders::html::html_to_text;
use mail_parser::mailbox::mbox::MessageIterator;
use mail_parser::{MessageParser, PartType};
use serde_json::Value;
use stadsgesprek_core::visitor::delivery::{MailedRegistration, read_mail};

/// So deep a mail may be in another one, and so many may be in one at all.
const DEEPEST: u8 = 5;
const MOST_NESTED: usize = 100;

/// The media type of a mail in another one.
const NESTED: &[u8] = b"message/rfc822";

/// Every message in a file or in what was pasted; none where it is something else.
pub(crate) fn read(bytes: &[u8]) -> Vec<ReceivedMessage> {
    let bytes = &*narrow(bytes);
    let text = decoded(bytes);
    let text = text.trim_start();
    if text.starts_with(['{', '[']) {
        let mut found = Vec::new();
        match serde_json::from_str::<Value>(text) {
            Ok(value) => collect(&value, &mut found),
            // One on each line; a line that is broken hides no other.
            Err(_) => {
                let lines = text.lines().filter_map(|line| serde_json::from_str::<Value>(line.trim()).ok());
                lines.for_each(|value| collect(&value, &mut found));
            }
        }
        return if found.is_empty() { of_text(text, 0) } else { found };
    }
    if text.starts_with("From ") {
        let mails = MessageIterator::new(bytes).filter_map(Result::ok);
        return mails.flat_map(|mail| of_mail(mail.contents(), DEEPEST)).collect();
    }
    match is_mail(text) {
        true => of_mail(bytes, DEEPEST),
        false => of_text(text, 0),
    }
}

/// Whether a text begins with the head of a mail: `Name: value`.
fn is_mail(text: &str) -> bool {
    let name = text.lines().next().and_then(|line| line.split_once(':')).map(|(name, _)| name);
    let is_name = |name: &str| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    name.is_some_and(is_name) && text.contains("\n\n") | text.contains("\r\n\r\n")
}

fn of_mail(bytes: &[u8], depth: u8) -> Vec<ReceivedMessage> {
    // What reads a mail goes as deep as somebody made it, until there is no room left to go on.
    if bytes.windows(NESTED.len()).filter(|it| it.eq_ignore_ascii_case(NESTED)).count() > MOST_NESTED {
        return Vec::new();
    }
    let Some(mail) = MessageParser::default().parse(bytes) else { return Vec::new() };
    let sent_at = mail.date().map_or(0, mail_parser::DateTime::to_timestamp);
    let bodies = mail.text_bodies().filter_map(|part| match &part.body {
        PartType::Text(text) => Some(text.to_string()),
        PartType::Html(html) => Some(text_of(html)),
        _ => None,
    });
    let found: Vec<_> = bodies.flat_map(|text| of_text(&text, sent_at)).collect();
    // Somebody may forward mails as what is attached.
    let attached = mail.attachments().filter_map(|it| it.message()).filter(|_| depth > 0);
    found.into_iter().chain(attached.flat_map(|it| of_mail(it.raw_message(), depth - 1))).collect()
}

/// A page as text: what stands below each other in it has lines of its own.
fn text_of(html: &str) -> String {
    let mut lines = html.to_owned();
    for end in ["</div>", "</DIV>", "</tr>", "</TR>", "</li>", "</LI>"] {
        lines = lines.replace(end, "<br>");
    }
    html_to_text(&lines)
}

fn of_text(text: &str, sent_at: i64) -> Vec<ReceivedMessage> {
    read_mail(text).into_iter().map(|it| of_mailed(it, sent_at)).collect()
}

fn of_mailed(mailed: MailedRegistration, sent_at: i64) -> ReceivedMessage {
    let MailedRegistration { registration, is_withdrawal, event, details } = mailed;
    ReceivedMessage {
        registration,
        is_withdrawal,
        sent_at,
        title: event,
        name: details.name.unwrap_or_default(),
        email: details.email.unwrap_or_default(),
        seats: details.seats.map_or(0, u32::from),
        sessions: details.sessions.iter().map(|id| id.as_str().to_owned()).collect(),
        question: details.question.unwrap_or_default(),
        needs: details.accessibility_needs.unwrap_or_default(),
        ..ReceivedMessage::default()
    }
}

/// The messages in a value, however deep: a receiver may keep its own beside each.
fn collect(value: &Value, found: &mut Vec<ReceivedMessage>) {
    match value {
        // A receiver may keep what it got as it came.
        Value::String(text) if text.trim_start().starts_with('{') => {
            if let Some(message) = serde_json::from_str(text).ok().as_ref().and_then(of_record) {
                found.push(message);
            }
        }
        Value::Array(all) => all.iter().for_each(|it| collect(it, found)),
        Value::Object(record) => match of_record(value) {
            Some(message) => found.push(message),
            None => record.values().for_each(|it| collect(it, found)),
        },
        _ => {}
    }
}

fn of_record(record: &Value) -> Option<ReceivedMessage> {
    let text = |pointer: &str| record.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    let is_withdrawal = match text("/kind").as_str() {
        "register" => false,
        "withdraw" => true,
        _ => return None,
    };
    let id: String = text("/registration").chars().filter(char::is_ascii_alphanumeric).collect();
    let number = |pointer: &str| record.pointer(pointer).and_then(Value::as_u64).unwrap_or_default();
    let made_at = chrono::DateTime::parse_from_rfc3339(&text("/madeAt")).map_or(0, |it| it.timestamp());
    let sessions = record.pointer("/details/sessions").and_then(Value::as_array).into_iter().flatten();
    Some(ReceivedMessage {
        registration: Some(id.to_ascii_lowercase()).filter(|id| !id.is_empty())?,
        is_withdrawal,
        revision: number("/revision"),
        sent_at: made_at,
        event: text("/event/id"),
        title: text("/event/title"),
        name: text("/details/name"),
        email: text("/details/email"),
        seats: u32::try_from(number("/details/seats")).unwrap_or_default(),
        sessions: sessions.filter_map(Value::as_str).map(str::to_owned).collect(),
        question: text("/details/question"),
        needs: text("/details/accessibilityNeeds"),
    })
}
