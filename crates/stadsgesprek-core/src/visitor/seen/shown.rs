//! What a page says of an event or session, as the visitor read it: a name that changes behind an id is news too.

use crate::catalog::texts;
use crate::programme::document::{Attendance, Contribution};
use crate::programme::schedule::{Event, Schedule, Session, When};
use crate::value::id::{PlaceId, RoomId};
use crate::value::text::{Language, Text};

/// What a page says of an event or session; what it does not say is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShownTexts {
    /// In the language of the page.
    pub title: String,
    /// The date in words, where no date is known.
    pub date: String,
    /// When it can be visited.
    pub hours: String,
    /// The place, the room, and whether one can take part online.
    pub place: String,
    /// The names of who takes part.
    pub people: Vec<String>,
}

impl ShownTexts {
    pub(super) fn of_event(schedule: &Schedule, event: &Event, language: Language) -> Self {
        let about = &event.about;
        let t = texts(language);
        let own = |text: &Option<Text>| words(schedule, text.as_ref(), language);
        let place = where_words(schedule, event, language);
        Self {
            title: words(schedule, Some(&about.title), language),
            date: if matches!(event.when, When::Unknown { .. }) {
                own(&about.date_text)
            } else {
                String::new()
            },
            hours: own(&about.opening_hours),
            place: match about.attendance {
                Some(Attendance::Online) if !is_at_online_place(schedule, event) => t.online.to_owned(),
                Some(Attendance::Mixed) if place.is_empty() => t.also_online.to_owned(),
                Some(Attendance::Mixed) => [&place, " · ", t.also_online].concat(),
                _ => place,
            },
            people: names(schedule, &about.contributors),
        }
    }

    pub(super) fn of_session(
        schedule: &Schedule,
        event: &Event,
        session: &Session,
        language: Language,
    ) -> Self {
        let about = &session.about;
        let own = (about.place.as_ref(), about.room.as_ref());
        Self {
            title: words(schedule, Some(&about.title), language),
            place: place_words(schedule, own, event.about.place.as_ref(), language),
            people: names(schedule, &about.contributors),
            ..Self::default()
        }
    }
}

fn words(schedule: &Schedule, text: Option<&Text>, language: Language) -> String {
    text.map(|text| schedule.text(text, language).0.to_owned()).unwrap_or_default()
}

fn is_at_online_place(schedule: &Schedule, event: &Event) -> bool {
    let place = event.about.place.as_ref().and_then(|id| schedule.place(id));
    place.is_some_and(|place| place.online)
}

/// Where an event is: place, room and address.
fn where_words(schedule: &Schedule, event: &Event, language: Language) -> String {
    let own = event.about.place.as_ref();
    let name = place_words(schedule, (own, event.about.room.as_ref()), None, language);
    let place = own.and_then(|id| schedule.place(id));
    let address = place.into_iter().flat_map(|place| [&place.address, &place.city]);
    let parts: Vec<&str> = [name.as_str()].into_iter().chain(address.flatten().map(String::as_str)).collect();
    parts.join(", ")
}

/// Place and room by name; by id when the programme does not know them any more. Empty when there is none. A room
/// without a place is one of the `house`.
pub(super) fn place_words(
    schedule: &Schedule,
    (place, room): (Option<&PlaceId>, Option<&RoomId>),
    house: Option<&PlaceId>,
    language: Language,
) -> String {
    let name = place.map(|id| {
        let found = schedule.place(id).map(|place| words(schedule, Some(&place.name), language));
        found.unwrap_or_else(|| id.as_str().to_owned())
    });
    let room = room.map(|id| {
        let found = place.or(house).and_then(|place| schedule.room(place, id));
        found.map_or_else(|| id.as_str().to_owned(), |room| words(schedule, Some(room), language))
    });
    let parts: Vec<String> = name.into_iter().chain(room).collect();
    parts.join(", ")
}

fn names(schedule: &Schedule, contributors: &[Contribution]) -> Vec<String> {
    let people = contributors.iter().filter_map(|it| schedule.person(&it.person));
    people.map(|person| person.name.clone()).collect()
}
