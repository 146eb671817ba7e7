//! An event and its sessions.

use super::{
    Accessibility, Archive, Contribution, Image, Link, Origin, Outcome, Partnership, Price, Readiness,
    RegistrationTerms,
};
use crate::reading::json_record;
use crate::value::id::{EventId, PlaceId, RoomId, SeriesId, SessionId, ThemeId};
use crate::value::json_enum::json_enum;
use crate::value::text::{Language, Text};
use crate::value::time::Fold;

json_record! {
    /// One event: a talk, a walk, an exhibition (schema.org `Event`).
    #[cfg_attr(feature = "schema", schemars(rename = "Event"))]
    EventEntry {
        /// Short, lower case, with hyphens; also the last part of the URL. Never changes.
        id: EventId = "id",
        /// Earlier ids, the oldest first; old links and favorites keep working, and calendars, feeds and conference apps go on
        /// knowing the event by the first.
        former_ids: Vec<EventId> = "formerIds" default,
        /// What sort of gathering it is.
        kind: Kind = "kind" default,
        /// The name.
        title: Text = "title",
        /// A second line below the title.
        subtitle: Option<Text> = "subtitle",
        /// One or two sentences; shown in lists and previews.
        summary: Option<Text> = "summary",
        /// The full text: paragraphs, emphasis, lists, links, headings from `###`, quotes. No HTML.
        description: Option<Text> = "description",
        /// Start in local time, `"2019-02-06T20:00"`; only the date, `"2019-02-06"`, when the time is not known.
        start: Option<String> = "start",
        /// End, in the same form as the start; leave out when it is not known.
        end: Option<String> = "end",
        /// When the doors open: `"2019-02-06T19:30"`.
        doors: Option<String> = "doors",
        /// Which of the two, for a time that exists twice on the night the clock goes back.
        fold: Option<Fold> = "fold",
        /// The event takes whole days (an exhibition). A start without a time otherwise means: time not known.
        all_day: bool = "allDay" default,
        /// The date as it was published, when no exact date is known.
        date_text: Option<Text> = "dateText",
        /// Opening hours of something that lasts for days.
        opening_hours: Option<Text> = "openingHours",
        /// Whether it goes ahead.
        status: Status = "status" default,
        /// Why it was cancelled, postponed or moved.
        status_reason: Option<Text> = "statusReason",
        /// The earlier start or starts of a rescheduled event.
        previous_start: Vec<String> = "previousStart" default,
        /// Raised by one whenever time, place or status changes (iCalendar `SEQUENCE`).
        sequence: u32 = "sequence" default,
        /// In the room, online, or both; leave out when it is not known.
        attendance: Option<Attendance> = "attendance",
        /// Where to join online.
        online_url: Option<String> = "onlineUrl",
        /// Where to watch without taking part.
        stream_url: Option<String> = "streamUrl",
        /// The name of the online service, such as Zoom.
        online_platform: Option<String> = "onlinePlatform",
        /// The place.
        place: Option<PlaceId> = "place",
        /// The room in that place.
        room: Option<RoomId> = "room",
        /// Subjects.
        themes: Vec<ThemeId> = "themes" default,
        /// Organizations with their role.
        partners: Vec<Partnership> = "partners" default,
        /// People with the role and function they had then.
        contributors: Vec<Contribution> = "contributors" default,
        /// The programme inside the event, in order.
        sessions: Vec<SessionEntry> = "sessions" default,
        /// A remark about the programme.
        sessions_note: Option<Text> = "sessionsNote",
        /// The series it belongs to.
        series: Option<SeriesId> = "series",
        /// The larger event it is part of.
        part_of: Option<EventId> = "partOf",
        /// Earlier events that this one continues.
        follows: Vec<EventId> = "follows" default,
        /// Other events on the same matter.
        related: Vec<EventId> = "related" default,
        /// What was promised or decided, and what came of it.
        outcomes: Vec<Outcome> = "outcomes" default,
        /// How to register.
        registration: Option<RegistrationTerms> = "registration",
        /// What it costs.
        price: Option<Price> = "price",
        /// The language spoken.
        language: Option<Language> = "language",
        /// For whom it is.
        audience: Option<Text> = "audience",
        /// What is known about access.
        accessibility: Option<Accessibility> = "accessibility",
        /// Pictures, as local files.
        images: Vec<Image> = "images" default,
        /// Links, each for before, during or after.
        links: Vec<Link> = "links" default,
        /// Recordings, reports and the like.
        archive: Archive = "archive" default,
        /// How sure the date is.
        date_certainty: DateCertainty = "dateCertainty" default,
        /// Remarks about the data: what is not known, where sources differ.
        note: Option<Text> = "note",
        /// Where the facts come from.
        sources: Vec<String> = "sources" default,
        /// What `import` knows it by, so that it can follow its source; nothing to change by hand.
        origin: Option<Origin> = "origin",
        /// When this event was last changed, local time.
        updated: Option<String> = "updated",
        /// An example: shown with a mark, left out of feeds and structured data.
        sample: bool = "sample" default,
        /// Not ready: no page shows it, and the site that is built does not have it.
        draft: Readiness = "draft" default,
    }
}

