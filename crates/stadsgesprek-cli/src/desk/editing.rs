//! Filling in: an event by its parts, and the house by its own.

use super::event::{self, mark, of_itself, sessions_to_day};
use super::event_fields::{PARTS, Part};
use super::field::{DeskField, Entity, FieldKind, Record, said};
use super::filling::{Filled, FormReader, RecordPlace, RefusedField};
use super::form::SubmittedForm;
use super::form_names::pointers;
use super::house::{HouseFile, OpenFile, value_of};
use super::house_fields::{LISTS, SETTINGS};
use super::screens::{DeskPlace, EventScreen, HouseScreen, NameLists, PartView};
use super::session::{DeskAnswer, OpenDesk};
use super::view::{FieldWriter, message};
use crate::failure::Failure;
use crate::insertion::{JsonPath, PlacedChange};
use serde_json::Value;
use stadsgesprek_check::finding::Finding;

/// What a form is about: a value of a file.
pub(super) struct Subject {
    file: HouseFile,
    /// The way to it.
    pub(super) path: JsonPath,
    /// The id, when it is an event.
    event: Option<String>,
}

/// What could not be put into the file.
#[derive(Default)]
pub(super) struct Left {
    /// What was not understood.
    pub(super) refused: Vec<RefusedField>,
    /// The fields that were changed elsewhere.
    pub(super) conflicts: Vec<String>,
}

impl Subject {
    /// An event of a programme.
    pub(super) fn event(root: &Value, id: &str) -> Option<Self> {
        let (at, _) = event::find(root, id)?;
        Some(Self { file: HouseFile::Programme, path: event::list().item(at), event: Some(id.to_owned()) })
    }

    /// The whole of a file.
    pub(super) const fn whole(file: HouseFile, path: JsonPath) -> Self {
        Self { file, path, event: None }
    }

    /// What a form of it must have seen: the event, or of a file what the part is about.
    fn seen(&self, root: &Value, part: &Part) -> Value {
        if self.event.is_some() {
            return self.path.in_value(root).cloned().unwrap_or_default();
        }
        let fields = part.record.fields.iter().map(|field| root.get(field.name).cloned().unwrap_or_default());
        Value::Array(fields.collect())
    }

    /// The same in another version of the file.
    fn seen_in(&self, root: &Value, part: &Part) -> Option<Value> {
        match &self.event {
            Some(id) => event::find(root, id).map(|(_, event)| event.clone()),
            None => Some(self.seen(root, part)),
        }
    }

    /// A file with what the form has seen in the place of what is there now.
    fn root_with(&self, root: &Value, part: &Part, seen: Value) -> Value {
        let mut root = root.clone();
        if self.event.is_some() {
            if let Some(value) = root.pointer_mut(&self.path.to_string()) {
                *value = seen;
            }
        } else if let (Some(object), Value::Array(values)) = (root.as_object_mut(), seen) {
            for (field, value) in part.record.fields.iter().zip(values) {
                match value {
                    Value::Null => object.remove(field.name),
                    value => object.insert(field.name.to_owned(), value),
                };
            }
        }
        root
    }
}

impl OpenDesk {
    /// The page of an event.
    pub(super) fn event_page(&mut self, id: &str) -> Result<DeskAnswer, Failure> {
        let file = self.programme()?;
        let Some(subject) = Subject::event(&file.root, id) else {
            let gone = self.words().gone;
            return Ok(self.see("", Some(gone)));
        };
        self.house.note_shown(&file, self.now());
        let findings = self.house.findings(&file, self.now())?;
        let left = Left::default();
        let parts =
            PARTS.iter().map(|part| self.part(&subject, part, &file, &file.root, &findings, &left)).collect();
        let pointer = subject.path.to_string();
        // What is about no field that can be filled in.
        let known: Vec<String> = PARTS.iter().flat_map(|part| pointers(part.record, &subject.path)).collect();
        let is_other = |finding: &&Finding| {
            let rest = finding.pointer.strip_prefix(&pointer);
            let is_below = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            is_below
                && !known
                    .iter()
                    .any(|it| finding.pointer == *it || finding.pointer.starts_with(&format!("{it}/")))
        };
        let messages = findings.iter().filter(is_other).map(|it| message(it, self.language)).collect();
        let event = subject.path.in_value(&file.root).cloned().unwrap_or_default();
        let entities = [Entity::People, Entity::Partners, Entity::Events];
        let screen = EventScreen {
            frame: self.frame(DeskPlace::Events),
            id: id.to_owned(),
            title: event::title(&event, self.language),
            is_draft: event::is_draft(&event),
            parts,
            messages,
            names: NameLists::of(&entities, |entity| self.all(&file.root, entity)),
        };
        Ok(DeskAnswer::Page(screen.to_string()))
    }

