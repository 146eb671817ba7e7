//! From what somebody filled in to changes of the file: only what differs from what stood in the form when it was shown.

use super::field::{Choices, DeskField, Entity, FieldKind, Record};
use super::form::SubmittedForm;
use super::reference::{self, Referable};
use super::view::FieldWriter;
use super::words::DeskWords;
use super::written::WrittenTime;
use crate::insertion::{JsonPath, PlacedChange};
use crate::json::Json;
use chrono::NaiveDate;
use serde_json::Value;
use stadsgesprek_core::value::text::Language;

/// What a form comes to.
#[derive(Debug, Default)]
pub(super) struct Filled {
    /// What changes.
    pub(super) changes: Vec<PlacedChange>,
    /// What was not understood, and so is not in the file.
    pub(super) refused: Vec<RefusedField>,
}

/// A field with something in it that is not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RefusedField {
    /// The name of the field in the form.
    pub(super) name: String,
    /// What was typed.
    pub(super) typed: String,
    /// Why it is not taken.
    pub(super) reason: String,
    /// What a name can be added to that is not there yet.
    pub(super) addable: Option<Entity>,
}

/// What is needed to understand a form.
pub(super) struct FormReader<'a> {
    /// The form.
    pub(super) form: &'a SubmittedForm,
    /// The programme file, as it was when the form was shown.
    pub(super) root: &'a Value,
    /// The day.
    pub(super) today: NaiveDate,
    /// The day of the event that the form is about.
    pub(super) of_event: Option<NaiveDate>,
    /// The language of the desk.
    pub(super) language: Language,
    /// What it says.
    pub(super) words: &'static DeskWords,
}

/// Where a record is: in the file, in the form, and what it was.
#[derive(Clone, Copy)]
pub(super) struct RecordPlace<'a> {
    /// The way to it in the file.
    pub(super) path: &'a JsonPath,
    /// The beginning of the names of its fields, with a dot behind it unless it is empty.
    pub(super) prefix: &'a str,
    /// What it was.
    pub(super) was: Option<&'a Value>,
    /// Its fields in the order of the format.
    pub(super) order: &'static [&'static str],
}

