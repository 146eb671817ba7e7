//! Where an event is: in a building, online, or both (schema.org `Place`, `VirtualLocation`).

use super::{JsonLdWriter, one_or_many, thing, web_address};
use crate::catalog::texts;
use crate::programme::document::{self, Attendance, Place, Status};
use crate::programme::schedule::{Event, Session};
use crate::value::id::{PlaceId, RoomId};
use serde_json::{Number, Value, json};

impl JsonLdWriter<'_> {
    /// The places of an event, and where to join online.
    pub(super) fn location(&self, event: &Event) -> Option<Value> {
        self.places(event, event.places())
    }

    /// A session's own place or room, else the event's; one without either is not in the places of other sessions.
    pub(super) fn session_location(&self, event: &Event, session: &Session) -> Option<Value> {
        let (own, shared) = (&session.about, event.about.place.as_ref());
        if is_online(&event.about) || (own.place.is_none() && own.room.is_none()) {
            return self.places(event, shared.map_or_else(|| event.places(), |place| vec![place]));
        }
        self.place(own.place.as_ref().or(shared)?, own.room.as_ref())
    }

    /// Nobody is sent to a building where nothing happens.
    fn places(&self, event: &Event, places: Vec<&PlaceId>) -> Option<Value> {
        let about = &event.about;
        let places = if is_online(about) { Vec::new() } else { places };
        let own_room = |place: &PlaceId| about.room.as_ref().filter(|_| about.place.as_ref() == Some(place));
        let places = places.into_iter().filter_map(|place| self.place(place, own_room(place)));
        one_or_many(places.chain(self.virtual_location(about)).collect())
    }

    fn place(&self, id: &PlaceId, room: Option<&RoomId>) -> Option<Value> {
        let place = self.site.schedule.place(id)?;
        let name = self.text(&place.name);
        if place.online {
            return Some(thing(
                "VirtualLocation",
                [("name", name), ("url", web_address(place.url.as_ref()))],
            ));
        }
        let (address, geo, url) = (address(place), geo(place), web_address(place.url.as_ref()));
        let Some(room) = room.and_then(|room| self.site.schedule.room(id, room)) else {
            let whole = [("name", name), ("address", address), ("geo", geo), ("url", url)];
            return Some(thing("Place", whole));
        };
        let house = thing("Place", [("name", name), ("url", url)]);
        let room = [
            ("name", self.text(room)),
            ("address", address),
            ("geo", geo),
            ("containedInPlace", Some(house)),
        ];
        Some(thing("Place", room))
    }

    /// Where to join; to watch a stream is not to attend, unless that is how it is online.
    fn virtual_location(&self, about: &document::EventEntry) -> Option<Value> {
        let is_attended_online = match about.attendance {
            _ if about.status == Status::MovedOnline => true,
            Some(attendance) => attendance != Attendance::OnSite,
            None => about.online_url.is_some(),
        };
        let name = about.online_platform.as_deref().unwrap_or(texts(self.language).online);
        let url = web_address(about.online_url.as_ref().or(about.stream_url.as_ref()));
        is_attended_online.then(|| thing("VirtualLocation", [("name", Some(json!(name))), ("url", url)]))
    }
}

fn is_online(about: &document::EventEntry) -> bool {
    about.status == Status::MovedOnline || about.attendance == Some(Attendance::Online)
}

fn address(place: &Place) -> Option<Value> {
    let known =
        |text: &Option<String>| text.as_ref().filter(|text| !text.trim().is_empty()).map(|it| json!(it));
    let parts = [
        ("streetAddress", known(&place.address)),
        ("postalCode", known(&place.postal_code)),
        ("addressLocality", known(&place.city)),
        ("addressCountry", known(&place.country)),
    ];
    parts.iter().any(|(_, part)| part.is_some()).then(|| thing("PostalAddress", parts))
}

fn geo(place: &Place) -> Option<Value> {
    let (latitude, longitude) = place.latitude.as_ref().zip(place.longitude.as_ref())?;
    // In the digits of the file.
    let number = |degrees: &crate::value::degrees::Degrees| {
        degrees.to_string().parse::<Number>().ok().map(Value::Number)
    };
    Some(thing("GeoCoordinates", [("latitude", number(latitude)), ("longitude", number(longitude))]))
}
