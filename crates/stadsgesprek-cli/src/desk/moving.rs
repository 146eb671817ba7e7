//! An event that is off, or changes: what the site, calendars and who registered must know of it.

use super::day;
use super::event::{self, list, of_itself, shifted, shifted_sessions};
use super::field::Entity;
use super::filling::in_languages;
use super::form::SubmittedForm;
use super::house::{HouseFile, value_of};
use super::reference;
use super::screens::{ChangeScreen, DeskPlace};
use super::session::{DeskAnswer, OpenDesk};
use super::view::FieldMessage;
use super::written::{WrittenTime, day_of_end, shown_day, shown_time};
use crate::failure::Failure;
use crate::insertion::{PlacedChange, with_changes};
use crate::json::Json;
use serde_json::Value;
use stadsgesprek_core::programme::document::{EventEntry, RegistrationTerms};
use stadsgesprek_core::reading::JsonRecord;
use stadsgesprek_core::value::text::Language;

/// What can be said of an event: how the form, and how the file says it.
const STATES: [(&str, Option<&str>); 6] = [
    ("gaat-door", None),
    ("afgelast", Some("cancelled")),
    ("uitgesteld", Some("postponed")),
    ("verplaatst", Some("rescheduled")),
    ("online", Some("movedOnline")),
    ("vol", None),
];

impl OpenDesk {
    /// The page.
    pub(super) fn change_page(
        &mut self,
        id: &str,
        form: Option<&SubmittedForm>,
        messages: Vec<FieldMessage>,
    ) -> Result<DeskAnswer, Failure> {
        let file = self.programme()?;
        let Some((_, it)) = event::find(&file.root, id) else { return Ok(DeskAnswer::Missing) };
        let words = self.words();
        let names = [
            words.state_scheduled,
            words.state_cancelled,
            words.state_postponed,
            words.state_rescheduled,
            words.state_moved_online,
            words.state_full,
        ];
        let status = it.get("status").and_then(Value::as_str);
        let is_full = it.pointer("/registration/full").and_then(Value::as_bool) == Some(true);
        let current = STATES.iter().find(|(_, written)| written.is_some() && *written == status);
        let current = current.map_or(if is_full { "vol" } else { "gaat-door" }, |(name, _)| name);
        let chosen = form.and_then(|form| form.get("stand")).unwrap_or(current);
        let typed = |name: &str, was: String| form.and_then(|form| form.get(name)).map_or(was, str::to_owned);
        let reason = |language: Language| {
            let reason = it.get("statusReason");
            let of = reason.and_then(|it| it.get(language.tag())).and_then(Value::as_str);
            let plain = reason.and_then(Value::as_str).filter(|_| language == Language::Nl);
            of.or(plain).unwrap_or_default().to_owned()
        };
        let (start, end) = (event::time(it, "start"), event::time(it, "end"));
        let time = |it: Option<WrittenTime>| it.and_then(|it| it.time).map(shown_time).unwrap_or_default();
        let day = start.map(|it| shown_day(it.date, self.language)).unwrap_or_default();
        let options = |entity: Entity, field: &str, name: &str| {
            let was = it.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
            let chosen = typed(name, was);
            let all = reference::all(&file.root, entity, None, self.language).into_iter();
            let all = all.map(|it| (it.id.clone(), it.name, it.id == chosen));
            [(String::new(), "–".to_owned(), chosen.is_empty())].into_iter().chain(all).collect()
        };
        let online = it.get("onlineUrl").and_then(Value::as_str).unwrap_or_default().to_owned();
        let screen = ChangeScreen {
            id: id.to_owned(),
            seen: event::mark(it),
            title: event::title(it, self.language),
            registered: self.registered_for(id, &file.root),
            anchor: super::registered::encoded(id),
            when: self.when(it),
            states: STATES
                .iter()
                .zip(names)
                .map(|((value, _), word)| (*value, word, *value == chosen))
                .collect(),
            reasons: [typed("reden.nl", reason(Language::Nl)), typed("reden.en", reason(Language::En))],
            times: [typed("datum", day), typed("begin", time(start)), typed("einde", time(end))],
            places: options(Entity::Places, "place", "plaats"),
            rooms: options(Entity::Rooms, "room", "zaal"),
            online: typed("online", online),
            messages,
            frame: self.frame(DeskPlace::Events),
        };
        Ok(DeskAnswer::Page(screen.to_string()))
    }

