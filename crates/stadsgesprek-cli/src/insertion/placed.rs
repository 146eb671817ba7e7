//! Changes at one place of a file, named by the way to it: what stands beside that keeps every byte, also when nobody knows
//! what it is.

use super::{
    Edit, WrongShape, edited, inside, is_tight, line_indent, line_indent_of_line, range, separator, value,
};
use crate::draft::FIELDS;
use crate::json::{Json, Layout, write};
use jsonc_parser::ast::{Array, Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use std::fmt;

/// A step on the way to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JsonStep {
    /// The field of an object.
    Field(&'static str),
    /// The item of a list, from 0.
    Item(usize),
}

/// The way to a value, from the top of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct JsonPath(Vec<JsonStep>);

impl JsonPath {
    /// One step further: a field.
    #[must_use]
    pub(crate) fn field(&self, name: &'static str) -> Self {
        self.and(JsonStep::Field(name))
    }

    /// One step further: an item.
    #[must_use]
    pub(crate) fn item(&self, at: usize) -> Self {
        self.and(JsonStep::Item(at))
    }

    fn and(&self, step: JsonStep) -> Self {
        Self(self.0.iter().copied().chain([step]).collect())
    }

    /// The way to the first list on it beyond the beginning; all of it where there is none.
    pub(crate) fn first_list_after(&self, beginning: &Self) -> Self {
        let beyond = self.0.iter().skip(beginning.0.len());
        let steps = beyond.take_while(|step| matches!(step, JsonStep::Field(_))).count();
        Self(self.0.iter().take(beginning.0.len() + steps).copied().collect())
    }

    /// The field at its end.
    pub(crate) fn last_field(&self) -> Option<&'static str> {
        match self.0.last() {
            Some(JsonStep::Field(name)) => Some(name),
            _ => None,
        }
    }

    /// Whether it ends at an item of a list.
    pub(crate) fn is_item(&self) -> bool {
        matches!(self.0.last(), Some(JsonStep::Item(_)))
    }

    /// One step back; nothing at the top of the file.
    pub(crate) fn parent(&self) -> Option<Self> {
        let (_, before) = self.0.split_last()?;
        Some(Self(before.to_vec()))
    }

    /// What is there in a file that was read.
    pub(crate) fn in_value<'v>(&self, root: &'v serde_json::Value) -> Option<&'v serde_json::Value> {
        self.0.iter().try_fold(root, |value, step| match step {
            JsonStep::Field(name) => value.get(name),
            JsonStep::Item(at) => value.get(at),
        })
    }
}

/// As a JSON pointer (RFC 6901).
impl fmt::Display for JsonPath {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.iter().try_for_each(|step| match step {
            JsonStep::Field(name) => write!(f, "/{name}"),
            JsonStep::Item(at) => write!(f, "/{at}"),
        })
    }
}

/// A change at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PlacedChange {
    /// The value of a field, of which the object may have none yet, or may itself not be there.
    Set {
        /// The way to it.
        path: JsonPath,
        /// The value.
        value: Json,
        /// The fields of the object in the order of the format: among them it comes.
        order: &'static [&'static str],
    },
    /// The field or item goes.
    Remove(JsonPath),
    /// Another item for a list that may not be there yet.
    Append {
        /// The way to the list.
        list: JsonPath,
        /// The item.
        item: Json,
        /// The fields of the object that holds the list, in the order of the format.
        order: &'static [&'static str],
    },
    /// An item changes places with the next.
    Swap {
        /// The way to the list.
        list: JsonPath,
        /// The first of the two, from 0.
        at: usize,
    },
}

/// The text with changes, one after the other: the way of each is that in what those before it leave. What leads nowhere
/// changes nothing.
pub(crate) fn with_changes(text: &str, changes: &[PlacedChange]) -> Result<String, WrongShape> {
    changes.iter().try_fold(text.to_owned(), |text, change| {
        edited(&text, |text, root| Ok(edit(text, root, change).into_iter().flatten().collect()))
    })
}

fn edit(text: &str, root: &Object, change: &PlacedChange) -> Option<Vec<Edit>> {
    match change {
        PlacedChange::Set { path, value, order } => set(text, root, &path.0, value, order),
        PlacedChange::Remove(path) => removal(root, &path.0).map(|edit| vec![edit]),
        PlacedChange::Append { list, item, order } => match found(root, &list.0) {
            Some(Value::Array(array)) => Some(vec![appended(text, root, array, item)]),
            // What stands alone is the first of the list.
            Some(alone) if !matches!(alone, Value::NullKeyword(_)) => {
                let written = write(item, &Layout::OneLine { is_spaced: true });
                Some(vec![(range(alone), format!("[{}, {written}]", &text[range(alone)]))])
            }
            _ => set(text, root, &list.0, &Json::List(vec![item.clone()]), order),
        },
        PlacedChange::Swap { list, at } => {
            let Some(Value::Array(array)) = found(root, &list.0) else { return None };
            let (one, next) = (array.elements.get(*at)?, array.elements.get(at + 1)?);
            let text_of = |value: &Value| text[range(value)].to_owned();
            Some(vec![(range(one), text_of(next)), (range(next), text_of(one))])
        }
    }
}

