//! An event and its sessions.

use super::{Accessibility, Archive, Contribution, Image, Link, Outcome, Partnership, Price, Registration};
use crate::id::{EventId, PlaceId, RoomId, SeriesId, SessionId, ThemeId};
use crate::text::{Language, Text};
use crate::time::Fold;
use serde::Deserialize;

/// One event: a talk, a walk, an exhibition (schema.org `Event`).
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// Short, lower case, with hyphens; also the last part of the URL. Never changes.
    pub id: EventId,
    /// Earlier ids; old links and favorites keep working.
    #[serde(default)]
    pub former_ids: Vec<EventId>,
    /// What sort of gathering it is.
    #[serde(default)]
    pub kind: Kind,
    /// The name.
    pub title: Text,
    /// A second line below the title.
    pub subtitle: Option<Text>,
    /// One or two sentences; shown in lists and previews.
    pub summary: Option<Text>,
    /// The full text: paragraphs, emphasis, lists, links, headings from `###`, quotes. No HTML.
    pub description: Option<Text>,
    /// Start in local time, `"2019-02-06T20:00"`; only the date, `"2019-02-06"`, when the time is not known.
    pub start: Option<String>,
    /// End, in the same form as the start; leave out when it is not known.
    pub end: Option<String>,
    /// When the doors open: `"2019-02-06T19:30"`.
    pub doors: Option<String>,
    /// Which of the two, for a time that exists twice on the night the clock goes back.
    pub fold: Option<Fold>,
    /// The event takes whole days (an exhibition). A start without a time otherwise means: time not known.
    #[serde(default)]
    pub all_day: bool,
    /// The date as it was published, when no exact date is known.
    pub date_text: Option<Text>,
    /// Opening hours of something that lasts for days.
    pub opening_hours: Option<Text>,
    /// Whether it goes ahead.
    #[serde(default)]
    pub status: Status,
    /// Why it was cancelled, postponed or moved.
    pub status_reason: Option<Text>,
    /// The earlier start or starts of a rescheduled event.
    #[serde(default)]
    pub previous_start: Vec<String>,
    /// Raised by one whenever time, place or status changes (iCalendar `SEQUENCE`).
    #[serde(default)]
    pub sequence: u32,
    /// In the room, online, or both; leave out when it is not known.
    pub attendance: Option<Attendance>,
    /// Where to join online.
    pub online_url: Option<String>,
    /// Where to watch without taking part.
    pub stream_url: Option<String>,
    /// The name of the online service, such as Zoom.
    pub online_platform: Option<String>,
    /// The place.
    pub place: Option<PlaceId>,
    /// The room in that place.
    pub room: Option<RoomId>,
    /// Subjects.
    #[serde(default)]
    pub themes: Vec<ThemeId>,
    /// Organizations with their role.
    #[serde(default)]
    pub partners: Vec<Partnership>,
    /// People with the role and function they had then.
    #[serde(default)]
    pub contributors: Vec<Contribution>,
    /// The programme inside the event, in order.
    #[serde(default)]
    pub sessions: Vec<Session>,
    /// A remark about the programme.
    pub sessions_note: Option<Text>,
    /// The series it belongs to.
    pub series: Option<SeriesId>,
    /// The larger event it is part of.
    pub part_of: Option<EventId>,
    /// Earlier events that this one continues.
    #[serde(default)]
    pub follows: Vec<EventId>,
    /// Other events on the same matter.
    #[serde(default)]
    pub related: Vec<EventId>,
    /// What was promised or decided, and what came of it.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// How to register.
    pub registration: Option<Registration>,
    /// What it costs.
    pub price: Option<Price>,
    /// The language spoken.
    pub language: Option<Language>,
    /// For whom it is.
    pub audience: Option<Text>,
    /// What is known about access.
    pub accessibility: Option<Accessibility>,
    /// Pictures, as local files.
    #[serde(default)]
    pub images: Vec<Image>,
    /// Links, each for before, during or after.
    #[serde(default)]
    pub links: Vec<Link>,
    /// Recordings, reports and the like.
    #[serde(default)]
    pub archive: Archive,
    /// How sure the date is.
    #[serde(default)]
    pub date_certainty: DateCertainty,
    /// Remarks about the data: what is not known, where sources differ.
    pub note: Option<Text>,
    /// Where the facts come from.
    #[serde(default)]
    pub sources: Vec<String>,
    /// When this event was last changed, local time.
    pub updated: Option<String>,
    /// An example: shown with a mark, left out of feeds and structured data.
    #[serde(default)]
    pub sample: bool,
}

/// A part of the programme inside an event (schema.org `subEvent`).
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// Unique within the event.
    pub id: SessionId,
    /// What it is called.
    pub title: Text,
    /// Start in local time, when it is known.
    pub start: Option<String>,
    /// End in local time, when it is known.
    pub end: Option<String>,
    /// What sort of part it is.
    pub kind: Option<Kind>,
    /// Who takes part.
    #[serde(default)]
    pub contributors: Vec<Contribution>,
    /// The place, when it differs from the event's.
    pub place: Option<PlaceId>,
    /// The room.
    pub room: Option<RoomId>,
    /// More about it; the same markup as an event's description.
    pub description: Option<Text>,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// Every value, in the order of the format's documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }
    };
}
pub(super) use words;

words! {
    /// What sort of gathering it is.
    #[derive(Default)]
    Kind {
        /// A city talk.
        #[serde(rename = "stadsgesprek")]
        CityTalk,
        /// A debate.
        #[serde(rename = "debat")]
        Debate,
        /// A lecture.
        #[serde(rename = "lezing")]
        Lecture,
        /// A café evening with a fixed public.
        #[serde(rename = "cafe")]
        Cafe,
        /// A walk.
        #[serde(rename = "wandeling")]
        Walk,
        /// An exhibition.
        #[serde(rename = "expositie")]
        Exhibition,
        /// A workshop.
        #[serde(rename = "workshop")]
        Workshop,
        /// A presentation.
        #[serde(rename = "presentatie")]
        Presentation,
        /// A meeting or meet-up.
        #[serde(rename = "ontmoeting")]
        MeetUp,
        /// An excursion.
        #[serde(rename = "excursie")]
        Excursion,
        /// A pitch, inside a programme.
        #[serde(rename = "pitch")]
        Pitch,
        /// A panel, inside a programme.
        #[serde(rename = "panel")]
        Panel,
        /// A break, a reception, the doors: nothing to follow.
        #[serde(rename = "pauze")]
        Break,
        /// A gathering of another sort; also every word that is not known.
        #[default]
        #[serde(rename = "bijeenkomst", other)]
        Gathering,
    }
}

words! {
    /// Whether the event goes ahead (schema.org `eventStatus`).
    #[derive(Default)]
    Status {
        /// It goes ahead as planned.
        #[default]
        Scheduled,
        /// It does not take place.
        Cancelled,
        /// It does not take place at this time; there is no new date yet.
        Postponed,
        /// It has a new date; `previousStart` holds the earlier one.
        Rescheduled,
        /// It takes place, but online instead of in the room.
        MovedOnline,
    }
}

words! {
    /// How people attend (schema.org `eventAttendanceMode`).
    Attendance {
        /// In the room.
        OnSite,
        /// Online only.
        Online,
        /// In the room and online.
        Mixed,
    }
}

words! {
    /// How sure the date is.
    #[derive(Default)]
    DateCertainty {
        /// A source gives it in full.
        #[default]
        Exact,
        /// Concluded from the sources (the year from the weekday, say).
        Inferred,
        /// Sources disagree.
        Disputed,
    }
}
