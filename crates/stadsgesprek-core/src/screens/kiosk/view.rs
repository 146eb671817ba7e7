//! The screens of a kiosk that the site does not have, as they stand in a query: `kies=thema`, `dag=2027-02-10`.

use super::idle::Attention;
use crate::address::route::Page;
use crate::programme::schedule::Schedule;
use crate::value::query::pairs;
use crate::value::text::Language;
use chrono::NaiveDate;

/// From how many characters a text takes long to read standing up: a minute and a half at 900 characters a minute.
const LONG: usize = 1350;

/// What a visitor chooses from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChooserKind {
    /// Every theme, with how much it has to come.
    Theme,
    /// Every partner, with how much it has to come.
    Partner,
    /// Days and years.
    Date,
    /// The letters of a title or a word.
    Letters,
}

impl ChooserKind {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 4] = [Self::Theme, Self::Date, Self::Partner, Self::Letters];

    /// The word in the query.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Theme => "thema",
            Self::Partner => "partner",
            Self::Date => "datum",
            Self::Letters => "letters",
        }
    }

    /// The choice that a query names.
    pub fn of_query(query: &str) -> Option<Self> {
        let (_, word) = pairs(query).find(|(name, _)| name == "kies")?;
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// The query of a choice.
pub fn choice_query(choice: ChooserKind) -> String {
    ["kies=", choice.word()].concat()
}

/// The query of the list of a day.
pub fn day_query(day: NaiveDate) -> String {
    format!("dag={day}")
}

/// The day that a query names.
pub fn day_of(query: &str) -> Option<NaiveDate> {
    let (_, day) = pairs(query).find(|(name, _)| name == "dag")?;
    match crate::value::time::Stamp::parse(&day, None) {
        Ok(crate::value::time::Stamp::Date(day)) => Some(day),
        _ => None,
    }
}

/// How much time a screen takes.
pub fn attention(page: &Page, schedule: &Schedule, language: Language) -> Attention {
    let length = match page {
        Page::Event(id) => schedule.event(id).map_or(0, |event| {
            let texts = [&event.about.summary, &event.about.description].into_iter().flatten();
            texts.map(|text| schedule.text(text, language).0.chars().count()).sum()
        }),
        Page::About | Page::Privacy | Page::Accessibility => LONG,
        Page::Agenda
        | Page::Archive
        | Page::Month
        | Page::Registration(_)
        | Page::Theme(_)
        | Page::Partner(_)
        | Page::Series(_)
        | Page::Person(_)
        | Page::People
        | Page::Print(_)
        | Page::Leaflet
        | Page::Mine
        | Page::Notes
        | Page::MinePrint
        | Page::Device
        | Page::Transfer
        | Page::Threads
        | Page::Thread(_)
        | Page::DoorScreen
        | Page::Kiosk
        | Page::NotFound => 0,
    };
    if length < LONG { Attention::Brief } else { Attention::Long }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::schedule::read;
    use crate::value::id::EventId;

    #[test]
    fn a_long_text_takes_long() {
        let event = |id: &str, length: usize| {
            format!(
                r#"{{"id": "{id}", "title": "T", "summary": "s", "description": "{}"}}"#,
                "x".repeat(length)
            )
        };
        let (schedule, _) =
            read(&format!(r#"{{"events": [{}, {}]}}"#, event("kort", 1348), event("lang", 1349))).unwrap();
        for (page, expected) in [
            (Page::Event(EventId::new("kort")), Attention::Brief),
            (Page::Event(EventId::new("lang")), Attention::Long),
            (Page::Event(EventId::new("weg")), Attention::Brief),
            (Page::Privacy, Attention::Long),
            (Page::Agenda, Attention::Brief),
            (Page::Kiosk, Attention::Brief),
        ] {
            assert_eq!(attention(&page, &schedule, Language::Nl), expected, "{page:?}");
        }
    }

    #[test]
    fn a_query_prints_as_it_is_read() {
        for choice in ChooserKind::ALL {
            assert_eq!(ChooserKind::of_query(&choice_query(choice)), Some(choice));
        }
        let day = NaiveDate::from_ymd_opt(2027, 2, 10).unwrap();
        assert_eq!(day_of(&day_query(day)), Some(day));
    }

    #[test]
    fn what_is_no_screen_is_none() {
        for query in ["", "kies=", "kies=alles", "x=thema", "dag=", "dag=2027-02-31", "dag=2027-02-10T20:00"]
        {
            assert_eq!((ChooserKind::of_query(query), day_of(query)), (None, None), "{query}");
        }
    }
}
