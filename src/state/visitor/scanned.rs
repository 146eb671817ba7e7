//! The codes of another device that were scanned so far, until all of them are there.

use super::Visitor;
use crate::platform::clock;
use crate::platform::local_storage;
use stadsgesprek_core::visitor::transfer::{self, Parcel, Segment};

const SEGMENT_KEY: &str = "sg1.part.";
/// How long a segment waits for the others: an hour.
const PART_MS: u64 = 3_600_000;

impl Visitor {
    /// Keeps a scanned segment of what another device sent: cameras open each code in a tab of its own. Where nothing is
    /// kept, the visitor can use the link.
    pub fn keep_segment(self, segment: &Segment, fragment: &str) {
        let name = format!("{SEGMENT_KEY}{:08x}.{}", segment.set, segment.number);
        let text = format!("{} {fragment}", clock::now_millis());
        // What cannot be kept is missing at the next code, and said to be.
        let _ = local_storage::set(&name, &text);
    }

    /// The segments that were scanned within the hour; older ones are erased.
    pub fn kept_segments(self) -> Vec<Segment> {
        let now = clock::now_millis();
        let mut segments = Vec::new();
        for (key, text) in local_storage::all().unwrap_or_default() {
            if !key.starts_with(SEGMENT_KEY) {
                continue;
            }
            let kept = text.split_once(' ').and_then(|(at, text)| Some((at.parse::<u64>().ok()?, text)));
            match kept.filter(|(at, _)| now.abs_diff(*at) < PART_MS).map(|(_, text)| transfer::read(text)) {
                Some(Ok(Parcel::Segment(segment))) => segments.push(segment),
                _ => forget(&key),
            }
        }
        segments
    }

    /// Erases the segments that were scanned.
    pub fn forget_segments(self) {
        for (key, _) in local_storage::all().unwrap_or_default() {
            if key.starts_with(SEGMENT_KEY) {
                forget(&key);
            }
        }
    }
}

fn forget(key: &str) {
    // Where that fails, the next visit to the page tries again.
    let _ = local_storage::remove(key);
}
