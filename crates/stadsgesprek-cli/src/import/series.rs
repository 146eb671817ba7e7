//! The dates of a series in the programme, and those that its source has now.
//!
//! One date is known by the `UID` and when it is. When the whole series moves, no date is known any more, so the series
//! is compared as one: what is there as it was, what is on the same day, and of what is left the one after the other.

mod missing;
mod pairing;

use super::calendar::{RecurrenceSet, written};
use super::gathering::{FoundEvent, Gathering, Identity};
use super::issue::{ImportIssue, ImportNotice, NoticeSubject};
use super::known::Known;
use super::likeness::{assign, compare, is_local};
use crate::draft::Draft;
use chrono::NaiveDate;
use pairing::{Pair, pairs};
use stadsgesprek_core::programme::document::Status;
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::text::Text;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What is the matter with a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SeriesIssue {
    /// Every date was taken out again: there is nothing left of it.
    NoneLeft,
    /// It has no end: only the first date to come is taken over.
    Endless,
    /// It is so long that only some dates are taken over, from today on.
    Long {
        /// How many are.
        count: usize,
        /// There were earlier ones.
        has_earlier: bool,
        /// There are later ones.
        has_later: bool,
    },
    /// A rule that is not known here: only the first date is taken over.
    UnknownRule(String),
    /// A rule of what is left out that is not known here: nothing is left out.
    UnknownExclusion(String),
    /// One date that was changed; it becomes an event of its own.
    OneOfRow,
    /// A change that holds for so many dates, from one on.
    FromHere(usize),
    /// The same, when the other dates are not in the source.
    FromHereAlone,
    /// So many dates that are over, of a series that the programme has already, are not added.
    Over(usize),
    /// An event that was imported and is not in the source, which may not be the one that it came from.
    Elsewhere(String),
}

/// What a source says of an event with all its dates.
#[derive(Debug)]
pub(super) struct Whole {
    uid: String,
    sequence: Option<u32>,
    /// Dates that were taken out, as the file writes them: a day, or a day with a time.
    removed: Vec<String>,
    /// There may be dates after this one that are not taken over.
    last: Option<String>,
}

impl Whole {
    /// Nothing when the event has no identity, or one that the site gave it.
    pub(super) fn of(identity: &Identity, row: Option<&RecurrenceSet>) -> Option<Self> {
        let uid = identity.uid.clone().filter(|_| !identity.is_own)?;
        let removed = row.map_or_else(Vec::new, |row| row.removed.iter().map(written).collect());
        let last = row.filter(|row| row.has_later || !row.unknown.is_empty());
        let last = last.map(|row| row.dates.last().map(|date| written(&date.start)).unwrap_or_default());
        Some(Self { uid, sequence: identity.sequence, removed, last })
    }

    /// Whether it says that there is nothing on a date.
    fn is_without(&self, date: &str) -> bool {
        self.has_removed(date) || self.last.as_deref().is_none_or(|last| date <= last)
    }

    fn has_removed(&self, date: &str) -> bool {
        self.removed.iter().any(|removed| date == removed || date.get(..10) == Some(removed))
    }
}

/// An identity without its date, and the date: `uid#2027-03-01T20:00`.
pub(super) fn split(uid: &str) -> (&str, Option<&str>) {
    let is_date =
        |text: &str| text.get(..10).is_some_and(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok());
    match uid.rsplit_once('#') {
        Some((whole, date)) if is_date(date) => (whole, Some(date)),
        _ => (uid, None),
    }
}

/// What all dates of an event have in common, also when Google Calendar has split the series:
/// `x_R20270315T190000@google.com` goes on with `x@google.com`.
pub(super) fn stem(uid: &str) -> Cow<'_, str> {
    let (whole, _) = split(uid);
    let (name, host) = whole.find('@').map_or((whole, ""), |at| whole.split_at(at));
    let is_stamp =
        |text: &str| text.len() >= 8 && text.chars().all(|c| c.is_ascii_digit() || matches!(c, 'T' | 'Z'));
    match name.rsplit_once("_R") {
        Some((name, stamp)) if is_stamp(stamp) => Cow::Owned(format!("{name}{host}")),
        _ => Cow::Borrowed(whole),
    }
}

