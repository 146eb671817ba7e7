//! Who registered: what the organizer received, by event. It is kept on this computer, and never published.

use super::event::{self, title};
use super::form::SubmittedForm;
use super::listing::is_past;
use super::screens::{DeskPlace, RegisteredEvent, RegisteredScreen};
use super::session::{DeskAnswer, OpenDesk};
use super::written::WrittenTime;
use crate::failure::Failure;
use crate::registrations::{self, ReceivedMessage, latest, table};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use stadsgesprek_core::catalog::dates;
use stadsgesprek_core::value::email::is_email;
use stadsgesprek_core::value::fold::fold;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::collections::BTreeSet;
use std::fs;
use std::io;

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
        let messages = self.received()?;
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
            key: encoded(event.map_or(OTHERS, |_| text("id"))),
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
        let root = self.programme()?.root;
        let events = root.get("events").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let mut all = self.received()?;
        let read = found.len();
        for mut message in found {
            // The event may get another title or day later.
            let event = of_event(&message, events).and_then(|at| events.get(at)?.get("id")?.as_str());
            if message.event.is_empty() {
                message.event = event.unwrap_or_default().to_owned();
            }
            // The same twice is once.
            let is_same =
                |it: &ReceivedMessage| *it == ReceivedMessage { event: it.event.clone(), ..message.clone() };
            if !all.iter().any(is_same) {
                all.push(message);
            }
        }
        self.keep_received(&all)?;
        Ok(read)
    }

    /// The list of who comes, for a program that shows tables.
    pub(super) fn registered_table(&self, key: &str) -> Result<DeskAnswer, Failure> {
        let root = self.programme()?.root;
        let messages = self.received()?;
        let of = of_key(key, &root);
        let events = root.get("events").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let people: Vec<ReceivedMessage> = latest(&messages)
            .into_iter()
            .filter(|it| of(it) && !it.is_withdrawal)
            .map(|it| {
                let event = of_event(it, events).and_then(|at| events.get(at));
                let named = it.sessions.iter().map(|id| session_title(event, id, self.language));
                ReceivedMessage { sessions: named.collect(), ..it.clone() }
            })
            .collect();
        let bytes = table(&people, self.language);
        Ok(DeskAnswer::File { bytes, kind: "text/csv; charset=utf-8".to_owned() })
    }

    /// Forgets all that was received of an event.
    pub(super) fn forget_registered(&mut self, key: &str) -> Result<DeskAnswer, Failure> {
        let root = self.programme()?.root;
        let mut all = self.received()?;
        let of = of_key(key, &root);
        // With what was said before of the same registrations, wherever that stands.
        let gone: BTreeSet<String> =
            all.iter().filter(|it| of(it)).map(|it| it.registration.clone()).collect();
        all.retain(|it| !gone.contains(&it.registration));
        self.keep_received(&all)?;
        Ok(self.see("aanmeldingen", Some(self.words().registered_forgotten)))
    }

    /// How many registered for an event, as far as was received.
    pub(super) fn registered_for(&self, id: &str, root: &Value) -> usize {
        // What cannot be read is said on the page of its own.
        let messages = self.received().unwrap_or_default();
        let of = of_key(id, root);
        latest(&messages).into_iter().filter(|it| of(it) && !it.is_withdrawal).count()
    }

    /// What was received. A file that cannot be understood is none that is written over.
    fn received(&self) -> Result<Vec<ReceivedMessage>, Failure> {
        let path = self.house.kept(RECEIVED);
        let text = match fs::read_to_string(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            text => text.map_err(Failure::unreadable(&path))?,
        };
        let text = text.trim_start_matches('\u{feff}');
        serde_json::from_str(text).map_err(|error| Failure::unreadable(&path)(error.into()))
    }

    fn keep_received(&self, all: &[ReceivedMessage]) -> Result<(), Failure> {
        self.house.keep(RECEIVED, &serde_json::to_string_pretty(all).unwrap_or_default())
    }
}

/// What a part of an event is called; its id where the programme no longer has it.
fn session_title(event: Option<&Value>, id: &str, language: Language) -> String {
    let sessions = event.and_then(|it| it.get("sessions")).and_then(Value::as_array).into_iter().flatten();
    let session = sessions.into_iter().find(|it| it.get("id").and_then(Value::as_str) == Some(id));
    session.map_or_else(|| id.to_owned(), |it| title(it, language))
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
        let is_said = |title: &String| {
            let rest = said.strip_prefix(title.as_str());
            !title.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        let longest = titles.filter(is_said).map(|it| it.len()).max()?;
        Some((longest, nearness(&said, event)))
    };
    let mut fitting: Vec<_> =
        events.iter().enumerate().filter_map(|(at, it)| Some((fits(it)?, at))).collect();
    fitting.sort_by_key(|(fit, at)| (std::cmp::Reverse(*fit), *at));
    match fitting.as_slice() {
        // Of evenings of one name, which one it is cannot be guessed.
        [((first, 0), _), ((second, 0), _), ..] if first == second => None,
        [(_, at), ..] => Some(*at),
        [] => None,
    }
}

/// How well what a mail says of the time fits an event: 2 by day and hour, 1 by the day, also one that it moved from.
fn nearness(said: &str, event: &Value) -> u8 {
    let starts = ["start", "previousStart"].map(|field| event::time(event, field));
    let fit = |start: WrittenTime| {
        Language::ALL.iter().map(move |&language| {
            let day = fold(&dates::full_day(start.date, language));
            let moment = start.time.map(|time| start.date.and_time(time));
            let moment = moment.and_then(|it| Moment::from_local(it, None).ok());
            let moment = moment.map(|it| fold(&dates::full_moment(it, language)));
            match moment {
                Some(moment) if said.contains(&moment) => 2,
                _ => u8::from(said.contains(&day)),
            }
        })
    };
    starts.into_iter().flatten().flat_map(fit).max().unwrap_or_default()
}

/// The first mailbox in what somebody filled in, or a mail program made of it.
fn mailbox(text: &str) -> Option<&str> {
    text.split([' ', ',', ';', '<', '>', '(', ')', '\n', '\t']).find(|part| is_email(part))
}

/// A text as a part of an address.
pub(super) fn encoded(text: &str) -> String {
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
        let mut addresses: Vec<&str> = self.people.iter().filter_map(|it| mailbox(&it.email)).collect();
        self.without_address = self.people.len() - addresses.len();
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
