//! Adds events to the text of a programme file, and changes values in it: what else was there keeps every byte, its order
//! and its style.

mod copying;
mod files;
mod placed;
mod updating;

pub(crate) use copying::{drafts, with_copy, without_drafts};
pub(crate) use files::{KnownFiles, with_files};
pub(crate) use placed::{JsonPath, PlacedChange, with_changes};
pub(crate) use updating::Update;

use crate::draft::Draft;
use crate::json::{Json, Layout, quoted, write};
use jsonc_parser::ast::{Array, Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use stadsgesprek_core::reading::parse;
use stadsgesprek_core::value::time::Moment;
use std::collections::BTreeSet;
use std::ops::Range;

const BYTE_ORDER_MARK: char = '\u{feff}';

/// Why nothing can be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum WrongShape {
    /// The file is not a JSON object.
    #[error("not an object")]
    NotAnObject,
    /// What stands under `events` is no list.
    #[error("events is not a list")]
    EventsNotAList,
}

/// The text with one event more, at its place: by date when the file is in that order, else at the end.
#[cfg(test)]
pub(crate) fn with_event(text: &str, draft: &Draft) -> Result<String, WrongShape> {
    with_events(text, std::slice::from_ref(draft), &[])
}

/// The text with more events, each at its place, and with other values in some that are there.
pub(crate) fn with_events(text: &str, drafts: &[Draft], updates: &[Update]) -> Result<String, WrongShape> {
    edited(text, |text, root| {
        let mut edits = updating::edits(text, root, updates);
        if !drafts.is_empty() {
            edits.extend(insertions(text, root, drafts)?);
        }
        Ok(edits)
    })
}

/// The text with the revision raised by one, and the moment of the change; what is not there is not added.
pub(crate) fn with_new_revision(text: &str, now: Moment) -> Result<String, WrongShape> {
    edited(text, |_, root| {
        let mut edits = Vec::new();
        if let Some(Value::NumberLit(number)) = value(root, "revision")
            && let Ok(revision) = number.value.parse::<u32>()
        {
            edits.push((range(number), revision.saturating_add(1).to_string()));
        }
        if let Some(Value::StringLit(updated)) = value(root, "updated") {
            edits.push((range(updated), quoted(&now.to_file())));
        }
        Ok(edits)
    })
}

/// Every id in use by an event, also by one that cannot be shown, and every earlier one.
pub(crate) fn ids(text: &str) -> Result<Vec<String>, WrongShape> {
    parsed(text, |_, root| {
        let mut ids = Vec::new();
        let Some(Value::Array(events)) = value(root, "events") else { return Ok(ids) };
        for event in events.elements.iter().filter_map(Value::as_object) {
            let former = value(event, "formerIds").and_then(Value::as_array);
            let former = former.into_iter().flat_map(|former| &former.elements);
            ids.extend(value(event, "id").into_iter().chain(former).filter_map(string));
        }
        Ok(ids)
    })
}

/// The positions in the list of the events with one of these ids.
pub(crate) fn positions(text: &str, ids: &BTreeSet<&str>) -> Result<BTreeSet<usize>, WrongShape> {
    parsed(text, |_, root| {
        let Some(Value::Array(events)) = value(root, "events") else { return Ok(BTreeSet::new()) };
        let is_meant = |event: &Value| {
            let id = event.as_object().and_then(|event| string(value(event, "id")?));
            id.is_some_and(|id| ids.contains(id.as_str()))
        };
        let all = events.elements.iter().enumerate();
        Ok(all.filter(|(_, event)| is_meant(event)).map(|(at, _)| at).collect())
    })
}

type Edit = (Range<usize>, String);

fn edited(
    text: &str,
    edits: impl FnOnce(&str, &Object) -> Result<Vec<Edit>, WrongShape>,
) -> Result<String, WrongShape> {
    let mut edits = parsed(text, edits)?;
    // What is added at a place comes before what is taken away from there on.
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let bare = without_mark(text);
    let mut edited = text[..text.len() - bare.len()].to_owned();
    let mut at = 0;
    for (range, new) in edits {
        edited.push_str(&bare[at..range.start.max(at)]);
        edited.push_str(&new);
        at = range.end.max(at);
    }
    edited.push_str(&bare[at..]);
    Ok(edited)
}