/// Finds which events of the programme those of a source are, and adds those that the source called off or has no
/// longer.
pub(super) fn followed(gathering: &mut Gathering, known: &Known) {
    let mut groups: BTreeMap<String, Vec<(usize, FoundEvent)>> = BTreeMap::new();
    let wholes = std::mem::take(&mut gathering.wholes).into_iter();
    let mut followed = Followed {
        known,
        today: gathering.now.date().to_string(),
        wholes: wholes.map(|whole| (whole.uid.clone(), whole)).collect(),
        namesakes: std::mem::take(&mut gathering.namesakes),
        source: gathering.source.as_str().to_owned(),
        there: BTreeSet::new(),
        left_out: gathering.notices.iter().flat_map(left_out).collect(),
        found: Vec::new(),
        notices: Vec::new(),
    };
    let mut counts = BTreeMap::new();
    for (at, mut found) in std::mem::take(&mut gathering.found).into_iter().enumerate() {
        number(&mut found.identity, &mut counts);
        match found.identity.uid.as_deref().map(|uid| stem(uid).into_owned()) {
            Some(stem) => groups.entry(stem).or_default().push((at, found)),
            None => followed.found.push((at, found)),
        }
    }
    // Of a series of which every date was taken out nothing was found.
    for uid in followed.wholes.keys() {
        groups.entry(stem(uid).into_owned()).or_default();
    }
    for (stem, found) in groups {
        followed.group(&stem, found);
    }
    // A message is about some events, not about days.
    let since = if gathering.is_message { String::new() } else { followed.since() };
    let imported = followed.imported(&since, gathering.is_message);
    assign(&mut followed.found, &imported, known);
    if !gathering.is_message {
        let missing = followed.missing(&since);
        compare(&mut followed.found, &missing, known, &followed.today);
        followed.vanished(&missing);
    }
    followed.found.sort_by_key(|(at, _)| *at);
    gathering.found = followed.found.into_iter().map(|(_, found)| found).collect();
    for notice in followed.notices {
        gathering.subject = notice.subject;
        gathering.report(&notice.field, notice.issue);
    }
}

/// The titles, folded, of the event that a notice leaves out.
fn left_out(notice: &ImportNotice) -> Vec<String> {
    match &notice.subject {
        NoticeSubject::Title(title) if notice.issue.leaves_out() => title.all().map(fold).collect(),
        _ => Vec::new(),
    }
}

/// Two rows with one title on one day are two events.
fn number(identity: &mut Identity, counts: &mut BTreeMap<String, u32>) {
    let Some(uid) = &mut identity.uid else { return };
    let count = counts.entry(uid.clone()).or_insert(0);
    *count += 1;
    if *count > 1 {
        *uid = format!("{uid} ({count})");
    }
}

struct Followed<'k> {
    known: &'k Known,
    today: String,
    wholes: BTreeMap<String, Whole>,
    namesakes: BTreeSet<String>,
    source: String,
    /// Of what was imported, the stems that the source has.
    there: BTreeSet<String>,
    /// The titles, folded, of what is in the source and was left out.
    left_out: BTreeSet<String>,
    /// Each with its place in the source.
    found: Vec<(usize, FoundEvent)>,
    notices: Vec<ImportNotice>,
}

/// One date of the programme.
#[derive(Debug)]
pub(super) struct KnownDate<'k> {
    uid: &'k str,
    id: &'k str,
    /// When it is in its series, or else in the programme.
    date: &'k str,
    is_to_come: bool,
}

impl<'k> Followed<'k> {
    fn group(&mut self, stem: &str, found: Vec<(usize, FoundEvent)>) {
        let known: &'k Known = self.known;
        let start =
            |id: &str| known.event(id).and_then(|event| event.get("start")?.as_str()).unwrap_or_default();
        let mut dates: Vec<KnownDate<'k>> = known
            .dates(stem)
            .map(|(uid, id)| {
                let date = split(uid).1.unwrap_or_else(|| start(id));
                let is_to_come = start(id).get(..10).is_some_and(|day| day >= self.today.as_str());
                KnownDate { uid, id, date, is_to_come }
            })
            .collect();
        let found = if is_local(stem) { self.of_series(found, &mut dates) } else { found };
        if dates.is_empty() {
            return self.found.extend(found);
        }
        dates.sort_by_key(|date| date.date);
        self.there.insert(stem.to_owned());
        let found = self.called_off(found, &dates);
        let mut free: Vec<bool> = vec![true; dates.len()];
        let is_removed = |date: &KnownDate| {
            self.wholes.get(split(date.uid).0).is_some_and(|whole| whole.has_removed(date.date))
        };
        let may_move: Vec<bool> = dates
            .iter()
            .map(|date| date.is_to_come && !known.is_cancelled(date.id) && !is_removed(date))
            .collect();
        let bare: Vec<&FoundEvent> = found.iter().map(|(_, found)| found).collect();
        let found_pairs = pairs(&bare, &dates, &may_move, &self.today);
        let mut over: BTreeMap<String, usize> = BTreeMap::new();
        for ((place, mut found), pair) in found.into_iter().zip(found_pairs) {
            match pair {
                Pair::With(at) => {
                    free[at] = false;
                    found.identity.follows = Some(dates[at].id.to_owned());
                }
                Pair::Over => {
                    *over.entry(found.draft.first_title().to_owned()).or_default() += 1;
                    continue;
                }
                Pair::None => {}
            }
            self.found.push((place, found));
        }
        for (title, count) in over {
            self.notice(Text::Plain(title), "RRULE", SeriesIssue::Over(count));
        }
        for (_, date) in dates.iter().enumerate().filter(|(at, _)| free[*at]) {
            self.gone(date);
        }
    }

