//! The days to come: in each, what takes time, what falls together, and what is free in between.

use super::clash::{Clash, Subject, belong_together, without_repetition};
use super::entry::{Claim, Entry};
use super::span::{Overlap, Span};
use super::travel::{Travel, ends_of, way};
use crate::programme::schedule::{PRESUMED_MINUTES, Schedule};
use chrono::NaiveDate;

/// A day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Day {
    /// Which, in Delft.
    pub date: NaiveDate,
    /// What takes time, in order.
    pub stretches: Vec<Stretch>,
    /// What takes none: its time is not known, it is off, or it was withdrawn.
    pub aside: Vec<Entry>,
}

/// One item, or several that fall together.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Stretch {
    /// What lies between it and what came before.
    pub before: Option<Step>,
    /// By start. Never empty; it may go on after midnight.
    pub items: Vec<Item>,
    /// How many of them are shown: all, unless only the beginning of the whole is.
    pub shown: usize,
}

/// Something that takes time.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Item {
    /// What.
    pub entry: Entry,
    /// Its time.
    pub span: Span,
    /// How firmly it asks for it.
    pub claim: Claim,
    /// With what it falls together: events, and sessions of them.
    pub clashes: Vec<Clash>,
}

/// What lies between two items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    /// Elapsed minutes; nothing when the end of the first is not known.
    pub free: Option<i64>,
    /// The way, when the places differ.
    pub travel: Option<Travel>,
}

impl Day {
    /// How many things it has.
    pub fn count(&self) -> usize {
        self.stretches.iter().map(|stretch| stretch.items.len()).sum::<usize>() + self.aside.len()
    }

    /// As much of it as there is room for; takes that room.
    pub(super) fn within(&self, room: &mut usize) -> Self {
        let mut stretches = Vec::new();
        for stretch in &self.stretches {
            if *room == 0 {
                break;
            }
            let shown = stretch.items.len().min(*room);
            *room -= shown;
            stretches.push(Stretch { shown, ..stretch.clone() });
        }
        Self { date: self.date, stretches, aside: within(&self.aside, room) }
    }
}

/// As much of a list as there is room for; takes that room.
pub(super) fn within<T: Clone>(all: &[T], room: &mut usize) -> Vec<T> {
    let few = &all[..all.len().min(*room)];
    *room -= few.len();
    few.to_vec()
}

impl Step {
    /// Whether the way takes longer than there is time.
    pub fn is_tight(self) -> bool {
        let least = self.travel.and_then(Travel::least_minutes);
        self.free.zip(least).is_some_and(|(free, least)| free < least)
    }
}

impl Stretch {
    /// The items that must go for one of them to be chosen.
    pub fn rivals_of<'a>(&'a self, chosen: &'a Item) -> impl Iterator<Item = &'a Item> {
        let subjects = chosen.clashes.iter().map(|clash| &clash.with);
        subjects.filter_map(|subject| self.items.iter().find(|item| item.subject() == *subject))
    }

    /// Whether one touch can choose an item: everything it falls together with is a mere favorite.
    pub fn can_choose(&self, item: &Item) -> bool {
        !item.clashes.is_empty() && self.rivals_of(item).all(|rival| rival.claim == Claim::Favorite)
    }

    /// Whether its items fall together, and how sure that is: certain as soon as two of them certainly do.
    pub fn overlap(&self) -> Option<Overlap> {
        self.items.iter().flat_map(|item| &item.clashes).map(|clash| clash.overlap).max()
    }
}

impl Item {
    /// What it is about.
    pub fn subject(&self) -> Subject {
        Subject { event: self.entry.event.clone(), session: self.entry.session.clone() }
    }

    /// What it falls together with, to be named: no session beside its own event.
    pub fn named_clashes(&self) -> Vec<Clash> {
        without_repetition(self.clashes.clone())
    }
}

/// The days of entries that are in order.
pub(super) fn days(entries: Vec<Entry>, schedule: &Schedule) -> Vec<Day> {
    let mut items = Vec::new();
    let mut days: Vec<Day> = Vec::new();
    for entry in entries {
        match (entry.span.zip(entry.claim()), entry.day) {
            (Some((span, claim)), _) => items.push(Item { entry, span, claim, clashes: Vec::new() }),
            (None, Some(date)) => day(&mut days, date).aside.push(entry),
            (None, None) => {}
        }
    }
    items.sort_by_key(|item| item.span.start);
    let reaches = find_clashes(&mut items, schedule);
    let mut earlier: Vec<Item> = Vec::new();
    for stretch in stretches(items, &reaches) {
        let Some(first) = stretch.first() else { continue };
        let before = step(&earlier, first, schedule);
        let date = first.span.start.date();
        earlier.extend(stretch.iter().cloned());
        day(&mut days, date).stretches.push(Stretch { before, shown: stretch.len(), items: stretch });
    }
    days.sort_by_key(|day| day.date);
    days
}

fn day(days: &mut Vec<Day>, date: NaiveDate) -> &mut Day {
    let at = days.iter().position(|day| day.date == date).unwrap_or_else(|| {
        days.push(Day { date, stretches: Vec::new(), aside: Vec::new() });
        days.len() - 1
    });
    &mut days[at]
}

/// Notes at each item what it falls together with; the answer is for each item the last one that it does so with.
fn find_clashes(items: &mut [Item], schedule: &Schedule) -> Vec<usize> {
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

fn is_one_visit(a: &Item, b: &Item, schedule: &Schedule) -> bool {
    let events = schedule.event(&a.entry.event).zip(schedule.event(&b.entry.event));
    events.is_some_and(|(a_event, b_event)| {
        belong_together((a_event, a.entry.session.as_ref()), (b_event, b.entry.session.as_ref()))
    })
}

/// Cuts the items where nothing before falls together with anything after.
fn stretches(items: Vec<Item>, reaches: &[usize]) -> Vec<Vec<Item>> {
    let mut stretches: Vec<Vec<Item>> = Vec::new();
    let mut reach = None;
    for (at, item) in items.into_iter().enumerate() {
        match stretches.last_mut().filter(|_| reach.is_some_and(|reach| at <= reach)) {
            Some(stretch) => stretch.push(item),
            None => stretches.push(vec![item]),
        }
        reach = reach.max(Some(reaches[at]));
    }
    stretches
}

/// What lies between everything that came before and an item, when they are of one day or one night.
fn step(earlier: &[Item], next: &Item, schedule: &Schedule) -> Option<Step> {
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
    let ends = |item: &Item| {
        schedule.event(&item.entry.event).map(|event| ends_of(event, item.entry.session.as_ref()))
    };
    let (from, to) = (ends(last)?.1, ends(next)?.0);
    Some(Step { free, travel: way(from.as_ref(), to.as_ref(), schedule) })
}