/// Ranges are those of the text without byte order mark.
fn parsed<T>(text: &str, read: impl FnOnce(&str, &Object) -> Result<T, WrongShape>) -> Result<T, WrongShape> {
    let text = without_mark(text);
    match parse(text) {
        Ok(Some(Value::Object(root))) => read(text, &root),
        _ => Err(WrongShape::NotAnObject),
    }
}

fn without_mark(text: &str) -> &str {
    text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text)
}

fn insertions(text: &str, root: &Object, drafts: &[Draft]) -> Result<Vec<Edit>, WrongShape> {
    match root.properties.iter().rev().find(|property| property.name.as_str() == "events") {
        None => Ok(vec![new_list(text, root, list(drafts))]),
        Some(ObjectProp { value: Value::Array(events), .. }) if events.elements.is_empty() => {
            Ok(vec![first_events(text, root, events, drafts)])
        }
        Some(ObjectProp { value: Value::Array(events), .. }) => Ok(among(text, root, events, drafts)),
        Some(property @ ObjectProp { value: Value::NullKeyword(null), .. }) => {
            let layout = inside(text, root, line_indent(text, property.start()).unwrap_or_default());
            Ok(vec![(range(null), write(&list(drafts), &layout))])
        }
        Some(_) => Err(WrongShape::EventsNotAList),
    }
}

/// The events of a new list, by date.
fn list(drafts: &[Draft]) -> Json {
    Json::List(by_date(drafts).into_iter().map(Draft::to_json).collect())
}

fn by_date(drafts: &[Draft]) -> Vec<&Draft> {
    let mut drafts: Vec<&Draft> = drafts.iter().collect();
    drafts.sort_by_key(|draft| (draft.start.is_none(), draft.start.as_deref()));
    drafts
}

/// The whole list, after the last field of the file.
fn new_list(text: &str, root: &Object, events: Json) -> Edit {
    let list = |layout: &Layout| write(&events, layout);
    match root.properties.last() {
        Some(last) => {
            let indent = line_indent(text, last.start());
            let layout = inside(text, root, indent.unwrap_or_default());
            let (comma, colon) =
                (separator(&layout, indent.is_some()), if is_tight(&layout) { ":" } else { ": " });
            (last.end()..last.end(), format!("{comma}\"events\"{colon}{}", list(&layout)))
        }
        None => {
            let layout = inside(text, root, "");
            let at = root.start() + 1;
            (at..at, format!("\"events\": {}", list(&layout)))
        }
    }
}

/// The first events go between the brackets; white space between them stays, before the closing one.
fn first_events(text: &str, root: &Object, events: &Array, drafts: &[Draft]) -> Edit {
    let (start, end) = (events.start() + 1, events.end() - 1);
    let outer = line_indent_of_line(text, events.start());
    let layout = inside(text, root, outer);
    let written = |layout: &Layout, comma: &str| {
        let all = by_date(drafts).into_iter().map(|draft| write(&draft.to_json(), layout));
        all.collect::<Vec<_>>().join(comma)
    };
    let Layout::Lines { newline, unit, indent } = &layout else {
        return (start..start, written(&layout, &separator(&layout, false)));
    };
    let deeper = Layout::Lines { newline, unit: unit.clone(), indent: format!("{indent}{unit}") };
    let closing = if text[start..end].contains('\n') { String::new() } else { format!("{newline}{indent}") };
    let all = written(&deeper, &format!(",{newline}{indent}{unit}"));
    (start..start, format!("{newline}{indent}{unit}{all}{closing}"))
}

fn among(text: &str, root: &Object, events: &Array, drafts: &[Draft]) -> Vec<Edit> {
    let order = Order::of(&events.elements);
    let mut sorted: Vec<&Draft> = drafts.iter().collect();
    match order.kind {
        OrderKind::OldestFirst => sorted = by_date(drafts),
        OrderKind::NewestFirst => sorted.sort_by(|one, next| next.start.cmp(&one.start)),
        OrderKind::None => {}
    }
    let edits = sorted.into_iter().map(|draft| {
        let after = order.place(draft.start.as_deref());
        let neighbor = after.map_or(&events.elements[0], |at| &events.elements[at]);
        let indent = line_indent(text, neighbor.start());
        let outer = indent.unwrap_or_else(|| line_indent_of_line(text, neighbor.start()));
        let lines = inside(text, root, outer);
        let has_lines = text[range(neighbor)].contains('\n');
        let layout =
            if has_lines || is_tight(&lines) { lines.clone() } else { Layout::OneLine { is_spaced: true } };
        let comma = separator(&lines, indent.is_some());
        let event = write(&draft.to_json(), &layout);
        match after {
            Some(_) => (neighbor.end()..neighbor.end(), format!("{comma}{event}")),
            None => (neighbor.start()..neighbor.start(), format!("{event}{comma}")),
        }
    });
    edits.collect()
}

