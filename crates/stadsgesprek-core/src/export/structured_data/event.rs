//! An event, a session of it, and what it is part of (schema.org `Event`).

use super::{JsonLdWriter, one_or_many, picture, thing, web_address};
use crate::address::route::Page;
use crate::programme::document::{Attendance, DateCertainty, Image, Kind, Material, Status};
use crate::programme::markdown;
use crate::programme::schedule::{Event, Session, When};
use crate::value::link::{href, is_local_document};
use crate::value::text::Text;
use serde_json::{Value, json};

impl JsonLdWriter<'_> {
    /// An event; a sample is none, and neither is one of which nobody can say when or where it is: search engines take
    /// an event without `startDate` or `location` for a mistake.
    pub(super) fn event(&self, event: &Event) -> Option<Value> {
        let about = &event.about;
        let location = self.location(event).filter(|_| !about.sample && start_date(event).is_some())?;
        let page = || Page::Event(event.id().clone());
        let mut data = thing(
            "Event",
            [
                ("@id", self.event_identity(event)),
                ("url", self.page_address(page())),
                ("name", self.text(&about.title)),
                ("alternateName", about.subtitle.as_ref().and_then(|text| self.text(text))),
                ("description", self.description(event)),
                ("image", self.pictures(event)),
                ("eventStatus", status(about.status)),
                ("eventAttendanceMode", attendance_mode(event)),
                ("location", Some(location)),
                ("isAccessibleForFree", about.price.as_ref().map(|price| json!(price.free))),
                ("inLanguage", about.language.map(|language| json!(language.tag()))),
                ("audience", about.audience.as_ref().and_then(|text| self.audience(text))),
                ("maximumAttendeeCapacity", capacity(event)),
            ],
        );
        self.add_more(&mut data, event);
        Some(data)
    }

    /// Times, people, and what it belongs to.
    fn add_more(&self, data: &mut Value, event: &Event) {
        let archive = &event.about.archive;
        let texts: Vec<&Material> = archive.reports.iter().chain(&archive.press).collect();
        let recordings: Vec<&Material> = archive.recordings.iter().collect();
        let more = [
            ("about", self.themes(event)),
            ("keywords", Some(self.keywords(event))),
            ("superEvent", self.larger(event)),
            ("subEvent", one_or_many(self.sessions(event))),
            ("recordedIn", self.works(&recordings)),
            ("subjectOf", self.works(&texts)),
        ];
        let known =
            more.into_iter().chain(times(event)).chain(self.partners(event)).chain(self.people(event));
        for (name, value) in known {
            let Some(value) = value else { continue };
            data[name] = match data[name].take() {
                Value::Null => value,
                before => Value::Array(listed(before).into_iter().chain(listed(value)).collect()),
            };
        }
    }

    fn description(&self, event: &Event) -> Option<Value> {
        let text = event.about.summary.as_ref().or(event.about.description.as_ref())?;
        self.plain(text)
    }

    fn plain(&self, text: &Text) -> Option<Value> {
        let text = self.site.schedule.text(text, self.language).0;
        let plain = markdown::plain_text(&markdown::parse(text));
        (!plain.trim().is_empty()).then(|| json!(plain))
    }

    /// Its own pictures before the one that is drawn of it.
    fn pictures(&self, event: &Event) -> Option<Value> {
        let own = event.about.images.iter().map(Image::address);
        let drawn = self.site.has_pictures.then(|| picture(event.id(), self.language));
        one_or_many(own.chain(drawn).filter_map(|file| self.address(&file)).collect())
    }

    fn audience(&self, text: &Text) -> Option<Value> {
        self.text(text).map(|text| thing("Audience", [("audienceType", Some(text))]))
    }

    fn themes(&self, event: &Event) -> Option<Value> {
        let themes = self.site.schedule.themes_of(event);
        let things = themes.map(|theme| {
            let page = Page::Theme(theme.id.clone());
            thing("Thing", [("name", self.text(&theme.name)), ("url", self.page_address(page))])
        });
        one_or_many(things.collect())
    }

    /// The sort of gathering, then the themes.
    fn keywords(&self, event: &Event) -> Value {
        let themes = self.site.schedule.themes_of(event);
        let themes = themes.filter_map(|theme| self.text(&theme.name));
        let kind = Some(event.about.kind).filter(|kind| *kind != Kind::Unknown);
        kind.map(|kind| json!(kind.word(self.language))).into_iter().chain(themes).collect()
    }

    fn larger(&self, event: &Event) -> Option<Value> {
        let schedule = self.site.schedule;
        let event_ = event.about.part_of.as_ref().and_then(|id| schedule.event(id));
        let event_ = event_.filter(|larger| !larger.about.sample).and_then(|larger| self.named(larger));
        let series = event.about.series.as_ref().and_then(|id| schedule.series(id)).map(|series| {
            let page = || Page::Series(series.id.clone());
            let (id, url) = (self.identity(page()), self.page_address(page()));
            thing("EventSeries", [("@id", id), ("url", url), ("name", self.text(&series.name))])
        });
        one_or_many(event_.into_iter().chain(series).collect())
    }

    /// What an event is called, and when and where it is.
    pub(super) fn named(&self, event: &Event) -> Option<Value> {
        let start = start_date(event)?;
        let known = [
            ("@id", self.event_identity(event)),
            ("url", self.page_address(Page::Event(event.id().clone()))),
            ("name", self.text(&event.about.title)),
            ("startDate", Some(start)),
            ("location", Some(self.location(event)?)),
        ];
        Some(thing("Event", known))
    }

    /// The sessions with a time and a place; a break is no event.
    fn sessions(&self, event: &Event) -> Vec<Value> {
        let has_time =
            |session: &&Session| session.start.is_some() && session.about.kind != Some(Kind::Break);
        event.sessions.iter().filter(has_time).filter_map(|session| self.session(event, session)).collect()
    }

    fn session(&self, event: &Event, session: &Session) -> Option<Value> {
        let about = &session.about;
        let location = self.session_location(event, session)?;
        let mut data = thing(
            "Event",
            [
                ("name", self.text(&about.title)),
                ("description", about.description.as_ref().and_then(|text| self.plain(text))),
                ("startDate", session.start.map(|start| json!(start.rfc3339()))),
                ("endDate", session.end.map(|end| json!(end.rfc3339()))),
                ("eventStatus", status(event.about.status)),
                ("eventAttendanceMode", attendance_mode(event)),
                ("location", Some(location)),
            ],
        );
        for (name, value) in self.people_of(&about.contributors) {
            if let Some(value) = value {
                data[name] = value;
            }
        }
        Some(data)
    }

    fn works(&self, materials: &[&Material]) -> Option<Value> {
        let works = materials.iter().map(|it| {
            let local = || self.address(&href(&it.url)).filter(|_| is_local_document(&it.url));
            let url = web_address(Some(&it.url)).or_else(local);
            thing("CreativeWork", [("name", self.text(&it.label)), ("url", url)])
        });
        one_or_many(works.collect())
    }
}

