//! Records as bytes: JSON in a binary form of its own, in which nothing gets lost. What all records have in common takes
//! one byte; a text that comes again, a UUID and a moment near the one before take few.

use super::{RecordMap, Unreadable};
use crate::visitor::saved::PREFIX;
use serde_json::{Map, Number, Value};

/// Words that need one byte. Their order is part of the format: only ever add to the end.
const WORDS: &[&str] = &[
    "version",
    "at",
    "device",
    "payload",
    "removed",
    "personOf",
    "title",
    "start",
    "text",
    "event",
    "state",
    "madeAt",
    "details",
    "message",
    "name",
    "email",
    "seats",
    "sessions",
    "question",
    "accessibilityNeeds",
    "onDevice",
    "cancelled",
    "key",
    "kind",
    "replaces",
    "revision",
    "language",
    "attempts",
    "anyway",
    "register",
    "withdraw",
    "from",
    "notBefore",
    "until",
    "lease",
    "reference",
    "reason",
    "status",
    "url",
    "waiting",
    "sending",
    "handedOver",
    "refused",
    "misconfigured",
    "toMail",
    "mailed",
    "expired",
    "elsewhere",
    "nl",
    "en",
];
/// What the keys of records begin with; likewise.
const KINDS: &[&str] = &["", "favourite.", "registration.", "note."];

const NULL: u8 = 0;
const FALSE: u8 = 1;
const TRUE: u8 = 2;
const COUNT: u8 = 3;
const MOMENT: u8 = 4;
const NUMBER: u8 = 5;
const TEXT: u8 = 6;
const AGAIN: u8 = 7;
const UUID: u8 = 8;
const LIST: u8 = 9;
const OBJECT: u8 = 10;
/// From here on a byte is a word.
const WORD: u8 = 0x20;

/// Numbers from here on are written as the distance from the one before.
const LARGE: u64 = 1 << 32;
/// Deeper records do not travel.
pub(super) const MAX_DEPTH: usize = 32;
/// How many letters all texts together may have: a short text can name a long one many times.
const MAX_LETTERS: usize = 4_000_000;

/// The bytes of records. A record that is nested too deep is left out.
pub(super) fn to_bytes(records: &RecordMap) -> Vec<u8> {
    let fitting: Vec<_> = records.iter().filter(|(_, value)| fits(value, MAX_DEPTH)).collect();
    let mut writer = RecordEncoder { bytes: Vec::new(), texts: Vec::new(), last: 0 };
    writer.number(fitting.len() as u64);
    for (key, value) in fitting {
        writer.key(key);
        writer.value(value);
    }
    writer.bytes
}

/// Whether a value is no deeper than so many levels.
pub(super) fn fits(value: &Value, depth: usize) -> bool {
    let Some(below) = depth.checked_sub(1) else { return false };
    match value {
        Value::Array(list) => list.iter().all(|value| fits(value, below)),
        Value::Object(fields) => fields.values().all(|value| fits(value, below)),
        _ => true,
    }
}

/// The records in bytes.
pub(super) fn from_bytes(bytes: &[u8]) -> Result<RecordMap, Unreadable> {
    let mut reader = RecordDecoder { bytes, texts: Vec::new(), last: 0, letters: 0 };
    let mut records = RecordMap::new();
    for _ in 0..reader.number()? {
        let key = reader.key()?;
        let value = reader.value(MAX_DEPTH)?;
        records.insert(key, value);
    }
    if reader.bytes.is_empty() { Ok(records) } else { Err(Unreadable::Broken) }
}

struct RecordEncoder {
    bytes: Vec<u8>,
    texts: Vec<String>,
    last: u64,
}

impl RecordEncoder {
    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    fn key(&mut self, key: &str) {
        let below = key.strip_prefix(PREFIX);
        let found = KINDS.iter().enumerate().skip(1).find_map(|(at, kind)| {
            Some((at, below?.strip_prefix(kind)?))
                .filter(|(_, rest)| !rest.is_empty() && !rest.ends_with('.'))
        });
        let (kind, rest) = found.unwrap_or((0, key));
        self.bytes.push(kind as u8);
        // An event is often named again: as the event of a session, of a note, of a registration.
        let (event, session) = rest.split_once('.').filter(|_| kind == 1).map_or((rest, ""), |(a, b)| (a, b));
        self.text(event);
        if kind == 1 {
            self.text(session);
        }
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.bytes.push(NULL),
            Value::Bool(false) => self.bytes.push(FALSE),
            Value::Bool(true) => self.bytes.push(TRUE),
            Value::Number(number) => self.any_number(number),
            Value::String(text) => self.text(text),
            Value::Array(list) => {
                self.bytes.push(LIST);
                self.number(list.len() as u64);
                list.iter().for_each(|value| self.value(value));
            }
            Value::Object(fields) => {
                self.bytes.push(OBJECT);
                self.number(fields.len() as u64);
                for (name, value) in fields {
                    self.text(name);
                    self.value(value);
                }
            }
        }
    }

    fn any_number(&mut self, number: &Number) {
        let written = number.to_string();
        match number.as_u64().filter(|count| count.to_string() == written) {
            Some(count) if count < LARGE => {
                self.bytes.push(COUNT);
                self.number(count);
            }
            Some(moment) => {
                let distance = moment.wrapping_sub(self.last) as i64;
                self.bytes.push(MOMENT);
                self.number((distance << 1 ^ distance >> 63) as u64);
                self.last = moment;
            }
            None => {
                self.bytes.push(NUMBER);
                self.letters(&written);
            }
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(at) = WORDS.iter().position(|word| *word == text) {
            self.bytes.push(WORD + at as u8);
        } else if let Some(at) = self.texts.iter().position(|known| known == text) {
            self.bytes.push(AGAIN);
            self.number(at as u64);
        } else {
            if let Some(uuid) = uuid_bytes(text) {
                self.bytes.push(UUID);
                self.bytes.extend_from_slice(&uuid);
            } else {
                self.bytes.push(TEXT);
                self.letters(text);
            }
            self.texts.push(text.to_owned());
        }
    }

    fn letters(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }
}

