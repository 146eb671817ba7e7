//! Where an entry is: a building, the internet, or both.

use super::CalendarOptions;
use super::entry::VEvent;
use super::lines::{ContentLineWriter, quoted};
use crate::catalog::texts;
use crate::programme::document::{Attendance, Place, Status};
use crate::programme::schedule::Schedule;
use crate::value::text::Text;

/// `LOCATION`, and `GEO` when it is one place on the map.
pub(super) fn write(
    vevent: &VEvent,
    schedule: &Schedule,
    options: &CalendarOptions,
    lines: &mut ContentLineWriter,
) {
    if is_online(vevent) {
        return lines.text("LOCATION", platform(vevent, options));
    }
    let places = places(vevent, schedule);
    match places.as_slice() {
        [] => {}
        [place] => {
            let room =
                room(vevent, schedule, place).map(|room| schedule.text(room, options.language).0.to_owned());
            let parts: Vec<String> = room.into_iter().chain([described(place, schedule, options)]).collect();
            lines.text("LOCATION", &parts.join(", "));
            write_geo(place, lines);
        }
        several => {
            let parts: Vec<String> =
                several.iter().map(|place| described(place, schedule, options)).collect();
            lines.text("LOCATION", &parts.join("; "));
        }
    }
}

/// `CONFERENCE` (RFC 7986): where to take part, where to watch.
pub(super) fn write_conferences(vevent: &VEvent, options: &CalendarOptions, lines: &mut ContentLineWriter) {
    let about = &vevent.event.about;
    let addresses = [
        ("", platform(vevent, options), &about.online_url),
        (";FEATURE=VIDEO", "Livestream", &about.stream_url),
    ];
    for (feature, label, url) in addresses {
        if let Some(url) = url {
            lines.uri(&format!("CONFERENCE;VALUE=URI{feature};LABEL={}", quoted(label)), url);
        }
    }
}

/// Nobody is to be sent to a building where nothing happens.
fn is_online(vevent: &VEvent) -> bool {
    let about = &vevent.event.about;
    about.status == Status::MovedOnline || about.attendance == Some(Attendance::Online)
}

fn platform<'a>(vevent: &VEvent<'a>, options: &CalendarOptions) -> &'a str {
    vevent.event.about.online_platform.as_deref().unwrap_or(texts(options.language).online)
}

/// The session's own place, else the event's, else those of its sessions.
fn places<'s>(vevent: &VEvent, schedule: &'s Schedule) -> Vec<&'s Place> {
    let own =
        vevent.session.and_then(|session| session.about.place.as_ref()).or(vevent.event.about.place.as_ref());
    let ids = own.map_or_else(|| vevent.event.places(), |own| vec![own]);
    ids.into_iter().filter_map(|id| schedule.place(id)).collect()
}

/// A session that names a place or room of its own is not in the event's room.
fn room<'s>(vevent: &VEvent, schedule: &'s Schedule, place: &Place) -> Option<&'s Text> {
    let session = vevent.session.map(|session| &session.about);
    let room = match session {
        Some(session) if session.room.is_some() || session.place.is_some() => session.room.as_ref(),
        _ => vevent.event.about.room.as_ref(),
    };
    schedule.room(&place.id, room?)
}

/// `Prinsenkwartier, Sint Agathaplein 4, 2611 HR Delft`.
fn described(place: &Place, schedule: &Schedule, options: &CalendarOptions) -> String {
    let name = Some(schedule.text(&place.name, options.language).0.to_owned());
    let city: Vec<&str> =
        [place.postal_code.as_deref(), place.city.as_deref()].into_iter().flatten().collect();
    let city = Some(city.join(" ")).filter(|city| !city.is_empty());
    [name, place.address.clone(), city].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn write_geo(place: &Place, lines: &mut ContentLineWriter) {
    if let (Some(latitude), Some(longitude)) = (&place.latitude, &place.longitude) {
        lines.token("GEO", &format!("{latitude};{longitude}"));
    }
}