    /// Puts it into the programme.
    pub(super) fn change(&mut self, id: &str, form: &SubmittedForm) -> Result<DeskAnswer, Failure> {
        let file = self.programme()?;
        let Some((at, it)) = event::find(&file.root, id) else { return Ok(DeskAnswer::Missing) };
        if form.get("seen").is_some_and(|seen| seen != event::mark(it)) {
            let text = self.words().change_elsewhere.to_owned();
            return self.change_page(id, Some(form), vec![FieldMessage { text, is_error: true }]);
        }
        let typed = |name: &str| form.get(name).unwrap_or_default().trim();
        let state = STATES.iter().find(|(name, _)| *name == typed("stand")).unwrap_or(&STATES[0]);
        let path = list().item(at);
        let set = |field: &'static str, value: Option<Json>| match value {
            Some(value) => {
                Some(PlacedChange::Set { path: path.field(field), value, order: EventEntry::NAMES })
            }
            None => it.get(field).map(|_| PlacedChange::Remove(path.field(field))),
        };
        let status = it.get("status").and_then(Value::as_str);
        let mut changes: Vec<PlacedChange> = Vec::new();
        if state.0 == "verplaatst" {
            match self.moved(at, it, form) {
                Ok(moved) => {
                    // What is in another room takes place.
                    let is_off = matches!(status, Some("cancelled" | "postponed"));
                    changes.extend(is_off.then(|| PlacedChange::Remove(path.field("status"))));
                    changes.extend(moved);
                }
                Err(message) => return self.change_page(id, Some(form), vec![message]),
            }
        } else if state.0 != "vol" || matches!(status, Some("cancelled" | "postponed")) {
            // What is full may have moved before.
            changes.extend(set("status", state.1.map(Json::text)));
        }
        changes.extend(set("statusReason", in_languages(typed("reden.nl"), typed("reden.en"))));
        if state.0 == "online" {
            changes.extend(set("attendance", Some(Json::text("online"))));
            changes
                .extend(set("onlineUrl", Some(typed("online")).filter(|it| !it.is_empty()).map(Json::text)));
        }
        if state.0 == "gaat-door" && status == Some("movedOnline") {
            changes.extend(set("attendance", None));
        }
        let full = path.field("registration").field("full");
        let is_full = it.pointer("/registration/full").is_some();
        match state.0 {
            "vol" => changes.push(PlacedChange::Set {
                path: full,
                value: Json::Flag(true),
                order: RegistrationTerms::NAMES,
            }),
            "gaat-door" if is_full => changes.push(PlacedChange::Remove(full)),
            _ => {}
        }
        let text = with_changes(&file.text, &changes).unwrap_or_default();
        let root = value_of(&text);
        let after = event::find(&root, id).map(|(_, event)| event.clone()).unwrap_or_default();
        if after != *it {
            changes.extend(of_itself(
                at,
                &after,
                event::published(&self.house, &file, id).as_ref(),
                self.now(),
            ));
            self.house.change(&file, &changes, self.now())?;
            self.last = HouseFile::Programme;
        }
        let saved = self.words().saved;
        Ok(self.see(&format!("activiteit/{id}"), Some(saved)))
    }

    /// Another day, time, place or room; what belongs to the evening moves along.
    fn moved(&self, at: usize, it: &Value, form: &SubmittedForm) -> Result<Vec<PlacedChange>, FieldMessage> {
        let words = self.words();
        let wrong = |text: &str| FieldMessage { text: text.to_owned(), is_error: true };
        let typed = |name: &str| form.get(name).unwrap_or_default().trim();
        let date = match typed("datum") {
            "" => return Err(wrong(words.state_day_needed)),
            typed => day::date(typed, self.now().date()).ok_or_else(|| wrong(words.no_day))?,
        };
        let time = |name: &str| match typed(name) {
            "" => Ok(None),
            typed => day::time(typed).map(Some).ok_or_else(|| wrong(words.no_time)),
        };
        let (begin, end) = (time("begin")?, time("einde")?);
        let path = list().item(at);
        let set = |field: &'static str, value: String| PlacedChange::Set {
            path: path.field(field),
            value: Json::text(value),
            order: EventEntry::NAMES,
        };
        let mut changes = Vec::new();
        let (old, new) = (event::time(it, "start"), WrittenTime { date, time: begin });
        if old != Some(new) {
            changes.push(set("status", "rescheduled".to_owned()));
            changes.push(set("start", new.to_file()));
            if let (Some(old), Some(was)) = (old, it.get("start").and_then(Value::as_str)) {
                let list = path.field("previousStart");
                changes.push(PlacedChange::Append { list, item: Json::text(was), order: EventEntry::NAMES });
                for field in ["doors", "end"] {
                    let moved = event::time(it, field).and_then(|it| shifted(it, old, new));
                    changes.extend(moved.map(|it| set(field, it.to_file())));
                }
                changes.extend(shifted_sessions(at, it, old, new));
                for field in ["opens", "closes"] {
                    let closes = it.pointer(&format!("/registration/{field}")).and_then(Value::as_str);
                    let moved = closes.and_then(WrittenTime::of_file).and_then(|it| shifted(it, old, new));
                    changes.extend(moved.map(|moved| PlacedChange::Set {
                        path: path.field("registration").field(if field == "opens" {
                            "opens"
                        } else {
                            "closes"
                        }),
                        value: Json::text(moved.to_file()),
                        order: RegistrationTerms::NAMES,
                    }));
                }
            }
        }
        let shown_end = event::time(it, "end").and_then(|it| it.time);
        if let Some(end) = end.filter(|end| Some(*end) != shown_end) {
            let last = day_of_end(date, begin, Some(end));
            // What lasts for days keeps its days.
            let longer =
                old.zip(event::time(it, "end")).filter(|(old, end)| (end.date - old.date).num_days() > 1);
            let last = longer.map_or(last, |(old, end)| date + (end.date - old.date));
            changes.push(set("end", WrittenTime { date: last, time: Some(end) }.to_file()));
        }
        for (field, name) in [("place", "plaats"), ("room", "zaal")] {
            let was = it.get(field).and_then(Value::as_str).unwrap_or_default();
            match typed(name) {
                typed if typed == was => {}
                "" => changes.push(PlacedChange::Remove(path.field(field))),
                typed => changes.push(set(field, typed.to_owned())),
            }
        }
        Ok(changes)
    }
}
