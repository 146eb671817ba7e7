//! The transitions of a message, row by row.

mod laws;

use super::*;
use crate::portal::delivery::Delivery;
use crate::value::id::EventId;
use crate::visitor::registration::Details;
use crate::visitor::saved::{Payload, Registration, RegistrationState};

const ID: &str = "0b9f5a52-6c1e-4a7e-9f0e-2f7d2c1f8f11";
const URL: &str = "https://a.nl/in";

fn endpoint() -> Delivery {
    Delivery::Endpoint { url: URL.to_owned() }
}

fn details() -> Details {
    Details {
        name: Some("Jo de Vries".to_owned()),
        email: Some("jo@voorbeeld.nl".to_owned()),
        seats: Some(2),
        question: Some("Waarom?".to_owned()),
        accessibility_needs: Some("Een stoel".to_owned()),
        ..Details::default()
    }
}

fn fresh() -> Registration {
    Registration {
        event: EventId::new("wonen"),
        title: "Wonen".to_owned(),
        start: Some("2027-03-04T20:00".to_owned()),
        details: details(),
        state: RegistrationState::OnDevice,
        made_at: 0,
        message: None,
    }
}

fn submitted() -> Registration {
    fresh().submitted(Some(&endpoint()), NewMessage { now: 7_201_000, ..new("first") })
}

fn message_of(registration: &Registration) -> &Message {
    registration.message.as_ref().unwrap()
}

fn new(key: &str) -> NewMessage {
    NewMessage { key: key.to_owned(), now: 5, language: "nl".to_owned(), is_by_mail: false }
}

fn with_state(state: MessageState, attempts: u32) -> Registration {
    let mut registration = submitted();
    if let Some(message) = &mut registration.message {
        message.state = state;
        message.attempts = attempts;
    }
    registration
}

const WAITING: MessageState = MessageState::UNTRIED;
const FOR_CONNECTION: DeliveryStatus = DeliveryStatus::Waiting(Awaited::Connection);

fn handed_over() -> MessageState {
    MessageState::HandedOver { reference: Some("TD-1".to_owned()), at: 9 }
}

#[test]
fn what_may_have_arrived_is_named_by_what_comes_after_it() {
    let key = message_of(&submitted()).key.clone();
    let sending = MessageState::Sending { until: 1, lease: "l".to_owned() };
    let refused = MessageState::Refused { reason: None };
    for (state, attempts, is_there) in [
        (WAITING, 0, false),
        (WAITING, 1, true),
        (sending, 1, true),
        (handed_over(), 1, true),
        (refused.clone(), 1, false),
        (refused, 2, true),
        (MessageState::Misconfigured { status: 403, url: URL.to_owned() }, 1, true),
        (MessageState::ToMail, 0, false),
        (MessageState::Mailed { at: 4 }, 0, true),
    ] {
        let before = with_state(state.clone(), attempts);
        let expected = is_there.then(|| key.clone());
        let changed = before.clone().submitted(Some(&endpoint()), new("second"));
        assert_eq!(message_of(&changed).replaces, expected, "{state:?}");
        assert_eq!(message_of(&changed).revision, 2);
        let withdrawn = before.withdrawn(new("second"));
        let told = withdrawn.message.map(|message| (message.kind, message.replaces));
        assert_eq!(told, is_there.then_some((MessageKind::Withdraw, expected)), "{state:?}");
    }
}

#[test]
fn every_state_is_read_as_it_was_written_over_any_other_and_what_nobody_here_knows_stays() {
    let states = [
        WAITING,
        MessageState::Waiting { from: 3, not_before: Some(9), awaited: Awaited::Receiver },
        MessageState::Sending { until: 7, lease: "l".to_owned() },
        handed_over(),
        MessageState::HandedOver { reference: None, at: 9 },
        MessageState::Refused { reason: Some("vol".to_owned()) },
        MessageState::Misconfigured { status: 403, url: URL.to_owned() },
        MessageState::ToMail,
        MessageState::Mailed { at: 4 },
        MessageState::Expired,
        MessageState::Elsewhere,
        MessageState::Unknown("wordtGebeld".to_owned()),
    ];
    for before in &states {
        let of_later: Payload = [("later".to_owned(), serde_json::json!({ "a": [1] }))].into_iter().collect();
        let fields = message_of(&with_state(before.clone(), 2)).to_fields(of_later);
        for state in &states {
            let message = Message { is_anyway: true, ..message_of(&with_state(state.clone(), 3)).clone() };
            let written = message.to_fields(fields.clone());
            assert_eq!(Message::of(&written).as_ref(), Some(&message), "{written:?}");
            assert_eq!(written["later"], fields["later"]);
        }
        // A field of another kind is as one that is not there.
        let odd = Payload::from_iter(fields.into_iter().chain([("revision".to_owned(), "drie".into())]));
        assert_eq!(Message::of(&odd).map(|message| message.revision), Some(0));
    }
}