json_record! {
    /// A part of the programme inside an event (schema.org `subEvent`).
    #[cfg_attr(feature = "schema", schemars(rename = "Session"))]
    SessionEntry {
        /// Unique within the event.
        id: SessionId = "id",
        /// What it is called.
        title: Text = "title",
        /// Start in local time, when it is known.
        start: Option<String> = "start",
        /// End in local time, when it is known.
        end: Option<String> = "end",
        /// What sort of part it is.
        kind: Option<Kind> = "kind",
        /// Who takes part.
        contributors: Vec<Contribution> = "contributors" default,
        /// The place, when it differs from the event's.
        place: Option<PlaceId> = "place",
        /// The room.
        room: Option<RoomId> = "room",
        /// More about it; the same markup as an event's description.
        description: Option<Text> = "description",
    }
}

json_enum! {
    /// What sort of gathering it is.
    #[derive(Default)]
    Kind {
        /// A city talk.
        CityTalk = "stadsgesprek" ["stadsgesprekken", "city talk", "gesprek", "talk", "dialoog", "dialogue"],
        /// A debate.
        Debate = "debat" ["debate", "debatavond", "discussie", "discussion"],
        /// A lecture.
        Lecture = "lezing" ["lecture", "voordracht", "college"],
        /// A café evening with a fixed public.
        Cafe = "cafe" ["café", "cafe-avond", "coffee"],
        /// A walk.
        Walk = "wandeling" ["walk", "stadswandeling", "rondwandeling"],
        /// An exhibition.
        Exhibition = "expositie" ["tentoonstelling", "exhibition", "expo", "exposition"],
        /// A workshop.
        Workshop = "workshop" ["werksessie", "werkplaats", "atelier", "masterclass"],
        /// A presentation.
        Presentation = "presentatie" ["presentation"],
        /// A meeting or meet-up.
        MeetUp = "ontmoeting" ["meet-up", "meetup", "netwerkbijeenkomst", "borrel", "network meeting"],
        /// An excursion.
        Excursion = "excursie" ["excursion", "uitstapje", "rondleiding", "tour", "werkbezoek"],
        /// A pitch, inside a programme.
        Pitch = "pitch",
        /// A panel, inside a programme.
        Panel = "panel" ["panelgesprek", "paneldiscussie", "panel discussion"],
        /// A break, a reception, the doors: nothing to follow.
        Break = "pauze" ["break", "inloop", "ontvangst", "receptie", "doors", "reception", "intermission"],
        /// A gathering of another sort.
        #[default]
        Gathering = "bijeenkomst" ["gathering", "meeting", "event", "evenement", "activiteit", "avond", "overig", "other"],
    } unknown Unknown
}

json_enum! {
    /// Whether the event goes ahead (schema.org `eventStatus`).
    #[derive(Default)]
    Status {
        /// It goes ahead as planned.
        #[default]
        Scheduled = "scheduled" ["gepland", "gaat door", "gewoon", "definitief", "bevestigd", "planned", "confirmed", "goes ahead", "EventScheduled"],
        /// It does not take place.
        Cancelled = "cancelled" ["canceled", "afgelast", "geannuleerd", "gaat niet door", "vervallen", "vervalt", "afgezegd", "geschrapt", "annulering", "called off", "EventCancelled"],
        /// It does not take place at this time; there is no new date yet.
        Postponed = "postponed" ["uitgesteld", "opgeschort", "on hold", "EventPostponed"],
        /// It has a new date; `previousStart` holds the earlier one.
        Rescheduled = "rescheduled" ["verplaatst", "verzet", "verschoven", "nieuwe datum", "moved", "new date", "EventRescheduled"],
        /// It takes place, but online instead of in the room.
        MovedOnline = "movedOnline" ["online", "alleen online", "alleen nog online", "verplaatst naar online", "EventMovedOnline"],
    } unknown Unknown
}

json_enum! {
    /// How people attend (schema.org `eventAttendanceMode`).
    Attendance {
        /// In the room.
        OnSite = "onSite" ["zaal", "ter plaatse", "op locatie", "in de zaal", "fysiek", "offline", "in person", "live", "OfflineEventAttendanceMode"],
        /// Online only.
        Online = "online" ["livestream", "digitaal", "virtueel", "virtual", "remote", "webinar", "OnlineEventAttendanceMode"],
        /// In the room and online.
        Mixed = "mixed" ["hybride", "hybrid", "gemengd", "zaal en online", "fysiek en online", "beide", "both", "MixedEventAttendanceMode"],
    }
}

json_enum! {
    /// How sure the date is.
    #[derive(Default)]
    DateCertainty {
        /// A source gives it in full.
        #[default]
        Exact = "exact" ["zeker", "precies", "bekend", "certain", "sure"],
        /// Concluded from the sources (the year from the weekday, say).
        Inferred = "inferred" ["afgeleid", "geschat", "vermoedelijk", "waarschijnlijk", "estimated", "probable"],
        /// Sources disagree.
        Disputed = "disputed" ["betwist", "omstreden", "tegenstrijdig", "onzeker", "uncertain", "contested"],
    } unknown Unknown
}
