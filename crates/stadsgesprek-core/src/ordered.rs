//! Ordered collections, filled entry by entry: collecting into them would compile a sort for each kind of entry.

use std::collections::{BTreeMap, BTreeSet};

/// A map of the pairs; of two with one key, the last.
pub fn map<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in pairs {
        map.insert(key, value);
    }
    map
}

/// A set of the entries.
pub fn set<K: Ord>(entries: impl IntoIterator<Item = K>) -> BTreeSet<K> {
    let mut set = BTreeSet::new();
    for entry in entries {
        set.insert(entry);
    }
    set
}
