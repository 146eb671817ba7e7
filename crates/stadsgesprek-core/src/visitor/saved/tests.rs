//! The laws of merging, and what survives a rewrite.

mod tabs;

use super::*;
use crate::address::share::Server;
use crate::value::id::EventId;
use crate::visitor::registration::Details;
use proptest::prelude::*;
use serde_json::{Value, json};

fn object(value: Value) -> Payload {
    match value {
        Value::Object(fields) => fields,
        other => panic!("{other}"),
    }
}

fn favorite_key(event: &str) -> RecordKey {
    RecordKey::Favorite { event: EventId::new(event), session: None }
}

fn registration() -> Registration {
    Registration {
        event: EventId::new("wonen"),
        title: "Wonen".to_owned(),
        start: Some("2027-03-04T20:00".to_owned()),
        details: Details { name: Some("Jan".to_owned()), seats: Some(2), ..Details::default() },
        state: RegistrationState::OnDevice,
        message: None,
        made_at: 1_800_000_000_000,
    }
}

/// Later than everything in these tests was written, in milliseconds since 1970.
const NOW: u64 = 1_800_000_000_000;

#[track_caller]
fn check_decode(text: &str, expected: Result<(), DecodeError>) {
    assert_eq!(Envelope::decode(text).map(drop), expected, "{text}");
}

#[test]
fn an_envelope_comes_back_as_it_was_saved() {
    let text = r#"{"at":5,"device":"d","later":{"a":[null],"b":1},"payload":{"title":"x","unknown":1.5},"version":1}"#;
    let envelope = Envelope::decode(text).unwrap();
    assert_eq!(envelope.encode(), text);
    let removed = Envelope::next(Some(&envelope), RecordContent::Tombstone, 7, "e");
    assert_eq!(
        removed.encode(),
        r#"{"at":7,"device":"e","later":{"a":[null],"b":1},"removed":true,"version":1}"#
    );
    assert_eq!(Envelope::decode(&removed.encode()), Ok(removed));
}

