//! The list of events, and events that come and go.

use super::day;
use super::event::{self, find, is_draft, title};
use super::form::SubmittedForm;
use super::house::{HouseFile, value_of};
use super::screens::{DeskPlace, EventRow, ListScreen, NewScreen, WordsScreen};
use super::session::{DeskAnswer, OpenDesk};
use super::view::FieldMessage;
use super::written::{WrittenTime, day_of_end, shown_day, shown_time};
use crate::draft::Draft;
use crate::failure::{self, Failure};
use crate::insertion::{PlacedChange, with_changes, with_events};
use crate::json::Json;
use crate::proposed_id::{from_title, unique};
use chrono::NaiveDate;
use serde_json::Value;
use stadsgesprek_core::programme::document::EventEntry;
use stadsgesprek_core::reading::JsonRecord;
use stadsgesprek_core::reading::finding::Severity;
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::text::Text;

/// The names of the periods in addresses.
const PERIODS: [&str; 4] = ["komend", "geweest", "concept", "alles"];

impl OpenDesk {
    /// The page with the events that are asked for.
    pub(super) fn list_page(&mut self, asked: &SubmittedForm) -> Result<DeskAnswer, Failure> {
        if !self.house.is_there() {
            return Ok(self.begin_page(None));
        }
        let file = self.programme()?;
        if !file.root.is_object() {
            let text = self.words().no_json.to_owned();
            return Ok(DeskAnswer::Page(
                WordsScreen { frame: self.frame(DeskPlace::Events), text }.to_string(),
            ));
        }
        let findings = self.house.findings(&file, self.now())?;
        let query = asked.get("zoek").unwrap_or_default().to_owned();
        let asked = asked.get("periode").unwrap_or(PERIODS[0]);
        let period = PERIODS.into_iter().find(|it| *it == asked).unwrap_or(PERIODS[0]);
        let today = self.now().date();
        let events = file.root.get("events").and_then(Value::as_array).into_iter().flatten().enumerate();
        let mut events: Vec<(usize, &Value, bool)> =
            events.map(|(at, event)| (at, event, is_past(event, today))).collect();
        let drafts = events.iter().filter(|(_, event, _)| is_draft(event)).count();
        let past = events.iter().filter(|(_, event, is_past)| *is_past && !is_draft(event)).count();
        let counts = [events.len() - past - drafts, past, drafts, events.len()];
        let plain = fold(&query);
        events.retain(|(_, event, is_past)| {
            let own = match (is_draft(event), *is_past) {
                (true, _) => PERIODS[2],
                (false, true) => PERIODS[1],
                (false, false) => PERIODS[0],
            };
            let is_asked = !plain.is_empty() || period == PERIODS[3] || period == own;
            is_asked && fold(&title(event, self.language)).contains(&plain)
        });
        let start = |event: &Value| event.get("start").and_then(Value::as_str).map(str::to_owned);
        match period == PERIODS[1] {
            true => events.sort_by_key(|(_, event, _)| std::cmp::Reverse(start(event))),
            false => events.sort_by_key(|(_, event, _)| (start(event).is_none(), start(event))),
        }
        let row = |(at, event, is_past): &(usize, &Value, bool)| {
            let pointer = format!("/events/{at}/");
            let errors = findings.iter().filter(|it| {
                it.problem.severity() == Severity::Error && format!("{}/", it.pointer).starts_with(&pointer)
            });
            EventRow {
                id: event.get("id").and_then(Value::as_str).unwrap_or_default().to_owned(),
                title: title(event, self.language),
                when: self.when(event),
                states: self.states(event, *is_past),
                errors: errors.count(),
            }
        };
        let rows = events.iter().map(row).collect();
        let screen = ListScreen { frame: self.frame(DeskPlace::Events), rows, query, period, counts };
        Ok(DeskAnswer::Page(screen.to_string()))
    }

