//! A house that begins: with nothing in it but its name, or with a few events to look at and change.

use super::form::SubmittedForm;
use super::house::{HouseFile, PUBLISHED_PROGRAMME};
use super::running;
use super::screens::{BeginScreen, DeskPlace};
use super::session::{DeskAnswer, OpenDesk};
use crate::failure::{self, Failure};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde_json::{Value, json};
use std::fs;

impl OpenDesk {
    /// The page.
    pub(super) fn begin_page(&mut self, failure: Option<String>) -> DeskAnswer {
        let folder = self.house.folder().display().to_string();
        DeskAnswer::Page(BeginScreen { frame: self.frame(DeskPlace::Events), folder, failure }.to_string())
    }

    /// Begins a house.
    pub(super) fn begin(&mut self, form: &SubmittedForm) -> DeskAnswer {
        let name = form.get("naam").unwrap_or_default().trim();
        let path = self.house.path(HouseFile::Programme);
        if name.is_empty() || self.house.is_there() {
            return self.see("", None);
        }
        let begun = json!({
            "schemaVersion": 1,
            "revision": 1,
            "updated": self.now().to_file(),
            "timeZone": "Europe/Amsterdam",
            "defaultLanguage": "nl",
            "publisher": { "name": name },
        });
        let programme = match form.get("voorbeeld") {
            Some(_) => with(begun, example(name, self.now().date())),
            None => with(begun, json!({ "events": [] })),
        };
        let made = fs::create_dir_all(self.house.folder())
            .and_then(|()| fs::write(&path, format!("{programme:#}\n")))
            .map_err(Failure::unwritable(&path))
            // Nobody has seen anything of it.
            .and_then(|()| self.house.keep(PUBLISHED_PROGRAMME, "{}"));
        match made {
            Ok(()) => {
                running::begin(&self.house, &self.address);
                self.see("", None)
            }
            Err(failure) => self.begin_page(Some(failure::in_words(&failure, self.language))),
        }
    }
}

/// Two evenings to come and one that was, each marked as a sample, with what they refer to.
fn example(house: &str, today: NaiveDate) -> Value {
    let soon = next(Weekday::Wed, today + Days::new(10));
    let later = next(Weekday::Thu, today + Days::new(31));
    let before = next(Weekday::Wed, today - Days::new(40));
    json!({
        "themes": [
            {
                "id": "wonen",
                "name": { "nl": "Wonen", "en": "Housing" },
                "description": { "nl": "Waar en hoe wij wonen.", "en": "Where and how we live." },
            },
            {
                "id": "groen",
                "name": { "nl": "Groen en water", "en": "Green and water" },
                "description": {
                    "nl": "Bomen, parken, en wat wij doen met de regen.",
                    "en": "Trees, parks, and what we do with the rain.",
                },
            },
        ],
        "partners": [{ "id": "huis", "name": house, "kind": "culture" }],
        "places": [{
            "id": "huis",
            "name": house,
            "rooms": [{ "id": "zaal", "name": { "nl": "Grote zaal", "en": "Main hall" } }],
        }],
        "events": [
            evening(json!({
                "id": "voorbeeld-wat-maakt-een-straat-prettig",
                "kind": "stadsgesprek",
                "title": { "nl": "Wat maakt een straat prettig?", "en": "What makes a street pleasant?" },
                "summary": {
                    "nl": "Samen lopen wij langs drie straten, en kiezen wat de vierde nodig heeft.",
                    "en": "Together we look at three streets, and choose what the fourth one needs.",
                },
                "start": format!("{soon}T20:00"),
                "end": format!("{soon}T22:00"),
                "doors": format!("{soon}T19:30"),
                "themes": ["wonen"],
                "sessions": [
                    {
                        "id": "straten",
                        "title": { "nl": "Drie straten", "en": "Three streets" },
                        "start": format!("{soon}T20:00"),
                        "end": format!("{soon}T20:45"),
                    },
                    {
                        "id": "gesprek",
                        "title": { "nl": "In gesprek met de zaal", "en": "A conversation with the audience" },
                        "start": format!("{soon}T21:00"),
                        "end": format!("{soon}T22:00"),
                    },
                ],
            })),
            evening(json!({
                "id": "voorbeeld-waar-blijft-de-regen",
                "kind": "lezing",
                "title": { "nl": "Waar blijft de regen?", "en": "Where does the rain go?" },
                "summary": {
                    "nl": "Wat een tuin, een plein en een dak kunnen doen als het hard regent.",
                    "en": "What a garden, a square and a roof can do when it rains hard.",
                },
                "start": format!("{later}T19:30"),
                "end": format!("{later}T21:00"),
                "themes": ["groen"],
            })),
            evening(json!({
                "id": "voorbeeld-een-boom-voor-elke-straat",
                "kind": "stadsgesprek",
                "title": { "nl": "Een boom voor elke straat", "en": "A tree for every street" },
                "summary": {
                    "nl": "Waar kan er nog een boom bij, en wie zorgt ervoor?",
                    "en": "Where is there room for another tree, and who looks after it?",
                },
                "start": format!("{before}T20:00"),
                "end": format!("{before}T22:00"),
                "themes": ["groen", "wonen"],
            })),
        ],
    })
}

/// An evening of the example, with what all of them have.
fn evening(own: Value) -> Value {
    let all = json!({
        "sample": true,
        "place": "huis",
        "room": "zaal",
        "partners": [{ "partner": "huis", "role": "organiser" }],
    });
    with(own, all)
}

/// An object with the fields of another one.
fn with(mut object: Value, more: Value) -> Value {
    if let (Value::Object(object), Value::Object(more)) = (&mut object, more) {
        object.extend(more);
    }
    object
}

/// The first of a weekday from a day on.
fn next(weekday: Weekday, from: NaiveDate) -> NaiveDate {
    let days = (7 + weekday.num_days_from_monday() - from.weekday().num_days_from_monday()) % 7;
    from + Days::new(days.into())
}
