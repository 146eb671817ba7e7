//! An event on its way into the programme file.

use crate::json::Json;
use stadsgesprek_core::programme::document::{
    ContributorRole, EventEntry, Kind, PartnerRole, RegistrationField, Status,
};
use stadsgesprek_core::reading::JsonRecord;
use stadsgesprek_core::value::text::{Language, Text};
use stadsgesprek_core::value::time::Fold;

/// An event on its way into the programme file; ids are texts here, since the file is what they are checked against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Draft {
    /// The id.
    pub(crate) id: String,
    /// What sort of gathering it is.
    pub(crate) kind: Option<Kind>,
    /// The name.
    pub(crate) title: Text,
    /// A second line below the title.
    pub(crate) subtitle: Option<Text>,
    /// One or two sentences.
    pub(crate) summary: Option<Text>,
    /// The full text.
    pub(crate) description: Option<Text>,
    /// Start, as the file writes it.
    pub(crate) start: Option<String>,
    /// End, as the file writes it.
    pub(crate) end: Option<String>,
    /// When the doors open, as the file writes it.
    pub(crate) doors: Option<String>,
    /// Which of the two, for a time that exists twice.
    pub(crate) fold: Option<Fold>,
    /// It takes whole days.
    pub(crate) is_all_day: bool,
    /// Whether it goes ahead, when that is worth saying.
    pub(crate) status: Option<Status>,
    /// How often time, place or status changed.
    pub(crate) sequence: Option<u32>,
    /// The place.
    pub(crate) place: Option<String>,
    /// The room in that place.
    pub(crate) room: Option<String>,
    /// Subjects.
    pub(crate) themes: Vec<String>,
    /// Organizations with their role.
    pub(crate) partners: Vec<(String, PartnerRole)>,
    /// People with their role.
    pub(crate) contributors: Vec<(String, ContributorRole)>,
    /// Its parts.
    pub(crate) sessions: Vec<DraftSession>,
    /// How to register.
    pub(crate) registration: Option<DraftRegistration>,
    /// The language spoken.
    pub(crate) language: Option<Language>,
    /// Addresses, each with what it leads to.
    pub(crate) links: Vec<(String, Text)>,
    /// What is not known, or could not be placed.
    pub(crate) note: Option<String>,
    /// What it is known by in the source that it comes from.
    pub(crate) origin: Option<DraftOrigin>,
    /// When it was added, as the file writes it.
    pub(crate) updated: Option<String>,
}

/// What a draft is known by in the source that it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DraftOrigin {
    /// The source, as it calls itself, or as its file is called.
    pub(crate) source: String,
    /// What stays the same when the event moves.
    pub(crate) uid: String,
    /// How often the source says that it changed.
    pub(crate) sequence: Option<u32>,
    /// What the source says, as a hash per field.
    pub(crate) seen: String,
}

/// The fields of an event, in the order of the format: in it a draft is written, and a field is added to an event.
pub(crate) const FIELDS: &[&str] = EventEntry::NAMES;

/// A part of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DraftSession {
    /// The id, unique in the event.
    pub(crate) id: String,
    /// The name.
    pub(crate) title: String,
    /// Start, as the file writes it.
    pub(crate) start: Option<String>,
    /// End, as the file writes it.
    pub(crate) end: Option<String>,
}

/// How to register for a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DraftRegistration {
    /// Without it you cannot come in.
    pub(crate) is_required: bool,
    /// How many people fit.
    pub(crate) capacity: Option<u32>,
    /// What the form asks.
    pub(crate) fields: Vec<RegistrationField>,
}

impl Draft {
    /// A draft of which only the name is known.
    pub(crate) const fn titled(title: Text) -> Self {
        Self {
            id: String::new(),
            kind: None,
            title,
            subtitle: None,
            summary: None,
            description: None,
            start: None,
            end: None,
            doors: None,
            fold: None,
            is_all_day: false,
            status: None,
            sequence: None,
            place: None,
            room: None,
            themes: Vec::new(),
            partners: Vec::new(),
            contributors: Vec::new(),
            sessions: Vec::new(),
            registration: None,
            language: None,
            links: Vec::new(),
            note: None,
            origin: None,
            updated: None,
        }
    }

    /// The name, in Dutch when it has one; empty when there is none.
    pub(crate) fn first_title(&self) -> &str {
        self.title.all().next().unwrap_or_default()
    }

