//! Publishing: what changes for visitors, what is to be looked at first, and the site in its folder.

use super::event::{find, is_draft, sequence, title};
use super::event_fields::PARTS;
use super::field::FieldKind;
use super::form::SubmittedForm;
use super::house::{HouseFile, OpenFile};
use super::screens::{DeskPlace, PublishScreen};
use super::session::{DeskAnswer, OpenDesk};
use super::view::message;
use crate::build::{self, BuildOptions};
use crate::failure::{self, Failure};
use crate::insertion::{JsonPath, PlacedChange, with_changes, with_new_revision};
use crate::json::Json;
use serde_json::Value;
use stadsgesprek_check::finding::Finding;
use stadsgesprek_core::programme::document::Document;
use stadsgesprek_core::reading::JsonRecord;
use stadsgesprek_core::reading::finding::Severity;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::fs;
use std::path::PathBuf;

/// The file that keeps where the site goes.
const TARGET: &str = "map.txt";

impl OpenDesk {
    /// The page.
    pub(super) fn publish_page(
        &mut self,
        failure: Option<String>,
        done: Option<String>,
    ) -> Result<DeskAnswer, Failure> {
        let file = self.programme()?;
        let settings = self.house.open(HouseFile::Settings)?;
        let now = self.now();
        let findings = self.house.findings(&file, now)?;
        let of_settings = self.house.findings(&settings, now)?;
        let all = findings.iter().map(|finding| (self.way_to(finding, &file.root), finding)).chain(
            of_settings.iter().map(|finding| (format!("{}huis#deel-instellingen", self.base), finding)),
        );
        let (mut errors, mut doubts) = (Vec::new(), Vec::new());
        for (address, finding) in all {
            let subject = finding.subject.as_ref().map(|it| format!("{it}: ")).unwrap_or_default();
            let text = format!("{subject}{}", message(finding, self.language).text);
            let list = if finding.problem.severity() == Severity::Error { &mut errors } else { &mut doubts };
            list.push((address, text));
        }
        let screen = PublishScreen {
            changes: self.changes(&file),
            errors,
            doubts,
            folder: self.target().display().to_string(),
            failure,
            done,
            frame: self.frame(DeskPlace::Publish),
        };
        Ok(DeskAnswer::Page(screen.to_string()))
    }

    /// Where the site goes: the folder of the last time, or one beside the data.
    pub(super) fn target(&self) -> PathBuf {
        let kept = fs::read_to_string(self.house.kept(TARGET)).ok();
        kept.map_or_else(|| self.build.out.clone(), |text| PathBuf::from(text.trim()))
    }

    /// Makes the site in a folder.
    pub(super) fn publish(&mut self, form: &SubmittedForm) -> Result<DeskAnswer, Failure> {
        let typed = form.get("map").unwrap_or_default().trim();
        let out = if typed.is_empty() { self.target() } else { PathBuf::from(typed) };
        let file = self.programme()?;
        let now = self.now();
        let text = self.to_publish(&file, now);
        let options = BuildOptions { out: out.clone(), ..self.build.clone() };
        // A site that cannot be made is none that was published.
        let raised = self.house.write(&file, text, now)?;
        match build::make(&options, now, self.language) {
            Ok(_) => {
                let file = self.house.open(HouseFile::Programme)?;
                self.house.note_published(&file)?;
                self.house.keep(TARGET, &out.display().to_string())?;
                self.publish_page(None, Some(out.display().to_string()))
            }
            Err(reason) => {
                let now_there = self.house.open(HouseFile::Programme)?;
                if now_there.text == raised {
                    self.house.write(&now_there, file.text, now)?;
                }
                self.publish_page(Some(failure::in_words(&reason, self.language)), None)
            }
        }
    }