    /// What is known in its source alone is the same series when the source is the same, and a title or a day; what is no
    /// date of a series is found by what it is.
    fn of_series(
        &mut self,
        found: Vec<(usize, FoundEvent)>,
        dates: &mut Vec<KnownDate<'k>>,
    ) -> Vec<(usize, FoundEvent)> {
        let known: &'k Known = self.known;
        dates.retain(|date| {
            let source = known.source(date.id);
            split(date.uid).1.is_some() && source.is_none_or(|source| source == self.source)
        });
        let titles: BTreeSet<String> = dates.iter().flat_map(|date| known.titles(date.id)).collect();
        let days: BTreeSet<&str> = dates.iter().filter_map(|date| known.day(date.id)).collect();
        let is_called =
            |found: &FoundEvent| found.draft.title.all().any(|title| titles.contains(&fold(title)));
        let is_of_series = |found: &FoundEvent| {
            let uid = found.identity.uid.as_deref().unwrap_or_default();
            let is_date = found.identity.is_of_row || split(uid).1.is_some();
            let is_off = found.draft.status == Some(Status::Cancelled) && !dates.is_empty();
            is_date || is_off || is_called(found)
        };
        let (of_series, rest): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|(_, found)| is_of_series(found));
        self.found.extend(rest);
        let is_same = of_series.iter().any(|(_, found)| {
            let day = found.draft.day();
            found.draft.first_title().is_empty()
                || is_called(found)
                || day.is_some_and(|day| days.contains(day))
        });
        if !is_same && !of_series.is_empty() {
            dates.clear();
        }
        if of_series.is_empty() {
            dates.retain(|date| known.source(date.id) == Some(self.source.as_str()));
        }
        of_series
    }

    /// Who calls a series off often names none of its dates.
    fn called_off(&self, found: Vec<(usize, FoundEvent)>, dates: &[KnownDate]) -> Vec<(usize, FoundEvent)> {
        let mut all = Vec::new();
        for (place, found) in found {
            let Identity { is_of_row, is_from_here, .. } = found.identity;
            let (whole, from) = split(found.identity.uid.as_deref().unwrap_or_default());
            let is_whole = from.is_none() || is_from_here;
            let of_it: Vec<&KnownDate> = dates.iter().filter(|date| split(date.uid).0 == whole).collect();
            let has_dates = of_it.iter().any(|date| split(date.uid).1.is_some());
            if found.draft.status != Some(Status::Cancelled) || is_of_row || !is_whole || !has_dates {
                all.push((place, found));
                continue;
            }
            let is_meant = |date: &&&KnownDate| {
                date.is_to_come
                    && from.is_none_or(|from| date.date >= from || date.date.get(..10) == Some(from))
            };
            for date in of_it.iter().filter(is_meant) {
                all.push((place, self.off(date, found.identity.sequence, false)));
            }
        }
        all
    }

    /// A date that its source calls off, or has no longer.
    fn off(&self, date: &KnownDate, sequence: Option<u32>, is_gone: bool) -> FoundEvent {
        let status = Some(Status::Cancelled);
        let draft = Draft { status, ..Draft::titled(self.known.title(date.id)) };
        let identity = Identity {
            uid: Some(date.uid.to_owned()),
            follows: Some(date.id.to_owned()),
            sequence,
            is_gone,
            ..Identity::default()
        };
        FoundEvent { draft, identity }
    }

    /// A date to come that is not there any more, if the source is about the whole series and not older.
    fn gone(&mut self, date: &KnownDate) {
        let uid = split(date.uid).0;
        let is_of_several = self.namesakes.contains(uid);
        if is_of_several || !date.is_to_come || self.known.is_cancelled(date.id) {
            return;
        }
        let Some(whole) = self.wholes.get(uid) else { return };
        let origin = self.known.event(date.id).and_then(|event| event.get("origin"));
        let before = origin.and_then(|origin| origin["sequence"].as_u64());
        let is_older = whole.sequence.zip(before).is_some_and(|(now, before)| u64::from(now) < before);
        if !is_older && whole.is_without(date.date) {
            let off = self.off(date, whole.sequence, true);
            self.found.push((usize::MAX, off));
        }
    }

    fn notice(&mut self, title: Text, field: &str, issue: SeriesIssue) {
        let (subject, field) = (NoticeSubject::Title(title), field.to_owned());
        self.notices.push(ImportNotice { subject, field, issue: ImportIssue::Series(issue) });
    }
}
