//! What one can follow: everything, or what belongs to one theme, partner, place or series.

use crate::address::route::Page;
use crate::programme::filter::Filter;
use crate::programme::schedule::{Event, Schedule};
use crate::value::id::{PartnerId, PlaceId, SeriesId, ThemeId};
use crate::value::text::Language;

/// What a calendar or a feed reader follows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SubscriptionSubject {
    /// The whole programme, what was included.
    Everything,
    /// Events with this theme.
    Theme(ThemeId),
    /// Events that this partner has a role in.
    Partner(PartnerId),
    /// Events at this place.
    Place(PlaceId),
    /// Events of this series.
    Series(SeriesId),
}

/// The form of what is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubscriptionFormat {
    /// A calendar that other calendars follow (`text/calendar`).
    Calendar,
    /// New and changed events, for a feed reader (`application/atom+xml`).
    Feed,
}

impl SubscriptionSubject {
    /// Everything that can be followed in a schedule, in the order of its lists.
    pub fn all(schedule: &Schedule) -> Vec<Self> {
        let themes = schedule.themes.iter().map(|theme| Self::Theme(theme.id.clone()));
        let partners = schedule.partners.iter().map(|partner| Self::Partner(partner.id.clone()));
        let places = schedule.all_places().map(|place| Self::Place(place.id.clone()));
        let series = schedule.all_series().map(|series| Self::Series(series.id.clone()));
        [Self::Everything].into_iter().chain(themes).chain(partners).chain(places).chain(series).collect()
    }

    /// What a page is about, when that can be followed.
    pub fn of_page(page: &Page) -> Option<Self> {
        match page {
            Page::Agenda | Page::Archive => Some(Self::Everything),
            Page::Theme(id) => Some(Self::Theme(id.clone())),
            Page::Partner(id) => Some(Self::Partner(id.clone())),
            Page::Series(id) => Some(Self::Series(id.clone())),
            _ => None,
        }
    }

    /// What a list shows under a filter, when that can be followed: one theme or partner and nothing else, or nothing
    /// chosen. The period does not matter, since what is followed goes on.
    pub fn of_filter(filter: &Filter) -> Option<Self> {
        if !filter.words.trim().is_empty() || filter.is_english {
            return None;
        }
        let mut themes = filter.themes.iter().map(|id| Self::Theme(id.clone()));
        let mut partners = filter.partners.iter().map(|id| Self::Partner(id.clone()));
        match (themes.next(), partners.next(), themes.next().or_else(|| partners.next())) {
            (None, None, None) => Some(Self::Everything),
            (Some(only), None, None) | (None, Some(only), None) => Some(only),
            _ => None,
        }
    }

    /// Where it is, below the site's base: `volg/thema/wonen.ics`.
    pub fn path(&self, language: Language, form: SubscriptionFormat) -> String {
        let language = match language {
            Language::Nl => "",
            Language::En => "en/",
        };
        let ending = match form {
            SubscriptionFormat::Calendar => "ics",
            SubscriptionFormat::Feed => "atom",
        };
        let name = match self {
            Self::Everything => "alles".to_owned(),
            Self::Theme(id) => format!("thema/{id}"),
            Self::Partner(id) => format!("partner/{id}"),
            Self::Place(id) => format!("plek/{id}"),
            Self::Series(id) => format!("serie/{id}"),
        };
        format!("{language}volg/{name}.{ending}")
    }

    /// Whether an event belongs to it. Samples belong to nothing: they do not exist.
    pub fn holds(&self, event: &Event) -> bool {
        let about = &event.about;
        !about.sample
            && match self {
                Self::Everything => true,
                Self::Theme(id) => about.themes.contains(id),
                Self::Partner(id) => about.partners.iter().any(|it| it.partner == *id),
                Self::Place(id) => event.places().contains(&id),
                Self::Series(id) => about.series.as_ref() == Some(id),
            }
    }