#[test]
fn what_the_organizer_must_still_hear_stays_on_the_device() {
    let withdrawn = |state| {
        let mut registration = with_state(handed_over(), 1).withdrawn(new("second"));
        if let Some(message) = &mut registration.message {
            message.state = state;
        }
        registration
    };
    for (registration, expected) in [
        (fresh(), false),
        (with_state(WAITING, 0), false),
        (with_state(WAITING, 1), true),
        (with_state(handed_over(), 1), true),
        (with_state(MessageState::Mailed { at: 1 }, 0), true),
        (with_state(MessageState::Refused { reason: None }, 1), false),
        (withdrawn(WAITING), true),
        (withdrawn(MessageState::ToMail), true),
        (withdrawn(handed_over()), false),
    ] {
        assert_eq!(registration.must_stay(), expected, "{registration:?}");
    }
}

#[test]
fn where_nothing_is_to_be_sent_there_is_no_message() {
    assert_eq!(fresh().submitted(Some(&Delivery::OnDevice), new("k")).message, None);
    assert!(fresh().submitted(None, new("k")).message.is_some());
    let mail = Delivery::Mail { address: "a@b.nl".to_owned() };
    let by_mail = fresh().submitted(Some(&mail), NewMessage { is_by_mail: true, ..new("k") });
    assert_eq!(message_of(&by_mail).state, MessageState::ToMail);
}

#[test]
fn what_waits_goes_the_way_the_host_decided_and_what_is_to_be_mailed_is_never_sent() {
    let mail = Delivery::Mail { address: "a@b.nl".to_owned() };
    assert_eq!(submitted().rerouted(&Delivery::OnDevice, 0).unwrap().message, None);
    assert_eq!(message_of(&submitted().rerouted(&mail, 0).unwrap()).state, MessageState::ToMail);
    assert_eq!(submitted().rerouted(&endpoint(), 0), None);
    // What may have arrived is not forgotten when the host gives up its receiver, and keeps its key.
    let sending = |until| MessageState::Sending { until, lease: "l".to_owned() };
    let refused_there = MessageState::Misconfigured { status: 405, url: URL.to_owned() };
    for state in [WAITING, refused_there, sending(9)] {
        for delivery in [&mail, &Delivery::OnDevice] {
            let rerouted = with_state(state.clone(), 1).rerouted(delivery, 10).unwrap();
            let message = message_of(&rerouted);
            assert_eq!((&message.state, message.key.as_str()), (&MessageState::ToMail, "first"), "{state:?}");
            assert!(rerouted.may_have_arrived());
        }
    }
    assert_eq!(with_state(sending(11), 1).rerouted(&mail, 10), None);
    let to_mail = with_state(MessageState::ToMail, 0);
    assert_eq!(message_of(&to_mail).due_at(true, URL, u64::MAX / 2), None);
    assert_eq!(to_mail.rerouted(&endpoint(), 0), None);
}

#[test]
fn an_answer_that_no_longer_matters_changes_nothing() {
    let leased = |lease: &str| {
        let mut registration = submitted();
        registration.message = registration.message.map(|message| message.leased(lease, 100));
        registration
    };
    let after =
        |registration: &Registration, verdict| message_of(registration).clone().after(verdict, URL, 7, 0.5);
    let again = Verdict::Again { retry_after_ms: None, awaited: Awaited::Receiver };
    let receipt = Verdict::HandedOver { reference: None };
    let ours = leased("a");
    assert!(ours.clone().settled(after(&ours, again.clone()), "a").is_some());
    // Another tab took over: only a receipt counts.
    let theirs = leased("b");
    assert_eq!(theirs.clone().settled(after(&ours, again.clone()), "a"), None);
    assert!(theirs.settled(after(&ours, receipt.clone()), "a").is_some());
    // The visitor wants something else by now.
    let changed = ours.clone().submitted(Some(&endpoint()), new("second"));
    assert_eq!(changed.settled(after(&ours, receipt.clone()), "a"), None);
    // It is known already.
    let done = with_state(handed_over(), 1);
    assert_eq!(done.settled(after(&ours, receipt), "a"), None);
}

