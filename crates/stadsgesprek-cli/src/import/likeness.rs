//! Which event of the programme one of a source is when what it is known by proves nothing: every table begins its
//! numbers at 1, and a row without an id is known by its title and its day, which both may change.

use super::gathering::FoundEvent;
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
    /// Nothing, but of rows without an id nothing else is missing, and nothing else is new.
    MovedAndRetitled,
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
    row_of(whole).is_some() || (whole.len() < 20 && host(uid).is_none())
}

/// The host of a `UID` that has one: `x@library.example`.
pub(super) fn host(uid: &str) -> Option<&str> {
    let (whole, _) = split(uid);
    let host = whole.rsplit_once('@').map(|(_, host)| host);
    host.filter(|host| row_of(whole).is_none() && !matches!(*host, "" | "localhost"))
}

/// The title and the day by which a row without an id is known: `Woontop 2027-03-01`, of a second one with `(2)` behind it.
fn row_of(uid: &str) -> Option<(&str, &str)> {
    let uid = uid.strip_suffix(')').and_then(|uid| uid.rsplit_once(" (")).map_or(uid, |(uid, _)| uid);
    let is_day = |day: &str| NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok();
    uid.rsplit_once(' ').filter(|(_, day)| is_day(day))
}

/// What was imported from a source.
pub(super) struct Imported<'k> {
    pub(super) id: &'k str,
    uid: &'k str,
    start: &'k str,
    /// What it is, and was, called, folded.
    pub(super) titles: BTreeSet<String>,
    /// Its origin names this source.
    is_named: bool,
    is_local: bool,
    /// It took place before the first day that the source is about, which leaves out what is over: it cannot move any more,
    /// and what is new under its title is another edition.
    is_settled: bool,
    /// The source is about its day.
    is_in_reach: bool,
    /// It is to come, and nothing says what became of it.
    pub(super) is_unaccounted: bool,
}

impl<'k> Imported<'k> {
    /// Nothing when it is of another source than `source`; `since` is the first day that this one is about.
    pub(super) fn of(known: &'k Known, uid: &'k str, id: &'k str, source: &str, since: &str) -> Option<Self> {
        let named = known.source(id);
        if named.is_some_and(|other| other != source) {
            return None;
        }
        let mut titles = known.titles(id);
        titles.extend(row_of(uid).map(|(title, _)| fold(title)));
        let is_in_reach = known.day(id).is_none_or(|day| day >= since);
        Some(Self {
            id,
            uid,
            start: known.start(id),
            titles,
            is_named: named.is_some(),
            is_local: is_local(uid),
            is_settled: !is_in_reach && !known.is_off(id),
            is_in_reach,
            is_unaccounted: false,
        })
    }

    /// The day on which it is, as the file writes it.
    pub(super) fn day(&self) -> &str {
        self.start.get(..10).unwrap_or_default()
    }

