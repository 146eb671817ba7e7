//! Finds entries by id. One kind of map serves all kinds of entries, so it is compiled once.

use std::collections::BTreeMap;

/// The positions of entries by id.
#[derive(Clone, Debug, Default)]
pub(crate) struct IdIndex(BTreeMap<String, usize>);

impl IdIndex {
    /// Adds an id, unless it is there; whether it was new.
    pub(crate) fn add(&mut self, id: &str, at: usize) -> bool {
        let is_new = !self.0.contains_key(id);
        if is_new {
            self.0.insert(id.to_owned(), at);
        }
        is_new
    }

    /// The position of an id.
    pub(crate) fn get(&self, id: &str) -> Option<usize> {
        self.0.get(id).copied()
    }

    /// Whether the id is there.
    pub(crate) fn contains(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }
}

/// Entries with their index.
#[derive(Clone, Debug)]
pub(crate) struct Directory<T> {
    entries: Vec<T>,
    pub(crate) index: IdIndex,
}

impl<T> Directory<T> {
    /// The entries, each under its id.
    pub(crate) fn new(entries: Vec<T>, id: fn(&T) -> &str) -> Self {
        let mut index = IdIndex::default();
        for (at, entry) in entries.iter().enumerate() {
            index.add(id(entry), at);
        }
        Self { entries, index }
    }

    /// The entry with this id.
    pub(crate) fn get(&self, id: &str) -> Option<&T> {
        self.index.get(id).and_then(|at| self.entries.get(at))
    }

    /// Every entry, by id.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.index.0.values().filter_map(|at| self.entries.get(*at))
    }
}
