//! The segments of one whole, scanned in any order, until they are all there.

use super::parcel::{Segment, read_whole};
use super::{RecordMap, Unreadable};
use std::collections::BTreeMap;

/// The segments of one whole that were scanned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    /// Of what: the checksum over the whole.
    pub set: u32,
    /// How many segments there are.
    pub of: u8,
    segments: BTreeMap<u8, Segment>,
}

impl Collection {
    /// Begins with a segment.
    pub fn new(segment: Segment) -> Self {
        Self { set: segment.set, of: segment.of, segments: BTreeMap::from([(segment.number, segment)]) }
    }

    /// Takes another; `false` when it is of something else.
    pub fn add(&mut self, segment: Segment) -> bool {
        let belongs = segment.set == self.set && segment.of == self.of;
        if belongs {
            self.segments.insert(segment.number, segment);
        }
        belongs
    }

    /// The segments that were scanned, from 1.
    pub fn present(&self) -> Vec<u8> {
        self.segments.keys().copied().collect()
    }

    /// The segments that are not there yet, from 1.
    pub fn missing(&self) -> Vec<u8> {
        (1..=self.of).filter(|number| !self.segments.contains_key(number)).collect()
    }

    /// The records, once every segment is there.
    pub fn records(&self) -> Option<Result<RecordMap, Unreadable>> {
        let is_whole = self.segments.len() == usize::from(self.of);
        let bytes = || self.segments.values().flat_map(|segment| segment.bytes.clone()).collect::<Vec<u8>>();
        is_whole.then(|| read_whole(self.set, &bytes()))
    }
}