    /// The page of the house.
    pub(super) fn house_page(&mut self) -> Result<DeskAnswer, Failure> {
        let mut parts = Vec::new();
        let programme = self.programme()?;
        for (file, all) in
            [(HouseFile::Settings, SETTINGS.as_slice()), (HouseFile::Programme, LISTS.as_slice())]
        {
            let open = self.house.open(file)?;
            self.house.note_shown(&open, self.now());
            let findings = self.house.findings(&open, self.now())?;
            let subject = Subject::whole(file, JsonPath::default());
            let left = Left::default();
            parts.extend(
                all.iter().map(|part| self.part(&subject, part, &open, &programme.root, &findings, &left)),
            );
        }
        let screen = HouseScreen { frame: self.frame(DeskPlace::House), parts };
        Ok(DeskAnswer::Page(screen.to_string()))
    }

    fn part(
        &self,
        subject: &Subject,
        part: &'static Part,
        file: &OpenFile,
        programme: &Value,
        findings: &[Finding],
        left: &Left,
    ) -> PartView {
        let writer = FieldWriter {
            root: programme,
            findings,
            refused: &left.refused,
            language: self.language,
            words: self.words(),
        };
        let value =
            if subject.event.is_some() { subject.path.in_value(&file.root) } else { Some(&file.root) };
        let action = match &subject.event {
            Some(id) => format!("{}activiteit/{id}/{}", self.base, part.name),
            None => format!("{}huis/{}", self.base, part.name),
        };
        PartView {
            words: self.words(),
            part,
            action,
            seen: mark(&subject.seen(&file.root, part)),
            fields: writer.record(part.record, &subject.path, "", value),
            conflicts: left.conflicts.clone(),
        }
    }

    /// The programme as it would be with what somebody is typing in a part of an event.
    pub(super) fn as_typed(
        &self,
        id: &str,
        part: &str,
        form: &SubmittedForm,
    ) -> Result<Option<String>, Failure> {
        let file = self.programme()?;
        let (Some(subject), Some(part)) =
            (Subject::event(&file.root, id), PARTS.iter().find(|it| it.name == part))
        else {
            return Ok(None);
        };
        let (filled, _) = self.filled(&subject, part, &file, form);
        Ok(crate::insertion::with_changes(&file.text, &filled.changes).ok())
    }

    /// Saves a part of an event.
    pub(super) fn save_event(
        &mut self,
        id: &str,
        part: &str,
        form: &SubmittedForm,
        is_fragment: bool,
    ) -> Result<DeskAnswer, Failure> {
        let file = self.programme()?;
        let Some(part) = PARTS.iter().find(|it| it.name == part) else { return Ok(DeskAnswer::Missing) };
        let Some(subject) = Subject::event(&file.root, id) else {
            let gone = self.words().gone;
            return Ok(self.see("", Some(gone)));
        };
        self.save(&subject, part, file, form, is_fragment, &format!("activiteit/{id}#deel-{}", part.name))
    }

    /// Saves a part of the house.
    pub(super) fn save_house(
        &mut self,
        part: &str,
        form: &SubmittedForm,
        is_fragment: bool,
    ) -> Result<DeskAnswer, Failure> {
        let of = |file, all: &'static [Part]| all.iter().find(|it| it.name == part).map(|part| (file, part));
        let found = of(HouseFile::Settings, &SETTINGS).or_else(|| of(HouseFile::Programme, &LISTS));
        let Some((file, part)) = found else { return Ok(DeskAnswer::Missing) };
        let subject = Subject::whole(file, JsonPath::default());
        let open = self.house.open(file)?;
        self.save(&subject, part, open, form, is_fragment, &format!("huis#deel-{}", part.name))
    }

    fn save(
        &mut self,
        subject: &Subject,
        part: &'static Part,
        file: OpenFile,
        form: &SubmittedForm,
        is_fragment: bool,
        address: &str,
    ) -> Result<DeskAnswer, Failure> {
        let (filled, left) = self.filled(subject, part, &file, form);
        let text = self.written(subject, &file, filled.changes)?;
        let is_fresh = form.get("seen") == Some(mark(&subject.seen(&file.root, part)).as_str());
        let is_refused = !left.refused.is_empty() || !left.conflicts.is_empty();
        let is_saved = text != file.text;
        if is_saved {
            self.last = subject.file;
        }
        let saved = self.words().saved;
        if !is_fragment && !is_refused {
            return Ok(self.see(address, is_saved.then_some(saved)));
        }
        let file = self.house.open(subject.file)?;
        let programme = self.programme()?;
        let findings = self.house.findings(&file, self.now())?;
        let view = self.part(subject, part, &file, &programme.root, &findings, &left);
        if is_fragment {
            let seen = view.seen.clone();
            return Ok(DeskAnswer::Fragment { html: view.to_string(), seen, is_saved, is_fresh, is_refused });
        }
        // Without scripts the part is a page, until what was not understood is mended.
        let names = NameLists::of(&[Entity::People, Entity::Partners, Entity::Events], |it| {
            self.all(&programme.root, it)
        });
        let place = if subject.event.is_some() { DeskPlace::Events } else { DeskPlace::House };
        let frame = self.frame(place);
        let screen = EventScreen {
            frame,
            id: subject.event.clone().unwrap_or_default(),
            title: said(part.words, self.language).to_owned(),
            is_draft: false,
            parts: vec![view],
            messages: Vec::new(),
            names,
        };
        Ok(DeskAnswer::Page(screen.to_string()))
    }