impl FormReader<'_> {
    /// The changes of all fields of a record that the form has.
    pub(super) fn record(&self, record: &'static Record, place: RecordPlace, filled: &mut Filled) {
        for field in record.fields {
            if !self.is_untouched(field, place) {
                self.field(field, place, filled);
            }
        }
    }

    /// Whether a field holds what was shown in it. What a form cannot show is not emptied by looking at it.
    fn is_untouched(&self, field: &'static DeskField, place: RecordPlace) -> bool {
        let writer = FieldWriter {
            root: self.root,
            findings: &[],
            refused: &[],
            language: self.language,
            words: self.words,
        };
        let shown = match field.kind {
            FieldKind::Group(_) | FieldKind::Items(_) => return false,
            _ => writer.field(field, place.path, place.prefix, place.was).sent(),
        };
        shown.iter().all(|(name, values)| self.form.all(name).eq(values.iter().map(String::as_str)))
    }

    fn field(&self, field: &'static DeskField, place: RecordPlace, filled: &mut Filled) {
        let name = format!("{}{}", place.prefix, field.name);
        let path = place.path.field(field.name);
        let was = place.was.and_then(|it| it.get(field.name));
        match &field.kind {
            FieldKind::Group(record) => {
                let prefix = format!("{name}.");
                if self.form.has_below(&prefix) {
                    let inside = RecordPlace { path: &path, prefix: &prefix, was, order: record.order };
                    self.record(record, inside, filled);
                }
            }
            FieldKind::Items(record) => self.items(record, &name, &path, was, place.order, filled),
            FieldKind::When(fields) => self.when(*fields, &name, place, filled),
            FieldKind::Text | FieldKind::LongText if was.is_some_and(Value::is_object) => {
                self.languages(&name, &path, was, filled);
            }
            _ => {
                if let Some(value) = self.value(field, &name, was, place, filled) {
                    filled.changes.extend(changed(path, was, value, place.order));
                }
            }
        }
    }

    /// What a field of one value holds, with nothing inside when it is empty; nothing when the form does not have it, or when
    /// it is not understood.
    pub(super) fn value(
        &self,
        field: &DeskField,
        name: &str,
        was: Option<&Value>,
        place: RecordPlace,
        filled: &mut Filled,
    ) -> Option<Option<Json>> {
        if let FieldKind::Text | FieldKind::LongText = field.kind {
            return self.text(name);
        }
        let typed = self.form.get(name)?.trim();
        let mut refuse = |reason: &str, addable| {
            let (name, typed, reason) = (name.to_owned(), typed.to_owned(), reason.to_owned());
            filled.refused.push(RefusedField { name, typed, reason, addable });
            None
        };
        let text = |text: &str| (!text.is_empty()).then(|| Json::text(text));
        match &field.kind {
            FieldKind::Line | FieldKind::Address | FieldKind::Document | FieldKind::Picture => {
                // What only stands otherwise is the same.
                Some(if was.and_then(Value::as_str).is_some_and(|it| it.trim() == typed) {
                    was.and_then(Value::as_str).map(Json::text)
                } else {
                    text(&typed.split_whitespace().collect::<Vec<_>>().join(" "))
                })
            }
            FieldKind::Number => match (typed, typed.replace('.', "").parse()) {
                ("", _) => Some(None),
                (_, Ok(number)) => Some(Some(Json::Number(number))),
                (_, Err(_)) => refuse(self.words.no_number, None),
            },
            FieldKind::Flag => {
                let is_on = self.form.all(name).any(|it| it == "true");
                let was = was.and_then(Value::as_bool);
                Some(if is_on { Some(Json::Flag(true)) } else { was.filter(|it| !it).map(Json::Flag) })
            }
            FieldKind::Known => Some(match typed {
                "true" => Some(Json::Flag(true)),
                "false" => Some(Json::Flag(false)),
                _ => None,
            }),
            FieldKind::Lines => {
                let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
                Some(listed(lines.map(Json::text).collect()))
            }
            FieldKind::Moment => {
                let shown = was.and_then(Value::as_str).and_then(WrittenTime::of_file);
                if shown.is_some_and(|it| it.shown(self.language) == typed) {
                    return Some(was.and_then(Value::as_str).map(Json::text));
                }
                match WrittenTime::typed(typed, self.today, self.of_event) {
                    Some(time) => Some(Some(Json::text(time.to_file()))),
                    None if typed.is_empty() => Some(None),
                    None => refuse(self.words.no_moment, None),
                }
            }
            FieldKind::Choice(choices) | FieldKind::Chosen(choices) => {
                let meant = was.and_then(Value::as_str).and_then(|was| understood(*choices, was));
                // What is written otherwise in the file and means the same stays.
                Some(if meant == Some(typed) {
                    was.and_then(Value::as_str).map(Json::text)
                } else {
                    text(typed)
                })
            }
            FieldKind::Several(choices) => {
                let chosen: Vec<&str> = self.form.all(name).filter(|it| !it.is_empty()).collect();
                let all = choices(self.language);
                let chosen = all.iter().filter(|(value, _)| chosen.contains(value));
                Some(listed(chosen.map(|(value, _)| Json::text(*value)).collect()))
            }
            FieldKind::Reference(entity) => {
                if typed.is_empty() {
                    return Some(None);
                }
                match self.referred(*entity, typed, place) {
                    Some(found) => Some(Some(Json::text(found.id))),
                    None => refuse(self.words.unknown_name, Some(*entity).filter(|it| is_addable(*it))),
                }
            }
            FieldKind::References(entity) => {
                let mut ids: Vec<Json> = Vec::new();
                for typed in self.form.all(name).map(str::trim).filter(|it| !it.is_empty()) {
                    match self.referred(*entity, typed, place) {
                        Some(found) => ids.push(Json::text(found.id)),
                        None => {
                            let (name, reason) = (name.to_owned(), self.words.unknown_name.to_owned());
                            let (typed, addable) =
                                (typed.to_owned(), Some(*entity).filter(|it| is_addable(*it)));
                            filled.refused.push(RefusedField { name, typed, reason, addable });
                            return None;
                        }
                    }
                }
                Some(listed(ids))
            }
            FieldKind::Text
            | FieldKind::LongText
            | FieldKind::When(_)
            | FieldKind::Group(_)
            | FieldKind::Items(_) => None,
        }
    }

    fn referred(&self, entity: Entity, typed: &str, place: RecordPlace) -> Option<Referable> {
        let chosen = self.form.get(&format!("{}place", place.prefix));
        let chosen = chosen.filter(|it| !it.is_empty() && entity == Entity::Rooms);
        let all = reference::all(self.root, entity, chosen, self.language);
        reference::find(&all, typed).cloned()
    }

    /// A text that the file has in its languages: each is changed by itself.
    fn languages(&self, name: &str, path: &JsonPath, was: Option<&Value>, filled: &mut Filled) {
        const ORDER: &[&str] = &["nl", "en"];
        let typed = |tag: &str| self.form.get(&format!("{name}.{tag}")).map(str::trim);
        if typed("nl") == Some("") && typed("en").unwrap_or_default().is_empty() {
            filled.changes.push(PlacedChange::Remove(path.clone()));
            return;
        }
        for tag in ["nl", "en"] {
            if let Some(typed) = typed(tag) {
                let new = (!typed.is_empty()).then(|| Json::text(typed));
                let was = was.and_then(|it| it.get(tag));
                filled.changes.extend(changed(path.field(tag), was, new, ORDER));
            }
        }
    }

    /// A text in two languages, as the file writes it: plain as long as there is only one.
    fn text(&self, name: &str) -> Option<Option<Json>> {
        let typed = |language: Language| self.form.get(&format!("{name}.{}", language.tag())).map(str::trim);
        let (nl, en) = (typed(Language::Nl)?, typed(Language::En).unwrap_or_default());
        Some(in_languages(nl, en))
    }
}