    /// The day on which it begins, as the file writes it.
    pub(crate) fn day(&self) -> Option<&str> {
        self.start.as_deref().and_then(|start| start.get(..10))
    }

    /// The entry of the file, its fields in the order of the format.
    pub(crate) fn to_json(&self) -> Json {
        let words = |words: &[String]| some_list(words.iter().map(Json::text).collect());
        let fields = [
            ("id", Some(Json::text(&self.id))),
            ("kind", self.kind.map(|kind| Json::text(kind.as_written()))),
            ("title", Some(text_json(&self.title))),
            ("subtitle", self.subtitle.as_ref().map(text_json)),
            ("summary", self.summary.as_ref().map(text_json)),
            ("description", self.description.as_ref().map(text_json)),
            ("start", self.start.as_ref().map(Json::text)),
            ("end", self.end.as_ref().map(Json::text)),
            ("doors", self.doors.as_ref().map(Json::text)),
            ("fold", self.fold.map(|fold| Json::text(fold.as_written()))),
            ("allDay", self.is_all_day.then_some(Json::Flag(true))),
            ("status", self.status.map(|status| Json::text(status.as_written()))),
            ("sequence", self.sequence.map(Json::Number)),
            ("place", self.place.as_ref().map(Json::text)),
            ("room", self.room.as_ref().map(Json::text)),
            ("themes", words(&self.themes)),
            ("partners", some_list(self.partners.iter().map(partner_json).collect())),
            ("contributors", some_list(self.contributors.iter().map(contributor_json).collect())),
            ("sessions", some_list(self.sessions.iter().map(session_json).collect())),
            ("registration", self.registration.as_ref().map(registration_json)),
            ("language", self.language.map(|language| Json::text(language.tag()))),
            ("links", some_list(self.links.iter().map(link_json).collect())),
            ("note", self.note.as_ref().map(Json::text)),
            ("origin", self.origin.as_ref().map(DraftOrigin::to_json)),
            ("updated", self.updated.as_ref().map(Json::text)),
        ];
        Json::Object(fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect())
    }
}

impl DraftOrigin {
    /// The note in the file.
    pub(crate) fn to_json(&self) -> Json {
        let all = [
            ("source", Some(Json::text(&self.source))),
            ("uid", Some(Json::text(&self.uid))),
            ("sequence", self.sequence.map(Json::Number)),
            ("seen", Some(Json::text(&self.seen))),
        ];
        Json::Object(all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect())
    }
}

/// A text with its translation, when there is one.
pub(crate) fn in_languages(nl: String, en: Option<String>) -> Text {
    match en {
        None => Text::Plain(nl),
        en => Text::ByLanguage { nl: Some(nl), en },
    }
}

fn some_list(items: Vec<Json>) -> Option<Json> {
    (!items.is_empty()).then_some(Json::List(items))
}

fn text_json(text: &Text) -> Json {
    match text {
        Text::Plain(text) => Json::text(text),
        Text::ByLanguage { nl, en } => {
            let texts = [("nl", nl), ("en", en)];
            let texts = texts.into_iter().filter_map(|(name, text)| Some((name, Json::text(text.as_ref()?))));
            Json::Object(texts.collect())
        }
    }
}

fn partner_json((partner, role): &(String, PartnerRole)) -> Json {
    Json::Object(vec![("partner", Json::text(partner)), ("role", Json::text(role.as_written()))])
}

fn contributor_json((person, role): &(String, ContributorRole)) -> Json {
    Json::Object(vec![("person", Json::text(person)), ("role", Json::text(role.as_written()))])
}

fn session_json(session: &DraftSession) -> Json {
    let all = [
        ("id", Some(Json::text(&session.id))),
        ("title", Some(Json::text(&session.title))),
        ("start", session.start.as_ref().map(Json::text)),
        ("end", session.end.as_ref().map(Json::text)),
    ];
    Json::Object(all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect())
}

fn link_json((url, label): &(String, Text)) -> Json {
    Json::Object(vec![("url", Json::text(url)), ("label", text_json(label))])
}

fn registration_json(registration: &DraftRegistration) -> Json {
    let fields = registration.fields.iter().map(|field| Json::text(field.as_written())).collect();
    let all = [
        ("required", registration.is_required.then_some(Json::Flag(true))),
        ("capacity", registration.capacity.map(Json::Number)),
        ("fields", some_list(fields)),
    ];
    Json::Object(all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect())
}