#[test]
fn what_is_damaged_and_what_is_newer_are_told_apart() {
    let damaged = |damage| Err(DecodeError::Damaged(damage));
    let field = |name| damaged(Damage::EnvelopeField(name));
    check_decode("", damaged(Damage::NotJson));
    check_decode(r#"{"version":1,"at":5,"dev"#, damaged(Damage::NotJson));
    check_decode("[]", damaged(Damage::NotAnObject));
    check_decode("true", damaged(Damage::NotAnObject));
    check_decode("{}", field("version"));
    check_decode(r#"{"version":"1"}"#, field("version"));
    check_decode(r#"{"version":0}"#, field("version"));
    check_decode(r#"{"version":1,"at":-5,"device":"d","payload":{}}"#, field("at"));
    check_decode(r#"{"version":1,"at":5.5,"device":"d","payload":{}}"#, field("at"));
    check_decode(r#"{"version":1,"at":5,"payload":{}}"#, field("device"));
    check_decode(r#"{"version":1,"at":5,"device":"d"}"#, field("payload"));
    check_decode(r#"{"version":1,"at":5,"device":"d","payload":[]}"#, field("payload"));
    check_decode(r#"{"version":1,"at":5,"device":"d","payload":{},"removed":true}"#, field("payload"));
    check_decode(r#"{"version":1,"at":5,"device":"d","removed":false}"#, field("payload"));
    check_decode(r#"{"version":2,"other":"shape"}"#, Err(DecodeError::NewerVersion(2)));
    check_decode(r#"{"version":99999999999}"#, Err(DecodeError::NewerVersion(u32::MAX)));
}

#[test]
fn what_a_clock_far_ahead_wrote_counts_as_written_now() {
    const DAY: u64 = 86_400_000;
    let written = |at| Envelope::next(None, RecordContent::Payload(Payload::new()), at, "a");
    for (at, expected) in
        [(NOW - DAY, NOW - DAY), (NOW + DAY, NOW + DAY), (NOW + DAY + 1, NOW), (u64::MAX, NOW)]
    {
        assert_eq!(written(at).guarded(NOW).at, expected, "{at}");
    }
    // The mark of the personal data would else be later than the record, which then is damaged.
    let mark = json!({ "at": NOW + DAY, "device": "b" }).as_object().cloned().unwrap();
    let ahead = Envelope {
        unknown: [("personOf".to_owned(), Value::Object(mark))].into_iter().collect(),
        ..written(u64::MAX)
    };
    let guarded = ahead.guarded(NOW);
    assert_eq!(Envelope::decode(&guarded.encode()), Ok(guarded));
    let theirs = VisitorData {
        records: [(favorite_key("wonen"), written(u64::MAX))].into(),
        ..VisitorData::default()
    };
    let mut here = VisitorData::default();
    here.records.extend(import(&export(&theirs), &here, NOW).unwrap().changes);
    let removed = Envelope::next(None, RecordContent::Tombstone, NOW + 1, "right");
    let mine =
        VisitorData { records: [(favorite_key("wonen"), removed.clone())].into(), ..VisitorData::default() };
    assert_eq!(merged(here, &mine).records[&favorite_key("wonen")], removed);
}

#[test]
fn a_later_write_wins_also_when_the_clock_was_set_back() {
    let first = Envelope::next(None, RecordContent::Payload(Payload::new()), 1000, "a");
    let second = Envelope::next(Some(&first), RecordContent::Tombstone, 10, "a");
    assert_eq!(second.at, 1001);
    assert_eq!(merge(first.clone(), second.clone()), second);
    assert_eq!(merge(second.clone(), first), second);
    assert_eq!(next_stamp(5, Some(u64::MAX)), u64::MAX);
}

#[test]
fn a_registration_keeps_what_it_does_not_know() {
    let saved = json!({
        "event": "wonen", "title": "Wonen", "start": "2027-03-04T20:00", "state": "handedOver", "madeAt": 1_800_000_000_000_u64,
        "receipt": "r1", "details": { "name": "Jan", "seats": 2, "diet": "vegan", "question": "Waarom?" }
    });
    let mut read = Registration::of(&object(saved.clone())).unwrap();
    assert_eq!(read.state, RegistrationState::Unknown("handedOver".to_owned()));
    assert_eq!(Value::Object(read.to_payload(Some(&object(saved.clone())))), saved);
    read.details.question = None;
    read.state = RegistrationState::Cancelled;
    let written = Value::Object(read.to_payload(Some(&object(saved.clone()))));
    let mut expected = saved;
    expected["details"].as_object_mut().unwrap().remove("question");
    expected["state"] = json!("cancelled");
    assert_eq!(written, expected);
    assert_eq!(Registration::of(&registration().to_payload(None)), Ok(registration()));
}

fn stored() -> Vec<(String, String)> {
    let envelope = |payload: Payload| Envelope::next(None, RecordContent::Payload(payload), 5, "d").encode();
    let favorite = Favorite { title: "Wonen".to_owned(), start: None };
    let pairs = [
        ("sg1.favourite.wonen", envelope(favorite.to_payload(None))),
        ("sg1.favourite.wonen.panel", envelope(Payload::new())),
        ("sg1.favourite.weg", Envelope::next(None, RecordContent::Tombstone, 5, "d").encode()),
        ("sg1.favourite.kapot", "{\"version\":1,".to_owned()),
        ("sg1.favourite.later", r#"{"version":7,"x":1}"#.to_owned()),
        ("sg1.registration.r1", envelope(registration().to_payload(None))),
        ("sg1.registration.r2", envelope(object(json!({ "event": "wonen" })))),
        (
            "sg1.note.wonen",
            envelope(Note { text: "Vraag stellen".to_owned(), ..Note::default() }.to_payload(None)),
        ),
        ("sg1.settings", envelope(object(json!({ "language": "en" })))),
        ("sg1.quarantine.5.sg1.favourite.oud", "?".to_owned()),
        ("sg1.wishlist.x", "?".to_owned()),
        ("theme", "dark".to_owned()),
    ];
    pairs.map(|(key, text)| (key.to_owned(), text)).into()
}

#[test]
fn a_record_is_newer_for_as_long_as_a_newer_version_of_it_stands_there() {
    let key = "sg1.favourite.wonen";
    let mut data = VisitorData::default();
    let newer = r#"{"version": 2, "at": 7, "device": "a", "payload": {}}"#;
    let ours = r#"{"version": 1, "at": 8, "device": "a", "payload": {}}"#;
    for (text, is_newer) in [(newer, true), (newer, true), (ours, false), (newer, true)] {
        data.take(key.to_owned(), text.to_owned());
        assert_eq!(
            (data.is_newer(&favorite_key("wonen")), data.newer.len()),
            (is_newer, usize::from(is_newer))
        );
    }
}

#[test]
fn records_are_sorted_into_what_can_be_used_and_what_cannot() {
    let data = sort_records(stored());
    let keys: Vec<String> = data.records.keys().map(ToString::to_string).collect();
    let expected = [
        "sg1.favourite.weg",
        "sg1.favourite.wonen",
        "sg1.favourite.wonen.panel",
        "sg1.registration.r1",
        "sg1.note.wonen",
        "sg1.settings",
    ];
    assert_eq!(keys, expected);
    let damaged: Vec<_> = data.damaged.iter().map(|it| (it.key.as_str(), it.damage)).collect();
    let expected =
        [("sg1.favourite.kapot", Damage::NotJson), ("sg1.registration.r2", Damage::PayloadField("state"))];
    assert_eq!(damaged, expected);
    assert_eq!(data.newer[0].key, "sg1.favourite.later");
    assert!(data.is_newer(&favorite_key("later")) && !data.is_newer(&favorite_key("wonen")));
    assert_eq!(data.quarantined[0].text, "?");
    let favorites: Vec<_> =
        data.favorites().map(|(event, session, _)| (event.as_str(), session.is_some())).collect();
    assert_eq!(favorites, [("wonen", false), ("wonen", true)]);
    assert_eq!(
        data.registrations().map(|(_, registration)| registration).collect::<Vec<_>>(),
        [registration()]
    );
    assert_eq!(data.notes().next().unwrap().2.text, "Vraag stellen");
    assert_eq!(data.payload(&RecordKey::Settings), Some(&object(json!({ "language": "en" }))));
    assert_eq!(data.payload(&favorite_key("weg")), None);
}

#[test]
fn a_favorite_is_found_under_a_former_id() {
    let text = r#"{"events": [{"id": "wonen-nu", "formerIds": ["wonen"], "title": "Wonen"}, {"id": "weg", "title": "Weg"}]}"#;
    let (schedule, _) = crate::programme::schedule::read(text).unwrap();
    let data = sort_records(stored());
    let is_favorite = |id: &str| data.is_favorite(schedule.event(&EventId::new(id)).unwrap(), None);
    assert!(is_favorite("wonen-nu"));
    assert!(!is_favorite("weg"));
}

#[test]
fn a_backup_brings_everything_back() {
    let data = sort_records(stored());
    let backup = export(&data);
    let import_ = import(&backup, &VisitorData::default(), NOW).unwrap();
    assert_eq!(import_.changes, data.records);
    assert_eq!(import_.refused, [("sg1.favourite.later".to_owned(), Some(DecodeError::NewerVersion(7)))]);
    assert_eq!(import(&backup, &data, NOW).unwrap().changes, std::collections::BTreeMap::new());
    assert_eq!(export(&data), backup);
}

#[test]
fn a_backup_changes_only_what_is_older_here() {
    let mut mine = sort_records(stored());
    let backup = export(&mine);
    let previous = mine.records[&favorite_key("wonen")].clone();
    mine.records
        .insert(favorite_key("wonen"), Envelope::next(Some(&previous), RecordContent::Tombstone, 0, "d"));
    mine.records.remove(&RecordKey::Settings);
    let changes = import(&backup, &mine, NOW).unwrap().changes;
    assert_eq!(changes.keys().collect::<Vec<_>>(), [&RecordKey::Settings]);
}

#[test]
fn a_newer_record_here_is_not_overwritten_by_a_backup() {
    let mine = sort_records([("sg1.settings".to_owned(), r#"{"version":7}"#.to_owned())]);
    let import_ = import(&export(&sort_records(stored())), &mine, NOW).unwrap();
    assert!(!import_.changes.contains_key(&RecordKey::Settings));
}

#[test]
fn what_is_not_a_backup_is_refused() {
    let check = |text: &str, expected| {
        assert_eq!(import(text, &VisitorData::default(), NOW).map(drop), Err(expected), "{text}");
    };
    check("", BackupError::NotJson);
    check("<!doctype html>", BackupError::NotJson);
    check("[]", BackupError::NotABackup);
    check(r#"{"format":"x","version":1,"records":{}}"#, BackupError::NotABackup);
    check(r#"{"format":"stadsgesprek-backup","records":{}}"#, BackupError::NotABackup);
    check(r#"{"format":"stadsgesprek-backup","version":1}"#, BackupError::NotABackup);
    check(r#"{"format":"stadsgesprek-backup","version":2}"#, BackupError::NewerVersion(2));
}

#[test]
fn one_bad_record_in_a_backup_hides_no_other() {
    let good = r#"{"version":1,"at":5,"device":"d","removed":true}"#;
    let text = format!(
        r#"{{"format":"stadsgesprek-backup","version":1,"records":{{"theme":{good},"sg1.note.a":5,"sg1.note.b":{good}}}}}"#
    );
    let import_ = import(&text, &VisitorData::default(), NOW).unwrap();
    assert_eq!(import_.changes.len(), 1);
    assert_eq!(import_.refused.len(), 2);
}

/// Few different values, so that ties are common.
fn envelopes() -> impl Strategy<Value = Envelope> {
    let payload = || {
        let field = ("[ab]", prop_oneof![Just(json!(1)), Just(json!("x")), Just(json!({ "c": [] }))]);
        prop::collection::btree_map(field.0, field.1, 0..3)
            .prop_map(|fields| fields.into_iter().collect::<Payload>())
    };
    let content = prop_oneof![Just(RecordContent::Tombstone), payload().prop_map(RecordContent::Payload)];
    (0..3_u64, "[de]", content, payload()).prop_map(|(at, device, content, unknown)| Envelope {
        version: VERSION,
        at,
        device,
        content,
        unknown,
    })
}

fn collections() -> impl Strategy<Value = VisitorData> {
    prop::collection::btree_map("[ab]".prop_map(|id| favorite_key(&id)), envelopes(), 0..3)
        .prop_map(|records| VisitorData { records, ..VisitorData::default() })
}

fn merged(mut a: VisitorData, b: &VisitorData) -> VisitorData {
    a.merge_all(b.clone());
    a
}

proptest! {
    #[test]
    fn merging_is_commutative(a in envelopes(), b in envelopes()) {
        prop_assert_eq!(merge(a.clone(), b.clone()), merge(b, a));
    }

    #[test]
    fn merging_is_associative(a in envelopes(), b in envelopes(), c in envelopes()) {
        prop_assert_eq!(merge(merge(a.clone(), b.clone()), c.clone()), merge(a, merge(b, c)));
    }

    #[test]
    fn merging_is_idempotent(a in envelopes()) {
        prop_assert_eq!(merge(a.clone(), a.clone()), a);
    }

    #[test]
    fn merging_devices_is_commutative_associative_and_idempotent(a in collections(), b in collections(), c in collections()) {
        prop_assert_eq!(merged(a.clone(), &b), merged(b.clone(), &a));
        prop_assert_eq!(merged(merged(a.clone(), &b), &c), merged(a.clone(), &merged(b, &c)));
        prop_assert_eq!(merged(a.clone(), &a), a);
    }

    #[test]
    fn a_backup_merges_as_another_device_does(a in collections(), b in collections()) {
        let mut imported = a.clone();
        imported.records.extend(import(&export(&b), &a, NOW).unwrap().changes);
        prop_assert_eq!(imported, merged(a, &b));
    }

    #[test]
    fn what_is_saved_is_read(envelope in envelopes()) {
        prop_assert_eq!(Envelope::decode(&envelope.encode()), Ok(envelope));
    }

    #[test]
    fn any_storage_can_be_read(pairs in prop::collection::vec((any::<String>(), any::<String>()), 0..8), key in "sg1\\.[a-z.]{0,30}", text in any::<String>()) {
        let _ = sort_records(pairs.into_iter().chain([(key, text)]));
    }
}

#[test]
fn what_was_chosen_for_the_site_is_remembered_beside_what_a_later_version_remembers() {
    let mut data = VisitorData::default();
    assert!(!data.settings().is_advised && !data.has_something());
    let later = json!({ "version": 1, "at": 1, "device": "d", "payload": { "letters": "large" } });
    data.take("sg1.settings".to_owned(), later.to_string());
    let settings =
        VisitorSettings { is_advised: true, mastodon: Server::parse("mastodon.nl"), is_slash_off: true };
    let payload = settings.to_payload(data.payload(&RecordKey::Settings));
    let saved = json!({ "version": 1, "at": 2, "device": "d", "payload": payload });
    data.take("sg1.settings".to_owned(), saved.to_string());
    assert!(data.settings() == settings && !data.has_something());
    assert_eq!(data.payload(&RecordKey::Settings).and_then(|it| it.get("letters")), Some(&json!("large")));
}

#[test]
fn a_server_that_something_else_wrote_into_the_storage_is_no_link() {
    for (stored, expected) in [
        (json!("mastodon.nl"), Some("mastodon.nl")),
        (json!("javascript:alert(1)"), None),
        (json!("127.0.0.1:80"), None),
        (json!(5), None),
        (json!(null), None),
    ] {
        let payload = object(json!({ "mastodon": stored }));
        let settings = VisitorSettings::of(Some(&payload));
        assert_eq!(settings.mastodon.as_ref().map(Server::name), expected, "{stored}");
    }
}

#[test]
fn a_registration_or_a_draft_is_known_until_it_is_removed() {
    for (key, expected) in [
        ("sg1.favourite.a", false),
        ("sg1.seen.a", false),
        ("sg1.settings", false),
        ("sg1.draft.a", true),
        ("sg1.registration.r1", true),
    ] {
        let record = |content: &str| format!(r#"{{"version":1,"at":1,"device":"d",{content}}}"#);
        let of = |content: &str| sort_records([(key.to_owned(), record(content))]).has_registered();
        assert_eq!(of(r#""payload":{"event":"a","state":"cancelled","details":{}}"#), expected, "{key}");
        assert!(!of(r#""removed":true"#), "{key}");
    }
}
