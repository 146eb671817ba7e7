//! What search engines are told of a page: schema.org as JSON-LD. Nothing in it is a guess; what is not known is left out.

mod event;
mod location;
mod people;
mod thread;
mod trail;

use crate::address::route::{Page, Route};
use crate::portal::site_names::SiteNames;
use crate::programme::schedule::{Event, Schedule};
use crate::value::text::{Language, Text};
use crate::value::time::Moment;
use serde_json::{Map, Value, json};

/// What the data needs to know of the site.
#[derive(Clone, Copy, Debug)]
pub struct SiteContext<'a> {
    /// The programme.
    pub schedule: &'a Schedule,
    /// What the site is called.
    pub names: &'a SiteNames,
    /// The address of the site with a slash at the end, when it is known. Without it nothing has an address.
    pub address: Option<&'a str>,
    /// Whether each event has a picture, see [`picture`].
    pub has_pictures: bool,
}

/// The file of an event's picture, below the site.
pub fn picture(event: &crate::value::id::EventId, language: Language) -> String {
    match language {
        Language::Nl => format!("beeld/{event}.png"),
        Language::En => format!("en/beeld/{event}.png"),
    }
}

/// Everything that is told of a page, at a moment.
pub fn of_page(site: &SiteContext, route: &Route, now: Moment) -> Vec<Value> {
    let writer = JsonLdWriter { site, language: route.language };
    let subject = match &route.page {
        Page::Event(id) => site.schedule.event(id).and_then(|event| writer.event(event)),
        Page::Agenda => writer.upcoming(now),
        Page::Thread(id) => writer.thread(id),
        Page::Threads => writer.threads(),
        Page::Person(id) => writer.person_page(id),
        Page::People => writer.people_page(),
        _ => None,
    };
    subject.into_iter().chain(writer.trail(&route.page)).map(with_context).collect()
}

/// The data as it may stand in a `<script type="application/ld+json">`: nothing in it can end the element.
pub fn script_text(data: &Value) -> String {
    // These can only stand inside a string, where the escape means the same.
    let mut escaped = String::new();
    for c in data.to_string().chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                escaped.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            _ => escaped.push(c),
        }
    }
    escaped
}

/// Writes the data of one page in one language.
struct JsonLdWriter<'a> {
    site: &'a SiteContext<'a>,
    language: Language,
}

impl JsonLdWriter<'_> {
    fn text(&self, text: &Text) -> Option<Value> {
        let text = self.site.schedule.text(text, self.language).0.trim();
        (!text.is_empty()).then(|| json!(text))
    }

    /// The address of a page in the language of this one.
    fn page_address(&self, page: Page) -> Option<Value> {
        self.address(&Route::new(self.language, page).path())
    }

    /// What names a thing in both languages: the address of its Dutch page.
    fn identity(&self, page: Page) -> Option<Value> {
        self.address(&Route::new(Language::Nl, page).path())
    }

    /// The same of an event: of the first of its ids, whose address leads to it.
    fn event_identity(&self, event: &Event) -> Option<Value> {
        self.identity(Page::Event(self.site.schedule.lasting_id(event).clone()))
    }

    fn address(&self, path: &str) -> Option<Value> {
        self.site.address.map(|address| json!(format!("{address}{path}")))
    }
}

/// An object of a type with the properties that are known.
fn thing<const N: usize>(kind: &str, properties: [(&str, Option<Value>); N]) -> Value {
    let mut object = Map::new();
    object.insert("@type".to_owned(), json!(kind));
    for (name, value) in properties {
        if let Some(value) = value {
            object.insert(name.to_owned(), value);
        }
    }
    Value::Object(object)
}

/// Nothing, the one value, or a list.
fn one_or_many(mut values: Vec<Value>) -> Option<Value> {
    match values.len() {
        0 => None,
        1 => values.pop(),
        _ => Some(Value::Array(values)),
    }
}

/// An address from the data, when it leads to a page.
fn web_address(url: Option<&String>) -> Option<Value> {
    let url = url.filter(|url| crate::value::link::is_safe_address(url))?;
    url.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http")).then(|| json!(url))
}

fn with_context(mut data: Value) -> Value {
    data["@context"] = json!("https://schema.org");
    data
}
