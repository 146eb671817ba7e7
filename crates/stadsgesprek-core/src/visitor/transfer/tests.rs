//! What is passed on arrives as it was, in any order and whatever happens to the text on the way.

mod hostile;
mod laws;

use super::*;
use crate::programme::schedule;
use crate::value::id::{EventId, SessionId};
use crate::value::text::Language;
use crate::visitor::saved::{ImportEffect, RegistrationId, VisitorData, import_records, sort_records};
use serde_json::json;

/// Later than all that is written here.
const NOW: u64 = u64::MAX;
const UUID: &str = "0b9f5a52-6c1e-4a7e-9f0e-2f7d2c1f8f11";

fn record(at: u64, payload: &Value) -> Value {
    json!({ "version": 1, "at": at, "device": "1f2e3d4c", "payload": payload })
}

fn removed(at: u64) -> Value {
    json!({ "version": 1, "at": at, "device": "1f2e3d4c", "removed": true })
}

fn device(records: &[(&str, Value)]) -> VisitorData {
    sort_records(records.iter().map(|(key, value)| ((*key).to_owned(), value.to_string())))
}

/// A registration of Jan, with a message in this state.
fn registration(message: &Value) -> Value {
    let mut payload = json!({
        "event": "wonen", "title": "Wonen", "state": "onDevice", "madeAt": 1_800_000_000_000_u64,
        "details": { "name": "Jan Jansen", "email": "jan@voorbeeld.nl", "seats": 2, "question": "Waarom?", "diet": "vegan" },
    });
    if message.is_object() {
        payload["message"] = message.clone();
    }
    payload
}

fn message(state: &str) -> Value {
    json!({ "key": "k1", "kind": "register", "revision": 1, "attempts": 0, "language": "nl", "madeAt": 5, "state": state })
}

fn key() -> String {
    format!("sg1.registration.{UUID}")
}

/// What `from` sends, as it arrives.
fn sent(from: &VisitorData, personal: Personal) -> RecordMap {
    let records = outgoing(from, personal).records;
    match read(&fragment(&records).unwrap()) {
        Ok(Parcel::Whole(arrived)) => arrived,
        other => panic!("{other:?}"),
    }
}

fn merged(mut mine: VisitorData, records: RecordMap) -> VisitorData {
    let import = import_records(records, &mine, NOW);
    mine.records.extend(import.changes);
    mine
}

/// `to` after merging what `from` sends.
fn passed_on(from: &VisitorData, to: VisitorData, personal: Personal) -> VisitorData {
    merged(to, sent(from, personal))
}

fn payload_of(data: &VisitorData, key: &str) -> Value {
    let key = crate::visitor::saved::RecordKey::parse(key).unwrap();
    data.payload(&key).map_or(Value::Null, |payload| Value::Object(payload.clone()))
}

#[test]
fn a_removal_survives_a_merge_in_both_directions() {
    let phone =
        device(&[("sg1.favourite.a", removed(5)), ("sg1.favourite.b", record(6, &json!({ "title": "B" })))]);
    let desktop = device(&[("sg1.favourite.a", record(4, &json!({ "title": "A" })))]);
    let there = passed_on(&phone, desktop.clone(), Personal::LeftOut);
    let here = passed_on(&desktop, phone.clone(), Personal::LeftOut);
    assert_eq!(there, here);
    assert_eq!(there.favorites().map(|(id, _, _)| id.as_str()).collect::<Vec<_>>(), ["b"]);
    let lines = import_records(sent(&phone, Personal::LeftOut), &desktop, NOW).lines(&desktop);
    let lines: Vec<_> = lines.into_iter().map(|(effect, line)| (effect, line.title)).collect();
    assert_eq!(lines, [(ImportEffect::Added, "B".to_owned()), (ImportEffect::Removed, "A".to_owned())]);
}