/// What stands at a place; there is nothing at the top but the object.
fn found<'t, 'a>(root: &'t Object<'a>, steps: &[JsonStep]) -> Option<&'t Value<'a>> {
    let (first, rest) = steps.split_first()?;
    let JsonStep::Field(name) = first else { return None };
    rest.iter().try_fold(value(root, name)?, |it, step| match (it, step) {
        (Value::Object(object), JsonStep::Field(name)) => value(object, name),
        (Value::Array(array), JsonStep::Item(at)) => array.elements.get(*at),
        _ => None,
    })
}

fn object<'t, 'a>(root: &'t Object<'a>, steps: &[JsonStep]) -> Option<&'t Object<'a>> {
    if steps.is_empty() { Some(root) } else { found(root, steps)?.as_object() }
}

fn set(text: &str, root: &Object, steps: &[JsonStep], new: &Json, order: &[&str]) -> Option<Vec<Edit>> {
    let (last, before) = steps.split_last()?;
    let JsonStep::Field(name) = last else { return None };
    let Some(holder) = object(root, before) else {
        // With the object that holds it.
        return set(text, root, before, &Json::Object(vec![(*name, new.clone())]), FIELDS);
    };
    let property = holder.properties.iter().rev().find(|property| property.name.as_str() == *name);
    Some(vec![match property {
        Some(property) => (range(&property.value), write(new, &layout(text, root, holder, property.start()))),
        None => addition(text, root, holder, name, new, order),
    }])
}

/// How what stands in an object is laid out: each field on a line of its own when it is so already.
pub(super) fn layout(text: &str, root: &Object, holder: &impl Ranged, at: usize) -> Layout {
    let lines = inside(text, root, line_indent_of_line(text, at));
    match text[range(holder)].contains('\n') || is_tight(&lines) {
        true => lines,
        false => Layout::OneLine { is_spaced: true },
    }
}

/// After the last of the fields that come before it in the format.
pub(super) fn addition(
    text: &str,
    root: &Object,
    holder: &Object,
    name: &str,
    new: &Json,
    order: &[&str],
) -> Edit {
    let place = |name: &str| order.iter().position(|field| *field == name);
    let own = place(name);
    let comes_before = |it: &&ObjectProp| place(it.name.as_str()).is_some_and(|it| Some(it) < own);
    let neighbor = holder.properties.iter().rev().find(comes_before).or(holder.properties.last());
    let Some(neighbor) = neighbor else {
        let layout = inside(text, root, line_indent_of_line(text, holder.start()));
        let (colon, Layout::Lines { newline, unit, indent }) = (colon(&layout), &layout) else {
            let written = write(new, &layout);
            return (range(holder), format!("{{{}}}", pair(name, colon(&layout), &written)));
        };
        let deeper = Layout::Lines { newline, unit: unit.clone(), indent: format!("{indent}{unit}") };
        let written = pair(name, colon, &write(new, &deeper));
        return (range(holder), format!("{{{newline}{indent}{unit}{written}{newline}{indent}}}"));
    };
    let layout = layout(text, root, holder, neighbor.start());
    let comma = separator(&layout, line_indent(text, neighbor.start()).is_some());
    let written = pair(name, colon(&layout), &write(new, &layout));
    (neighbor.end()..neighbor.end(), format!("{comma}{written}"))
}

fn colon(layout: &Layout) -> &'static str {
    if is_tight(layout) { ":" } else { ": " }
}

fn pair(name: &str, colon: &str, written: &str) -> String {
    format!("\"{name}\"{colon}{written}")
}

fn appended(text: &str, root: &Object, list: &Array, item: &Json) -> Edit {
    let Some(neighbor) = list.elements.last() else {
        let layout = inside(text, root, line_indent_of_line(text, list.start()));
        return (range(list), write(&Json::List(vec![item.clone()]), &layout));
    };
    let indent = line_indent(text, neighbor.start());
    let lines = inside(text, root, indent.unwrap_or_else(|| line_indent_of_line(text, neighbor.start())));
    let is_spread = text[range(neighbor)].contains('\n') || is_tight(&lines);
    let layout = if is_spread { lines.clone() } else { Layout::OneLine { is_spaced: true } };
    let comma = separator(&lines, indent.is_some());
    (neighbor.end()..neighbor.end(), format!("{comma}{}", write(item, &layout)))
}

fn removal(root: &Object, steps: &[JsonStep]) -> Option<Edit> {
    let (last, before) = steps.split_last()?;
    match last {
        JsonStep::Field(name) => {
            let holder = object(root, before)?;
            let at = holder.properties.iter().rposition(|property| property.name.as_str() == *name)?;
            without(&holder.properties, at, holder)
        }
        JsonStep::Item(at) => {
            let Value::Array(list) = found(root, before)? else { return None };
            without(&list.elements, *at, list)
        }
    }
}

/// Takes an item away with the comma before it, or after the first; what held only it is empty then.
pub(super) fn without(items: &[impl Ranged], at: usize, holder: &impl Ranged) -> Option<Edit> {
    let item = items.get(at)?;
    let range = match (at.checked_sub(1).and_then(|it| items.get(it)), items.get(at + 1)) {
        (Some(before), _) => before.end()..item.end(),
        (None, Some(next)) => item.start()..next.start(),
        (None, None) => holder.start() + 1..holder.end() - 1,
    };
    Some((range, String::new()))
}
