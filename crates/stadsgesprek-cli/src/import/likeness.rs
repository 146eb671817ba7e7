//! Which event of the programme one of a source is when what it is known by proves nothing: every table begins its
//! numbers at 1, and a row without an id is known by its title and its day, which both may change.

use super::gathering::FoundEvent;
use super::known::Known;
use super::merge::hash_of;
use super::series::split;
use crate::draft::Draft;
use chrono::NaiveDate;
use stadsgesprek_core::value::fold::fold;
use std::collections::BTreeSet;

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

/// Whether many sources may have something that is called so.
pub(super) fn is_weak(uid: &str) -> bool {
    let (whole, _) = split(uid);
    let letters = whole.chars().filter(|c| c.is_alphabetic()).count();
    !whole.contains('@') && whole.len() < 16 && letters < 4
}

/// Whether it is the title and the day of a row: `Woontop 2027-03-01`, of a second one with `(2)` behind it.
fn is_of_bare_row(uid: &str) -> bool {
    let uid = uid.strip_suffix(')').and_then(|uid| uid.rsplit_once(" (")).map_or(uid, |(uid, _)| uid);
    uid.rsplit_once(' ').is_some_and(|(_, day)| NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok())
}

/// Whether what a source calls `uid` is the event with this id, which was imported as that.
pub(super) fn is_proven(known: &Known, id: &str, uid: &str, draft: &Draft, source: &str) -> bool {
    if !is_weak(uid) {
        return true;
    }
    let is_elsewhere = known.source(id).is_some_and(|other| other != source);
    let (title, start) = (title(draft), draft.start.as_deref());
    if title.is_empty() && start.is_none() {
        return !is_elsewhere;
    }
    let has_seen = |field: &str| hash_of(draft, field).is_some_and(|hash| known.has_seen(id, field, &hash));
    let is_day = || (known.day(id).is_some() && known.day(id) == day(draft)) || has_seen("start");
    let is_date_of_series = split(uid).1.is_some();
    known.titles(id).contains(&fold(title))
        || has_seen("title")
        || has_seen("description")
        || (!is_elsewhere && (is_date_of_series || is_day()))
}

/// What was imported from this source, is to come, and is not in it any more.
pub(super) struct Missing<'k> {
    pub(super) id: &'k str,
    pub(super) uid: &'k str,
}

/// Finds for what is new which of the missing events it may be; each of those at most once.
pub(super) fn compare(found: &mut [(usize, FoundEvent)], missing: &[Missing], known: &Known) {
    let weak: Vec<&Missing> =
        missing.iter().filter(|one| is_weak(one.uid) || is_of_bare_row(one.uid)).collect();
    if weak.is_empty() {
        return;
    }
    let mut given = BTreeSet::new();
    for reason in [Reason::Moved, Reason::Retitled, Reason::Number] {
        for (_, FoundEvent { draft, identity }) in &mut *found {
            let uid = identity.uid.as_deref().unwrap_or_default();
            let is_open = identity.follows.is_none() && identity.likeness.is_none() && !identity.is_own;
            if !is_open || draft.start.is_none() || !(is_weak(uid) || is_of_bare_row(uid)) {
                continue;
            }
            let is_like = |one: &&&Missing| match reason {
                // The same title on the same day is the same event without a question.
                Reason::Moved => {
                    known.day(one.id) != day(draft) && known.titles(one.id).contains(&fold(title(draft)))
                }
                Reason::Retitled => known.day(one.id) == day(draft) && is_retitled(known, one.id, draft),
                Reason::Number => one.uid == uid && known.day(one.id) != day(draft),
            };
            let free = weak.iter().filter(|one| !given.contains(one.id)).filter(is_like);
            if let Some(nearest) = free.min_by_key(|one| days_between(known.day(one.id), day(draft))) {
                given.insert(nearest.id);
                identity.likeness = Some(Likeness { id: nearest.id.to_owned(), reason });
            }
        }
    }
}

/// The same time, or half of the words.
fn is_retitled(known: &Known, id: &str, draft: &Draft) -> bool {
    let start = known.event(id).and_then(|event| event.get("start")?.as_str());
    let has_time = start.is_some_and(|start| start.len() > 10);
    let words = |title: &str| -> BTreeSet<String> { fold(title).split(' ').map(str::to_owned).collect() };
    let new = words(title(draft));
    let titles = known.titles(id);
    if titles.contains(&fold(title(draft))) {
        return false;
    }
    let is_like = titles.iter().any(|old| {
        let old = words(old);
        old.intersection(&new).count() * 2 >= old.len().max(new.len())
    });
    is_like || (has_time && start == draft.start.as_deref())
}

fn days_between(one: Option<&str>, other: Option<&str>) -> u64 {
    let day = |day: Option<&str>| NaiveDate::parse_from_str(day?, "%Y-%m-%d").ok();
    let days = day(one).zip(day(other)).map(|(one, other)| (one - other).num_days().unsigned_abs());
    days.unwrap_or(u64::MAX)
}

fn title(draft: &Draft) -> &str {
    draft.title.all().next().unwrap_or_default()
}

fn day(draft: &Draft) -> Option<&str> {
    draft.start.as_deref().and_then(|start| start.get(..10))
}
