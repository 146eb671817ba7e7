//! Publishing: what changes for visitors, what is to be looked at first, and the site where it goes.

use super::event::{find, is_draft, sequence, title};
use super::event_fields::PARTS;
use super::field::FieldKind;
use super::form::SubmittedForm;
use super::house::{HouseFile, OpenFile};
use super::screens::{DeskPlace, PublishNotice, PublishScreen};
use super::session::{DeskAnswer, OpenDesk};
use super::view::message;
use super::web_space::note_published;
use crate::build::{self, BuildOptions};
use crate::failure::{self, Failure};
use crate::insertion::{JsonPath, PlacedChange, with_changes, with_new_revision};
use crate::json::Json;
use crate::publish::{self, PublishAddress, PublishedVersion, done_in_words};
use serde_json::Value;
use stadsgesprek_check::finding::Finding;
use stadsgesprek_core::portal::{self, site_address::SiteAddress};
use stadsgesprek_core::programme::document::Document;
use stadsgesprek_core::reading::finding::Severity;
use stadsgesprek_core::reading::{JsonRecord, json};
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;

impl OpenDesk {
    /// The page, with how it went what was asked there.
    pub(super) fn publish_page(&mut self, said: Option<PublishNotice>) -> Result<DeskAnswer, Failure> {
        let said = self.ended().or(said);
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
        let changes = if self.is_first_time() {
            vec![self.words().first_time_web.to_owned()]
        } else {
            self.changes(&file)
        };
        let screen = PublishScreen {
            changes,
            errors,
            doubts,
            web: self.web_space(),
            said,
            under_way: self.under_way.as_ref().map(|it| it.files()),
            frame: self.frame(DeskPlace::Publish),
        };
        Ok(DeskAnswer::Page(screen.to_string()))
    }

    /// How what was under way ended.
    fn ended(&mut self) -> Option<PublishNotice> {
        let outcome = self.under_way.as_ref()?.take_outcome()?;
        self.under_way = None;
        Some(match outcome {
            Ok(done) => self.is_published(done_in_words(&done, &self.target(), self.language)),
            Err(failure) => self.failed(&failure),
        })
    }

    fn failed(&self, failure: &Failure) -> PublishNotice {
        let may_overwrite = match failure {
            Failure::OfCommand(reason) => reason.may_overwrite(),
            _ => false,
        };
        PublishNotice::Failed { text: failure::in_words(failure, self.language), may_overwrite }
    }

    /// With the address of the site, or where it is on this computer.
    fn is_published(&self, text: String) -> PublishNotice {
        let settings = self.house.open(HouseFile::Settings).map(|file| file.root).unwrap_or_default();
        let address = settings.get("siteUrl").and_then(Value::as_str);
        let is_far = matches!(self.target(), PublishAddress::Ftp(_));
        let address = address.filter(|it| is_far && it.starts_with("http")).map(str::to_owned);
        PublishNotice::Published { text, address: address.unwrap_or_else(|| format!("{}site/", self.base)) }
    }

    /// Makes the site, and puts it where it is to go.
    pub(super) fn publish(&mut self, form: &SubmittedForm) -> Result<DeskAnswer, Failure> {
        if self.under_way.is_some() {
            return Ok(self.see("publiceren", None));
        }
        let (target, password) = match self.asked_target(form) {
            Ok(asked) => asked,
            Err(text) => return self.publish_page(Some(text)),
        };
        let out = self.built_for(&target);
        let file = self.programme()?;
        let now = self.now();
        let text = self.to_publish(&file, now);
        let options = BuildOptions { out: out.clone(), ..self.build.clone() };
        // A site that cannot be made is none that was published.
        let raised = self.house.write(&file, text, now)?;
        if let Err(reason) = build::make(&options, now, self.language) {
            let now_there = self.house.open(HouseFile::Programme)?;
            if now_there.text == raised {
                self.house.write(&now_there, file.text, now)?;
            }
            return self
                .publish_page(Some(PublishNotice::NotBuilt(failure::in_words(&reason, self.language))));
        }
        self.keep_target(&target)?;
        if matches!(target, PublishAddress::Folder(_)) {
            note_published(&self.house, &out.join("data/events.json"))?;
            let text = format!("{} {}.", self.words().publish_done, out.display());
            let said = self.is_published(text);
            return self.publish_page(Some(said));
        }
        let overwrite = form.get("vervang").is_some();
        self.begin_publishing(target, password, PublishedVersion::Built, overwrite);
        Ok(self.see("publiceren", None))
    }

