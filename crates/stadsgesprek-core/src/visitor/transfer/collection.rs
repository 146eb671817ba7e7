//! The parts of one whole, scanned in any order, until they are all there.

use super::parcel::{Part, read_whole};
use super::{Records, Unreadable};
use std::collections::BTreeMap;

/// The parts of one whole that were scanned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    /// Of what: the checksum over the whole.
    pub set: u32,
    /// How many parts there are.
    pub of: u8,
    parts: BTreeMap<u8, Part>,
}

impl Collection {
    /// Begins with a part.
    pub fn new(part: Part) -> Self {
        Self { set: part.set, of: part.of, parts: BTreeMap::from([(part.number, part)]) }
    }

    /// Takes another; `false` when it is of something else.
    pub fn add(&mut self, part: Part) -> bool {
        let belongs = part.set == self.set && part.of == self.of;
        if belongs {
            self.parts.insert(part.number, part);
        }
        belongs
    }

    /// The parts that were scanned, from 1.
    pub fn present(&self) -> Vec<u8> {
        self.parts.keys().copied().collect()
    }

    /// The parts that are not there yet, from 1.
    pub fn missing(&self) -> Vec<u8> {
        (1..=self.of).filter(|number| !self.parts.contains_key(number)).collect()
    }

    /// The records, once every part is there.
    pub fn records(&self) -> Option<Result<Records, Unreadable>> {
        let is_whole = self.parts.len() == usize::from(self.of);
        let bytes = || self.parts.values().flat_map(|part| part.bytes.clone()).collect::<Vec<u8>>();
        is_whole.then(|| read_whole(self.set, &bytes()))
    }
}
