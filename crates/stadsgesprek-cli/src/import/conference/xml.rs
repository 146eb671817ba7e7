//! A `schedule.xml` (Pentabarf, as frab and pretalx write it) in the shape of a `schedule.json`.

use crate::import::Unusable;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use serde_json::{Map, Value, json};

pub(super) fn document(text: &str) -> Result<Value, Unusable> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut tree = Tree::default();
    loop {
        let broken = |at: u64| {
            let before = text.as_bytes().iter().take(usize::try_from(at).unwrap_or(usize::MAX));
            Unusable::Xml { line: before.filter(|byte| **byte == b'\n').count() + 1 }
        };
        match reader.read_event() {
            Ok(Event::Start(start)) => tree.open(&start),
            Ok(Event::Empty(start)) => {
                tree.open(&start);
                tree.close();
            }
            Ok(Event::End(_)) => tree.close(),
            Ok(Event::Text(piece)) => tree.text.push_str(&piece),
            Ok(Event::CData(piece)) => tree.text.push_str(&piece),
            Ok(Event::GeneralRef(name)) => tree.text.push_str(&unescaped(format!("&{};", &*name))),
            Ok(Event::Eof) if tree.is_schedule => return Ok(tree.document()),
            Ok(Event::Eof) => return Err(Unusable::NotASchedule),
            Ok(_) => {}
            Err(_) if tree.is_schedule => return Err(broken(reader.error_position())),
            Err(_) => return Err(Unusable::NotASchedule),
        }
    }
}

/// With the entities of XML as characters. One that only HTML knows stays, for the texts are read as HTML too.
fn unescaped(text: String) -> String {
    match unescape(&text) {
        Ok(plain) => plain.into_owned(),
        Err(_) => text,
    }
}

/// What was read so far.
#[derive(Debug, Default)]
struct Tree {
    is_schedule: bool,
    /// The names of what is open, the outermost first.
    open: Vec<String>,
    conference: Map<String, Value>,
    generator: Value,
    days: Vec<Value>,
    talk: Map<String, Value>,
    /// The room that is open.
    room: String,
    /// Where the link that is open leads.
    href: String,
    text: String,
}

impl Tree {
    fn open(&mut self, start: &BytesStart) {
        let name = start.local_name().as_ref().to_owned();
        let attribute = |wanted: &str| {
            let all = start.attributes().flatten();
            let mut found = all.filter(|it| it.key.as_ref() == wanted);
            found.next().map(|it| unescaped(it.value.into_owned()))
        };
        match name.as_str() {
            "schedule" if self.open.is_empty() => self.is_schedule = true,
            "generator" => self.generator = json!({ "name": attribute("name") }),
            "day" => self.days.push(json!({ "date": attribute("date"), "rooms": [] })),
            "room" if self.is_in("day") && !self.is_in("event") => {
                self.room = attribute("name").unwrap_or_default();
            }
            "event" => {
                self.talk = Map::new();
                for key in ["id", "guid"] {
                    self.talk.extend(attribute(key).map(|value| (key.to_owned(), value.into())));
                }
            }
            "link" | "attachment" => self.href = attribute("href").unwrap_or_default(),
            _ => {}
        }
        self.text.clear();
        self.open.push(name);
    }

    fn is_in(&self, name: &str) -> bool {
        self.open.iter().any(|open| open == name)
    }

    fn close(&mut self) {
        let Some(name) = self.open.pop() else { return };
        let text = std::mem::take(&mut self.text);
        let parent = self.open.last().map(String::as_str).unwrap_or_default();
        match (parent, name.as_str()) {
            (_, "event") => self.end_talk(),
            ("persons", "person") => self.push("persons", json!({ "public_name": text })),
            ("links", "link") => self.push("links", json!({ "url": self.href, "title": text })),
            ("attachments", "attachment") => {
                self.push("attachments", json!({ "url": self.href, "title": text }));
            }
            ("event", "persons" | "links" | "attachments") => {}
            ("event", name) => {
                self.talk.insert(name.to_owned(), text.into());
            }
            ("conference", name) => {
                self.conference.insert(name.to_owned(), text.trim().into());
            }
            _ => {}
        }
    }

    fn push(&mut self, list: &str, value: Value) {
        if let Value::Array(all) = self.talk.entry(list).or_insert_with(|| json!([])) {
            all.push(value);
        }
    }

    fn end_talk(&mut self) {
        let talk = Value::Object(std::mem::take(&mut self.talk));
        let room = json!({ "name": self.room, "talks": [talk] });
        if self.days.is_empty() {
            self.days.push(json!({ "rooms": [] }));
        }
        if let Some(Value::Array(rooms)) = self.days.last_mut().map(|day| &mut day["rooms"]) {
            rooms.push(room);
        }
    }

    fn document(mut self) -> Value {
        self.conference.insert("days".to_owned(), self.days.into());
        json!({ "generator": self.generator, "schedule": { "conference": self.conference } })
    }
}