    /// Its name: that of the site, and of the subject when it is not everything.
    pub fn name(&self, schedule: &Schedule, language: Language, site: &str) -> String {
        let subject = match self {
            Self::Everything => None,
            Self::Theme(id) => schedule.theme(id).map(|theme| &theme.name),
            Self::Partner(id) => schedule.partner(id).map(|partner| &partner.name),
            Self::Place(id) => schedule.place(id).map(|place| &place.name),
            Self::Series(id) => schedule.series(id).map(|series| &series.name),
        };
        subject
            .map_or_else(|| site.to_owned(), |name| format!("{site} · {}", schedule.text(name, language).0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::schedule::read;

    const FILE: &str = r#"{"themes": [{"id": "wonen", "name": "Wonen"}], "partners": [{"id": "tu", "name": "TU"}],
"places": [{"id": "huis", "name": "Huis"}, {"id": "kerk", "name": "Kerk"}], "series": [{"id": "reeks", "name": {"nl": "Reeks", "en": "Series"}}],
"events": [
{"id": "a", "title": "A", "themes": ["wonen"], "place": "huis", "sessions": [{"id": "s", "title": "S", "place": "kerk"}]},
{"id": "b", "title": "B", "partners": [{"partner": "tu", "role": "host"}], "series": "reeks"},
{"id": "c", "title": "C", "themes": ["wonen"], "sample": true}]}"#;

    #[test]
    fn each_subject_holds_its_events_and_no_samples() {
        let (schedule, findings) = read(FILE).unwrap();
        assert_eq!(findings, []);
        let held = |subject: &SubscriptionSubject| {
            let ids =
                schedule.events.iter().filter(|event| subject.holds(event)).map(|event| event.id().as_str());
            ids.collect::<Vec<_>>().join(" ")
        };
        let found: Vec<(String, String)> = SubscriptionSubject::all(&schedule)
            .iter()
            .map(|subject| (subject.path(Language::Nl, SubscriptionFormat::Calendar), held(subject)))
            .collect();
        let expected = [
            ("volg/alles.ics", "a b"),
            ("volg/thema/wonen.ics", "a"),
            ("volg/partner/tu.ics", "b"),
            ("volg/plek/huis.ics", "a"),
            ("volg/plek/kerk.ics", "a"),
            ("volg/serie/reeks.ics", "b"),
        ];
        assert_eq!(found, expected.map(|(path, ids)| (path.to_owned(), ids.to_owned())));
    }

    #[test]
    fn a_list_under_one_choice_can_be_followed() {
        let theme = |id: &str| Some(SubscriptionSubject::Theme(ThemeId::new(id)));
        for (query, expected) in [
            ("", Some(SubscriptionSubject::Everything)),
            ("periode=archief", Some(SubscriptionSubject::Everything)),
            ("thema=wonen", theme("wonen")),
            ("thema=wonen&periode=2019", theme("wonen")),
            ("partner=tu", Some(SubscriptionSubject::Partner(PartnerId::new("tu")))),
            ("thema=wonen&thema=water", None),
            ("partner=tu&partner=epd", None),
            ("thema=wonen&partner=tu", None),
            ("q=wonen", None),
            ("thema=wonen&q=gracht", None),
            ("taal=en", None),
            ("thema=wonen&taal=en", None),
            ("q=+", Some(SubscriptionSubject::Everything)),
        ] {
            assert_eq!(SubscriptionSubject::of_filter(&Filter::parse(query)), expected, "{query}");
        }
    }

    #[test]
    fn a_subject_is_named_in_the_language_of_its_reader() {
        let (schedule, _) = read(FILE).unwrap();
        let series = SubscriptionSubject::Series(SeriesId::new("reeks"));
        assert_eq!(series.name(&schedule, Language::En, "Stadsgesprek"), "Stadsgesprek · Series");
        assert_eq!(series.path(Language::En, SubscriptionFormat::Feed), "en/volg/serie/reeks.atom");
        assert_eq!(
            SubscriptionSubject::Everything.name(&schedule, Language::Nl, "Stadsgesprek"),
            "Stadsgesprek"
        );
    }
}