#[test]
fn a_registration_travels_without_what_says_who_somebody_is_unless_asked() {
    let home =
        device(&[(&key(), record(7, &registration(&Value::Null))), ("sg1.settings", record(7, &json!({})))]);
    let bare = outgoing(&home, Personal::LeftOut);
    assert!(bare.is_personal);
    assert_eq!((bare.registrations, bare.records.len()), (1, 1));
    let text = Value::Object(sent(&home, Personal::LeftOut)).to_string();
    for secret in ["Jan", "jan@", "Waarom", "vegan"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    assert!(text.contains("\"seats\":2"));
    let full = sent(&home, Personal::Included);
    assert_eq!(full[&key()], record(7, &registration(&Value::Null)));
    let anonymous = device(&[(
        &key(),
        record(7, &json!({ "event": "a", "state": "onDevice", "details": { "seats": 1 } })),
    )]);
    assert!(!outgoing(&anonymous, Personal::LeftOut).is_personal);
    assert_eq!(sent(&anonymous, Personal::LeftOut), sent(&anonymous, Personal::Included));
}

#[test]
fn what_comes_without_a_name_takes_none_away() {
    let home = device(&[(&key(), record(7, &registration(&message("waiting"))))]);
    let phone = passed_on(&home, VisitorData::default(), Personal::LeftOut);
    let details = &payload_of(&phone, &key())["details"];
    assert_eq!(*details, json!({ "seats": 2 }));
    // Unchanged on the phone and back: nothing happens.
    assert_eq!(passed_on(&phone, home.clone(), Personal::LeftOut), home);
    assert_eq!(passed_on(&phone, home.clone(), Personal::Included), home);
    // Changed on the phone and back: the change counts, the name stays.
    let mut changed = payload_of(&phone, &key());
    changed["details"]["seats"] = json!(4);
    let id = crate::visitor::saved::RecordKey::parse(&key()).unwrap();
    let mut phone = phone;
    let Value::Object(changed) = changed else { panic!() };
    let next = crate::visitor::saved::Envelope::next(
        phone.records.get(&id),
        crate::visitor::saved::RecordContent::Payload(changed),
        9,
        "phone",
    );
    phone.merge_in(id, next);
    let home = passed_on(&phone, home, Personal::LeftOut);
    let details = &payload_of(&home, &key())["details"];
    assert_eq!((&details["name"], &details["seats"]), (&json!("Jan Jansen"), &json!(4)));
    // And the name comes along once it is asked for.
    let phone = passed_on(&home, phone, Personal::Included);
    assert_eq!(payload_of(&phone, &key())["details"], *details);
}

#[test]
fn only_one_device_sends_a_registration_that_travels_without_details() {
    for state in ["waiting", "misconfigured", "toMail", "refused"] {
        let mut open = message(state);
        open["url"] = json!("https://example.org");
        let home = device(&[(&key(), record(7, &registration(&open)))]);
        let phone = passed_on(&home, VisitorData::default(), Personal::LeftOut);
        assert_eq!(phone.on_their_way().count(), 0, "{state}");
        let (_, there) = phone.registrations().next().unwrap();
        assert!(there.must_stay(), "{state}");
        assert_eq!(
            payload_of(&passed_on(&phone, home.clone(), Personal::LeftOut), &key()),
            payload_of(&home, &key())
        );
    }
    // With its details it may go from either: it says the same under the same key.
    let home = device(&[(&key(), record(7, &registration(&message("waiting"))))]);
    let phone = passed_on(&home, VisitorData::default(), Personal::Included);
    let body = |data: &VisitorData| {
        let (id, registration) = data.on_their_way().next().unwrap();
        crate::visitor::delivery::body(id.as_str(), &registration, registration.message.as_ref().unwrap())
    };
    assert_eq!(body(&phone), body(&home));
}

#[test]
fn a_receipt_travels_and_erases_the_name_elsewhere() {
    let before = device(&[(&key(), record(7, &registration(&message("waiting"))))]);
    let mut receipt = registration(&message("handedOver"));
    receipt["details"] = json!({ "seats": 2 });
    let home = device(&[(&key(), record(8, &receipt))]);
    for personal in [Personal::LeftOut, Personal::Included] {
        assert_eq!(passed_on(&home, before.clone(), personal), home);
        assert_eq!(passed_on(&before, home.clone(), personal), home);
    }
}

#[test]
fn a_withdrawal_on_the_other_device_reaches_the_organizer_and_comes_home() {
    let id = RegistrationId::parse(UUID).unwrap();
    let home = device(&[(&key(), record(7, &registration(&message("waiting"))))]);
    let mut phone = passed_on(&home, VisitorData::default(), Personal::LeftOut);
    let (_, there) = phone.registrations().next().unwrap();
    let new = crate::visitor::delivery::NewMessage {
        key: "k2".to_owned(),
        now: 9,
        language: "nl".to_owned(),
        is_by_mail: false,
    };
    let withdrawn = there.withdrawn(new);
    let message = withdrawn.message.clone().unwrap();
    assert_eq!((message.revision, message.replaces.as_deref(), message.is_open()), (2, Some("k1"), true));
    let record_key = crate::visitor::saved::RecordKey::Registration(id);
    let payload = withdrawn.to_payload(phone.payload(&record_key));
    let next = crate::visitor::saved::Envelope::next(
        phone.records.get(&record_key),
        crate::visitor::saved::RecordContent::Payload(payload),
        9,
        "phone",
    );
    phone.merge_in(record_key, next);
    let home = passed_on(&phone, home, Personal::LeftOut);
    let (_, back) = home.registrations().next().unwrap();
    assert_eq!(back.message.unwrap().kind, crate::visitor::delivery::MessageKind::Withdraw);
    assert_eq!(back.details.name.as_deref(), Some("Jan Jansen"));
}

#[test]
fn replacing_removes_what_was_not_sent_but_nothing_that_the_organizer_must_hear_of() {
    let mut mailed = message("waiting");
    mailed["attempts"] = json!(1);
    let here = device(&[
        ("sg1.favourite.only-here", record(5, &json!({ "title": "Hier" }))),
        ("sg1.favourite.both", record(9, &json!({ "title": "Nieuwer" }))),
        ("sg1.favourite.removed-there", record(9, &json!({ "title": "Daar weg" }))),
        ("sg1.note.removed-here", removed(9)),
        ("sg1.settings", record(5, &json!({ "advised": true }))),
        (&key(), record(5, &registration(&mailed))),
    ]);
    let there = device(&[
        ("sg1.favourite.both", record(5, &json!({ "title": "Ouder" }))),
        ("sg1.favourite.removed-there", removed(5)),
        ("sg1.favourite.only-there", record(5, &json!({ "title": "Daar" }))),
        ("sg1.note.removed-here", record(5, &json!({ "text": "Vraag" }))),
    ]);
    let records = sent(&there, Personal::LeftOut);
    let found = replacement(&records, &here, 20, "here");
    assert_eq!(found.staying, ["Wonen"]);
    let lines: Vec<_> =
        found.import.lines(&here).into_iter().map(|(effect, line)| (effect, line.title)).collect();
    let expected = [
        (ImportEffect::Added, "Daar"),
        (ImportEffect::Added, "removed-here"),
        (ImportEffect::Changed, "Ouder"),
        (ImportEffect::Removed, "Hier"),
        (ImportEffect::Removed, "Daar weg"),
    ];
    assert_eq!(lines, expected.map(|(effect, title)| (effect, title.to_owned())));
    // Later than all that is here: merging writes it, and it survives being sent back.
    let mut after = here.clone();
    found.import.changes.iter().for_each(|(key, envelope)| after.merge_in(key.clone(), envelope.clone()));
    assert!(found.import.changes.iter().all(|(key, envelope)| after.records[key] == *envelope));
    assert_eq!(replacement(&records, &after, 30, "here").import.lines(&after), []);
    assert_eq!(passed_on(&after, here, Personal::Included), after);
}

#[test]
fn a_kiosk_passes_on_a_plain_list() {
    let ids = [EventId::new("wonen-in-delft"), EventId::new("delft-als-spons")];
    let panel = SessionId::new("panel");
    let chosen = ids.iter().map(|id| (id, None)).chain([(&ids[0], Some(&panel))]);
    let records = favorites(chosen, 1_795_000_000_000, "kiosk");
    let codes = fragments_for_codes(&records).unwrap();
    assert_eq!(codes.len(), 1);
    assert!(codes[0].len() < 280, "{}", codes[0].len());
    let Ok(Parcel::Whole(mut arrived)) = read(&codes[0]) else { panic!() };
    assert_eq!(arrived, records);
    let text = r#"{"events": [{"id": "wonen-in-delft", "title": "Wonen", "start": "2027-03-04T20:00", "sessions": [{"id": "panel", "title": "Panel"}]}]}"#;
    let (schedule, _) = schedule::read(text).unwrap();
    received(&mut arrived, &schedule, Language::Nl);
    let phone = merged(VisitorData::default(), arrived);
    let titles: Vec<_> = phone.favorites().map(|(_, _, favorite)| favorite.title).collect();
    assert_eq!(titles, ["", "Wonen", "Panel"]);
    // Scanned again after one was removed: it stays removed.
    let mut again = records;
    received(&mut again, &schedule, Language::Nl);
    let mut later = phone;
    let gone = crate::visitor::saved::RecordKey::Favorite { event: ids[1].clone(), session: None };
    let tombstone = crate::visitor::saved::Envelope::next(
        later.records.get(&gone),
        crate::visitor::saved::RecordContent::Tombstone,
        0,
        "p",
    );
    later.merge_in(gone, tombstone);
    assert_eq!(later, merged(later.clone(), again));
}

#[test]
fn a_fragment_that_cannot_be_used_says_why() {
    let good = fragment(&sent(&device(&[("sg1.favourite.a", removed(5))]), Personal::LeftOut)).unwrap();
    let Ok(Parcel::Whole(whole)) = read(&good) else { panic!() };
    let check = |text: &str, expected| assert_eq!(read(text), Err(expected), "{text}");
    for foreign in ["", "content", "s", "sg", "sgx", "sg0a", "sg-1a", "SG1a", " sg1a", "?q=a", "sg１a"] {
        check(foreign, Unreadable::Foreign);
    }
    for newer in ["sg2a", "sg2", "sg10zAAAA", "sg4294967295"] {
        check(newer, Unreadable::Newer);
    }
    for broken in
        ["sg1", "sg1a", "sg1d", "sg1dAAAA", "sg1x", "sg1a====", &good[..good.len() - 1], &good[..20]]
    {
        check(broken, Unreadable::Broken);
    }
    check(&good.replacen('a', "d", 1), Unreadable::Broken);
    let later = parcel::checked(vec![77, 1, 2, 3]);
    check(&format!("sg1a{}", writing::to_letters(&later)), Unreadable::Newer);
    for behind in [".", ")", ", ", "!\""] {
        assert_eq!(read(&format!("{good}{behind}")), Ok(Parcel::Whole(whole.clone())));
    }
}

#[test]
fn one_letter_that_is_another_is_noticed() {
    let good =
        fragment(&sent(&device(&[(&key(), record(7, &registration(&Value::Null)))]), Personal::Included))
            .unwrap();
    for at in 4..good.len() {
        for other in ["A", "_", "7"] {
            let mut damaged = good.clone();
            damaged.replace_range(at..=at, other);
            // The last letter holds bits that mean nothing.
            if damaged != good && at + 1 < good.len() {
                assert_eq!(read(&damaged), Err(Unreadable::Broken), "{at}");
            }
        }
    }
}

#[test]
fn a_record_of_a_later_version_travels_and_one_of_an_unknown_kind_is_counted() {
    let newer = json!({ "version": 7, "shape": [1, { "a": null }] });
    let here = device(&[("sg1.favourite.a", newer.clone()), (&key(), newer.clone())]);
    let bare = outgoing(&here, Personal::LeftOut);
    assert_eq!((bare.records.len(), bare.left_out), (1, 1));
    assert_eq!(outgoing(&here, Personal::Included).left_out, 0);
    assert_eq!(sent(&here, Personal::LeftOut)["sg1.favourite.a"], newer);
    let mut records = sent(&here, Personal::LeftOut);
    records.insert("sg1.wishlist.x".to_owned(), json!({}));
    assert_eq!(import_records(records, &VisitorData::default(), NOW).refused.len(), 2);
}

/// The size of what is taken along, in bytes of a link: guards the format, and shows what it costs.
#[test]
fn thirty_favorites_fit_in_a_few_codes() {
    let titles = [
        "Wonen in een stad zonder gas",
        "Debat over de binnenstad",
        "Energie, water en wij: een stadsgesprek",
    ];
    let records: Vec<(String, Value)> = (0..30)
        .map(|at| {
            let title = format!("{} ({at})", titles[at % 3]);
            let id = title.to_lowercase().replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
            let start = format!("2027-{:02}-{:02}T20:00", 1 + at % 12, 1 + at % 28);
            let stamp = 1_795_000_000_000 + (at as u64) * 86_461_337;
            (
                format!("sg1.favourite.{}", id.trim_matches('-')),
                record(stamp, &json!({ "title": title, "start": start })),
            )
        })
        .collect();
    let data = sort_records(records.iter().map(|(key, value)| (key.clone(), value.to_string())));
    let out = outgoing(&data, Personal::LeftOut);
    let (link, codes) =
        (fragment(&out.records).unwrap().len(), fragments_for_codes(&out.records).unwrap().len());
    let plain = crate::visitor::saved::export(&data).len();
    assert!(link * 4 < plain && codes <= 3, "{link} letters of {plain}, {codes} codes");
}

#[test]
fn what_is_too_much_for_codes_or_a_link_has_none() {
    let note = |at: usize, length: usize| {
        let text: String = (0..length)
            .map(|letter| char::from(33 + ((letter * letter + at * 7 + letter / 3) % 90) as u8))
            .collect();
        (format!("sg1.note.n{at}"), record(5, &json!({ "text": text })))
    };
    let many: RecordMap = (0..40).map(|at| note(at, 900)).collect();
    assert!(fragment(&many).is_some());
    let huge: RecordMap = (0..40).map(|at| note(at, 40_000)).collect();
    assert_eq!((fragment(&huge), fragments_for_codes(&huge)), (None, None));
}

#[test]
fn what_an_earlier_build_wrote_is_read_for_ever() {
    let chosen = [EventId::new("open-stad")];
    let records = favorites(chosen.iter().map(|id| (id, None)), 1_795_000_000_000, "kiosk");
    for old in [
        "sg1aAQEnANj_AQEGCW9wZW4tc3RhZAYACgQhBID4suW9aCIGBWtpb3NrIwoAIAMBBG3f1w",
        "sg1d00203737087062841196035669722658380921855688852756678118582285039794465967814952436194613120220967987209010502158901207",
    ] {
        assert_eq!(read(old), Ok(Parcel::Whole(records.clone())), "{old}");
    }
    let home = device(&[
        (&key(), record(1_795_000_000_007, &registration(&message("waiting")))),
        ("sg1.favourite.open-stad.panel", removed(1_795_000_000_000)),
        ("sg1.note.open-stad", record(3, &json!({ "text": "Vraag?", "later": [1.5, null, true, -1] }))),
    ]);
    let old = "sg1aAQHpABb_AwEGCW9wZW4tc3RhZAYFcGFuZWwKBCEEgPiy5b1oIgYIMWYyZTNkNGMkAiADAQMHAAoEIQMDIgcCIwoCBgVsYXRlcgkEBQMxLjUAAgUCLTEoBgZWcmFhZz8gAwECCAufWlJsHkp-nw4vfSwfjxEKBCEEDiIHAiMKBiwKBQYEZGlldAYFdmVnYW4vBhBqYW5Adm9vcmJlZWxkLm5sLgYKSmFuIEphbnNlbjIGB1dhYXJvbT8wAwIpBgV3b25lbisE8sevoCUtCgc7AwA2BgJrMTc9OlArAwU5AwEqRyo0JgYFV29uZW4gAwF43-Ql";
    assert_eq!(read(old), Ok(Parcel::Whole(outgoing(&home, Personal::Included).records)));
}