    /// Where it is to go, and the password for it, or what lacks.
    fn asked_target(&mut self, form: &SubmittedForm) -> Result<(PublishAddress, String), PublishNotice> {
        let lacks = |text: &str| PublishNotice::Failed { text: text.to_owned(), may_overwrite: false };
        self.typed = Some(form.clone());
        let target = self.typed_target(form).map_err(lacks)?;
        let password = self.password(form, &target).ok_or_else(|| lacks(self.words().password_needed))?;
        self.typed = None;
        Ok((target, password))
    }

    /// Whether the server can be reached and written to.
    pub(super) fn test_target(&mut self, form: &SubmittedForm) -> Result<DeskAnswer, Failure> {
        let tried = self.asked_target(form).and_then(|(target, password)| {
            // What was filled in stays.
            let address = self.site_address();
            let kept = self.keep_target(&target);
            let host = kept.and_then(|()| publish::test(&target, &password, address.as_ref()));
            host.map_err(|failure| self.failed(&failure))
        });
        let said = tried.map_or_else(
            |said| said,
            |host| {
                let text = publish::tested_in_words(&host, self.language);
                match host.is_good() {
                    true => PublishNotice::Well(text),
                    false => PublishNotice::Failed { text, may_overwrite: false },
                }
            },
        );
        self.publish_page(Some(said))
    }

    /// Where the site is on the web, as the settings say.
    fn site_address(&self) -> Option<SiteAddress> {
        let settings = self.house.open(HouseFile::Settings).ok()?;
        portal::read(&settings.text).ok()?.0.site_address()
    }

    /// Puts the version of before on the server.
    pub(super) fn go_back(&mut self, form: &SubmittedForm) -> Result<DeskAnswer, Failure> {
        if self.under_way.is_none() {
            match self.asked_target(form) {
                Err(said) => return self.publish_page(Some(said)),
                Ok((target, password)) => {
                    let overwrite = form.get("vervang").is_some();
                    self.begin_publishing(target, password, PublishedVersion::Before, overwrite);
                }
            }
        }
        Ok(self.see("publiceren", None))
    }

    /// Stops before the next file.
    pub(super) fn stop_publishing(&mut self) -> DeskAnswer {
        if let Some(under_way) = &self.under_way {
            under_way.stop();
        }
        self.see("publiceren", None)
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

    /// When the desk is opened first, what is there is what visitors have.
    pub(super) fn note_first(&self) -> Result<(), Failure> {
        if !self.house.is_there() {
            return Ok(());
        }
        let file = self.house.open(HouseFile::Programme)?;
        match self.house.published(&file) {
            None => self.house.note_published(&self.as_published(&file)),
            Some(_) => Ok(()),
        }
    }

    /// The text of the programme as visitors would get it: what is known of its files counts, too.
    fn as_published(&self, file: &OpenFile) -> String {
        build::as_published(self.house.folder(), &file.text, &self.built_for(&self.target()))
    }

    /// What changes for visitors, in words.
    fn changes(&self, file: &OpenFile) -> Vec<String> {
        let Some(before) = self.house.published(file).filter(|it| it.get("events").is_some()) else {
            return vec![self.words().first_time.to_owned()];
        };
        let text = self.as_published(file);
        let now = json::parse(&text).unwrap_or_else(|| file.root.clone());
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
        for event in events(&now) {
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
            if find(&now, &id(&event)).is_none() {
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
        if others(&before) != others(&now) {
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
