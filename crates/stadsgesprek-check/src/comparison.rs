//! What changed since the programme was last published.

use super::times::{is_end_of, is_evening};
use super::{CheckedFile, Concern};
use crate::finding::Finding;
use jsonc_parser::ast::Value;
use stadsgesprek_core::programme::schedule::{Event, Schedule};
use stadsgesprek_core::reading::{FileEntry, child, property};
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::collections::BTreeSet;

pub(super) fn compare(file: &mut CheckedFile<'_, '_>, previous: &Schedule) {
    let entries = file.entries("events");
    let mut has_changed = entries.len() != previous.events.len();
    for entry in &entries {
        let Some(event) = file.event_of(entry) else { continue };
        let Some(before) = before(event, previous) else {
            has_changed = true;
            continue;
        };
        if let Some((start, end)) = end_left_behind(before, event) {
            file.report(entry, "/end", Concern::EndOnFormerDay { start, end });
        }
        if is_elsewhere(before, event) {
            has_changed = true;
            let sequence = before.about.sequence + 1;
            if event.about.sequence < sequence {
                let below = if event.about.sequence == 0 { "" } else { "/sequence" };
                file.report(entry, below, Concern::ChangedWithoutSequence { sequence });
            }
        }
    }
    has_changed |= vanished(file, &entries, previous);
    if has_changed && file.schedule.revision <= previous.revision {
        let problem = Concern::RevisionNotRaised;
        match property(file.object, "revision") {
            Some(revision) => file.notes.report_at(&revision.value, "/revision", None, problem),
            None => file.notes.report_at(file.object, "", None, problem),
        }
    }
}

/// The event as it was published, under its id or one that it had.
fn before<'p>(event: &Event, previous: &'p Schedule) -> Option<&'p Event> {
    let former = event.about.former_ids.iter();
    std::iter::once(event.id()).chain(former).find_map(|id| previous.event(id)).map(AsRef::as_ref)
}

/// Start and end when the start was moved since and the end was not; what the file itself says is told already.
fn end_left_behind(before: &Event, event: &Event) -> Option<(Moment, Moment)> {
    let former = before.when.start().filter(|former| Some(former.date()) != event.when.first_day())?;
    let was_evening = before.when.end().is_none_or(|end| is_evening(former, end));
    let is_told = event.previous.iter().any(|former| is_end_of(*former, event));
    let is_left = was_evening && !is_told && is_end_of(former, event);
    event.when.start().zip(event.when.end()).filter(|_| is_left)
}

fn is_elsewhere(before: &Event, event: &Event) -> bool {
    let of = |it: &Event| {
        let sessions: Vec<_> = it
            .sessions
            .iter()
            .map(|it| (it.start, it.end, it.about.place.clone(), it.about.room.clone()))
            .collect();
        (it.when, it.about.status, it.about.place.clone(), it.about.room.clone(), sessions)
    };
    of(before) != of(event)
}

/// Reports the ids that were published and lead nowhere now.
fn vanished(file: &mut CheckedFile<'_, '_>, entries: &[FileEntry<'_>], previous: &Schedule) -> bool {
    let ids = entries.iter().filter_map(|entry| child(entry.value(), "id").and_then(Value::as_string_lit));
    let ids: BTreeSet<&str> = ids.map(|id| id.value.as_ref()).collect();
    let mut has_any = false;
    for event in &previous.events {
        let published = std::iter::once(event.id()).chain(&event.about.former_ids);
        for id in published {
            if file.schedule.event(id).is_some() || ids.contains(id.as_str()) {
                continue;
            }
            has_any = true;
            file.notes.keep([Finding {
                problem: Concern::IdVanished { id: id.to_string() }.into(),
                pointer: "/events".to_owned(),
                position: None,
                subject: Some(previous.text(&event.about.title, Language::Nl).0.to_owned()),
            }]);
        }
    }
    has_any
}
