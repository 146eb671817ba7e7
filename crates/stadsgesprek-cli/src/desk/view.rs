//! The fields of a form, with what is in them and what is wrong with that.

use super::field::{Bilingual, DeskField, Entity, FieldKind, PICTURES, Record, WhenFields, said};
use super::filling::{RefusedField, understood};
use super::reference::{self, Referable};
use super::usage;
use super::words::DeskWords;
use super::written::{WrittenTime, shown_day, shown_time};
use crate::insertion::JsonPath;
use askama::Template;
use serde_json::Value;
use stadsgesprek_check::finding::Finding;
use stadsgesprek_core::reading::finding::Severity;
use stadsgesprek_core::value::text::Language;

/// A field as it is shown.
#[derive(Template)]
#[template(path = "desk/field.html")]
pub(super) struct FieldView {
    /// What the desk says.
    words: &'static DeskWords,
    /// The name in the form; also what it is found by in the page.
    pub(super) name: String,
    label: &'static str,
    help: &'static str,
    messages: Vec<FieldMessage>,
    /// A name that is not there yet and can be added: the sort, and the name.
    addable: Option<(&'static str, String)>,
    /// How it is filled in.
    pub(super) control: Control,
}

/// Something that is said at a field.
pub(super) struct FieldMessage {
    /// In words.
    pub(super) text: String,
    /// Whether the site leaves something out because of it.
    pub(super) is_error: bool,
}

/// How a field is filled in.
pub(super) enum Control {
    Line {
        value: String,
        input: &'static str,
        list: Option<&'static str>,
        /// The media types of the files that can be dropped here.
        files: Option<&'static str>,
    },
    Texts {
        texts: Vec<(Language, String)>,
        is_long: bool,
    },
    Lines {
        value: String,
    },
    Flag {
        is_on: bool,
    },
    /// One of these: the value, its word, and whether it is the one.
    Choice {
        options: Vec<(String, String, bool)>,
    },
    Several {
        options: Vec<(String, String, bool)>,
    },
    When {
        inputs: Vec<WhenInput>,
    },
    Names {
        names: Vec<String>,
        list: &'static str,
    },
    Group {
        fields: Vec<FieldView>,
    },
    Items {
        items: Vec<ItemView>,
        names: Vec<String>,
        another: &'static str,
    },
}

/// One of the times.
pub(super) struct WhenInput {
    /// The name in the form.
    pub(super) name: String,
    label: &'static str,
    /// What is in it.
    pub(super) value: String,
    messages: Vec<FieldMessage>,
}

/// One of a list, or the empty row after it.
pub(super) struct ItemView {
    name: String,
    title: String,
    fields: Vec<FieldView>,
    messages: Vec<FieldMessage>,
    used: Option<String>,
    is_new: bool,
    is_first: bool,
    is_last: bool,
}

/// What fields are shown with.
pub(super) struct FieldWriter<'a> {
    /// The programme file.
    pub(super) root: &'a Value,
    /// What is wrong or doubtful in the file that the fields are of.
    pub(super) findings: &'a [Finding],
    /// What was not understood of what was typed.
    pub(super) refused: &'a [RefusedField],
    /// The language of the desk.
    pub(super) language: Language,
    /// What it says.
    pub(super) words: &'static DeskWords,
}

