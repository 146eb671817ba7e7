//! What a picture says, in words.

use crate::build::color::{BLUE, is_color};
use crate::build::social::HEIGHT;
use chrono::Datelike;
use stadsgesprek_core::catalog::{Catalog, dates, texts};
use stadsgesprek_core::programme::document::{self, Attendance, Image, Status};
use stadsgesprek_core::programme::schedule::{Event, Schedule};
use stadsgesprek_core::value::text::Language;

/// The words of a picture, in its order.
#[derive(Clone, Debug)]
pub(super) struct PictureText {
    /// The name of the site.
    pub(super) site: String,
    /// The name of the first theme, else the sort of gathering.
    pub(super) theme: String,
    /// The color of the theme, as `#rrggbb`.
    pub(super) color: Option<String>,
    /// What one has to know first: that it is off, or an example.
    pub(super) status: Option<String>,
    /// The title.
    pub(super) title: String,
    /// Weekday, day and month of the tile.
    pub(super) day: Option<[String; 3]>,
    /// When it is.
    pub(super) date: Option<String>,
    /// It does not go ahead on that date.
    pub(super) is_off: bool,
    /// Where it is.
    pub(super) place: Option<String>,
    /// The color of the house, as `#rrggbb`.
    pub(super) blue: String,
    /// The file of a picture of it, below the site.
    pub(super) photo: Option<String>,
}

impl PictureText {
    /// What the picture of an event says.
    pub(super) fn of(event: &Event, schedule: &Schedule, site: &str, language: Language) -> Self {
        let (about, t) = (&event.about, texts(language));
        let theme = schedule.themes_of(event).next();
        let date_text = || about.date_text.as_ref().map(|text| schedule.text(text, language).0.to_owned());
        Self {
            site: site.to_owned(),
            theme: theme.map_or_else(
                || about.kind.word(language).to_owned(),
                |theme| schedule.text(&theme.name, language).0.to_owned(),
            ),
            color: theme.and_then(|theme| theme.color.clone()).filter(|color| is_color(color)),
            status: status(about, t),
            title: schedule.text(&about.title, language).0.to_owned(),
            day: event.when.first_day().map(|day| {
                let (weekday, month) =
                    (dates::weekday_short(day, language), dates::month_short(day, language));
                [weekday.to_owned(), day.day().to_string(), month.to_owned()]
            }),
            date: dates::when(event.when, language).or_else(date_text),
            is_off: !event.goes_ahead(),
            place: place(event, schedule, language),
            blue: BLUE.to_owned(),
            photo: about.images.first().and_then(photo),
        }
    }
}

/// The file that is as large as the drawing needs.
fn photo(image: &Image) -> Option<String> {
    let files = image.webp()?.split(", ").filter_map(|file| file.rsplit_once(' '));
    let files: Vec<_> = files.collect();
    let is_enough =
        |width: &str| width.trim_end_matches('w').parse::<u32>().is_ok_and(|width| width >= HEIGHT);
    let found = files.iter().find(|(_, width)| is_enough(width)).or(files.last());
    found.map(|(file, _)| (*file).to_owned())
}

fn status(about: &document::EventEntry, t: &Catalog) -> Option<String> {
    let status = match about.status {
        Status::Scheduled => None,
        Status::Cancelled => Some(t.status_cancelled),
        Status::Postponed => Some(t.status_postponed),
        Status::Rescheduled => Some(t.status_rescheduled),
        Status::MovedOnline => Some(t.status_moved_online),
        Status::Unknown => Some(t.status_unknown),
    };
    let words: Vec<&str> = about.sample.then_some(t.sample).into_iter().chain(status).collect();
    (!words.is_empty()).then(|| words.join(" · "))
}

/// `Prinsenkwartier, Podium`; never a building where nothing happens.
fn place(event: &Event, schedule: &Schedule, language: Language) -> Option<String> {
    let about = &event.about;
    let online = texts(language).online;
    if about.status == Status::MovedOnline || about.attendance == Some(Attendance::Online) {
        return Some(online.to_owned());
    }
    let name = |text| schedule.text(text, language).0;
    let places = event.places();
    let room = about.place.as_ref().zip(about.room.as_ref()).filter(|_| places.len() == 1);
    let room = room.and_then(|(place, room)| schedule.room(place, room));
    let places = places.into_iter().filter_map(|id| schedule.place(id)).map(|place| name(&place.name));
    let houses = places.chain(room.map(name)).collect::<Vec<_>>().join(", ");
    let also = (about.attendance == Some(Attendance::Mixed)).then_some(texts(language).also_online);
    let parts: Vec<&str> =
        Some(houses.as_str()).filter(|it| !it.is_empty()).into_iter().chain(also).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}