struct RecordDecoder<'a> {
    bytes: &'a [u8],
    texts: Vec<String>,
    last: u64,
    letters: usize,
}

impl<'a> RecordDecoder<'a> {
    fn byte(&mut self) -> Result<u8, Unreadable> {
        let (first, rest) = self.bytes.split_first().ok_or(Unreadable::Broken)?;
        self.bytes = rest;
        Ok(*first)
    }

    fn take(&mut self, count: u64) -> Result<&'a [u8], Unreadable> {
        let count = usize::try_from(count).map_err(|_| Unreadable::Broken)?;
        let (taken, rest) = self.bytes.split_at_checked(count).ok_or(Unreadable::Broken)?;
        self.bytes = rest;
        Ok(taken)
    }

    fn number(&mut self) -> Result<u64, Unreadable> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if (bits << shift) >> shift != bits {
                return Err(Unreadable::Broken);
            }
            number |= bits << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(Unreadable::Broken)
    }

    fn key(&mut self) -> Result<String, Unreadable> {
        let kind = self.byte()?;
        let begin = KINDS.get(usize::from(kind)).ok_or(Unreadable::Newer)?;
        let rest = self.text()?;
        if kind == 0 {
            return Ok(rest);
        }
        let session = if kind == 1 { self.text()? } else { String::new() };
        let dot = if session.is_empty() { "" } else { "." };
        Ok([PREFIX, begin, &rest, dot, &session].concat())
    }

    fn value(&mut self, depth: usize) -> Result<Value, Unreadable> {
        let below = depth.checked_sub(1).ok_or(Unreadable::Broken)?;
        let tag = *self.bytes.first().ok_or(Unreadable::Broken)?;
        if matches!(tag, TEXT | AGAIN | UUID) || tag >= WORD {
            return self.text().map(Value::String);
        }
        self.byte()?;
        Ok(match tag {
            NULL => Value::Null,
            FALSE => Value::Bool(false),
            TRUE => Value::Bool(true),
            COUNT => self.number()?.into(),
            MOMENT => {
                let bits = self.number()?;
                self.last = self.last.wrapping_add(bits >> 1 ^ (bits & 1).wrapping_neg());
                self.last.into()
            }
            NUMBER => self.written_number()?,
            LIST => {
                let mut list = Vec::new();
                for _ in 0..self.number()? {
                    list.push(self.value(below)?);
                }
                Value::Array(list)
            }
            OBJECT => {
                let mut fields = Map::new();
                for _ in 0..self.number()? {
                    let name = self.text()?;
                    fields.insert(name, self.value(below)?);
                }
                Value::Object(fields)
            }
            _ => return Err(Unreadable::Newer),
        })
    }

    /// A number as JSON writes it: it goes into JSON again, so it must be one.
    fn written_number(&mut self) -> Result<Value, Unreadable> {
        let written = self.written()?;
        let value = crate::reading::json::parse(&["{\"n\":", &written, "}"].concat());
        match value.and_then(|value| value.get("n").cloned()) {
            Some(number @ Value::Number(_)) => Ok(number),
            _ => Err(Unreadable::Broken),
        }
    }

    fn text(&mut self) -> Result<String, Unreadable> {
        let tag = self.byte()?;
        if let Some(at) = tag.checked_sub(WORD) {
            let word = WORDS.get(usize::from(at)).ok_or(Unreadable::Newer)?;
            return self.counted(word);
        }
        if tag == AGAIN {
            let at = usize::try_from(self.number()?).map_err(|_| Unreadable::Broken)?;
            let known = self.texts.get(at).cloned().ok_or(Unreadable::Broken)?;
            return self.counted(&known);
        }
        let text = match tag {
            TEXT => self.written()?,
            UUID => uuid_text(self.take(16)?),
            _ => return Err(Unreadable::Newer),
        };
        self.texts.push(text.clone());
        self.counted(&text)
    }

    fn written(&mut self) -> Result<String, Unreadable> {
        let length = self.number()?;
        let text = std::str::from_utf8(self.take(length)?).map_err(|_| Unreadable::Broken)?;
        Ok(text.to_owned())
    }

    fn counted(&mut self, text: &str) -> Result<String, Unreadable> {
        self.letters = self.letters.saturating_add(text.len());
        if self.letters > MAX_LETTERS { Err(Unreadable::Broken) } else { Ok(text.to_owned()) }
    }
}

/// The bytes of a UUID as this site writes it; nothing for any other text.
fn uuid_bytes(text: &str) -> Option<[u8; 16]> {
    let digits: Vec<u8> = text.bytes().filter(|byte| *byte != b'-').collect();
    if text.len() != 36 || digits.len() != 32 {
        return None;
    }
    let value = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let mut bytes = [0; 16];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
        *byte = value(pair[0])? << 4 | value(pair[1])?;
    }
    (uuid_text(&bytes) == text).then_some(bytes)
}

fn uuid_text(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(36);
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
    text
}