impl FieldWriter<'_> {
    /// The fields of a record: the way to it, the beginning of their names, and what it is.
    pub(super) fn record(
        &self,
        record: &'static Record,
        path: &JsonPath,
        prefix: &str,
        value: Option<&Value>,
    ) -> Vec<FieldView> {
        record.fields.iter().map(|field| self.field(field, path, prefix, value)).collect()
    }

    /// A field of a record, as it is shown.
    pub(super) fn field(
        &self,
        field: &'static DeskField,
        path: &JsonPath,
        prefix: &str,
        record: Option<&Value>,
    ) -> FieldView {
        let name = format!("{prefix}{}", field.name);
        let path_of_field = path.field(field.name);
        let value = record.and_then(|it| it.get(field.name));
        let (control, nested) = self.control(field, &name, path, record, value);
        let refused = self.refused.iter().find(|it| it.name == name);
        let mut messages: Vec<FieldMessage> =
            refused.map(|it| FieldMessage { text: it.reason.clone(), is_error: true }).into_iter().collect();
        // What is about a value inside is said there.
        if record.is_some() {
            messages.extend(self.messages(&path_of_field, !nested));
        }
        let addable = refused.and_then(|it| Some((reference::list_of(it.addable?), it.typed.clone())));
        FieldView {
            words: self.words,
            name,
            label: self.said(field.words),
            help: self.said(field.help),
            messages,
            addable,
            control,
        }
    }

    const fn said(&self, words: Bilingual) -> &'static str {
        said(words, self.language)
    }

    /// What is said of a place; and, if so asked, of all below it.
    pub(super) fn messages(&self, path: &JsonPath, is_whole: bool) -> Vec<FieldMessage> {
        let pointer = path.to_string();
        let below = format!("{pointer}/");
        let meant = self
            .findings
            .iter()
            .filter(|it| it.pointer == pointer || (is_whole && it.pointer.starts_with(&below)));
        meant.map(|finding| message(finding, self.language)).collect()
    }

    /// How it is filled in, and whether there are fields inside.
    fn control(
        &self,
        field: &'static DeskField,
        name: &str,
        holder: &JsonPath,
        record: Option<&Value>,
        value: Option<&Value>,
    ) -> (Control, bool) {
        let path = holder.field(field.name);
        let plain = value.and_then(Value::as_str).unwrap_or_default();
        let typed = self.refused.iter().find(|it| it.name == name).map(|it| it.typed.clone());
        let line = |value: String, input| Control::Line { value, input, list: None, files: None };
        let file = |value, input, types| Control::Line { value, input, list: None, files: Some(types) };
        let control = match &field.kind {
            FieldKind::Line => line(typed.unwrap_or_else(|| plain.to_owned()), "text"),
            FieldKind::Address => line(typed.unwrap_or_else(|| plain.to_owned()), "url"),
            FieldKind::Document => file(typed.unwrap_or_else(|| plain.to_owned()), "url", ""),
            FieldKind::Picture => file(typed.unwrap_or_else(|| plain.to_owned()), "text", PICTURES),
            FieldKind::Number => {
                let number = value.and_then(Value::as_u64).map(|it| it.to_string());
                line(typed.or(number).unwrap_or_default(), "number")
            }
            FieldKind::Moment => {
                let shown = WrittenTime::of_file(plain).map(|it| it.shown(self.language));
                line(typed.or(shown).unwrap_or_else(|| plain.to_owned()), "text")
            }
            FieldKind::Text | FieldKind::LongText => {
                let is_long = matches!(field.kind, FieldKind::LongText);
                Control::Texts { texts: texts(value), is_long }
            }
            FieldKind::Lines => {
                let lines = reference::listed(value);
                Control::Lines { value: lines.join("\n") }
            }
            FieldKind::Flag => Control::Flag { is_on: value.and_then(Value::as_bool) == Some(true) },
            FieldKind::Known => {
                let is = value.and_then(Value::as_bool);
                let option = |value: &str, word: &str, is_it| (value.to_owned(), word.to_owned(), is_it);
                Control::Choice {
                    options: vec![
                        option("", self.words.not_known, is.is_none()),
                        option("true", self.words.yes, is == Some(true)),
                        option("false", self.words.no, is == Some(false)),
                    ],
                }
            }
            FieldKind::Choice(choices) | FieldKind::Chosen(choices) => {
                let meant = understood(*choices, plain);
                let is_optional =
                    matches!(field.kind, FieldKind::Choice(_)) || record.is_some() && value.is_none();
                let mut options = Vec::new();
                if is_optional {
                    options.push((String::new(), "–".to_owned(), plain.is_empty()));
                }
                let all = choices(self.language).into_iter();
                options.extend(
                    all.map(|(value, word)| (value.to_owned(), word.to_owned(), meant == Some(value))),
                );
                // What the file says and nobody understands is not lost by looking at it.
                if meant.is_none() && !plain.is_empty() {
                    options.push((plain.to_owned(), plain.to_owned(), true));
                }
                Control::Choice { options }
            }
            FieldKind::Several(choices) => {
                let written: Vec<&str> = reference::listed(value);
                let meant: Vec<&str> = written.iter().filter_map(|it| understood(*choices, it)).collect();
                let all = choices(self.language).into_iter();
                Control::Several {
                    options: all
                        .map(|(value, word)| (value.to_owned(), word.to_owned(), meant.contains(&value)))
                        .collect(),
                }
            }
            FieldKind::Reference(entity) => self.reference(*entity, plain, typed, record),
            FieldKind::References(entity) => self.references(*entity, value),
            FieldKind::When(fields) => self.when(*fields, name, holder, record),
            FieldKind::Group(inner) => {
                let fields = self.record(inner, &path, &format!("{name}."), value.or(Some(&Value::Null)));
                return (Control::Group { fields }, true);
            }
            FieldKind::Items(inner) => return (self.items(inner, name, &path, value), true),
        };
        (control, false)
    }

    fn all(&self, entity: Entity, place: Option<&str>) -> Vec<Referable> {
        reference::all(self.root, entity, place, self.language)
    }

    fn reference(&self, entity: Entity, id: &str, typed: Option<String>, record: Option<&Value>) -> Control {
        let place = record.and_then(|it| it.get("place")).and_then(Value::as_str);
        let all = self.all(entity, place.filter(|_| entity == Entity::Rooms));
        // A name is typed where there may be many of them.
        if matches!(entity, Entity::People | Entity::Events | Entity::Partners) {
            let name = all.iter().find(|it| it.id == id).map_or_else(|| id.to_owned(), |it| it.name.clone());
            let value = typed.unwrap_or(name);
            return Control::Line {
                value,
                input: "text",
                list: Some(reference::list_of(entity)),
                files: None,
            };
        }
        let mut options = vec![(String::new(), "–".to_owned(), id.is_empty())];
        if !id.is_empty() && !all.iter().any(|it| it.id == id) {
            options.push((id.to_owned(), id.to_owned(), true));
        }
        options.extend(all.into_iter().map(|it| {
            let is_it = it.id == id;
            (it.id, it.name, is_it)
        }));
        Control::Choice { options }
    }

    fn references(&self, entity: Entity, value: Option<&Value>) -> Control {
        let ids: Vec<&str> = reference::listed(value);
        let all = self.all(entity, None);
        if entity == Entity::Events {
            let name = |id: &&str| {
                all.iter().find(|it| it.id == **id).map_or_else(|| (*id).to_owned(), |it| it.name.clone())
            };
            let names = ids.iter().map(name).chain([String::new()]).collect();
            return Control::Names { names, list: reference::list_of(entity) };
        }
        let unknown = ids.iter().filter(|id| !all.iter().any(|it| it.id == **id));
        let unknown: Vec<_> = unknown.map(|id| ((*id).to_owned(), (*id).to_owned(), true)).collect();
        let known = all.iter().map(|it| (it.id.clone(), it.name.clone(), ids.contains(&it.id.as_str())));
        Control::Several { options: known.chain(unknown).collect() }
    }

    fn when(&self, fields: WhenFields, name: &str, holder: &JsonPath, record: Option<&Value>) -> Control {
        let written = |field: &str| {
            let text = record.and_then(|it| it.get(field)?.as_str());
            (text, text.and_then(WrittenTime::of_file))
        };
        let (start, end, doors) = (written("start"), written("end"), written("doors"));
        let day =
            |it: Option<WrittenTime>| it.map(|it| shown_day(it.date, self.language)).unwrap_or_default();
        let time = |it: Option<WrittenTime>| it.and_then(|it| it.time).map(shown_time).unwrap_or_default();
        // What cannot be understood is shown as it is written.
        let raw = |(text, read): (Option<&str>, Option<WrittenTime>)| {
            text.filter(|_| read.is_none()).map(str::to_owned)
        };
        let is_event = fields == WhenFields::Event;
        let next = start.1.and_then(|it| it.date.succ_opt());
        let is_late = end.1.zip(start.1).is_some_and(|(end, start)| {
            Some(end.date) == next && end.time.zip(start.time).is_some_and(|(end, start)| end <= start)
        });
        let is_other_day = end.1.zip(start.1).is_some_and(|(end, start)| end.date != start.date) && !is_late;
        let last = if is_other_day { day(end.1) } else { String::new() };
        let mut inputs = Vec::new();
        let mut input = |part: &str, label, value: String, fields: &[&'static str]| {
            let name = format!("{name}.{part}");
            let refused = self.refused.iter().find(|it| it.name == name);
            let mut messages: Vec<FieldMessage> = refused
                .map(|it| FieldMessage { text: it.reason.clone(), is_error: true })
                .into_iter()
                .collect();
            messages.extend(fields.iter().flat_map(|field| self.messages(&holder.field(field), true)));
            let value = refused.map_or(value, |it| it.typed.clone());
            inputs.push(WhenInput { name, label, value, messages });
        };
        let words = self.words;
        if is_event {
            input("date", words.date, raw(start).unwrap_or_else(|| day(start.1)), &["start"]);
        }
        input("begin", words.begin, time(start.1), if is_event { &[] } else { &["start"] });
        input("end", words.end, raw(end).unwrap_or_else(|| time(end.1)), &["end"]);
        if is_event {
            input("doors", words.doors, raw(doors).unwrap_or_else(|| time(doors.1)), &["doors"]);
            input("last", words.last_day, last, &[]);
        }
        Control::When { inputs }
    }

    fn items(&self, record: &'static Record, name: &str, path: &JsonPath, value: Option<&Value>) -> Control {
        let all = value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let item = |at: usize, value: Option<&Value>| {
            let name = format!("{name}.{at}");
            let fields = self.record(record, &path.item(at), &format!("{name}."), value);
            let first = record.fields.first().and_then(|field| value?.get(field.name));
            let title = reference::text(first, self.language);
            let person = self.all(Entity::People, None).into_iter().find(|it| it.id == title);
            let title = person.map_or(title, |it| it.name);
            let (is_first, is_last) = (at == 0, at + 1 == all.len());
            let mut messages = self.messages(&path.item(at), false);
            let refused = self.refused.iter().filter(|it| it.name.strip_prefix("zelfde.") == Some(&*name));
            messages.extend(refused.map(|it| FieldMessage { text: it.reason.clone(), is_error: true }));
            let used = usage::used_in_words(self.root, path, value, self.words);
            ItemView { name, title, fields, messages, used, is_new: value.is_none(), is_first, is_last }
        };
        let items = all.iter().enumerate().map(|(at, value)| item(at, Some(value)));
        let names = usage::sort_of(path).map(|sort| self.all(sort, None)).unwrap_or_default();
        Control::Items {
            items: items.chain([item(all.len(), None)]).collect(),
            names: names.into_iter().map(|it| it.name).collect(),
            another: self.said(record.another),
        }
    }
}

/// What a finding says: what is the matter, and what helps.
pub(super) fn message(finding: &Finding, language: Language) -> FieldMessage {
    let hint = finding.problem.hint(language).map(|hint| format!(" {hint}")).unwrap_or_default();
    FieldMessage {
        text: format!("{}{hint}", finding.problem.message(language)),
        is_error: finding.problem.severity() == Severity::Error,
    }
}

/// A text of the file in each language.
fn texts(value: Option<&Value>) -> Vec<(Language, String)> {
    let plain = value.and_then(Value::as_str);
    let of = |language: Language| value.and_then(|it| it.get(language.tag())).and_then(Value::as_str);
    let text =
        |language: Language| of(language).or(plain.filter(|_| language == Language::Nl)).unwrap_or_default();
    [Language::Nl, Language::En].map(|language| (language, text(language).to_owned())).to_vec()
}
