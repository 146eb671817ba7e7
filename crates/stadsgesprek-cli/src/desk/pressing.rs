//! What the buttons inside a form do: put a list in order, take from it, and add a name that is not there yet.

use super::editing::{Left, Subject};
use super::event_fields::Part;
use super::field::Entity;
use super::filling::RefusedField;
use super::form::SubmittedForm;
use super::form_names::item_of;
use super::house::{HouseFile, OpenFile};
use super::reference::{self, list_of};
use super::session::OpenDesk;
use super::usage;
use crate::insertion::{JsonPath, PlacedChange};
use crate::json::Json;
use crate::proposed_id::{from_title, unique};
use serde_json::Value;
use stadsgesprek_core::programme::document::Document;
use stadsgesprek_core::reading::JsonRecord;

impl OpenDesk {
    /// What a button in a form does, when one was pressed.
    pub(super) fn pressed(
        &self,
        form: &SubmittedForm,
        subject: &Subject,
        part: &Part,
        file: &OpenFile,
        seen: &Value,
        left: &mut Left,
    ) -> Vec<PlacedChange> {
        let action = form.get("doe").unwrap_or_default();
        let Some((what, name)) = action.split_once(':') else { return Vec::new() };
        let Some((list, at)) = item_of(part.record, &subject.path, name) else { return Vec::new() };
        if list.in_value(seen) != list.in_value(&file.root) {
            // Another row may be there by now.
            left.conflicts.push(self.clash(part.record, &subject.path, &list));
            return Vec::new();
        }
        match what {
            "weg" => vec![PlacedChange::Remove(list.item(at))],
            "op" if at > 0 => vec![PlacedChange::Swap { list, at: at - 1 }],
            "neer" => vec![PlacedChange::Swap { list, at }],
            "samen" => self.merge(form, name, &list, at, file, left),
            _ => Vec::new(),
        }
    }

    /// What makes one name of two, or that it cannot be.
    fn merge(
        &self,
        form: &SubmittedForm,
        name: &str,
        list: &JsonPath,
        at: usize,
        file: &OpenFile,
        left: &mut Left,
    ) -> Vec<PlacedChange> {
        let field = format!("zelfde.{name}");
        let typed = form.get(&field).unwrap_or_default().trim();
        let settings = self.house.open(HouseFile::Settings).map(|it| it.root).unwrap_or_default();
        let merged = usage::sort_of(list).filter(|sort| {
            let item = list.item(at);
            let id = item.in_value(&file.root).and_then(|it| it.get("id")).and_then(Value::as_str);
            id.is_some_and(|id| !usage::is_named_by_screens(&settings, *sort, id))
        });
        let merged = merged.and_then(|sort| {
            let all = reference::all(&file.root, sort, None, self.language);
            Some(usage::merged(&file.root, sort, at, &reference::find(&all, typed)?.id))
        });
        let changes = merged.unwrap_or_default();
        if changes.is_empty() {
            let reason = self.words().not_merged.to_owned();
            left.refused.push(RefusedField { name: field, typed: typed.to_owned(), reason, addable: None });
        }
        changes
    }

    /// The programme with a name more, and the change that makes it so, when a button asks for that.
    pub(super) fn with_name(&self, root: &Value, form: &SubmittedForm) -> Option<(Value, PlacedChange)> {
        let (list, field) = form.get("doe")?.strip_prefix("voegtoe:")?.split_once(':')?;
        let entities = [Entity::People, Entity::Partners, Entity::Themes, Entity::Places, Entity::Series];
        let entity = entities.into_iter().find(|entity| list_of(*entity) == list)?;
        let name = form.get(field)?.split_whitespace().collect::<Vec<_>>().join(" ");
        let all = reference::all(root, entity, None, self.language);
        if name.is_empty() || reference::find(&all, &name).is_some() {
            return None;
        }
        let proposed = from_title(&name);
        let proposed = if proposed.is_empty() { "naam".to_owned() } else { proposed };
        let id = unique(&proposed, |id| all.iter().any(|it| it.id == id));
        let item = Json::Object(vec![("id", Json::text(id)), ("name", Json::text(name))]);
        let mut root = root.clone();
        let names = root.as_object_mut()?.entry(list_of(entity)).or_insert_with(|| Value::Array(Vec::new()));
        names.as_array_mut()?.push(item.to_value());
        let list = JsonPath::default().field(list_of(entity));
        Some((root, PlacedChange::Append { list, item, order: Document::NAMES }))
    }
}
