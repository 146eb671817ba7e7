//! Bytes on their way: made small, with a checksum, in one piece or in several, and written as a fragment.

use super::{Records, Unreadable, records, writing};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// What every fragment begins with, before the version.
const NAME: &str = "sg";
/// The version that this program writes.
const VERSION: u32 = 1;
/// After the version: what follows is in letters, or in digits.
const IN_LETTERS: char = 'a';
const IN_DIGITS: char = 'd';

/// The first byte of a parcel: everything, or a part of it.
const WHOLE: u8 = 1;
const PART: u8 = 2;

/// How many bytes one QR code carries, so that a phone reads it from a screen without effort: with an address of fifty
/// letters that makes a code of about eighty modules.
const CODE: usize = 360;
/// A part says what it is of (4), which it is and of how many (2), its kind (1), and has a checksum (4).
const PART_EXTRA: usize = 11;
/// More codes than this nobody scans.
pub const MAX_CODES: usize = 16;
/// How large the records may become when they are unpacked.
const MAX_UNPACKED: usize = 1_000_000;
/// As small as it gets; there is little to make small.
const LEVEL: u8 = 10;

/// What a fragment holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Parcel {
    /// Everything.
    Whole(Records),
    /// One part of several.
    Part(Part),
}

/// One part of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Of what it is a part: the checksum over the whole.
    pub set: u32,
    /// Which part, from 1.
    pub number: u8,
    /// How many there are.
    pub of: u8,
    pub(super) bytes: Vec<u8>,
}

/// Records as the fragment of a link, without `#`; nothing when they are too much for one.
pub fn fragment(of: &Records) -> Option<String> {
    let text = written(IN_LETTERS, &writing::to_letters(&whole(of)));
    // What is too much is found where it would be: on the other side.
    matches!(read(&text), Ok(Parcel::Whole(back)) if back == *of).then_some(text)
}

/// Records as the fragments of QR codes, in order; nothing when they would be too many.
pub fn fragments_for_codes(of: &Records) -> Option<Vec<String>> {
    let whole = whole(of);
    let in_digits = |bytes: &[u8]| written(IN_DIGITS, &writing::to_digits(bytes));
    if whole.len() <= CODE {
        return Some(vec![in_digits(&whole)]);
    }
    // Parts of about one length, so that the codes look alike.
    let count = whole.len().div_ceil(CODE - PART_EXTRA);
    if count > MAX_CODES {
        return None;
    }
    let set = checksum(&whole).to_le_bytes();
    let pieces = whole.chunks(whole.len().div_ceil(count)).enumerate();
    let parts = pieces.map(|(at, piece)| {
        let head = [&[PART][..], &set, &[at as u8 + 1, count as u8]].concat();
        in_digits(&checked([&head, piece].concat()))
    });
    Some(parts.collect())
}

/// Reads a fragment, without `#`.
///
/// # Errors
/// When it is of another site, damaged, or of a newer version.
pub fn read(fragment: &str) -> Result<Parcel, Unreadable> {
    let rest = fragment.strip_prefix(NAME).ok_or(Unreadable::Foreign)?;
    let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
    let (version, rest) = rest.split_at(end);
    match version.parse::<u32>() {
        Ok(VERSION) => {}
        Ok(1..) => return Err(Unreadable::Newer),
        _ => return Err(Unreadable::Foreign),
    }
    // Programs that find a link in a text take the full stop behind it along.
    let rest = rest.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '>', '"', '\'', ' ']);
    let bytes = match rest.strip_prefix(IN_LETTERS) {
        Some(letters) => writing::from_letters(letters),
        None => rest.strip_prefix(IN_DIGITS).and_then(writing::from_digits),
    };
    let bytes = bytes.as_deref().and_then(unchecked).ok_or(Unreadable::Broken)?;
    match bytes.split_first() {
        Some((&WHOLE, packed)) => unpacked(packed).map(Parcel::Whole),
        Some((&PART, rest)) => part(rest).map(Parcel::Part).ok_or(Unreadable::Broken),
        Some(_) => Err(Unreadable::Newer),
        None => Err(Unreadable::Broken),
    }
}

/// The records of parts that were put together.
pub(super) fn read_whole(set: u32, bytes: &[u8]) -> Result<Records, Unreadable> {
    let inside = unchecked(bytes).filter(|_| checksum(bytes) == set).ok_or(Unreadable::Broken)?;
    match inside.split_first() {
        Some((&WHOLE, packed)) => unpacked(packed),
        _ => Err(Unreadable::Broken),
    }
}

fn written(form: char, text: &str) -> String {
    format!("{NAME}{VERSION}{form}{text}")
}

fn whole(of: &Records) -> Vec<u8> {
    let packed = compress_to_vec(&records::to_bytes(of), LEVEL);
    checked([&[WHOLE][..], &packed].concat())
}

fn unpacked(packed: &[u8]) -> Result<Records, Unreadable> {
    let bytes = decompress_to_vec_with_limit(packed, MAX_UNPACKED).map_err(|_| Unreadable::Broken)?;
    records::from_bytes(&bytes)
}

fn part(bytes: &[u8]) -> Option<Part> {
    let (set, rest) = bytes.split_first_chunk::<4>()?;
    let (&[number, of], bytes) = rest.split_first_chunk::<2>()?;
    let makes_sense = 1 <= number && number <= of && usize::from(of) <= MAX_CODES;
    makes_sense.then(|| Part { set: u32::from_le_bytes(*set), number, of, bytes: bytes.to_vec() })
}

/// The bytes with their checksum behind them.
pub(super) fn checked(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.extend_from_slice(&checksum(&bytes).to_le_bytes());
    bytes
}

/// The bytes before their checksum, when it is right.
fn unchecked(bytes: &[u8]) -> Option<&[u8]> {
    let (bytes, sum) = bytes.split_last_chunk::<4>()?;
    (checksum(bytes) == u32::from_le_bytes(*sum)).then_some(bytes)
}

/// CRC-32, as in gzip and PNG.
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32| if sum & 1 == 0 { sum >> 1 } else { sum >> 1 ^ 0xedb8_8320 };
    !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum)))
}