/// In which order the events of the file stand.
struct Order {
    kind: OrderKind,
    /// The positions of those with a start, and these.
    starts: Vec<(usize, String)>,
    last: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum OrderKind {
    OldestFirst,
    NewestFirst,
    None,
}

impl Order {
    fn of(events: &[Value]) -> Self {
        let starts: Vec<(usize, String)> =
            events.iter().enumerate().filter_map(|(at, event)| Some((at, start_of(event)?))).collect();
        let kind = if is_newest_first(&starts) {
            OrderKind::NewestFirst
        } else if starts.is_sorted_by_key(|(_, start)| start.as_str()) {
            OrderKind::OldestFirst
        } else {
            OrderKind::None
        };
        Self { kind, starts, last: events.len().saturating_sub(1) }
    }

    /// The event after which one with this start belongs; none when it goes before all others.
    fn place(&self, start: Option<&str>) -> Option<usize> {
        let Some(start) = start else { return Some(self.last) };
        match self.kind {
            OrderKind::None => Some(self.last),
            OrderKind::NewestFirst => {
                let earlier = self.starts.partition_point(|(_, other)| other.as_str() >= start);
                self.starts.get(earlier).map_or(Some(self.last), |(at, _)| at.checked_sub(1))
            }
            OrderKind::OldestFirst => {
                let later = self.starts.partition_point(|(_, other)| other.as_str() <= start);
                match (later.checked_sub(1).and_then(|at| self.starts.get(at)), self.starts.first()) {
                    (Some((at, _)), _) => Some(*at),
                    (None, Some((first, _))) => first.checked_sub(1),
                    (None, None) => Some(self.last),
                }
            }
        }
    }
}

/// Two events may stand like that by chance.
fn is_newest_first(starts: &[(usize, String)]) -> bool {
    let [(_, first), _, .., (_, last)] = starts else { return false };
    first > last && starts.is_sorted_by(|(_, one), (_, next)| one >= next)
}

fn start_of(event: &Value) -> Option<String> {
    string(value(event.as_object()?, "start")?)
}

/// The layout for what is added at a place that stands so far in.
fn inside(text: &str, root: &Object, indent: &str) -> Layout {
    let range = range(root);
    match text[range.clone()].find('\n') {
        None => {
            let is_tight = text.contains("\":") && !text.contains("\": ");
            Layout::OneLine { is_spaced: !is_tight }
        }
        Some(at) => {
            let is_windows = text[..range.start + at].ends_with('\r');
            let first = root.properties.first().and_then(|first| line_indent(text, first.start()));
            let unit = first.filter(|unit| !unit.is_empty()).unwrap_or("  ").to_owned();
            Layout::Lines { newline: if is_windows { "\r\n" } else { "\n" }, unit, indent: indent.to_owned() }
        }
    }
}

fn is_tight(layout: &Layout) -> bool {
    *layout == Layout::OneLine { is_spaced: false }
}

/// What stands between two entries.
fn separator(layout: &Layout, is_line_each: bool) -> String {
    match layout {
        Layout::Lines { newline, indent, .. } if is_line_each => format!(",{newline}{indent}"),
        layout if is_tight(layout) => ",".to_owned(),
        _ => ", ".to_owned(),
    }
}

/// The white space before a value, when nothing else is before it on its line and it is not on the first one.
fn line_indent(text: &str, at: usize) -> Option<&str> {
    let start = text[..at].rfind('\n')? + 1;
    let before = &text[start..at];
    before.trim().is_empty().then_some(before)
}

/// The white space with which the line begins that a value stands on.
fn line_indent_of_line(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let line = &text[start..at];
    &line[..line.len() - line.trim_start().len()]
}

/// The last value of a name, as every JSON reader takes it.
fn value<'t, 'a>(object: &'t Object<'a>, name: &str) -> Option<&'t Value<'a>> {
    object.properties.iter().rev().find(|property| property.name.as_str() == name).map(|found| &found.value)
}

fn string(value: &Value) -> Option<String> {
    value.as_string_lit().map(|text| text.value.to_string())
}

fn range(value: &impl Ranged) -> Range<usize> {
    value.start()..value.end()
}

#[cfg(test)]
mod tests;
