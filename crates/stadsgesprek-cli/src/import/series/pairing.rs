//! Which date of a source is which date of the programme.

use super::{KnownDate, split};
use crate::import::gathering::FoundEvent;
use crate::import::likeness::days_between;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// So many ways to move dates are compared.
const MOST_WAYS: usize = 1_000_000;

/// What a date of the source is in the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pair {
    /// The date at this place.
    With(usize),
    /// Over, and nothing that was imported: the programme keeps what it has of the past.
    Over,
    /// New.
    None,
}

/// What each date of the source is; `may_move` are those of the programme that may have moved to another day.
pub(super) fn pairs(found: &[&FoundEvent], known: &[KnownDate], may_move: &[bool], today: &str) -> Vec<Pair> {
    let mut pairing = Pairing { pairs: vec![Pair::None; found.len()], free: vec![true; known.len()] };
    let uids = found.iter().map(|one| one.identity.uid.as_deref());
    pairing.same(uids, known.iter().map(|date| Some(date.uid)));
    let days = found.iter().map(|one| date(one).get(..10));
    pairing.same(days, known.iter().map(|date| date.date.get(..10)));
    let is_to_come = |at: usize| date(found[at]).get(..10).is_some_and(|day| day >= today);
    let whole = |at: usize| split(found[at].identity.uid.as_deref().unwrap_or_default()).0;
    // A series of which one date is where it was has not moved.
    let stood: BTreeSet<&str> = (0..found.len())
        .filter(|at| is_to_come(*at) && pairing.pairs[*at] != Pair::None)
        .map(whole)
        .collect();
    let is_alone = |at: usize| split(found[at].identity.uid.as_deref().unwrap_or_default()).1.is_none();
    let moved: Vec<usize> = (0..found.len())
        .filter(|at| pairing.pairs[*at] == Pair::None && is_to_come(*at) && !stood.contains(whole(*at)))
        .filter(|at| found[*at].identity.is_of_row || is_alone(*at))
        .collect();
    let left: Vec<usize> = (0..known.len()).filter(|at| pairing.free[*at] && may_move[*at]).collect();
    for (one, other) in in_order(&moved, &left, |at| date(found[at]), |at| known[at].date) {
        pairing.pairs[one] = Pair::With(other);
    }
    for (at, one) in found.iter().enumerate() {
        if pairing.pairs[at] == Pair::None && one.identity.is_of_row && !is_to_come(at) {
            pairing.pairs[at] = Pair::Over;
        }
    }
    pairing.pairs
}

struct Pairing {
    pairs: Vec<Pair>,
    free: Vec<bool>,
}

impl Pairing {
    /// Puts together what has the same key, and is not yet.
    fn same<'d>(
        &mut self,
        found: impl Iterator<Item = Option<&'d str>>,
        known: impl Iterator<Item = Option<&'d str>>,
    ) {
        let mut places: BTreeMap<&str, VecDeque<usize>> = BTreeMap::new();
        for (at, key) in known.enumerate().filter(|(at, _)| self.free[*at]) {
            if let Some(key) = key {
                places.entry(key).or_default().push_back(at);
            }
        }
        for (pair, key) in self.pairs.iter_mut().zip(found).filter(|(pair, _)| **pair == Pair::None) {
            let place = key.and_then(|key| places.get_mut(key)).and_then(VecDeque::pop_front);
            if let Some(at) = place {
                self.free[at] = false;
                *pair = Pair::With(at);
            }
        }
    }
}

/// As many on both sides: the one after the other. Otherwise those that are nearest to each other.
fn in_order<'d>(
    moved: &[usize],
    left: &[usize],
    to: impl Fn(usize) -> &'d str,
    from: impl Fn(usize) -> &'d str,
) -> Vec<(usize, usize)> {
    let (mut moved, mut left) = (moved.to_vec(), left.to_vec());
    moved.sort_by_key(|at| to(*at));
    left.sort_by_key(|at| from(*at));
    if moved.len() == left.len() || moved.len() * left.len() > MOST_WAYS {
        return moved.into_iter().zip(left).collect();
    }
    let mut all: Vec<(u64, usize, usize)> = Vec::new();
    for one in &moved {
        all.extend(left.iter().map(|other| (days_between(to(*one), from(*other)), *one, *other)));
    }
    all.sort_unstable();
    let (mut taken, mut given) = (BTreeSet::new(), BTreeSet::new());
    let nearest = all.into_iter().filter(|(_, one, other)| {
        let is_free = !taken.contains(one) && !given.contains(other);
        if is_free {
            taken.insert(*one);
            given.insert(*other);
        }
        is_free
    });
    nearest.map(|(_, one, other)| (one, other)).collect()
}

/// When something is in its series, or else in the source.
fn date(found: &FoundEvent) -> &str {
    let (_, date) = split(found.identity.uid.as_deref().unwrap_or_default());
    date.or(found.draft.start.as_deref()).unwrap_or_default()
}