/// When it begins, when that is known and not in dispute.
fn start_date(event: &Event) -> Option<Value> {
    times(event).into_iter().find_map(|(name, value)| value.filter(|_| name == "startDate"))
}

/// The times that are known, with Delft's offset; a day without a time stays a day. Where sources disagree there is no
/// place to say so, so the date is left out.
fn times(event: &Event) -> Vec<(&'static str, Option<Value>)> {
    if matches!(event.about.date_certainty, DateCertainty::Disputed | DateCertainty::Unknown) {
        return Vec::new();
    }
    let previous = event.previous.iter().map(|moment| json!(moment.rfc3339())).collect();
    let previous = ("previousStartDate", one_or_many(previous));
    let moment = |moment: crate::value::time::Moment| json!(moment.rfc3339());
    match event.when {
        When::Unknown { until } => vec![("endDate", until.map(|day| json!(day.to_string()))), previous],
        When::Days { first, last, is_all_day } => {
            let end = (is_all_day || last != first).then(|| json!(last.to_string()));
            vec![("startDate", Some(json!(first.to_string()))), ("endDate", end), previous]
        }
        When::Timed { start, end, doors } => vec![
            ("startDate", Some(moment(start))),
            ("endDate", end.map(moment)),
            ("doorTime", doors.map(moment)),
            previous,
        ],
    }
}

fn status(status: Status) -> Option<Value> {
    Some(json!(match status {
        Status::Scheduled => "https://schema.org/EventScheduled",
        Status::Cancelled => "https://schema.org/EventCancelled",
        Status::Postponed => "https://schema.org/EventPostponed",
        Status::Rescheduled => "https://schema.org/EventRescheduled",
        Status::MovedOnline => "https://schema.org/EventMovedOnline",
        Status::Unknown => return None,
    }))
}

fn attendance_mode(event: &Event) -> Option<Value> {
    let attendance = match event.about.status {
        Status::MovedOnline => Attendance::Online,
        _ => event.about.attendance?,
    };
    Some(json!(match attendance {
        Attendance::OnSite => "https://schema.org/OfflineEventAttendanceMode",
        Attendance::Online => "https://schema.org/OnlineEventAttendanceMode",
        Attendance::Mixed => "https://schema.org/MixedEventAttendanceMode",
    }))
}

fn capacity(event: &Event) -> Option<Value> {
    event.about.registration.as_ref().and_then(|it| it.capacity).map(|capacity| json!(capacity))
}

fn listed(value: Value) -> Vec<Value> {
    match value {
        Value::Array(values) => values,
        value => vec![value],
    }
}
