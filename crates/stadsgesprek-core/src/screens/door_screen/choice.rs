//! Which door a screen hangs beside, as its address says: `?plek=prinsenkwartier&ruimte=podium`.

use crate::portal::document::DoorScreen;
use crate::programme::document::Place;
use crate::programme::schedule::Schedule;
use crate::screens::unattended::letters::DoorDisplay;
use crate::value::id::{PlaceId, RoomId};
use crate::value::query::pairs;
use crate::value::text::{Language, Text};

/// What the address of a screen asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DoorChoice {
    place: Option<String>,
    room: Option<String>,
    languages: Vec<Language>,
    inches: Option<u32>,
    meters: Option<u32>,
}

/// What a screen is about: everything, a place, or a room in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DoorScope {
    /// Nothing for the whole programme.
    pub place: Option<PlaceId>,
    /// The room in that place.
    pub room: Option<RoomId>,
}

/// A place or room that is not in the programme, with those that are, each with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnknownChoice {
    /// There is no such place.
    Place {
        /// What the address says.
        given: String,
        /// What it can say.
        known: Vec<(String, Text)>,
    },
    /// There is no such room in the place.
    Room {
        /// What the address says.
        given: String,
        /// Its name.
        place: Text,
        /// What it can say.
        known: Vec<(String, Text)>,
    },
    /// A room without a place: rooms of two places may have one id.
    RoomWithoutPlace {
        /// What the address says.
        given: String,
        /// The places with rooms.
        known: Vec<(String, Text)>,
    },
}

impl DoorChoice {
    /// Reads a query string. What it does not know is left out; ids may be written with capitals.
    pub fn parse(query: &str) -> Self {
        let mut choice = Self::default();
        for (name, value) in pairs(query) {
            let value = value.trim().to_ascii_lowercase();
            match name.as_str() {
                "plek" if !value.is_empty() => choice.place = Some(value),
                "ruimte" if !value.is_empty() => choice.room = Some(value),
                "taal" => choice.languages = languages(&value),
                "inch" => choice.inches = value.parse().ok(),
                "afstand" => choice.meters = value.parse().ok(),
                _ => {}
            }
        }
        choice
    }

    /// What the screen is about.
    ///
    /// # Errors
    /// When the programme does not have the place or room.
    pub fn scope(&self, schedule: &Schedule) -> Result<DoorScope, UnknownChoice> {
        let Some(given) = &self.place else {
            return match &self.room {
                None => Ok(DoorScope::default()),
                Some(given) => {
                    let with_rooms = schedule.all_places().filter(|place| !place.rooms.is_empty());
                    let known = with_rooms.map(named).collect();
                    Err(UnknownChoice::RoomWithoutPlace { given: given.clone(), known })
                }
            };
        };
        let Some(place) = schedule.place(&PlaceId::new(given.as_str())) else {
            let known = schedule.all_places().map(named).collect();
            return Err(UnknownChoice::Place { given: given.clone(), known });
        };
        let room = self.room.as_ref().map(|room| room_of(place, room)).transpose()?;
        Ok(DoorScope { place: Some(place.id.clone()), room })
    }

    /// The languages that the screen speaks in turn; `own` is that of its page.
    pub fn languages(&self, own: Language) -> Vec<Language> {
        if self.languages.is_empty() { vec![own] } else { self.languages.clone() }
    }

    /// The panel, where the address says more than the settings.
    pub fn display(&self, settings: DoorDisplay) -> DoorDisplay {
        settings.with(self.inches, self.meters)
    }
}

/// What the settings say, as [`DoorChoice::parse`] reads it.
pub fn as_query(said: &DoorScreen) -> String {
    let number = |name, value: Option<u32>| value.map(|value| format!("{name}={value}"));
    let tags: Vec<&str> = said.languages.iter().map(|language| language.tag()).collect();
    let spoken = (!tags.is_empty()).then(|| format!("taal={}", tags.join(",")));
    let all = [number("inch", said.inches), number("afstand", said.meters), spoken];
    all.into_iter().flatten().collect::<Vec<_>>().join("&")
}

fn named(place: &Place) -> (String, Text) {
    (place.id.to_string(), place.name.clone())
}

fn room_of(place: &Place, given: &str) -> Result<RoomId, UnknownChoice> {
    let found = place.rooms.iter().find(|room| room.id.as_str() == given);
    found.map(|room| room.id.clone()).ok_or_else(|| UnknownChoice::Room {
        given: given.to_owned(),
        place: place.name.clone(),
        known: place.rooms.iter().map(|room| (room.id.to_string(), room.name.clone())).collect(),
    })
}

/// `nl,en`: each once, in this order.
fn languages(text: &str) -> Vec<Language> {
    let mut languages = Vec::new();
    for tag in text.split(',').map(str::trim) {
        let found = Language::ALL.iter().find(|language| language.tag() == tag);
        languages.extend(found.filter(|found| !languages.contains(*found)).copied());
    }
    languages
}