#[test]
fn when_a_message_is_due() {
    let waiting = |from, not_before| MessageState::Waiting { from, not_before, awaited: Awaited::Receiver };
    let told = waiting(900, Some(900));
    let own = waiting(900, None);
    let misconfigured = |url: &str| MessageState::Misconfigured { status: 403, url: url.to_owned() };
    let from_a_wrong_clock = waiting(4_000_000_000_000, None);
    for (state, is_online_again, expected) in [
        (own.clone(), false, Some(900)),
        (own, true, Some(0)),
        (told.clone(), false, Some(900)),
        (told, true, Some(900)),
        (MessageState::Sending { until: 800, lease: "l".to_owned() }, true, Some(800)),
        // The page was closed in the middle of it; or the clock was ahead when it began.
        (MessageState::Sending { until: 499, lease: "l".to_owned() }, false, Some(0)),
        (MessageState::Sending { until: 500 + LEASE_MS + 1, lease: "l".to_owned() }, false, Some(0)),
        (misconfigured(URL), true, None),
        (misconfigured("https://old.nl/"), false, Some(0)),
        (from_a_wrong_clock, false, Some(0)),
        (handed_over(), true, None),
        (MessageState::Refused { reason: None }, true, None),
        (MessageState::Mailed { at: 1 }, true, None),
        (MessageState::Expired, true, None),
        (MessageState::Unknown("later".to_owned()), true, None),
    ] {
        let registration = with_state(state.clone(), 1);
        assert_eq!(message_of(&registration).due_at(is_online_again, URL, 500), expected, "{state:?}");
    }
}

#[test]
fn how_it_stands_for_the_visitor() {
    let mail = Delivery::Mail { address: "a@b.nl".to_owned() };
    let endpoint = endpoint();
    let check =
        |registration: &Registration, delivery: Option<&Delivery>, is_open, expected: DeliveryStatus| {
            assert_eq!(
                status(registration, StatusContext { delivery, is_open, now: 8 }),
                expected,
                "{registration:?}"
            );
        };
    check(&fresh(), None, true, DeliveryStatus::OnDevice);
    check(&fresh(), Some(&Delivery::OnDevice), true, DeliveryStatus::OnDevice);
    check(&fresh(), Some(&mail), true, DeliveryStatus::ToMail);
    check(&fresh(), Some(&endpoint), true, DeliveryStatus::Sendable);
    check(&with_state(WAITING, 0), Some(&endpoint), true, FOR_CONNECTION);
    check(&with_state(WAITING, 0), None, true, FOR_CONNECTION);
    for awaited in [Awaited::Connection, Awaited::Receiver] {
        let tried = with_state(MessageState::Waiting { from: 9, not_before: None, awaited }, 1);
        check(&tried, Some(&endpoint), true, DeliveryStatus::Waiting(awaited));
        check(&tried, Some(&endpoint), false, DeliveryStatus::Held);
        // What it waits for is kept, and what is tried again at the visitor's wish waits for nothing of the receiver.
        let kept = Registration::of(&tried.to_payload(None)).unwrap();
        check(&kept, Some(&endpoint), true, DeliveryStatus::Waiting(awaited));
        check(&kept.sent_now(Some("2027-03-04T20:00"), new("k")), Some(&endpoint), true, FOR_CONNECTION);
    }
    let sending = |until| with_state(MessageState::Sending { until, lease: "l".to_owned() }, 1);
    check(&sending(9), Some(&endpoint), true, DeliveryStatus::Sending);
    check(&sending(9), Some(&endpoint), false, DeliveryStatus::Sending);
    for until in [8, 8 + LEASE_MS + 1] {
        check(&sending(until), Some(&endpoint), true, FOR_CONNECTION);
        check(&sending(until), Some(&endpoint), false, DeliveryStatus::Held);
    }
    check(&with_state(WAITING, 0), Some(&endpoint), false, DeliveryStatus::Held);
    let anyway = with_state(WAITING, 0).sent_now(Some("2027-03-04T20:00"), new("k"));
    check(&anyway, Some(&endpoint), false, FOR_CONNECTION);
    let withdrawn = with_state(WAITING, 1).withdrawn(new("k"));
    check(&withdrawn, Some(&endpoint), false, FOR_CONNECTION);
    check(&with_state(MessageState::ToMail, 0), Some(&endpoint), true, DeliveryStatus::Sendable);
    check(&with_state(MessageState::ToMail, 0), Some(&mail), true, DeliveryStatus::ToMail);
    let reference = Some("TD-1".to_owned());
    check(
        &with_state(handed_over(), 1),
        Some(&endpoint),
        false,
        DeliveryStatus::HandedOver { at: 9, reference },
    );
}

