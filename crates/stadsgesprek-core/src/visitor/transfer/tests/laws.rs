//! Laws: nothing is lost on the way, segments come in any order, and it does not matter who sends to whom first.

use super::super::*;
use super::{NOW, merged, sent};
use crate::visitor::saved::{
    Envelope, Payload, RecordContent, RecordKey, VERSION, VisitorData, import_records, merge, sort_records,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_filter("JSON has no others", |it| it.is_finite()).prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        Just(Value::from(super::UUID)),
        Just(Value::from("register")),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let list = prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from);
        let map = prop::collection::vec(("\\PC{0,5}", inner), 0..4);
        prop_oneof![list, map.prop_map(|pairs| Value::Object(pairs.into_iter().collect()))]
    })
}

fn payloads() -> impl Strategy<Value = Payload> {
    prop::collection::btree_map("[a-z]{1,4}|title|start", any_json(), 0..4)
        .prop_map(|it| it.into_iter().collect())
}

fn messages() -> impl Strategy<Value = Value> {
    let state = prop::sample::select(
        &["waiting", "refused", "toMail", "mailed", "expired", "later", "elsewhere"][..],
    );
    let kind = prop::sample::select(&["register", "withdraw", "later"][..]);
    (state, kind, 0..3_u64).prop_map(|(state, kind, attempts)| {
        json!({ "key": super::UUID, "kind": kind, "revision": 1, "attempts": attempts, "madeAt": 3, "state": state })
    })
}

fn registrations() -> impl Strategy<Value = Payload> {
    let details = (prop::option::of("[A-Z]{0,3}"), prop::option::of(0..4_u8), prop::option::of("[a-z]{0,3}"));
    let state = prop::sample::select(&["onDevice", "cancelled", "later"][..]);
    (details, state, prop::option::of(messages())).prop_map(|((name, seats, diet), state, message)| {
        let details = json!({ "name": name, "seats": seats, "diet": diet });
        let mut payload =
            json!({ "event": "a", "title": "A", "state": state, "madeAt": 5, "details": details });
        if let Some(message) = message {
            payload["message"] = message;
        }
        let Value::Object(payload) = payload else { return Payload::new() };
        payload
    })
}

/// Few different stamps, so that ties are common, beside realistic ones.
fn envelopes(payload: impl Strategy<Value = Payload>) -> impl Strategy<Value = Envelope> {
    let at = prop_oneof![0..4_u64, 1_795_000_000_000..1_800_000_000_000_u64, any::<u64>()];
    let content =
        prop_oneof![1 => Just(RecordContent::Tombstone), 3 => payload.prop_map(RecordContent::Payload)];
    let unknown = prop::option::of(any_json());
    (at, "[de]|[0-9a-f]{8}", content, unknown).prop_map(|(at, device, content, unknown)| Envelope {
        version: VERSION,
        at,
        device,
        content,
        unknown: unknown.map(|value| ("later".to_owned(), value)).into_iter().collect(),
    })
}

fn key(text: &str) -> RecordKey {
    RecordKey::parse(text).unwrap()
}

fn devices() -> impl Strategy<Value = VisitorData> {
    let favorites =
        prop::collection::btree_map("sg1\\.favourite\\.[ab](\\.[a-z .é]{1,6})?", envelopes(payloads()), 0..4);
    let registered =
        prop::collection::btree_map("sg1\\.registration\\.[rs]", envelopes(registrations()), 0..2);
    let text = "\\PC{0,40}".prop_map(|text| Payload::from_iter([("text".to_owned(), Value::from(text))]));
    let notes = prop::collection::btree_map("sg1\\.note\\.[ab]", envelopes(text), 0..2);
    (favorites, registered, notes).prop_map(|(favorites, registered, notes)| VisitorData {
        records: favorites
            .into_iter()
            .chain(registered)
            .chain(notes)
            .map(|(name, it)| (key(&name), it))
            .collect(),
        ..VisitorData::default()
    })
}

/// What a device without anything has after it was sent this.
fn arrived(from: &VisitorData, personal: Personal) -> VisitorData {
    merged(VisitorData::default(), sent(from, personal))
}

fn all_merged(mut a: VisitorData, b: &VisitorData) -> VisitorData {
    a.merge_all(b.clone());
    a
}

