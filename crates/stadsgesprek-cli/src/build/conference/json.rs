//! `schedule.json`.

use super::{Conference, Day, Talk, duration};
use serde_json::{Value, json};

/// The text of the file.
pub(super) fn text(conference: &Conference) -> String {
    let (first, last) = conference.ends();
    let mut schedule = json!({
        "version": conference.version,
        "conference": {
            "acronym": conference.acronym,
            "title": conference.title,
            "start": first,
            "end": last,
            "daysCount": conference.days.len(),
            "timeslot_duration": "00:15",
            "time_zone_name": "Europe/Amsterdam",
            "tracks": conference.tracks.iter().map(track).collect::<Vec<_>>(),
            "days": conference.days.iter().enumerate().map(|(at, it)| day(at, it)).collect::<Vec<_>>(),
        },
    });
    if let Some(url) = &conference.base_url {
        schedule["base_url"] = url.as_str().into();
        schedule["conference"]["url"] = url.as_str().into();
    }
    let file = json!({
        "$schema": "https://c3voc.de/schedule/schema.json",
        "generator": { "name": "stadsgesprek", "version": env!("CARGO_PKG_VERSION") },
        "schedule": schedule,
    });
    format!("{file:#}\n")
}

fn track((name, color): &(String, Option<String>)) -> Value {
    match color {
        Some(color) => json!({ "name": name, "color": color }),
        None => json!({ "name": name }),
    }
}

fn day(at: usize, day: &Day) -> Value {
    let rooms =
        day.rooms.iter().map(|(room, talks)| (room.clone(), talks.iter().map(talk).collect::<Value>()));
    json!({
        "index": at + 1,
        "date": day.date,
        "day_start": day.start,
        "day_end": day.end,
        "rooms": rooms.collect::<serde_json::Map<_, _>>(),
    })
}

fn talk(talk: &Talk) -> Value {
    // With `name` beside it, it would be a person of either sort, and the form asks for one of them.
    let persons = talk.persons.iter().map(|(id, name)| json!({ "id": id, "public_name": name }));
    let links = talk.links.iter().map(|(url, title)| json!({ "url": url, "title": title }));
    json!({
        "id": talk.id,
        "guid": talk.guid.to_string(),
        "slug": talk.slug,
        // The form asks for a whole address, also when that of the site is not known.
        "url": talk.url.clone().unwrap_or_else(|| talk.guid.urn().to_string()),
        "date": talk.start.rfc3339(),
        "start": talk.start.local().format("%H:%M").to_string(),
        "duration": duration(talk.minutes),
        "room": talk.room,
        "title": talk.title,
        "subtitle": talk.subtitle,
        "track": talk.track,
        "type": talk.kind,
        "language": talk.language,
        "abstract": talk.summary,
        "description": talk.description,
        "persons": persons.collect::<Vec<_>>(),
        "links": links.collect::<Vec<_>>(),
        "attachments": [],
    })
}
