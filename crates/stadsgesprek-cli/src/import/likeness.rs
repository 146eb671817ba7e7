//! Which event of the programme one of a source is when what it is known by proves nothing: every table begins its
//! numbers at 1, and a row without an id is known by its title and its day, which both may change.

use super::gathering::{FoundEvent, Identity};
use super::known::Known;
use super::merge::hash_of;
use super::series::split;
use crate::draft::Draft;
use chrono::NaiveDate;
use stadsgesprek_core::value::fold::fold;
use std::collections::{BTreeMap, BTreeSet};

/// Why an event of the source may be one of the programme that the source has no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// The same title on another day.
    Moved,
    /// Another title at the same time, or one like it on the same day.
    Retitled,
    /// The same number, and nothing else.
    Number,
}

/// The event of the programme that one of a source may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Likeness {
    /// Its id.
    pub(crate) id: String,
    /// What speaks for it.
    pub(crate) reason: Reason,
}

/// Whether only its own source knows an event by this: a number, a word. A `UID` with a host, and what is as long as a UUID,
/// is the same everywhere.
pub(super) fn is_local(uid: &str) -> bool {
    let (whole, _) = split(uid);
    let has_host = whole.rsplit_once('@').is_some_and(|(_, host)| !matches!(host, "" | "localhost"));
    !has_host && (whole.len() < 20 || row_of(whole).is_some())
}

/// The title and the day by which a row without an id is known: `Woontop 2027-03-01`, of a second one with `(2)` behind it.
fn row_of(uid: &str) -> Option<(&str, &str)> {
    let uid = uid.strip_suffix(')').and_then(|uid| uid.rsplit_once(" (")).map_or(uid, |(uid, _)| uid);
    let is_day = |day: &str| NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok();
    uid.rsplit_once(' ').filter(|(_, day)| is_day(day))
}

/// What was imported from a source and is known in it alone.
struct Imported<'k> {
    id: &'k str,
    uid: &'k str,
    start: &'k str,
    /// What it is, and was, called.
    titles: BTreeSet<String>,
    /// Its origin names this source.
    is_named: bool,
}

impl<'k> Imported<'k> {
    fn of(known: &'k Known, uid: &'k str, id: &'k str, source: &str) -> Option<Self> {
        let named = known.source(id);
        if !is_local(uid) || named.is_some_and(|other| other != source) {
            return None;
        }
        let mut titles = known.titles(id);
        titles.extend(row_of(uid).map(|(title, _)| fold(title)));
        Some(Self { id, uid, start: known.start(id), titles, is_named: named.is_some() })
    }

    fn day(&self) -> &str {
        self.start.get(..10).unwrap_or_default()
    }

    fn is_called(&self, known: &Known, draft: &Draft) -> bool {
        draft.title.all().any(|title| self.titles.contains(&fold(title)))
            || has_seen(known, self.id, draft, "title")
    }
}

/// Whether a source says of a field what it said before.
fn has_seen(known: &Known, id: &str, draft: &Draft, field: &str) -> bool {
    hash_of(draft, field).is_some_and(|hash| known.has_seen(id, field, &hash))
}

/// What says that an event of a source is one that was imported from it, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Proof {
    /// The same title at the same time.
    Time,
    /// The same title on the same day.
    Day,
    /// What the source said before of title and time, whatever became of them by hand.
    Seen,
    /// The same number, and besides the title, the time, or the text.
    Number,
}

/// Finds the events that were imported from this source before, each at most once: numbers are dealt out anew, so what an
/// event is comes before how it is counted.
pub(super) fn assign(found: &mut [(usize, FoundEvent)], known: &Known, source: &str) {
    let followed: BTreeSet<String> =
        found.iter().filter_map(|(_, found)| found.identity.follows.clone()).collect();
    let imported: Vec<Imported> = known
        .imported()
        .filter(|(_, id)| !followed.contains(*id))
        .filter_map(|(uid, id)| Imported::of(known, uid, id, source))
        .collect();
    let mut by_title: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut by_uid: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut by_seen: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (at, one) in imported.iter().enumerate() {
        for title in &one.titles {
            by_title.entry(title).or_default().push(at);
        }
        by_uid.entry(one.uid).or_default().push(at);
        if let Some(seen) = known.seen(one.id, "title").zip(known.seen(one.id, "start")) {
            by_seen.entry(seen).or_default().push(at);
        }
    }
    let mut free = vec![true; imported.len()];
    for proof in [Proof::Time, Proof::Day, Proof::Seen, Proof::Number] {
        for (_, FoundEvent { draft, identity }) in &mut *found {
            let Some(uid) = identity.uid.as_deref().filter(|uid| is_open(identity, uid)) else { continue };
            let start = draft.start.as_deref().unwrap_or_default();
            let possible: Vec<usize> = match proof {
                Proof::Time | Proof::Day => {
                    let titles = draft.title.all().map(fold);
                    titles.filter_map(|title| by_title.get(title.as_str())).flatten().copied().collect()
                }
                Proof::Seen => {
                    let seen = hash_of(draft, "title").zip(hash_of(draft, "start"));
                    let seen = seen.as_ref().map(|(title, start)| (title.as_str(), start.as_str()));
                    seen.and_then(|seen| by_seen.get(&seen)).into_iter().flatten().copied().collect()
                }
                Proof::Number => by_uid.get(uid).into_iter().flatten().copied().collect(),
            };
            let is_proven = |one: &Imported| match proof {
                Proof::Time => !start.is_empty() && one.start == start,
                Proof::Day => !start.is_empty() && Some(one.day()) == start.get(..10),
                Proof::Seen => true,
                Proof::Number if start.is_empty() => {
                    one.is_named && (title(draft).is_empty() || one.is_called(known, draft))
                }
                Proof::Number => {
                    one.is_called(known, draft)
                        || (one.is_named
                            && (one.start == start
                                || has_seen(known, one.id, draft, "description")
                                || (Some(one.day()) == start.get(..10)
                                    && is_similar(one, &fold(title(draft))))))
                }
            };
            // Of several, the one that is counted alike.
            let proven = possible.into_iter().filter(|at| free[*at] && is_proven(&imported[*at]));
            if let Some(at) = proven.min_by_key(|at| imported[*at].uid != uid) {
                free[at] = false;
                identity.follows = Some(imported[at].id.to_owned());
            }
        }
    }
}

