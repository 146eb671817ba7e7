//! Bytes on their way: made small, with a checksum, in one piece or in several, and written as a fragment.

use super::{RecordMap, Unreadable, records, writing};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// What every fragment begins with, before the version.
const NAME: &str = "sg";
/// The version that this program writes.
const VERSION: u32 = 1;
/// After the version: what follows is in letters, or in digits.
const IN_LETTERS: char = 'a';
const IN_DIGITS: char = 'd';

/// The first byte of a parcel: everything, or a segment of it.
const WHOLE: u8 = 1;
const SEGMENT: u8 = 2;

/// How many bytes one QR code carries, so that a phone reads it from a screen without effort: with an address of fifty
/// letters that makes a code of about eighty modules.
const CODE: usize = 360;
/// A segment says what it is of (4), which it is and of how many (2), its kind (1), and has a checksum (4).
const SEGMENT_EXTRA: usize = 11;
/// More codes than this nobody scans.
pub const MAX_CODES: usize = 16;
/// How large the records may become when they are unpacked.
const MAX_UNPACKED: usize = 1_000_000;
/// As small as it gets; there is little to make small.
const LEVEL: u8 = 10;

/// What a fragment holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Parcel {
    /// All records at once.
    Whole(RecordMap),
    /// One segment of several.
    Segment(Segment),
}

/// What one QR code of several holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Of what it is a segment: the checksum over the whole.
    pub set: u32,
    /// Which segment, from 1.
    pub number: u8,
    /// How many there are.
    pub of: u8,
    pub(super) bytes: Vec<u8>,
}

/// Records as the fragment of a link, without `#`; nothing when they are too much for one.
pub fn fragment(of: &RecordMap) -> Option<String> {
    let text = written(IN_LETTERS, &writing::to_letters(&whole(of)));
    // What is too much is found where it would be: on the other side.
    matches!(read(&text), Ok(Parcel::Whole(back)) if back == *of).then_some(text)
}

/// Records as the fragments of QR codes, in order; nothing when they would be too many.
pub fn fragments_for_codes(of: &RecordMap) -> Option<Vec<String>> {
    let whole = whole(of);
    let in_digits = |bytes: &[u8]| written(IN_DIGITS, &writing::to_digits(bytes));
    if whole.len() <= CODE {
        return Some(vec![in_digits(&whole)]);
    }
    // Segments of about one length, so that the codes look alike.
    let count = whole.len().div_ceil(CODE - SEGMENT_EXTRA);
    if count > MAX_CODES {
        return None;
    }
    let set = checksum(&whole).to_le_bytes();
    let pieces = whole.chunks(whole.len().div_ceil(count)).enumerate();
    let segments = pieces.map(|(at, piece)| {
        let head = [&[SEGMENT][..], &set, &[at as u8 + 1, count as u8]].concat();
        in_digits(&checked([&head, piece].concat()))
    });
    Some(segments.collect())
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
        Some((&SEGMENT, rest)) => segment(rest).map(Parcel::Segment).ok_or(Unreadable::Broken),
        Some(_) => Err(Unreadable::Newer),
        None => Err(Unreadable::Broken),
    }
}

/// The records of segments that were put together.
pub(super) fn read_whole(set: u32, bytes: &[u8]) -> Result<RecordMap, Unreadable> {
    let inside = unchecked(bytes).filter(|_| checksum(bytes) == set).ok_or(Unreadable::Broken)?;
    match inside.split_first() {
        Some((&WHOLE, packed)) => unpacked(packed),
        _ => Err(Unreadable::Broken),
    }
}

fn written(form: char, text: &str) -> String {
    format!("{NAME}{VERSION}{form}{text}")
}

fn whole(of: &RecordMap) -> Vec<u8> {
    let packed = compress_to_vec(&records::to_bytes(of), LEVEL);
    checked([&[WHOLE][..], &packed].concat())
}

fn unpacked(packed: &[u8]) -> Result<RecordMap, Unreadable> {
    let bytes = decompress_to_vec_with_limit(packed, MAX_UNPACKED).map_err(|_| Unreadable::Broken)?;
    records::from_bytes(&bytes)
}

fn segment(bytes: &[u8]) -> Option<Segment> {
    let (set, rest) = bytes.split_first_chunk::<4>()?;
    let (&[number, of], bytes) = rest.split_first_chunk::<2>()?;
    let makes_sense = 1 <= number && number <= of && usize::from(of) <= MAX_CODES;
    makes_sense.then(|| Segment { set: u32::from_le_bytes(*set), number, of, bytes: bytes.to_vec() })
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
