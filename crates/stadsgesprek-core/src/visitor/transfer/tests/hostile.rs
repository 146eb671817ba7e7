//! Ten thousand fragments by somebody who means harm: none stops the program, and each has a clear outcome.

use super::super::*;
use super::{NOW, Personal, device, fragment, key, outgoing, record, registration};
use crate::visitor::saved::{VisitorData, import_records};
use miniz_oxide::deflate::compress_to_vec;

/// A generator of numbers that are always the same (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below as u64) as usize
    }

    fn bytes(&mut self, longest: usize) -> Vec<u8> {
        let length = self.roll(longest);
        (0..length).map(|_| self.roll(256) as u8).collect()
    }

    /// Bytes that look like records: mostly tags.
    fn tags(&mut self) -> Vec<u8> {
        let length = self.roll(200);
        let mut bytes = vec![self.roll(9) as u8];
        bytes.extend(
            (0..length).map(|_| if self.roll(4) == 0 { self.roll(256) as u8 } else { self.roll(90) as u8 }),
        );
        bytes
    }
}

const WORDS: [&str; 14] = [
    "sg1a",
    "sg1d",
    "sg2a",
    "sg",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "%00",
    "%ff",
    "../../",
    "é",
    "\u{202e}",
    "__proto__",
    "999999999999999999999999999999999999",
    "AAAAAAAA",
];

fn written(bytes: &[u8], is_in_digits: bool) -> String {
    if is_in_digits {
        format!("sg1d{}", writing::to_digits(bytes))
    } else {
        format!("sg1a{}", writing::to_letters(bytes))
    }
}

/// With the right checksum, so that what lies behind it has to hold.
fn whole(records: &[u8], is_in_digits: bool) -> String {
    written(&parcel::checked([&[1][..], &compress_to_vec(records, 6)].concat()), is_in_digits)
}

fn hostile(dice: &mut Dice, good: &str, records: &[u8]) -> String {
    let is_in_digits = dice.roll(2) == 0;
    match dice.roll(8) {
        0 => (0..=dice.roll(6)).map(|_| WORDS[dice.roll(WORDS.len())]).collect(),
        1 => good[..dice.roll(good.len())].to_owned(),
        2 => {
            let at = dice.roll(good.len());
            let mut text = good.to_owned();
            text.replace_range(at..=at, WORDS[dice.roll(WORDS.len())]);
            text
        }
        3 => written(&dice.bytes(300), is_in_digits),
        4 => {
            let kind = dice.roll(4) as u8;
            written(&parcel::checked([&[kind][..], &dice.bytes(300)].concat()), is_in_digits)
        }
        5 => whole(&dice.tags(), is_in_digits),
        6 => {
            let mut bytes = records.to_vec();
            let at = dice.roll(bytes.len());
            bytes[at] = dice.roll(256) as u8;
            whole(&bytes, is_in_digits)
        }
        _ => {
            let head = [2, 1, 2, 3, dice.roll(4) as u8, dice.roll(5) as u8, dice.roll(14) as u8];
            written(&parcel::checked([&head[..], &dice.bytes(40)].concat()), is_in_digits)
        }
    }
}

#[test]
fn ten_thousand_hostile_fragments_have_a_clear_outcome() {
    let mine = device(&[(&key(), record(7, &registration(&serde_json::Value::Null)))]);
    let records = outgoing(&mine, Personal::Included).records;
    let (good, bytes) = (fragment(&records).unwrap(), records::to_bytes(&records));
    let mut dice = Dice(0x5eed);
    let mut outcomes = [0; 5];
    for _ in 0..10_000 {
        let text = hostile(&mut dice, &good, &bytes);
        let outcome = match read(&text) {
            Ok(Parcel::Whole(records)) => {
                let import = import_records(records.clone(), &mine, NOW);
                let _ = (import.lines(&mine), replacement(&records, &mine, 9, "d").import.lines(&mine));
                0
            }
            Ok(Parcel::Segment(segment)) => {
                let collection = Collection::new(segment);
                let _ = (collection.missing(), collection.records());
                1
            }
            Err(Unreadable::Foreign) => 2,
            Err(Unreadable::Broken) => 3,
            Err(Unreadable::Newer) => 4,
        };
        outcomes[outcome] += 1;
    }
    assert!(outcomes.iter().all(|count| *count > 0), "{outcomes:?}");
}

#[test]
fn what_unpacks_to_far_too_much_is_refused() {
    let refuse = |bytes: Vec<u8>| {
        assert_eq!(read(&whole(&bytes, false)), Err(Unreadable::Broken));
    };
    refuse(vec![0; 50_000_000]);
    // A list of lists of lists.
    refuse([&[1, 0, 6, 1, b'k'][..], &[9, 1].repeat(100_000)].concat());
    // One long text, named again half a million times.
    let long = [&[1, 0, 6, 1, b'k', 9, 0xff, 0xff, 0x1f, 6, 0xa0, 0x8d, 6][..], &[b'x'; 100_000]].concat();
    refuse([&long[..], &[7, 1].repeat(400_000)].concat());
    // More records, and a longer text, than there are bytes.
    refuse(vec![0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1]);
    refuse(vec![1, 0, 6, 0xff, 0xff, 0xff, 0xff, 0x7f]);
}

#[test]
fn a_record_that_makes_no_sense_is_refused_and_hides_no_other() {
    let records: RecordMap = [
        ("sg1.favourite.a".to_owned(), record(5, &serde_json::json!({ "title": "<b>A</b>" }))),
        ("sg1.favourite.b".to_owned(), serde_json::json!({ "version": 1, "at": -1 })),
        ("sg1.favourite.c".to_owned(), serde_json::json!({ "version": 1, "at": 1, "device": "d", "payload": {}, "personOf": 5 })),
        ("sg1.favourite.d".to_owned(), serde_json::json!({ "version": 1, "at": 1, "device": "d", "payload": {}, "personOf": { "at": 2, "device": "d" } })),
        ("__proto__".to_owned(), record(5, &serde_json::json!({}))),
        ("sg1.quarantine.1.sg1.note.a".to_owned(), record(5, &serde_json::json!({}))),
        ("theme".to_owned(), serde_json::json!("dark")),
    ]
    .into_iter()
    .collect();
    let Ok(Parcel::Whole(arrived)) = read(&fragment(&records).unwrap()) else { panic!() };
    let import = import_records(arrived, &VisitorData::default(), NOW);
    assert_eq!((import.changes.len(), import.refused.len()), (1, 6));
}