/// Whether it is still to be found what an event is.
fn is_open(identity: &Identity, uid: &str) -> bool {
    identity.follows.is_none() && identity.likeness.is_none() && !identity.is_own && is_local(uid)
}

/// Half of the words are the same; `title` is folded.
fn is_similar(one: &Imported, title: &str) -> bool {
    let words = |title: &str| -> BTreeSet<String> { title.split(' ').map(str::to_owned).collect() };
    let new = words(title);
    let is_half = |old: BTreeSet<String>| old.intersection(&new).count() * 2 >= old.len().max(new.len());
    one.titles.iter().any(|old| is_half(words(old)))
}

/// What was imported from this source, and is not in it any more.
pub(super) struct Missing<'k> {
    pub(super) id: &'k str,
    pub(super) uid: &'k str,
}

/// An event of which it is open what it is, as it is compared with many.
struct New<'d> {
    /// Its place in the source.
    at: usize,
    uid: &'d str,
    start: &'d str,
    titles: Vec<String>,
    hash: Option<String>,
}

impl<'d> New<'d> {
    fn of(at: usize, found: &'d FoundEvent) -> Option<Self> {
        let uid = found.identity.uid.as_deref()?;
        let start = found.draft.start.as_deref().filter(|_| is_open(&found.identity, uid))?;
        let titles = found.draft.title.all().map(fold).collect();
        Some(Self { at, uid, start, titles, hash: hash_of(&found.draft, "title") })
    }

    /// How unlike it is to an event that is missing, when it is like it at all.
    fn unlike(&self, one: &Imported, known: &Known, reason: Reason) -> Option<u64> {
        let is_day = self.start.get(..10) == Some(one.day());
        let is_called = || {
            self.titles.iter().any(|title| one.titles.contains(title))
                || (self.hash.is_some() && self.hash.as_deref() == known.seen(one.id, "title"))
        };
        let is_similar = || self.titles.iter().any(|title| is_similar(one, title));
        match reason {
            Reason::Moved => (!is_day && is_called()).then(|| days_between(one.day(), self.start)),
            Reason::Retitled if !is_day => None,
            Reason::Retitled if is_similar() => Some(0),
            Reason::Retitled => (one.start == self.start).then_some(1),
            Reason::Number => (one.uid == self.uid).then_some(0),
        }
    }
}

/// So many pairs are compared; nobody answers more questions.
const MOST_PAIRS: usize = 4_000_000;

/// Finds for what is new which of the missing events it may be; each of those at most once, the nearest first.
pub(super) fn compare(found: &mut [(usize, FoundEvent)], missing: &[Missing], known: &Known, source: &str) {
    let missing: Vec<Imported> =
        missing.iter().filter_map(|one| Imported::of(known, one.uid, one.id, source)).collect();
    let mut given = BTreeSet::new();
    for reason in [Reason::Moved, Reason::Retitled, Reason::Number] {
        let new = found.iter().enumerate().filter_map(|(at, (_, found))| New::of(at, found));
        let new: Vec<New> = new.collect();
        if new.len() * missing.len() > MOST_PAIRS {
            return;
        }
        let mut pairs: Vec<(u64, usize, usize)> = Vec::new();
        for (other, one) in missing.iter().enumerate().filter(|(other, _)| !given.contains(other)) {
            let like = new.iter().filter_map(|new| Some((new.unlike(one, known, reason)?, new.at, other)));
            pairs.extend(like);
        }
        pairs.sort_unstable();
        for (_, at, other) in pairs {
            let identity = &mut found[at].1.identity;
            if identity.likeness.is_none() && given.insert(other) {
                identity.likeness = Some(Likeness { id: missing[other].id.to_owned(), reason });
            }
        }
    }
}

fn days_between(one: &str, other: &str) -> u64 {
    let day = |text: &str| NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok();
    let days = day(one).zip(day(other)).map(|(one, other)| (one - other).num_days().unsigned_abs());
    days.unwrap_or(u64::from(u32::MAX))
}

fn title(draft: &Draft) -> &str {
    draft.title.all().next().unwrap_or_default()
}