proptest! {
    #[test]
    fn everything_arrives_as_it_was(data in devices()) {
        prop_assert_eq!(arrived(&data, Personal::Included), data);
    }

    #[test]
    fn a_link_merges_as_the_device_itself_would(a in devices(), b in devices()) {
        prop_assert_eq!(merged(a.clone(), sent(&b, Personal::Included)), all_merged(a, &b));
    }

    #[test]
    fn sending_to_each_other_gives_the_same_on_both(a in devices(), b in devices()) {
        let here = merged(a.clone(), sent(&b, Personal::Included));
        let there = merged(b, sent(&a, Personal::Included));
        prop_assert_eq!(here, there);
    }

    #[test]
    fn what_is_sent_twice_changes_nothing_the_second_time(a in devices(), b in devices(), is_asked in any::<bool>()) {
        let personal = if is_asked { Personal::Included } else { Personal::LeftOut };
        let once = merged(a, sent(&b, personal));
        prop_assert_eq!(merged(once.clone(), sent(&b, personal)), once);
    }

    #[test]
    fn a_device_that_gets_its_own_back_without_details_keeps_all(a in devices()) {
        prop_assert_eq!(merged(a.clone(), sent(&a, Personal::LeftOut)), a.clone());
        let away = arrived(&a, Personal::LeftOut);
        prop_assert_eq!(merged(a.clone(), sent(&away, Personal::LeftOut)), a.clone());
        prop_assert_eq!(merged(away, sent(&a, Personal::Included)), a);
    }

    #[test]
    fn the_order_of_meeting_does_not_matter_with_details_or_without(a in devices(), b in devices(), c in devices()) {
        let [a, b, c] = [a, arrived(&b, Personal::LeftOut), arrived(&c, Personal::LeftOut)];
        let bare = arrived(&a, Personal::LeftOut);
        for [x, y, z] in [[&a, &b, &c], [&bare, &a, &b], [&b, &bare, &a]] {
            prop_assert_eq!(all_merged(x.clone(), y), all_merged(y.clone(), x));
            prop_assert_eq!(
                all_merged(all_merged(x.clone(), y), z),
                all_merged(x.clone(), &all_merged(y.clone(), z))
            );
            prop_assert_eq!(all_merged(x.clone(), x), x.clone());
        }
    }

    #[test]
    fn halves_of_registrations_merge_in_any_order(records in prop::collection::vec((envelopes(registrations()), any::<bool>()), 3)) {
        let bare = |(envelope, is_bare): &(Envelope, bool)| {
            let id = crate::visitor::saved::RegistrationId::parse("r").unwrap();
            if *is_bare { crate::visitor::saved::without_person(&id, envelope) } else { envelope.clone() }
        };
        let [a, b, c] = [bare(&records[0]), bare(&records[1]), bare(&records[2])];
        prop_assert_eq!(merge(a.clone(), b.clone()), merge(b.clone(), a.clone()));
        prop_assert_eq!(merge(merge(a.clone(), b.clone()), c.clone()), merge(a.clone(), merge(b, c)));
        prop_assert_eq!(merge(a.clone(), a.clone()), a.clone());
        prop_assert_eq!(Envelope::decode(&a.encode()), Ok(a));
    }

    #[test]
    fn parts_come_in_any_order_and_say_which_are_missing(data in devices(), text in "\\PC{1500,2600}", order in any::<prop::sample::Index>(), skipped in any::<prop::sample::Index>()) {
        let mut records = outgoing(&data, Personal::Included).records;
        records.insert("sg1.note.long".to_owned(), json!({ "version": 1, "at": 1, "device": "d", "payload": { "text": text } }));
        let codes = fragments_for_codes(&records).unwrap();
        let segments: Vec<Segment> = codes.iter().map(|code| match read(code) {
            Ok(Parcel::Segment(segment)) => segment,
            other => panic!("{other:?}"),
        }).collect();
        let (count, skipped) = (segments.len(), skipped.index(segments.len()));
        let turned: Vec<Segment> = (0..count).map(|at| segments[(at * (count - 1) + order.index(count)) % count].clone()).collect();
        let mut collection = Collection::new(turned[0].clone());
        for segment in turned.iter().filter(|segment| usize::from(segment.number) != skipped + 1) {
            collection.add(segment.clone());
        }
        if usize::from(turned[0].number) != skipped + 1 {
            prop_assert_eq!(collection.missing(), vec![skipped as u8 + 1]);
            prop_assert_eq!(collection.records(), None);
        }
        for segment in &segments {
            prop_assert!(collection.add(segment.clone()));
        }
        prop_assert_eq!(collection.missing(), Vec::<u8>::new());
        prop_assert_eq!(collection.records(), Some(Ok(records)));
    }

    #[test]
    fn a_part_of_something_else_does_not_belong(set in any::<u32>(), other in any::<u32>()) {
        prop_assume!(set != other);
        let segment = |set| Segment { set, number: 1, of: 2, bytes: vec![1] };
        let mut collection = Collection::new(segment(set));
        prop_assert!(!collection.add(segment(other)));
        let second = Segment { number: 2, ..segment(set) };
        prop_assert!(collection.add(second));
        prop_assert_eq!(collection.records(), Some(Err(Unreadable::Broken)));
    }

    #[test]
    fn replacing_gives_what_was_sent_where_the_organizer_does_not_mind(a in devices(), b in devices()) {
        let records = sent(&b, Personal::Included);
        let found = replacement(&records, &a, 5, "here");
        let mut after = a.clone();
        for (key, envelope) in &found.import.changes {
            after.merge_in(key.clone(), envelope.clone());
            prop_assert_eq!(&after.records[key], envelope);
        }
        let present = |data: &VisitorData| {
            let shown = data.records.iter().filter(|(key, _)| !matches!(key, RecordKey::Registration(_)));
            shown.filter_map(|(key, it)| Some((key.clone(), it.payload()?.clone()))).collect::<Vec<_>>()
        };
        prop_assert_eq!(present(&after), present(&b));
        let must_stay = |data: &VisitorData| data.registrations().filter(|(_, it)| it.must_stay()).count();
        prop_assert!(found.staying.len() <= must_stay(&after));
    }

    #[test]
    fn any_saved_storage_can_be_sent(text in any::<String>(), at in any::<u64>()) {
        let stored = [("sg1.note.a".to_owned(), json!({ "version": 1, "at": at, "device": text, "payload": { "text": text } }).to_string())];
        let data = sort_records(stored);
        prop_assert_eq!(import_records(sent(&data, Personal::LeftOut), &data, NOW).changes.len(), 0);
    }
}
