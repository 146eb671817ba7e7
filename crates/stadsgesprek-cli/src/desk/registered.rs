//! Who registered: what the organizer received, by event. It is kept on this computer, and never published.

use super::event::{self, title};
use super::form::SubmittedForm;
use super::listing::is_past;
use super::screens::{DeskPlace, RegisteredEvent, RegisteredScreen};
use super::session::{DeskAnswer, OpenDesk};
use crate::failure::Failure;
use crate::registrations::{self, ReceivedMessage, latest, table};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::text::Language;
use std::fs;

/// The file with what was received, beside the versions.
const RECEIVED: &str = "aanmeldingen.json";

/// What a file for this page is sent as.
pub(super) const SORT: &str = "aanmeldingen";

/// A mail program takes no longer address than this from a link.
const LONGEST_LINK: usize = 1900;

/// What is received of events that the programme does not have is below this name, which no event can have.
const OTHERS: &str = "-";

impl OpenDesk {
    /// The page with all of it.
    pub(super) fn registered_page(&mut self, asked: &SubmittedForm) -> Result<DeskAnswer, Failure> {
        let root = self.programme()?.root;
        let messages = self.received();
        let events = root.get("events").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let mut all: Vec<(usize, RegisteredEvent)> = Vec::new();
        for message in latest(&messages) {
            let at = of_event(message, events).unwrap_or(events.len());
            let place = match all.iter().position(|(it, _)| *it == at) {
                Some(place) => place,
                None => {
                    all.push((at, self.registered_event(events.get(at))));
                    all.len() - 1
                }
            };
            if let Some((_, event)) = all.get_mut(place) {
                event.add(message);
            }
        }
        // What comes first is at the top, what was below it, and what has no event last.
        let today = self.now().date().to_string();
        let key = |(at, _): &(usize, RegisteredEvent)| {
            let start =
                events.get(*at).and_then(|it| it.get("start")).and_then(Value::as_str).unwrap_or_default();
            (*at == events.len(), start < today.as_str(), start.to_owned())
        };
        all.sort_by_key(key);
        let mut all: Vec<_> = all.into_iter().map(|(_, event)| event).collect();
        all.iter_mut().for_each(RegisteredEvent::finish);
        let number = |name: &str| asked.get(name).and_then(|text| text.parse::<usize>().ok());
        let screen = RegisteredScreen {
            read: number("gelezen"),
            not_understood: asked.get("niet").unwrap_or_default().to_owned(),
            events: all,
            frame: self.frame(DeskPlace::Registrations),
        };
        Ok(DeskAnswer::Page(screen.to_string()))
    }

    fn registered_event(&self, event: Option<&Value>) -> RegisteredEvent {
        let text = |name: &str| event.and_then(|it| it.get(name)).and_then(Value::as_str).unwrap_or_default();
        let seats = event.and_then(|it| it.pointer("/registration/capacity")).and_then(Value::as_u64);
        RegisteredEvent {
            key: event.map_or(OTHERS, |_| text("id")).to_owned(),
            title: event
                .map_or_else(|| self.words().registered_others.to_owned(), |it| title(it, self.language)),
            when: event.map(|it| self.when(it)).unwrap_or_default(),
            capacity: seats,
            is_over: event.is_some_and(|it| is_past(it, self.now().date())),
            ..RegisteredEvent::default()
        }
    }

    /// Takes what was pasted.
    pub(super) fn take_pasted(&mut self, form: &SubmittedForm) -> Result<DeskAnswer, Failure> {
        let read = self.take_registrations(form.get("tekst").unwrap_or_default().as_bytes())?;
        let lacking = if read == 0 { encoded(self.words().registered_pasted) } else { String::new() };
        Ok(self.see(&format!("aanmeldingen?gelezen={read}&niet={lacking}"), None))
    }

    /// Takes a file; answers with how many registrations are in it.
    pub(super) fn take_registration_file(&self, bytes: &[u8]) -> Result<DeskAnswer, Failure> {
        let read = self.take_registrations(bytes)?;
        Ok(DeskAnswer::File {
            bytes: read.to_string().into_bytes(),
            kind: "text/plain; charset=utf-8".to_owned(),
        })
    }

    fn take_registrations(&self, bytes: &[u8]) -> Result<usize, Failure> {
        let found = registrations::read(bytes);
        let mut all = self.received();
        let read = found.len();
        for message in found {
            // The same twice is once.
            if !all.contains(&message) {
                all.push(message);
            }
        }
        self.keep_received(&all)?;
        Ok(read)
    }

