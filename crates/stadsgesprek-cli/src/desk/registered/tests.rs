//! Whose messages are whose, and a mail to all of them.

use super::*;
use serde_json::json;

fn message(event: &str, title: &str) -> ReceivedMessage {
    ReceivedMessage { event: event.to_owned(), title: title.to_owned(), ..ReceivedMessage::default() }
}

#[test]
fn a_message_is_of_its_event_by_id_by_an_id_of_before_and_by_title_and_day() {
    let events = [
        json!({ "id": "open", "title": "Open huis", "start": "2026-12-02T20:00", "previousStart": "2026-12-01T20:00" }),
        json!({ "id": "open-2", "title": "Open huis", "start": "2026-12-09T20:00" }),
        json!({ "id": "huis", "title": { "nl": "Open", "en": "Open house" }, "formerIds": ["oud"] }),
        json!({ "id": "middag", "title": "Rondleiding", "start": "2026-12-02T14:00" }),
        json!({ "id": "avond", "title": "Rondleiding", "start": "2026-12-02T20:00" }),
    ];
    for (message, expected) in [
        (message("open-2", "Anders"), Some(1)),
        (message("oud", ""), Some(2)),
        (message("weg", "Open huis"), None),
        (message("", "Open huis woensdag 9 december 2026 om 20.00 uur"), Some(1)),
        (message("", "Open huis Wednesday 2 December 2026 at 8 pm"), Some(0)),
        // Which of two it is, nobody knows; one that moved is known by its day of before.
        (message("", "OPEN HUIS"), None),
        (message("", "Open huis dinsdag 1 december 2026 om 20.00 uur"), Some(0)),
        (message("", "Rondleiding woensdag 2 december 2026 om 20.00 uur"), Some(4)),
        (message("", "Rondleiding woensdag 2 december 2026"), Some(3)),
        (message("", "Openbaar"), None),
        (message("", "Open house"), Some(2)),
        (message("", "Iets anders"), None),
    ] {
        assert_eq!(of_event(&message, &events), expected, "{message:?}");
    }
}

#[test]
fn a_mail_goes_to_everybody_once_and_is_a_link_while_a_mail_program_takes_it() {
    let people = |count: usize| {
        let mut event = RegisteredEvent { title: "Wonen & werken?".to_owned(), ..RegisteredEvent::default() };
        for number in 0..count {
            let email = format!("P. <p{}@voorbeeld.nl>", number.max(1));
            event.add(&ReceivedMessage { email, seats: 2, ..ReceivedMessage::default() });
        }
        event.finish();
        event
    };
    let few = people(3);
    assert_eq!((few.seats, few.addresses.as_str()), (6, "p1@voorbeeld.nl, p2@voorbeeld.nl"));
    assert_eq!(
        few.mail.as_deref(),
        Some("mailto:?bcc=p1%40voorbeeld%2Enl,p2%40voorbeeld%2Enl&subject=Wonen%20%26%20werken%3F")
    );
    let mut none = RegisteredEvent::default();
    none.add(&ReceivedMessage { email: "geen".to_owned(), ..ReceivedMessage::default() });
    none.finish();
    assert_eq!((none.without_address, none.addresses.as_str()), (1, ""));
    let many = people(200);
    assert!(many.mail.is_none() && many.addresses.contains("p199@voorbeeld.nl"));
    assert!(people(0).mail.is_none());
}