    /// The programme with the revision that comes after that of visitors, and with each event that moved saying so, also where
    /// that was done by hand.
    fn to_publish(&self, file: &OpenFile, now: Moment) -> String {
        let published = self.house.published(file).unwrap_or_default();
        let events = file.root.get("events").and_then(Value::as_array).into_iter().flatten().enumerate();
        let moved = events.filter_map(|(at, event)| {
            let (_, was) = find(&published, event.get("id")?.as_str()?)?;
            sequence(at, event, was).filter(|_| !is_draft(event) && !is_draft(was))
        });
        let mut changes: Vec<PlacedChange> = moved.collect();
        let number =
            |root: &Value| root.get("revision").and_then(Value::as_u64).and_then(|it| u32::try_from(it).ok());
        if let (Some(own), Some(theirs)) = (number(&file.root), number(&published))
            && own < theirs
        {
            let path = JsonPath::default().field("revision");
            changes.push(PlacedChange::Set { path, value: Json::Number(theirs), order: Document::NAMES });
        }
        let text = with_changes(&file.text, &changes).unwrap_or_else(|_| file.text.clone());
        with_new_revision(&text, now).unwrap_or(text)
    }

    /// What changes for visitors, in words.
    fn changes(&self, file: &OpenFile) -> Vec<String> {
        let Some(before) = self.house.published(file).filter(|it| it.get("events").is_some()) else {
            return vec![self.words().first_time.to_owned()];
        };
        let events = |root: &Value| {
            let all = root.get("events").and_then(Value::as_array).into_iter().flatten();
            all.filter(|event| !is_draft(event)).cloned().collect::<Vec<Value>>()
        };
        let find = |root: &Value, id: &str| {
            find(root, id).filter(|(_, event)| !is_draft(event)).map(|(_, event)| event.clone())
        };
        let id = |event: &Value| event.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
        let mut changes = Vec::new();
        let mut say = |what: [&str; 2], event: &Value| {
            let what = if self.language == Language::Nl { what[0] } else { what[1] };
            changes.push(format!("{what}: {}", title(event, self.language)));
        };
        for event in events(&file.root) {
            let Some(was) = find(&before, &id(&event)) else {
                say(["Nieuw", "New"], &event);
                continue;
            };
            let differs = |fields: &[&str]| fields.iter().any(|field| was.get(field) != event.get(field));
            if differs(&["status"]) {
                say(["Andere stand", "Another state"], &event);
            } else if differs(&["start", "end", "place", "room"]) {
                say(["Andere tijd of plaats", "Another time or place"], &event);
            } else if was != event {
                say(["Andere gegevens", "Other details"], &event);
            }
        }
        for event in events(&before) {
            if find(&file.root, &id(&event)).is_none() {
                say(["Verdwijnt", "Goes"], &event);
            }
        }
        let others = |root: &Value| {
            let mut root = root.clone();
            if let Some(root) = root.as_object_mut() {
                ["events", "revision", "updated"].iter().for_each(|field| drop(root.remove(*field)));
            }
            root
        };
        if others(&before) != others(&file.root) {
            changes.push(self.words().house_changed.to_owned());
        }
        changes
    }

    /// The address of the page on which what is wrong can be mended.
    fn way_to(&self, finding: &Finding, root: &Value) -> String {
        let mut steps = finding.pointer.split('/').skip(1);
        let event = match (steps.next(), steps.next()) {
            (Some("events"), Some(at)) => at.parse().ok().and_then(|at: usize| root.get("events")?.get(at)),
            _ => None,
        };
        let Some(id) = event.and_then(|event| event.get("id")?.as_str()) else {
            return format!("{}huis", self.base);
        };
        let field = steps.next().unwrap_or_default();
        let part = PARTS.iter().find(|part| {
            part.record.fields.iter().any(|it| match it.kind {
                FieldKind::When(_) => matches!(field, "start" | "end" | "doors"),
                _ => it.name == field,
            })
        });
        let part = part.map(|part| format!("#deel-{}", part.name)).unwrap_or_default();
        format!("{}activiteit/{id}{part}", self.base)
    }
}