    /// Whether its source may have this identity for it now. One that is the same everywhere is replaced only in its own
    /// source, and not by one of another host.
    fn may_become(&self, uid: &str) -> bool {
        let hosts = host(self.uid).zip(host(uid));
        let is_of_host = hosts.is_none_or(|(one, other)| one == other);
        (self.is_local && is_local(uid)) || (self.is_named && is_of_host)
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
/// event is comes before how it is counted. A `UID` that is the same everywhere is given up only for another in its place.
pub(super) fn assign(found: &mut [(usize, FoundEvent)], imported: &[Imported], known: &Known) {
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
            let Some(uid) = identity.uid.as_deref().filter(|_| identity.is_open()) else { continue };
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
                _ if !one.may_become(uid) => false,
                Proof::Time => !start.is_empty() && one.start == start,
                Proof::Day => !start.is_empty() && Some(one.day()) == draft.day(),
                Proof::Seen => true,
                Proof::Number if start.is_empty() => {
                    one.is_named && (draft.first_title().is_empty() || one.is_called(known, draft))
                }
                Proof::Number if one.is_settled => false,
                Proof::Number => {
                    one.is_called(known, draft)
                        || (one.is_named
                            && (one.start == start
                                || has_seen(known, one.id, draft, "description")
                                || (Some(one.day()) == draft.day()
                                    && is_similar(one, &fold(draft.first_title())))))
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

/// Half of the words are the same; `title` is folded.
fn is_similar(one: &Imported, title: &str) -> bool {
    let words = |title: &str| -> BTreeSet<String> { title.split(' ').map(str::to_owned).collect() };
    let new = words(title);
    let is_half = |old: BTreeSet<String>| old.intersection(&new).count() * 2 >= old.len().max(new.len());
    one.titles.iter().any(|old| is_half(words(old)))
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
        let start = found.draft.start.as_deref().filter(|_| is_local(uid))?;
        let titles: Vec<String> = found.draft.title.all().map(fold).collect();
        Some(Self { at, uid, start, titles, hash: hash_of(&found.draft, "title") })
    }

    fn day(&self) -> &str {
        self.start.get(..10).unwrap_or_default()
    }

    fn is_called(&self, one: &Imported, known: &Known) -> bool {
        self.titles.iter().any(|title| one.titles.contains(title))
            || (self.hash.is_some() && self.hash.as_deref() == known.seen(one.id, "title"))
    }

    /// How unlike it is to an event that is missing, when it is like it at all.
    fn unlike(&self, one: &Imported, known: &Known, reason: Reason) -> Option<u64> {
        let is_day = self.day() == one.day();
        let is_similar = || self.titles.iter().any(|title| is_similar(one, title));
        match reason {
            Reason::Moved => {
                (!is_day && self.is_called(one, known)).then(|| days_between(one.day(), self.start))
            }
            Reason::Retitled if !is_day => None,
            Reason::Retitled if is_similar() => Some(0),
            Reason::Retitled => (one.start == self.start).then_some(1),
            Reason::Number => (one.is_in_reach && one.uid == self.uid).then_some(0),
            Reason::MovedAndRetitled => None,
        }
    }
}

/// So many pairs are compared; nobody answers more questions.
const MOST_PAIRS: usize = 4_000_000;

/// Finds for what is new which of the `missing` events it may be, each of those at most once, the nearest first; and of
/// which it is another edition. `today` is a day as the file writes it.
pub(super) fn compare(found: &mut [(usize, FoundEvent)], missing: &[Imported], known: &Known, today: &str) {
    let followed: BTreeSet<String> =
        found.iter().filter_map(|(_, found)| found.identity.follows.clone()).collect();
    let is_new = |found: &FoundEvent| {
        let day = found.draft.day().unwrap_or_default();
        let mut there = found.draft.title.all().flat_map(|title| known.on_day(fold(title), day));
        found.identity.is_open() && there.all(|id| followed.contains(id))
    };
    let may_move = missing.iter().enumerate().filter(|(_, one)| one.is_local && !one.is_settled);
    let may_move: Vec<(usize, &Imported)> = may_move.collect();
    let mut given = BTreeSet::new();
    for reason in [Reason::Moved, Reason::Retitled, Reason::Number] {
        let new = found.iter().enumerate().filter(|(_, (_, found))| is_new(found));
        let new: Vec<New> = new.filter_map(|(at, (_, found))| New::of(at, found)).collect();
        if new.len() * may_move.len() > MOST_PAIRS {
            return;
        }
        let mut pairs: Vec<(u64, usize, usize)> = Vec::new();
        for (other, one) in may_move.iter().filter(|(other, _)| !given.contains(other)) {
            let like = new.iter().filter_map(|new| Some((new.unlike(one, known, reason)?, new.at, *other)));
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
    let is_without_id = |uid: Option<&str>| uid.is_some_and(|uid| row_of(uid).is_some());
    let left = missing.iter().enumerate();
    let left = left.filter(|(other, one)| one.is_unaccounted && !given.contains(other));
    let new = (0..found.len()).filter(|at| {
        let found = &found[*at].1;
        is_new(found) && found.draft.day().is_some_and(|day| day >= today)
    });
    if let ([(_, one)], [at]) = (&left.collect::<Vec<_>>()[..], &new.collect::<Vec<_>>()[..])
        && is_without_id(Some(one.uid))
        && is_without_id(found[*at].1.identity.uid.as_deref())
    {
        let likeness = Likeness { id: one.id.to_owned(), reason: Reason::MovedAndRetitled };
        found[*at].1.identity.likeness = Some(likeness);
    }
    editions(found, missing);
}

/// Finds of what took place the one new edition. Of a title that comes again and again every one plainly is another.
fn editions(found: &mut [(usize, FoundEvent)], missing: &[Imported]) {
    let mut past: BTreeMap<&str, Vec<&Imported>> = BTreeMap::new();
    for one in missing.iter().filter(|one| one.is_settled) {
        for title in &one.titles {
            past.entry(title).or_default().push(one);
        }
    }
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (_, found) in &*found {
        for title in found.draft.title.all().map(fold).collect::<BTreeSet<_>>() {
            *counts.entry(title).or_default() += 1;
        }
    }
    for (_, FoundEvent { draft, identity }) in found.iter_mut().filter(|(_, found)| found.identity.is_open())
    {
        let edition = draft.title.all().map(fold).find_map(|title| match past.get(title.as_str())?[..] {
            [one] if counts.get(&title) == Some(&1) => Some(one.id.to_owned()),
            _ => None,
        });
        identity.edition_of = edition;
    }
}

/// The days between two, as the file writes them; more than any when one of them is none.
pub(super) fn days_between(one: &str, other: &str) -> u64 {
    let day = |text: &str| NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok();
    let days = day(one).zip(day(other)).map(|(one, other)| (one - other).num_days().unsigned_abs());
    days.unwrap_or(u64::MAX)
}