#[test]
fn pressing_once_more_says_the_same_under_the_same_key_unless_it_was_refused_or_moved() {
    let key = message_of(&submitted()).key.clone();
    let start = Some("2027-03-04T20:00");
    let misconfigured = MessageState::Misconfigured { status: 403, url: URL.to_owned() };
    for (state, attempts, start, expected) in [
        (WAITING, 3, start, key.as_str()),
        (misconfigured, 3, start, key.as_str()),
        (MessageState::Refused { reason: None }, 1, start, "new"),
        (WAITING, 3, Some("2027-03-05T20:00"), "new"),
        (WAITING, 0, Some("2027-03-05T20:00"), key.as_str()),
        (MessageState::Sending { until: 9, lease: "l".to_owned() }, 1, start, key.as_str()),
    ] {
        let sent_now = with_state(state.clone(), attempts).sent_now(start, new("new"));
        assert_eq!(message_of(&sent_now).key, expected, "{state:?} {attempts} {start:?}");
    }
}

#[test]
fn when_its_time_is_over_no_detail_is_left_and_what_never_left_is_given_up() {
    for (state, expected) in [
        (WAITING, MessageState::Expired),
        (MessageState::ToMail, MessageState::Expired),
        (handed_over(), handed_over()),
        (MessageState::Mailed { at: 4 }, MessageState::Mailed { at: 4 }),
    ] {
        let expired = with_state(state, 1).expired();
        assert_eq!(expired.details, Details::default());
        assert_eq!(message_of(&expired).state, expected);
    }
}

#[test]
fn a_message_of_a_later_version_is_kept() {
    let mut saved = with_state(WAITING, 2).to_payload(None);
    let later = serde_json::json!({ "kind": "swap", "key": "k", "state": "waiting" });
    saved.insert("message".to_owned(), later.clone());
    let read = Registration::of(&saved).unwrap();
    assert_eq!(read.message, None);
    assert_eq!(read.to_payload(Some(&saved))["message"], later);
    saved.insert(
        "message".to_owned(),
        serde_json::json!({ "kind": "register", "key": "k", "state": "dreaming", "x": 1 }),
    );
    let read = Registration::of(&saved).unwrap();
    assert_eq!(message_of(&read).due_at(true, URL, 5), None);
    assert_eq!(read.to_payload(Some(&saved))["message"]["x"], 1);
}

#[test]
fn what_is_sent_is_what_the_contract_says() {
    let read = |registration: &Registration| -> serde_json::Value {
        serde_json::from_str(&body(ID, registration, message_of(registration))).unwrap()
    };
    let first = with_state(WAITING, 1);
    assert_eq!(
        read(&first),
        serde_json::json!({
            "key": "first", "kind": "register", "registration": ID, "revision": 1,
            "madeAt": "1970-01-01T03:00:01+01:00", "language": "nl",
            "event": { "id": "wonen", "title": "Wonen", "start": "2027-03-04T20:00" },
            "details": {
                "name": "Jo de Vries", "email": "jo@voorbeeld.nl", "seats": 2, "question": "Waarom?",
                "accessibilityNeeds": "Een stoel"
            }
        })
    );
    let withdrawal = read(&first.withdrawn(new("second")));
    assert_eq!(withdrawal["replaces"], "first");
    assert_eq!(withdrawal["kind"], "withdraw");
    assert_eq!(withdrawal.get("details"), None);
}

#[test]
fn only_what_is_where_it_should_be_seems_done_and_what_is_refused_has_no_ticket() {
    use Progress::{Done, Open, Stopped};
    for (status, progress, has_ticket) in [
        (DeliveryStatus::OnDevice, Open, true),
        (DeliveryStatus::Mailed { at: 1 }, Done, true),
        (DeliveryStatus::HandedOver { at: 1, reference: None }, Done, true),
        (DeliveryStatus::Sendable, Open, true),
        (DeliveryStatus::ToMail, Open, true),
        (FOR_CONNECTION, Open, true),
        (DeliveryStatus::Waiting(Awaited::Receiver), Open, true),
        (DeliveryStatus::Sending, Open, true),
        (DeliveryStatus::Held, Stopped, true),
        (DeliveryStatus::Misconfigured { status: 404 }, Stopped, true),
        (DeliveryStatus::Refused { reason: None }, Stopped, false),
        (DeliveryStatus::Expired, Stopped, false),
    ] {
        assert_eq!((status.progress(), status.has_ticket()), (progress, has_ticket), "{status:?}");
    }
}