/// Whether a name that is not known can be added where it is typed.
const fn is_addable(entity: Entity) -> bool {
    matches!(entity, Entity::People | Entity::Partners | Entity::Themes | Entity::Places | Entity::Series)
}

/// The word of the format that is meant by what the file says.
pub(super) fn understood(choices: Choices, written: &str) -> Option<&'static str> {
    let all = choices(Language::Nl);
    let is_meant = |(value, _): &&(&str, &str)| *value == written;
    let exact = all.iter().find(is_meant).map(|(value, _)| *value);
    exact.or_else(|| {
        let plain = stadsgesprek_core::value::fold::fold(written);
        let named = |(value, _): &&(&'static str, &str)| {
            Language::ALL.iter().any(|&language| {
                choices(language)
                    .iter()
                    .any(|(it, word)| it == value && stadsgesprek_core::value::fold::fold(word) == plain)
            })
        };
        all.iter().find(named).map(|(value, _)| *value)
    })
}

/// A text in two languages as the file writes it: plain as long as there is only the Dutch.
pub(super) fn in_languages(nl: &str, en: &str) -> Option<Json> {
    match (nl, en) {
        ("", "") => None,
        (nl, "") => Some(Json::text(nl)),
        (nl, en) => {
            let both = [("nl", nl), ("en", en)].into_iter().filter(|(_, text)| !text.is_empty());
            Some(Json::Object(both.map(|(name, text)| (name, Json::text(text))).collect()))
        }
    }
}

fn listed(items: Vec<Json>) -> Option<Json> {
    (!items.is_empty()).then_some(Json::List(items))
}

/// The change from what was to what is; none when it is the same.
pub(super) fn changed(
    path: JsonPath,
    was: Option<&Value>,
    new: Option<Json>,
    order: &'static [&'static str],
) -> Option<PlacedChange> {
    match (was, new) {
        (None, None) => None,
        (Some(_), None) => Some(PlacedChange::Remove(path)),
        (was, Some(value)) if was == Some(&value.to_value()) => None,
        (_, Some(value)) => Some(PlacedChange::Set { path, value, order }),
    }
}
