//! Where somebody who types may want to go at once: a theme, a series, a partner, a person or a place, with how many events it has, and
//! the events that the words find best, over or to come.

use crate::programme::people::{contributions, may_have_page};
use crate::programme::schedule::{Event, EventIndex, Schedule};
use crate::value::fold::fold;
use crate::value::id::{PartnerId, PersonId, PlaceId, SeriesId, ThemeId};
use crate::value::text::{Language, Text};

/// How many letters must be there: one says nothing yet.
const ENOUGH: usize = 2;
/// At most so many that gather events.
const GATHERING: usize = 5;
/// At most so many events.
const EVENTS: usize = 3;

/// What a suggestion leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SuggestionTarget {
    /// The page of a theme.
    Theme(ThemeId),
    /// The page of a series.
    Series(SeriesId),
    /// The page of a partner.
    Partner(PartnerId),
    /// The page of a person.
    Person(PersonId),
    /// A place has no page of its own: its name in quotes is searched for.
    Place(PlaceId),
    /// The page of an event.
    Event(EventIndex),
}

impl SuggestionTarget {
    /// Its name, an event's is its title, with the language that it is in; the name of a person is in none.
    pub fn name<'s>(&self, schedule: &'s Schedule, wanted: Language) -> Option<(&'s str, Option<Language>)> {
        let name = match self {
            Self::Theme(id) => &schedule.theme(id)?.name,
            Self::Series(id) => &schedule.series(id)?.name,
            Self::Partner(id) => &schedule.partner(id)?.name,
            Self::Place(id) => &schedule.place(id)?.name,
            Self::Event(at) => &schedule.at(*at)?.about.title,
            Self::Person(id) => return Some((&schedule.person(id)?.name, None)),
        };
        let (name, language) = schedule.text(name, wanted);
        Some((name, Some(language)))
    }
}

/// Where to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What it leads to.
    pub to: SuggestionTarget,
    /// How many events it has; one of an event.
    pub count: usize,
}

/// What somebody may mean by what is typed so far: what begins with it first, then what has the most events; and of the events
/// that are found, the best first, those with such a title.
pub(super) fn suggest(
    schedule: &Schedule,
    typed: &str,
    found: &mut dyn Iterator<Item = EventIndex>,
) -> Vec<Suggestion> {
    let typed = fold(typed);
    if typed.chars().count() < ENOUGH {
        return Vec::new();
    }
    let mut gathered: Vec<(bool, Suggestion)> = Vec::new();
    let mut take = |to: SuggestionTarget, names: &[String], has: &dyn Fn(&Event) -> bool| {
        if names.iter().any(|name| begins_words(name, &typed)) {
            let count = schedule.events.iter().filter(|event| has(event)).count();
            gathered.push((names.iter().any(|name| name.starts_with(&typed)), Suggestion { to, count }));
        }
    };
    let names = |text: &Text| text.all().map(fold).collect::<Vec<_>>();
    for (at, theme) in schedule.themes.iter().enumerate() {
        let has = |event: &Event| event.theme_indexes.contains(&at);
        take(SuggestionTarget::Theme(theme.id.clone()), &names(&theme.name), &has);
    }
    for series in schedule.all_series() {
        let has = |event: &Event| event.about.series.as_ref() == Some(&series.id);
        take(SuggestionTarget::Series(series.id.clone()), &names(&series.name), &has);
    }
    for (at, partner) in schedule.partners.iter().enumerate() {
        let has = |event: &Event| event.partner_indexes.contains(&at);
        let names =
            [names(&partner.name), partner.full_name.as_ref().map(names).unwrap_or_default()].concat();
        take(SuggestionTarget::Partner(partner.id.clone()), &names, &has);
    }
    for person in schedule.all_people().filter(|person| may_have_page(person)) {
        let has = |event: &Event| contributions(event, &person.id).next().is_some();
        take(SuggestionTarget::Person(person.id.clone()), &[fold(&person.name)], &has);
    }
    for place in schedule.all_places() {
        let has = |event: &Event| event.places().contains(&&place.id);
        take(SuggestionTarget::Place(place.id.clone()), &names(&place.name), &has);
    }
    gathered.retain(|(_, suggestion)| 0 < suggestion.count);
    gathered.sort_by_key(|(is_begun, suggestion)| (!is_begun, usize::MAX - suggestion.count));
    let gathered = gathered.into_iter().take(GATHERING).map(|(_, suggestion)| suggestion);
    let titled = found.filter(|at| {
        let has = |event: &Event| event.about.title.all().any(|title| begins_words(&fold(title), &typed));
        schedule.at(*at).is_some_and(|event| has(event))
    });
    let events = titled.take(EVENTS).map(|at| Suggestion { to: SuggestionTarget::Event(at), count: 1 });
    gathered.chain(events).collect()
}