    /// When an event is, in words.
    pub(super) fn when(&self, event: &Value) -> String {
        let Some(start) = event::time(event, "start") else {
            let raw = event.get("start").and_then(Value::as_str);
            return raw.unwrap_or(self.words().no_date).to_owned();
        };
        let day = shown_day(start.date, self.language);
        let end = event::time(event, "end").and_then(|end| end.time);
        match (start.time, end) {
            (Some(start), Some(end)) => format!("{day}, {}–{}", shown_time(start), shown_time(end)),
            (Some(start), None) => format!("{day}, {}", shown_time(start)),
            _ => day,
        }
    }

    fn states(&self, event: &Value, is_past: bool) -> Vec<&'static str> {
        let words = self.words();
        let is = |pointer: &str| event.pointer(pointer).and_then(Value::as_bool) == Some(true);
        let state = match event.get("status").and_then(Value::as_str) {
            Some("cancelled") => Some(words.state_cancelled),
            Some("postponed") => Some(words.state_postponed),
            Some("rescheduled") => Some(words.state_rescheduled),
            Some("movedOnline") => Some(words.state_moved_online),
            _ => None,
        };
        let has_report = ["/archive/reports", "/archive/recordings"]
            .iter()
            .any(|it| event.pointer(it).and_then(Value::as_array).is_some_and(|all| !all.is_empty()));
        let draft = is("/draft").then_some(words.draft);
        let full = is("/registration/full").then_some(words.state_full);
        let lacks = (is_past && !has_report && state.is_none()).then_some(words.no_report);
        [draft, state, full, lacks, is("/sample").then_some(words.sample)].into_iter().flatten().collect()
    }

    /// The page for a new event.
    pub(super) fn new_page(&mut self, form: &SubmittedForm, messages: Vec<FieldMessage>) -> DeskAnswer {
        let typed = |name: &str| form.get(name).unwrap_or_default().to_owned();
        let times = ["datum", "begin", "einde"].map(typed);
        let screen =
            NewScreen { title: typed("titel"), frame: self.frame(DeskPlace::Events), times, messages };
        DeskAnswer::Page(screen.to_string())
    }

    /// Makes a new event.
    pub(super) fn create(&mut self, form: &SubmittedForm) -> Result<DeskAnswer, Failure> {
        let words = self.words();
        let typed = |name: &str| form.get(name).unwrap_or_default().trim();
        let today = self.now().date();
        let day = day::date(typed("datum"), today);
        let (begin, end) = (day::time(typed("begin")), day::time(typed("einde")));
        let wrong = [
            (typed("titel").is_empty(), words.title_needed),
            (day.is_none() && !typed("datum").is_empty(), words.no_day),
            (begin.is_none() && !typed("begin").is_empty(), words.no_time),
            (end.is_none() && !typed("einde").is_empty(), words.no_time),
            (typed("datum").is_empty() && (begin.is_some() || end.is_some()), words.day_first),
        ];
        let messages: Vec<FieldMessage> = wrong
            .into_iter()
            .filter(|(is_wrong, _)| *is_wrong)
            .map(|(_, text)| FieldMessage { text: text.to_owned(), is_error: true })
            .collect();
        if !messages.is_empty() {
            return Ok(self.new_page(form, messages));
        }
        let file = self.programme()?;
        let proposed = from_title(typed("titel"));
        let proposed = if proposed.is_empty() { "activiteit".to_owned() } else { proposed };
        let id = unique(&proposed, |id| find(&file.root, id).is_some());
        let last = day.map(|day| day_of_end(day, begin, end));
        let written = |date: Option<NaiveDate>, time| date.map(|date| WrittenTime { date, time }.to_file());
        let draft = Draft {
            id: id.clone(),
            start: written(day, begin),
            end: end.and_then(|end| written(last, Some(end))),
            updated: Some(self.now().to_file()),
            ..Draft::titled(Text::Plain(typed("titel").to_owned()))
        };
        let shape =
            |shape| failure::Unchanged::WrongShape { path: self.house.path(HouseFile::Programme), shape };
        let text = with_events(&file.text, &[draft], &[]).map_err(shape)?;
        // What is begun is not on the site before it is ready.
        let text = self.with_draft(text, &id)?;
        self.house.write(&file, text, self.now())?;
        self.last = HouseFile::Programme;
        Ok(self.see(&format!("activiteit/{id}"), Some(words.saved)))
    }

    /// The text with an event as a draft.
    fn with_draft(&self, text: String, id: &str) -> Result<String, Failure> {
        let root = value_of(&text);
        let Some((at, _)) = find(&root, id) else { return Ok(text) };
        let shape =
            |shape| failure::Unchanged::WrongShape { path: self.house.path(HouseFile::Programme), shape };
        Ok(with_changes(&text, &[draft_of(at, true)]).map_err(shape)?)
    }

    /// Copies an event, without what was only true of that evening.
    pub(super) fn copy(&mut self, id: &str) -> Result<DeskAnswer, Failure> {
        let file = self.programme()?;
        let Some((at, _)) = find(&file.root, id) else { return Ok(DeskAnswer::Missing) };
        let new = unique(id, |id| find(&file.root, id).is_some());
        let shape =
            |shape| failure::Unchanged::WrongShape { path: self.house.path(HouseFile::Programme), shape };
        let text = crate::insertion::with_copy(&file.text, at, &new, &ONLY_THEN).map_err(shape)?;
        // When one could register for that evening, and that it was full, were true only then.
        let terms = event::list().item(at + 1).field("registration");
        let then = ["opens", "closes", "full"].map(|field| PlacedChange::Remove(terms.field(field)));
        let text = with_changes(&text, &then).map_err(shape)?;
        let text = self.with_draft(text, &new)?;
        self.house.write(&file, text, self.now())?;
        self.last = HouseFile::Programme;
        let saved = self.words().saved;
        Ok(self.see(&format!("activiteit/{new}"), Some(saved)))
    }

    /// Makes a draft of an event, or puts it into the programme.
    pub(super) fn turn_draft(&mut self, id: &str) -> Result<DeskAnswer, Failure> {
        let file = self.programme()?;
        let Some((at, event)) = find(&file.root, id) else { return Ok(DeskAnswer::Missing) };
        self.house.change(&file, &[draft_of(at, !is_draft(event))], self.now())?;
        self.last = HouseFile::Programme;
        let saved = self.words().saved;
        Ok(self.see(&format!("activiteit/{id}"), Some(saved)))
    }

    /// Removes an event.
    pub(super) fn remove(&mut self, id: &str) -> Result<DeskAnswer, Failure> {
        let file = self.programme()?;
        let Some((at, _)) = find(&file.root, id) else { return Ok(DeskAnswer::Missing) };
        self.house.change(&file, &[PlacedChange::Remove(event::list().item(at))], self.now())?;
        self.last = HouseFile::Programme;
        let saved = self.words().saved;
        Ok(self.see("", Some(saved)))
    }
}

/// What a copy of an event does not have.
pub(super) const ONLY_THEN: [&str; 12] = [
    "formerIds",
    "status",
    "statusReason",
    "previousStart",
    "sequence",
    "archive",
    "outcomes",
    "origin",
    "updated",
    "sources",
    "note",
    "dateCertainty",
];

/// Whether an event is a draft from now on.
fn draft_of(at: usize, is_draft: bool) -> PlacedChange {
    let path = event::list().item(at).field("draft");
    match is_draft {
        true => PlacedChange::Set { path, value: Json::Flag(true), order: EventEntry::NAMES },
        false => PlacedChange::Remove(path),
    }
}

/// Whether an event is over before a day.
pub(super) fn is_past(event: &Value, today: NaiveDate) -> bool {
    let last = event::time(event, "end").or(event::time(event, "start"));
    last.is_some_and(|last| last.date < today)
}