    /// The list of who comes, for a program that shows tables.
    pub(super) fn registered_table(&self, key: &str) -> Result<DeskAnswer, Failure> {
        let root = self.programme()?.root;
        let messages = self.received();
        let of = of_key(key, &root);
        let people = latest(&messages).into_iter().filter(|it| of(it) && !it.is_withdrawal);
        let bytes = table(people, self.language);
        Ok(DeskAnswer::File { bytes, kind: "text/csv; charset=utf-8".to_owned() })
    }

    /// Forgets all that was received of an event.
    pub(super) fn forget_registered(&mut self, key: &str) -> Result<DeskAnswer, Failure> {
        let root = self.programme()?.root;
        let mut all = self.received();
        {
            let of = of_key(key, &root);
            all.retain(|it| !of(it));
        }
        self.keep_received(&all)?;
        Ok(self.see("aanmeldingen", Some(self.words().registered_forgotten)))
    }

    /// How many registered for an event, as far as was received.
    pub(super) fn registered_for(&self, id: &str, root: &Value) -> usize {
        let messages = self.received();
        let of = of_key(id, root);
        latest(&messages).into_iter().filter(|it| of(it) && !it.is_withdrawal).count()
    }

    fn received(&self) -> Vec<ReceivedMessage> {
        let text = fs::read_to_string(self.house.kept(RECEIVED)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    fn keep_received(&self, all: &[ReceivedMessage]) -> Result<(), Failure> {
        self.house.keep(RECEIVED, &serde_json::to_string_pretty(all).unwrap_or_default())
    }
}

/// Whether a message is about an event, by the name of its group.
fn of_key<'r>(key: &'r str, root: &'r Value) -> impl Fn(&ReceivedMessage) -> bool + 'r {
    let events = root.get("events").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    move |message| match of_event(message, events).and_then(|at| events.get(at)) {
        Some(event) => event.get("id").and_then(Value::as_str) == Some(key),
        None => key == OTHERS,
    }
}

/// Where the event is that a message is about: by its id, one of before included; of a mail by its title, and of evenings of one
/// title by the day.
fn of_event(message: &ReceivedMessage, events: &[Value]) -> Option<usize> {
    if !message.event.is_empty() {
        let is_former = |event: &Value| {
            let ids = event.get("formerIds").and_then(Value::as_array).into_iter().flatten();
            ids.filter_map(Value::as_str).any(|id| id == message.event)
        };
        let is_it = |event: &&Value| event.get("id").and_then(Value::as_str) == Some(&message.event);
        let by_id = events.iter().position(|it| is_it(&it));
        return by_id.or_else(|| events.iter().position(is_former));
    }
    let said = fold(&message.title);
    let fits = |event: &Value| {
        let titles = Language::ALL.iter().map(|&language| fold(&title(event, language)));
        let longest = titles.filter(|it| !it.is_empty() && said.starts_with(it)).map(|it| it.len()).max()?;
        let is_day = Language::ALL.iter().any(|&language| {
            let day = event::time(event, "start").map(|start| dates::full_day(start.date, language));
            day.is_some_and(|day| said.contains(&fold(&day)))
        });
        Some((longest, is_day))
    };
    let fitting = events.iter().enumerate().filter_map(|(at, event)| Some((fits(event)?, at)));
    // Of two that fit as well, the first.
    fitting.max_by_key(|(fit, at)| (*fit, usize::MAX - at)).map(|(_, at)| at)
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

impl RegisteredEvent {
    fn add(&mut self, message: &ReceivedMessage) {
        if message.is_withdrawal {
            self.withdrawn += 1;
            return;
        }
        self.seats += u64::from(message.seats.max(1));
        self.people.push(message.clone());
    }

    /// What is made of all of them.
    fn finish(&mut self) {
        let mut addresses: Vec<&str> =
            self.people.iter().map(|it| it.email.as_str()).filter(|it| it.contains('@')).collect();
        addresses.sort_unstable();
        addresses.dedup();
        self.addresses = addresses.join(", ");
        let all: Vec<String> = addresses.iter().map(|it| encoded(it)).collect();
        let link = format!("mailto:?bcc={}&subject={}", all.join(","), encoded(&self.title));
        self.mail = Some(link).filter(|link| !addresses.is_empty() && link.len() <= LONGEST_LINK);
    }
}

#[cfg(test)]
mod tests;