/// Whether each word that is typed begins a word of a name; both folded.
fn begins_words(name: &str, typed: &str) -> bool {
    typed.split(' ').all(|typed| name.split(' ').any(|word| word.starts_with(typed)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::schedule::read;
    use crate::programme::search::{IndexReading, SearchIndex};
    use crate::value::time::Stamp;

    const FILE: &str = r#"{"schemaVersion": 1,
        "themes": [{"id": "w", "name": {"nl": "Wonen en bouwen", "en": "Housing"}}, {"id": "leeg", "name": "Wonderen"}],
        "partners": [{"id": "tu", "name": "TU Delft", "fullName": "Technische Universiteit Delft"}],
        "places": [{"id": "p", "name": "Woonkamer"}],
        "people": [{"id": "v", "name": "Anne de Vries"}, {"id": "z", "name": "Anne Zwart", "page": false}, {"id": "n", "name": "Anne Niets"}], "series": [{"id": "s", "name": "Over wonen"}],
        "events": [
            {"id": "a", "title": "Hoe wonen wij straks?", "start": "2020-02-01T20:00", "contributors": [{"person": "v", "role": "speaker"}, {"person": "z", "role": "speaker"}], "themes": ["w"], "series": "s", "place": "p"},
            {"id": "b", "title": "Een avond", "start": "2027-02-01T20:00", "themes": ["w"], "partners": [{"partner": "tu", "role": "partner"}], "place": "p"}
        ]}"#;

    fn suggested(typed: &str) -> Vec<(String, usize)> {
        let (schedule, _) = read(FILE).unwrap();
        let mut reading = IndexReading::new(&schedule);
        while reading.step(&schedule) {}
        let index: SearchIndex = reading.finish();
        let Ok(Stamp::Time(now)) = Stamp::parse("2026-11-28T12:00", None) else { unreachable!() };
        let suggestions = index.find(&schedule, typed, now).suggestions;
        let name = |to: &SuggestionTarget| to.name(&schedule, Language::Nl).unwrap().0.to_owned();
        suggestions.iter().map(|it| (name(&it.to), it.count)).collect()
    }

    #[track_caller]
    fn check(typed: &str, expected: &[(&str, usize)]) {
        let expected: Vec<(String, usize)> =
            expected.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect();
        assert_eq!(suggested(typed), expected, "{typed}");
    }

    #[test]
    fn what_begins_so_comes_first_and_what_has_the_most() {
        check(
            "wo",
            &[("Wonen en bouwen", 2), ("Woonkamer", 2), ("Over wonen", 1), ("Hoe wonen wij straks?", 1)],
        );
        check("wonen", &[("Wonen en bouwen", 2), ("Over wonen", 1), ("Hoe wonen wij straks?", 1)]);
        check("bouwen wo", &[("Wonen en bouwen", 2)]);
        check("universiteit", &[("TU Delft", 1)]);
        check("vries an", &[("Anne de Vries", 1)]);
    }

    #[test]
    fn what_has_no_event_or_no_page_or_is_not_begun_is_not_suggested() {
        check("anne", &[("Anne de Vries", 1)]);
        check("wonderen", &[]);
        check("w", &[]);
        check("  ", &[]);
        check("onen", &[]);
    }

    #[test]
    fn it_is_found_by_its_name_in_either_language() {
        check("housing", &[("Wonen en bouwen", 2)]);
    }
}