    /// What a form comes to in the file of now. What was changed elsewhere since it was shown is not overwritten.
    fn filled(
        &self,
        subject: &Subject,
        part: &'static Part,
        file: &OpenFile,
        form: &SubmittedForm,
    ) -> (Filled, Left) {
        let now = subject.seen(&file.root, part);
        let take = |root: &Value| subject.seen_in(root, part);
        let seen = event::shown(&self.house, subject.file, &now, form, take);
        // A form of which nobody knows what it showed may have shown anything: nothing of it is the same.
        let root = subject.root_with(&file.root, part, seen.unwrap_or(Value::Null));
        let programme = match subject.file {
            HouseFile::Programme => root.clone(),
            HouseFile::Settings => self.programme().map(|it| it.root).unwrap_or_default(),
        };
        let named = self.with_name(&programme, form).filter(|_| subject.file == HouseFile::Programme);
        let (programme, named) = named.map_or((programme, None), |(root, change)| (root, Some(change)));
        let was = if subject.event.is_some() { subject.path.in_value(&root) } else { Some(&root) };
        let reader = FormReader {
            form,
            root: &programme,
            today: self.now().date(),
            of_event: was.and_then(event::day),
            language: self.language,
            words: self.words(),
        };
        let mut filled = Filled::default();
        reader.record(
            part.record,
            RecordPlace { path: &subject.path, prefix: "", was, order: part.record.order },
            &mut filled,
        );
        let mut left = Left { refused: std::mem::take(&mut filled.refused), conflicts: Vec::new() };
        // Of a list it is not known which row is which once it was changed.
        let is_free = |path: &JsonPath| {
            let whole = path.first_list_after(&subject.path);
            whole.in_value(&root) == whole.in_value(&file.root)
        };
        filled.changes.retain(|change| {
            let (PlacedChange::Set { path, .. }
            | PlacedChange::Remove(path)
            | PlacedChange::Append { list: path, .. }
            | PlacedChange::Swap { list: path, .. }) = change;
            let now = path.in_value(&file.root);
            if matches!(change, PlacedChange::Set { value, .. } if now == Some(&value.to_value())) {
                return false;
            }
            let is_clash = !is_free(path);
            if is_clash {
                let typed = match change {
                    PlacedChange::Set { value, .. } => value.texts().join(" / "),
                    PlacedChange::Append { item, .. } => item.texts().join(" / "),
                    _ => String::new(),
                };
                let name = self.clash(part.record, &subject.path, path);
                left.conflicts.push(if typed.is_empty() { name } else { format!("{name}: {typed}") });
            }
            !is_clash
        });
        filled.changes.splice(0..0, named);
        filled.changes.extend(self.pressed(form, subject, part, file, &root, &mut left));
        (filled, left)
    }

    /// What a field is called that two people changed.
    pub(super) fn clash(&self, record: &Record, holder: &JsonPath, path: &JsonPath) -> String {
        let pointer = path.to_string();
        let is_meant = |field: &&DeskField| {
            let names = match field.kind {
                FieldKind::When(_) => vec!["start", "end", "doors"],
                _ => vec![field.name],
            };
            names.into_iter().any(|name| {
                let field = format!("{holder}/{name}");
                pointer == field || pointer.starts_with(&format!("{field}/"))
            })
        };
        record
            .fields
            .iter()
            .find(is_meant)
            .map_or_else(|| pointer.clone(), |it| said(it.words, self.language).to_owned())
    }

    /// Carries changes out, with what changes by itself.
    fn written(
        &self,
        subject: &Subject,
        file: &OpenFile,
        mut changes: Vec<PlacedChange>,
    ) -> Result<String, Failure> {
        if changes.is_empty() {
            return Ok(file.text.clone());
        }
        if let Some(id) = &subject.event {
            let text = crate::insertion::with_changes(&file.text, &changes).unwrap_or_default();
            let root = value_of(&text);
            if let (Some((at, before)), Some((_, after))) =
                (event::find(&file.root, id), event::find(&root, id))
            {
                if after == before {
                    return Ok(file.text.clone());
                }
                changes.extend(sessions_to_day(at, before, after));
                changes.extend(of_itself(
                    at,
                    after,
                    event::published(&self.house, file, id).as_ref(),
                    self.now(),
                ));
            }
        }
        self.house.change(file, &changes, self.now())
    }
}
