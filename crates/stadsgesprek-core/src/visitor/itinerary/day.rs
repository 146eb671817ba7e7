//! The days to come: in each, what takes time, what falls together, and what is free in between.

use super::clash::{Clash, belong_together, without_repetition};
use super::entry::{Claim, ItineraryEntry};
use super::span::{Overlap, TimeSpan};
use super::travel::{Travel, ends_of, way};
use crate::programme::schedule::{PRESUMED_MINUTES, Schedule};
use crate::visitor::saved::EventOrSession;
use chrono::NaiveDate;

/// A day of the visitor's itinerary.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ItineraryDay {
    /// Which, in Delft.
    pub date: NaiveDate,
    /// What takes time, in order.
    pub groups: Vec<OverlapGroup>,
    /// What takes none: its time is not known, it is off, or it was withdrawn.
    pub aside: Vec<ItineraryEntry>,
}

/// One item, or several that fall together.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OverlapGroup {
    /// What lies between it and what came before.
    pub before: Option<Transition>,
    /// By start. Never empty; it may go on after midnight.
    pub items: Vec<ItineraryItem>,
    /// How many of them are shown: all, unless only the beginning of the whole is.
    pub shown: usize,
}

/// Something that takes time.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ItineraryItem {
    /// What was saved.
    pub entry: ItineraryEntry,
    /// Never without a start.
    pub span: TimeSpan,
    /// How firmly it asks for it.
    pub claim: Claim,
    /// With what it falls together: events, and sessions of them.
    pub clashes: Vec<Clash>,
}

/// What lies between two items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Transition {
    /// Elapsed minutes; nothing when the end of the first is not known.
    pub free: Option<i64>,
    /// The way, when the places differ.
    pub travel: Option<Travel>,
}

impl ItineraryDay {
    /// How many things it has.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.items.len()).sum::<usize>() + self.aside.len()
    }

    /// As much of it as there is room for; takes that room.
    pub(super) fn within(&self, room: &mut usize) -> Self {
        let mut groups = Vec::new();
        for group in &self.groups {
            if *room == 0 {
                break;
            }
            let shown = group.items.len().min(*room);
            *room -= shown;
            groups.push(OverlapGroup { shown, ..group.clone() });
        }
        Self { date: self.date, groups, aside: within(&self.aside, room) }
    }
}

/// As much of a list as there is room for; takes that room.
pub(super) fn within<T: Clone>(all: &[T], room: &mut usize) -> Vec<T> {
    let few = &all[..all.len().min(*room)];
    *room -= few.len();
    few.to_vec()
}

impl Transition {
    /// Whether the way takes longer than there is time.
    pub fn is_tight(self) -> bool {
        let least = self.travel.and_then(Travel::least_minutes);
        self.free.zip(least).is_some_and(|(free, least)| free < least)
    }
}

impl OverlapGroup {
    /// The items that must go for one of them to be chosen.
    pub fn rivals_of<'a>(&'a self, chosen: &'a ItineraryItem) -> impl Iterator<Item = &'a ItineraryItem> {
        let subjects = chosen.clashes.iter().map(|clash| &clash.with);
        subjects.filter_map(|subject| self.items.iter().find(|item| item.subject() == *subject))
    }

    /// Whether one touch can choose an item: everything it falls together with is a mere favorite.
    pub fn can_choose(&self, item: &ItineraryItem) -> bool {
        !item.clashes.is_empty() && self.rivals_of(item).all(|rival| rival.claim == Claim::Favorite)
    }

    /// Whether its items fall together, and how sure that is: certain as soon as two of them certainly do.
    pub fn overlap(&self) -> Option<Overlap> {
        self.items.iter().flat_map(|item| &item.clashes).map(|clash| clash.overlap).max()
    }
}

impl ItineraryItem {
    /// What it is about.
    pub fn subject(&self) -> EventOrSession {
        EventOrSession { event: self.entry.event.clone(), session: self.entry.session.clone() }
    }

    /// What it falls together with, to be named: no session beside its own event.
    pub fn named_clashes(&self) -> Vec<Clash> {
        without_repetition(self.clashes.clone())
    }
}

/// The days of entries that are in order.
pub(super) fn days(entries: Vec<ItineraryEntry>, schedule: &Schedule) -> Vec<ItineraryDay> {
    let mut items = Vec::new();
    let mut days: Vec<ItineraryDay> = Vec::new();
    for entry in entries {
        match (entry.span.zip(entry.claim()), entry.day) {
            (Some((span, claim)), _) => items.push(ItineraryItem { entry, span, claim, clashes: Vec::new() }),
            (None, Some(date)) => day(&mut days, date).aside.push(entry),
            (None, None) => {}
        }
    }
    items.sort_by_key(|item| item.span.start);
    let reaches = find_clashes(&mut items, schedule);
    let mut earlier: Vec<ItineraryItem> = Vec::new();
    for group in groups(items, &reaches) {
        let Some(first) = group.first() else { continue };
        let before = transition(&earlier, first, schedule);
        let date = first.span.start.date();
        earlier.extend(group.iter().cloned());
        day(&mut days, date).groups.push(OverlapGroup { before, shown: group.len(), items: group });
    }
    days.sort_by_key(|day| day.date);
    days
}

fn day(days: &mut Vec<ItineraryDay>, date: NaiveDate) -> &mut ItineraryDay {
    let at = days.iter().position(|day| day.date == date).unwrap_or_else(|| {
        days.push(ItineraryDay { date, groups: Vec::new(), aside: Vec::new() });
        days.len() - 1
    });
    &mut days[at]
}

/// Notes at each item what it falls together with; the answer is for each item the last one that it does so with.
fn find_clashes(items: &mut [ItineraryItem], schedule: &Schedule) -> Vec<usize> {
    let mut reaches: Vec<usize> = (0..items.len()).collect();
    for first in 0..items.len() {
        for second in first + 1..items.len() {
            let Some(overlap) = items[first].span.overlap(items[second].span) else { continue };
            if is_one_visit(&items[first], &items[second], schedule) {
                continue;
            }
            let (a, b) = (items[first].subject(), items[second].subject());
            items[first].clashes.push(Clash { with: b, overlap });
            items[second].clashes.push(Clash { with: a, overlap });
            reaches[first] = second;
        }
    }
    reaches
}

fn is_one_visit(a: &ItineraryItem, b: &ItineraryItem, schedule: &Schedule) -> bool {
    let events = schedule.event(&a.entry.event).zip(schedule.event(&b.entry.event));
    events.is_some_and(|(a_event, b_event)| {
        belong_together((a_event, a.entry.session.as_ref()), (b_event, b.entry.session.as_ref()))
    })
}

/// Cuts the items where nothing before falls together with anything after.
fn groups(items: Vec<ItineraryItem>, reaches: &[usize]) -> Vec<Vec<ItineraryItem>> {
    let mut groups: Vec<Vec<ItineraryItem>> = Vec::new();
    let mut reach = None;
    for (at, item) in items.into_iter().enumerate() {
        match groups.last_mut().filter(|_| reach.is_some_and(|reach| at <= reach)) {
            Some(group) => group.push(item),
            None => groups.push(vec![item]),
        }
        reach = reach.max(Some(reaches[at]));
    }
    groups
}

/// What lies between everything that came before and an item, when they are of one day or one night.
fn transition(earlier: &[ItineraryItem], next: &ItineraryItem, schedule: &Schedule) -> Option<Transition> {
    let last = earlier.iter().max_by_key(|item| item.span.over_at())?;
    if is_one_visit(last, next, schedule) {
        return None;
    }
    let free = last.span.known_end().map(|end| end.minutes_until(next.span.start));
    let is_same_day = last.span.start.date() == next.span.start.date();
    if free.is_some_and(|free| free < 0) || !(is_same_day || free.is_some_and(|free| free < PRESUMED_MINUTES))
    {
        return None;
    }
    let ends = |item: &ItineraryItem| {
        schedule.event(&item.entry.event).map(|event| ends_of(event, item.entry.session.as_ref()))
    };
    let (from, to) = (ends(last)?.1, ends(next)?.0);
    Some(Transition { free, travel: way(from.as_ref(), to.as_ref(), schedule) })
}
